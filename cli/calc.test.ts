/** @file `nano calc` and `nano eval --task calc` with the evaluator itself: what CONTRACTS says of values and statuses. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import calc from '../src/formula/fixtures/calc.json';
import { createCore } from './core';
import type { JsonValue } from './output';
import { run } from './run';

type RawCell = number | string | boolean | null | { e: string };
type Expected = (typeof calc.tests)[number]['expected'];

/** The model is loaded by the first request in words; formulas send none. */
const core = createCore('no model here');

/** A cell of the fixture as the workbook format writes it; the first column of Data holds dates. */
function jsonCell(raw: RawCell, isDate: boolean): unknown {
  if (raw !== null && typeof raw === 'object') return raw.e;
  if (!isDate || typeof raw !== 'number') return raw;
  return { date: new Date((raw - 25569) * 86_400_000).toISOString().slice(0, 10) };
}

const workbook = {
  sheets: Object.entries(calc.sheets as Record<string, RawCell[][]>).map(([name, rows]) => ({
    name,
    origin: 'A1',
    table: calc.tables.find((table) => table.sheet === name)?.name ?? null,
    cells: rows.map((row) => row.map((raw, column) => jsonCell(raw, name === 'Data' && column === 0))),
  })),
};
const active = { sheet: 'Data', cell: 'K5' };

function sameScalar(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  return Math.abs(actual - expected) <= Math.max(1e-12, 1e-7 * Math.abs(expected));
}

/** True when a result is the scalar expected, or rows of the same shape. */
function same(value: JsonValue | undefined, expected: Expected): boolean {
  const wanted: unknown[][] = expected;
  const isScalar = wanted.length === 1 && wanted[0]?.length === 1;
  if (!Array.isArray(value)) return isScalar && value !== undefined && sameScalar(value, wanted[0]?.[0]);
  return (
    value.length === wanted.length &&
    value.every(
      (row, r) =>
        row.length === wanted[r]?.length && row.every((item, c) => sameScalar(item, wanted[r]?.[c])),
    )
  );
}

let folder: string;
let data: string;
let printed: string[];
let noted: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nano-'));
  data = join(folder, 'workbook.json');
  writeFileSync(data, JSON.stringify(workbook));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  printed = [];
  noted = [];
});

function nano(...args: string[]) {
  return run(args, core, {
    json: true,
    print: (text) => Promise.resolve(void printed.push(text)),
    note: (text) => noted.push(text),
  });
}

interface ResultLine {
  readonly id: unknown;
  readonly value?: JsonValue;
  readonly unsupported?: string;
  readonly error?: string;
}

