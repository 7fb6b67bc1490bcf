/** @file What a session expects of the graph in the .onnx file. */
import type { ModelConfig } from './config';
import { ModelError } from './errors';
import { cacheNames } from './session';

/**
 * Check that a graph has the inputs and outputs of a decoder with a cache.
 * @throws ModelError `incompatible` naming the first one that is missing.
 */
export function checkGraph(inputs: readonly string[], outputs: readonly string[], config: ModelConfig): void {
  const names = cacheNames(config.layers);
  const wanted = ['input_ids', 'attention_mask', ...names.map(({ past }) => past)];
  const missing =
    wanted.find((name) => !inputs.includes(name)) ??
    ['logits', ...names.map(({ present }) => present)].find((name) => !outputs.includes(name));
  if (missing !== undefined) {
    throw new ModelError(
      'incompatible',
      `The model lacks "${missing}": export it as a decoder with its cache.`,
    );
  }
  const extra = inputs.find((name) => ![...wanted, 'position_ids', 'num_logits_to_keep'].includes(name));
  if (extra !== undefined)
    throw new ModelError('incompatible', `The model asks for "${extra}", which is not known.`);
}

/**
 * Check the shape of logits, [rows, kept, vocabSize].
 * @returns `kept`: 1 where the graph has `num_logits_to_keep`, else the tokens of the run
 * @throws ModelError `incompatible` for any other shape.
 */
export function keptLogits(dims: readonly number[], rows: number, config: ModelConfig): number {
  const [first, kept = 0, vocab] = dims;
  if (dims.length !== 3 || first !== rows || kept < 1 || vocab !== config.vocabSize) {
    throw new ModelError(
      'incompatible',
      `The model gives logits of shape ${dims.join('×')}, expected ${rows}×n×${config.vocabSize}.`,
    );
  }
  return kept;
}
