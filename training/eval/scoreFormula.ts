/**
 * @file Scores results of `nano eval --task formula` against their cases, by value.
 * `node training/runScript.mjs training/eval/scoreFormula.ts --cases CASES.jsonl --results RESULTS.jsonl`
 */
import { parseArgs } from 'node:util';
import { readJsonLines } from '../corpus/readLines';
import { sameAnswer, type AnswerValue } from './compare';

interface Case {
  readonly id: string;
  readonly expected: AnswerValue;
  readonly kind?: { readonly aggregate?: string; readonly conditions?: number; readonly category?: string };
  /** True when a refusal or a question is the right answer. */
  readonly refuse?: boolean;
  /** True when the order of the values counts (sorted lists). */
  readonly ordered?: boolean;
}

interface Result {
  readonly id: string;
  readonly formula?: string | null;
  readonly value?: AnswerValue;
  readonly confidence?: number;
  readonly refused?: boolean;
  readonly alternatives?: readonly { readonly formula: string; readonly value: AnswerValue }[];
  readonly error?: string;
  readonly ms?: number;
}

/** Right, wrong and refused among the cases of one group. */
class Tally {
  total = 0;
  right = 0;
  right3 = 0;
  refused = 0;

  add(right: boolean, right3: boolean, refused: boolean): void {
    this.total++;
    if (right) this.right++;
    if (right3) this.right3++;
    if (refused) this.refused++;
  }

  toString(): string {
    const percent = (count: number): string =>
      `${((100 * count) / Math.max(1, this.total)).toFixed(1)}%`.padStart(6);
    return `${String(this.total).padStart(5)}  top-1 ${percent(this.right)}  top-3 ${percent(this.right3)}  declined ${percent(this.refused)}`;
  }
}

const { values: args } = parseArgs({
  options: {
    cases: { type: 'string' },
    results: { type: 'string' },
    wrong: { type: 'string' },
    json: { type: 'boolean' },
  },
});
if (args.cases === undefined || args.results === undefined) throw new Error('Name --cases and --results.');
const results = new Map<string, Result>();
for await (const result of readJsonLines<Result>(args.results)) results.set(result.id, result);

const tallies = new Map<string, Tally>();
const tally = (name: string): Tally => {
  const found = tallies.get(name) ?? new Tally();
  tallies.set(name, found);
  return found;
};
const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, confidence: 0 }));
const times: number[] = [];
let errors = 0;
let shown = 0;
for await (const item of readJsonLines<Case>(args.cases)) {
  const result = results.get(item.id);
  if (result === undefined) continue;
  if (result.error !== undefined) errors++;
  const declined = result.formula === null || result.formula === undefined;
  const matches = (value: AnswerValue | undefined): boolean =>
    value !== undefined && sameAnswer(value, item.expected, item.ordered === true);
  const right = item.refuse === true ? declined : !declined && matches(result.value);
  const right3 =
    right ||
    (item.refuse !== true &&
      !declined &&
      (result.alternatives ?? []).slice(0, 2).some((other) => matches(other.value)));
  for (const name of [
    'all',
    ...Object.entries(item.kind ?? {}).map(([key, value]) => `${key} ${String(value)}`),
  ])
    tally(name).add(right, right3, declined);
  if (result.ms !== undefined) times.push(result.ms);
  if (!declined && result.confidence !== undefined) {
    const bin = bins[Math.min(9, Math.floor(result.confidence * 10))];
    if (bin !== undefined) {
      bin.count++;
      bin.confidence += result.confidence;
      if (right) bin.right++;
    }
  }
  if (!right && shown < Number(args.wrong ?? 0)) {
    shown++;
    console.log(
      JSON.stringify({
        ...item,
        workbook: undefined,
        formula: result.formula,
        value: result.value,
        confidence: result.confidence,
      }),
    );
  }
}
if (args.json === true) {
  const { total, right, right3, refused } = tally('all');
  console.log(JSON.stringify({ total, right, right3, declined: refused, errors }));
  process.exit(0);
}
for (const [name, entry] of [...tallies].sort((a, b) =>
  a[0] === 'all' ? -1 : b[0] === 'all' ? 1 : a[0].localeCompare(b[0]),
))
  console.log(`${name.padEnd(24)} ${entry.toString()}`);
const counted = bins.reduce((sum, bin) => sum + bin.count, 0);
const gap = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0);
console.log(
  `expected calibration error ${((100 * gap) / Math.max(1, counted)).toFixed(1)}%, errors ${errors}`,
);
times.sort((a, b) => a - b);
const quantile = (q: number): string =>
  (times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0).toFixed(0);
if (times.length > 0) console.log(`ms per request: p50 ${quantile(0.5)}, p95 ${quantile(0.95)}`);
