/** @file How a used range is cut into reads that Excel answers. */
import { MAX_CELLS } from './limits';
import { ExcelError } from './errors';

/** Rows `row` to `row + rowCount - 1` of a range, counted from its first row. */
export interface RowSpan {
  readonly row: number;
  readonly rowCount: number;
}

/**
 * Cells per response. Excel on the web refuses responses over 5 MB (desktop: 5 million cells); values and formats of
 * a cell take 10 to 60 bytes as JSON.
 */
export const CELLS_PER_READ = 80_000;

/** Spans of whole rows, each of at most `CELLS_PER_READ` cells, that cover `rowCount` rows. */
export function rowSpans(rowCount: number, columnCount: number, cellsPerRead = CELLS_PER_READ): RowSpan[] {
  const height = Math.max(1, Math.floor(cellsPerRead / Math.max(1, columnCount)));
  const spans: RowSpan[] = [];
  for (let row = 0; row < rowCount; row += height) {
    spans.push({ row, rowCount: Math.min(height, rowCount - row) });
  }
  return spans;
}

/** A sheet with the size of its used range; 0 × 0 when blank. */
export interface SheetSize {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The sheets to read, in the order given (the active one first), as far as they fit into `maxCells` together.
 * @throws ExcelError `too-large` when the first one alone does not fit
 */
export function sheetsWithinLimit(sheets: readonly SheetSize[], maxCells = MAX_CELLS): Set<string> {
  const chosen = new Set<string>();
  let cells = 0;
  sheets.forEach((sheet, index) => {
    const size = sheet.rowCount * sheet.columnCount;
    if (index === 0 && size > maxCells) {
      throw new ExcelError(
        'too-large',
        `The used part of "${sheet.name}" has ${size.toLocaleString('en')} cells ` +
          `(${sheet.rowCount.toLocaleString('en')} rows by ${sheet.columnCount.toLocaleString('en')} columns); ` +
          `Nano reads up to ${maxCells.toLocaleString('en')}. Copy the columns you need to another sheet and ask there.`,
      );
    }
    if (cells + size > maxCells) return;
    cells += size;
    chosen.add(sheet.name);
  });
  return chosen;
}