/** Sends lines through `nano eval --task calc` and reads what it wrote. */
async function evaluate(lines: readonly object[]): Promise<ResultLine[]> {
  const input = join(folder, 'cases.jsonl');
  const output = join(folder, 'results.jsonl');
  writeFileSync(input, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(await nano('eval', '--task', 'calc', '--in', input, '--out', output)).toBe(0);
  return readFileSync(output, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ResultLine);
}

test('nano eval --task calc: all 275 formulas of calc.json have their values', async () => {
  const results = await evaluate(calc.tests.map(({ id, f }) => ({ id, workbook, active, formula: f })));
  expect(results.map(({ id }) => id)).toEqual(calc.tests.map(({ id }) => id));
  const wrong = calc.tests.filter(({ expected }, i) => !same(results[i]?.value, expected));
  expect(wrong.map(({ f }) => f)).toEqual([]);
  expect(results).toHaveLength(275);
});

test.each(calc.tests.filter((_, i) => i % 25 === 0).map(({ f, expected }) => [f, expected] as const))(
  'nano calc %s',
  async (formula, expected) => {
    expect(await nano('calc', '--data', data, '--sheet', 'Data', '--cell', 'K5', formula)).toBe(0);
    const { value } = JSON.parse(printed.join('')) as { value: JsonValue };
    expect([value, same(value, expected)]).toEqual([value, true]);
  },
);

test.each<[string, unknown]>([
  ['=A2', { value: 45292 }],
  ['=DATE(2024,3,15)', { value: 45366 }],
  ['=DATE(1900,1,1)', { value: 1 }],
  ['=1/4', { value: 0.25 }],
  ['=1E+300*1E+10', { value: '#NUM!' }],
  ['="a"&1', { value: 'a1' }],
  ['=1=1', { value: true }],
  ['=NA()', { value: '#N/A' }],
  ['=Z99', { value: 0 }],
  [
    '=SEQUENCE(2,2)',
    {
      value: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  ['=IF({1,0},"x",NA())', { value: [['x', '#N/A']] }],
  ['=SUM(Sales[Units])', { value: 210 }],
  ['=sum(d2:d21)', { value: 210 }],
  // As typed: without the equals sign, with space around it.
  ['1+2', { value: 3 }],
  ['  = 1 + 2 ', { value: 3 }],
  ['+1+2', { value: 3 }],
  // What Excel would know only by asking or reaching out.
  ['=ZZZ1', { value: '#NAME?' }],
  ['=NOSUCH(1)', { value: '#NAME?' }],
  ['=Nowhere!A1', { value: '#REF!' }],
  ['=A0', { value: '#NAME?' }],
])('the value of %s', async (formula, expected) => {
  expect(await nano('calc', '--data', data, '--cell', 'K5', formula)).toBe(0);
  expect(printed).toEqual([JSON.stringify(expected)]);
});

test.each<[string, string, RegExp]>([
  ['nothing', '', /empty/],
  ['only an equals sign', '=', /empty/],
  ['typographic quotation marks', '=IF(B2=“North”,1,0)', /straight quotation marks/],
  ['half a formula', '=SUM(D2:D21', /never closed/],
  ['semicolons', '=SUM(D2;D3)', /commas/],
  ['9,000 characters', `=${'1+'.repeat(4500)}1`, /9002 characters; Excel accepts 8192/],

  ['another workbook', "='[other.xlsx]S'!A1", /another workbook/],
  ['a function that reaches out', '=WEBSERVICE("http://localhost")', /outside|reach|never/],
  ['chance without a seed', '=RAND()', /random/],
  ['more than a preview may take', '=SUM(SEQUENCE(1E6,100))', /memory|work|large|cells/],
])('%s is declined with 3 and the reason', async (_, formula, reason) => {
  expect(await nano('calc', '--data', data, '--cell', 'K5', formula)).toBe(3);
  expect(JSON.parse(printed.join(''))).toEqual({ unsupported: expect.stringMatching(reason) });
});

test('declined formulas are results of eval, too, and the run goes on', async () => {
  const results = await evaluate([
    { id: 'a', workbook, active, formula: '' },
    { id: 'b', workbook, active, formula: `=${'1+'.repeat(4500)}1` },
    { id: 'c', workbook, active: { sheet: 'Nowhere', cell: 'K5' }, formula: '=1' },
    { id: 'd', workbook, active: { sheet: 'Data', cell: 'ZZZ9' }, formula: '=1' },
    { id: 'e', workbook, active },
    { id: 'f', workbook, active: { sheet: 'data', cell: '$K$5' }, formula: '=ROW()' },
    { id: 'g', workbook, formula: '=COLUMN()' },
  ]);
  expect(results).toEqual([
    { id: 'a', unsupported: 'The formula is empty.' },
    { id: 'b', unsupported: expect.stringContaining('8192') },
    { id: 'c', error: 'there is no sheet "Nowhere"; this workbook has "Data", "Lookup", "Misc"' },
    { id: 'd', error: '"ZZZ9" is no cell address such as "H2"' },
    { id: 'e', error: '"formula" is missing or no text' },
    { id: 'f', value: 5 },
    { id: 'g', value: 11 },
  ]);
});

test.each([
  [['calc', '--data', 'DATA', '--sheet', 'Nowhere', '=1'], 1, 'there is no sheet "Nowhere"'],
  [['calc', '--data', 'DATA', '--cell', 'A0', '=1'], 1, '"A0" is no cell address'],
  [['calc', '--data', 'DATA', '--cell', 'XFE1', '=1'], 1, '"XFE1" is no cell address'],
  [['calc', '--data', 'none.json', '=1'], 1, 'cannot read none.json'],
  [['calc', '--data', 'DATA'], 2, 'the formula is missing'],
  [['calc', '--data', 'DATA', '=1', '+2'], 2, 'in quotes'],
  [['calc', '=1'], 2, '--data is missing'],
])('nano %j ends with %d: %s', async (args, status, message) => {
  expect(await nano(...args.map((arg) => (arg === 'DATA' ? data : arg)))).toBe(status);
  expect(noted.join('\n')).toContain(message);
  expect(printed).toEqual([]);
});
