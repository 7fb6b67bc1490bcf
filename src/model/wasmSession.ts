/** @file A decoder session whose key-value caches stay in WebAssembly memory between runs. */
import type { ModelConfig } from './config';
import { ModelError } from './errors';
import { checkGraph, keptLogits } from './graph';
import type { DecoderSession, KvCache, RunResult } from './session';
import { cacheNames, checkRun, joinedRows, pickedPadding, runPlaces } from './session';
import type { OrtWasmModule } from './wasmModule';
import { abandonWasmModule, check, heapOf, lastError, loadWasmModule } from './wasmModule';

/** Element types and places of tensors, as ONNX Runtime numbers them. */
const FLOAT32 = 1;
const INT64 = 7;
const CPU = 1;

/** All graph optimisations, as the public API asks for. */
const ALL_OPTIMIZATIONS = 99;
const LOG_ERRORS = 3;

/** A tensor of ONNX Runtime; `buffer` is memory of ours behind it, or 0 when the runtime owns it. */
interface TensorHandle {
  readonly handle: number;
  readonly buffer: number;
}

/** Tensors shared by the caches that were selected unchanged from each other. */
interface Storage {
  readonly tensors: readonly TensorHandle[];
  users: number;
}

class WasmCache implements KvCache {
  released = false;

  constructor(
    readonly rows: number,
    readonly length: number,
    readonly storage: Storage,
    readonly padding?: readonly number[],
  ) {
    storage.users += 1;
  }
}

/** Name of an input or output, and where the runtime keeps it. */
interface NamePointer {
  readonly name: string;
  readonly pointer: number;
}

/**
 * Load a decoder.
 * @param model contents of the .onnx file
 * @throws ModelError `incompatible` when the file or its inputs and outputs are not those of `config`.
 */
export async function createWasmSession(model: Uint8Array, config: ModelConfig): Promise<DecoderSession> {
  const module = await loadWasmModule();
  const handle = await openModel(module, model);
  let names: { inputs: NamePointer[]; outputs: NamePointer[] } | undefined;
  try {
    names = readNames(module, handle);
    checkGraph(
      names.inputs.map(({ name }) => name),
      names.outputs.map(({ name }) => name),
      config,
    );
    return new WasmSession(module, handle, config, names.inputs, names.outputs);
  } catch (error) {
    for (const { pointer } of [...(names?.inputs ?? []), ...(names?.outputs ?? [])]) module._OrtFree(pointer);
    module._OrtReleaseSession(handle);
    throw error;
  }
}

async function openModel(module: OrtWasmModule, model: Uint8Array): Promise<number> {
  const data = module._malloc(model.byteLength);
  if (data === 0)
    throw new ModelError('runtime', 'There is not enough memory for the model: close other tabs.');
  // The same settings as the public API's defaults, so that both give the same bits.
  const options = module._OrtCreateSessionOptions(
    ALL_OPTIMIZATIONS,
    false,
    false,
    0,
    false,
    0,
    0,
    LOG_ERRORS,
    0,
    0,
  );
  try {
    heapOf(module).set(model, data);
    if (options === 0) throw lastError(module, 'The model cannot be loaded');
    const handle = await module._OrtCreateSession(data, model.byteLength, options);
    if (handle === 0) {
      const { message } = lastError(module, 'The model cannot be loaded');
      throw new ModelError('incompatible', message);
    }
    return handle;
  } finally {
    if (options !== 0) module._OrtReleaseSessionOptions(options);
    module._free(data);
  }
}

