/** @file Cell addresses of the command line and of workbook files: `H2`, `$H$2`, `A1:I21`. */
import { MAX_COLUMNS, MAX_ROWS } from '../src/formula/workbook';

/** Zero-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell from its A1 address, or null when `text` is no address inside Excel's grid. */
export function parseCell(text: string): Cell | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return column < MAX_COLUMNS && row < MAX_ROWS ? { row, column } : null;
}

/** Both corners of a block such as `A1:I21` (one cell is its own block), or null. */
export function parseBlock(text: string): { readonly from: Cell; readonly to: Cell } | null {
  const [first = '', last = first, ...rest] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  return from !== null && to !== null && rest.length === 0 ? { from, to } : null;
}
