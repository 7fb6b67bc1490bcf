import fc from 'fast-check';
import { calculationOrder } from './calculationOrder';

test.each<[string, number[][], number[], number[]]>([
  ['nothing', [], [], []],
  ['a chain', [[1], [2], []], [0, 1, 2], []],
  ['a chain backwards', [[], [0], [1]], [2, 1, 0], []],
  ['a reader listed twice', [[1, 1], []], [0, 1], []],
  ['a node that reads itself', [[0, 1], []], [1], [0]],
  ['two that read each other, and one behind them', [[1], [0, 2], []], [2], [0, 1]],
  ['a cycle behind another', [[1], [0, 2], [3], [2]], [], [0, 1, 2, 3]],
  ['a bridge between two cycles', [[1], [0, 2], [3], [4], [3]], [2], [0, 1, 3, 4]],
])('%s', (_, readers, ordered, cyclic) => {
  const order = calculationOrder(readers);
  expect(order.ordered).toEqual(ordered);
  expect([...order.cyclic].sort((a, b) => a - b)).toEqual(cyclic);
});

/** Nodes that can be reached from a node, itself only by a way round. */
function reachable(readers: number[][], from: number): Set<number> {
  const found = new Set<number>(readers[from]);
  for (const node of found) for (const reader of readers[node] ?? []) found.add(reader);
  return found;
}

test('every node comes once; precedents come first; a node is cyclic when it reaches itself', () => {
  const graph = fc
    .integer({ min: 1, max: 9 })
    .chain((size) =>
      fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
    );
  fc.assert(
    fc.property(graph, (readers) => {
      const { ordered, cyclic } = calculationOrder(readers);
      expect([...ordered, ...cyclic].sort((a, b) => a - b)).toEqual([...readers.keys()]);
      const expected = [...readers.keys()].filter((node) => reachable(readers, node).has(node));
      expect([...cyclic].sort((a, b) => a - b)).toEqual(expected);
      const position = new Map(ordered.map((node, at) => [node, at]));
      for (const node of ordered) {
        for (const reader of readers[node] ?? []) {
          if (position.has(reader)) expect(position.get(reader)).toBeGreaterThan(position.get(node) ?? 0);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('a cycle of 100,000 with as many behind it takes no quadratic time', () => {
  const size = 100_000;
  const readers = Array.from({ length: 2 * size }, (_, node) => {
    if (node === size - 1) return [0, size];
    return node + 1 < 2 * size ? [node + 1] : [];
  });
  const started = performance.now();
  const { ordered, cyclic } = calculationOrder(readers);
  expect([cyclic.length, ordered.length]).toEqual([size, size]);
  expect(ordered[0]).toBe(size);
  expect(performance.now() - started).toBeLessThan(10_000);
});
