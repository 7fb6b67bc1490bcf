/**
 * The quantised model gives in onnxruntime-web (WASM, one thread) what it gives in Python's ONNX Runtime.
 *
 *     node training/check_web.mjs training/runs/nano-6m        # after training/check.py, which writes web_cases.json there
 *
 * Fails when the most likely token differs for more than 1 in 100 positions. Logits differ slightly: the kernels add floats
 * in another order, and an activation near a rounding boundary then falls on the other side.
 */
import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web';

const run = process.argv[2];
if (!run) throw new Error('Usage: node training/check_web.mjs RUN_FOLDER');
const { layers, kvHeads, headDim, cases } = JSON.parse(readFileSync(`${run}/web_cases.json`, 'utf8'));
ort.env.wasm.numThreads = 1;
const session = await ort.InferenceSession.create(readFileSync(`${run}/onnx/model_quantized.onnx`));

const int64 = (values, dims) => new ort.Tensor('int64', BigInt64Array.from(values, BigInt), dims);
let positions = 0;
let agreeing = 0;
let largest = 0;
for (const { ids, top, logits } of cases) {
  const length = ids.length;
  const feeds = {
    input_ids: int64(ids, [1, length]),
    attention_mask: int64(Array(length).fill(1), [1, length]),
    position_ids: int64([...ids.keys()], [1, length]),
    num_logits_to_keep: int64([length], []),
  };
  for (let n = 0; n < layers; n++) {
    for (const kind of ['key', 'value']) {
      feeds[`past_key_values.${n}.${kind}`] = new ort.Tensor('float32', new Float32Array(0), [
        1,
        kvHeads,
        0,
        headDim,
      ]);
    }
  }
  const result = (await session.run(feeds)).logits;
  const size = result.dims[2];
  for (let at = 0; at < length; at++) {
    const row = result.data.subarray(at * size, (at + 1) * size);
    positions++;
    agreeing += row.indexOf(row.reduce((a, b) => Math.max(a, b))) === top[at] ? 1 : 0;
  }
  const last = result.data.subarray((length - 1) * size);
  logits.forEach((value, i) => (largest = Math.max(largest, Math.abs(value - last[i]))));
}
console.log(
  `onnxruntime-web: most likely token agrees at ${agreeing} of ${positions}; largest logit difference ${largest.toFixed(4)}`,
);
process.exitCode = positions > 0 && agreeing >= 0.99 * positions ? 0 : 1;
