/** @file Dates of a formula as they are written in a sentence, in forms that a request may use. */
import type { Ast } from '../../formula';
import { serialFromDate } from '../../sheet/dates';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const dateOf = (serial: number): Date => new Date((serial - 25569) * 86400000);

/** A serial number as `2024-03-15`. */
export function isoDay(serial: number): string {
  return dateOf(serial).toISOString().slice(0, 10);
}

/** True for serial numbers of 1927 to 2119: numbers compared with dates are days there. */
export function isPlausibleDay(serial: number): boolean {
  return Number.isInteger(serial) && serial >= 10000 && serial <= 80000;
}

/** The day that `DATE(2024,3,15)` stands for; null where its parts are no constants. */
export function constantDay(node: Ast): number | null {
  if (node.type !== 'call' || node.name !== 'DATE' || node.args.length !== 3) return null;
  const parts = node.args.map((arg) => (arg.type === 'number' ? arg.value : Number.NaN));
  const [year = Number.NaN, month = 0, day = 0] = parts;
  if (parts.some(Number.isNaN) || year < 1901 || year > 9998) return null;
  return serialFromDate(year, month, day);
}

/** Names of the calendar periods that begin or end with a day. */
export function periodNamesAt(day: number): string[] {
  const date = dateOf(day);
  if (date.getUTCDate() !== 1) return [];
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const shifted = (months: number): number => serialFromDate(year, month + 1 + months, 1);
  return [1, 3, 12].flatMap((months) =>
    [periodName(day, shifted(months)), periodName(shifted(-months), day)].filter((name) => name !== null),
  );
}

/** Name of the calendar period that is just these days (`to` excluded): "March 2024", "Q2 2024", "2024"; else null. */
export function periodName(from: number, to: number): string | null {
  const start = dateOf(from);
  const end = dateOf(to);
  if (start.getUTCDate() !== 1 || end.getUTCDate() !== 1) return null;
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth();
  const months = (end.getUTCFullYear() - year) * 12 + end.getUTCMonth() - month;
  if (months === 1) return `${MONTHS[month] ?? ''} ${year}`;
  if (months === 3 && month % 3 === 0) return `Q${month / 3 + 1} ${year}`;
  return months === 12 && month === 0 ? String(year) : null;
}
