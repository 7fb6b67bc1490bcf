/** @file Node only: model files from a folder, and ONNX Runtime's files from the installed package. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Checksums } from './checksums';
import { CHECKSUMS_FILE, checksumOf, corruptFile, matches, parseChecksums } from './checksums';
import { env } from './env';
import { ModelError } from './errors';
import type { ModelFiles } from './files';

/** ONNX Runtime's two files, without their endings. */
const RUNTIME = 'ort-wasm-simd-threaded';

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
 * @throws ModelError `missing` when they are not there.
 */
export function useNodeRuntime(folder: string = runtimeFolder()): void {
  const [mjs, wasm] = ['mjs', 'wasm'].map((kind) => path.resolve(folder, `${RUNTIME}.${kind}`));
  // Windows takes only a file address for a module to import; elsewhere a path serves Node and Jest alike.
  const address = process.platform === 'win32' ? pathToFileURL(mjs!).href : mjs!;
  env.backends.onnx.wasm.wasmPaths = { mjs: address, wasm: wasm! };
}

/**
 * Folder of the installed package, found as Node finds packages: in node_modules of the nearest folder above. Node's own
 * `createRequire` would do, but webpack tries to follow it when the command line tool is bundled.
 */
function runtimeFolder(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', 'onnxruntime-web', 'dist');
    if (existsSync(path.join(found, `${RUNTIME}.wasm`))) return found;
    if (folder === path.dirname(folder)) {
      throw new ModelError('missing', 'The package onnxruntime-web is not installed: run npm ci.');
    }
  }
}
