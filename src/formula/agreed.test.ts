/** @file Values that two engines give alike: agreed.json was made by comparing this evaluator with another one. */
import agreed from './fixtures/agreed.json';
import { CellError, createEvaluator } from './index';
import type { CellValue } from './index';

const evaluator = createEvaluator({
  sheets: [{ name: 'Sheet0', cells: agreed.cells }],
  tables: [],
  names: [],
});

function plain(value: CellValue): unknown {
  return value instanceof CellError ? value.code : value;
}

function close(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  return Math.abs(actual - expected) <= 1e-7 * Math.max(1e-9, Math.abs(expected));
}

test.each(agreed.tests as [string, unknown[][]][])('%s', (formula, expected) => {
  const result = evaluator.evaluate(formula, { sheet: 'Sheet0', row: 3, column: 11 });
  if (result.kind !== 'value') {
    // Declining is never wrong; what may be declined here is listed, so that it cannot spread unseen.
    expect(result.why).toMatch(
      /plus sign|not sorted|list of references|takes|leap day|day count|so large|both indexes/,
    );
    return;
  }
  const rows = (Array.isArray(result.value) ? result.value : [[result.value]]).map((row) => row.map(plain));
  const matches =
    rows.length === expected.length &&
    rows.every(
      (row, r) => row.length === expected[r]?.length && row.every((item, c) => close(item, expected[r]?.[c])),
    );
  if (!matches) expect(rows).toEqual(expected);
  expect(matches).toBe(true);
});
