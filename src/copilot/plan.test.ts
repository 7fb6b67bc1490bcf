import fc from 'fast-check';
import type { ColumnType } from '../sheet/table';
import { PlanGrammar, type GrammarState, type PointerTypes } from './grammar';
import { parsePlan, PlanError, planTokens, SPECIAL_TOKENS } from './plan';

const types: PointerTypes = {
  columns: ['date', 'category', 'text', 'number', 'number', 'mixed', 'boolean', 'empty'] as ColumnType[],
  values: [
    { value: { kind: 'text', text: 'West' }, columns: [1] },
    { value: { kind: 'number', value: 5 }, columns: [] },
    { value: { kind: 'period', from: 45352, to: 45383 }, columns: [] },
    { value: { kind: 'text', text: 'East' }, columns: [1] },
  ],
};

/** Walks the grammar by a list of choices until the plan is complete or the choices run out. */
function walk(choices: readonly number[]): string[] | null {
  const grammar = new PlanGrammar(types);
  let state: GrammarState | null = grammar.start();
  const tokens: string[] = [];
  for (const choice of choices) {
    if (state === null) return tokens;
    const allowed = grammar.allowed(state);
    expect(allowed.length).toBeGreaterThan(0);
    const token = allowed[choice % allowed.length]!;
    tokens.push(token);
    state = grammar.advance(state, token);
  }
  return state === null ? tokens : null;
}

test('every text of the grammar is a plan, and writes back to the same tokens', () => {
  let complete = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 90, maxLength: 90 }), (choices) => {
      const tokens = walk(choices);
      if (tokens === null) return;
      complete++;
      expect(planTokens(parsePlan(tokens))).toEqual(tokens);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(complete).toBeGreaterThan(2500);
});

test('every token of the grammar is in the vocabulary, once', () => {
  const vocabulary = new Set(SPECIAL_TOKENS);
  expect(vocabulary.size).toBe(SPECIAL_TOKENS.length);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }), (choices) => {
      for (const token of walk(choices) ?? []) expect(vocabulary.has(token)).toBe(true);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test.each([
  ['sum of text is not allowed', ['<sum>'], '<c1>'],
  ['average of a date is not allowed', ['<avg>'], '<c0>'],
  ['text is never more than something', ['<count>', '<c1>'], '<gt>'],
  ['a period compares with dates only', ['<count>', '<c3>', '<eq>'], '<v2>'],
  ['a text compares with text only', ['<count>', '<c3>', '<eq>'], '<v0>'],
  ['an empty column is never named', ['<get>'], '<c7>'],
  ['a filter needs a condition', ['<filter>'], '<;>'],
])('%s', (_, before, token) => {
  const grammar = new PlanGrammar(types);
  let state: GrammarState | null = grammar.start();
  for (const next of before) state = grammar.advance(state!, next);
  expect(grammar.allowed(state!)).not.toContain(token);
});

test.each([
  [[], 'too early'],
  [['<sum>', '<c1>'], 'too early'],
  [['<nonsense>', '<eos>'], 'Unknown operation'],
  [['<get>', '<v0>', '<;>', '<eos>'], 'Expected a pointer'],
  [['<count>', '<;>', '<eos>', '<eos>'], 'Unexpected'],
  [['<count>', '<c1>', '<sum>', '<v0>', '<;>', '<eos>'], 'Expected a comparison'],
])('%j is no plan', (tokens, message) => {
  expect(() => parsePlan(tokens)).toThrow(PlanError);
  expect(() => parsePlan(tokens)).toThrow(message);
});
