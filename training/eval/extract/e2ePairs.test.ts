import { e2eScales } from './e2ePairs';
import type { Value } from './metric';

describe('e2eScales', () => {
  it.each<[Value[], Value[]]>([
    [
      ['Aromi', 'cheap', 'high'],
      ['Aromi', 'cheap', '5 out of 5'],
    ],
    [
      ['Aromi', 'moderate', null],
      ['Aromi', 'moderate', null],
    ],
    [
      ['Aromi', '20-25', 'high'],
      ['Aromi', '£20-25', 'high'],
    ],
    [
      ['Aromi', null, 'low'],
      ['Aromi', null, 'low'],
    ],
    [
      ['Aromi', 'moderate', 'low'],
      ['Aromi', 'moderate', '1 out of 5'],
    ],
  ])('%j becomes %j', (given, expected) => {
    const columns = ['Name', 'Price range', 'Customer rating'];
    expect(e2eScales({ columns, rows: [given] }).rows).toEqual([expected]);
  });
});
