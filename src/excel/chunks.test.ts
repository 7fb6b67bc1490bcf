import { rowSpans, sheetsWithinLimit } from './chunks';

describe('rowSpans', () => {
  it.each([
    [10, 5, 20, [4, 4, 2]],
    [3, 100, 20, [1, 1, 1]],
    [0, 5, 20, []],
    [4, 5, 20, [4]],
  ])('cuts %d rows of %d columns into reads of %d cells', (rows, columns, cells, heights) => {
    const spans = rowSpans(rows, columns, cells);
    expect(spans.map((span) => span.rowCount)).toEqual(heights);
    let next = 0;
    for (const span of spans) {
      expect(span.row).toBe(next);
      next += span.rowCount;
    }
    expect(next).toBe(rows);
  });

  it('covers 200 columns by 100,000 rows with whole rows', () => {
    const spans = rowSpans(100_000, 200);
    expect(spans.reduce((sum, span) => sum + span.rowCount, 0)).toBe(100_000);
    expect(Math.max(...spans.map((span) => span.rowCount * 200))).toBeLessThanOrEqual(80_000);
  });
});

describe('sheetsWithinLimit', () => {
  const size = (name: string, rowCount: number, columnCount = 10) => ({ name, rowCount, columnCount });

  it('takes the active sheet first and leaves out what does not fit', () => {
    expect([...sheetsWithinLimit([size('Active', 5), size('Big', 50), size('Small', 2)], 100)]).toEqual([
      'Active',
      'Small',
    ]);
  });

  it('names the sheet, its size and the limit when the active sheet is too large', () => {
    expect(() => sheetsWithinLimit([size('Log', 1_000_000, 30)])).toThrow(
      /"Log" has 30,000,000 cells \(1,000,000 rows by 30 columns\).*5,000,000/,
    );
  });
});
