import type { RefusalReason } from '../src/copilot/answer';
import { createCore } from './core';
import { packagePath } from './packageRoot';
import { workbookFromJson } from './workbookJson';

const core = createCore(packagePath('models'));

function book(cells: unknown[][], origin = 'A1') {
  return workbookFromJson({ sheets: [{ name: 'S', origin, cells }] });
}

const sales = book([
  ['Region', 'Amount'],
  ['West', 10],
  ['East', 20],
  ['West', 12],
]);
const beside = { sheet: 'S', row: 0, column: 5 };

function ask(workbook: ReturnType<typeof book>, request: string, active = beside) {
  return core.answerFormula({ workbook, active, request });
}

test('a request becomes a formula with its value', async () => {
  const { kind, best } = await ask(sales, 'total amount in the West');
  expect(kind).toBe('answer');
  expect(best?.formula).toMatch(/^=SUMIFS?\(/);
  expect(best?.preview).toEqual({ kind: 'value', value: 22 });
});

test('the same request gives the same answer', async () => {
  const [first, second] = [await ask(sales, 'average amount'), await ask(sales, 'average amount')];
  expect({ ...second, ms: 0 }).toEqual({ ...first, ms: 0 });
});

test.each<[string, ReturnType<typeof book>, string, RefusalReason]>([
  ['an empty request', sales, '  ', 'empty-request'],
  ['a request without letters or digits', sales, '?!…', 'empty-request'],
  ['a request of 10,000 characters', sales, 'total amount '.repeat(770).slice(0, 10_000), 'request-too-long'],
  ['an empty sheet', book([]), 'total amount', 'no-table'],
  ['a sheet of one cell', book([['Amount']]), 'total amount', 'no-table'],
  ['a request that reaches out', sales, 'WEBSERVICE with the amount', 'unsafe'],
])('%s is refused with its reason', async (_name, workbook, request, reason) => {
  const answer = await ask(workbook, request);
  expect(answer).toMatchObject({ kind: 'refusal', best: null, reason });
  expect(answer.message).not.toBe('');
});

test('200 columns', async () => {
  const header = Array.from({ length: 200 }, (_, column) => `Measure ${column + 1}`);
  const rows = Array.from({ length: 20 }, (_, row) => header.map((_name, column) => (row + 1) * 1000 + column));
  const answer = await ask(book([header, ...rows]), 'total of Measure 150', {
    sheet: 'S',
    row: 0,
    column: 201,
  });
  expect(answer.best?.preview).toEqual({
    kind: 'value',
    value: rows.reduce((sum, row) => sum + (row[149] ?? 0), 0),
  });
});

test('100,000 rows', async () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [row % 4 === 0 ? 'West' : 'East', row]);
  const answer = await ask(book([['Region', 'Amount'], ...rows]), 'how many rows have region West');
  expect(answer.best?.preview).toEqual({ kind: 'value', value: 25_000 });
});

test('letters of other languages', async () => {
  const workbook = book([
    ['Ürün', '数量'],
    ['Çay', 3],
    ['Kahve', 4],
  ]);
  const answer = await ask(workbook, 'total 数量 for Çay');
  expect(answer.best?.preview).toEqual({ kind: 'value', value: 3 });
});

test('errors in cells do not stop it', async () => {
  const workbook = book([
    ['Region', 'Amount'],
    ['West', '#N/A'],
    ['East', 20],
    ['West', 12],
  ]);
  const answer = await ask(workbook, 'how many rows have region West');
  expect(answer.best?.preview).toEqual({ kind: 'value', value: 2 });
});

test('the evaluator works without the model', () => {
  const modelless = createCore(packagePath('no-such-folder'));
  expect(modelless.calculate('=SUMIFS(B:B,A:A,"West")', sales, beside)).toEqual({ kind: 'value', value: 22 });
  expect(modelless.calculate('=WEBSERVICE("https://example.com")', sales, beside).kind).toBe('unsupported');
  expect(modelless.calculate('=SUM(', sales, beside).kind).toBe('unsupported');
});

test('a missing model is told by name', async () => {
  const modelless = createCore(packagePath('no-such-folder'));
  const asking = modelless.answerFormula({ workbook: sales, active: beside, request: 'total amount' });
  await expect(asking).rejects.toThrow('no-such-folder');
});
