/** @file Wildcards and criteria. */
import { compileCriterion, Wildcard } from './criteria';
import { CellError } from './workbook';
import type { CellValue } from './workbook';

test.each([
  ['a*', 'Apple', true],
  ['*e', 'Apple', true],
  ['a*p*e', 'apple', true],
  ['a*p*x', 'apple', false],
  ['?pple', 'Apple', true],
  ['?', '', false],
  ['*', '', true],
  ['a~*b', 'a*b', true],
  ['a~*b', 'axb', false],
  ['~?', '?', true],
  ['a~b', 'a~b', true],
  ['ab*ba', 'aba', false],
  ['*a*a*a*a*b', 'a'.repeat(30_000), false],
])('%s on a text: %#', (pattern, text, expected) => {
  expect(new Wildcard(pattern).matches(text)).toBe(expected);
});

test.each([
  ['b*d', 'abcd', 0, 1],
  ['?b', 'abab', 1, 2],
  ['x*', 'abc', 0, -1],
])('%s found in %s from %d', (pattern, text, from, expected) => {
  expect(new Wildcard(pattern).search(text, from)).toBe(expected);
});

const NA = new CellError('#N/A');

test.each<[CellValue, CellValue[], boolean[]]>([
  ['>=5', [5, 4.9, '7', null, true], [true, false, false, false, false]],
  ['5', [5, '5', '5.0', ' 5', 6], [true, true, true, true, false]],
  [5, [5, '5', null, false], [true, true, false, false]],
  ['', [null, '', 0, 'x'], [true, true, false, false]],
  ['=', [null, '', 0], [true, false, false]],
  ['<>', [null, '', 0], [false, true, true]],
  ['<>x', [null, 'X', 'y', 3], [true, false, true, true]],
  ['TRUE', [true, 'TRUE', 1], [true, false, false]],
  [false, [false, 0, null], [true, false, false]],
  ['#N/A', [NA, '#N/A', 1], [true, false, false]],
  ['>b', ['a', 'B', 'c', 5], [false, false, true, false]],
  ['>=2024-01-01', [45292, 45291, '2024-05-05'], [true, false, false]],
  ['=a*', ['Ab', 'ba', 1], [true, false, false]],
  [null, [0, null, '0', 'x'], [true, false, true, false]],
])('criterion %p', (criterion, values, expected) => {
  const predicate = compileCriterion(criterion);
  expect(values.map((value) => predicate(value))).toEqual(expected);
});
