/** @file Which model was measured: size and fingerprint. */
import { sha256 } from '../../src/model/checksums';
import type { OnnxLanguageModel } from '../../src/model/decode';
import type { ModelFiles } from '../../src/model/files';
import { runtimeVersion } from '../../src/model/runtime';

export interface ModelFacts {
  readonly parameters: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Sizes of a Llama in config.json that decide how many parameters it has. */
interface LlamaSizes {
  readonly vocab_size: number;
  readonly hidden_size: number;
  readonly intermediate_size: number;
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly num_key_value_heads: number;
  readonly head_dim?: number;
  readonly tie_word_embeddings?: boolean;
}

/**
 * @param file name of the weights
 * @throws ModelError when a file is missing or damaged.
 */
export async function modelFacts(files: ModelFiles, file: string): Promise<ModelFacts> {
  const config = JSON.parse(new TextDecoder().decode(await files.read('config.json'))) as LlamaSizes;
  const weights = await files.read(file);
  return { parameters: countParameters(config), bytes: weights.byteLength, sha256: await sha256(weights) };
}

/** Number of weights of a Llama without biases. */
export function countParameters(config: LlamaSizes): number {
  const { hidden_size: width, num_attention_heads: heads, num_key_value_heads: kvHeads } = config;
  const headDim = config.head_dim ?? width / heads;
  const attention = 2 * width * heads * headDim + 2 * width * kvHeads * headDim;
  const layer = attention + 3 * width * config.intermediate_size + 2 * width;
  const embeddings = config.vocab_size * width * (config.tie_word_embeddings ? 1 : 2);
  return embeddings + config.num_hidden_layers * layer + width;
}

/** Runtime, its version, and where the caches are. */
export function runtimeName({ session }: OnnxLanguageModel): string {
  const caches = session.cachesIn === 'wasm' ? 'caches in WebAssembly' : 'public API';
  return `onnxruntime-web ${runtimeVersion()} (wasm, ${caches})`;
}
