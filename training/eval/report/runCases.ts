/** @file Runs formula cases through a copilot and keeps what the measures need of each. */
import type { FormulaAnswer, FormulaCandidate } from '../../../src/copilot/answer';
import type { FormulaCopilot } from '../../../src/copilot/formula';
import { sameAnswer } from '../compare';
import type { FormulaCase } from './caseSets';
import type { RecordingModel } from './recordingModel';
import { report } from './progress';

/** One case with its answer. */
export interface FormulaRun {
  readonly item: FormulaCase;
  readonly answer: FormulaAnswer;
  /** What would be put into the cell; null for refusals and questions. */
  readonly offered: FormulaCandidate | null;
  /** By value; for cases to be declined: declined. */
  readonly right: boolean;
  /** Right, or one of the two alternatives shown first beside an offer is. */
  readonly right3: boolean;
  readonly promptTokens: number;
  readonly writtenTokens: number;
  /** Plans that the model wrote, best first. */
  readonly texts: readonly string[];
}

/** True when a candidate's value is the one that the case expects. */
export function isRight(candidate: FormulaCandidate, { expected, ordered }: FormulaCase): boolean {
  const { preview } = candidate;
  return preview.kind === 'value' && sameAnswer(preview.value, expected, ordered);
}

/**
 * Answers all cases, one after the other.
 * @param label what the progress on stderr calls them
 */
export async function runCases(
  label: string,
  cases: readonly FormulaCase[],
  copilot: FormulaCopilot,
  model: RecordingModel,
): Promise<FormulaRun[]> {
  const runs: FormulaRun[] = [];
  for (const item of cases) {
    model.reset();
    const answer = await copilot.answerFormula(item);
    const offered = answer.kind === 'answer' ? answer.best : null;
    const right = item.refuse ? offered === null : offered !== null && isRight(offered, item);
    const others = item.refuse || offered === null ? [] : answer.alternatives.slice(0, 2);
    runs.push({
      item,
      answer,
      offered,
      right,
      right3: right || others.some((other) => isRight(other, item)),
      promptTokens: model.promptTokens,
      writtenTokens: model.writtenTokens,
      texts: model.texts,
    });
    report(label, runs.length, cases.length);
  }
  return runs;
}
