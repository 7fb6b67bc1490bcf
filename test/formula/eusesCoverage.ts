/**
 * @file Measures how many formulas of the EUSES corpus are parsed and printed back to an equal tree.
 * Usage: tsx test/formula/eusesCoverage.ts [--data ../shared/data]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FormulaError, parseFormula, printFormula } from '../../src/formula';

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

/** A tree as text without positions, for comparison. */
function shape(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  );
}

const file = join(option('data', '../shared/data'), 'formula', 'euses_formulas.txt.gz');
const formulas = [...new Set(gunzipSync(readFileSync(file)).toString('utf8').split('\n'))].filter(Boolean);
const reasons = new Map<string, string[]>();
let parsed = 0;
let same = 0;
const started = performance.now();
for (const formula of formulas) {
  try {
    const tree = parseFormula(formula);
    parsed++;
    const printed = printFormula(tree);
    if (shape(parseFormula(printed)) === shape(tree)) same++;
    else note('printed to another tree', formula);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    note(error.message.replace(/“[^”]*”/g, '“…”'), formula);
  }
}

function note(reason: string, formula: string): void {
  const list = reasons.get(reason);
  if (list) list.push(formula);
  else reasons.set(reason, [formula]);
}

const percent = (count: number): string => `${((100 * count) / formulas.length).toFixed(3)}%`;
console.log(`${formulas.length} distinct formulas, ${Math.round(performance.now() - started)} ms`);
console.log(
  `parsed ${parsed} (${percent(parsed)}), printed back to an equal tree ${same} (${percent(same)})`,
);
for (const [reason, list] of [...reasons].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(list.length).padStart(6)}  ${reason}`);
  for (const example of list.slice(0, 4)) console.log(`        ${example.slice(0, 150)}`);
}
