/**
 * @file What the office corpus covers, counted by running its generator: category × function × phrasing.
 * `node training/runScript.mjs training/corpus/coverageTable.ts [--count 20000] [--seed 411] [--out docs/report/coverage.md]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { planTokens, type Plan } from '../../src/copilot/plan';
import type { Prompt } from '../../src/copilot/prompt';
import { CannotRender, render } from '../../src/copilot/render';
import { parseFormula, walk } from '../../src/formula';
import { link } from '../../src/sheet/link';
import type { SheetTable } from '../../src/sheet/table';
import { FrameRequests, loadFrames } from './frames/frames';
import { officeExamples } from './officeExamples';
import { seededRandom } from './random';
import { skeletonOf } from './skeleton';

/** Counts of one kind of request. */
interface Kind {
  examples: number;
  readonly skeletons: Set<string>;
  readonly plans: Set<string>;
  readonly functions: Map<string, number>;
}

const { values: args } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '411' },
    out: { type: 'string', default: 'docs/report/coverage.md' },
  },
});

const kinds = new Map<string, Kind>();
const wanted = Number(args.count);
let kept = 0;
let dropped = 0;
const examples = officeExamples({
  random: seededRandom(Number(args.seed)),
  frames: new FrameRequests(loadFrames('training/corpus/frames')),
  // Refusals are not counted, so what is chatted about does not matter.
  chatter: ['hello there'],
  isTraining: false,
  onDrop: () => void dropped++,
});
for (const { kind, text, plan, table, prompt } of examples) {
  if (plan.kind === 'refuse') continue;
  count(kindNamed(kind), functionsOf(plan, table, prompt), skeletonOf(link(text, table)), plan);
  if (++kept % 1000 === 0) process.stderr.write(`${kept} of ${wanted}\n`);
  if (kept >= wanted) break;
}
mkdirSync(dirname(args.out), { recursive: true });
writeFileSync(args.out, report());

function kindNamed(name: string): Kind {
  let kind = kinds.get(name);
  if (kind === undefined)
    kinds.set(name, (kind = { examples: 0, skeletons: new Set(), plans: new Set(), functions: new Map() }));
  return kind;
}

function count(kind: Kind, functions: readonly string[], skeleton: string, plan: Plan): void {
  kind.examples++;
  kind.skeletons.add(skeleton);
  kind.plans.add(
    planTokens(plan)
      .map((token) => token.replace(/^<([cv])\d+>$/, '<$1>'))
      .join(' '),
  );
  for (const name of functions) kind.functions.set(name, (kind.functions.get(name) ?? 0) + 1);
}

/** Functions of the plan's formula, each once; those of arithmetic alone have none. */
function functionsOf(plan: Plan, table: SheetTable, prompt: Prompt): string[] {
  const { sheet, row, column, columnCount } = table;
  const beside = { sheet: sheet.name, row: row + 1, column: column + columnCount };
  try {
    const { formula } = render(plan, {
      table,
      pointers: prompt.pointers,
      active: plan.kind === 'row' ? beside : { ...beside, row: 0, column: beside.column + 2 },
      dynamicArrays: true,
      countRows: () => 1,
    });
    const names = new Set<string>();
    walk(parseFormula(formula), (node) => {
      if (node.type === 'call') names.add(node.name);
      if (node.type === 'let') names.add('LET');
      if (node.type === 'lambda') names.add('LAMBDA');
    });
    return names.size === 0 ? ['(operators only)'] : [...names];
  } catch (error) {
    if (error instanceof CannotRender) return [];
    throw error;
  }
}

function report(): string {
  const byCount = <T>(entries: readonly (readonly [string, T])[], size: (value: T) => number) =>
    [...entries].sort((a, b) => size(b[1]) - size(a[1]) || a[0].localeCompare(b[0]));
  const all = new Map<string, { count: number; kinds: number }>();
  const skeletons = new Set<string>();
  for (const kind of kinds.values()) {
    for (const skeleton of kind.skeletons) skeletons.add(skeleton);
    for (const [name, times] of kind.functions) {
      const sum = all.get(name) ?? { count: 0, kinds: 0 };
      all.set(name, { count: sum.count + times, kinds: sum.kinds + 1 });
    }
  }
  const rows = byCount([...kinds], ({ examples }) => examples).map(([name, kind]) => {
    const functions = byCount([...kind.functions], (times) => times);
    return `| ${name} | ${kind.examples} | ${kind.skeletons.size} | ${kind.plans.size} | ${functions.map(([fn, times]) => `${fn} ${times}`).join(', ')} |`;
  });
  return `${[
    '# What the corpus covers',
    `${kept} examples of the office generator, seed ${args.seed}, by \`node training/runScript.mjs training/corpus/coverageTable.ts\`; ${dropped} more were dropped because links, types or the sheet did not lead to their plan. Refusals are not counted.`,
    'A *phrasing* is a request without what it names: linked headers, linked values and digits taken out. A *plan form* is a plan without its pointers.',
    `${skeletons.size} phrasings, ${all.size} functions, ${kinds.size} categories.`,
    '## By category',
    [
      '| category | examples | phrasings | plan forms | functions and the examples that use them |',
      '| --- | ---: | ---: | ---: | --- |',
      ...rows,
    ].join('\n'),
    '## By function',
    [
      '| function | examples | categories |',
      '| --- | ---: | ---: |',
      ...byCount([...all], (sum) => sum.count).map(
        ([name, sum]) => `| ${name} | ${sum.count} | ${sum.kinds} |`,
      ),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
