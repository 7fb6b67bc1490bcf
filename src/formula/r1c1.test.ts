/** @file R1C1 formulas, both ways. */
import fc from 'fast-check';
import agreed from './fixtures/agreed.json';
import calc from './fixtures/calc.json';
import { fromR1C1Formula, FormulaError, parseFormula, printFormula, toR1C1Formula } from './index';

const C3 = { row: 2, column: 2 };

test.each([
  ['=A1+$B$2', '=R[-2]C[-2]+R2C2'],
  ['=C3', '=RC'],
  ['=$C3*C$3', '=RC3*R3C'],
  ['=SUM(A1:B2)', '=SUM(R[-2]C[-2]:R[-1]C[-1])'],
  ['=SUM($A$1:C3)', '=SUM(R1C1:RC)'],
  ['=SUM(C:C,A:A,$B:$B,A:$D)', '=SUM(C,C[-2],C2,C[-2]:C4)'],
  ['=SUM(3:3,1:2,$5:$5)', '=SUM(R,R[-2]:R[-1],R5)'],
  ['=\'R1C1 in a name\'!D4&"R1C1"&Data!$A$1', '=\'R1C1 in a name\'!R[1]C[1]&"R1C1"&Data!R1C1'],
  ["=SUM(Jan:Dec!A1,'It''s!'!B2)", "=SUM(Jan:Dec!R[-2]C[-2],'It''s!'!R[-1]C[-1])"],
  ['=SUM(Sales[R1C1],[@RC])+ROW()', '=SUM(Sales[R1C1],[@RC])+ROW()'],
  ['=A1#+A:.A', '=R[-2]C[-2]#+C[-2]:.C[-2]'],
  ['=A1:INDEX(B:B,3)', '=R[-2]C[-2]:INDEX(C[-1],3)'],
  ['=RATE(A1,1,2)+CODE("C")+ Rows_1', '=RATE(R[-2]C[-2],1,2)+CODE("C")+ Rows_1'],
  ['=IF(#REF!,#N/A,{1,2;3,4})', '=IF(#REF!,#N/A,{1,2;3,4})'],
])('%s in C3 is %s', (a1, r1c1) => {
  expect(toR1C1Formula(a1, C3)).toBe(r1c1);
  expect(fromR1C1Formula(r1c1, C3)).toBe(a1);
});

test.each([
  ['=r[-1]c[0]', '=C2'],
  ['=SUM(R1:R3,C1:C2)', '=SUM($1:$3,$A:$B)'],
  ['=RC[-3]', '=XFD3'],
  ['=R[-3]C', '=C1048576'],
  ['=R1C1:R5', '=$A$1:$5:$5'],
  ['=R0C1+R1048577C1+RC16385', '=R0C1+R1048577C1+RC16385'],
])('%s reads as %s', (r1c1, a1) => {
  expect(fromR1C1Formula(r1c1, C3)).toBe(a1);
});

test.each(['=LET(r,1,r+1)', '=LAMBDA(c,1)(2)', '=MAP(A1:A2,LAMBDA(x,x+r))'])(
  '%s cannot be shown in R1C1 style',
  (formula) => {
    expect(() => toR1C1Formula(formula, C3)).toThrow(FormulaError);
  },
);

test('every formula of the fixtures comes back from R1C1 style, from any cell', () => {
  const formulas = [...calc.tests.map(({ f }) => f), ...agreed.tests.map(([formula]) => formula as string)];
  let shown = 0;
  fc.assert(
    fc.property(fc.constantFrom(...formulas), fc.nat(1048575), fc.nat(16383), (formula, row, column) => {
      let r1c1: string;
      try {
        r1c1 = toR1C1Formula(formula, { row, column });
      } catch (error) {
        expect((error as Error).message).toContain('R1C1');
        return;
      }
      shown++;
      const back = fromR1C1Formula(r1c1, { row, column });
      expect(printFormula(parseFormula(back))).toBe(printFormula(parseFormula(formula)));
    }),
    { numRuns: 5000 },
  );
  expect(shown).toBeGreaterThan(4500);
});

test('generated references come back, as they were', () => {
  const corner = fc.record({
    row: fc.nat(1048575),
    column: fc.nat(16383),
    anchors: fc.constantFrom(['', ''], ['$', ''], ['', '$'], ['$', '$']),
  });
  const letters = (column: number): string =>
    column < 26
      ? String.fromCharCode(65 + column)
      : letters(Math.floor(column / 26) - 1) + letters(column % 26);
  const kinds = fc.constantFrom('cell', 'range', 'rows', 'columns');
  fc.assert(
    fc.property(corner, corner, kinds, fc.nat(1048575), fc.nat(16383), (from, to, kind, row, column) => {
      const [top, bottom] = [from, to].map((end) => end.anchors[0] + String(end.row + 1)) as [string, string];
      const [left, right] = [from, to].map((end) => end.anchors[1] + letters(end.column)) as [string, string];
      const text = {
        cell: left + top,
        range: `${left}${top}:${right}${bottom}`,
        rows: `${top}:${bottom}`,
        columns: `${left}:${right}`,
      }[kind];
      const at = { row, column };
      const node = parseFormula(`=SUM(${text})`);
      expect(parseFormula(fromR1C1Formula(toR1C1Formula(`=SUM(${text})`, at), at))).toEqual(node);
    }),
    { numRuns: 3000 },
  );
});
