/** @file Answers of the whole copilot, down to the bits of their confidence: they must be the same wherever computed. */
import { createCopilot } from '../../src/copilot/copilot';
import type { FormulaCandidate, FormulaRequest } from '../../src/copilot/answer';
import { env } from '../../src/model/env';
import type { ModelFiles } from '../../src/model/files';
import { loadLanguageModel } from '../../src/model/load';

/** Name under which the cases are served beside the model. */
export const CASES_FILE = 'cases.jsonl';

/** A request with its id, as plain data that a worker can be sent. */
export interface NumberedRequest extends FormulaRequest {
  readonly id: string;
}

/** One line per request: id, kind, then each formula with the 64 bits of its confidence. */
export async function formulasOf(files: ModelFiles, requests: readonly NumberedRequest[]): Promise<string[]> {
  env.useBrowserCache = false;
  const model = await loadLanguageModel(files);
  const copilot = createCopilot(model);
  const lines: string[] = [];
  for (const { id, ...request } of requests) {
    const { kind, reason, best, alternatives, choices } = await copilot.answerFormula(request);
    const shown = [best, ...alternatives, ...choices.map(({ candidate }) => candidate)];
    lines.push([id, kind, reason ?? '', ...shown.map(candidateText)].join('\t'));
  }
  await model.dispose();
  return lines;
}

function candidateText(candidate: FormulaCandidate | null): string {
  return candidate === null ? '' : `${candidate.formula} ${bits(candidate.confidence)}`;
}

/** The 64 bits of a number, in hexadecimal. */
function bits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
