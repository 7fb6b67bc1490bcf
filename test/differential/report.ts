/**
 * @file Compares the evaluator with Univer's on generated formulas and writes docs/calc-differences.md.
 * Usage: npm run differential [-- SEED [ROUNDS]]: other sheets and formulas, without writing the file.
 * Fails when a disagreement is of no known class.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { className, knownClass } from './known';
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
  const unknown = classes(result.disagreements.filter((item) => !knownClass(item)));
  if (process.argv.length === 2) {
    const oddArguments = readFileSync(join(import.meta.dirname, 'oddArguments.md'), 'utf8');
    writeFileSync(
      join(import.meta.dirname, '..', '..', 'docs', 'calc-differences.md'),
      markdown(result, oddArguments),
    );
  }
  const declined = [...result.declined.values()].flat().length;
  console.log(
    `${result.formulas} formulas: ${result.agree} the same, ${declined} declined, ${result.disagreements.length} different.`,
  );
  for (const [name, [first]] of unknown) {
    console.log(
      `Not in known.json: ${name}, ${first?.part} on ${first?.sheet}: ${first?.ours} | ${first?.theirs}`,
    );
  }
  process.exitCode = unknown.size > 0 ? 1 : 0;
}

void main();
