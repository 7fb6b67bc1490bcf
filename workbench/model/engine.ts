/** @file What the workbook needs from a formula evaluator, and the one it uses. */
import type { CellPosition, CellValue, ErrorCode, WorkbookData } from '../../src/formula/workbook';
import type { SheetBlock } from './address';

export type Evaluation =
  | { readonly kind: 'value'; readonly value: CellValue | CellValue[][] }
  | {
      readonly kind: 'unsupported';
      readonly why: string;
      /** Excel's error for it. */ readonly error?: ErrorCode;
    };

export interface Precedents {
  readonly blocks: readonly SheetBlock[];
  /** True when the formula must be calculated each time (RAND, NOW, OFFSET, INDIRECT, …). */
  readonly isVolatile: boolean;
}

export interface FormulaEngine {
  /** Why a text is no formula, or null when it is one. */
  problem(formula: string): string | null;
  evaluate(formula: string, workbook: WorkbookData, at: CellPosition): Evaluation;
  precedents(formula: string, workbook: WorkbookData, at: CellPosition): Precedents;
}
