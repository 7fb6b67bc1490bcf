/** @file For tests: a small sheet, and a check of one formula on it. */
import { CellError, evaluateFormula } from '../index';
import type { CellValue, WorkbookData } from '../index';

const NA = new CellError('#N/A');
export const workbook: WorkbookData = {
  sheets: [
    {
      name: 'S',
      cells: [
        ['Fruit', 'Kg', 'Price', 'Note', 'Day'],
        ['Apple', 5, 1.5, 'a', 45292],
        ['Pear', 3, 2, null, 45300],
        ['apple', 8, 1.25, '', 45310],
        ['Fig', null, 7, 'x*y', 45320],
        ['Plum', '4', 3, true, 45330],
        ['Date', 2, NA, 0, 45340],
      ],
    },
    { name: 'Two', cells: [[10], [20], [30]] },
  ],
  tables: [],
  names: [
    { name: 'Rate', formula: '=0.25' },
    { name: 'Kilos', formula: '=S!$B$2:$B$7' },
    { name: 'Twice', formula: '=LAMBDA(x,x*2)' },
    { name: 'Fact', formula: '=LAMBDA(n,IF(n<2,1,n*Fact(n-1)))' },
    { name: 'Forever', formula: '=LAMBDA(n,Forever(n+1))' },
  ],
};
export const at = { sheet: 'S', row: 2, column: 7 };

function run(formula: string): unknown {
  const result = evaluateFormula(formula, workbook, at);
  if (result.kind !== 'value') return `unsupported: ${result.why}`;
  const plain = (value: CellValue): unknown => (value instanceof CellError ? value.code : value);
  return Array.isArray(result.value) ? result.value.map((row) => row.map(plain)) : plain(result.value);
}

/** Expects the value of a formula: numbers to `digits` significant digits, everything else exactly. */
export function check(formula: string, expected: unknown, digits = 6): void {
  const actual = run(formula);
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
      Math.max(Math.abs(expected), 1e-3) * 10 ** -digits,
    );
  } else expect(actual).toEqual(expected);
}
