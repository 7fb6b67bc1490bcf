import type { CellValue, WorkbookData } from '../formula/workbook';
import { keepJoinedColumns, withJoinedColumns } from './join';
import { findTables, tableCell } from './table';

const orders: CellValue[][] = [
  ['Order', 'Sku', 'Qty'],
  ['A1', 'P-2', 3],
  ['A2', 'p-1', 5],
  ['A3', 'P-2', 1],
];
const prices: CellValue[][] = [
  ['Sku', 'Price', 'Maker'],
  ['P-1', 2, 'Oak'],
  ['P-2', 10, 'Elm'],
];
const workbook: WorkbookData = {
  sheets: [
    { name: 'Orders', cells: orders },
    { name: 'Prices', cells: prices },
  ],
  tables: [],
  names: [],
};
const [order, price] = findTables(workbook) as [
  ReturnType<typeof findTables>[0],
  ReturnType<typeof findTables>[0],
];

test('columns of another table stand behind the own ones, their values looked up by key without case', () => {
  const wide = withJoinedColumns(order, [order, price]);
  expect(wide.columns.map((column) => column.header)).toEqual(['Order', 'Sku', 'Qty', 'Price', 'Maker']);
  expect([0, 1, 2].map((row) => tableCell(wide, row, 3))).toEqual([10, 2, 10]);
  expect(wide.columnCount).toBe(3);
});

test('a table whose keys repeat or are mostly unknown is not looked into', () => {
  const repeated = {
    ...workbook,
    sheets: [workbook.sheets[0]!, { name: 'Prices', cells: [...prices, ['P-2', 11, 'Ash']] }],
  };
  const unknown = {
    ...workbook,
    sheets: [workbook.sheets[0]!, { name: 'Prices', cells: [prices[0]!, ['X', 1, 'Oak'], ['Y', 2, 'Elm']] }],
  };
  for (const other of [repeated, unknown]) {
    const tables = findTables(other);
    expect(withJoinedColumns(tables[0]!, tables)).toBe(tables[0]);
  }
});

test('columns that nobody asks for are left out, and the rest close up', () => {
  const wide = withJoinedColumns(order, [order, price]);
  const kept = keepJoinedColumns(wide, (column) => wide.columns[column]?.header === 'Maker');
  expect(kept.columns.map(({ index, header }) => [index, header])).toEqual([
    [0, 'Order'],
    [1, 'Sku'],
    [2, 'Qty'],
    [3, 'Maker'],
  ]);
  expect(tableCell(kept, 0, 3)).toBe('Elm');
});
