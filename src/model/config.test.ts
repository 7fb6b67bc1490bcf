import { readFileSync } from 'node:fs';
import { parseModelConfig } from './config';
import { fixturePath } from './fixtures/fixtures';

describe('config.json', () => {
  const good = JSON.parse(readFileSync(fixturePath('tiny-fp32', 'config.json'), 'utf8')) as object;
  const parse = (change: object) =>
    parseModelConfig(new TextEncoder().encode(JSON.stringify({ ...good, ...change })));

  test('gives the sizes, and our own section', () => {
    expect(parse({})).toMatchObject({ vocabSize: 340, layers: 2, kvHeads: 2, headDim: 8, maxPositions: 128 });
    expect(parse({ nano: { threshold: 0.5 } }).nano).toEqual({ threshold: 0.5 });
  });

  test.each([
    [{ model_type: 'gpt2' }, 'model_type is "gpt2", expected "llama"'],
    [{ num_hidden_layers: 0 }, '"num_hidden_layers" must be a whole number of at least 1'],
    [{ vocab_size: 'many' }, '"vocab_size"'],
    [{ eos_token_id: null }, '"eos_token_id"'],
  ])('%p is refused by name', (change, message) => {
    expect(() => parse(change)).toThrow(message);
  });

  test('text that is not JSON is refused', () => {
    expect(() => parseModelConfig(new TextEncoder().encode('<html>'))).toThrow(
      'config.json of the model is not JSON',
    );
  });
});
