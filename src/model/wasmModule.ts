/**
 * @file The WebAssembly module inside ONNX Runtime Web, spoken to directly. Its public API copies every input into the
 * module and every output out of it, so a growing key-value cache is copied twice at each token; with the functions here
 * it stays where it is. They are the ones that onnxruntime-web's own lib/wasm/wasm-core-impl.ts calls, version 1.30.0.
 */
import { ModelError } from './errors';
import { runtimePaths, threadCount } from './runtime';

/** The exports used here. Pointers and handles are numbers; a status of 0 is success. */
export interface OrtWasmModule {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  stackSave(): number;
  stackRestore(stack: number): void;
  stackAlloc(bytes: number): number;
  getValue(pointer: number, type: 'i8' | 'i32' | '*'): number;
  setValue(pointer: number, value: number, type: 'i32' | '*'): void;
  UTF8ToString(pointer: number): string;
  _OrtInit(threads: number, loggingLevel: number): number;
  _OrtGetLastError(statusPointer: number, messagePointer: number): number;
  _OrtCreateSessionOptions(
    optimization: number,
    memoryArena: boolean,
    memoryPattern: boolean,
    executionMode: number,
    profiling: boolean,
    profilePrefix: number,
    logId: number,
    logSeverity: number,
    logVerbosity: number,
    optimizedModelPath: number,
  ): number;
  _OrtReleaseSessionOptions(options: number): number;
  _OrtCreateSession(data: number, bytes: number, options: number): number | Promise<number>;
  _OrtReleaseSession(session: number): number;
  _OrtGetInputOutputCount(session: number, inputs: number, outputs: number): number;
  _OrtGetInputOutputMetadata(session: number, index: number, name: number, metadata: number): number;
  _OrtFree(pointer: number): number;
  _OrtCreateTensor(
    type: number,
    data: number,
    bytes: number,
    dims: number,
    dimCount: number,
    location: number,
  ): number;
  _OrtGetTensorData(tensor: number, type: number, data: number, dims: number, dimCount: number): number;
  _OrtReleaseTensor(tensor: number): number;
  _OrtRun(
    session: number,
    inputNames: number,
    inputs: number,
    inputCount: number,
    outputNames: number,
    outputCount: number,
    outputs: number,
    options: number,
  ): number;
}

type Factory = (options: {
  numThreads: number;
  locateFile?: (name: string) => string;
}) => Promise<OrtWasmModule>;

const GLUE = 'ort-wasm-simd-threaded';

/** Only errors are logged. */
const LOG_ERRORS = 3;

const NEEDED: readonly (keyof OrtWasmModule)[] = [
  '_malloc',
  '_free',
  'stackSave',
  'stackRestore',
  'stackAlloc',
  'getValue',
  'setValue',
  'UTF8ToString',
  '_OrtInit',
  '_OrtGetLastError',
  '_OrtCreateSessionOptions',
  '_OrtReleaseSessionOptions',
  '_OrtCreateSession',
  '_OrtReleaseSession',
  '_OrtGetInputOutputCount',
  '_OrtGetInputOutputMetadata',
  '_OrtFree',
  '_OrtCreateTensor',
  '_OrtGetTensorData',
  '_OrtReleaseTensor',
  '_OrtRun',
];

let loaded: Promise<OrtWasmModule> | undefined;

/**
 * The module, started once for the page.
 * @throws ModelError `incompatible` when it cannot be started or is of a version that lacks a function.
 */
export function loadWasmModule(): Promise<OrtWasmModule> {
  loaded ??= start();
  // A module that did not start is tried again by the next caller.
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

/** Leave a module that has trapped to the garbage collector; the next model starts a fresh one. */
export function abandonWasmModule(): void {
  loaded = undefined;
}

async function start(): Promise<OrtWasmModule> {
  const { mjs, wasm } = files();
  let module: OrtWasmModule;
  const numThreads = threadCount();
  try {
    const { default: factory } = (await import(/* webpackIgnore: true */ mjs)) as { default: Factory };
    module = await factory({ numThreads, locateFile: () => wasm });
  } catch (cause) {
    throw new ModelError('incompatible', 'The WebAssembly runtime cannot be started in this browser.', {
      cause,
    });
  }
  const lacking = NEEDED.find((name) => typeof module[name] !== 'function');
  if (lacking !== undefined) {
    throw new ModelError(
      'incompatible',
      `The WebAssembly runtime is of another version: it lacks ${lacking}.`,
    );
  }
  check(module, module._OrtInit(numThreads, LOG_ERRORS), 'The WebAssembly runtime cannot be started');
  return module;
}

/** Addresses of the module's two files. */
function files(): { mjs: string; wasm: string } {
  const paths = runtimePaths();
  if (typeof paths === 'string') return { mjs: `${paths}${GLUE}.mjs`, wasm: `${paths}${GLUE}.wasm` };
  if (paths?.mjs === undefined || paths.wasm === undefined) {
    throw new ModelError(
      'incompatible',
      'Set env.backends.onnx.wasm.wasmPaths to both files of the runtime.',
    );
  }
  return { mjs: paths.mjs, wasm: paths.wasm };
}

/** The module's memory. It may have grown since, which leaves older views behind; reading a value renews them. */
export function heapOf(module: OrtWasmModule): Uint8Array {
  module.getValue(0, 'i8');
  return module.HEAPU8;
}

/** @throws ModelError `runtime` with ONNX Runtime's own words when `status` is not 0. */
export function check(module: OrtWasmModule, status: number, what: string): void {
  if (status !== 0) throw lastError(module, what);
}

/** ONNX Runtime's last error. */
export function lastError(module: OrtWasmModule, what: string): ModelError {
  const stack = module.stackSave();
  try {
    const slots = module.stackAlloc(8);
    module._OrtGetLastError(slots, slots + 4);
    const message = module.getValue(slots + 4, '*');
    return new ModelError(
      'runtime',
      `${what}: ${message ? module.UTF8ToString(message) : 'no reason is given.'}`,
    );
  } finally {
    module.stackRestore(stack);
  }
}
