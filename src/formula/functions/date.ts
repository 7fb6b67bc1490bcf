/** @file Date and time functions. */
import { textToNumber, toNumber } from '../coerce';
import { parseDate, parseTime, parseValue } from '../numberFormat';
import type { Context } from '../evaluate';
import { define } from '../registry';
import { NUM, Omitted, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { dateOf, days360, daysInMonth, isoWeekday, LAST_SERIAL, serialOf, yearFraction } from './calendar';
import type { CalendarDate } from './calendar';
import { scalarsOf } from './collect';

function part(pick: (date: CalendarDate) => number) {
  return (_context: Context, serial: number): Scalar => {
    const date = dateOf(serial);
    return date instanceof CellError ? date : pick(date);
  };
}

/** Seconds of the day of a serial number, rounded as cells show them. */
function secondsOf(serial: number): number | CellError {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return NUM;
  return Math.round((serial - Math.floor(serial)) * 86400) % 86400;
}

function timePart(pick: (seconds: number) => number) {
  return (_context: Context, serial: number): Scalar => {
    const seconds = secondsOf(serial);
    return seconds instanceof CellError ? seconds : pick(seconds);
  };
}

function date(_context: Context, year: number, month: number, day: number): Scalar {
  if (year < 0 || year > 9999) return NUM;
  return serialOf(year < 1900 ? year + 1900 : year, month, day);
}

function time(_context: Context, hour: number, minute: number, second: number): Scalar {
  if (Math.max(hour, minute, second) > 32767) return NUM;
  const total = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
  return total < 0 ? NUM : (total / 86400) % 1;
}

/** The same day `months` later, or the last day of the month when `end` is true. */
function shiftMonths(serial: number, months: number, end: boolean): Scalar {
  const from = dateOf(serial);
  if (from instanceof CellError) return from;
  const total = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  if (year < 1900 || year > 9999) return NUM;
  const last = daysInMonth(year, month);
  return serialOf(year, month, end ? last : Math.min(from.day, last));
}

function weekday(_context: Context, serial: number, type = 1): Scalar {
  if (serial < 0 || serial > LAST_SERIAL + 1) return NUM;
  const iso = isoWeekday(serial);
  if (type === 1) return (iso % 7) + 1;
  if (type === 2) return iso;
  if (type === 3) return iso - 1;
  if (type >= 11 && type <= 17) return ((iso - (type - 10) + 7) % 7) + 1;
  return NUM;
}

function isoWeek(serial: number): Scalar {
  const day = Math.floor(serial);
  const thursday = day - isoWeekday(day) + 4;
  // Day 0 (a blank cell) and 1 January 1900 are a Saturday and a Sunday of the last week of 1899.
  if (day >= 0 && thursday < 1) return 52;
  const target = dateOf(thursday);
  if (target instanceof CellError) return target;
  const start = serialOf(target.year, 1, 1);
  return start instanceof CellError ? start : Math.floor((thursday - start) / 7) + 1;
}

function weekNumber(_context: Context, serial: number, type = 1): Scalar {
  const at = dateOf(serial);
  if (at instanceof CellError) return at;
  if (type === 21) return isoWeek(serial);
  const firstDay = type === 1 ? 7 : type === 2 ? 1 : type >= 11 && type <= 17 ? type - 10 : 0;
  if (firstDay === 0) return NUM;
  const start = serialOf(at.year, 1, 1);
  if (start instanceof CellError) return start;
  const lead = (isoWeekday(start) - firstDay + 7) % 7;
  return Math.floor((Math.floor(serial) - start + lead) / 7) + 1;
}

function dateDif(_context: Context, from: number, to: number, unit: string): Scalar {
  const start = Math.floor(from);
  const end = Math.floor(to);
  if (start > end) return NUM;
  const a = dateOf(start);
  const b = dateOf(end);
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toLowerCase()) {
    case 'd':
      return end - start;
    case 'm':
      return months;
    case 'y':
      return Math.floor(months / 12);
    case 'ym':
      return months % 12;
    case 'md': {
      if (b.day >= a.day) return b.day - a.day;
      const previous = b.month === 1 ? daysInMonth(b.year - 1, 12) : daysInMonth(b.year, b.month - 1);
      // Microsoft warns of wrong results here, some of them negative.
      if (a.day > previous) throw new Unsupported('DATEDIF with “md” is not sure after a short month.');
      return previous - a.day + b.day;
    }
    case 'yd': {
      const passed = b.month > a.month || (b.month === a.month && b.day >= a.day);
      const anniversary = serialOf(passed ? b.year : b.year - 1, a.month, a.day);
      if (anniversary instanceof CellError) return anniversary;
      const inFirstYear = serialOf(passed ? a.year : a.year + 1, b.month, b.day);
      // Whose 29 February counts when the years differ is not documented.
      if (inFirstYear instanceof CellError || inFirstYear - start !== end - anniversary) {
        throw new Unsupported('DATEDIF with “yd” is not sure around a leap day.');
      }
      return end - anniversary;
    }
    default:
      return NUM;
  }
}

/** Weekdays off, Monday first, of a WORKDAY.INTL code or mask. */
function weekendOf(code: Scalar | undefined): readonly boolean[] | CellError {
  if (typeof code === 'string') {
    if (!/^[01]{7}$/.test(code)) return VALUE;
    return [...code].map((digit) => digit === '1');
  }
  const number = code === undefined || code === null ? 1 : toNumber(code);
  if (number instanceof CellError) return number;
  const choice = Math.trunc(number);
  const off = new Array<boolean>(7).fill(false);
  if (choice >= 1 && choice <= 7) {
    // 1 is Saturday and Sunday, 2 Sunday and Monday, and so on.
    off[(choice + 4) % 7] = true;
    off[(choice + 5) % 7] = true;
    return off;
  }
  if (choice >= 11 && choice <= 17) {
    off[(choice - 11 + 6) % 7] = true;
    return off;
  }
  return NUM;
}

