import type { WorkbookData } from '../formula/workbook';
import { ground } from './ground';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Orders',
      cells: [
        ['Order', 'Sku', 'Qty'],
        ['A1', 'P-2', 3],
        ['A2', 'p-1', 5],
        ['A3', 'P-2', 1],
      ],
    },
    {
      name: 'Prices',
      cells: [
        ['Sku', 'Price', 'Maker'],
        ['P-1', 2, 'Oak'],
        ['P-2', 10, 'Elm'],
      ],
    },
  ],
  tables: [],
  names: [],
};
const BESIDE = { sheet: 'Orders', row: 1, column: 3 };

test.each([
  ['qty times price for this row', 'Orders', ['Price']],
  ['total qty', 'Orders', []],
  ['qty of orders made by Elm', 'Orders', ['Maker']],
  ['price of P-1 by Oak', 'Prices', []],
  ['average price of P-1', 'Orders', ['Price']],
])('%s is about %s, with %j of the other', (request, sheet, joined) => {
  const active = sheet === 'Orders' ? BESIDE : { sheet: 'Prices', row: 6, column: 5 };
  const { table } = ground(workbook, active, request)!;
  expect(table.sheet.name).toBe(sheet);
  expect(table.columns.filter((column) => column.join !== undefined).map((column) => column.header)).toEqual(
    joined,
  );
});

test('what stands in one other table alone is looked up there', () => {
  const free = { sheet: 'Orders', row: 8, column: 8 };
  expect(ground(workbook, free, 'what maker does P-1 have?')!.table.sheet.name).toBe('Prices');
  expect(ground(workbook, free, 'maker of P-1 in order A2')!.table.sheet.name).toBe('Orders');
});
