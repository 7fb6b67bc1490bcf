import { countFailures } from './formulaPart';

test('failures are counted by class, with where the right plan was and what was most frequent', () => {
  const failures = [
    { kind: 'operation', found: 'in the beams', detail: '<sum> for <avg>', category: 'count' },
    { kind: 'operation', found: 'one change away', detail: '<sum> for <avg>', category: 'if' },
    { kind: 'column', found: 'in the beams', detail: null, category: 'if' },
  ] as const;
  expect(countFailures(failures)).toEqual([
    {
      kind: 'operation',
      count: 2,
      found: { 'in the beams': 1, 'one change away': 1 },
      details: [['<sum> for <avg>', 2]],
      categories: [
        ['count', 1],
        ['if', 1],
      ],
    },
    { kind: 'column', count: 1, found: { 'in the beams': 1 }, details: [], categories: [['if', 1]] },
  ]);
});
