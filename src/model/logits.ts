/** @file From logits to choices, over the allowed tokens only. */
import { expNegative, logFromOne } from './portableMath';

/** A token that may come next and its log-probability among the allowed ones. */
export interface ScoredToken {
  readonly token: number;
  readonly logProbability: number;
}

/** The allowed token with the largest logit; of equals the lowest id. `allowed`: ascending, not empty. */
export function argmax(logits: Float32Array, allowed: readonly number[]): number {
  let best = allowed[0]!;
  for (const token of allowed) if (logits[token]! > logits[best]!) best = token;
  return best;
}

/** Logarithm of the sum of exponentials of the allowed logits. */
function logSumExp(logits: Float32Array, allowed: readonly number[]): number {
  const largest = logits[argmax(logits, allowed)]!;
  let sum = 0;
  for (const token of allowed) sum += expNegative(logits[token]! - largest);
  return largest + logFromOne(sum);
}

/**
 * The `count` most probable allowed tokens, best first, probabilities renormalised over `allowed`; of equals the lowest
 * id first. A single allowed token is certain and costs nothing.
 * @param logits one entry for each token of the vocabulary
 * @param allowed token ids, ascending, not empty
 * @throws RangeError when a token is not in the vocabulary or its logit is no number
 */
export function topTokens(logits: Float32Array, allowed: readonly number[], count: number): ScoredToken[] {
  if (allowed.length === 1) return [{ token: allowed[0]!, logProbability: 0 }];
  const best: number[] = [];
  for (const token of allowed) {
    const logit = logits[token] ?? NaN;
    if (Number.isNaN(logit)) throw new RangeError(`Token ${token}, which the grammar allows, has no logit.`);
    if (best.length === count && logit <= logits[best[count - 1]!]!) continue;
    let place = Math.min(best.length, count - 1);
    for (; place > 0 && logits[best[place - 1]!]! < logit; place--) best[place] = best[place - 1]!;
    best[place] = token;
  }
  const total = logSumExp(logits, allowed);
  return best.map((token) => ({ token, logProbability: Math.min(0, logits[token]! - total) }));
}
