import { cellKey, type CellValue, type WorkbookData } from '../formula/workbook';
import { headerStems, link, withinOneEdit } from './link';
import { findTables } from './table';
import { synonymsOf } from './synonyms';
import { stem } from './words';

const rows: CellValue[][] = [
  ['Order Date', 'Region', 'Sales Rep', 'Product', 'Quantity', 'Unit Price', 'Score'],
  [45366, 'West', 'Ana Lopes', 'Desk Lamp', 12, 9.5, '1 - 2'],
  [45367, 'East', 'Ben Carter', 'Office Chair', 4, 120, '3 - 0'],
  [45400, 'North', 'Ana Lopes', 'Desk Lamp', 30, 9.5, '310 - 329 (20)'],
];
const workbook: WorkbookData = {
  sheets: [
    { name: 'S', cells: rows, formats: new Map([1, 2, 3].map((row) => [cellKey(row, 0), 'yyyy-mm-dd'])) },
  ],
  tables: [],
  names: [],
};
const table = findTables(workbook)[0]!;
const values = (request: string) =>
  link(request, table).values.map(({ value, found, match }) => ({
    value,
    columns: found.map((entry) => entry.column),
    match,
  }));
const headers = (request: string) =>
  link(request, table).headers.map(({ column, kind }) => `${kind} ${column}`);

test.each([
  ['sales in WEST', [{ value: { kind: 'text', text: 'West' }, columns: [1], match: 'exact' }]],
  ['quantity of desk lamps', [{ value: { kind: 'text', text: 'Desk Lamp' }, columns: [3], match: 'loose' }]],
  ["Ana Lopes's orders", [{ value: { kind: 'text', text: 'Ana Lopes' }, columns: [2], match: 'exact' }]],
  ['orders of Carter', [{ value: { kind: 'text', text: 'Ben Carter' }, columns: [2], match: 'loose' }]],
  ['score 310-329 (20)', [{ value: { kind: 'text', text: '310 - 329 (20)' }, columns: [6], match: 'exact' }]],
  ['price over 9.5', [{ value: { kind: 'number', value: 9.5 }, columns: [5], match: 'exact' }]],
  ['price over $1,200', [{ value: { kind: 'number', value: 1200 }, columns: [], match: 'none' }]],
  ['latitude of -11.4', [{ value: { kind: 'number', value: -11.4 }, columns: [], match: 'none' }]],
  [
    'between 3-5',
    [
      { value: { kind: 'number', value: 3 }, columns: [], match: 'none' },
      { value: { kind: 'number', value: 5 }, columns: [], match: 'none' },
    ],
  ],
  ['discount 15%', [{ value: { kind: 'number', value: 0.15 }, columns: [], match: 'none' }]],
  ['quantity above 5k', [{ value: { kind: 'number', value: 5000 }, columns: [], match: 'none' }]],
  ['write "late"', [{ value: { kind: 'text', text: 'late' }, columns: [], match: 'none' }]],
  ['in March 2024', [{ value: { kind: 'period', from: 45352, to: 45383 }, columns: [], match: 'none' }]],
])('values of “%s”', (request, expected) => {
  expect(values(request)).toEqual(expected);
});

test.each([
  ['total quantity by region', ['exact 4', 'exact 1']],
  ['the sales rep of West', ['exact 2']],
  ['average price', ['partial 5']],
  ['which item sold most', ['synonym 3', 'synonym 4']],
  ['highest prices', ['partial 5']],
])('headers of “%s”', (request, expected) => {
  expect(headers(request)).toEqual(expected);
});

test('small words never link a value by themselves', () => {
  expect(values('how many of the first and last')).toEqual([]);
});

test.each([
  ['OrderDate', ['order', 'date']],
  ['unit_price', ['unit', 'pric']],
  ['Amount (EUR)', ['amount', 'eur']],
])('headerStems(%s)', (header, expected) => {
  expect(headerStems(header)).toEqual(expected);
});

test.each([
  ['chair', 'chairs', true],
  ['bookcase', 'bookcsae', true],
  ['north', 'south', false],
  ['a', 'abc', false],
])('withinOneEdit(%s, %s) is %s', (a, b, expected) => {
  expect(withinOneEdit(a, b)).toBe(expected);
});

test('synonyms go both ways and never name the word itself', () => {
  expect(synonymsOf(stem('customer')).has(stem('client'))).toBe(true);
  expect(synonymsOf(stem('client')).has(stem('customer'))).toBe(true);
  expect(synonymsOf(stem('customer')).has(stem('customer'))).toBe(false);
});

test.each(['', ' ', '???', '🙂🙂', '"'.repeat(500), 'x'.repeat(5000), '日本語の質問', '<c0> <v1> <do>'])(
  'odd input %# is linked without complaint',
  (request) => {
    expect(() => link(request, table)).not.toThrow();
  },
);

