import { readFrames } from './frameFile';

test('reads plans with their slots, conditions and phrases', () => {
  const frames = readFrames(`
// totals
= sum m [k=v, w]
total {m} of {v}

{m} of {v}, total
= missing | e=v, m
{x} of {v}
`);
  expect(frames).toHaveLength(2);
  expect(frames[0]).toEqual({
    source: 'sum m [k=v, w]',
    plan: [
      { kind: 'word', word: 'sum' },
      { kind: 'slot', name: 'm' },
      {
        kind: 'where',
        conditions: [
          { kind: 'compare', column: 'k', op: '=', right: 'v' },
          { kind: 'any', atLeast: 0 },
        ],
      },
    ],
    extras: [],
    phrases: ['total {m} of {v}', '{m} of {v}, total'],
  });
  expect(frames[1]?.extras).toEqual([
    { kind: 'compare', column: 'e', op: '=', right: 'v' },
    { kind: 'slot', name: 'm' },
  ]);
});

test.each([
  ['m>=N', { kind: 'compare', column: 'm', op: '>=', right: 'N' }],
  ['t has v', { kind: 'compare', column: 't', op: 'has', right: 'v' }],
  ['k in v v2', { kind: 'in', column: 'k', values: ['v', 'v2'] }],
  ['c blank', { kind: 'state', column: 'c', state: 'blank' }],
  ['f no', { kind: 'flag', column: 'f', yes: false }],
  ['w1', { kind: 'any', atLeast: 1 }],
  ['m>avg', { kind: 'compare', column: 'm', op: '>', right: 'avg' }],
  [
    'or k=v c blank',
    {
      kind: 'or',
      either: [
        { kind: 'compare', column: 'k', op: '=', right: 'v' },
        { kind: 'state', column: 'c', state: 'blank' },
      ],
    },
  ],
  [
    'sub d2 d > q',
    {
      kind: 'computed',
      of: [
        { kind: 'word', word: 'sub' },
        { kind: 'slot', name: 'd2' },
        { kind: 'slot', name: 'd' },
      ],
      op: '>',
      right: 'q',
    },
  ],
])('reads the condition %s', (written, expected) => {
  const [frame] = readFrames(`= count [${written}]\nhow many`);
  expect(frame?.plan[1]).toEqual({ kind: 'where', conditions: [expected] });
});

test.each([
  ['a phrase first', 'how many {rows}', /Line 1: a phrase before the first plan/],
  ['no condition', '= count [k v]\nx', /Line 1: not a condition: “k v”/],
  ['an unknown right side', '= count [m>=lots]\nx', /“lots” is neither a slot nor a figure/],
])('names the line and what is wrong: %s', (_, text, message) => {
  expect(() => readFrames(text)).toThrow(message);
});
