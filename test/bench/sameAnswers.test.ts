import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixturePath } from '../../src/model/fixtures/fixtures';
import { folderFiles, useNodeRuntime } from '../../src/model/nodeFiles';
import { askWorker } from './browserPage';
import type { Answers } from './sameAnswers';
import { computeAnswers } from './sameAnswers';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

test('a worker in Chromium, under the content security policy, gives the same bits as Node', async () => {
  useNodeRuntime();
  const folder = fixturePath('tiny-int8');
  const here = await computeAnswers(folderFiles(folder));
  const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sameAnswersWorker.ts');
  const { answer } = await askWorker<Answers[]>(entry, folder);
  expect(here.map(({ cachesIn }) => cachesIn)).toEqual(['wasm', 'javascript']);
  expect(here[0]!.hypotheses.flat().length).toBeGreaterThan(0);
  expect(here[1]!.hypotheses).toEqual(here[0]!.hypotheses);
  expect(answer).toEqual(here);
});
