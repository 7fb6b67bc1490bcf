/** @file Functions that an older Excel lacks. */
import { allFunctions, EXCEL_VERSIONS, functionsNewerThan, hasFunction, parseFormula } from './index';
import type { ExcelVersion } from './index';

test.each<[ExcelVersion, string, string[]]>([
  ['2019', '=XLOOKUP(A1,B:B,C:C)', ['XLOOKUP']],
  ['2021', '=XLOOKUP(A1,B:B,C:C)', []],
  ['2016', '=IFS(A1>1,TEXTJOIN(",",TRUE,UNIQUE(B:B)),TRUE,SUM(B:B))', ['IFS', 'TEXTJOIN', 'UNIQUE']],
  ['2019', '=LET(x,A1,LET(y,x,y*x))', ['LET']],
  ['2021', '=MAP(A1:A9,LAMBDA(v,SUM(v)))', ['MAP', 'LAMBDA']],
  ['2021', '=GROUPBY(A1:A9,B1:B9,PERCENTOF)', ['GROUPBY', 'PERCENTOF']],
  ['2016', '=LET(sort,A1,sort+1)', ['LET']],
  ['2007', '=STDEV.S(A:A)+STDEV(A:A)', ['STDEV.S']],
  ['365', '=REGEXTEST(A1,"x")', []],
  ['2003', '=SUMIFS(A:A,B:B,1)+MyOwn(1)+NANO.ASK("x")', ['SUMIFS']],
])('Excel %s lacks of %s: %j', (version, formula, expected) => {
  expect(functionsNewerThan(version, parseFormula(formula)).map(({ name }) => name)).toEqual(expected);
});

test('every version but the first brings functions, and the newest has them all', () => {
  const counts = EXCEL_VERSIONS.map(
    (version) => allFunctions().filter((info) => hasFunction(version, info)).length,
  );
  counts.slice(1).forEach((count, i) => expect(count).toBeGreaterThan(counts[i] ?? 0));
  expect(counts.at(-1)).toBe(allFunctions().length);
});
