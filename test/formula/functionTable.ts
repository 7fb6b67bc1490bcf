/**
 * @file Writes docs/functions.md: every function of the catalogue, whether it is calculated, and whether a test uses it.
 * Usage: tsx test/formula/functionTable.ts [--check]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFunctions, isCalculated } from '../../src/formula';

const root = join(import.meta.dirname, '..', '..');
const target = join(root, 'docs', 'functions.md');

function testSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testSources(path);
    return /\.test\.ts$|(?:calc|agreed|semantics)\.json$/.test(entry.name)
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}

const tests = testSources(join(root, 'src', 'formula')).join('\n');
const isTested = (name: string): boolean =>
  new RegExp(`(?<![A-Za-z0-9.])${name.replace(/\./g, '\\.')}(?:\\(|[,)])`).test(tests);

const functions = [...allFunctions()].sort(
  (a, b) => a.category.localeCompare(b.category) || a.name.localeCompare(b.name),
);
const calculated = functions.filter(({ name }) => isCalculated(name));
const tested = calculated.filter(({ name }) => isTested(name));

const lines = [
  '# Functions',
  '',
  'Made by `tsx test/formula/functionTable.ts`; do not edit by hand.',
  '',
  `${functions.length} functions are known, ${calculated.length} are calculated in previews and in the workbench, ${tested.length} of these appear in a test. A formula with any other function is shown without a value, and why.`,
];
for (const category of new Set(functions.map((info) => info.category))) {
  lines.push('', `## ${category[0]?.toUpperCase()}${category.slice(1)}`, '');
  lines.push('| function | since | calculated | tested | what it does |', '| --- | --- | --- | --- | --- |');
  for (const info of functions.filter((item) => item.category === category)) {
    const args = info.args.map((arg) => (arg.optional ? `[${arg.name}]` : arg.name));
    if (info.repeated.length > 0) args.push('…');
    const done = isCalculated(info.name);
    lines.push(
      `| \`${info.name}(${args.join(', ')})\` | ${info.since === '2003' ? 'always' : info.since} | ${done ? 'yes' : 'no'} | ${done && isTested(info.name) ? 'yes' : 'no'} | ${info.description} |`,
    );
  }
}
const table = `${lines.join('\n')}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== table) {
    console.error('docs/functions.md is out of date: run tsx test/formula/functionTable.ts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, table);
  console.log(`${functions.length} known, ${calculated.length} calculated, ${tested.length} tested`);
  console.log(
    `not calculated: ${functions
      .filter((f) => !isCalculated(f.name))
      .map((f) => f.name)
      .join(' ')}`,
  );
  console.log(
    `not tested: ${calculated
      .filter((f) => !isTested(f.name))
      .map((f) => f.name)
      .join(' ')}`,
  );
}
