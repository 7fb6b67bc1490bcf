import { dateFromText, typedCell, workbookFromWebTable } from './webTable';

test.each([
  ['2020-03-01', 43891],
  ['1 March 2020', 43891],
  ['Mar 1, 2020', 43891],
  ['1st March 2020', 43891],
  ['March 2020', null],
  ['1 Foo 2020', null],
  ['1850-01-01', null],
])('date %s', (text, expected) => {
  expect(dateFromText(text)).toBe(expected);
});

test.each([
  ['12,467', 12467],
  ['$1,200', 1200],
  ['−5', -5],
  ['42 [a]', 42],
  ['two\nlines', 'two lines'],
  ['3–1', '3–1'],
  ['', null],
])('cell %j', (text, expected) => {
  expect(typedCell(text)).toBe(expected);
});

test('dashes among numbers are blank cells, and a column without heading makes no workbook', () => {
  const rows = [
    ['a', '1'],
    ['–', '–'],
    ['c', '3'],
  ];
  const cells = workbookFromWebTable({ id: '', header: ['X', 'N'], rows })?.sheets[0]?.cells;
  expect(cells?.map((row) => row?.[1])).toEqual(['N', 1, null, 3]);
  expect(cells?.[2]?.[0]).toBe('–');
  expect(workbookFromWebTable({ id: '', header: ['', 'N'], rows })).toBeNull();
});