function readNames(
  module: OrtWasmModule,
  session: number,
): { inputs: NamePointer[]; outputs: NamePointer[] } {
  const stack = module.stackSave();
  try {
    const slots = module.stackAlloc(8);
    check(module, module._OrtGetInputOutputCount(session, slots, slots + 4), 'The model has no inputs');
    const inputCount = module.getValue(slots, 'i32');
    const outputCount = module.getValue(slots + 4, 'i32');
    const all = Array.from({ length: inputCount + outputCount }, (_, index) => {
      const status = module._OrtGetInputOutputMetadata(session, index, slots, slots + 4);
      check(module, status, 'The inputs of the model cannot be read');
      const pointer = module.getValue(slots, '*');
      module._OrtFree(module.getValue(slots + 4, '*'));
      return { name: module.UTF8ToString(pointer), pointer };
    });
    return { inputs: all.slice(0, inputCount), outputs: all.slice(inputCount) };
  } finally {
    module.stackRestore(stack);
  }
}

class WasmSession implements DecoderSession {
  readonly cachesIn = 'wasm';
  /** Place of each cache tensor among the inputs and outputs, in the order of `cacheNames`. */
  private readonly pastPlaces: readonly number[];
  private readonly presentPlaces: readonly number[];
  private readonly logitsPlace: number;
  private state: 'open' | 'closed' | 'trapped' = 'open';

  constructor(
    private readonly module: OrtWasmModule,
    private readonly handle: number,
    readonly config: ModelConfig,
    private readonly inputs: readonly NamePointer[],
    private readonly outputs: readonly NamePointer[],
  ) {
    const names = cacheNames(config.layers);
    this.pastPlaces = names.map(({ past }) => inputs.findIndex(({ name }) => name === past));
    this.presentPlaces = names.map(({ present }) => outputs.findIndex(({ name }) => name === present));
    this.logitsPlace = outputs.findIndex(({ name }) => name === 'logits');
  }

  run(tokens: readonly (readonly number[])[], past: KvCache | null): Promise<RunResult> {
    return new Promise((resolve) => resolve(this.runNow(tokens, past)));
  }

  /** Without a pause in it: runs asked for at the same time must not share the module's stack. */
  private runNow(tokens: readonly (readonly number[])[], past: KvCache | null): RunResult {
    const count = checkRun(this.config, tokens, past);
    if (this.state === 'closed') throw new ModelError('runtime', 'The model has been closed.');
    if (this.state === 'trapped') throw new ModelError('runtime', 'The model has stopped: load it again.');
    if (past instanceof WasmCache && past.released) throw new RangeError('The cache has been released.');
    const { module, inputs, outputs } = this;
    const made: TensorHandle[] = [];
    const results: TensorHandle[] = [];
    const stack = module.stackSave();
    try {
      const slots = module.stackAlloc(4 * 2 * (inputs.length + outputs.length));
      const inputNames = slots;
      const inputValues = inputNames + 4 * inputs.length;
      const outputNames = inputValues + 4 * inputs.length;
      const outputValues = outputNames + 4 * outputs.length;
      const feeds = this.feeds(tokens, count, past as WasmCache | null, made);
      inputs.forEach(({ pointer }, place) => {
        module.setValue(inputNames + 4 * place, pointer, '*');
        module.setValue(inputValues + 4 * place, feeds[place]!.handle, '*');
      });
      outputs.forEach(({ pointer }, place) => {
        module.setValue(outputNames + 4 * place, pointer, '*');
        module.setValue(outputValues + 4 * place, 0, '*');
      });
      const status = module._OrtRun(
        this.handle,
        inputNames,
        inputValues,
        inputs.length,
        outputNames,
        outputs.length,
        outputValues,
        0,
      );
      check(module, status, 'The model run failed');
      for (let place = 0; place < outputs.length; place++) {
        results.push({ handle: module.getValue(outputValues + 4 * place, '*'), buffer: 0 });
      }
      const logits = this.lastLogits(results[this.logitsPlace]!, tokens.length);
      const kept = this.presentPlaces.map((place) => results[place]!);
      const cache = new WasmCache(
        tokens.length,
        (past?.length ?? 0) + count,
        { tensors: kept, users: 0 },
        past?.padding,
      );
      made.push(...results.filter((tensor) => !kept.includes(tensor)));
      return { logits, cache };
    } catch (cause) {
      made.push(...results);
      if (cause instanceof ModelError) throw cause;
      // The module trapped (out of memory, say): nothing in it can be trusted or even freed any more.
      this.state = 'trapped';
      abandonWasmModule();
      throw new ModelError('runtime', `The model stopped and must be loaded again: ${String(cause)}`, {
        cause,
      });
    } finally {
      if (this.state === 'open') {
        module.stackRestore(stack);
        for (const tensor of made) this.free(tensor);
      }
    }
  }

