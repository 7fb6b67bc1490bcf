/** @file The evaluator against frozen results: calc.json holds formulas with the values LibreOffice or Excel give. */
import calc from './fixtures/calc.json';
import { calcCell, calcWorkbook, plainRows, sameRows } from './fixtures/calcWorkbook';
import { createEvaluator, evaluateFormula } from './index';

describe('calc.json', () => {
  const evaluator = createEvaluator(calcWorkbook);
  test.each(calc.tests.map((item) => [item.f, item.expected]))('%s', (formula, expected) => {
    const actual = plainRows(evaluator.evaluate(formula, calcCell));
    if (!sameRows(actual, expected, 1e-7)) expect(actual).toEqual(expected);
  });
});

describe('bounds', () => {
  test.each([
    ['=SEQUENCE(1E9)'],
    ['=SUM(SEQUENCE(1E6,100))'],
    ['=SUMPRODUCT((A:Z="x")*(A:Z="y"))'],
    ['=LET(f,LAMBDA(g,n,g(g,n+1)),f(f,1))'],
    ['=WEBSERVICE("http://example.com")'],
    ["='[other.xlsx]Sheet1'!A1"],
    ['=REDUCE(0,SEQUENCE(1000),LAMBDA(a,b,SUM(SEQUENCE(100000))))'],
    ['=BINOM.DIST.RANGE(1E9,0.5,0,1E9)'],
    ['=CUMIPMT(0.01,1E9,1000,1,1E9,0)'],
    ['=REGEXTEST(REPT("a",5000)&"!","^a*a*a*a*$")'],
    ['=REGEXTEST(REPT("a",50)&"!","^(a|aa)+$")'],
    ['=1' + '+1'.repeat(4000)],
    ['=EOMONTH(A2:A5,0)'],
    ['=RAND()'],
    ['=NOW()'],
    ['=NANO.ASK("x")'],
    ['=SUMIF(A1:A2)'],
    ['=1+'],
  ])('declined: %.60s', (formula) => {
    const started = performance.now();
    expect(evaluateFormula(formula, calcWorkbook, calcCell).kind).toBe('unsupported');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test.each([
    ['=TEXTJOIN(",",TRUE,SEQUENCE(1000000))', '#VALUE!'],
    ['=REPT("ab",1E9)', '#VALUE!'],
    ['=REDUCE("a",SEQUENCE(30),LAMBDA(a,b,a&a))', '#VALUE!'],
    ['=SUBSTITUTE(REPT("a",32767),"a",REPT("b",1000))', '#VALUE!'],
    ['=SUMPRODUCT((B:B="North")*1)', 6],
    ['=SUM(SEQUENCE(1000,1000))', 500000500000],
    ['=MAP(A:A,LAMBDA(x,MAP(A:A,LAMBDA(y,x+y))))', undefined],
    ['=MAP(D:D,LAMBDA(x,SUM(D:D)))', undefined],
    ['=MAKEARRAY(10000,10000,LAMBDA(r,c,r))', undefined],
    ['=LET(f,LAMBDA(f,n,IF(n<2,n,f(f,n-1)+f(f,n-2))),f(f,40))', undefined],
    ['=REDUCE(1,SEQUENCE(30),LAMBDA(a,b,VSTACK(a,a)))', undefined],
    ['=MMULT(SEQUENCE(1000,1000),SEQUENCE(1000,1000))', undefined],
    ['=EXPAND(1,1048576,16384)', undefined],
    ['=COMBIN(1E9,5E8)', undefined],
    ['=HYPGEOM.DIST(100000,1000000,500000,1E9,TRUE)', undefined],
  ])('quick: %.60s', (formula, expected) => {
    const started = performance.now();
    const result = evaluateFormula(formula, calcWorkbook, calcCell);
    if (expected === undefined) expect(result.kind).toBe('unsupported');
    else expect(plainRows(result)).toEqual([[expected]]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
