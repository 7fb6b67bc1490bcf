/** @file Where an extracted table goes: a new Excel table at a cell, or the end of one that is there. Pure; nothing is written here. */
import type { BlockAddress } from '../copilot/answer';
import { sheetFormat, sheetValue, type FieldKind } from '../copilot/extract';
import { MAX_COLUMNS, MAX_ROWS } from '../formula/workbook';
import type { CellPosition, TableData, WorkbookData } from '../formula/workbook';
import { blocksIntersect, fullAddress } from './address';
import { ExcelError } from './errors';

/** A table to be written: dates as ISO text, as extraction gives them. */
export interface TableContent {
  readonly columns: readonly { readonly name: string; readonly kind: FieldKind }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface NewTablePlan {
  readonly kind: 'new';
  /** Cells of the table, its header row included. */
  readonly target: BlockAddress;
  /** Entries, the header row first; a text that Excel would read as something else has an apostrophe in front. */
  readonly entries: readonly (readonly (string | number)[])[];
  /** Number format of each column; null leaves it as it is. */
  readonly formats: readonly (string | null)[];
}

export interface AppendPlan {
  readonly kind: 'append';
  readonly table: string;
  readonly sheet: string;
  /** An entry for each column of the table; null leaves it to Excel, which fills calculated columns. */
  readonly entries: readonly (readonly (string | number | null)[])[];
}

export type TablePlan = NewTablePlan | AppendPlan;

/**
 * What is put into a cell so that Excel keeps a text as it is: without the apostrophe, `=…` would become a formula and
 * `00123` a number.
 */
export function entryOf(value: string | number | null): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  return /^[=+\-@'#]|\d|^(?:true|false)$/i.test(value.trim()) ? `'${value}` : value;
}

function tableBlock(table: TableData): BlockAddress {
  return {
    sheet: table.sheet,
    row: table.row,
    column: table.column,
    rowCount: table.rowCount + 1 + (table.hasTotals === true ? 1 : 0),
    columnCount: table.columns.length,
  };
}

/**
 * The plan for a new table with its first header in `active`.
 * @throws ExcelError `no-room` when it would run over the sheet's edge, `inside-table` when it would run into another table
 */
export function planNewTable(
  content: TableContent,
  active: CellPosition,
  workbook: WorkbookData,
): NewTablePlan {
  const { columns, rows } = content;
  const target: BlockAddress = { ...active, rowCount: rows.length + 1, columnCount: columns.length };
  if (target.row + target.rowCount > MAX_ROWS || target.column + target.columnCount > MAX_COLUMNS) {
    throw new ExcelError(
      'no-room',
      `The table needs ${target.rowCount} rows and ${target.columnCount} columns and does not fit on the sheet from here. ` +
        'Select a cell further up or left.',
    );
  }
  const other = workbook.tables.find((table) => blocksIntersect(target, tableBlock(table)));
  if (other !== undefined) {
    throw new ExcelError(
      'inside-table',
      `The new table takes ${fullAddress(target)}, which runs into the table "${other.name}". ` +
        'Select a cell outside of it, or add the rows to it.',
    );
  }
  const values = rows.map((row) => row.map((value, at) => sheetValue(columns[at]?.kind, value)));
  return {
    kind: 'new',
    target,
    entries: [columns.map(({ name }) => entryOf(name)), ...values.map((row) => row.map(entryOf))],
    formats: columns.map(
      ({ kind }, at) =>
        sheetFormat(
          kind,
          values.map((row) => row[at] ?? null),
        ) ?? null,
    ),
  };
}

function words(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}%#]+/gu) ?? []
  );
}

/**
 * For each field the column of a table it belongs to, by name: the same words, or one name within the other where no
 * other pair would do ("Date" for "Order date"). Null for a field without a column.
 */
export function matchColumns(fields: readonly string[], headers: readonly string[]): (number | null)[] {
  const named = headers.map(words);
  const found: (number | null)[] = fields.map((field) => {
    const key = words(field).join(' ');
    const at = named.findIndex((header) => header.join(' ') === key);
    return at < 0 ? null : at;
  });
  const within = (inner: readonly string[], outer: readonly string[]): boolean =>
    inner.length > 0 && inner.every((word) => outer.includes(word));
  const free = new Set(headers.map((_, at) => at).filter((at) => !found.includes(at)));
  const near = fields.map((field, index) => {
    if (found[index] !== null) return [];
    const own = words(field);
    return [...free].filter((at) => within(own, named[at] ?? []) || within(named[at] ?? [], own));
  });
  return found.map((at, index) => {
    const [only, ...others] = near[index] ?? [];
    if (at !== null || only === undefined || others.length > 0) return at;
    return near.filter((list) => list.includes(only)).length === 1 ? only : null;
  });
}

/**
 * The plan for rows at the end of an Excel table; fields without a column are left out.
 * @throws ExcelError `rejected` when no field has a column
 */
export function planAppend(content: TableContent, table: TableData): AppendPlan {
  const places = matchColumns(
    content.columns.map(({ name }) => name),
    table.columns,
  );
  if (places.every((place) => place === null)) {
    throw new ExcelError(
      'rejected',
      `None of these columns is in the table "${table.name}". Take its headers as the columns and extract again, or insert a new table.`,
    );
  }
  const entries = content.rows.map((row) => {
    const entry: (string | number | null)[] = table.columns.map(() => null);
    row.forEach((value, at) => {
      const place = places[at] ?? null;
      if (place !== null && value !== null)
        entry[place] = entryOf(sheetValue(content.columns[at]?.kind, value));
    });
    return entry;
  });
  return { kind: 'append', table: table.name, sheet: table.sheet, entries };
}
