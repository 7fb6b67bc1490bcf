import { findTables } from '../../../src/sheet/table';
import { link } from '../../../src/sheet/link';
import type { Hypothesis, LanguageModel, TokenConstraint } from '../../../src/model/constraint';
import { ablations, FreeModel } from './ablations';

const WORDS = ['<draft>', '<do>', '<eos>', '<count>', '<;>', '<c0>', '<c1>', '<eq>', '<v0>', '<sum>', 'word'];

/** A model of whole words that gives the texts it was made with. */
class FakeModel implements LanguageModel {
  constructor(private readonly texts: readonly string[] = []) {}
  encode = (text: string): number[] => text.split(' ').map((word) => WORDS.indexOf(word));
  decode = (tokens: readonly number[]): string => tokens.map((token) => WORDS[token]).join(' ');
  tokenId = (token: string): number => WORDS.indexOf(token);
  generate = (): Promise<Hypothesis[]> =>
    Promise.resolve(this.texts.map((text) => ({ tokens: this.encode(text), logProbability: -1 })));
}

/** Allows `<count> <;> <eos>` and nothing else. */
const COUNT_ONLY: TokenConstraint<number> = {
  start: () => 0,
  allowed: (at) => [3, 4, 2].slice(at, at + 1),
  advance: (at) => at + 1,
  isFinal: (at) => at === 3,
};
const OPTIONS = { beams: 1, returned: 1, maxNewTokens: 8 };

const named = (name: string) => {
  const found = ablations(WORDS.length, () => undefined).find((ablation) => ablation.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

test.each([
  ['word <draft> <count> <;> <do>', ['<count> <;> <eos>']],
  ['word <do>', []],
])('the rules alone answer %j with %j', async (prompt, texts) => {
  const model = named('rules alone').model(new FakeModel());
  const given = await model.generate(model.encode(prompt), COUNT_ONLY, OPTIONS);
  expect(given.map(({ tokens }) => model.decode(tokens))).toEqual(texts);
});

test('free decoding drops what is no plan or points at nothing, and counts it', async () => {
  const texts = [
    '<count> <count> <eos>',
    '<sum> <c0> <;> <eos>',
    '<sum> <c1> <;> <eos>',
    '<count> <;> <eos>',
  ];
  const model = new FreeModel(new FakeModel(texts), WORDS.length);
  const given = await model.generate(model.encode('<c0> word <do>'), COUNT_ONLY, OPTIONS);
  expect(given.map(({ tokens }) => model.decode(tokens))).toEqual([texts[1], texts[3]]);
  expect(model.counts).toEqual({
    requests: 1,
    firstNoPlan: 1,
    firstIllTyped: 0,
    texts: 4,
    noPlan: 1,
    illTyped: 2,
  });
});

test('without linking, the prompt has values but no marks of columns and no draft', () => {
  const cells = [
    ['Region', 'Amount'],
    ['West', 10],
    ['East', 20],
    ['West', 31],
  ];
  const table = findTables({ sheets: [{ name: 'Sales', cells }], tables: [], names: [] })[0];
  if (table === undefined) throw new Error('no table');
  const links = link('total amount for West', table);
  const draft = (): string[] => ['<count>', '<;>'];
  const prompt = (name: string) => named(name).steps.buildPrompt(table, links, { draft }).requestPart;
  expect(prompt('whole')).toBe('<ask> total <x> <c1> amount for <v0> <c0> west <draft> <count> <;> <do>');
  expect(prompt('no draft')).toBe('<ask> total <x> <c1> amount for <v0> <c0> west <do>');
  expect(prompt('no linking')).toBe('<ask> total amount for <v0> <?> west <do>');
});
