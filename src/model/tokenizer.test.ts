import { readFileSync } from 'node:fs';
import { Tokenizer } from './tokenizer';
import { fixturePath, expectedCases } from './fixtures/fixtures';

const read = (name: string) => new Uint8Array(readFileSync(fixturePath('tiny-fp32', name)));
const tokenizer = new Tokenizer(read('tokenizer.json'), read('tokenizer_config.json'));

test.each(expectedCases())('encodes "$text" as the training side does, and back', ({ text, ids }) => {
  expect(tokenizer.encode(text)).toEqual(ids);
  expect(tokenizer.decode(ids)).toBe(text);
});

test('knows pointers as single tokens', () => {
  expect(tokenizer.encode('<c1><v0>')).toEqual([tokenizer.tokenId('<c1>'), tokenizer.tokenId('<v0>')]);
});

test('decodes nothing to nothing', () => {
  expect(tokenizer.decode([])).toBe('');
});

test('names a token that is not in the vocabulary', () => {
  expect(() => tokenizer.tokenId('<c999>')).toThrow(
    new RangeError('The model\'s vocabulary has no token "<c999>".'),
  );
});

test('refuses a file that is not a tokenizer', () => {
  expect(() => new Tokenizer(new TextEncoder().encode('{'), read('tokenizer_config.json'))).toThrow(
    'tokenizer.json of the model cannot be read',
  );
});
