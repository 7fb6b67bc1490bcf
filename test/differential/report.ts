/**
 * @file Compares the evaluator with Univer's on generated formulas; writes docs/calc-differences.md and settled.json,
 * the digests of our values where the two differ.
 * Usage: npm run differential [-- SEED [ROUNDS]]: other sheets and formulas, without writing the files.
 * Fails when a disagreement is not in known.json with its template, or when our value is not the settled one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { className, hasChanged, knownClass, settledKey } from './known';
import { compareEngines } from './run';
import type { Comparison, Disagreement } from './run';

const SEED = 1;
const ROUNDS = 10;

const RIGHT = { ours: 'ours', univer: 'Univer', open: 'not settled' } as const;

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}

/** Text as code in a cell of a table. */
function code(text: string): string {
  const short = text.length > 90 ? `${text.slice(0, 88)}…` : text;
  return `\`${cell(short)}\``;
}

function classes(disagreements: readonly Disagreement[]): Map<string, Disagreement[]> {
  const groups = new Map<string, Disagreement[]>();
  for (const item of disagreements)
    groups.set(className(item), [...(groups.get(className(item)) ?? []), item]);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function markdown(result: Comparison, oddArguments: string): string {
  const { formulas, agree, declined, disagreements, byCategory } = result;
  const declinedCount = [...declined.values()].flat().length;
  const groups = classes(disagreements);
  const settled = { ours: 0, univer: 0, open: 0 };
  for (const item of disagreements) settled[knownClass(item)?.right ?? 'open']++;
  const lines = [
    '# Where our evaluator and Univer’s engine differ',
    '',
    'Made by `npm run differential`; do not edit by hand.',
    '',
    `${formulas.toLocaleString('en')} formulas, generated over 20 sheets with seed ${SEED}, were evaluated by this evaluator and by the formula engine of Univer 0.25.1 (\`@univerjs/core\` and \`@univerjs/engine-formula\`, its caches cleared before each formula) and compared by shape, type and to 1e-7 relative.`,
    '',
    '| | formulas |',
    '| --- | --- |',
    `| the same | ${agree.toLocaleString('en')} |`,
    `| declined by ours | ${declinedCount} |`,
    `| different, ours follows Excel | ${settled.ours} |`,
    `| different, Univer follows Excel | ${settled.univer} |`,
    `| different, not settled | ${settled.open} |`,
    '',
    '| category | formulas | the same | declined |',
    '| --- | --- | --- | --- |',
    ...[...byCategory].map(
      ([name, counts]) => `| ${name} | ${counts.formulas} | ${counts.agree} | ${counts.declined} |`,
    ),
    '',
    '## Disagreements',
    '',
    'A formula is counted under the innermost function or operator whose value differs. No Excel was at hand: “who is right” rests on Microsoft’s documentation and on Excel’s known behaviour.',
    '',
    '| function | ours \\| Univer | formulas | example | ours | Univer | who is right, and why |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const items of groups.values()) {
    const [first] = items;
    if (!first) continue;
    const known = knownClass(first);
    const verdict = known ? `${RIGHT[known.right]}: ${known.why}` : 'not looked at yet';
    const cells = [code(first.function), cell(first.kind), String(items.length)];
    lines.push(
      `| ${[...cells, code(first.part), code(first.ours), code(first.theirs), cell(verdict)].join(' | ')} |`,
    );
  }
  lines.push('', '## Declined by ours', '', '| why | formulas | example |', '| --- | --- | --- |');
  for (const [why, items] of declined)
    lines.push(`| ${cell(why)} | ${items.length} | ${code(items[0] ?? '')} |`);
  return `${[...lines, '', oddArguments.trim()].join('\n')}\n`;
}

async function main(): Promise<void> {
  const [seed = SEED, rounds = ROUNDS] = process.argv.slice(2).map(Number);
  const result = await compareEngines(seed, rounds);
  const unknown = result.disagreements.filter((item) => !knownClass(item));
  const changed = seed === SEED ? result.disagreements.filter(hasChanged) : [];
  if (process.argv.length === 2) {
    const oddArguments = readFileSync(join(import.meta.dirname, 'oddArguments.md'), 'utf8');
    writeFileSync(
      join(import.meta.dirname, '..', '..', 'docs', 'calc-differences.md'),
      markdown(result, oddArguments),
    );
    const settled = result.disagreements.map((item) => [settledKey(item), item.digest]);
    const lines = JSON.stringify(Object.fromEntries(settled), undefined, 0).replace(/","/g, '",\n"');
    writeFileSync(join(import.meta.dirname, 'settled.json'), `${lines}\n`);
  }
  const declined = [...result.declined.values()].flat().length;
  console.log(
    `${result.formulas} formulas: ${result.agree} the same, ${declined} declined, ${result.disagreements.length} different.`,
  );
  for (const item of unknown) {
    const { template, part, sheet, ours, theirs } = item;
    console.log(
      `Not in known.json: ${className(item)}, template ${template}, ${part} on ${sheet}: ${ours} | ${theirs}`,
    );
  }
  for (const { formula, sheet, ours } of changed) {
    console.log(`Not the settled value: ${formula} on ${sheet}: ${ours}`);
  }
  process.exitCode = unknown.length + changed.length > 0 ? 1 : 0;
}

void main();
