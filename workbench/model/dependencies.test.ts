import fc from 'fast-check';
import { MAX_ROWS } from '../../src/formula/workbook';
import { intersect } from './address';
import type { Block } from './address';
import { DependencyIndex } from './dependencies';

interface Reader {
  readonly id: number;
}
const readers: Reader[] = Array.from({ length: 9 }, (_, id) => ({ id }));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    row: fc.nat(40),
    column: fc.nat(6),
    rowCount: fc.integer({ min: 1, max: 40 }),
    columnCount: fc.integer({ min: 1, max: 5 }),
  }),
  fc.nat(6).map((column) => ({ row: 0, column, rowCount: MAX_ROWS, columnCount: 1 })),
);

test('finds the readers of any block, also after some of them read other blocks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ node: fc.nat(8), reads: fc.array(block, { maxLength: 3 }) }), { maxLength: 20 }),
      block,
      (settings, asked) => {
        const index = new DependencyIndex<Reader>();
        const readsOf = new Map<number, Block[]>();
        for (const { node, reads } of settings) {
          index.set(
            readers[node] as Reader,
            reads.map((each) => ({ sheet: 's', ...each })),
          );
          readsOf.set(node, reads);
        }
        const found = new Set<number>();
        index.visit('s', asked, ({ id }) => found.add(id));
        index.visit('another', asked, () => expect('a reader').toBe('none'));
        const expected = [...readsOf].filter(([, reads]) => reads.some((each) => intersect(each, asked)));
        expect([...found].sort()).toEqual(expected.map(([node]) => node).sort());
      },
    ),
    { numRuns: 1000 },
  );
});

test('20,000 overlapping ranges are asked cell by cell in no quadratic time', () => {
  const index = new DependencyIndex<Reader>();
  for (let row = 0; row < 20_000; row++) {
    index.set({ id: row }, [{ sheet: 's', row, column: 0, rowCount: 30, columnCount: 1 }]);
  }
  const started = performance.now();
  let visits = 0;
  for (let row = 0; row < 20_000; row++) {
    index.visit('s', { row, column: 0, rowCount: 1, columnCount: 1 }, () => visits++);
  }
  expect(visits).toBeGreaterThan(20_000 * 29);
  expect(performance.now() - started).toBeLessThan(10_000);
});
