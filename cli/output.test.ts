import { CellError } from '../src/formula/workbook';
import { valueToJson, valueToText } from './output';

test.each([
  [89.60000000000001, '89.6', 89.60000000000001],
  [1e21, '1E+21', 1e21],
  [true, 'TRUE', true],
  [null, '', null],
  ['West', 'West', 'West'],
  [new CellError('#N/A'), '#N/A', '#N/A'],
])('%p is %j for people, %p for programs', (value, text, json) => {
  expect(valueToText(value)).toBe(text);
  expect(valueToJson(value)).toBe(json);
});

test('a long array is cut for people, whole for programs', () => {
  const rows = Array.from({ length: 12 }, (_, row) => [row, 'x']);
  expect(valueToText(rows).split('\n').slice(9)).toEqual(['9\tx', '… 2 more rows']);
  expect(valueToJson(rows)).toHaveLength(12);
});
