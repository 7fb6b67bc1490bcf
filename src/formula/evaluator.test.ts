/** @file The evaluator against frozen results: calc.json holds formulas with the values LibreOffice or Excel give. */
import { numbersEqual } from './coerce';
import calc from './fixtures/calc.json';
import { createEvaluator, evaluateFormula, CellError } from './index';
import type { CellValue, WorkbookData } from './index';

type Raw = number | string | boolean | null | { e: string };

function cell(raw: Raw): CellValue {
  return raw !== null && typeof raw === 'object' ? new CellError(raw.e as CellError['code']) : raw;
}

const workbook: WorkbookData = {
  sheets: Object.entries(calc.sheets as Record<string, Raw[][]>).map(([name, rows]) => ({
    name,
    cells: rows.map((row) => row.map(cell)),
  })),
  tables: [
    { name: 'Sales', sheet: 'Data', row: 0, column: 0, rowCount: 20, columns: calc.tables[0]?.columns ?? [] },
  ],
  names: [],
};

/** Plain form of a result: rows of values, errors as their codes. */
function plain(value: CellValue | CellValue[][]): unknown[][] {
  const rows = Array.isArray(value) ? value : [[value]];
  return rows.map((row) => row.map((item) => (item instanceof CellError ? item.code : item)));
}

function same(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return numbersEqual(actual, expected) || Math.abs(actual - expected) <= 1e-7 * Math.abs(expected);
  }
  return actual === expected;
}

describe('calc.json', () => {
  const evaluator = createEvaluator(workbook);
  test.each(calc.tests.map((item) => [item.f, item.expected]))('%s', (formula, expected) => {
    const result = evaluator.evaluate(formula, { sheet: 'Data', row: 4, column: 10 });
    if (result.kind !== 'value') throw new Error(result.why);
    const actual = plain(result.value);
    const matches =
      actual.length === expected.length &&
      actual.every((row, r) => {
        const wanted = (expected as unknown[][])[r] ?? [];
        return row.length === wanted.length && row.every((item, c) => same(item, wanted[c]));
      });
    if (!matches) expect(actual).toEqual(expected);
    expect(matches).toBe(true);
  });
});

describe('bounds', () => {
  const at = { sheet: 'Data', row: 4, column: 10 };
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
    expect(evaluateFormula(formula, workbook, at).kind).toBe('unsupported');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
