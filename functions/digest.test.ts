import fc from 'fast-check';

import { digestCells } from './digest';

const cell = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null));
const cells = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });

describe('digestCells', () => {
  it('is the same for equal tables and differs for different ones', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        expect(digestCells(a)).toBe(digestCells(structuredClone(a)));
        const same =
          a.length === b.length &&
          a.every((row, i) => row.length === b[i]?.length && row.every((v, j) => Object.is(v, b[i]?.[j])));
        expect(digestCells(a) === digestCells(b)).toBe(same);
      }),
    );
  });

  it.each([
    [[[1]], [['1']]],
    [[['']], [[null]]],
    [[[true]], [[false]]],
    [[['ab', 'c']], [['a', 'bc']]],
    [[[1, 2]], [[1], [2]]],
    [[[0]], [[-0]]],
  ])('tells %j from %j', (a, b) => {
    expect(digestCells(a)).not.toBe(digestCells(b));
  });

  it('has no clash among 100,000 small tables', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++) seen.add(digestCells([['Amount'], [i]]));
    expect(seen.size).toBe(100_000);
  });
});
