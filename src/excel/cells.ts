/** @file From the values and number formats that Excel hands out to the sheets of the core, and back. */
import { cellKey, CellError, isErrorCode } from '../formula/workbook';
import type { CellValue, SheetData } from '../formula/workbook';

/**
 * A value as `Range.values` and custom-function arguments carry it. Blank cells come as empty text, errors as their
 * text; custom functions pass errors as `CustomFunctions.Error` objects, whose `code` is that text.
 */
export function toCellValue(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return isErrorCode(value) ? new CellError(value) : value;
  const code = (value as { code?: unknown }).code;
  if (typeof code === 'string' && isErrorCode(code)) return new CellError(code);
  // A data type (a stock, a picture) that the core does not know: its text is all that can be used of it.
  return JSON.stringify(value) ?? null;
}

/** A part of a used range: rows of values and of number formats, from zero-based `row`, `column` on. */
export interface CellChunk {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/**
 * Builds a sheet from its parts. The format that most numbers of a column have becomes the column's; only numbers that
 * differ keep one of their own, so that 100,000 dates cost one entry.
 */
export function toSheetData(name: string, chunks: readonly CellChunk[]): SheetData {
  const cells: CellValue[][] = [];
  const counts = new Map<number, Map<string, number>>();
  for (const chunk of chunks) {
    chunk.values.forEach((values, i) => {
      const row: CellValue[] = new Array<CellValue>(chunk.column + values.length).fill(null);
      values.forEach((raw, j) => {
        const column = chunk.column + j;
        const value = toCellValue(raw);
        row[column] = value;
        if (typeof value !== 'number') return;
        const format = formatText(chunk.formats[i]?.[j]);
        const byFormat = counts.get(column) ?? new Map<string, number>();
        byFormat.set(format, (byFormat.get(format) ?? 0) + 1);
        counts.set(column, byFormat);
      });
      cells[chunk.row + i] = row;
    });
  }
  const columnFormats = new Map<number, string>();
  for (const [column, byFormat] of counts) {
    const [format] = [...byFormat].reduce((best, next) => (next[1] > best[1] ? next : best));
    if (format !== 'General') columnFormats.set(column, format);
  }
  const formats = new Map<number, string>();
  for (const chunk of chunks) {
    chunk.values.forEach((values, i) => {
      values.forEach((raw, j) => {
        if (typeof raw !== 'number') return;
        const format = formatText(chunk.formats[i]?.[j]);
        if (format !== (columnFormats.get(chunk.column + j) ?? 'General')) {
          formats.set(cellKey(chunk.row + i, chunk.column + j), format);
        }
      });
    });
  }
  // Rows above the used range are blank, not holes: structured clone and `map` then treat all rows alike.
  for (let row = 0; row < cells.length; row++) cells[row] ??= [];
  return { name, cells, formats, columnFormats };
}

function formatText(format: unknown): string {
  return typeof format === 'string' && format !== '' ? format : 'General';
}
