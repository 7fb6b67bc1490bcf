/** @file The decoder as a function from tokens and a key-value cache to logits and a longer cache. */
import type { ModelConfig } from './config';

/** Keys and values of tokens already read. Opaque: made by a session, never changed, released to it. */
export interface KvCache {
  /** Sequences side by side. */
  readonly rows: number;
  /** Places of each sequence: its tokens, and before them its padding. */
  readonly length: number;
  /** Places at the beginning of each row that hold nothing, after `join` of unequal texts. Undefined: none. */
  readonly padding?: readonly number[];
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
  /**
   * A new cache with the rows of `caches`, one below the other (none is released). Shorter rows are padded at the
   * beginning; padding that all rows have is left out.
   */
  join(caches: readonly KvCache[]): KvCache;
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
  const total = (past?.length ?? 0) - Math.min(...(past?.padding ?? [0])) + count;
  if (total > config.maxPositions) {
    throw new RangeError(`The text has ${total} tokens; the model reads at most ${config.maxPositions}.`);
  }
  const unknown = tokens.flat().find((id) => !Number.isInteger(id) || id < 0 || id >= config.vocabSize);
  if (unknown !== undefined)
    throw new RangeError(`Token ${unknown} is not in the vocabulary of ${config.vocabSize}.`);
  return count;
}

/** Where the rows of a run stand: which places may be looked at, and the position of each new token. */
export interface RunPlaces {
  /** 1 where row and place (row-major, `past.length + count` places a row) hold a token, 0 for padding. */
  readonly attends: (index: number) => number;
  /** Position in its text of new token `index` (row-major, `count` a row). */
  readonly position: (index: number) => number;
}

export function runPlaces(past: KvCache | null, count: number): RunPlaces {
  const before = past?.length ?? 0;
  const padding = past?.padding;
  if (padding === undefined) return { attends: () => 1, position: (index) => before + (index % count) };
  const places = before + count;
  return {
    attends: (index) => (index % places < padding[Math.floor(index / places)]! ? 0 : 1),
    position: (index) => before - padding[Math.floor(index / count)]! + (index % count),
  };
}

/** How a joined cache is made: the row of each source, how many of its places are kept, and how many are put before them. */
export interface JoinedRow {
  readonly cache: KvCache;
  readonly row: number;
  /** Places at its beginning that are left out, all padding. */
  readonly skip: number;
  readonly kept: number;
  readonly padding: number;
}

/** The rows of `DecoderSession.join`. @throws RangeError when there are none. */
export function joinedRows(caches: readonly KvCache[]): { rows: JoinedRow[]; length: number } {
  const rows = caches.flatMap((cache) =>
    Array.from({ length: cache.rows }, (_, row) => {
      const skip = cache.padding?.[row] ?? 0;
      return { cache, row, skip, kept: cache.length - skip };
    }),
  );
  if (rows.length === 0) throw new RangeError('There is no cache to join.');
  const length = Math.max(...rows.map(({ kept }) => kept));
  return { rows: rows.map((row) => ({ ...row, padding: length - row.kept })), length };
}

/** Padding of rows picked from `cache`, for the cache made of them. */
export function pickedPadding(cache: KvCache, rows: readonly number[]): { padding?: readonly number[] } {
  const { padding } = cache;
  return padding === undefined ? {} : { padding: rows.map((row) => padding[row]!) };
}

/** Names of the cache tensors of a decoder, in the order in which a session keeps them. */
export function cacheNames(layers: number): { past: string; present: string }[] {
  return Array.from({ length: layers * 2 }, (_, index) => {
    const name = `${index >> 1}.${index % 2 === 0 ? 'key' : 'value'}`;
    return { past: `past_key_values.${name}`, present: `present.${name}` };
  });
}
