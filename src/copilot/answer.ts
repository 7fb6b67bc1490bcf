/** @file What the copilot is asked and what it answers: the types shared by pane, cells, CLI and worker. */
import type { CellPosition, CellValue, WorkbookData } from '../formula/workbook';

/** Zero-based, inclusive block of cells on a sheet. */
export interface BlockAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface FormulaRequest {
  readonly workbook: WorkbookData;
  /** Where the formula would stand. */
  readonly active: CellPosition;
  readonly request: string;
  /** The table to use, when the person chose one; otherwise the best one is found. */
  readonly block?: BlockAddress;
  /** False for an Excel without XLOOKUP, FILTER and spilling (2019 and older). Default true. */
  readonly dynamicArrays?: boolean;
  /** How many alternatives beside the first are wanted. Default 3. */
  readonly alternatives?: number;
}

/** A scalar, or the rows of a spilled array, or why there is no value. */
export type Preview =
  | { readonly kind: 'value'; readonly value: CellValue | CellValue[][] }
  | { readonly kind: 'unsupported'; readonly why: string };

export interface FormulaCandidate {
  /** With the leading `=`, en-US form, as Excel would show it. */
  readonly formula: string;
  readonly preview: Preview;
  /** One plain sentence. */
  readonly explanation: string;
  /** Calibrated probability of being right, 0 to 1. */
  readonly confidence: number;
  /** True when the formula belongs in every row of a new column rather than in one cell. */
  readonly perRow: boolean;
}

/** Why the copilot did not offer a formula. */
export type RefusalReason =
  | 'empty-request'
  | 'request-too-long'
  | 'no-table'
  | 'off-topic'
  | 'not-in-sheet'
  | 'unsafe'
  | 'unsure'
  | 'too-large';

export interface FormulaAnswer {
  /** `answer`: `best` is offered. `question`: the person must choose among `choices`. `refusal`: see `message`. */
  readonly kind: 'answer' | 'question' | 'refusal';
  readonly best: FormulaCandidate | null;
  readonly alternatives: readonly FormulaCandidate[];
  readonly reason: RefusalReason | null;
  /** What to tell the person when `kind` is not `answer`; empty otherwise. */
  readonly message: string;
  /** For a question: readings to choose from, as buttons. */
  readonly choices: readonly { readonly label: string; readonly candidate: FormulaCandidate }[];
  /** The table the answer is about. */
  readonly block: BlockAddress | null;
  readonly ms: number;
}
