/** @file Posts the copilot's answers as a browser computes them; the cases lie beside the model. */
import { parseCase, type CaseLine } from '../../cli/commands/evalCases';
import { fetchFiles } from '../../src/model/files';
import { CASES_FILE, formulasOf } from './sameFormulas';

async function compute(): Promise<string[]> {
  const text = await (await fetch(`models/${CASES_FILE}`)).text();
  const requests = text
    .trim()
    .split('\n')
    .map((line) => parseCase(JSON.parse(line) as CaseLine))
    .map((request) => ({ ...request, id: String(request.id) }));
  return formulasOf(fetchFiles(), requests);
}

compute().then(
  (answer) => postMessage({ answer }),
  (error: unknown) => postMessage({ error: String(error) }),
);
