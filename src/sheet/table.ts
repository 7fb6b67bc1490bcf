/** @file A table on a sheet as the copilot sees it: header, typed columns, data rows; and how tables are found. */
import { cellKey } from '../formula/workbook';
import type { CellValue, SheetData, TableData, WorkbookData } from '../formula/workbook';
import { CellError } from '../formula/workbook';

/** What the cells of a column mostly are. `year`: whole numbers 1800–2100; `category`: text with few distinct values. */
export type ColumnType = 'number' | 'year' | 'date' | 'boolean' | 'text' | 'category' | 'mixed' | 'empty';

export interface TableColumn {
  /** Position in the table, from 0. */
  readonly index: number;
  readonly header: string;
  readonly type: ColumnType;
  /** Set for a column of another table whose values are looked up by a key that both tables have. */
  readonly join?: ColumnJoin;
}

/** Where the values of a looked-up column come from. */
export interface ColumnJoin {
  readonly table: SheetTable;
  /** Column of the other table. */
  readonly column: number;
  /** Key column of this table, and of the other. */
  readonly key: number;
  readonly otherKey: number;
}

/** Zero-based; `row` is the header row. `rowCount` counts data rows only (no header, no totals). */
export interface SheetTable {
  readonly sheet: SheetData;
  /** Name of the Excel table, or null for a plain block of cells. */
  readonly name: string | null;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: readonly TableColumn[];
}

/** The value in data row `row` (from 0) of column `column` (from 0). */
export function tableCell(table: SheetTable, row: number, column: number): CellValue {
  const join = table.columns[column]?.join;
  if (join !== undefined) return joinedCell(join, tableCell(table, row, join.key));
  return table.sheet.cells[table.row + 1 + row]?.[table.column + column] ?? null;
}

const rowsByKey = new WeakMap<SheetTable, Map<number, ReadonlyMap<CellValue, number>>>();

/** Keys as they are compared: texts without case. */
export function joinKey(value: CellValue): CellValue {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

/** The first row of each value of a column. */
export function rowOfKey(table: SheetTable, column: number): ReadonlyMap<CellValue, number> {
  let columns = rowsByKey.get(table);
  if (columns === undefined)
    rowsByKey.set(table, (columns = new Map<number, ReadonlyMap<CellValue, number>>()));
  let rows = columns.get(column);
  if (rows === undefined) {
    const found = new Map<CellValue, number>();
    for (let row = table.rowCount - 1; row >= 0; row--) {
      const value = tableCell(table, row, column);
      if (value !== null && value !== '') found.set(joinKey(value), row);
    }
    rows = found;
    columns.set(column, rows);
  }
  return rows;
}

function joinedCell(join: ColumnJoin, key: CellValue): CellValue {
  const row = rowOfKey(join.table, join.otherKey).get(joinKey(key));
  return row === undefined ? null : tableCell(join.table, row, join.column);
}

/** True for Excel number formats that show a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** Number format of a cell, or undefined for General. */
export function formatAt(sheet: SheetData, row: number, column: number): string | undefined {
  return sheet.formats?.get(cellKey(row, column)) ?? sheet.columnFormats?.get(column);
}

const TYPE_SAMPLE = 400;

function columnType(sheet: SheetData, firstRow: number, rowCount: number, column: number): ColumnType {
  let numbers = 0;
  let years = 0;
  let dates = 0;
  let booleans = 0;
  let texts = 0;
  const distinct = new Set<string>();
  // A stride over the whole height sees more of a long column than its first rows would.
  const stride = Math.max(1, Math.floor(rowCount / TYPE_SAMPLE));
  for (let row = firstRow; row < firstRow + rowCount; row += stride) {
    const value = sheet.cells[row]?.[column] ?? null;
    if (value === null || value === '' || value instanceof CellError) continue;
    if (typeof value === 'boolean') booleans++;
    else if (typeof value === 'number') {
      if (isDateFormat(formatAt(sheet, row, column))) dates++;
      else {
        numbers++;
        if (Number.isInteger(value) && value >= 1800 && value <= 2100) years++;
      }
    } else {
      texts++;
      distinct.add(value.toLowerCase());
    }
  }
  const total = numbers + dates + booleans + texts;
  if (total === 0) return 'empty';
  if (dates >= total * 0.6) return 'date';
  if (numbers >= total * 0.7) return years === numbers ? 'year' : 'number';
  if (booleans >= total * 0.7) return 'boolean';
  if (numbers >= total * 0.3) return 'mixed';
  return distinct.size <= Math.max(2, texts * 0.5) ? 'category' : 'text';
}

function headerText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value.trim() : String(value);
}

