/** @file From "Insert" to a plan: which cell or column takes the formula that is shown. Pure. */
import type { FormulaCandidate } from '../src/copilot/answer';
import type { WorkbookSnapshot } from '../src/excel/read';
import { planCell, planColumn, placeBeside } from '../src/excel/target';
import type { InsertPlan } from '../src/excel/target';
import type { CellPosition } from '../src/formula/workbook';
import type { Turn } from './conversation';

/** One cell (with its spill), or every row of a column. */
export type InsertMode = 'cell' | 'column';

/** An insert that would overwrite filled cells. */
export interface PendingInsert {
  readonly plan: InsertPlan;
  readonly mode: InsertMode;
  readonly address: string;
  readonly filled: number;
}

/** Longest header made from a request; longer ones make the column too wide to read. */
const MAX_TITLE = 40;

/** Header for a new column, from the request that made it: "price times quantity" becomes "Price times quantity". */
export function columnTitle(request: string): string {
  const line = request
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.?!:;,]+$/, '');
  const short = line.length <= MAX_TITLE ? line : `${line.slice(0, MAX_TITLE).replace(/\s+\S*$/, '')}…`;
  // Text that begins like a formula would be read as one.
  const safe = short.replace(/^[=+\-@]+\s*/, '');
  return safe === '' ? 'Result' : safe.charAt(0).toUpperCase() + safe.slice(1);
}

/**
 * Where one formula goes: the active cell, or, when that is part of the table the answer reads, a free place beside it
 * (a formula inside of the cells it adds up would refer to itself).
 */
export function placeFor(turn: Turn, candidate: FormulaCandidate, active: CellPosition): CellPosition {
  const block = turn.answer?.block ?? null;
  if (block === null || turn.snapshot === null || candidate.perRow) return active;
  return placeBeside(candidate, block, active, turn.snapshot.workbook);
}

/**
 * The plan for what the person pressed.
 * @throws ExcelError when the place is unsuitable; its message says what to do
 */
export function planInsert(
  turn: Turn,
  snapshot: WorkbookSnapshot,
  candidate: FormulaCandidate,
  active: CellPosition,
  mode: InsertMode,
): InsertPlan {
  const { workbook } = snapshot;
  if (mode === 'column') {
    return planColumn(
      candidate,
      { block: turn.answer?.block ?? null },
      active,
      workbook,
      columnTitle(turn.request),
    );
  }
  return planCell(candidate, placeFor(turn, candidate, active), workbook);
}
