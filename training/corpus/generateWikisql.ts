/** @file Writes the WikiSQL part of the corpus: `node training/runScript.mjs training/corpus/generateWikisql.ts --data ../shared/data --out training/data`. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SPECIAL_TOKENS } from '../../src/copilot/plan';
import { draftPlan } from '../../src/copilot/rules';
import { link } from '../../src/sheet/link';
import { findTables } from '../../src/sheet/table';
import { corpusLine, examplePrompt, isAllowed, shuffledShowing } from './example';
import { readJsonLines } from './readLines';
import { seededRandom } from './random';
import { planFromSql, planText, readTables, workbookFromTable, type WikiSqlQuestion } from './wikisql';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'training/data' },
    copies: { type: 'string', default: '3' },
    seed: { type: 'string', default: '20261' },
    name: { type: 'string', default: 'wikisql' },
  },
});

mkdirSync(args.out, { recursive: true });
writeFileSync(`${args.out}/special_tokens.json`, JSON.stringify(SPECIAL_TOKENS));
const tables = await readTables(args.data);
for (const part of ['train', 'dev'] as const) {
  const random = part === 'train' ? seededRandom(Number(args.seed)) : null;
  const copies = part === 'train' ? Number(args.copies) : 1;
  const out = createWriteStream(`${args.out}/${args.name}_${part}.jsonl`);
  const misses = new Map<string, number>();
  const miss = (why: string): void => void misses.set(why, (misses.get(why) ?? 0) + 1);
  let questions = 0;
  let kept = 0;
  let drafts = 0;
  const byTable = new Map<string, WikiSqlQuestion[]>();
  for await (const question of readJsonLines<WikiSqlQuestion>(
    `${args.data}/formula/wikisql_${part}.jsonl.gz`,
  )) {
    if (!tables.has(question.table)) continue;
    questions++;
    const others = byTable.get(question.table) ?? [];
    byTable.set(question.table, [...others, question]);
  }
  for (const [name, asked] of byTable) {
    const source = tables.get(name);
    const table = source === undefined ? undefined : findTables(workbookFromTable(source))[0];
    if (source === undefined || table === undefined || table.columns.length !== source.header.length) {
      asked.forEach(() => miss('table not found as one block'));
      continue;
    }
    for (let copy = 0; copy < copies; copy++) {
      const showing = random === null ? {} : shuffledShowing(table, random);
      for (const question of asked) {
        const links = link(question.question, table);
        const prompt = examplePrompt(table, links, random, showing);
        const plan = planFromSql(question, prompt.pointers);
        if (plan === null || !isAllowed(plan, prompt)) {
          if (copy === 0)
            miss(plan === null ? 'value not linked' : `types forbid ${planText(plan).replace(/\d+/g, '')}`);
          continue;
        }
        if (copy === 0) {
          kept++;
          const draft = draftPlan(links, prompt.pointers, prompt.types);
          if (draft !== null && planText(draft) === planText(plan)) drafts++;
        }
        out.write(corpusLine(prompt, plan));
      }
    }
  }
  out.end();
  const percent = (count: number): string => `${((100 * count) / questions).toFixed(1)}%`;
  console.error(
    `${part}: ${questions} questions, ${percent(kept)} kept, rules alone give the plan of ${percent(drafts)}`,
  );
  for (const [why, count] of [...misses].sort((a, b) => b[1] - a[1]).slice(0, 8))
    console.error(`  ${count} ${why}`);
}