test.each([
  ['how many are paid', [{ value: { kind: 'text', text: 'TRUE' }, columns: [1] }]],
  ['count those not paid', [{ value: { kind: 'text', text: 'FALSE' }, columns: [1] }]],
  ['unpaid orders', [{ value: { kind: 'text', text: 'FALSE' }, columns: [1] }]],
  ["people who didn't attend", [{ value: { kind: 'text', text: 'No' }, columns: [2] }]],
  ['attended: yes', [{ value: { kind: 'text', text: 'Yes' }, columns: [2] }]],
  ['amount', []],
])('flags of “%s”', (request, expected) => {
  const flags = findTables({
    sheets: [
      {
        name: 'S',
        cells: [
          ['Amount', 'Paid', 'Attended'],
          [5, true, 'Yes'],
          [6, false, 'No'],
          [7, true, 'Yes'],
          [8, true, 'No'],
        ],
      },
    ],
    tables: [],
    names: [],
  })[0]!;
  expect(
    link(request, flags).values.map(({ value, found }) => ({
      value,
      columns: found.map((entry) => entry.column),
    })),
  ).toEqual(expected);
});

test.each([
  ['"OK" if quantity is over 5, otherwise "Low"', ['OK', 'Low']],
  ['ok if quantity is over 5 otherwise too low', ['ok', 'too low']],
  ['if quantity > 5 then big else small', ['big', 'small']],
  ['Pass/Fail by quantity', ['Pass', 'Fail']],
  ['show late when quantity is over 5, else on time', ['late', 'on time']],
])('what an IF shall give is a value, quoted or not: %s', (request, expected) => {
  const texts = link(request, table).values.flatMap(({ value }) =>
    value.kind === 'text' ? [value.text] : [],
  );
  expect(texts).toEqual(expected);
});

test('the number of "top 5" is no cell value', () => {
  expect(values('top 4 orders by quantity')).toEqual([
    { value: { kind: 'number', value: 4 }, columns: [], match: 'none' },
  ]);
});

const dated: WorkbookData = {
  sheets: [
    {
      name: 'S',
      cells: [
        ['Date', 'Amount', 'Kind'],
        [45000, 5, 'x'],
        [45500, 6, 'y'],
      ],
      formats: new Map([
        [cellKey(1, 0), 'yyyy-mm-dd'],
        [cellKey(2, 0), 'yyyy-mm-dd'],
      ]),
    },
  ],
  tables: [],
  names: [],
};

test.each([
  ['amount in March', [{ kind: 'month', month: 3 }]],
  ['how many on Mondays', [{ kind: 'weekday', weekday: 1 }]],
  ['second highest amount', [{ kind: 'number', value: 2 }]],
  ['90th percentile of amount', [{ kind: 'number', value: 90 }]],
  ['the second row', []],
])('%s: %j', (request, values) => {
  expect(link(request, findTables(dated)[0]!).values.map(({ value }) => value)).toEqual(values);
});

test.each([
  ['STOP if amount is over 45, WATCH if over 30, otherwise OK', ['STOP', 'WATCH', 'OK']],
  ['gold from 100, silver from 50, bronze otherwise', ['gold', 'silver', 'bronze']],
  ['large if amount above 6, small otherwise', ['large', 'small']],
])('labels of %s', (request, labels) => {
  const texts = link(request, findTables(dated)[0]!).values.flatMap(({ value }) =>
    value.kind === 'text' ? [value.text] : [],
  );
  expect(texts).toEqual(labels);
});

test.each([
  ['the part before the dash', ['-']],
  ['replace the slashes with dashes', ['/', '-']],
  ['what stands after the at sign', ['@']],
  ['total with the constructor', []],
])('signs of %s', (request, signs) => {
  const texts = link(request, findTables(dated)[0]!).values.flatMap(({ value }) =>
    value.kind === 'text' ? [value.text] : [],
  );
  expect(texts).toEqual(signs);
});

test.each([
  ['notes that contain the word friendly', 'friendly', 'none'],
  ['names starting with Des', 'Des', 'none'],
  ['notes mentioning delays', 'delays', 'none'],
  ['refund payments in total', 'refund', 'part'],
])('the text that “%s” looks for', (request, text, match) => {
  const notes: WorkbookData = {
    sheets: [
      {
        name: 'N',
        cells: [
          ['Date', 'Details', 'Amount'],
          [45366, 'Refund of March', 12],
          [45367, 'Fuel', 4],
          [45368, 'Refund of April', 30],
        ],
      },
    ],
    tables: [],
    names: [],
  };
  const [found] = link(request, findTables(notes)[0]!).values;
  expect(found).toMatchObject({ value: { kind: 'text', text }, match });
});
