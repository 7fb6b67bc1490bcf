import { Workbook } from '../workbook';
import { fillFrom, moveFormula } from './fill';
import { formulaEngine } from './formulaEngine';

it.each([
  ['=A1*2', [0, 1], [3, 1], '=A4*2'],
  ['=$A$1+B1', [0, 2], [1, 3], '=$A$1+C2'],
  ['=SUM(Orders[Amount])', [0, 0], [5, 5], '=SUM(Orders[Amount])'],
  ["=SUM('My sheet'!A1:A3)", [0, 1], [0, 2], "=SUM('My sheet'!B1:B3)"],
] as [string, [number, number], [number, number], string][])(
  'moves %s from %j to %j',
  (formula, from, to, expected) => {
    expect(moveFormula(formula, from, to)).toBe(expected);
  },
);

it('repeats values, moves formulas, copies formats, and is one action', () => {
  const workbook = new Workbook(formulaEngine);
  const sheet = workbook.activeSheet;
  ['1', '2', '3', '4'].forEach((text, row) => workbook.type(sheet, row, 0, text));
  workbook.type(sheet, 0, 1, '=A1*10');
  workbook.setFormat(sheet, 0, 1, '0.0');
  const source = { row: 0, column: 1, rowCount: 1, columnCount: 1 };
  fillFrom(workbook, sheet, source, { ...source, rowCount: 4 });
  expect([0, 1, 2, 3].map((row) => workbook.text(sheet, row, 1))).toEqual(['10.0', '20.0', '30.0', '40.0']);
  workbook.undo();
  expect(workbook.value(sheet, 3, 1)).toBeNull();
});
