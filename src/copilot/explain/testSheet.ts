/** @file A small workbook for the tests of explanations. */
import type { CellValue, WorkbookData } from '../../formula';
import { cellKey } from '../../formula/workbook';
import { serialFromDate } from '../../sheet/dates';

const day = (month: number, dayOfMonth: number): number => serialFromDate(2024, month, dayOfMonth);

const ORDERS: CellValue[][] = [
  ['Order ID', 'Date', 'Region', 'Product', 'Quantity', 'Price', 'Amount', 'Paid'],
  ['SO-1', day(1, 15), 'West', 'Mouse', 2, 10.5, 21, true],
  ['SO-2', day(2, 3), 'East', 'Desk Lamp', 1, 40, 40, false],
  ['SO-3', day(3, 9), 'West', 'Monitor', 4, 200, 800, true],
  ['SO-4', day(3, 30), 'North', 'Mouse', 5, 10.5, 52.5, false],
  ['SO-5', day(4, 12), 'East', 'Keyboard', 3, 55, 165, true],
];

/** Orders on sheet Orders (A1:H6), rates in a table of that name on sheet Rates, a labelled cell beside the orders. */
export function testWorkbook(): WorkbookData {
  const formats = new Map(ORDERS.slice(1).map((_, row) => [cellKey(row + 1, 1), 'yyyy-mm-dd']));
  const cells = ORDERS.map((row) => [...row]);
  cells[1]?.push(null, 'Tax rate', 0.2);
  return {
    sheets: [
      { name: 'Orders', cells, formats },
      {
        name: 'Rates',
        cells: [
          ['Country', 'Rate'],
          ['Spain', 0.21],
          ['France', 0.2],
        ],
      },
    ],
    tables: [{ name: 'Rates', sheet: 'Rates', row: 0, column: 0, rowCount: 2, columns: ['Country', 'Rate'] }],
    names: [{ name: 'Target', formula: '500' }],
  };
}
