/** @file What the candidates of a repair are ranked by: the one place with weights. Lower is better. */
import { CellError, type ErrorCode, type EvalResult } from '../../formula';
import type { LanguageModel } from '../../model/constraint';
import { candidateTrie } from './candidateTrie';
import { FIX_TOKEN, fixAnswer, fixPrompt, MAX_SERIALISED } from './serialise';

/** Chosen on dev cases: `training/eval/scoreFix.ts --weights` tries others. */
export const WEIGHTS = {
  /** Per unit of edit cost; about 1 is one common slip. */
  edit: 1,
  /** Per nat that the model finds a candidate less likely than the likeliest. */
  model: 0.15,
  /** Most that the model may hold against a candidate, in nats. */
  modelCap: 8,
  /** Per unit of weight of what is strange about a candidate (`Problem.weight`, below 1). */
  strange: 0.8,
  /** When the value is an error. */
  errors: {
    '#NAME?': 2,
    '#REF!': 1.5,
    '#VALUE!': 0.8,
    '#N/A': 0.4,
    '#DIV/0!': 0.3,
    '#NUM!': 0.6,
    '#CALC!': 0.3,
    '#SPILL!': 0.3,
  } as Readonly<Partial<Record<ErrorCode, number>>>,
  /** When it cannot be evaluated here. */
  unsupported: 0.1,
};

export type Weights = typeof WEIGHTS;

/** What the value of a candidate counts against it. */
export function valuePenalty(result: EvalResult, weights: Weights = WEIGHTS): number {
  if (result.kind === 'unsupported') return weights.unsupported;
  const { value } = result;
  const first = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  return first instanceof CellError ? (weights.errors[first.code] ?? 0.5) : 0;
}

const BEAMS = 8;

/** True when a model was trained to repair: its vocabulary has the token that says so. */
export function canRepair(model: LanguageModel): boolean {
  try {
    model.tokenId(FIX_TOKEN);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * How much less likely than the likeliest the model finds each candidate, in nats: 0 for the likeliest. All zeros where
 * the model cannot repair or the formula is too long for it.
 */
export async function modelPenalties(
  model: LanguageModel | undefined,
  broken: string,
  candidates: readonly string[],
  signal?: AbortSignal,
): Promise<number[]> {
  const none = candidates.map(() => 0);
  const prompt = fixPrompt(broken);
  if (model === undefined || candidates.length < 2 || prompt.length > MAX_SERIALISED || !canRepair(model)) return none;
  // Candidates that differ only in spaces or the case of letters are one answer to the model.
  const answers = candidates.map((candidate) => fixAnswer(candidate));
  const texts = [...new Set(answers)];
  if (texts.length < 2 || texts.some((text) => text.length > MAX_SERIALISED)) return none;
  const lists = texts.map((text) => model.encode(text));
  const keys = lists.map((tokens) => tokens.join());
  const width = Math.min(BEAMS, texts.length);
  const found = await model.generate(model.encode(prompt), candidateTrie(lists), {
    beams: width,
    returned: width,
    maxNewTokens: Math.max(...lists.map((tokens) => tokens.length)) + 1,
    ...(signal === undefined ? {} : { signal }),
  });
  const best = found[0]?.logProbability ?? 0;
  const worst = found[found.length - 1]?.logProbability ?? 0;
  const byKey = new Map(found.map(({ tokens, logProbability }) => [tokens.join(), best - logProbability]));
  // What fell out of the beams is less likely than all that stayed.
  return answers.map((answer) => byKey.get(keys[texts.indexOf(answer)] ?? '') ?? best - worst + 1);
} // prettier-ignore
