/** @file Compares the copilot's answers of two runs in Node and of a worker in Chromium, over a file of cases. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCase, type CaseLine } from '../../cli/commands/evalCases';
import { folderFiles, useNodeRuntime } from '../../src/model/nodeFiles';
import { askWorker } from './browserPage';
import { CASES_FILE, formulasOf } from './sameFormulas';

export interface FormulaComparison {
  readonly requests: number;
  /** Requests whose second run in Node, or whose run in Chromium, gave the same bits as the first in Node. */
  readonly sameAgain: number;
  readonly sameInBrowser: number;
  /** Version of Chromium and of Node. */
  readonly browser: string;
  readonly node: string;
  /** Ids of requests that differ, at most ten. */
  readonly different: readonly string[];
}

/**
 * Answers one case in `every` of `cases` three times.
 * @param folder path of the model folder
 * @param again false: only one run in Node
 */
export async function compareFormulas(
  folder: string,
  cases: string,
  every: number,
  again = true,
): Promise<FormulaComparison> {
  useNodeRuntime();
  const lines = (await readFile(cases, 'utf8'))
    .trim()
    .split('\n')
    .filter((_, at) => at % every === 0);
  const requests = lines
    .map((line) => parseCase(JSON.parse(line) as CaseLine))
    .map((request) => ({ ...request, id: String(request.id) }));
  const first = await formulasOf(folderFiles(folder), requests);
  const second = again ? await formulasOf(folderFiles(folder), requests) : first;
  const served = await mkdtemp(path.join(tmpdir(), 'nano-formulas-'));
  try {
    await cp(folder, served, { recursive: true });
    await writeFile(path.join(served, CASES_FILE), lines.join('\n'));
    const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'sameFormulasWorker.ts');
    const { answer, version } = await askWorker<string[]>(entry, served);
    const same = (other: readonly string[]): number => first.filter((line, at) => line === other[at]).length;
    return {
      requests: requests.length,
      sameAgain: same(second),
      sameInBrowser: same(answer),
      browser: `Chromium ${version}`,
      node: `Node ${process.versions.node}`,
      different: requests
        .filter((_, at) => first[at] !== second[at] || first[at] !== answer[at])
        .map(({ id }) => id)
        .slice(0, 10),
    };
  } finally {
    await rm(served, { recursive: true, force: true });
  }
}
