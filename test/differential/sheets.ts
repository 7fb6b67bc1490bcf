/** @file Twenty generated sheets, each with one table: office data with the blanks, mixed types and slips real sheets have. */
import { CellError, columnLetters } from '../../src/formula';
import type { CellValue, SheetData, TableData, WorkbookData } from '../../src/formula';
import { Random } from './random';

/** What a column holds; formulas ask for a column by this, not by its place. */
export type Role =
  | 'date'
  | 'region'
  | 'product'
  | 'units'
  | 'price'
  | 'code'
  | 'score'
  | 'paid'
  | 'key'
  | 'person'
  | 'note'
  | 'time'
  | 'faulty';

const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  date: ['Date', 'Order date', 'Booked'],
  region: ['Region', 'Area', 'Site'],
  product: ['Product', 'Item', 'Article'],
  units: ['Units', 'Qty', 'Count'],
  price: ['Price', 'Unit price', 'Rate'],
  code: ['Code', 'Ref no', 'Cost centre'],
  score: ['Score', 'Grade', 'Rating'],
  paid: ['Paid', 'Settled', 'Done'],
  key: ['Key', 'Line', 'Row no'],
  person: ['Person', 'Sales rep', 'Owner'],
  note: ['Note', 'Remark', 'Comment'],
  time: ['Time', 'Started', 'At'],
  faulty: ['Margin', 'Share', 'Growth'],
};

export const REGIONS = ['North', 'South', 'East', 'West', 'north'] as const;
export const PRODUCTS = ['Widget', 'Gadget', 'Gizmo', 'Doodad', 'Widget XL', 'A*B', 'What?'] as const;
export const PEOPLE = ['Ana Lopez', 'Bo Chen', 'Cy Young', 'Di  Silva', ' Eve Ames', 'O’Neil, Pat'] as const;
const NOTES = ['urgent', 'Call back, then send', 'n/a', 'a-b-c', '10% off', 'x=1;y=2', 'Ärger', 'two words'];

/** One generated sheet and where its columns are; rows and columns count from 0. */
export interface Grid {
  readonly name: string;
  readonly table: TableData;
  readonly columns: ReadonlyMap<Role, number>;
  readonly first: number;
  readonly last: number;
  /** A block of conditions for DSUM and its relatives. */
  readonly criteria: string;
  readonly evaluatedAt: { readonly row: number; readonly column: number };
}

export interface Generated {
  readonly workbook: WorkbookData;
  readonly grids: readonly Grid[];
}

function value(role: Role, row: number, random: Random): CellValue {
  switch (role) {
    case 'date':
      return random.chance(0.05) ? null : random.int(44900, 46100);
    case 'region':
      return random.pick(REGIONS);
    case 'product':
      return random.pick(PRODUCTS);
    case 'units':
      return random.chance(0.06) ? null : random.int(-3, 40);
    case 'price':
      return Math.round(random.next() * 10000) / 100;
    case 'code':
      return random.chance(0.3) ? String(random.int(1, 30)) : random.int(1, 30);
    case 'score':
      return random.pick<CellValue>([random.int(0, 100), random.int(0, 1000) / 10, null, 'n/a', '78', true]);
    case 'paid':
      return random.chance(0.5);
    case 'key':
      return row * 10;
    case 'person':
      return random.pick(PEOPLE);
    case 'note':
      return random.chance(0.15) ? null : random.pick(NOTES);
    case 'time':
      return random.int(0, 86399) / 86400 + (random.chance(0.3) ? random.int(45000, 45900) : 0);
    case 'faulty':
      return random.chance(0.08)
        ? new CellError(random.pick(['#N/A', '#DIV/0!', '#VALUE!'] as const))
        : Math.round(random.next() * 2000 - 1000) / 1000;
  }
}

function makeSheet(index: number, random: Random): { sheet: SheetData; grid: Grid } {
  // Plain and quoted sheet names; tables that start at A1 and tables that do not.
  const name = index % 4 === 3 ? `Data ${index + 1}` : `Data${index + 1}`;
  const top = index % 3 === 0 ? 0 : random.int(1, 3);
  const left = index % 3 === 0 ? 0 : random.int(0, 2);
  const rowCount = random.int(6, 36);
  const roles = random.shuffled(Object.keys(HEADERS) as Role[]);
  const headers = roles.map((role) => random.pick(HEADERS[role]));
  const cells: CellValue[][] = Array.from({ length: top }, () => []);
  const indent: CellValue[] = Array.from({ length: left }, () => null);
  cells.push([...indent, ...headers]);
  for (let row = 1; row <= rowCount; row++) {
    cells.push([...indent, ...roles.map((role) => value(role, row, random))]);
  }
  const beside = left + roles.length + 3;
  const conditions: CellValue[][] = [
    [headers[roles.indexOf('region')] ?? null, headers[roles.indexOf('units')] ?? null],
    [random.pick(REGIONS), random.chance(0.7) ? `>${random.int(0, 10)}` : null],
    [random.pick(['W*', '<>South', 'East', null]), random.pick<CellValue>([null, '<=12', 7])],
  ];
  const height = random.int(2, 3);
  conditions.slice(0, height).forEach((pair, index) => {
    pair.forEach((cell, column) => {
      const row = cells[top + index] as CellValue[];
      while (row.length < beside + column) row.push(null);
      row[beside + column] = cell;
    });
  });
  const criteria = `${columnLetters(beside)}${top + 1}:${columnLetters(beside + 1)}${top + height}`;
  const table = {
    name: `Table${index + 1}`,
    sheet: name,
    row: top,
    column: left,
    rowCount,
    columns: headers,
  };
  const grid: Grid = {
    name,
    table,
    columns: new Map(roles.map((role, column) => [role, left + column])),
    first: top + 1,
    last: top + rowCount,
    criteria,
    evaluatedAt: { row: top + 1 + random.int(0, rowCount - 1), column: left + roles.length + 1 },
  };
  return { sheet: { name, cells }, grid };
}

/** @param count number of sheets; each is the same for the same `seed` */
export function generateSheets(seed: number, count = 20): Generated {
  const made = Array.from({ length: count }, (_, index) => makeSheet(index, new Random(seed * 1000 + index)));
  const grids = made.map(({ grid }) => grid);
  const [first] = grids;
  const names =
    first === undefined
      ? []
      : [
          { name: 'TaxRate', formula: '0.19' },
          { name: 'AllUnits', formula: rangeText(first, 'units') },
        ];
  return {
    grids,
    workbook: { sheets: made.map(({ sheet }) => sheet), tables: grids.map(({ table }) => table), names },
  };
}

function sheetPrefix(name: string): string {
  return name.includes(' ') ? `'${name}'!` : `${name}!`;
}

/** The cells of a column below its header, with the name of the sheet and absolute. */
export function rangeText(grid: Grid, role: Role): string {
  const column = columnLetters(grid.columns.get(role) as number);
  return `${sheetPrefix(grid.name)}$${column}$${grid.first + 1}:$${column}$${grid.last + 1}`;
}

/** The column a role has on a grid, as letters. */
export function letters(grid: Grid, role: Role): string {
  return columnLetters(grid.columns.get(role) as number);
}
