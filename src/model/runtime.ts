/** @file ONNX Runtime Web, set up once from `env`: WebAssembly only, files of our own origin, one thread by default. */
import * as ort from 'onnxruntime-web/wasm';
import type { WasmPaths } from './env';
import { env } from './env';
import { sameOriginUrl } from './files';

export type Runtime = typeof ort;

/** Version of onnxruntime-web, for reports. */
export function runtimeVersion(): string {
  return ort.env.versions.web ?? ort.env.versions.common;
}

/** Threads that will be used: more than one needs shared memory, so a cross-origin isolated page. */
export function threadCount(): number {
  const asked = Math.floor(env.backends.onnx.wasm.numThreads);
  const isolated = globalThis.crossOriginIsolated ?? true;
  return asked > 1 && isolated && typeof SharedArrayBuffer !== 'undefined' ? asked : 1;
}

/**
 * Hand the settings in `env` to ONNX Runtime, which reads them when the first session is made.
 * @throws ModelError `blocked` when its files are on another site.
 */
export function setUpRuntime(): Runtime {
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = threadCount();
  // Its own proxy worker is not needed: the whole copilot runs in one.
  ort.env.wasm.proxy = false;
  const paths = runtimePaths();
  if (paths !== undefined) ort.env.wasm.wasmPaths = paths;
  return ort;
}

/** Where the runtime's files are: absolute addresses in a browser; in Node (no `location`) what `env` says. */
export function runtimePaths(): WasmPaths | undefined {
  const { wasmPaths } = env.backends.onnx.wasm;
  if (typeof globalThis.location === 'undefined') return wasmPaths;
  const paths = wasmPaths ?? 'ort/';
  if (typeof paths === 'string') return sameOriginUrl(paths);
  return Object.fromEntries(Object.entries(paths).map(([file, url]) => [file, sameOriginUrl(url)]));
}
