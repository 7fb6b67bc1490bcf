/** @file The decoder as a function from tokens and a key-value cache to logits and a longer cache. */
import type { ModelConfig } from './config';

/** Keys and values of tokens already read. Opaque: made by a session, never changed, released to it. */
export interface KvCache {
  /** Sequences side by side. */
  readonly rows: number;
  /** Tokens of each sequence. */
  readonly length: number;
}

/** What one run gives. */
export interface RunResult {
  /** Logits after the last token of each row: `rows` arrays of `vocabSize`. */
  readonly logits: readonly Float32Array[];
  /** The past cache followed by the tokens of this run; release it when it is no longer needed. */
  readonly cache: KvCache;
}

/** One loaded decoder. Runs are independent: an error in one leaves the others as they were. */
export interface DecoderSession {
  readonly config: ModelConfig;
  /** Where caches live: `javascript` over the runtime's public API, `wasm` where they need no copy. */
  readonly cachesIn: 'javascript' | 'wasm';
  /**
   * Read tokens after `past`.
   * @param tokens `rows` sequences of the same length, at least one token each
   * @param past cache with as many rows, or null at the start of a text; not released
   * @throws RangeError for unequal rows, unknown tokens or more tokens than the model has positions
   * @throws ModelError `runtime` when ONNX Runtime fails, `incompatible` when the logits have the wrong shape
   */
  run(tokens: readonly (readonly number[])[], past: KvCache | null): Promise<RunResult>;
  /** A new cache whose row i is row `rows[i]` of `cache` (which is not released). Rows may repeat. */
  select(cache: KvCache, rows: readonly number[]): KvCache;
  release(cache: KvCache): void;
  /** Free the model; the session cannot be used afterwards. */
  dispose(): Promise<void>;
}

/**
 * Check the arguments of a run before anything is computed.
 * @returns the number of tokens in each row
 * @throws RangeError naming what is wrong.
 */
export function checkRun(
  config: ModelConfig,
  tokens: readonly (readonly number[])[],
  past: KvCache | null,
): number {
  const count = tokens[0]?.length ?? 0;
  if (count === 0) throw new RangeError('A run needs at least one token.');
  if (tokens.some((row) => row.length !== count))
    throw new RangeError('All rows of a run must have the same length.');
  if (past && past.rows !== tokens.length) {
    throw new RangeError(`The cache has ${past.rows} rows, the run ${tokens.length}.`);
  }
  const total = (past?.length ?? 0) + count;
  if (total > config.maxPositions) {
    throw new RangeError(`The text has ${total} tokens; the model reads at most ${config.maxPositions}.`);
  }
  const unknown = tokens.flat().find((id) => !Number.isInteger(id) || id < 0 || id >= config.vocabSize);
  if (unknown !== undefined)
    throw new RangeError(`Token ${unknown} is not in the vocabulary of ${config.vocabSize}.`);
  return count;
}

/** Names of the cache tensors of a decoder, in the order in which a session keeps them. */
export function cacheNames(layers: number): { past: string; present: string }[] {
  return Array.from({ length: layers * 2 }, (_, index) => {
    const name = `${index >> 1}.${index % 2 === 0 ? 'key' : 'value'}`;
    return { past: `past_key_values.${name}`, present: `present.${name}` };
  });
}
