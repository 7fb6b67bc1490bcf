/** @file What the workbook needs from a formula evaluator, and the one it uses. */
import type { CellPosition, CellValue, ErrorCode, WorkbookData } from '../../src/formula/workbook';
import type { Block, SheetBlock } from './address';

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

/** A workbook opened for calculation; its sheets, tables and names stay as they are meanwhile. */
export interface Calculation {
  evaluate(formula: string, at: CellPosition): Evaluation;
  precedents(formula: string, at: CellPosition): Precedents;
  /** Must be told of every block of a sheet whose cells have got other values. */
  changed(sheetName: string, block: Block): void;
}

export interface FormulaEngine {
  /** Why a text is no formula, or null when it is one. */
  problem(formula: string): string | null;
  open(workbook: WorkbookData): Calculation;
}
