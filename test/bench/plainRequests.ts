/** @file Requests to the bare model, for measuring it without a copilot around it. */
import type { TokenConstraint } from '../../src/model/constraint';
import type { OnnxLanguageModel } from '../../src/model/decode';

const COUNT = 40;
const PROMPT_TOKENS = 200;
const TABLE_TOKENS = 150;
const NEW_TOKENS = 24;

/** Texts of exactly `length` tokens with a wide choice at each place; the state is the number written. */
function fixedLength(length: number, choices: readonly number[]): TokenConstraint<number> {
  return {
    start: () => 0,
    allowed: (written) => (written < length ? choices : []),
    advance: (written) => written + 1,
    isFinal: (written) => written === length,
  };
}

/** `COUNT` requests with four beams; every fifth asks about a new table, the others about the table before. */
export function plainRequests(model: OnnxLanguageModel): (() => Promise<unknown>)[] {
  const { vocabSize, maxPositions } = model.session.config;
  const length = Math.min(PROMPT_TOKENS, maxPositions - NEW_TOKENS);
  const boundary = Math.min(TABLE_TOKENS, length - 1);
  const choices = Array.from({ length: Math.min(64, vocabSize) }, (_, id) => id);
  const constraint = fixedLength(NEW_TOKENS, choices);
  return Array.from({ length: COUNT }, (_, request) => {
    const table = Math.floor(request / 5);
    const prompt = Array.from(
      { length },
      (_, i) => (i * 7919 + (i < boundary ? table : request)) % vocabSize,
    );
    return () =>
      model.generate(prompt, constraint, { beams: 4, returned: 4, maxNewTokens: NEW_TOKENS, boundary });
  });
}
