/** @file Is an explanation complete enough to get the formula back? It is given to the copilot as a request. */
import {
  CellError,
  createEvaluator,
  parseFormula,
  printFormula,
  type Ast,
  type CellPosition,
  type CellValue,
  type EvaluateOptions,
  type WorkbookData,
} from '../../formula';
import type { BlockAddress, FormulaAnswer, FormulaRequest, Preview } from '../answer';
import { MAX_REQUEST } from '../formula';
import { perturbed } from './perturb';

/** What answers requests: the formula copilot, in this thread or behind a worker. */
export interface FormulaAnswerer {
  answerFormula(request: FormulaRequest): Promise<FormulaAnswer>;
}

/** Words of a request that the model reads; longer explanations are no request. */
const MAX_REQUEST_WORDS = 90;
/** Above this, comparing values on changed copies of the workbook would take too long. */
const MAX_COMPARED_CELLS = 400_000;
const SEEDS = [11, 29];

function isSameCell(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code;
  return a === b;
}

/** A value as rows, so that an array of one cell equals the cell. */
function rowsOf(preview: Preview): readonly (readonly CellValue[])[] | null {
  if (preview.kind !== 'value') return null;
  return Array.isArray(preview.value) ? preview.value : [[preview.value]];
}

/** True when two previews show the same values; an array of one cell equals the cell. */
export function isSameValue(a: Preview, b: Preview): boolean {
  const [left, right] = [rowsOf(a), rowsOf(b)];
  if (left === null || right?.length !== left.length) return false;
  return left.every(
    (row, at) =>
      row.length === right[at]?.length && row.every((cell, column) => isSameCell(cell, right[at]?.[column])),
  );
}

function isError(preview: Preview): boolean {
  const rows = rowsOf(preview);
  return rows === null || rows[0]?.[0] instanceof CellError;
}

/** True when two formulas give the same values on the workbook and on two copies of it with other data. */
function isEquivalent(
  formula: Ast,
  other: Ast,
  workbook: WorkbookData,
  active: CellPosition,
  options: EvaluateOptions,
): boolean {
  if (printFormula(formula).toLowerCase() === printFormula(other).toLowerCase()) return true;
  const cells = workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.cells.reduce((count, row) => count + (row?.length ?? 0), 0),
    0,
  );
  if (cells > MAX_COMPARED_CELLS) return false;
  let hasValue = false;
  for (const copy of [workbook, ...SEEDS.map((seed) => perturbed(workbook, seed))]) {
    const evaluator = createEvaluator(copy);
    const [a, b] = [formula, other].map((tree) => evaluator.evaluate(tree, active, options));
    if (a === undefined || b === undefined || !isSameValue(a, b)) return false;
    hasValue ||= !isError(a);
  }
  // Formulas that fail alike everywhere have not been compared.
  return hasValue;
}

/** True when the copilot, given the explanation as a request over the same sheet, writes an equivalent formula. */
export async function verifyExplanation(
  text: string,
  tree: Ast,
  place: { readonly workbook: WorkbookData; readonly active: CellPosition; readonly block?: BlockAddress },
  answerer: FormulaAnswerer,
  options: EvaluateOptions = {},
): Promise<boolean> {
  if (text.length > MAX_REQUEST || text.split(/\s+/).length > MAX_REQUEST_WORDS) return false;
  const { best } = await answerer.answerFormula({ ...place, request: text, alternatives: 0 });
  return (
    best !== null && isEquivalent(tree, parseFormula(best.formula), place.workbook, place.active, options)
  );
}
