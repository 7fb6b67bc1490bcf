import type { CellValue, WorkbookData } from '../src/formula/workbook';
import { suggestRequests } from './suggestions';
import { workbook } from './testData';

const sheetOf = (cells: CellValue[][]): WorkbookData => ({
  sheets: [{ name: 'Data', cells }],
  tables: [],
  names: [],
});

describe('suggestRequests', () => {
  it('uses the headers and values of the sheet', () => {
    expect(suggestRequests(workbook, 'Sales')).toEqual([
      'Total Amount where Region is West',
      'Top 5 rows by Amount',
      'How many rows have Region West?',
      'List the different values of Region',
    ]);
  });

  it.each<[string, CellValue[][]]>([
    ['a blank sheet', []],
    ['one cell', [['Hello']]],
    [
      'numbers without a header',
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('has none for %s', (_, cells) => {
    expect(suggestRequests(sheetOf(cells), 'Data')).toEqual([]);
  });

  it('does not add up identifiers', () => {
    const requests = suggestRequests(
      sheetOf([
        ['Order ID', 'Weight'],
        [1001, 5.5],
        [1002, 2.5],
        [1003, 7],
      ]),
      'Data',
    );
    expect(requests.join()).toContain('Weight');
    expect(requests.join()).not.toContain('Order ID');
  });

  it('adds up amounts rather than quantities', () => {
    const cells: CellValue[][] = [
      ['Quantity', 'Total amount'],
      [1, 5.5],
      [2, 2.5],
    ];
    expect(suggestRequests(sheetOf(cells), 'Data')[0]).toBe('Top 5 rows by Total amount');
  });

  it('has none for a sheet that is not there', () => {
    expect(suggestRequests(workbook, 'Gone')).toEqual([]);
  });
});
