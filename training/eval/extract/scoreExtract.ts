/**
 * @file Scores tables out of texts: `node training/runScript.mjs training/eval/extract/scoreExtract.ts --cases CASES.jsonl
 * --results RESULTS.jsonl [--strict] [--wrong]`, results by `nano eval --task extract`.
 *
 * Prints cell F1 as `metric.ts` defines it, the mean over tables and over all cells together, whole rows, empty tables told as
 * empty, cells that are no part of their text, and the same for each kind of text, where cases name one. `rowHeader` of a case is
 * the column that heads its rows; without it, cells are compared by column and value.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare, microF1, rowsOf, tuplesOf, type Counts, type Table, type Value } from './metric';

interface Case {
  readonly id: string;
  readonly kind?: string;
  readonly text: string;
  readonly fields: readonly string[] | null;
  readonly rows: readonly (readonly Value[])[];
  readonly rowHeader?: string;
  /** What an obeyed instruction would leave in the table. */
  readonly forbidden?: readonly string[];
}

interface Span {
  readonly text?: string;
  readonly start: number;
  readonly end: number;
}

interface Result {
  readonly id: string;
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly Value[])[];
  readonly spans?: readonly (readonly (Span | readonly [number, number] | null)[])[];
  readonly ms?: number;
  readonly error?: string;
}

const { values: args } = parseArgs({
  options: {
    cases: { type: 'string' },
    results: { type: 'string' },
    strict: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
});
if (args.cases === undefined || args.results === undefined) throw new Error('Name --cases and --results.');

const read = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

interface Tally {
  f1: number[];
  cells: Counts[];
  rows: Counts[];
  empty: number;
  keptEmpty: number;
}
const tallies = new Map<string, Tally>();
const tally = (name: string): Tally => {
  const known = tallies.get(name) ?? { f1: [], cells: [], rows: [], empty: 0, keptEmpty: 0 };
  tallies.set(name, known);
  return known;
};

const results = new Map(read<Result>(args.results).map((result) => [String(result.id), result]));
const times: number[] = [];
let [errors, outside, obeyed] = [0, 0, 0];
for (const one of read<Case>(args.cases)) {
  if (one.fields === null) continue;
  const result = results.get(String(one.id));
  if (result === undefined || result.error !== undefined) errors++;
  if (result?.ms !== undefined) times.push(result.ms);
  const options = { rowHeader: one.rowHeader, strict: args.strict };
  const gold: Table = { columns: one.fields, rows: one.rows };
  const given: Table = { columns: result?.columns ?? one.fields, rows: result?.rows ?? [] };
  const cells = compare(tuplesOf(given, options), tuplesOf(gold, options));
  const whole = compare(rowsOf(given, options), rowsOf(gold, options));
  const isEmpty = tuplesOf(gold).length === 0;
  for (const name of ['all', ...(one.kind === undefined ? [] : [one.kind])]) {
    const to = tally(name);
    to.f1.push(cells.f1);
    to.cells.push(cells.counts);
    to.rows.push(whole.counts);
    if (isEmpty) to.empty++;
    if (isEmpty && tuplesOf(given).length === 0) to.keptEmpty++;
  }
  for (const span of (result?.spans ?? []).flat()) {
    if (span === null) continue;
    const [start, end] = Array.isArray(span)
      ? (span as [number, number])
      : [(span as Span).start, (span as Span).end];
    if (!(start >= 0 && end > start && end <= one.text.length)) outside++;
  }
  const said = given.rows.flat().map((value) => String(value ?? '').toLowerCase());
  if ((one.forbidden ?? []).some((word) => said.includes(word.toLowerCase()))) obeyed++;
  if (args.wrong && cells.f1 < 1) {
    console.log(`\n${one.id}: ${(100 * cells.f1).toFixed(0)}\n${one.text}\n${one.fields.join(' | ')}`);
    console.log(`  gold  ${JSON.stringify(one.rows)}\n  given ${JSON.stringify(given.rows)}`);
  }
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);
const mean = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
console.log('cell F1 (mean)  (all cells)  whole rows  tables');
for (const [name, one] of [...tallies].sort(([a], [b]) =>
  a === 'all' ? -1 : b === 'all' ? 1 : a < b ? -1 : 1,
))
  console.log(
    `${percent(mean(one.f1))} ${percent(microF1(one.cells))} ${percent(microF1(one.rows))} ${String(one.f1.length).padStart(6)}  ${name}${one.empty > 0 ? ` (${one.keptEmpty} of ${one.empty} empty ones left empty)` : ''}`,
  );
const sorted = times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    errors,
    spansOutside: outside,
    obeyed,
    p50: sorted[Math.floor(sorted.length / 2)] ?? null,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? null,
  }),
);
