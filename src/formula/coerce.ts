/** @file Excel's conversions between types, and its order of values. */
import { parseDate, parseTime, parseValue } from './numberFormat';
import type { CellError } from './workbook';
import { isError, Unsupported, VALUE } from './values';
import type { Scalar } from './values';

/** A number written plainly, as nearly all texts that are numbers are. */
const PLAIN_NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** A year and a month in digits. */
const HALF_A_DATE = /^(?:\d{4}[-/]\d{1,2}|\d{1,2}[-/]\d{4})$/;
/** The name of a day before a date. */
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s.*\d/i;

/**
 * The number a text stands for, as VALUE reads it in the en-US locale: `1,234.5`, `50%`, `$5`, `(3)`, dates and times.
 * @returns undefined when the text is no number
 * @throws Unsupported where Excel's reading depends on today or on the locale
 */
export function textToNumber(text: string): number | undefined {
  if (PLAIN_NUMBER.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
  }
  if (!/\d/.test(text) || text.length > 64) return undefined;
  const trimmed = text.trim();
  if (HALF_A_DATE.test(trimmed) || WEEKDAY.test(trimmed)) {
    throw new Unsupported(`“${trimmed}” may or may not be a date to Excel.`);
  }
  const parsed = parseValue(trimmed);
  if (parsed === null || parsed === undefined || typeof parsed.value !== 'number') {
    const iso = /^(\d{4}-\d{1,2}-\d{1,2})T(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/.exec(trimmed);
    if (iso) return undefined;
    if (/^[+-]?\$?\d+(?:,\d+)+(?:\.\d*)?$/.test(trimmed)) {
      throw new Unsupported(`“${trimmed}” may or may not be a number to Excel.`);
    }
    return undefined;
  }
  if (/[€£¥]/.test(trimmed)) throw new Unsupported(`Reading “${trimmed}” depends on the regional settings.`);
  const isDate =
    parseDate(trimmed) && !/\d{4}/.test(trimmed) && !/^\d{1,2}[/-]\d{1,2}[/-]\d{2}(?:\s|$)/.test(trimmed);
  if (isDate && !parseTime(trimmed)) {
    throw new Unsupported(`The year of the date “${trimmed}” is not written.`);
  }
  return parsed.value;
}

/** A scalar as a number; blank is 0. Errors pass through; text that is no number gives `#VALUE!`. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return textToNumber(value) ?? VALUE;
  return value;
}

/** A scalar as text, as `&` joins it. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return joinedNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** A scalar as a condition. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
    return VALUE;
  }
  return value;
}

/** A number as Excel shows it in General format with room enough: at most 15 significant digits. */
export function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value === 0 ? '0' : String(value);
  const rounded = Number(value.toPrecision(15));
  return needsExponent(rounded) ? exponentForm(rounded) : plainForm(rounded);
}

/** True where the plain form needs more than 20 characters. */
function needsExponent(value: number): boolean {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e20 || magnitude < 1e-20) return true;
  if (magnitude >= 1e-4) return false;
  const plain = value.toFixed(20).replace(/0+$/, '');
  return plain.length > 21 || Number(plain) !== value;
}

function plainForm(value: number): string {
  const text = String(value);
  if (text.includes('e')) return value.toFixed(20).replace(/0+$/, '');
  if (Math.abs(value) < 1e15) return text;
  // Fifteen significant digits, then zeros.
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  return mantissa.replace('.', '').padEnd(Number(exponent) + (value < 0 ? 2 : 1), '0');
}

/**
 * A number as `&` joins it.
 * @throws Unsupported where it is not sure whether Excel writes all zeros or an exponent
 */
function joinedNumber(value: number): string {
  const text = numberToText(value);
  const magnitude = Math.abs(value);
  if (value !== 0 && (magnitude >= 1e15 || magnitude < 1e-5) && !text.includes('E')) {
    throw new Unsupported('How Excel writes a number so large or so small as text is not sure.');
  }
  return text;
}

function exponentForm(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/0+$/, '').replace(/\.$/, '') : mantissa;
  const power = Number(exponent);
  return `${short}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Rank of a type in Excel's order of values: numbers, then text, then booleans. */
function rank(value: Scalar): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return 2;
}

/** True when two numbers are equal to the 15 digits that Excel compares. */
export function numbersEqual(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });
const SIMPLE_TEXT = /^[a-z0-9 ]*$/;

/** Order of two texts, letter case ignored: negative, zero or positive. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  if (x === y) return 0;
  if (SIMPLE_TEXT.test(x) && SIMPLE_TEXT.test(y)) return x < y ? -1 : 1;
  return collator.compare(x, y) || (x < y ? -1 : 1);
}

/**
 * Compares two values as the operators `=`, `<`… do: blank takes the type of the other side, types are ordered.
 * Neither value may be an error.
 */
export function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return numbersEqual(a, b) ? 0 : a < b ? -1 : 1;
  if (a === null && b === null) return 0;
  const left = a === null ? zeroOf(b) : a;
  const right = b === null ? zeroOf(a) : b;
  const byType = rank(left) - rank(right);
  if (byType !== 0) return byType;
  if (typeof left === 'string') return compareText(left, right as string);
  if (typeof left === 'number')
    return numbersEqual(left, right as number) ? 0 : left < (right as number) ? -1 : 1;
  return Number(left) - Number(right);
}

function zeroOf(value: Scalar): Scalar {
  if (typeof value === 'string') return '';
  if (typeof value === 'boolean') return false;
  return 0;
}

/** Equality without blank-to-zero conversion, as UNIQUE and exact lookups see it. */
export function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'number' && typeof b === 'number') return numbersEqual(a, b);
  if (typeof a === 'string' && typeof b === 'string') return a === b || a.toLowerCase() === b.toLowerCase();
  if (isError(a) && isError(b)) return a.code === b.code;
  return a === b;
}

/** A key under which `sameValue` values coincide. */
export function valueKey(value: Scalar): string | number | boolean | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(15));
  if (typeof value === 'string') return `s${value.toLowerCase()}`;
  if (isError(value)) return `e${value.code}`;
  return value;
}
