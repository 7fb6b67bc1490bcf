import { env } from './env';
import { fixturePath } from './fixtures/fixtures';
import { freeText } from './fixtures/grammars';
import type { LoadProgress } from './files';
import { loadLanguageModel } from './load';
import { folderFiles, useNodeRuntime } from './nodeFiles';
import { loadWasmModule } from './wasmModule';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

jest.mock('./wasmModule', () => {
  const actual = jest.requireActual<{ loadWasmModule: typeof loadWasmModule }>('./wasmModule');
  return { ...actual, loadWasmModule: jest.fn(actual.loadWasmModule) };
});

beforeAll(() => useNodeRuntime());
afterEach(() => {
  env.backends.onnx.keepCacheInWasm = true;
});

const files = folderFiles(fixturePath('tiny-int8'));
const grammar = freeText([30, 31, 32, 33], 2);

async function answer() {
  const model = await loadLanguageModel(files);
  const kind = model.session.cachesIn;
  const prompt = model.encode('sum of the amount where region is west');
  const found = await model.generate(prompt, grammar, {
    beams: 3,
    returned: 3,
    maxNewTokens: 12,
    boundary: 4,
  });
  await model.dispose();
  return { kind, found };
}

test('both kinds of session give the same answers to the bit; the setting chooses', async () => {
  const direct = await answer();
  env.backends.onnx.keepCacheInWasm = false;
  const open = await answer();
  expect([direct.kind, open.kind]).toEqual(['wasm', 'javascript']);
  expect(direct.found).toHaveLength(3);
  expect(open.found).toEqual(direct.found);
});

test('a runtime that cannot be spoken to directly is used through its public API', async () => {
  jest.mocked(loadWasmModule).mockRejectedValueOnce(new Error('another version'));
  expect((await answer()).kind).toBe('javascript');
});

test('progress names every file, and a damaged one is told', async () => {
  const heard: LoadProgress[] = [];
  const model = await loadLanguageModel(files, (progress) => heard.push(progress));
  await model.dispose();
  expect(heard.map(({ file }) => file).sort()).toEqual([
    'config.json',
    'onnx/model_quantized.onnx',
    'tokenizer.json',
    'tokenizer_config.json',
  ]);
  await expect(loadLanguageModel({ read: () => Promise.resolve(Uint8Array.of(0)) })).rejects.toMatchObject({
    name: 'ModelError',
    code: 'incompatible',
  });
});
