import { readFileSync } from 'node:fs';
import type { OnnxLanguageModel } from '../../src/model/decode';
import { fixturePath } from '../../src/model/fixtures/fixtures';
import { runBench } from './bench';
import { percentile } from './measure';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

const folder = fixturePath('tiny-int8');
/** As PyTorch counts them. */
const { nano } = JSON.parse(readFileSync(fixturePath('tiny-int8', 'config.json'), 'utf8')) as {
  nano: { parameters: number };
};

test("measures a model folder, with the bare model or with requests of one's own", async () => {
  let asked = 0;
  const requests = (model: OnnxLanguageModel) => [
    () => {
      asked += model.encode('<c0>').length;
      return Promise.resolve();
    },
  ];
  for (const options of [{ folder }, { folder, requests }]) {
    const result = await runBench(options);
    expect(result.model).toEqual({
      parameters: nano.parameters,
      bytes: readFileSync(fixturePath('tiny-int8', 'onnx/model_quantized.onnx')).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(result.runtime).toContain('onnxruntime-web 1.30.0 (wasm, caches in WebAssembly), Node');
    expect(result.threads).toBe(1);
    const { p50, p95 } = result.request_ms;
    const positive = [
      result.load_ms,
      result.prefill_tokens_per_s,
      result.decode_ms_per_token,
      result.peak_mb,
    ];
    for (const value of positive) expect(value).toBeGreaterThan(0);
    expect(p95).toBeGreaterThanOrEqual(p50);
    expect(result.request_cpu_ms!.p95).toBeGreaterThanOrEqual(result.request_cpu_ms!.p50);
  }
  // Once to warm up, once on the clock.
  expect(asked).toBe(2);
});

test('a folder without a model is told plainly', async () => {
  await expect(runBench({ folder: fixturePath('tiny-int8', 'onnx') })).rejects.toMatchObject({
    code: 'missing',
  });
});

test.each([
  [[5, 1, 3, 2, 4], 0.5, 3],
  [[5, 1, 3, 2, 4], 0.95, 5],
  [[7], 0.5, 7],
])('percentile of %p at %p is %p', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
