/** @file One formula for every row of a column, as filling down would make it. */
import { tokenize, tokenTypes } from '@borgar/fx';

import type { BlockAddress } from '../copilot/answer';
import { quoteSheetName } from './address';

/** A row number in a reference that moves with the formula. */
interface RowPart {
  /** Zero-based row that the reference names. */
  readonly row: number;
  /** Sheet prefix as written, without the exclamation mark; empty for the formula's own sheet. */
  readonly sheet: string;
}

type Part = string | RowPart;

const CELL = /(\$?[A-Za-z]{1,3})(\$?)(\d+)/g;

/** The formula as fixed text with its relative rows between. */
function parts(formula: string): Part[] {
  const pieces: Part[] = [];
  for (const token of tokenize(formula)) {
    if (token.type !== tokenTypes.REF_RANGE) {
      pieces.push(token.value);
      continue;
    }
    const bang = token.value.lastIndexOf('!');
    const sheet = token.value.slice(0, Math.max(0, bang));
    const local = token.value.slice(bang + 1);
    pieces.push(token.value.slice(0, bang + 1));
    let end = 0;
    for (const match of local.matchAll(CELL)) {
      pieces.push(local.slice(end, match.index) + (match[1] ?? '') + (match[2] ?? ''));
      pieces.push(match[2] === '$' ? (match[3] ?? '') : { row: Number(match[3]) - 1, sheet });
      end = match.index + match[0].length;
    }
    pieces.push(local.slice(end));
  }
  return pieces;
}

/**
 * The row that a formula made for one row of `block` speaks about: that of its first relative reference into the
 * block; null when it has none (structured references and constants read the same in every row).
 */
export function anchorRow(formula: string, block: BlockAddress): number | null {
  const ownNames = ['', block.sheet, quoteSheetName(block.sheet)];
  for (const part of parts(formula)) {
    if (typeof part === 'string' || !ownNames.includes(part.sheet)) continue;
    if (part.row > block.row && part.row < block.row + block.rowCount) return part.row;
  }
  return null;
}

/**
 * The formula for `rowCount` rows from `firstRow` on, its relative rows moved as Excel moves them when it fills down.
 * Columns stay as they are.
 * @param anchor zero-based row that the formula was written for; null leaves the text as it is
 */
export function fillDown(
  formula: string,
  anchor: number | null,
  firstRow: number,
  rowCount: number,
): string[] {
  const pieces = parts(formula);
  return Array.from({ length: rowCount }, (_, i) => {
    if (anchor === null) return formula;
    const shift = firstRow + i - anchor;
    return pieces.map((part) => (typeof part === 'string' ? part : String(part.row + shift + 1))).join('');
  });
}
