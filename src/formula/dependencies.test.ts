/** @file What formulas read. */
import { createEvaluator } from './evaluator';
import { parseFormula } from './parse';
import { cellKey, MAX_ROWS } from './workbook';
import type { WorkbookData } from './workbook';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Data',
      cells: [
        ['Item', 'Price'],
        ['Pen', 2],
        ['Ink', 7],
      ],
      spills: new Map([[cellKey(0, 4), { rows: 3, columns: 2 }]]),
    },
    { name: 'Other Sheet', cells: [] },
  ],
  tables: [{ name: 'Goods', sheet: 'Data', row: 0, column: 0, rowCount: 2, columns: ['Item', 'Price'] }],
  names: [
    { name: 'Rate', formula: "='Other Sheet'!$C$3" },
    { name: 'Loop', formula: '=Loop+LOOP+Data!$A$1' },
  ],
};
const evaluator = createEvaluator(workbook);
const place = { sheet: 'Data', row: 1, column: 3 };

function blocksOf(formula: string): string[] {
  const found = evaluator.references(parseFormula(formula), place);
  return found.blocks.map((b) => `${b.sheet}:${b.row},${b.column} ${b.rowCount}x${b.columnCount}`);
}

test.each([
  ['=A1+B2', ['Data:0,0 1x1', 'Data:1,1 1x1']],
  ["=SUM('Other Sheet'!B:B)", [`Other Sheet:0,1 ${MAX_ROWS}x1`]],
  ['=SUM(Goods[Price])', ['Data:1,1 2x1']],
  ['=Goods[@Price]*Rate', ['Data:1,1 1x1', 'Other Sheet:2,2 1x1']],
  ['=LET(rate,A1,rate*2)', ['Data:0,0 1x1']],
  ['=MAP(A1:A3,LAMBDA(goods,goods+1))', ['Data:0,0 3x1']],
  ['=SUM(E1#)', ['Data:0,4 3x2']],
  ['=Loop', ['Data:0,0 1x1']],
])('%s reads its blocks', (formula, expected) => {
  expect(blocksOf(formula)).toEqual(expected);
});

test.each([
  ['=NOW()', true],
  ['=OFFSET(A1,1,1)', true],
  ['=SUM(A1:INDEX(B1:B9,2))', true],
  ['=SUM(A1:B9)', false],
])('%s volatile: %s', (formula, expected) => {
  const found = evaluator.references(parseFormula(formula), place);
  expect(found.volatile).toBe(expected);
});

test('a spill anchor is named, so that its size can be followed', () => {
  const found = evaluator.references(parseFormula('=E1#'), place);
  expect(found.spillAnchors).toEqual([{ sheet: 'Data', row: 0, column: 4 }]);
});