function makeTable(
  sheet: SheetData,
  place: { row: number; column: number; rowCount: number; columnCount: number; name: string | null },
): SheetTable {
  const columns = Array.from({ length: place.columnCount }, (_, index) => ({
    index,
    header: headerText(sheet.cells[place.row]?.[place.column + index] ?? null),
    type: columnType(sheet, place.row + 1, place.rowCount, place.column + index),
  }));
  return { sheet, ...place, columns };
}

function fromExcelTable(workbook: WorkbookData, table: TableData): SheetTable | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === table.sheet);
  if (sheet === undefined || table.columns.length === 0) return null;
  return makeTable(sheet, {
    row: table.row,
    column: table.column,
    rowCount: table.rowCount,
    columnCount: table.columns.length,
    name: table.name,
  });
}

function isFilled(sheet: SheetData, row: number, column: number): boolean {
  const value = sheet.cells[row]?.[column];
  return value !== undefined && value !== null && value !== '';
}

/** First and last filled column of each run of cells in a row; one blank column is allowed inside a run. */
function filledRuns(sheet: SheetData, row: number): { first: number; last: number; filled: number }[] {
  const runs: { first: number; last: number; filled: number }[] = [];
  const cells = sheet.cells[row] ?? [];
  for (let column = 0; column < cells.length; column++) {
    if (!isFilled(sheet, row, column)) continue;
    const run = runs.at(-1);
    if (run !== undefined && column - run.last === 1) {
      run.last = column;
      run.filled++;
    } else {
      runs.push({ first: column, last: column, filled: 1 });
    }
  }
  return runs;
}

/** A header cell: short text, or a year/number heading; never an error, a boolean or blank. */
function looksLikeHeader(value: CellValue): boolean {
  return (
    (typeof value === 'string' && value.trim().length > 0 && value.length <= 120) || typeof value === 'number'
  );
}

const TOTAL_WORDS = /^\s*(?:grand\s+|sub\s?-?)?(?:total|totals|sum|gesamt|summe|totaux|suma)\b\s*:?/i;

function isTotalsRow(sheet: SheetData, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    const value = sheet.cells[row]?.[column] ?? null;
    if (value === null || value === '') continue;
    return typeof value === 'string' && TOTAL_WORDS.test(value);
  }
  return false;
}

/**
 * Finds the blocks of a sheet that are tables though nobody made them Excel tables: a header row of two or more labels
 * (or one, over a column of values), with data below it up to the first blank row. Title rows above and a totals row below
 * are left out; a blank column between two filled ones stays inside when data continue beyond it under a header.
 */
export function findBlocks(sheet: SheetData, taken: readonly SheetTable[]): SheetTable[] {
  const found: SheetTable[] = [];
  const covered = (row: number, column: number): boolean =>
    [...taken, ...found].some(
      (table) =>
        row >= table.row &&
        row <= table.row + table.rowCount + 1 &&
        column >= table.column &&
        column < table.column + table.columnCount,
    );
  for (let row = 0; row < sheet.cells.length; row++) {
    if (sheet.cells[row] === undefined) continue;
    const runs = mergeOverBlankColumns(sheet, row, filledRuns(sheet, row));
    for (const run of runs) {
      if (covered(row, run.first)) continue;
      const block = blockUnder(sheet, row, run);
      if (block !== null) found.push(block);
    }
  }
  // A heading over a few lines of text is a note where the sheet has a true table.
  const isTable = (table: SheetTable): boolean => table.columnCount > 1;
  const isNote = (table: SheetTable): boolean =>
    !isTable(table) &&
    table.rowCount <= 3 &&
    table.columns.every((column) => column.type === 'text' || column.type === 'category');
  return [...taken, ...found].some(isTable) ? found.filter((table) => !isNote(table)) : found;
}

