import { parsePlan, planTokens } from '../../../src/copilot/plan';
import type { Prompt } from '../../../src/copilot/prompt';
import { oneEdits } from './planEdits';

/** A text column, two number columns; a text of the first and a number. */
const PROMPT: Prompt = {
  tablePart: '',
  requestPart: '',
  pointers: { columns: [0, 1, 2], values: [] },
  types: {
    columns: ['category', 'number', 'number'],
    values: [
      { value: { kind: 'text', text: 'West' }, columns: [0] },
      { value: { kind: 'number', value: 5 }, columns: [] },
    ],
  },
};

const tokens = (text: string): string[] => [...text.split(' ').map((token) => `<${token}>`), '<eos>'];
const edits = (text: string): string[] =>
  [...oneEdits(parsePlan(tokens(text)), PROMPT, [0, 1, 2])].map((plan) =>
    planTokens(plan).slice(0, -1).join(' ').replace(/[<>]/g, ''),
  );

test.each([
  ['sum c1 c0 eq v0 ;', 'avg c1 c0 eq v0 ;'],
  ['sum c1 c0 eq v0 ;', 'sum c2 c0 eq v0 ;'],
  ['sum c1 c0 eq v0 ;', 'sum c1 c0 ne v0 ;'],
  ['sum c1 c0 eq v0 ;', 'sum c1 ;'],
  ['sum c1 ;', 'sum c1 c2 gt v1 ;'],
  ['sum c1 c0 eq v0 c2 gt v1 ;', 'sum c1 or c0 eq v0 c2 gt v1 ;'],
  ['sum c1 c0 eq v0 ;', 'count c0 eq v0 ;'],
  ['sum c1 c0 eq v0 ;', 'div sum c1 c0 eq v0 ; sum c1 ;'],
  ['sort c1 asc ;', 'sort c1 desc ;'],
  ['filter c0 eq v0 ;', 'pick c1 ; c0 eq v0 ;'],
])('%s is one change away from %s', (given, wanted) => {
  expect(edits(given)).toContain(wanted);
});

test('no plan comes twice, nor the plan itself', () => {
  const all = edits('sum c1 c0 eq v0 ;');
  expect(new Set(all).size).toBe(all.length);
  expect(all).not.toContain('sum c1 c0 eq v0 ;');
});

test('what the types forbid is no change', () => {
  // A text column has no sum, and a text is not compared with a number column.
  expect(edits('sum c1 ;').filter((text) => /sum c0|c[12] \w+ v0/.test(text))).toEqual([]);
});
