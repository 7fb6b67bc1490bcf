/** @file What the commands need of the core; the model is loaded when the first request comes, not before. */
import type { FormulaAnswer, FormulaRequest, Preview } from '../src/copilot/answer';
import type { CellPosition, WorkbookData } from '../src/formula/workbook';

export interface Core {
  /** The whole path from request to formula. @throws ModelError when the model cannot be loaded. */
  answerFormula(request: FormulaRequest): Promise<FormulaAnswer>;
  /** The evaluator alone, the formula standing at `place`. */
  calculate(formula: string, workbook: WorkbookData, place: CellPosition): Preview;
}
