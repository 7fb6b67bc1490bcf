import { CellError } from '../../src/formula/workbook';
import { sameAnswer } from './compare';

test.each([
  [3, '3', true],
  [1 / 3, 0.333333333333, true],
  ['310 - 329 (20)', '310-329 (20)', true],
  [[['a'], ['b']], ['b', 'a'], true],
  [['a', 'a'], ['a'], false],
  [1, 2, false],
  [new CellError('#N/A'), '#N/A', false],
  [null, [], true],
  ['12,591', 12591, true],
])('%j is the same as %j: %s', (given, expected, same) => {
  expect(sameAnswer(given, expected)).toBe(same);
});

test('sorted lists are compared in order', () => {
  expect(sameAnswer([3, 1], [1, 3], true)).toBe(false);
  expect(sameAnswer([1, 3], [1, 3], true)).toBe(true);
});
