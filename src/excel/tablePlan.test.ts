import type { WorkbookData } from '../formula/workbook';
import { entryOf, matchColumns, planAppend, planNewTable } from './tablePlan';

const orders = {
  name: 'Orders',
  sheet: 'S',
  row: 0,
  column: 0,
  rowCount: 3,
  columns: ['Item', 'Order date', 'Total', 'Note'],
};
const workbook: WorkbookData = { sheets: [{ name: 'S', cells: [] }], tables: [orders], names: [] };
const content = {
  columns: [
    { name: 'item', kind: 'text' as const },
    { name: 'date', kind: 'date' as const },
    { name: 'price', kind: 'money' as const },
  ],
  rows: [
    ['=HYPERLINK("x")', '2024-03-15', 2.5],
    ['Tea', null, 3],
  ],
};

describe('entryOf', () => {
  it.each([
    ['Tea', 'Tea'],
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['00123', "'00123"],
    ['3 May', "'3 May"],
    ['TRUE', "'TRUE"],
    ['#N/A', "'#N/A"],
    [2.5, 2.5],
    [null, ''],
  ])('%p is entered as %p', (value, entry) => {
    expect(entryOf(value)).toBe(entry);
  });
});

describe('planNewTable', () => {
  it('has headers, values and formats at the cell', () => {
    expect(planNewTable(content, { sheet: 'S', row: 5, column: 1 }, workbook)).toEqual({
      kind: 'new',
      target: { sheet: 'S', row: 5, column: 1, rowCount: 3, columnCount: 3 },
      entries: [
        ['item', 'date', 'price'],
        [`'=HYPERLINK("x")`, 45366, 2.5],
        ['Tea', '', 3],
      ],
      formats: [null, 'yyyy-mm-dd', '#,##0.00'],
    });
  });

  it.each([
    ['inside-table', { sheet: 'S', row: 2, column: 2 }, /runs into the table "Orders"/],
    ['no-room', { sheet: 'S', row: 1048575, column: 0 }, /does not fit/],
    ['no-room', { sheet: 'S', row: 9, column: 16382 }, /does not fit/],
  ])('refuses: %s', (code, active, message) => {
    expect(() => planNewTable(content, active, workbook)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }) as Error,
    );
  });
});

describe('matchColumns', () => {
  it.each([
    [
      ['total', 'ITEM'],
      ['Item', 'Total'],
      [1, 0],
    ],
    [['date'], ['Order date', 'Total'], [0]],
    [['date'], ['Order date', 'Due date'], [null]],
    [['order date', 'date'], ['Order date'], [0, null]],
    [['customer name'], ['Name', 'Total'], [0]],
    [['first name', 'last name'], ['Name'], [null, null]],
    [['Größe'], ['grosse', 'GROßE'], [1]],
    [['colour'], ['Item'], [null]],
  ])('%p in %p', (fields, headers, expected) => {
    expect(matchColumns(fields, headers)).toEqual(expected);
  });
});

describe('planAppend', () => {
  it('puts values under the columns of the same name and leaves the others alone', () => {
    expect(planAppend(content, orders)).toEqual({
      kind: 'append',
      table: 'Orders',
      sheet: 'S',
      entries: [
        [`'=HYPERLINK("x")`, 45366, null, null],
        ['Tea', null, null, null],
      ],
    });
  });

  it('refuses when nothing fits', () => {
    expect(() => planAppend({ columns: [{ name: 'x', kind: 'text' }], rows: [['a']] }, orders)).toThrow(
      /None of these columns/,
    );
  });
});
