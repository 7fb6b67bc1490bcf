/** @file Office tables as workbooks of a case file. */
import type { WorkbookData } from '../../../src/formula/workbook';
import { formatAt, isDateFormat } from '../../../src/sheet/table';

/** The day of a serial number. */
export function dateFromSerial(serial: number): Date {
  return new Date((serial - 25569) * 86400000);
}

/** A header inside a structured reference. */
export function escaped(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

/** A workbook without errors in its cells in the form of the case files. */
export function workbookToJson(workbook: WorkbookData): object {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      origin: 'A1',
      table: workbook.tables.find((table) => table.sheet === sheet.name)?.name ?? null,
      cells: sheet.cells.map((cells, row) =>
        (cells ?? []).map((value, column) =>
          typeof value === 'number' && isDateFormat(formatAt(sheet, row, column))
            ? { date: dateFromSerial(value).toISOString().slice(0, 10) }
            : value,
        ),
      ),
    })),
  };
}