function holidaysOf(context: Context, holidays: Value | undefined): Set<number> | CellError {
  const days = new Set<number>();
  if (holidays === undefined || holidays instanceof Omitted) return days;
  for (const value of scalarsOf(context, [holidays])) {
    if (value === null) continue;
    const number = toNumber(value);
    if (number instanceof CellError) return number;
    days.add(Math.floor(number));
  }
  return days;
}

function networkDays(
  context: Context,
  from: number,
  to: number,
  weekend: readonly boolean[],
  holidays: Value | undefined,
): Value {
  const off = holidaysOf(context, holidays);
  if (off instanceof CellError) return off;
  if (Math.min(from, to) < 0 || Math.max(from, to) > LAST_SERIAL) return NUM;
  const start = Math.floor(Math.min(from, to));
  const end = Math.floor(Math.max(from, to));
  context.spend((end - start) >> 4);
  let count = 0;
  for (let day = start; day <= end; day++) if (!weekend[isoWeekday(day) - 1] && !off.has(day)) count++;
  return from > to ? -count : count;
}

function workDay(
  context: Context,
  from: number,
  days: number,
  weekend: readonly boolean[],
  holidays: Value | undefined,
): Value {
  const off = holidaysOf(context, holidays);
  if (off instanceof CellError) return off;
  if (weekend.every(Boolean)) return VALUE;
  let day = Math.floor(from);
  if (day < 0 || day > LAST_SERIAL) return NUM;
  context.spend(Math.abs(days) >> 4);
  const step = days < 0 ? -1 : 1;
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (day < 0 || day > LAST_SERIAL) return NUM;
    if (!weekend[isoWeekday(day) - 1] && !off.has(day)) left--;
  }
  return day;
}

const SATURDAY_SUNDAY = [false, false, false, false, false, true, true];

function dateValue(_context: Context, text: string): Scalar {
  const parsed = parseValue(text.trim());
  if (!parsed || typeof parsed.value !== 'number') {
    // Refuses what may be a date to Excel.
    textToNumber(text);
    return VALUE;
  }
  if (parseTime(text.trim())) throw new Unsupported('What DATEVALUE gives for a time alone is not sure.');
  if (!looksLikeDate(text)) return VALUE;
  const number = textToNumber(text);
  return number === undefined ? VALUE : Math.floor(number);
}

function looksLikeDate(text: string): boolean {
  const trimmed = text.trim();
  return Boolean(parseDate(trimmed)) || /[/-]|[a-z]{3}/i.test(trimmed.replace(/\s*[ap]m$/i, ''));
}

function timeValue(_context: Context, text: string): Scalar {
  const trimmed = text.trim();
  const parsed = parseValue(trimmed);
  const isTime = Boolean(parseTime(trimmed)) || trimmed.includes(':') || Boolean(parseDate(trimmed));
  if (!parsed || typeof parsed.value !== 'number' || !isTime) return VALUE;
  return parsed.value - Math.floor(parsed.value);
}

define({
  DATE: date,
  TIME: time,
  YEAR: part((at) => at.year),
  MONTH: part((at) => at.month),
  DAY: part((at) => at.day),
  HOUR: timePart((seconds) => Math.floor(seconds / 3600)),
  MINUTE: timePart((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: timePart((seconds) => seconds % 60),
  NOW: (context: Context) => context.nowSerial(),
  TODAY: (context: Context) => Math.floor(context.nowSerial()),
  EDATE: (_context: Context, serial: number, months: number) => shiftMonths(serial, months, false),
  EOMONTH: (_context: Context, serial: number, months: number) => shiftMonths(serial, months, true),
  WEEKDAY: weekday,
  WEEKNUM: weekNumber,
  ISOWEEKNUM: (_context: Context, serial: number) => isoWeek(serial),
  DAYS: (_context: Context, end: number, start: number) => Math.floor(end) - Math.floor(start),
  DAYS360: (_context: Context, start: number, end: number, european = false) => days360(start, end, european),
  DATEDIF: dateDif,
  YEARFRAC: (_context: Context, start: number, end: number, basis = 0) =>
    Math.min(start, end) < 0 ? NUM : yearFraction(Math.floor(start), Math.floor(end), basis),
  NETWORKDAYS: (context: Context, from: number, to: number, holidays?: Value) =>
    networkDays(context, from, to, SATURDAY_SUNDAY, holidays),
  'NETWORKDAYS.INTL': (context: Context, from: number, to: number, code?: Scalar, holidays?: Value) => {
    const weekend = weekendOf(code);
    return weekend instanceof CellError ? weekend : networkDays(context, from, to, weekend, holidays);
  },
  WORKDAY: (context: Context, from: number, days: number, holidays?: Value) =>
    workDay(context, from, days, SATURDAY_SUNDAY, holidays),
  'WORKDAY.INTL': (context: Context, from: number, days: number, code?: Scalar, holidays?: Value) => {
    const weekend = weekendOf(code);
    return weekend instanceof CellError ? weekend : workDay(context, from, days, weekend, holidays);
  },
  DATEVALUE: dateValue,
  TIMEVALUE: timeValue,
});
