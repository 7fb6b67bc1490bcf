/** @file From "Insert" to a plan: which cell or column takes the formula that is shown. Pure. */
import type { FormulaCandidate } from '../src/copilot/answer';
import type { FixCandidate } from '../src/copilot/fix/fix';
import type { WorkbookSnapshot } from '../src/excel/read';
import { fullAddress } from '../src/excel/address';
import { toExcelError } from '../src/excel/errors';
import { placeBeside, planCell, planColumn, rowFormulaAt } from '../src/excel/target';
import type { InsertPlan } from '../src/excel/target';
import type { CellPosition } from '../src/formula/workbook';
import type { AboutFormula, Turn } from './conversation';

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
 * The plan for what the person pressed. One formula goes into the active cell, or, when that is part of the table the
 * answer reads, to a free place beside it (a formula inside of the cells it adds up would refer to itself).
 * @param snapshot the workbook that the answer was found on
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
  const block = turn.answer?.block ?? null;
  if (mode === 'column') return planColumn(candidate, { block }, active, workbook, columnTitle(turn.request));
  if (block === null) return planCell(candidate, active, workbook);
  if (candidate.perRow) {
    const inRow = rowFormulaAt(candidate, block, active, snapshot.active, workbook);
    return planCell(inRow.candidate, inRow.place, workbook);
  }
  return planCell(candidate, placeBeside(candidate, block, active, workbook), workbook);
}

/**
 * The plan for a repaired formula: where the broken one stands, or, when that was written into the box, the active cell.
 * @throws ExcelError when the place is unsuitable
 */
export function planRepair(
  repair: FixCandidate,
  about: AboutFormula,
  active: CellPosition,
  { workbook }: WorkbookSnapshot,
): InsertPlan {
  const preview = repair.preview ?? { kind: 'unsupported' as const, why: '' };
  const candidate = { formula: repair.formula, preview, explanation: '', confidence: 1, perRow: false };
  return planCell(candidate, about.isInCell ? about.cell : active, workbook);
}

/** Where "Insert" would write for the active cell, or why it cannot; null while there is nothing to insert. */
export function insertPreview(turn: Turn, active: CellPosition | null): string | null {
  const { chosen, repair, about, snapshot } = turn;
  if (snapshot === null || active === null) return null;
  const plan = (): InsertPlan | null => {
    if (repair !== null && about !== null) return planRepair(repair, about, active, snapshot);
    return chosen === null ? null : planInsert(turn, snapshot, chosen, active, 'cell');
  };
  try {
    const occupied = plan()?.occupied;
    if (occupied === undefined) return null;
    if (repair !== null && about?.isInCell === true)
      return `Replaces the formula in ${fullAddress(occupied)}`;
    const isSpill = occupied.rowCount > 1 || occupied.columnCount > 1;
    return `${isSpill ? 'Fills' : 'Goes into'} ${fullAddress(occupied)}`;
  } catch (error) {
    return toExcelError(error, 'plan the insert').message;
  }
}
