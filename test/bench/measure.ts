/** @file What the speed table says about a loaded model, measured alike in Node and in a browser. */
import type { OnnxLanguageModel } from '../../src/model/decode';

export interface Speed {
  readonly prefill_tokens_per_s: number;
  readonly decode_ms_per_token: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** Length of the text read and of the text written: a table with a request, and a formula. */
const PROMPT_TOKENS = 200;
const NEW_TOKENS = 40;

/**
 * Reading and writing speed of the bare decoder, one sequence, in the median of `rounds` rounds after one to warm up.
 * The tokens mean nothing: time does not depend on them.
 */
export async function measureSpeed(model: OnnxLanguageModel, rounds = 5): Promise<Speed> {
  const { session } = model;
  const { vocabSize, maxPositions } = session.config;
  const promptTokens = Math.min(PROMPT_TOKENS, maxPositions - NEW_TOKENS);
  const prompt = Array.from({ length: promptTokens }, (_, i) => (i * 7919) % vocabSize);
  const prefill: number[] = [];
  const decode: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    let run = await session.run([prompt], null);
    const read = performance.now();
    for (let i = 0; i < NEW_TOKENS; i++) {
      const next = await session.run([[(i * 104_729) % vocabSize]], run.cache);
      session.release(run.cache);
      run = next;
    }
    session.release(run.cache);
    if (round === 0) continue;
    prefill.push(read - start);
    decode.push((performance.now() - read) / NEW_TOKENS);
  }
  return {
    prefill_tokens_per_s: Math.round((promptTokens / percentile(prefill, 0.5)) * 1000),
    decode_ms_per_token: round2(percentile(decode, 0.5)),
  };
}

/** Time of each request in ms, one after the other, by each of `clocks`. The first is done twice, to warm up. */
export async function measureRequests(
  requests: readonly (() => Promise<unknown>)[],
  clocks: readonly (() => number)[] = [() => performance.now()],
): Promise<Percentiles[]> {
  if (requests.length === 0) throw new RangeError('There is no request to measure.');
  await requests[0]!();
  const times = clocks.map((): number[] => []);
  for (const request of requests) {
    const starts = clocks.map((clock) => clock());
    await request();
    clocks.forEach((clock, i) => times[i]!.push(clock() - starts[i]!));
  }
  return times.map((all) => ({ p50: round2(percentile(all, 0.5)), p95: round2(percentile(all, 0.95)) }));
}

/** The smallest value that at least `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
