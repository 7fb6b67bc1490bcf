/** @file An evaluator over a workbook whose cells change: what it keeps of columns and ranges must not outlive a change. */
import fc from 'fast-check';
import { createEvaluator } from './index';
import type { CellValue } from './index';

const ROWS = 30;
const FORMULAS = [
  '=SUM(A:A)',
  '=SUM(A1:C30)',
  '=SUM(B2:B3)',
  '=SUMIFS(C:C,A:A,">2",B:B,"<9")',
  '=COUNTIF(B3:B5,"x")',
  '=XLOOKUP("x",A1:A40,C1:C40,"none")',
  '=MATCH(3,B:B,0)',
  '=ROWS(A:.A)',
  '=COUNTBLANK(A1:C35)',
];
const at = { sheet: 'S', row: 50, column: 9 };

test('after any changes the values are those of a fresh evaluator', () => {
  const edit = fc.record({
    row: fc.nat(ROWS + 4),
    column: fc.nat(3),
    value: fc.constantFrom<CellValue>(1, 3, 8, 'x', null, true),
    ask: fc.subarray(FORMULAS),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const cells: CellValue[][] = Array.from({ length: ROWS }, (_, row) => [row % 5, row % 3, row]);
      const workbook = { sheets: [{ name: 'S', cells }], tables: [], names: [] };
      const evaluator = createEvaluator(workbook);
      for (const { row, column, value, ask } of edits) {
        for (const formula of FORMULAS) evaluator.evaluate(formula, at);
        const target = (cells[row] ??= []);
        while (target.length < column) target.push(null);
        target[column] = value;
        evaluator.changed('s', { row, column, rowCount: 1, columnCount: 1 });
        for (const formula of ask) {
          expect([formula, evaluator.evaluate(formula, at)]).toEqual([
            formula,
            createEvaluator(workbook).evaluate(formula, at),
          ]);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('short ranges of a long sheet do not read whole columns', () => {
  const cells = Array.from({ length: 100_000 }, (_, row) => [row, row % 7]);
  const evaluator = createEvaluator({ sheets: [{ name: 'S', cells }], tables: [], names: [] });
  const started = performance.now();
  for (let row = 2; row < 8_000; row++) {
    evaluator.evaluate(`=SUM(A${row}:A${row + 1})+COUNTIF(B${row}:B${row + 1},3)`, at);
    evaluator.changed('S', { row, column: 0, rowCount: 1, columnCount: 2 });
  }
  // A column read for every formula would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});
