import type { CellValue, SheetData } from '../../formula';
import { perturbed } from './perturb';
import { testWorkbook } from './testSheet';

const workbook = testWorkbook();
const column = (sheet: SheetData | undefined, index: number): CellValue[] =>
  (sheet?.cells ?? []).slice(1).map((row) => row?.[index] ?? null);
const sorted = (values: CellValue[]): CellValue[] =>
  [...values].sort((a, b) => String(a).localeCompare(String(b)));

test('texts, dates and flags keep their columns in another order; some numbers change; headers stay', () => {
  const [before] = workbook.sheets;
  const [after] = perturbed(workbook, 11).sheets;
  expect(after?.cells[0]).toEqual(before?.cells[0]);
  for (const index of [0, 1, 2, 3, 7])
    expect(sorted(column(after, index))).toEqual(sorted(column(before, index)));
  expect(column(after, 0)).not.toEqual(column(before, 0));
  expect(column(after, 6)).not.toEqual(column(before, 6));
});

test('the same seed gives the same data, another seed other data; the workbook itself stays', () => {
  const untouched = testWorkbook();
  expect(perturbed(workbook, 3)).toEqual(perturbed(workbook, 3));
  expect(perturbed(workbook, 3)).not.toEqual(perturbed(workbook, 4));
  expect(workbook).toEqual(untouched);
});
