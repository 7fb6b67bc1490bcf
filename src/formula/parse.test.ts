/** @file Parsing and printing. */
import { FormulaError, isUnsafe, parseFormula, printFormula } from './index';

/** Formulas that print as they were written. */
test.each([
  '1+2*3^2',
  '-2^2',
  '(1+2)*3',
  '1-(2-3)',
  '2^(3^2)',
  '-(1+2)',
  '50%%',
  '-A1%',
  '"say ""hi"""&A1',
  'SUM(A1:B2,C:C,3:4,$A$1:B$2)',
  "SUM('My Sheet'!A1,Data!B2:C3,'It''s'!A1)",
  'SUM(Jan:Dec!A1)',
  "SUM('Jan 1:Dec 1'!A1)",
  "'[book.xlsx]Sheet 1'!A1",
  "'C:\\files\\[book.xlsx]Data'!$B$2",
  '[1]Data!A1',
  'SUM(A1:B2 B1:C3)',
  'SUM((A1,B2:B3))',
  'INDEX((A1:A2,B1:B2),1,1,2)',
  'A1:INDEX(B1:B9,3)',
  'A1#',
  'SUM(Data!A1#)',
  '@A:A',
  'A1:.B9',
  'A.:.B',
  'Sales[Units]',
  'Sales[[#Headers],[Units]]',
  'Sales[[#This Row],[Units]]',
  'Sales[@Units]',
  'Sales[@[Unit price]]',
  'Sales[[Units]:[Price]]',
  'Sales[@[Units]:[Price]]',
  'Sales[#All]',
  "Sales[Odd '[name'] '# '']",
  '[@Units]*2',
  'LET(x,1,y,x+1,x*y)',
  'LET(r,1,MAP(A1:A2,LAMBDA(c,c+r)))',
  'LAMBDA(x,[y],IF(ISOMITTED(y),x,y))(1)',
  'LET(f,LAMBDA(n,n+1),f(2))',
  '{1,2;3,-4}',
  '{"a",TRUE;#N/A,1.5}',
  'IF(A1,,2)',
  'SUM(#REF!,Data!A1)',
  'XLOOKUP(A1,B:B,C:C,,-1)',
  'NANO.ASK("how many",A1:B9)',
  '1E+100',
])('%s', (formula) => {
  const printed = printFormula(parseFormula(`=${formula}`));
  expect(printed.replace('[#This Row],[Units]', '@Units')).toBe(
    formula === 'Sales[[#This Row],[Units]]' ? 'Sales[@Units]' : formula,
  );
});

test.each([
  ['=sum(a1)', 'SUM(A1)'],
  ['=_xlfn.XLOOKUP(1,A1,B1)', 'XLOOKUP(1,A1,B1)'],
  ['=_xlfn._xlws.FILTER(A1:A2,B1:B2)', 'FILTER(A1:A2,B1:B2)'],
  ['=_xlfn.LET(_xlpm.x,1,_xlpm.x)', 'LET(x,1,x)'],
  [' = A1 + 1 ', 'A1+1'],
  ['=((A1))', 'A1'],
  ['=Sheet1!#REF!', '#REF!'],
  ['=SUM( A1 ,\n B1 )', 'SUM(A1,B1)'],
  ['=(LAMBDA(c,c))(1)', 'LAMBDA(c,c)(1)'],
  ['=TRUE()', 'TRUE()'],
])('%s prints as %s', (formula, expected) => {
  expect(printFormula(parseFormula(formula))).toBe(expected);
});

test.each<[string, number, RegExp]>([
  ['=SUM(A1', 4, /never closed/],
  ['=SUM(A1))', 8, /no opening/],
  ['=SUM(A1;B1)', 7, /commas, not semicolons/],
  ['=A1+', 4, /ends too early/],
  ['=(A1+)', 5, /missing after/],
  ['="abc', 1, /closing quotation/],
  ['=IF(A1=“x”,1)', 7, /straight quotation/],
  ['=1 2', 3, /missing before/],
  ['=LET(x,1)', 1, /pairs/],
  ['=LET(x,1,y,2)', 1, /pairs/],
  ['=LET(A1,1,A1)', 5, /not a cell address/],
  ['=LET(x,1,x,2,x)', 9, /twice/],
  ['=LAMBDA(x,x,)', 1, /calculation/],
  ['={1,2;3}', 1, /equally long/],
  ['={A1}', 2, /only numbers/],
  ['=1:2:"a"', 4, /colon/],
  ['', 0, /empty/],
  ['=', 1, /empty/],
  ["=cmd|'/c calc'!A1", 1, /not understood|missing/],
])('%s is refused at %d', (formula, start, message) => {
  try {
    parseFormula(formula);
  } catch (error) {
    expect(error).toBeInstanceOf(FormulaError);
    expect((error as FormulaError).message).toMatch(message);
    expect((error as FormulaError).start).toBe(start);
    return;
  }
  throw new Error('It was accepted.');
});

test('positions point into the text', () => {
  const text = '=IF( A1>5 ,SUM(B1:B2)%,"x")';
  const tree = parseFormula(text);
  const at = (node: { start: number; end: number }): string => text.slice(node.start, node.end);
  if (tree.type !== 'call') throw new Error('IF is a call.');
  expect(at(tree)).toBe(text.slice(1));
  expect(tree.args.map(at)).toEqual(['A1>5', 'SUM(B1:B2)%', '"x"']);
});

test.each([
  ['=WEBSERVICE("http://a.b")', true],
  ['=IF(A1,hyperlink("x"),1)', true],
  ['=MAP(A1:A2,WEBSERVICE)', true],
  ["='[other.xlsx]S'!A1", true],
  ['=[1]!Name', true],
  ['=CUBEVALUE("c","m")', true],
  ['=SUM(A1:A2)', false],
  ['=ENCODEURL("a b")', false],
])('%s unsafe: %s', (formula, expected) => {
  expect(isUnsafe(parseFormula(formula))).toBe(expected);
});
