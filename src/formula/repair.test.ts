/** @file Repairs of formulas with slips. */
import fc from 'fast-check';
import { editDistance, nearestFunction, repairFormula } from './repair';

test.each([
  ['=SUM(A1:A3)', '=SUM(A1:A3)', 0],
  ['SUM(A1:A3)', '=SUM(A1:A3)', 0],
  ['=SUM(A1:A3', '=SUM(A1:A3)', 1],
  ['=IF(A1>5,SUM(B1:B2),0', '=IF(A1>5,SUM(B1:B2),0)', 1],
  ['=ROUND(SUM(A1:A3,2', '=ROUND(SUM(A1:A3,2))', 1],
  ['=SUM(A1:A3))', '=SUM(A1:A3)', 1],
  ['=IF(A1=“yes”,1,0)', '=IF(A1="yes",1,0)', 2],
  ['=IF(A1="yes,1,0)', '=IF(A1="yes",1,0)', 1],
  ['=SUM(A1;B1)', '=SUM(A1,B1)', 1],
  ['=SUM({1;2};B1)', '=SUM({1;2},B1)', 1],
  ['=IF(A1=>5,1,0)', '=IF(A1>=5,1,0)', 1],
  ['=IF(A1!=5,1,0)', '=IF(A1<>5,1,0)', 1],
  ['==A1+1', '=A1+1', 1],
  ['=A1×2', '=A1*2', 1],
  ['=SUMM(A1:A3)', '=SUM(A1:A3)', 1],
  ['=VLOKUP(A1,B:C,2,0)', '=VLOOKUP(A1,B:C,2,0)', 1],
  ['=XLOOKPU(A1,B:B,C:C', '=XLOOKUP(A1,B:B,C:C)', 2],
  ['=A1+', '=A1', 1],
  ['=SUM(A1,B1+)', '=SUM(A1,B1)', 1],
  ['=LET(summ,LAMBDA(x,x),summ(1))', '=LET(summ,LAMBDA(x,x),summ(1))', 0],
])('%s becomes %s', (given, expected, count) => {
  const repair = repairFormula(given);
  expect(repair?.text).toBe(expected);
  expect(repair?.changes).toHaveLength(count);
});

test('changes name places of the original text', () => {
  const given = '=XLOOKPU(A1,“x”,C:C';
  const repair = repairFormula(given);
  const replaced = [...(repair?.changes ?? [])]
    .reverse()
    .reduce(
      (text, change) => text.slice(0, change.start) + change.replacement + text.slice(change.end),
      given,
    );
  expect(replaced).toBe('=XLOOKUP(A1,"x",C:C)');
});

test('own names are no misspelt functions', () => {
  expect(repairFormula('=SUMM(1)', { names: ['Summ'] })?.text).toBe('=SUMM(1)');
});

test('what is no formula stays none', () => {
  expect(repairFormula('the sum of all prices')).toBeUndefined();
});

test('the nearest function is found only when one is nearest', () => {
  expect(nearestFunction('COUNTIFF')).toBeUndefined();
  expect(nearestFunction('AVARAGE')).toBe('AVERAGE');
  expect(editDistance('SUM', 'SMU')).toBe(1);
});

test('no text makes the tolerant reading throw', () => {
  const piece = fc.constantFrom(
    ...'= ( ) { } [ ] , ; : ! # @ " \' “ ” × ≥ + - * < > % A1 B2:C3 SUM( LET( x 1 => =='.split(' '),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((parts) => parts.join('')),
      ),
      (text) => {
        const repair = repairFormula(text);
        if (repair) expect(repair.text.startsWith('=')).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