  select(cache: KvCache, rows: readonly number[]): KvCache {
    const source = cache as WasmCache;
    if (rows.length === source.rows && rows.every((row, index) => row === index)) {
      return new WasmCache(source.rows, source.length, source.storage, source.padding);
    }
    const { kvHeads, headDim } = this.config;
    const bytes = 4 * kvHeads * source.length * headDim;
    const dims = [rows.length, kvHeads, source.length, headDim];
    const tensors = this.newTensors(dims, (target, name, heap) => {
      const from = this.view(source.storage.tensors[name]!).data;
      rows.forEach((row, index) => {
        heap.copyWithin(target + index * bytes, from + row * bytes, from + (row + 1) * bytes);
      });
    });
    const { padding } = pickedPadding(source, rows);
    return new WasmCache(rows.length, source.length, { tensors, users: 0 }, padding);
  }

  join(caches: readonly KvCache[]): KvCache {
    if (caches.some((cache) => (cache as WasmCache).released))
      throw new RangeError('The cache has been released.');
    const { rows, length } = joinedRows(caches);
    const { kvHeads, headDim } = this.config;
    const place = 4 * headDim;
    const tensors = this.newTensors([rows.length, kvHeads, length, headDim], (target, name, heap) => {
      const data = new Map(
        caches.map((cache) => [cache, this.view((cache as WasmCache).storage.tensors[name]!).data]),
      );
      rows.forEach(({ cache, row, skip, kept, padding }, index) => {
        for (let head = 0; head < kvHeads; head++) {
          const from = data.get(cache)! + ((row * kvHeads + head) * cache.length + skip) * place;
          const to = target + (index * kvHeads + head) * length * place;
          // Hidden from attention, but what is there is multiplied by 0 all the same: it must be a number.
          heap.fill(0, to, to + padding * place);
          heap.copyWithin(to + padding * place, from, from + kept * place);
        }
      });
    });
    const padding = rows.map((row) => row.padding);
    return new WasmCache(rows.length, length, { tensors, users: 0 }, padding);
  }

  /** One tensor for each of a cache, filled by `fill(address, place among them, memory)`; all or none. */
  private newTensors(
    dims: readonly number[],
    fill: (target: number, name: number, heap: Uint8Array) => void,
  ): TensorHandle[] {
    const bytes = 4 * dims.reduce((product, size) => product * size, 1);
    const tensors: TensorHandle[] = [];
    try {
      for (const name of this.pastPlaces.keys())
        tensors.push(this.tensor(FLOAT32, bytes, dims, (target) => fill(target, name, heapOf(this.module))));
    } catch (error) {
      tensors.forEach((tensor) => this.free(tensor));
      throw error;
    }
    return tensors;
  }

  release(cache: KvCache): void {
    const own = cache as WasmCache;
    if (own.released || this.state !== 'open') return;
    own.released = true;
    own.storage.users -= 1;
    if (own.storage.users === 0) own.storage.tensors.forEach((tensor) => this.free(tensor));
  }

  dispose(): Promise<void> {
    if (this.state === 'open') {
      this.state = 'closed';
      for (const { pointer } of [...this.inputs, ...this.outputs]) this.module._OrtFree(pointer);
      check(this.module, this.module._OrtReleaseSession(this.handle), 'The model cannot be closed');
    }
    return Promise.resolve();
  }

