import { seededRandom } from '../random';
import { SHARED, canFill, choose, fill, keysOf } from './draft';

const random = seededRandom(7);

describe('patterns', () => {
  it.each<[string, string[]]>([
    ['<a|b>', ['a', 'b']],
    ['x[ y]', ['x', 'x y']],
    ['<a[ b]|c>', ['a', 'a b', 'c']],
    ['plain', ['plain']],
  ])('%s', (pattern, outcomes) => {
    const seen = new Set(Array.from({ length: 60 }, () => choose(random, pattern)));
    expect([...seen].sort()).toEqual([...outcomes].sort());
  });

  it('knows its keys and which of them it needs', () => {
    expect(keysOf('{a} of {b}[ at {c}]{~noun}')).toEqual(['a', 'b', 'c']);
    const has = (key: string): boolean => key !== 'c';
    expect(canFill('{a} of {b}[ at {c}]', has)).toBe(true);
    expect(canFill('{a} of {c}', has)).toBe(false);
  });

  it('keeps the places of its cells', () => {
    const draft = fill(
      random,
      '{qty} x {item}[ ({size})] for {customer}, {~noun}',
      2,
      { qty: '3', item: 'pens' },
      { customer: 'Ada' },
      () => 'rain',
    );
    expect(draft.text).toBe('3 x pens for Ada, rain');
    expect(draft.cells().map(({ row, key, start, end }) => [row, key, draft.text.slice(start, end)])).toEqual(
      [
        [2, 'qty', '3'],
        [2, 'item', 'pens'],
        [SHARED, 'customer', 'Ada'],
      ],
    );
  });
});
