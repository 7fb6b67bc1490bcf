import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKSUMS_FILE, matches, parseChecksums } from './checksums';
import { loadLanguageModel } from './load';
import { folderFiles, useNodeRuntime } from './nodeFiles';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../models');
const read = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
const checksums = parseChecksums(read(CHECKSUMS_FILE));

test.each([...checksums])('models/%s is the file that its checksum means', async (name, checksum) => {
  expect(await matches(read(name), checksum)).toBe(true);
});

test('every file of the weights is listed', () => {
  const files = readdirSync(path.join(folder, 'onnx')).map((name) => `onnx/${name}`);
  expect([...checksums.keys()]).toEqual(expect.arrayContaining(files));
});

test('the shipped model loads, and knows its pointers as single tokens', async () => {
  useNodeRuntime();
  const model = await loadLanguageModel(folderFiles(folder));
  for (const pointer of ['<c0>', '<c9>', '<v0>', '<v9>']) {
    expect(model.encode(`a ${pointer} b`)).toContain(model.tokenId(pointer));
    expect(model.encode(pointer)).toHaveLength(1);
  }
  const { logits, cache } = await model.session.run([model.encode('total amount <c1>')], null);
  expect(logits[0]).toHaveLength(model.session.config.vocabSize);
  expect(logits[0]!.every(Number.isFinite)).toBe(true);
  model.session.release(cache);
  await model.dispose();
});
