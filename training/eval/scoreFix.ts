/**
 * @file Scores repairs: the first answer, the first five, clean formulas left alone, refusals.
 * `node training/runScript.mjs training/eval/scoreFix.ts --cases CASES.jsonl [CASES.jsonl] [--results RESULTS.jsonl]`
 *
 * Without `--results` the cases are repaired here: by edits and values alone, or with `--model FOLDER` as in use. `--weights`
 * takes JSON that replaces some of the weights of `src/copilot/fix/rank.ts`, which is how they are tuned.
 */
import { parseArgs } from 'node:util';
import { parseFixCase, type CaseLine } from '../../cli/commands/evalCases';
import { FixCopilot } from '../../src/copilot/fix/fix';
import { WEIGHTS } from '../../src/copilot/fix/rank';
import { loadLanguageModel } from '../../src/model/load';
import { folderFiles, useNodeRuntime } from '../../src/model/nodeFiles';
import { readJsonLines } from '../corpus/readLines';
import { RepairTally, type RepairExpectation } from './repairTally';

interface Case extends RepairExpectation {
  readonly id: string;
  readonly why?: string;
}

interface Result {
  readonly id: string;
  readonly formula: string | null;
  readonly alternatives: readonly (string | { readonly formula: string })[];
  readonly ms: number;
}

const { values: args, positionals } = parseArgs({
  options: {
    cases: { type: 'string', multiple: true },
    results: { type: 'string' },
    model: { type: 'string' },
    weights: { type: 'string' },
    wrong: { type: 'boolean' },
    // Cases broken by the corpus generator have no categories worth listing.
    limit: { type: 'string' },
  },
  allowPositionals: true,
});
const files = [...(args.cases ?? []), ...positionals];
if (files.length === 0) throw new Error('Name --cases.');

async function repairAll(lines: readonly CaseLine[]): Promise<Map<string, Result>> {
  if (args.model !== undefined) useNodeRuntime();
  const model = args.model === undefined ? undefined : await loadLanguageModel(folderFiles(args.model));
  const weights = { ...WEIGHTS, ...(args.weights === undefined ? {} : (JSON.parse(args.weights) as Partial<typeof WEIGHTS>)) };
  const copilot = new FixCopilot(model);
  const results = new Map<string, Result>();
  for (const line of lines) {
    const { id, request } = parseFixCase(line);
    const answer = await copilot.answerFix(request, { weights });
    results.set(String(id), {
      id: String(id),
      formula: answer.best?.formula ?? null,
      alternatives: answer.alternatives,
      ms: answer.ms,
    });
  }
  return results;
} // prettier-ignore

const lines: CaseLine[] = [];
for (const file of files) for await (const line of readJsonLines<CaseLine>(file)) lines.push(line);
const cases = lines.slice(0, args.limit === undefined ? undefined : Number(args.limit)) as unknown as Case[];
let results: Map<string, Result>;
if (args.results === undefined) results = await repairAll(cases as unknown as CaseLine[]);
else {
  results = new Map();
  for await (const result of readJsonLines<Result>(args.results)) results.set(result.id, result);
}

const counts = new RepairTally();
const times: number[] = [];
for (const item of cases) {
  const result = results.get(item.id);
  if (!result) throw new Error(`There is no result for ${item.id}.`);
  times.push(result.ms);
  const answers = [result.formula, ...(result.alternatives ?? []).map((other) => (typeof other === 'string' ? other : other.formula))];
  const rank = counts.add(item, answers.filter((formula): formula is string => formula != null));
  const right = item.expected.length === 0 ? result.formula === null : rank === 0;
  if (args.wrong && !right) {
    console.log(`${rank > 0 ? `(${rank + 1}) ` : '    '}${item.id} ${item.broken}\n      → ${String(result.formula)}   expected ${item.expected[0] ?? 'a refusal'}   [${item.why ?? ''}]`);
  }
} // prettier-ignore
times.sort((a, b) => a - b);
const share = (count: number, total: number): string =>
  total === 0 ? '–' : `${((100 * count) / total).toFixed(1)}% (${count}/${total})`;
const quantile = (q: number): string =>
  (times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0).toFixed(1);
console.log(`T@1 ${share(counts.first, counts.broken)}  T@5 ${share(counts.five, counts.broken)}`);
console.log(
  `clean left alone ${share(counts.leftAlone, counts.clean)}  refused where nothing can be told ${share(counts.refused, counts.refusable)}`,
);
console.log(`ms: median ${quantile(0.5)}, 95% ${quantile(0.95)}, most ${quantile(1)}`); // prettier-ignore
