/** @file Values of a preview as Excel would show them. */
import { format } from '../src/formula/numberFormat';
import { CellError } from '../src/formula/workbook';
import type { CellValue } from '../src/formula/workbook';

/** Digits that a cell of ordinary width shows of a number without a format. */
const GENERAL_DIGITS = 10;

/** @param numberFormat Excel's number format; `General` when the cell has none */
export function valueText(value: CellValue, numberFormat = 'General'): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === 'General') return String(Number(value.toPrecision(GENERAL_DIGITS)));
  try {
    return format(numberFormat, value);
  } catch {
    // A format that numfmt cannot read; the number itself is still true.
    return String(value);
  }
}
