/** @file Which explanations lead back to their formulas: `node training/runScript.mjs training/eval/explain/roundTrip.ts --in FILE [--kind plan] [--every 5] [--show 20]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseFormulaCase } from '../../../cli/commands/evalCases';
import { createCopilot } from '../../../src/copilot/copilot';
import { ExplainCopilot } from '../../../src/copilot/explain/explain';
import type { FormulaRequest } from '../../../src/copilot/answer';
import { loadLanguageModel } from '../../../src/model/load';
import { folderFiles, useNodeRuntime } from '../../../src/model/nodeFiles';

/** Time of TODAY in all cases, so that the figures do not depend on the day. */
const NOW = Date.UTC(2025, 5, 15, 12);

async function main(): Promise<void> {
  const { values: args } = parseArgs({
    options: {
      in: { type: 'string', default: 'training/data/explain_dev.cases.jsonl' },
      model: { type: 'string', default: 'models' },
      kind: { type: 'string', default: '' },
      every: { type: 'string', default: '1' },
      show: { type: 'string', default: '0' },
    },
  });
  useNodeRuntime();
  const copilot = createCopilot(await loadLanguageModel(folderFiles(args.model)));
  let written: string | null = null;
  const explainer = new ExplainCopilot({
    answerFormula: async (request: FormulaRequest) => {
      const answer = await copilot.answerFormula(request);
      written = answer.best?.formula ?? `(${answer.reason ?? answer.kind})`;
      return answer;
    },
  });
  const counts = new Map<string, { all: number; verified: number; examples: string[] }>();
  const times: number[] = [];
  for (const [at, line] of readFileSync(args.in, 'utf8').trim().split('\n').entries()) {
    const item = JSON.parse(line) as Record<string, unknown>;
    const kind = typeof item['kind'] === 'string' ? item['kind'] : '';
    if (at % Number(args.every) !== 0 || !kind.startsWith(args.kind)) continue;
    const { workbook, active, formula } = parseFormulaCase(item);
    written = null;
    const { text, verified, ms } = await explainer.explain({ formula, workbook, active, now: NOW });
    times.push(ms);
    const count = counts.get(kind) ?? { all: 0, verified: 0, examples: [] };
    counts.set(kind, count);
    count.all++;
    if (verified) count.verified++;
    else count.examples.push(`  ${formula}\n  ${text}\n  → ${written ?? '(not asked)'}`);
  }
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b));
  const groups = new Map<string, { all: number; verified: number }>();
  for (const [kind, { all, verified, examples }] of rows) {
    console.log(`${kind}: ${verified} of ${all}`);
    for (const example of examples.slice(0, Number(args.show))) console.log(example);
    const group = kind.split(':')[0] ?? kind;
    const sum = groups.get(group) ?? { all: 0, verified: 0 };
    groups.set(group, { all: sum.all + all, verified: sum.verified + verified });
  }
  for (const [group, { all, verified }] of groups)
    console.log(`${group}: ${verified} of ${all} come back, ${((100 * verified) / all).toFixed(1)}%`);
  times.sort((a, b) => a - b);
  const part = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  console.log(`milliseconds: p50 ${part(0.5)}, p95 ${part(0.95)}`);
}

await main();
