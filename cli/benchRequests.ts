/** @file What `nano bench` times: requests of everyday kinds over a table of made-up orders. */
import { createCopilot } from '../src/copilot/copilot';
import type { LanguageModel } from '../src/model/constraint';
import { workbookFromJson } from './workbookJson';

const ROWS = 500;
const REGIONS = ['North', 'South', 'East', 'West'];
const PRODUCTS = ['Desk lamp', 'Office chair', 'Standing desk', 'Monitor arm', 'Whiteboard'];
const STATUSES = ['Paid', 'Open', 'Overdue'];

const REQUESTS = [
  'total amount in the West',
  'how many orders are overdue',
  'average price of office chairs',
  'largest amount in the North',
  'number of orders with more than 20 units',
  'total units of desk lamps in the South',
  'orders that are still open',
  'the list of products without repeats',
  'all rows sorted by amount, largest first',
  'the five largest orders',
  'smallest price in the East',
  'sum of amount for paid orders in March 2024',
  'amount of order 1017',
  'units times price for each row',
  'total amount by region',
  'average amount of orders after 2024-06-01',
  'which product has the highest price',
  'count of orders per status',
  'median of units',
  'total amount that is not paid',
];

/** `list` in turn, each at its own pace, so that the columns do not go in step. */
function pick<Item>(list: readonly Item[], row: number, stride: number): Item | undefined {
  return list[Math.floor(row / stride) % list.length];
}

function ordersWorkbook() {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const units = 1 + ((row * 37) % 40);
    const price = 5 + ((row * 91) % 300) / 2;
    const date = new Date(Date.UTC(2024, 0, 1 + ((row * 13) % 366))).toISOString().slice(0, 10);
    const product = pick(PRODUCTS, row, 1);
    return [
      1000 + row,
      { date },
      pick(REGIONS, row, 3),
      product,
      units,
      price,
      units * price,
      pick(STATUSES, row, 7),
    ];
  });
  const header = ['Order', 'Date', 'Region', 'Product', 'Units', 'Price', 'Amount', 'Status'];
  return workbookFromJson({ sheets: [{ name: 'Orders', table: 'Orders', cells: [header, ...rows] }] });
}

/** One function per request, each the whole path from request to answer, in the cell K2 beside the table. */
export function benchRequests(model: LanguageModel): (() => Promise<unknown>)[] {
  const copilot = createCopilot(model);
  const workbook = ordersWorkbook();
  const active = { sheet: 'Orders', row: 1, column: 10 };
  return REQUESTS.map((request) => () => copilot.answerFormula({ workbook, active, request }));
}
