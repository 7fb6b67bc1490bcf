/** @file Loads a model folder for measuring, with its own weights or with the fp32 file that they were quantised from. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OnnxLanguageModel } from '../../../src/model/decode';
import type { ModelFiles } from '../../../src/model/files';
import { loadLanguageModel, MODEL_FILE } from '../../../src/model/load';
import { folderFiles, useNodeRuntime } from '../../../src/model/nodeFiles';

/** SHA-256 of a file, in hexadecimal. */
export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** SHA-256 of the weights of a model folder. */
export function weightsSum(folder: string): string {
  return sha256(join(folder, MODEL_FILE));
}

/**
 * The model of `folder` in onnxruntime-web.
 * @param weights another ONNX file to run in place of the folder's own, unchecked
 * @throws ModelError when a file is missing, damaged or does not fit
 */
export function loadModel(folder: string, weights?: string): Promise<OnnxLanguageModel> {
  useNodeRuntime();
  const files = folderFiles(folder);
  if (weights === undefined) return loadLanguageModel(files);
  const replaced: ModelFiles = {
    read: (name, onProgress) =>
      name === MODEL_FILE
        ? Promise.resolve(new Uint8Array(readFileSync(weights)))
        : files.read(name, onProgress),
  };
  return loadLanguageModel(replaced);
}

/**
 * The run folder that the shipped weights came from: its int8 file is the same, byte for byte, and its fp32 file is there.
 * Null where there is none.
 * @param runs folder of runs (`training/runs`)
 */
export function runOf(folder: string, runs: string): string | null {
  if (!existsSync(runs)) return null;
  const wanted = weightsSum(folder);
  for (const name of readdirSync(runs).sort()) {
    const onnx = join(runs, name, 'onnx');
    if (!['model.onnx', 'model_quantized.onnx'].every((file) => existsSync(join(onnx, file)))) continue;
    if (sha256(join(onnx, 'model_quantized.onnx')) === wanted) return join(runs, name);
  }
  return null;
}
