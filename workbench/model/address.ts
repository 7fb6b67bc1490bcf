/** @file Blocks of cells and their A1 addresses. */
import { MAX_COLUMNS, MAX_ROWS } from '../../src/formula/workbook';

/** A rectangle of cells; zero-based top-left corner. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A rectangle on a named sheet. */
export interface SheetBlock extends Block {
  readonly sheet: string;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1`, `A1:C3`, `A:C` or `1:3`, as Excel would write it. */
export function blockAddress(block: Block): string {
  const { row, column, rowCount, columnCount } = block;
  const last = { row: row + rowCount - 1, column: column + columnCount - 1 };
  if (rowCount === MAX_ROWS) return `${columnName(column)}:${columnName(last.column)}`;
  if (columnCount === MAX_COLUMNS) return `${row + 1}:${last.row + 1}`;
  const first = cellAddress(row, column);
  return rowCount === 1 && columnCount === 1 ? first : `${first}:${cellAddress(last.row, last.column)}`;
}

/** The sheet name as it stands before `!`: quoted where a formula would need it. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function sheetBlockAddress(sheet: string, block: Block): string {
  return `${quoteSheetName(sheet)}!${blockAddress(block)}`;
}

/** Splits `'My sheet'!A1` into sheet and rest; the sheet is null where none is named. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
  if (!match) return { sheet: null, rest: address };
  return {
    sheet: match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? ''),
    rest: match[3] ?? '',
  };
}

/**
 * The block that an A1 address without a sheet names: a cell, a range, whole columns or whole rows.
 * Returns null when the text is no such address or lies outside the grid.
 */
export function parseBlock(address: string): Block | null {
  const text = address.trim().replace(/\$/g, '');
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return fromCorners(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns)
    return fromCorners(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return fromCorners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

/** The block between two corners, or null when it leaves the grid. */
export function fromCorners(row1: number, column1: number, row2: number, column2: number): Block | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const block = {
    row,
    column,
    rowCount: Math.max(row1, row2) - row + 1,
    columnCount: Math.max(column1, column2) - column + 1,
  };
  return insideGrid(block) ? block : null;
}

export function insideGrid(block: Block): boolean {
  return (
    block.row >= 0 &&
    block.column >= 0 &&
    block.rowCount > 0 &&
    block.columnCount > 0 &&
    block.row + block.rowCount <= MAX_ROWS &&
    block.column + block.columnCount <= MAX_COLUMNS
  );
}

export function intersect(a: Block, b: Block): Block | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function containsCell(block: Block, row: number, column: number): boolean {
  return (
    row >= block.row &&
    column >= block.column &&
    row < block.row + block.rowCount &&
    column < block.column + block.columnCount
  );
}

export function sameBlock(a: Block, b: Block): boolean {
  return (
    a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount
  );
}

/** The smallest block that holds both. */
export function boundingBlock(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}
