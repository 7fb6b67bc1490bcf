/** @file Dates as serial numbers of the 1900 system, its false leap day included. */
import { NUM } from '../values';
import type { CellError } from '../workbook';

const DAY = 86_400_000;
/** Serial number of 31 December 9999. */
export const LAST_SERIAL = 2958465;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Serial number of the first of a month; months may lie outside 1 to 12. */
function firstOfMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  const days = Math.round(date.getTime() / DAY) + 25569;
  return days < 61 ? days - 1 : days;
}

/** Serial number of a date; `#NUM!` outside 1900 to 9999. Day and month may overflow. */
export function serialOf(year: number, month: number, day: number): number | CellError {
  const serial = firstOfMonth(year, month) + day - 1;
  return serial < 0 || serial > LAST_SERIAL || !Number.isFinite(serial) ? NUM : serial;
}

/** The calendar date of a serial number; `#NUM!` where there is none. */
export function dateOf(serial: number): CalendarDate | CellError {
  const days = Math.floor(serial);
  if (days < 0 || days > LAST_SERIAL) return NUM;
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((days - 25569 + (days < 60 ? 1 : 0)) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** As `dateOf`, for serial numbers already known to be dates. */
export function knownDate(serial: number): CalendarDate {
  return dateOf(Math.min(Math.max(serial, 0), LAST_SERIAL)) as CalendarDate;
}

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday 1 to Sunday 7. */
export function isoWeekday(serial: number): number {
  return ((((Math.floor(serial) - 2) % 7) + 7) % 7) + 1;
}

/** Days between dates in a year of twelve 30-day months; `european` without February corrections. */
export function days360(start: number, end: number, european: boolean): number {
  const a = knownDate(start);
  const b = knownDate(end);
  let dayA = a.day;
  let dayB = b.day;
  if (european) {
    dayA = Math.min(dayA, 30);
    dayB = Math.min(dayB, 30);
  } else {
    const lastA = a.month === 2 && a.day === daysInMonth(a.year, 2);
    if (lastA) dayA = 30;
    if (dayB === 31 && dayA >= 30) dayB = 30;
    if (dayA === 31) dayA = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + dayB - dayA;
}

/** The part of a year between two dates by a day count basis (0 to 4); `#NUM!` for another basis. */
export function yearFraction(first: number, second: number, basis: number): number | CellError {
  const start = Math.min(first, second);
  const end = Math.max(first, second);
  if (start === end) return basis >= 0 && basis <= 4 ? 0 : NUM;
  switch (basis) {
    case 0:
      return thirty360(start, end) / 360;
    case 1:
      return (end - start) / averageYear(start, end);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      return NUM;
  }
}

/** The US (NASD) count that YEARFRAC and the bond functions use: both ends in February count as the 30th. */
export function thirty360(start: number, end: number): number {
  const a = knownDate(start);
  const b = knownDate(end);
  let dayA = a.day;
  let dayB = b.day;
  const lastA = a.month === 2 && a.day === daysInMonth(a.year, 2);
  const lastB = b.month === 2 && b.day === daysInMonth(b.year, 2);
  if (lastA && lastB) dayB = 30;
  if (lastA) dayA = 30;
  if (dayB === 31 && dayA >= 30) dayB = 30;
  if (dayA === 31) dayA = 30;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + dayB - dayA;
}

/** Mean length of the years that a span touches, as basis 1 divides by it. */
function averageYear(start: number, end: number): number {
  const a = knownDate(start);
  const b = knownDate(end);
  const withinYear =
    a.year === b.year ||
    (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (withinYear) {
    if (a.year === b.year) return isLeap(a.year) ? 366 : 365;
    const crossesLeapDay =
      (isLeap(a.year) && a.month < 3) || (isLeap(b.year) && (b.month > 2 || (b.month === 2 && b.day === 29)));
    return crossesLeapDay ? 366 : 365;
  }
  let days = 0;
  for (let year = a.year; year <= b.year; year++) days += isLeap(year) ? 366 : 365;
  return days / (b.year - a.year + 1);
}
