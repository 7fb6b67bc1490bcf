import type { WorkbookData } from '../../../src/formula';
import { invalidities } from './validity';

const WORKBOOK: WorkbookData = {
  sheets: [
    { name: 'Sales', cells: [['Region', 'Amount']] },
    { name: 'Q1 costs', cells: [] },
  ],
  tables: [{ name: 'Orders', sheet: 'Sales', row: 0, column: 0, rowCount: 5, columns: ['Region', 'Amount'] }],
  names: [{ name: 'Rate', formula: 'Sales!$D$1' }],
};

test.each([
  ['=SUM(Orders[Amount])', []],
  ["=SUM('Q1 costs'!A1:A9)*Rate", []],
  ['=LET(total,SUM(Orders[Amount]),total/2)', []],
  ['=MAP(Orders[Amount],LAMBDA(one,one*2))', []],
  ['=SUM(Orders[Amount]', ['parse']],
  ['=SUM(Orders[Margin])', ['name']],
  ['=SUM(Invoices[Amount])', ['name']],
  ['=SUM(Costs!A1:A9)', ['name']],
  ['=SUMM(A1:A9)', ['name']],
  ['=Discount*2', ['name']],
  ['=[Other.xlsx]Sales!A1', ['name']],
  ['=ROUND(A1)', ['type']],
  ['=SUMIFS(A1:A9,B1:B5,"x")', ['type']],
])('%s: %j', (formula, kinds) => {
  expect(invalidities(formula, WORKBOOK).map(({ kind }) => kind)).toEqual(kinds);
});
