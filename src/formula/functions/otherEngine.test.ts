/** @file What a run beside another engine brought to light: corrected, or declined where Excel's answer is not sure. */
import { CellError, evaluateFormula } from '../index';
import type { WorkbookData } from '../index';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'S',
      cells: [
        ['Ana Lopez', 1],
        ['Bo', null],
      ],
    },
  ],
  tables: [],
  names: [],
};

function run(formula: string): unknown {
  const result = evaluateFormula(formula, workbook, { sheet: 'S', row: 4, column: 4 });
  if (result.kind === 'unsupported') return 'declined';
  return result.value instanceof CellError ? result.value.code : result.value;
}

test.each<[string, unknown]>([
  // Day 0 is a Saturday, day 1 a Sunday, day 2 the first Monday.
  ['=ISOWEEKNUM(B2)', 52],
  ['=ISOWEEKNUM(1)', 52],
  ['=ISOWEEKNUM(2)', 1],
  ['=ISOWEEKNUM(-1)', '#NUM!'],
  ['=TEXTBEFORE(A1," ")', 'Ana'],
  ['=TEXTBEFORE(A2," ")', '#N/A'],
  ['=TEXTBEFORE(A1," ",0)', '#VALUE!'],
  ['=TEXTBEFORE("","x")', 'declined'],
  ['=TEXTAFTER(A2,"o",5)', 'declined'],
  ['=TEXTAFTER(A2," ",1,0,0,B2)', 0],
  ['=TEXTAFTER(A2," ",1,0,0,"-")', '-'],
  ['=TEXTSPLIT(B2,"-")', 'declined'],
  ['=TEXTSPLIT("a-b","-")', [['a', 'b']]],
  ['=XLOOKUP(B2,{0,10},{"a","b"},"-",-1)', 'declined'],
  ['=XLOOKUP(FALSE,{0,10},{"a","b"},"-",1)', 'declined'],
  ['=XLOOKUP(5,{0,10},{"a","b"},"-",-1)', 'a'],
  ['=XLOOKUP(FALSE,{0,10},{"a","b"},"-")', '-'],
  ['=TEXT(0,"##0.0E+0")', '0.0E+0'],
  ['=TEXT(12345,"##0.0E+0")', '12.3E+3'],
  ['=TEXT(0,"0.00E+00")', '0.00E+00'],
  ['=PRICEMAT(DATE(2024,2,15),DATE(2025,4,13),DATE(2023,11,11),0.08,0.06,1)', 'declined'],
  ['=YIELDMAT(DATE(2024,3,15),DATE(2025,11,3),DATE(2023,11,8),0.045,100.01,1)', 'declined'],
])('%s', (formula, expected) => {
  expect(run(formula)).toEqual(expected);
});
