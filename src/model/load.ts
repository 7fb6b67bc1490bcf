/** @file From a model folder to a language model. */
import type { ModelConfig } from './config';
import { parseModelConfig } from './config';
import { OnnxLanguageModel } from './decode';
import { env } from './env';
import type { ModelFiles, OnProgress } from './files';
import { createOrtSession } from './ortSession';
import type { DecoderSession } from './session';
import { Tokenizer } from './tokenizer';
import { loadWasmModule } from './wasmModule';
import { createWasmSession } from './wasmSession';

/** Name of the weights in a model folder, as transformers.js expects it for `dtype: 'q8'`. */
export const MODEL_FILE = 'onnx/model_quantized.onnx';

/**
 * Load the model: files, tokenizer, session, and one run to warm up.
 * @param onProgress hears of each file as its bytes arrive
 * @throws ModelError when a file is missing, damaged or does not fit
 */
export async function loadLanguageModel(
  files: ModelFiles,
  onProgress?: OnProgress,
): Promise<OnnxLanguageModel> {
  const [config, tokenizer, tokenizerConfig, weights] = await Promise.all(
    ['config.json', 'tokenizer.json', 'tokenizer_config.json', MODEL_FILE].map((name) =>
      files.read(name, onProgress),
    ),
  );
  const parsed = parseModelConfig(config!);
  const model = new OnnxLanguageModel(
    await createSession(weights!, parsed),
    new Tokenizer(tokenizer!, tokenizerConfig!),
  );
  // The first run makes the runtime allocate; the person's first request should not pay for it.
  const warm = await model.session.run(
    [new Array<number>(Math.min(64, parsed.maxPositions)).fill(parsed.padTokenId)],
    null,
  );
  model.session.release(warm.cache);
  return model;
}

/**
 * A session with its caches in WebAssembly memory, or over the public API where `env` or the runtime says otherwise.
 * @throws ModelError `incompatible` when the file does not fit.
 */
export async function createSession(weights: Uint8Array, config: ModelConfig): Promise<DecoderSession> {
  if (env.backends.onnx.keepCacheInWasm) {
    const spoken = await loadWasmModule().then(
      () => true,
      () => false,
    );
    if (spoken) return createWasmSession(weights, config);
  }
  return createOrtSession(weights, config);
}
