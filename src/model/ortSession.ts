/** @file A decoder session over the public API of ONNX Runtime Web; caches live in JavaScript memory. */
import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { ModelConfig } from './config';
import { ModelError } from './errors';
import { checkGraph, keptLogits } from './graph';
import { setUpRuntime } from './runtime';
import type { DecoderSession, KvCache, RunResult } from './session';
import { cacheNames, checkRun, joinedRows, pickedPadding, runPlaces } from './session';

/** Keys and values by layer, each [rows, kvHeads, length, headDim]. */
interface ArrayCache extends KvCache {
  readonly tensors: readonly Float32Array[];
}

/**
 * Load a decoder.
 * @param model contents of the .onnx file
 * @throws ModelError `incompatible` when the file or its inputs and outputs are not those of `config`.
 */
export async function createOrtSession(model: Uint8Array, config: ModelConfig): Promise<DecoderSession> {
  const runtime = setUpRuntime();
  let session: InferenceSession;
  try {
    session = await runtime.InferenceSession.create(model, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
    });
  } catch (cause) {
    throw new ModelError('incompatible', `The model cannot be loaded: ${messageOf(cause)}`, { cause });
  }
  try {
    checkGraph(session.inputNames, session.outputNames, config);
  } catch (error) {
    await session.release();
    throw error;
  }
  return new OrtSession(session, config, runtime.Tensor);
}

class OrtSession implements DecoderSession {
  readonly cachesIn = 'javascript';
  private readonly names: ReturnType<typeof cacheNames>;

  constructor(
    private readonly session: InferenceSession,
    readonly config: ModelConfig,
    private readonly TensorType: typeof Tensor,
  ) {
    this.names = cacheNames(config.layers);
  }

  async run(tokens: readonly (readonly number[])[], past: KvCache | null): Promise<RunResult> {
    const count = checkRun(this.config, tokens, past);
    const feeds = this.feeds(tokens, count, past as ArrayCache | null);
    let results: InferenceSession.OnnxValueMapType;
    try {
      results = await this.session.run(feeds);
    } catch (cause) {
      throw new ModelError('runtime', `The model run failed: ${messageOf(cause)}`, { cause });
    }
    const cache: ArrayCache = {
      rows: tokens.length,
      length: (past?.length ?? 0) + count,
      ...(past?.padding === undefined ? {} : { padding: past.padding }),
      tensors: this.names.map(({ present }) => results[present]!.data as Float32Array),
    };
    return { logits: this.lastLogits(results.logits!, tokens.length), cache };
  }

  select(cache: KvCache, rows: readonly number[]): KvCache {
    const { tensors, length, rows: available } = cache as ArrayCache;
    if (rows.length === available && rows.every((row, index) => row === index)) return cache;
    const size = this.config.kvHeads * length * this.config.headDim;
    const picked = tensors.map((tensor) => {
      const copy = new Float32Array(rows.length * size);
      rows.forEach((row, index) => copy.set(tensor.subarray(row * size, (row + 1) * size), index * size));
      return copy;
    });
    return { rows: rows.length, length, ...pickedPadding(cache, rows), tensors: picked } as ArrayCache;
  }

  join(caches: readonly KvCache[]): KvCache {
    const { rows, length } = joinedRows(caches);
    const { kvHeads, headDim } = this.config;
    const tensors = this.names.map((_, name) => {
      const joined = new Float32Array(rows.length * kvHeads * length * headDim);
      rows.forEach(({ cache, row, skip, kept, padding }, index) => {
        const source = (cache as ArrayCache).tensors[name]!;
        for (let head = 0; head < kvHeads; head++) {
          const from = ((row * kvHeads + head) * cache.length + skip) * headDim;
          const to = ((index * kvHeads + head) * length + padding) * headDim;
          joined.set(source.subarray(from, from + kept * headDim), to);
        }
      });
      return joined;
    });
    const padding = rows.map((row) => row.padding);
    return { rows: rows.length, length, padding, tensors } as ArrayCache;
  }

  release(): void {
    // Arrays of JavaScript: the garbage collector takes them.
  }

  async dispose(): Promise<void> {
    await this.session.release();
  }

  private feeds(
    tokens: readonly (readonly number[])[],
    count: number,
    past: ArrayCache | null,
  ): Record<string, Tensor> {
    const rows = tokens.length;
    const before = past?.length ?? 0;
    const { kvHeads, headDim } = this.config;
    const places = runPlaces(past, count);
    const int64 = (length: number, at: (index: number) => number, dims: readonly number[]) =>
      new this.TensorType(
        'int64',
        BigInt64Array.from({ length }, (_, index) => BigInt(at(index))),
        dims,
      );
    const feeds: Record<string, Tensor> = {
      input_ids: int64(rows * count, (i) => tokens[Math.floor(i / count)]![i % count]!, [rows, count]),
      attention_mask: int64(rows * (before + count), places.attends, [rows, before + count]),
    };
    if (this.session.inputNames.includes('position_ids')) {
      feeds.position_ids = int64(rows * count, places.position, [rows, count]);
    }
    if (this.session.inputNames.includes('num_logits_to_keep')) {
      feeds.num_logits_to_keep = int64(1, () => 1, []);
    }
    this.names.forEach((name, index) => {
      const data = past ? past.tensors[index]! : new Float32Array(0);
      feeds[name.past] = new this.TensorType('float32', data, [rows, kvHeads, before, headDim]);
    });
    return feeds;
  }

  /** Logits [rows, kept, vocab], where `kept` is 1 or all tokens of the run: the last of each row. */
  private lastLogits(logits: Tensor, rows: number): Float32Array[] {
    const kept = keptLogits(logits.dims, rows, this.config);
    const { vocabSize } = this.config;
    const data = logits.data as Float32Array;
    return Array.from({ length: rows }, (_, row) => {
      const end = (row + 1) * kept * vocabSize;
      return data.subarray(end - vocabSize, end);
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