  /** The inputs in the graph's order; those that are only for this run are also put into `made`. */
  private feeds(
    tokens: readonly (readonly number[])[],
    count: number,
    past: WasmCache | null,
    made: TensorHandle[],
  ): TensorHandle[] {
    const rows = tokens.length;
    const before = past?.length ?? 0;
    const { kvHeads, headDim } = this.config;
    const places = runPlaces(past, count);
    const int64 = (dims: readonly number[], at: (index: number) => number) => {
      const length = dims.reduce((product, size) => product * size, 1);
      const tensor = this.tensor(INT64, 8 * length, dims, (target) => {
        const values = new BigInt64Array(heapOf(this.module).buffer, target, length);
        for (let index = 0; index < length; index++) values[index] = BigInt(at(index));
      });
      made.push(tensor);
      return tensor;
    };
    return this.inputs.map(({ name }, place) => {
      switch (name) {
        case 'input_ids':
          return int64([rows, count], (i) => tokens[Math.floor(i / count)]![i % count]!);
        case 'attention_mask':
          return int64([rows, before + count], places.attends);
        case 'position_ids':
          return int64([rows, count], places.position);
        case 'num_logits_to_keep':
          return int64([], () => 1);
        default: {
          if (past) return past.storage.tensors[this.pastPlaces.indexOf(place)]!;
          const empty = this.tensor(FLOAT32, 0, [rows, kvHeads, 0, headDim], () => undefined);
          made.push(empty);
          return empty;
        }
      }
    });
  }

  /** A tensor over new memory that `fill` writes. */
  private tensor(
    type: number,
    bytes: number,
    dims: readonly number[],
    fill: (pointer: number) => void,
  ): TensorHandle {
    const { module } = this;
    const buffer = module._malloc(Math.max(bytes, 8));
    if (buffer === 0)
      throw new ModelError('runtime', 'There is not enough memory: ask about a smaller table.');
    const stack = module.stackSave();
    try {
      fill(buffer);
      const shape = module.stackAlloc(4 * Math.max(dims.length, 1));
      dims.forEach((size, index) => module.setValue(shape + 4 * index, size, 'i32'));
      const handle = module._OrtCreateTensor(type, buffer, bytes, shape, dims.length, CPU);
      if (handle === 0) throw lastError(module, 'The model run failed');
      return { handle, buffer };
    } catch (error) {
      module._free(buffer);
      throw error;
    } finally {
      module.stackRestore(stack);
    }
  }

  private free({ handle, buffer }: TensorHandle): void {
    this.module._OrtReleaseTensor(handle);
    if (buffer !== 0) this.module._free(buffer);
  }

  /** Where a tensor's numbers lie, and its shape. */
  private view({ handle }: TensorHandle): { data: number; dims: number[] } {
    const { module } = this;
    const stack = module.stackSave();
    try {
      const slots = module.stackAlloc(16);
      const status = module._OrtGetTensorData(handle, slots, slots + 4, slots + 8, slots + 12);
      check(module, status, 'A result of the model cannot be read');
      const shape = module.getValue(slots + 8, '*');
      const dims = Array.from({ length: module.getValue(slots + 12, 'i32') }, (_, index) =>
        module.getValue(shape + 4 * index, 'i32'),
      );
      module._OrtFree(shape);
      return { data: module.getValue(slots + 4, '*'), dims };
    } finally {
      module.stackRestore(stack);
    }
  }

  /** Logits [rows, kept, vocab], where `kept` is 1 or all tokens of the run: a copy of the last of each row. */
  private lastLogits(tensor: TensorHandle, rows: number): Float32Array[] {
    const { data, dims } = this.view(tensor);
    const kept = keptLogits(dims, rows, this.config);
    const { vocabSize } = this.config;
    const { buffer } = heapOf(this.module);
    return Array.from({ length: rows }, (_, row) => {
      const last = data + 4 * vocabSize * ((row + 1) * kept - 1);
      // A copy: the memory belongs to the next run.
      return new Float32Array(buffer, last, vocabSize).slice();
    });
  }
}