/** Joins two runs separated by one blank column when rows below are filled on both sides: a blank column inside a table. */
function mergeOverBlankColumns(
  sheet: SheetData,
  row: number,
  runs: { first: number; last: number; filled: number }[],
): { first: number; last: number; filled: number }[] {
  const merged: { first: number; last: number; filled: number }[] = [];
  for (const run of runs) {
    const previous = merged.at(-1);
    const gap = previous === undefined ? 0 : run.first - previous.last - 1;
    const spanned = previous !== undefined && gap === 1 && previous.filled >= 2 && run.filled >= 1;
    if (spanned && sameHeight(sheet, row, previous.last, run.first)) {
      previous.last = run.last;
      previous.filled += run.filled;
    } else {
      merged.push({ ...run });
    }
  }
  return merged;
}

/** True when the two columns hold data over the same rows below `row`, so that they belong to one table. */
function sameHeight(sheet: SheetData, row: number, left: number, right: number): boolean {
  const height = (column: number): number => {
    let end = row;
    let blanks = 0;
    for (let below = row + 1; below < sheet.cells.length && blanks < 3; below++) {
      if (isFilled(sheet, below, column)) {
        end = below;
        blanks = 0;
      } else blanks++;
    }
    return end - row;
  };
  const a = height(left);
  const b = height(right);
  return a > 0 && b > 0 && Math.abs(a - b) <= Math.max(1, 0.2 * Math.max(a, b));
}

function blockUnder(
  sheet: SheetData,
  row: number,
  run: { first: number; last: number; filled: number },
): SheetTable | null {
  const headers = (sheet.cells[row] ?? []).slice(run.first, run.last + 1);
  const filled = headers.filter((value) => value !== null && value !== undefined && value !== '');
  if (!filled.every((value) => looksLikeHeader(value ?? null))) return null;
  if (!filled.some((value) => typeof value === 'string')) return null;
  // A column of data without a heading at the block's edge (a numbering, say) belongs to it.
  while (
    run.first > 0 &&
    !isFilled(sheet, row, run.first - 1) &&
    isFilled(sheet, row + 1, run.first - 1) &&
    sameHeight(sheet, row, run.first, run.first - 1)
  )
    run.first--;
  while (
    !isFilled(sheet, row, run.last + 1) &&
    isFilled(sheet, row + 1, run.last + 1) &&
    sameHeight(sheet, row, run.last, run.last + 1)
  )
    run.last++;
  let last = row;
  for (let below = row + 1; below < sheet.cells.length; below++) {
    let any = false;
    for (let column = run.first; column <= run.last && !any; column++) any = isFilled(sheet, below, column);
    if (!any) break;
    last = below;
  }
  let rowCount = last - row;
  if (rowCount === 0) return null;
  if (rowCount > 1 && isTotalsRow(sheet, last, run.first, run.last)) rowCount--;
  // Lines of title above a table are single cells over wider rows: the first wide row is the better header.
  if (filled.length === 1)
    for (let below = row + 1; below <= last; below++) if (filledBelow(sheet, below) > 1) return null;
  return makeTable(sheet, {
    row,
    column: run.first,
    rowCount,
    columnCount: run.last - run.first + 1,
    name: null,
  });
}

function filledBelow(sheet: SheetData, row: number): number {
  return Math.max(0, ...filledRuns(sheet, row).map((run) => run.filled));
}

/** All tables of a workbook: Excel tables first, then the blocks found between them, sheet by sheet. */
export function findTables(workbook: WorkbookData): SheetTable[] {
  const tables: SheetTable[] = [];
  for (const data of workbook.tables) {
    const table = fromExcelTable(workbook, data);
    if (table !== null) tables.push(table);
  }
  for (const sheet of workbook.sheets) {
    const taken = tables.filter((table) => table.sheet === sheet);
    tables.push(...findBlocks(sheet, taken));
  }
  return tables;
}

/** The table that a block chosen by the person (header row included) stands for. */
export function tableFromBlock(
  workbook: WorkbookData,
  block: { sheet: string; row: number; column: number; rowCount: number; columnCount: number },
): SheetTable | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === block.sheet);
  if (sheet === undefined || block.rowCount < 2) return null;
  const named = workbook.tables.find(
    (table) => table.sheet === block.sheet && table.row === block.row && table.column === block.column,
  );
  if (named !== undefined) return fromExcelTable(workbook, named);
  const last = block.row + block.rowCount - 1;
  const totals =
    block.rowCount > 2 && isTotalsRow(sheet, last, block.column, block.column + block.columnCount - 1);
  return makeTable(sheet, {
    row: block.row,
    column: block.column,
    rowCount: block.rowCount - 1 - (totals ? 1 : 0),
    columnCount: block.columnCount,
    name: null,
  });
}
