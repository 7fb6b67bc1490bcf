import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixturePath } from '../../src/model/fixtures/fixtures';
import { MODEL_FILE } from '../../src/model/load';
import { askWorker } from './browserPage';
import type { KeptFiles } from './keptFilesWorker';

// A busy machine may take long to start Chromium.
jest.setTimeout(120_000);

test("the browser's storage keeps the model between visits, and a damaged copy is fetched anew", async () => {
  const folder = fixturePath('tiny-int8');
  const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'keptFilesWorker.ts');
  const { answer } = await askWorker<KeptFiles>(entry, folder);
  const list = '/models/checksums.json';
  const weights = `/models/${MODEL_FILE}`;
  expect(answer.fetched).toEqual([[list, weights], [list], [list, weights]]);
  const { length } = readFileSync(fixturePath('tiny-int8', MODEL_FILE));
  expect(answer.bytes).toEqual([length, length, length]);
});
