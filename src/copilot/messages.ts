/** @file What the page and the copilot's Worker say to one another. */
import { CellError, type CellValue, type ErrorCode, type WorkbookData } from '../formula/workbook';
import type { ExtractAnswer, ExtractBatchRequest } from './extract';
import type { ExplainRequest, Explanation } from './explain';
import type { FixAnswer, FixCandidate, FixRequest } from './fix/fix';
import type { FormulaAnswer, FormulaCandidate, FormulaRequest, Preview } from './answer';

/** How far the copilot's start has come; `loaded` and `total` in bytes. */
export interface LoadProgress {
  readonly phase: 'runtime' | 'model' | 'tokenizer' | 'warm-up' | 'ready';
  readonly loaded: number;
  readonly total: number;
}

/** A request without its workbook, which travels once and is then named by number. */
type Wire<Request> = Omit<Request, 'workbook'> & { readonly workbookId: number };

export type WireRequest = Wire<FormulaRequest>;
export type WireExplainRequest = Wire<ExplainRequest>;
/** A broken formula may come without a workbook. */
export type WireFixRequest = Omit<FixRequest, 'workbook'> & { readonly workbookId: number | null };

export type ToWorker =
  | { readonly type: 'load'; readonly id: number; readonly modelUrl: string }
  | { readonly type: 'workbook'; readonly workbookId: number; readonly workbook: WorkbookData }
  | { readonly type: 'formula'; readonly id: number; readonly request: WireRequest }
  | { readonly type: 'explain'; readonly id: number; readonly request: WireExplainRequest }
  | { readonly type: 'fix'; readonly id: number; readonly request: WireFixRequest }
  /** One text or many; the model for it is a folder of its own, loaded at the first such request. */
  | {
      readonly type: 'extract';
      readonly id: number;
      readonly modelUrl: string;
      readonly request: ExtractBatchRequest;
    }
  | { readonly type: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly type: 'loaded'; readonly id: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: FormulaAnswer }
  | { readonly type: 'explained'; readonly id: number; readonly explanation: Explanation }
  | { readonly type: 'fixed'; readonly id: number; readonly answer: FixAnswer }
  /** How many of the texts of request `id` are done. */
  | { readonly type: 'extracting'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'extracted'; readonly id: number; readonly answers: readonly ExtractAnswer[] }
  | { readonly type: 'failed'; readonly id: number; readonly code: string; readonly message: string };

/** A structured clone strips `CellError` of its class; this gives it back. */
function reviveCell(value: CellValue): CellValue {
  return typeof value === 'object' && value !== null && !(value instanceof CellError)
    ? new CellError((value as { code: ErrorCode }).code)
    : value;
}

/** The workbook as it was before it was posted. */
export function reviveWorkbook(workbook: WorkbookData): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => row?.map(reviveCell)),
    })),
  };
}

type Value = CellValue | readonly (readonly CellValue[])[];

const isRows = (value: Value): value is readonly (readonly CellValue[])[] => Array.isArray(value);

function reviveValue(value: Value): CellValue | CellValue[][] {
  return isRows(value) ? value.map((row) => row.map(reviveCell)) : reviveCell(value);
}

function revivePreview(preview: Preview): Preview {
  return preview.kind === 'value' ? { kind: 'value', value: reviveValue(preview.value) } : preview;
}

const reviveCandidate = (candidate: FormulaCandidate): FormulaCandidate => ({
  ...candidate,
  preview: revivePreview(candidate.preview),
});

/** The answer as it was before it was posted. */
export function reviveAnswer(answer: FormulaAnswer): FormulaAnswer {
  return {
    ...answer,
    best: answer.best === null ? null : reviveCandidate(answer.best),
    alternatives: answer.alternatives.map(reviveCandidate),
    choices: answer.choices.map((choice) => ({ ...choice, candidate: reviveCandidate(choice.candidate) })),
  };
}

/** The explanation as it was before it was posted. */
export function reviveExplanation(explanation: Explanation): Explanation {
  const steps = explanation.steps.map((step) => ({ ...step, value: reviveValue(step.value) }));
  return { ...explanation, steps };
}

function reviveRepair(candidate: FixCandidate): FixCandidate {
  const { preview } = candidate;
  return preview?.kind === 'value'
    ? { ...candidate, preview: { ...preview, value: reviveValue(preview.value) } }
    : candidate;
}

/** The repair as it was before it was posted. */
export function reviveFix(answer: FixAnswer): FixAnswer {
  return {
    ...answer,
    best: answer.best === null ? null : reviveRepair(answer.best),
    alternatives: answer.alternatives.map(reviveRepair),
  };
}
