/** @file Node only: model files from a folder, and ONNX Runtime's files from the installed package. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checksums } from './checksums';
import { CHECKSUMS_FILE, checksumOf, corruptFile, matches, parseChecksums } from './checksums';
import { env } from './env';
import { ModelError } from './errors';
import type { ModelFiles } from './files';

/**
 * Model files in a folder on disk.
 * @param folder path of the model folder (the one with config.json).
 */
export function folderFiles(folder: string): ModelFiles {
  let listed: Promise<Checksums> | undefined;
  return {
    read: async (name, onProgress) => {
      listed ??= readModelFile(folder, CHECKSUMS_FILE).then(parseChecksums);
      const checksum = checksumOf(await listed, name);
      const data = await readModelFile(folder, name);
      if (!(await matches(data, checksum))) throw corruptFile(name, data, checksum);
      onProgress?.({ file: name, loaded: data.byteLength, total: data.byteLength });
      return data;
    },
  };
}

async function readModelFile(folder: string, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path.join(folder, name)));
  } catch (cause) {
    throw new ModelError('missing', `Model file "${name}" is not in the folder "${folder}".`, { cause });
  }
}

/**
 * Point `env` at ONNX Runtime's WebAssembly files on disk.
 * @param folder where they lie; default: the installed onnxruntime-web package.
 */
export function useNodeRuntime(folder?: string): void {
  const name = 'ort-wasm-simd-threaded';
  const mjs = folder
    ? path.resolve(folder, `${name}.mjs`)
    : createRequire(import.meta.url).resolve(`onnxruntime-web/${name}.mjs`);
  // Windows takes only a file address for a module to import; elsewhere a path serves Node and Jest alike.
  const address = process.platform === 'win32' ? pathToFileURL(mjs).href : mjs;
  env.backends.onnx.wasm.wasmPaths = { mjs: address, wasm: mjs.replace(/mjs$/, 'wasm') };
}
