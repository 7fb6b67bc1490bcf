import type { CellPosition } from '../../formula';
import { coverage } from './coverage';
import { testWorkbook } from './testSheet';

const workbook = testWorkbook();
const active: CellPosition = { sheet: 'Orders', row: 0, column: 9 };
const missing = (formula: string, text: string): string[] =>
  coverage(formula, text, workbook, active).missing.map((item) => item.label);

test.each([
  ['=SUMIFS(G2:G6,C2:C6,"West")', 'The sum of Amount where Region is “West”.', []],
  ['=SUMIFS(G2:G6,C2:C6,"West")', 'The sum of Amount.', ['Region', '=', '“West”']],
  ['=SUMIFS(G2:G6,E2:E6,">5")', 'The sum of Amount where Quantity is at least 5.', ['>']],
  ['=SUMIFS(G2:G6,E2:E6,">5")', 'The sum of Amount where Quantity is more than 15.', ['5']],
  ['=SUMIFS(G2:G6,E2:E6,">1.5")', 'The sum of Amount where Quantity is more than 1.5.', []],
  ['=COUNTIFS(B2:B6,"<"&DATE(2024,4,1))', 'The number of rows where Date is before 2024-04-01.', []],
  [
    '=COUNTIFS(B2:B6,"<"&DATE(2024,4,1))',
    'The number of rows where Date is before May 2024.',
    ['2024-04-01'],
  ],
  ['=ROUND(G2,2)*Target', 'Amount in row 2, rounded to 2 decimals.', ['*', 'Target']],
  ['=SUM(Rates!B2:B3)', 'The sum of Rate.', ['sheet Rates']],
  ['=NOT(G2>5)', 'Whether the Amount in row 2 is at most 5.', []],
  ['=LET(x,SUM(G2:G6),x+1)', 'With x = the sum of Amount: x plus 1.', []],
])('%s, “%s” lacks %j', (formula, text, expected) => {
  const labels = missing(formula, text).filter((label) => !label.startsWith('the '));
  for (const label of expected) expect(labels).toContain(label);
  if (expected.length === 0) expect(labels).toEqual([]);
});

test('what only turns a condition into a number need not be said', () => {
  const { items } = coverage('=SUM(--((C2:C6="West")>0))', '', workbook, active);
  expect(items.map((item) => item.kind)).toEqual(['function', 'operator', 'reference', 'constant']);
});
