import { CellError, cellKey, type CellValue, type WorkbookData } from '../formula/workbook';
import { findTables, tableFromBlock } from './table';

const book = (cells: CellValue[][], formats?: Map<number, string>): WorkbookData => ({
  sheets: [{ name: 'S', cells, ...(formats === undefined ? {} : { formats }) }],
  tables: [],
  names: [],
});
const place = (workbook: WorkbookData) =>
  findTables(workbook).map((table) => ({
    row: table.row,
    column: table.column,
    rows: table.rowCount,
    headers: table.columns.map((column) => column.header),
  }));

test('title rows above and a totals row below are left out', () => {
  const workbook = book([
    ['Sales 2024', null, null],
    [null, null, null],
    ['Region', 'Item', 'Amount'],
    ['West', 'Lamp', 5],
    ['East', 'Desk', 7],
    ['Total', null, 12],
  ]);
  expect(place(workbook)).toEqual([{ row: 2, column: 0, rows: 2, headers: ['Region', 'Item', 'Amount'] }]);
});

test('a title directly above the header is not the header', () => {
  expect(place(book([['My list'], ['Name', 'Age'], ['Ana', 30], ['Ben', 41]]))).toEqual([
    { row: 1, column: 0, rows: 2, headers: ['Name', 'Age'] },
  ]);
});

test('a table need not stand at A1, and a blank column may run through it', () => {
  const workbook = book([
    [],
    [],
    [null, null, 'Name', 'City', null, 'Age'],
    [null, null, 'Ana', 'Rome', null, 30],
    [null, null, 'Ben', 'Oslo', null, 41],
  ]);
  expect(place(workbook)).toEqual([{ row: 2, column: 2, rows: 2, headers: ['Name', 'City', '', 'Age'] }]);
});

test('several tables on one sheet are found apart', () => {
  const workbook = book([
    ['A', 'B', null, null, 'C', 'D'],
    [1, 2, null, null, 3, 4],
    [5, 6, null, null, 7, 8],
    [],
    ['E', 'F'],
    ['x', 1],
  ]);
  expect(place(workbook).map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 4],
    [4, 0],
  ]);
});

test('a column of data without a heading at the edge belongs to the table', () => {
  expect(
    place(
      book([
        [null, 'Name', 'Age'],
        [1, 'Ana', 30],
        [2, 'Ben', 41],
      ]),
    )[0]?.headers,
  ).toEqual(['', 'Name', 'Age']);
});

test('column types come from the cells', () => {
  const formats = new Map([1, 2, 3].map((row) => [cellKey(row, 2), 'yyyy-mm-dd']));
  const rows: CellValue[][] = [
    ['Name', 'Amount', 'Date', 'Paid', 'Year', 'Code', 'Note', 'Kind'],
    ['Ana', 1.5, 45000, true, 1999, 'a1', null, 'x'],
    ['Ben', new CellError('#N/A'), 45001, false, 2003, 7, null, 'x'],
    ['Cy', 3, 45002, true, 2010, 'b2', null, 'x'],
  ];
  const [table] = findTables(book(rows, formats));
  expect(table?.columns.map((column) => column.type)).toEqual([
    'text',
    'number',
    'date',
    'boolean',
    'year',
    'mixed',
    'empty',
    'category',
  ]);
});

test.each([
  ['an empty sheet', []],
  ['one cell', [['hello']]],
  ['headers without data', [['A', 'B', 'C']]],
  [
    'only errors',
    [
      [new CellError('#REF!'), new CellError('#REF!')],
      [1, 2],
    ],
  ],
])('%s holds no table', (_, cells) => {
  expect(findTables(book(cells as CellValue[][]))).toEqual([]);
});

test('an Excel table keeps its name and leaves its totals row out', () => {
  const workbook: WorkbookData = {
    sheets: [
      {
        name: 'S',
        cells: [
          ['A', 'B'],
          [1, 2],
          [3, 4],
          ['Total', 6],
        ],
      },
    ],
    tables: [{ name: 'T', sheet: 'S', row: 0, column: 0, rowCount: 2, columns: ['A', 'B'], hasTotals: true }],
    names: [],
  };
  const [table] = findTables(workbook);
  expect(table).toMatchObject({ name: 'T', rowCount: 2 });
  expect(tableFromBlock(workbook, { sheet: 'S', row: 0, column: 0, rowCount: 4, columnCount: 2 })?.name).toBe(
    'T',
  );
});
