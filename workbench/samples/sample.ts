/** @file Sample workbooks as data, and how one is put into a workbook. */
import type { Workbook } from '../workbook';

/** A cell of a sample: text, number, truth value, formula text (`=…`), date as `{ date }`, or blank. */
export type SampleCell = string | number | boolean | null | { readonly date: string };

export interface SampleBlock {
  /** Zero-based top-left cell. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly SampleCell[])[];
  /** Name of the Excel table that the block is; its first row is the header row. */
  readonly table?: string;
  readonly hasTotals?: boolean;
  /** Number format of each column, where it is not General. */
  readonly formats?: readonly (string | null)[];
}

export interface SampleSheet {
  readonly name: string;
  readonly blocks: readonly SampleBlock[];
  /** Column widths in pixels, from column A on. */
  readonly widths?: readonly number[];
  /** Cell that is selected at first. */
  readonly selected: { readonly row: number; readonly column: number };
}

export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly sheets: readonly SampleSheet[];
}

/** Days between Excel's day 0 (with its imaginary 29 February 1900) and 1970. */
const UNIX_EPOCH = 25569;

/** Serial number of an ISO date in the 1900 system. */
export function dateSerial(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + UNIX_EPOCH;
}

/** Replaces what is in the workbook by the sample. */
export function loadSample(workbook: Workbook, sample: Sample): void {
  workbook.clear();
  workbook.edit('Open sample', () => {
    sample.sheets.forEach((description, index) => {
      const sheet = index === 0 ? workbook.activeSheet : workbook.addSheet(description.name);
      if (index === 0) workbook.renameSheet(sheet, description.name);
      description.widths?.forEach((width, column) => sheet.columnWidths.set(column, width));
      for (const block of description.blocks) {
        block.rows.forEach((cells, down) => {
          cells.forEach((cell, right) => {
            if (cell === null) return;
            const row = block.row + down;
            const column = block.column + right;
            const isFormula = typeof cell === 'string' && cell.startsWith('=');
            const value = typeof cell === 'object' ? dateSerial(cell.date) : cell;
            workbook.setCell(sheet, row, column, isFormula ? { formula: cell } : { value }, 'person');
            const format = block.formats?.[right] ?? (typeof cell === 'object' ? 'yyyy-mm-dd' : null);
            if (format && typeof cell !== 'string') workbook.setFormat(sheet, row, column, format);
            if (format && isFormula) workbook.setFormat(sheet, row, column, format);
          });
        });
        if (block.table) {
          const columnCount = block.rows[0]?.length ?? 0;
          const area = { row: block.row, column: block.column, rowCount: block.rows.length, columnCount };
          workbook.addTable(sheet, area, { name: block.table, hasTotals: block.hasTotals ?? false });
        }
      }
      sheet.selection = { ...description.selected, rowCount: 1, columnCount: 1 };
    });
  });
  workbook.journal.clear();
  const [first] = workbook.sheets;
  if (first) workbook.select(first, first.selection);
}
