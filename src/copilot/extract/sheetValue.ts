/** @file The value of an extracted cell as a spreadsheet keeps it: dates are serial numbers there. */
import { serialFromDate } from '../../sheet/dates';
import type { FieldKind } from './normalise';

/** An ISO date of a date column as its serial number; every other value as it is. */
export function sheetValue(
  kind: FieldKind | undefined,
  value: string | number | null,
): string | number | null {
  if (kind !== 'date' || typeof value !== 'string') return value;
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  // Excel has no dates before 1900.
  if (date === null || Number(date[1]) < 1900) return value;
  return serialFromDate(Number(date[1]), Number(date[2]), Number(date[3]));
}

/** The number format that shows values of a kind; undefined where the plain one is right. */
export function sheetFormat(
  kind: FieldKind,
  values: readonly (string | number | null)[],
): string | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return undefined;
  if (kind === 'date') return 'yyyy-mm-dd';
  if (kind === 'money') return numbers.every(Number.isInteger) ? '#,##0' : '#,##0.00';
  // Twelve without its sign stays twelve: only shares are shown as per cent.
  if (kind === 'percent' && numbers.every((value) => Math.abs(value) <= 1)) {
    return numbers.every((value) => Number.isInteger(Number((value * 100).toPrecision(12)))) ? '0%' : '0.0%';
  }
  return undefined;
}
