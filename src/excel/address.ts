/** @file A1 addresses as Excel's API writes and reads them, to and from zero-based blocks. */
import { fromCol, toCol } from '@borgar/fx';

import type { BlockAddress } from '../copilot/answer';
import { MAX_COLUMNS, MAX_ROWS } from '../formula/workbook';
import { ExcelError } from './errors';

/** Sheet names that need no quotes; a name that looks like a cell (`AB12`, `R1C1`) needs them. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const CELL_LIKE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** `Sales` or `'My sheet'`, as it stands before the exclamation mark. */
export function quoteSheetName(name: string): string {
  return PLAIN_NAME.test(name) && !CELL_LIKE.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `A1` or `A1:C9`, without the sheet. */
export function localAddress(block: Omit<BlockAddress, 'sheet'>): string {
  const first = `${toCol(block.column)}${block.row + 1}`;
  if (block.rowCount === 1 && block.columnCount === 1) return first;
  return `${first}:${toCol(block.column + block.columnCount - 1)}${block.row + block.rowCount}`;
}

/** `Sales!A1:C9`. */
export function fullAddress(block: BlockAddress): string {
  return `${quoteSheetName(block.sheet)}!${localAddress(block)}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = CORNER.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : fromCol(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((column !== null && column >= MAX_COLUMNS) || (row !== null && (row < 0 || row >= MAX_ROWS)))
    return null;
  return { row, column };
}

/**
 * Reads `Sheet1!A1:B2`, `'My sheet'!$A$1`, `A:C` or `2:5`.
 * @param sheet used where the address names none
 * @throws ExcelError `bad-address` when it is not the address of one block
 */
export function parseAddress(address: string, sheet = ''): BlockAddress {
  const bang = address.lastIndexOf('!');
  const prefix = bang < 0 ? sheet : address.slice(0, bang);
  const quoted = prefix.startsWith("'") && prefix.endsWith("'") && prefix.length > 1;
  const name = quoted ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const parts = address.slice(bang + 1).split(':');
  const first = corner(parts[0] ?? '');
  const last = corner(parts[1] ?? parts[0] ?? '');
  if (first === null || last === null || parts.length > 2) {
    throw new ExcelError('bad-address', `"${address}" is not the address of one block of cells.`);
  }
  const top = first.row ?? 0;
  const left = first.column ?? 0;
  const bottom = last.row ?? MAX_ROWS - 1;
  const right = last.column ?? MAX_COLUMNS - 1;
  return {
    // The part in brackets is the file's name, present when Excel names another workbook or this one in full.
    sheet: name.replace(/^.*\]/, ''),
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rowCount: Math.abs(bottom - top) + 1,
    columnCount: Math.abs(right - left) + 1,
  };
}

/** True when the two blocks share a cell. */
export function blocksIntersect(a: BlockAddress, b: BlockAddress): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}
