/** @file References of every kind: tables with totals and odd headers, spills, names, several sheets. */
import { plainRows } from './fixtures/calcWorkbook';
import { cellKey, createEvaluator } from './index';
import type { WorkbookData } from './index';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Jan',
      cells: [
        [10, 'x'],
        [20, 'y'],
      ],
    },
    { name: 'Feb', cells: [[30], [40]] },
    { name: 'Mar 24', cells: [[50], ['text']] },
    {
      name: 'Orders',
      cells: [
        ['Item', 'Unit price', 'Qty #', "It's [new]", null, 7, 1, 2],
        ['Pen', 1.5, 10, true, null, null, 3, 4],
        ['Ink', 8, 2, false, null, null, 5, 6],
        ['Pad', 3, 5, true],
        ['Total', null, 17, null],
      ],
      spills: new Map([[cellKey(0, 6), { rows: 3, columns: 2 }]]),
    },
  ],
  tables: [
    {
      name: 'tblOrders',
      sheet: 'Orders',
      row: 0,
      column: 0,
      rowCount: 3,
      columns: ['Item', 'Unit price', 'Qty #', "It's [new]"],
      hasTotals: true,
    },
  ],
  names: [
    { name: 'Rate', formula: '=0.25' },
    { name: 'Prices', formula: '=tblOrders[Unit price]' },
    { name: 'Both', formula: '=Jan!$A$1:$A$2' },
    { name: 'Below', formula: '=Jan!A2' },
    { name: 'Fact', formula: '=LAMBDA(n,IF(n<2,1,n*Fact(n-1)))' },
  ],
};
const evaluator = createEvaluator(workbook);
/** A cell of the table's second row, so that `[@Column]` means something. */
const at = { sheet: 'Orders', row: 2, column: 10 };

test.each<[string, unknown]>([
  ['=SUM(tblOrders[Unit price])', 12.5],
  ["=SUM(tblOrders[Qty '#])", 17],
  ["=tblOrders[[#Totals],[Qty '#]]", 17],
  ["=SUM(tblOrders[[#Data],[#Totals],[Qty '#]])", 34],
  ["=COUNTA(tblOrders[[#All],[Qty '#]])", 5],
  ["=tblOrders[@[Unit price]]*tblOrders[@[Qty '#]]", 16],
  ["=tblOrders[@[It''s '[new']]]", false],
  ["=COUNTIF(tblOrders[It''s '[new']],TRUE)", 2],
  ["=tblOrders[[#Headers],[It''s '[new']]]", "It's [new]"],
  ['=ROWS(tblOrders)', 3],
  ['=ROWS(tblOrders[#All])', 5],
  ['=tblOrders[#Totals]', [['Total', 0, 17, 0]]],
  ['=INDEX(tblOrders[#Totals],1)', 'Total'],
  ["=SUM(tblOrders[[Unit price]:[Qty '#]])", 29.5],
  ['=COLUMNS(tblOrders[[#Headers],[Item]:[Unit price]])', 2],
  ['=SUM(Prices)', 12.5],
  ['=Rate*4', 1],
  ['=Fact(5)', 120],
  ['=SUM(Both,Prices)', 42.5],
  ['=INDEX(Both,2)', 20],
  ['=SUM(G1#)', 21],
  ['=TAKE(G1#,-1)', [[5, 6]]],
  ['=ROWS(G1#)', 3],
  ['=SUM(Jan:Feb!A1:A2)', 100],
  ["=SUM('Jan:Mar 24'!A1:A2)", 150],
  ["=COUNTA('Jan:Mar 24'!A1:A2)", 6],
  ['=MAX(Jan:Feb!A1)', 30],
  ["=AVERAGE('Feb:Mar 24'!A1)", 40],
  ["=SUM('Mar 24'!A:A)", 50],
  ['=SUM(Jan!A1:A2,Feb!A1:A2)', 100],
  ['=INDIRECT("Jan!A"&2)', 20],
  ['=SUM(INDIRECT("\'Mar 24\'!A1:A2"))', 50],
  ['=INDIRECT("Rate")', '#REF!'],
  ['=SUM(INDIRECT("Both"))', 30],
  ['=SUM(INDIRECT("tblOrders[Unit price]"))', 12.5],
  ['=SUM(INDIRECT("G1#"))', 21],
  ['=Nowhere!A1', '#REF!'],
  ['=SUM(tblOrders[Nothing])', '#REF!'],
  ['=A1#', '#REF!'],
  ['=SHEETS()', 4],
  ['=SHEET("Feb")', 2],
  ['=ISREF(Rate)', false],
  ['=ISREF(Both)', true],
])('%s', (formula, expected) => {
  const wanted = Array.isArray(expected) ? expected : [[expected]];
  expect(plainRows(evaluator.evaluate(formula, at))).toEqual(wanted);
});

test.each([
  ['=Below+1', 'depends on the cell'],
  ["='[other.xlsx]Jan'!A1", 'another workbook'],
])('%s is declined', (formula, why) => {
  const result = evaluator.evaluate(formula, at);
  expect(result).toMatchObject({ kind: 'unsupported', why: expect.stringContaining(why) });
});

test('a cell outside the table has no row of it', () => {
  const outside = { sheet: 'Orders', row: 7, column: 0 };
  expect(plainRows(evaluator.evaluate('=tblOrders[@Item]', outside))).toEqual([['#VALUE!']]);
});
