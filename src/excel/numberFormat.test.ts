import type { WorkbookData } from '../formula/workbook';
import { resultFormats } from './numberFormat';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Sales',
      cells: [
        ['Date', 'Region', 'Amount', 'Share', 'Qty'],
        [45000, 'West', 12.5, 0.5, 2],
        [45001, 'East', 13.5, 0.5, 3],
      ],
      columnFormats: new Map([
        [0, 'yyyy-mm-dd'],
        [2, '#,##0.00 €'],
        [3, '0%'],
      ]),
    },
    { name: 'Empty', cells: [] },
  ],
  tables: [
    {
      name: 'Orders',
      sheet: 'Sales',
      row: 0,
      column: 0,
      rowCount: 2,
      columns: ['Date', 'Region', 'Amount', 'Share', 'Qty'],
    },
  ],
  names: [],
};

describe('resultFormats', () => {
  const date = 'yyyy-mm-dd';
  const money = '#,##0.00 €';
  it.each([
    ['=MAX(A2:A3)', [date]],
    ['=MAXIFS(Orders[Date],Orders[Region],"West")', [date]],
    ['=SUMIFS(C2:C3,B2:B3,"West")', [money]],
    ['=COUNTIFS(B2:B3,"West")', ['General']],
    ['=XLOOKUP("West",B2:B3,A2:A3)', [date]],
    ['=INDEX(Orders[Amount],MATCH("West",Orders[Region],0))', [money]],
    ['=FILTER(A2:C3,B2:B3="West")', [date, 'General', money]],
    ['=TAKE(SORTBY(Orders,Orders[Amount],-1),5)', [date, 'General', money, '0%', 'General']],
    ['=CHOOSECOLS(Orders,3,1)', [money, date]],
    ['=C2*E2', [money]],
    ['=E2*C2', [money]],
    ['=C2*D2', [money]],
    ['=C2/E2', [money]],
    ['=C2/C3', ['General']],
    ['=A3-A2', ['General']],
    ['=A2+30', [date]],
    ['=EDATE(A2,1)', [date]],
    ['=YEAR(A2)', ['General']],
    ['=IF(E2>2,C2,0)', [money]],
    ["='Sales'!D2", ['0%']],
    ['=SUM(Nowhere!A1:A3)', ['General']],
    ['=1+', ['General']],
  ])('%s', (formula, expected) => {
    expect(resultFormats(formula, workbook, { sheet: 'Sales', row: 0, column: 7 })).toEqual(expected);
  });

  it('reads references without a sheet from the sheet the formula stands on', () => {
    expect(resultFormats('=MAX(A2:A3)', workbook, { sheet: 'Empty', row: 0, column: 0 })).toEqual([
      'General',
    ]);
  });
});
