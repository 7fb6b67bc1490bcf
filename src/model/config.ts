/** @file The model's config.json: a Hugging Face LlamaConfig with a `nano` section of our own. */
import { ModelError } from './errors';

/** The sizes that the runtime needs; other entries of the file are for the people who train. */
export interface ModelConfig {
  readonly vocabSize: number;
  readonly layers: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** Longest prompt plus answer, in tokens. */
  readonly maxPositions: number;
  readonly eosTokenId: number;
  readonly padTokenId: number;
  /** The section of our own, as it stands in the file. */
  readonly nano: Readonly<Record<string, unknown>>;
}

/**
 * Read and check config.json.
 * @throws ModelError `incompatible` naming the entry that is missing or wrong.
 */
export function parseModelConfig(data: Uint8Array): ModelConfig {
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(new TextDecoder().decode(data)) as Record<string, unknown>;
  } catch (cause) {
    throw new ModelError('incompatible', 'config.json of the model is not JSON.', { cause });
  }
  if (json.model_type !== 'llama') {
    throw new ModelError(
      'incompatible',
      `config.json: model_type is "${String(json.model_type)}", expected "llama".`,
    );
  }
  const integer = (key: string, least: number, otherwise?: number): number => {
    const value = json[key] ?? otherwise;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
      throw new ModelError(
        'incompatible',
        `config.json: "${key}" must be a whole number of at least ${least}.`,
      );
    }
    return value;
  };
  const heads = integer('num_attention_heads', 1);
  const eosTokenId = integer('eos_token_id', 0);
  return {
    vocabSize: integer('vocab_size', 1),
    layers: integer('num_hidden_layers', 1),
    kvHeads: integer('num_key_value_heads', 1, heads),
    headDim: integer('head_dim', 1, integer('hidden_size', 1) / heads),
    maxPositions: integer('max_position_embeddings', 1),
    eosTokenId,
    padTokenId: integer('pad_token_id', 0, eosTokenId),
    nano: (json.nano ?? {}) as Record<string, unknown>,
  };
}
