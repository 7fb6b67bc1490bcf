/** @file What the workbook needs from a formula evaluator, and the one it uses. */
import type { CellPosition, CellValue, WorkbookData } from '../../src/formula/workbook';
import type { SheetBlock } from './address';

export type Evaluation =
  | { readonly kind: 'value'; readonly value: CellValue | CellValue[][] }
  | { readonly kind: 'unsupported'; readonly why: string };

export interface Precedents {
  readonly blocks: readonly SheetBlock[];
  /** True when the formula must be calculated each time (RAND, NOW, OFFSET, INDIRECT, …). */
  readonly isVolatile: boolean;
}

export interface FormulaEngine {
  evaluate(formula: string, workbook: WorkbookData, at: CellPosition): Evaluation;
  precedents(formula: string, workbook: WorkbookData, at: CellPosition): Precedents;
}
