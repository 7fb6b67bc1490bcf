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
import { findTables, type SheetTable } from '../../src/sheet/table';
import { problemOf } from './calculable';
import { examplePrompt, isAllowed } from './example';
import { MoreRequests } from './moreRequests';
import { makeOfficeTable } from './officeTables';
import { RequestWriter } from './officeRequests';
import { seededRandom } from './random';
import { writeRequest } from './requestKinds';
import { Resolver, Unresolved } from './resolver';
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

const heard = listenToWriters();
const kinds = new Map<string, Kind>();
const random = seededRandom(Number(args.seed));
const wanted = Number(args.count);
let kept = 0;
let dropped = 0;
while (kept < wanted) {
  const office = makeOfficeTable(random);
  const table = findTables(office.workbook)[0];
  if (table === undefined) continue;
  for (let i = 0; i < 4 && kept < wanted; i++) {
    heard.kind = null;
    const request = writeRequest(new RequestWriter(office, random), random);
    const name: string | null = heard.kind;
    if (request === null || name === null) continue;
    const links = link(request.text, table);
    const prompt = examplePrompt(table, links, null);
    try {
      const plan = new Resolver(prompt).plan(request.plan);
      // The same sieve as in the corpus: what types forbid or the sheet does not calculate is no example.
      if (!isAllowed(plan, prompt) || problemOf(plan, table, office.workbook, prompt) !== null)
        throw new Unresolved('not kept');
      count(kindNamed(name), functionsOf(plan, table, prompt), skeletonOf(links), plan);
      kept++;
      if (kept % 1000 === 0) process.stderr.write(`${kept} of ${wanted}\n`);
    } catch (error) {
      if (!(error instanceof Unresolved)) throw error;
      dropped++;
    }
  }
}
mkdirSync(dirname(args.out), { recursive: true });
writeFileSync(args.out, text());

/** Hears which method of the two writers was asked first, so that a kind that is added appears by itself. */
function listenToWriters(): { kind: string | null } {
  const state: { kind: string | null } = { kind: null };
  for (const { prototype } of [RequestWriter, MoreRequests]) {
    const methods = prototype as unknown as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
      if (name === 'constructor' || typeof method !== 'function') continue;
      methods[name] = function (this: unknown, ...given: unknown[]): unknown {
        state.kind ??= name;
        return method.apply(this, given) as unknown;
      };
    }
  }
  return state;
}

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

function text(): string {
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
