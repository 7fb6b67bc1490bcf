/** @file The evaluator against semantics.json: values of Excel that were worked out without it. */
import { calcCell, calcWorkbook, plainRows, sameRows } from './fixtures/calcWorkbook';
import semantics from './fixtures/semantics.json';
import { createEvaluator } from './index';

const evaluator = createEvaluator(calcWorkbook);
const tests = semantics.tests as [category: string, formula: string, expected: unknown][];

describe.each([...new Set(tests.map(([category]) => category))])('%s', (category) => {
  test.each(tests.filter((item) => item[0] === category).map(([, formula, expected]) => [formula, expected]))(
    '%s',
    (formula, expected) => {
      const actual = plainRows(evaluator.evaluate(formula, calcCell));
      const wanted = (Array.isArray(expected) ? expected : [[expected]]) as unknown[][];
      if (!sameRows(actual, wanted, 1e-6)) expect(actual).toEqual(wanted);
    },
  );
});

describe('declined, for Excel may do one thing or another', () => {
  test.each([
    ['=REGEXEXTRACT("a1b22","\\d+",1)'],
    ['=ROWS(REGEXEXTRACT("a1b22","\\d+",1))'],
    ['=DATEVALUE("12:00")'],
    ['=INDEX(D2:E3,1)'],
    ['=TEXTJOIN(",",,"a","","b")'],
    ['=TEXT(0.9,"h:mm a/p")'],
    ['=TEXT(-1,"[h]:mm")'],
    ['=1E15&""'],
    ['=1E-10&""'],
    ['="2024-01"+0'],
    ['=DATEVALUE("Friday, March 15, 2024")'],
    ['=XLOOKUP("",Misc!A1:A4,{1;2;3;4})'],
    ['=COUNTIF(D2:D21,">"&G3)'],
    ['=GCD(-0.5,4)'],
    ['=DATEDIF(DATE(2024,1,31),DATE(2024,3,1),"md")'],
    ['=MAP({1,2},LAMBDA(x,{1,2}))'],
    ['=BYROW(D2:E3,LAMBDA(r,r))'],
    ['=GROUPBY(B2:C21,D2:D21,SUM)'],
    ['=GROUPBY(C2:C21,D2:D21,HSTACK(SUM,MAX),,0)'],
  ])('%s', (formula) => {
    expect(evaluator.evaluate(formula, calcCell).kind).toBe('unsupported');
  });
});
