import { fold, matchKey, parseNumber, splitWords, stem } from './words';

test.each([
  ['310-329 (20)', '310 - 329 (20)'],
  ['Ålesund', 'alesund'],
  ['12,591', '12591'],
  ['J.D. Hill', 'j d hill'],
  ['Müller & Söhne', 'muller sohne'],
])('%s is the same value as %s', (a, b) => {
  expect(matchKey(a)).toBe(matchKey(b));
});

test.each([
  ['1-10', '110'],
  ['4.5', '45'],
  ['North', 'Northern'],
])('%s is another value than %s', (a, b) => {
  expect(matchKey(a)).not.toBe(matchKey(b));
});

test.each([
  ['1,234.5', 1234.5],
  ['$3.40', 3.4],
  ['(12.30)', -12.3],
  ['12%', 0.12],
  ['1e3', 1000],
  ['−5', -5],
  ['12,34', null],
  ['abc', null],
  ['', null],
  ['1.2.3', null],
])('parseNumber(%s) is %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  ['opponents', 'opponent'],
  ['cities', 'city'],
  ['shipped', 'ship'],
  ['shipping', 'ship'],
  ['status', 'status'],
  ['losses', 'lose'],
  ['class', 'class'],
])('stem(%s) is %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test('words keep their place, and a possessive is a word of its own', () => {
  const words = splitWords("Ana's total: 1,234.5");
  expect(words.map((word) => word.text)).toEqual(['Ana', "'s", 'total', ':', '1,234.5']);
  expect(words.map((word) => "Ana's total: 1,234.5".slice(word.start, word.end))).toEqual(
    words.map((word) => word.text),
  );
});

test('folding removes case, accents and typographic marks', () => {
  expect(fold('“Ünïté” – l’été')).toBe('"unite" - l\'ete');
});

test('words that every object knows are words like others', () => {
  expect(stem('constructor')).toBe('constructor');
});
