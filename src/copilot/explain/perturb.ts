/** @file The same tables with other data, to tell formulas that agree by chance from formulas that mean the same. */
import type { CellValue, SheetData, WorkbookData } from '../../formula';
import { formatAt, isDateFormat } from '../../sheet/table';
import { tablesOf } from '../ground';

/** mulberry32, a small public-domain generator with a 32-bit state: uniform in [0, 1). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A copy of a workbook in which every column of every table is shuffled by itself, so that rows are new ones, and some of
 * the numbers that are no dates are changed.
 */
export function perturbed(workbook: WorkbookData, seed: number): WorkbookData {
  const random = generator(seed);
  const copies = new Map<SheetData, CellValue[][]>(
    workbook.sheets.map((sheet) => [sheet, Array.from(sheet.cells, (row) => [...(row ?? [])])]),
  );
  for (const table of tablesOf(workbook)) {
    const cells = copies.get(table.sheet);
    if (cells === undefined) continue;
    const first = table.row + 1;
    for (const { index, type } of table.columns) {
      const column = table.column + index;
      const values = Array.from({ length: table.rowCount }, (_, row) => cells[first + row]?.[column] ?? null);
      for (let i = values.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [values[i], values[j]] = [values[j] ?? null, values[i] ?? null];
      }
      values.forEach((value, row) => {
        const line = cells[first + row];
        if (line === undefined) return;
        const isFigure =
          typeof value === 'number' &&
          type === 'number' &&
          !isDateFormat(formatAt(table.sheet, first + row, column));
        line[column] = isFigure && random() < 0.3 ? changed(value, random()) : value;
      });
    }
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: copies.get(sheet) ?? sheet.cells })),
  };
}

/** Another number of like size and kind. */
function changed(value: number, chance: number): number {
  const other = value * (0.6 + 0.8 * chance);
  return Number.isInteger(value) ? Math.round(other) : Math.round(other * 100) / 100;
}
