import { seededRandom } from '../random';
import { choose, fillSlots, slotsOf } from './phrase';

const random = seededRandom(3);
const all = (phrase: string): string[] =>
  [...new Set(Array.from({ length: 200 }, () => choose(phrase, random)))].sort();

test.each([
  ['total {m}', ['total {m}']],
  ['(total|sum of) {m}', ['sum of {m}', 'total {m}']],
  ['(a (b|c)|d|)', ['', 'a b', 'a c', 'd']],
  ['{m} \\(in all\\)', ['{m} (in all)']],
  ['a\\|b', ['a|b']],
])('chooses among the alternatives of “%s”', (phrase, expected) => {
  expect(all(phrase)).toEqual(expected);
});

test('fills slots, or gives nothing where one has no words', () => {
  expect(fillSlots('{m} of {v+}', (slot) => `<${slot}>`)).toBe('<m> of <v+>');
  expect(fillSlots('{m} of {v+}', (slot) => (slot === 'v+' ? null : slot))).toBeNull();
  expect(slotsOf('(the|) {max m} {row}')).toEqual(['max m', 'row']);
});
