/** @file Which table a request is about: the one chosen, or the one whose headers and values it names. */
import { keepJoinedColumns, withJoinedColumns } from '../sheet/join';
import type { CellPosition, WorkbookData } from '../formula/workbook';
import { link, type Links } from '../sheet/link';
import { findTables, tableFromBlock, type SheetTable } from '../sheet/table';
import type { BlockAddress } from './answer';

export interface Grounded {
  readonly table: SheetTable;
  readonly links: Links;
}

const tableCache = new WeakMap<WorkbookData, SheetTable[]>();

/** Tables of a workbook snapshot; found once. */
export function tablesOf(workbook: WorkbookData): SheetTable[] {
  let tables = tableCache.get(workbook);
  if (tables === undefined) {
    tables = findTables(workbook);
    tableCache.set(workbook, tables);
  }
  return tables;
}

/** How strongly the links of a request speak for a table. */
function linkScore(links: Links): number {
  const headers = new Map<number, number>();
  for (const header of links.headers) {
    const weight =
      header.kind === 'exact'
        ? 2 + 0.5 * (header.last - header.first)
        : header.kind === 'partial'
          ? 0.9
          : 0.3;
    headers.set(header.column, Math.max(headers.get(header.column) ?? 0, weight));
  }
  const values = links.values.filter(
    (value) => value.found.length > 0 && value.value.kind === 'text' && value.match !== 'part',
  ).length;
  return [...headers.values()].reduce((sum, weight) => sum + weight, 0) + 2 * values;
}

/** Nearness of the active cell: inside or beside the table counts, another sheet does not. */
function nearness(table: SheetTable, active: CellPosition): number {
  if (table.sheet.name !== active.sheet) return 0;
  const rowsApart = Math.max(0, table.row - active.row, active.row - (table.row + table.rowCount));
  const columnsApart = Math.max(
    0,
    table.column - active.column,
    active.column - (table.column + table.columnCount - 1),
  );
  return 0.8 + 0.6 / (1 + rowsApart + columnsApart);
}

/** True when the sheet's name or the table's name is spoken in the request. */
function isNamed(table: SheetTable, request: string): boolean {
  const text = request.toLowerCase();
  return [table.name, table.sheet.name].some(
    (name) =>
      name !== null && name.length > 2 && !/^sheet\d*$/i.test(name) && text.includes(name.toLowerCase()),
  );
}

/** What "this row" adds for the table in whose row the active cell stands, over one that is named to be looked up in. */
const THIS_ROW = 4;
/** Tables are compared by their links only up to this number, nearest first. */
const MAX_COMPARED = 12;

/** The table a request is about, with its links; null when the workbook has no table at all. */
export function ground(
  workbook: WorkbookData,
  active: CellPosition,
  request: string,
  block?: BlockAddress,
): Grounded | null {
  if (block !== undefined) {
    const table = tableFromBlock(workbook, block);
    return table === null ? null : { table, links: link(request, table) };
  }
  const tables = [...tablesOf(workbook)]
    .sort((a, b) => nearness(b, active) - nearness(a, active))
    .slice(0, MAX_COMPARED);
  let best: { grounded: Grounded; score: number } | null = null;
  for (const table of tables) {
    const grounded = grounding(table, tables, request, active);
    const size = table.columns.length > 1 && table.rowCount > 1 ? 0.5 : 0;
    const isRow = standsInRow(table, active) && asksByRow(request);
    const score =
      linkScore(grounded.links) +
      nearness(table, active) +
      size +
      (isNamed(table, request) ? 2 : 0) +
      (isRow ? THIS_ROW : 0);
    if (best === null || score > best.score) best = { grounded, score };
  }
  return best?.grounded ?? null;
}

/** One table with its links; with columns of other tables where the request is about rows of this one. */
function grounding(
  table: SheetTable,
  tables: readonly SheetTable[],
  request: string,
  active: CellPosition,
): Grounded {
  const plain = { table, links: link(request, table) };
  const namesOwn =
    plain.links.headers.some((header) => header.kind !== 'synonym') ||
    plain.links.values.some((value) => value.found.length > 0 && value.value.kind !== 'number');
  const isAbout = namesOwn || isNamed(table, request) || (standsInRow(table, active) && asksByRow(request));
  return isAbout ? joined(plain, tables, request) : plain;
}

/** True when the active cell stands beside or in a data row of the table. */
export function standsInRow(table: SheetTable, active: CellPosition): boolean {
  return (
    active.sheet === table.sheet.name && active.row > table.row && active.row <= table.row + table.rowCount
  );
}

/** True for requests for every row: "for each row", "this row". */
export function asksByRow(request: string): boolean {
  return BY_ROW.test(request);
}

const BY_ROW =
  /\b(?:(?:this|each|every|all|the|that) (?:row|line|rows|lines)|by row|per row|per line|row by row|new column|this one|for all (?:the )?rows)\b|['’]s row\b/i;

/** Adds the columns of other tables that the request names and this table has a key to; the rest stay out of the prompt. */
function joined(grounded: Grounded, tables: readonly SheetTable[], request: string): Grounded {
  const wide = withJoinedColumns(grounded.table, tables);
  if (wide === grounded.table) return grounded;
  const links = link(request, wide);
  const own = (column: number): boolean => wide.columns[column]?.join === undefined;
  const wanted = new Set<number>();
  for (const header of links.headers) {
    // Words that name a column of the table itself ask for no other.
    const rivals = links.headers.filter((other) => other.first <= header.last && header.first <= other.last);
    if (header.kind !== 'synonym' && !rivals.some((other) => own(other.column) && other.kind === 'exact'))
      wanted.add(header.column);
  }
  for (const value of links.values)
    if (value.found.length > 0 && !value.found.some((found) => own(found.column)))
      for (const found of value.found) wanted.add(found.column);
  const table = keepJoinedColumns(wide, (column) => wanted.has(column));
  if (table.columns.length === grounded.table.columns.length) return grounded;
  return isOfOtherTable(request, links, wide) ? grounded : { table, links: link(request, table) };
}

const AGGREGATES =
  /\b(?:total|sum|average|avg|mean|median|how many|how much|count|number of|overall|all|each|every|per|by|top|list|highest|lowest|most|least|which|weighted)\b/i;

/**
 * True where all that the request names stands in one other table: "what grade does Rolf have?" is a lookup there, not a column
 * of looked-up grades.
 */
function isOfOtherTable(request: string, links: Links, wide: SheetTable): boolean {
  if (asksByRow(request) || AGGREGATES.test(request)) return false;
  const joins = wide.columns.flatMap(({ join }) => (join === undefined ? [] : [join]));
  const tableOf = (column: number): SheetTable | undefined => wide.columns[column]?.join?.table;
  const named = links.headers.filter((header) => header.kind !== 'synonym').map(({ column }) => column);
  const other = named.map(tableOf).find((table) => table !== undefined);
  if (other === undefined) return false;
  const keys = joins.filter((join) => join.table === other).map((join) => join.key);
  const isThere = (column: number): boolean => tableOf(column) === other || keys.includes(column);
  const values = links.values.filter((value) => value.found.length > 0 && value.value.kind !== 'number');
  return (
    values.length > 0 &&
    named.every(isThere) &&
    values.every(({ found }) => found.some(({ column }) => isThere(column)))
  );
}
