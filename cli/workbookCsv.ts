/** @file A .csv file as a workbook of one sheet, its cells read as Excel reads them when it opens the file. */
import { parseCsv } from 'hucre/csv';
import { getFormatFromId, isDateFormat, parseValue } from 'numfmt';
import { CellError, isErrorCode } from '../src/formula/workbook';
import type { CellValue, WorkbookData } from '../src/formula/workbook';
import { WorkbookBuilder } from './workbookBuilder';

/**
 * The value of one field. Excel would also drop the zeros of "00123" and take "1-2" for a day of the current year;
 * both lose what the file says (and the second changes from year to year), so both stay text here.
 */
function readField(text: string): { value: CellValue; format?: string } {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  if (isErrorCode(trimmed)) return { value: new CellError(trimmed) };
  if (/^0\d/.test(trimmed)) return { value: text };
  const parsed = parseValue(trimmed);
  if (parsed === null || parsed === undefined) return { value: text };
  const format = parsed.formatId === undefined ? undefined : getFormatFromId(parsed.formatId);
  if (typeof format !== 'string')
    return typeof parsed.value === 'object' ? { value: text } : { value: parsed.value };
  const isDay = isDateFormat(format) && Number(parsed.value) >= 1;
  if (isDay && !/\d{4}/.test(trimmed)) return { value: text };
  return typeof parsed.value === 'object' ? { value: text } : { value: parsed.value, format };
}

/** @param sheetName the name of its one sheet, as Excel takes it from the file's. The delimiter is found from the text. */
export function workbookFromCsv(text: string, sheetName: string): WorkbookData {
  const builder = new WorkbookBuilder();
  const sheet = builder.sheet(sheetName);
  parseCsv(text).forEach((fields, row) => {
    fields.forEach((field, column) => {
      const { value, format } = readField(String(field ?? ''));
      if (value !== null) sheet.set(row, column, value, format);
    });
  });
  return builder.build();
}
