/** @file Text functions. */
import { format } from '../numberFormat';
import { textToNumber, toNumber, toText } from '../coerce';
import { escapeRegExp, hasWildcards, unescapeWildcards, Wildcard } from '../criteria';
import type { Context } from '../evaluate';
import { MAX_TEXT } from '../operators';
import { define } from '../registry';
import { isError, Matrix, NA, Omitted, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { scalarsOf } from './collect';
import { roundTo } from './rounding';

function limited(text: string): Scalar {
  return text.length > MAX_TEXT ? VALUE : text;
}

/** The characters of Windows-1252 above 127 that differ from Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function char(_context: Context, code: number): Scalar {
  const number = Math.trunc(code);
  if (number < 1 || number > 255) return VALUE;
  return number >= 128 && number < 160 ? (WINDOWS_1252[number - 128] as string) : String.fromCharCode(number);
}

function code(_context: Context, text: string): Scalar {
  if (text === '') return VALUE;
  const at = WINDOWS_1252.indexOf(text[0] as string);
  if (at >= 0) return 128 + at;
  const number = text.charCodeAt(0);
  return number < 256 ? number : 63;
}

function find(_context: Context, wanted: string, text: string, start = 1): Scalar {
  if (start < 1 || start > text.length + 1) return VALUE;
  const at = text.indexOf(wanted, start - 1);
  return at < 0 ? VALUE : at + 1;
}

function search(_context: Context, wanted: string, text: string, start = 1): Scalar {
  if (start < 1 || start > text.length + 1) return VALUE;
  if (wanted === '') return start;
  if (!hasWildcards(wanted)) {
    const at = text.toLowerCase().indexOf(unescapeWildcards(wanted).toLowerCase(), start - 1);
    return at < 0 ? VALUE : at + 1;
  }
  const at = new Wildcard(wanted).search(text, start - 1);
  return at < 0 ? VALUE : at + 1;
}

function substitute(_context: Context, text: string, old: string, fresh: string, instance?: number): Scalar {
  if (instance !== undefined && instance < 1) return VALUE;
  if (old === '') return text;
  if (instance === undefined) return limited(text.split(old).join(fresh));
  let at = -1;
  for (let i = 0; i < instance; i++) {
    at = text.indexOf(old, at + 1 + (i === 0 ? 0 : old.length - 1));
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + fresh + text.slice(at + old.length));
}

function proper(_context: Context, text: string): string {
  return text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function joined(parts: readonly Scalar[], delimiters: readonly string[], skipEmpty: boolean): Scalar {
  let text = '';
  let count = 0;
  for (const part of parts) {
    const piece = toText(part);
    if (piece instanceof CellError) return piece;
    if (skipEmpty && piece === '') continue;
    if (count > 0) text += delimiters[(count - 1) % delimiters.length] ?? '';
    text += piece;
    count++;
    if (text.length > MAX_TEXT) return VALUE;
  }
  return text;
}

function textJoin(context: Context, delimiter: Value, skip: boolean | undefined, ...args: Value[]): Value {
  const skipEmpty = skip ?? !context.doubt('Whether TEXTJOIN leaves empty texts out here is not sure.');
  const delimiters: string[] = [];
  for (const item of scalarsOf(context, [delimiter ?? Omitted.value])) {
    const text = toText(item);
    if (text instanceof CellError) return text;
    delimiters.push(text);
  }
  return joined(scalarsOf(context, args), delimiters, skipEmpty);
}

/** Quoted and escaped text, brackets, the letters that mean something in number formats, and K, common as a unit. */
const KNOWN_FORMAT_PARTS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|am\/pm|a\/p|e[+-]|[ymdhsk]+/gi;
/** A lower-case a/p, which the formatter does not know. */
const SMALL_HALVES = /a\/p/;
/** Letters beyond those: Excel quotes some of them by itself and rejects others. */
const FOREIGN_LETTERS = /[\p{L}]/u;

/** True when a format shows a date or a time. */
function hasDateParts(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|general|e[+-]/gi, '');
  return /[ymdhs]/i.test(bare);
}

/** Formats that TEXT and cells share; en-US. */
export function formatValue(value: Scalar, pattern: string): Scalar {
  if (isError(value)) return value;
  if (pattern === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (FOREIGN_LETTERS.test(pattern.replace(KNOWN_FORMAT_PARTS, '')) || SMALL_HALVES.test(pattern)) {
    throw new Unsupported(`The number format “${pattern}” is not understood.`);
  }
  try {
    const subject = value ?? 0;
    if (/^general$/i.test(pattern.trim()) && typeof subject === 'number') return generalText(subject);
    if (typeof subject === 'number' && subject < 0 && hasDateParts(pattern)) {
      if (/;|\[[hms]+\]/i.test(pattern))
        throw new Unsupported('A negative time is not shown in this format.');
      return VALUE;
    }
    // Zero has the exponent 0 and one digit before it; the formatter would fill every digit of ##0.0E+0.
    if (subject === 0 && /^[#?]*0(\.0*)?E[+-]0+$/i.test(pattern)) pattern = pattern.replace(/^[#?]+/, '');
    const text = format(pattern, subject, { locale: 'en-US', dateErrorThrows: true, dateErrorNumber: false });
    return text;
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && /date/i.test(error.message))) return VALUE;
    throw new Unsupported(`The number format “${pattern}” is not understood.`);
  }
}

/** A number as General shows it in a cell: up to 11 characters. */
export function generalText(value: number): string {
  return format('General', value, { locale: 'en-US' });
}

function text(_context: Context, value: Scalar, pattern: string): Scalar {
  if (typeof value === 'string') {
    const number = textToNumber(value);
    return formatValue(number ?? value, pattern);
  }
  return formatValue(value, pattern);
}

function value(_context: Context, given: Scalar): Scalar {
  if (typeof given === 'boolean') return VALUE;
  return toNumber(given);
}

function fixed(_context: Context, number: number, decimals = 2, plain = false): Scalar {
  return fixedText(number, decimals, plain);
}

function fixedText(number: number, decimals: number, plain: boolean): Scalar {
  if (decimals > 127) return VALUE;
  const rounded = roundTo(number, decimals);
  const digits = Math.max(0, decimals);
  const [whole = '0', rest] = Math.abs(rounded).toFixed(Math.min(digits, 100)).split('.');
  const grouped = plain ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '-' : ''}${grouped}${rest === undefined ? '' : `.${rest}`}`;
}

function dollar(_context: Context, number: number, decimals = 2): Scalar {
  const plain = fixedText(Math.abs(number), decimals, false);
  if (typeof plain !== 'string') return plain;
  return roundTo(number, decimals) < 0 ? `($${plain})` : `$${plain}`;
}

function numberValue(_context: Context, given: string, decimal = '.', group = ','): Scalar {
  if (decimal === '' || group === '') return VALUE;
  const point = decimal[0] as string;
  const separator = group[0] as string;
  let rest = given.replace(/\s/g, '');
  if (rest === '') return 0;
  const percent = /%*$/.exec(rest)?.[0].length ?? 0;
  rest = rest.slice(0, rest.length - percent);
  const at = rest.indexOf(point);
  const whole = (at < 0 ? rest : rest.slice(0, at)).split(separator).join('');
  const fraction = at < 0 ? '' : rest.slice(at + 1);
  if (fraction.includes(point) || fraction.includes(separator)) return VALUE;
  const plain = at < 0 ? whole : `${whole}.${fraction}`;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return VALUE;
  return Number(plain) / 100 ** percent;
}

function delimiterPattern(context: Context, delimiter: Value, ignoreCase: boolean): RegExp | CellError {
  const parts: string[] = [];
  for (const item of scalarsOf(context, [delimiter])) {
    const piece = toText(item);
    if (piece instanceof CellError) return piece;
    parts.push(piece);
  }
  // The longest delimiter at a place wins.
  parts.sort((a, b) => b.length - a.length);
  return new RegExp(parts.map(escapeRegExp).join('|'), ignoreCase ? 'giu' : 'gu');
}

/** TEXTBEFORE and TEXTAFTER. */
function around(before: boolean) {
  return (
    context: Context,
    source: string,
    delimiter: Value,
    instance = 1,
    matchMode = 0,
    matchEnd = 0,
    ifNotFound?: Scalar,
  ): Value => {
    if (instance === 0) return VALUE;
    // Excel's documentation gives #VALUE! for an instance beyond the length of the text, its neighbours #N/A.
    if (Math.abs(instance) > source.length) {
      throw new Unsupported('What Excel gives for a text shorter than the instance looked for is not sure.');
    }
    const pattern = delimiterPattern(context, delimiter, matchMode === 1);
    if (pattern instanceof CellError) return pattern;
    if (pattern.source === '(?:)') {
      const wholeText = instance > 0 === before ? '' : source;
      return wholeText;
    }
    const places = [...source.matchAll(pattern)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    }));
    if (matchEnd === 1) {
      if (instance > 0) places.push({ start: source.length, end: source.length });
      else places.unshift({ start: 0, end: 0 });
    }
    const place = instance > 0 ? places[instance - 1] : places[places.length + instance];
    if (!place) return ifNotFound === undefined ? NA : ifNotFound;
    return before ? source.slice(0, place.start) : source.slice(place.end);
  };
}

function textSplit(
  context: Context,
  source: string,
  columnDelimiter?: Value,
  rowDelimiter?: Value,
  ignoreEmpty = false,
  matchMode = 0,
  pad: Scalar = NA,
): Value {
  const cut = (piece: string, delimiter: Value | undefined): string[] | CellError => {
    if (delimiter === undefined || delimiter instanceof Omitted) return [piece];
    const pattern = delimiterPattern(context, delimiter, matchMode === 1);
    if (pattern instanceof CellError) return pattern;
    if (pattern.source === '(?:)') return VALUE;
    const parts = piece.split(pattern);
    return ignoreEmpty ? parts.filter((part) => part !== '') : parts;
  };
  if (source === '') throw new Unsupported('What Excel’s TEXTSPLIT gives for an empty text is not sure.');
  const lines = cut(source, rowDelimiter);
  if (lines instanceof CellError) return lines;
  const rows: Scalar[][] = [];
  for (const line of lines) {
    const parts = cut(line, columnDelimiter);
    if (parts instanceof CellError) return parts;
    rows.push(parts);
  }
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return new CellError('#CALC!');
  for (const row of rows) while (row.length < width) row.push(pad);
  return Matrix.of(rows);
}

function rept(_context: Context, piece: string, times: number): Scalar {
  if (times < 0 || piece.length * times > MAX_TEXT) return VALUE;
  return piece.repeat(times);
}

function strictText(item: Scalar): Scalar {
  if (typeof item === 'string') return `"${item.replace(/"/g, '""')}"`;
  return isError(item) ? item.code : toText(item);
}

function conciseText(item: Scalar): Scalar {
  return isError(item) ? item.code : toText(item);
}

function arrayToText(context: Context, array: Value, style = 0): Value {
  if (style !== 0 && style !== 1) return VALUE;
  const matrix = context.matrix(array ?? null);
  if (style === 0) return limited(matrix.data.map((item) => String(conciseText(item))).join(', '));
  const rows = matrix.toRows().map((row) => row.map((item) => String(strictText(item))).join(','));
  return limited(`{${rows.join(';')}}`);
}

define({
  CHAR: char,
  CODE: code,
  UNICHAR: (_context: Context, number: number) => {
    const point = Math.trunc(number);
    if (point < 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
      return point >= 0xd800 ? NA : VALUE;
    return String.fromCodePoint(point);
  },
  UNICODE: (_context: Context, given: string) => given.codePointAt(0) ?? VALUE,
  CLEAN: (_context: Context, given: string) => given.replace(/[\u0000-\u001f]/g, ''), // eslint-disable-line no-control-regex
  CONCAT: (context: Context, ...args: Value[]) => joined(scalarsOf(context, args), [''], false),
  CONCATENATE: (_context: Context, ...parts: string[]) => limited(parts.join('')),
  EXACT: (_context: Context, a: string, b: string) => a === b,
  FIND: find,
  SEARCH: search,
  LEFT: (_context: Context, given: string, count = 1) => (count < 0 ? VALUE : given.slice(0, count)),
  RIGHT: (_context: Context, given: string, count = 1) =>
    count < 0 ? VALUE : given.slice(Math.max(0, given.length - count)),
  MID: (_context: Context, given: string, start: number, count: number) =>
    start < 1 || count < 0 ? VALUE : given.slice(start - 1, start - 1 + count),
  LEN: (_context: Context, given: string) => given.length,
  // Bytes count only where a double-byte language is the default; in en-US they are characters.
  LENB: (_context: Context, given: string) => given.length,
  LEFTB: (_context: Context, given: string, count = 1) => (count < 0 ? VALUE : given.slice(0, count)),
  RIGHTB: (_context: Context, given: string, count = 1) =>
    count < 0 ? VALUE : given.slice(Math.max(0, given.length - count)),
  MIDB: (_context: Context, given: string, start: number, count: number) =>
    start < 1 || count < 0 ? VALUE : given.slice(start - 1, start - 1 + count),
  FINDB: find,
  SEARCHB: search,
  REPLACEB: (_context: Context, given: string, start: number, count: number, fresh: string) =>
    start < 1 || count < 0
      ? VALUE
      : limited(given.slice(0, start - 1) + fresh + given.slice(start - 1 + count)),
  LOWER: (_context: Context, given: string) => given.toLowerCase(),
  UPPER: (_context: Context, given: string) => given.toUpperCase(),
  PROPER: proper,
  TRIM: (_context: Context, given: string) => given.replace(/ +/g, ' ').replace(/^ | $/g, ''),
  REPLACE: (_context: Context, given: string, start: number, count: number, fresh: string) =>
    start < 1 || count < 0
      ? VALUE
      : limited(given.slice(0, start - 1) + fresh + given.slice(start - 1 + count)),
  SUBSTITUTE: substitute,
  REPT: rept,
  TEXT: text,
  VALUE: value,
  FIXED: fixed,
  DOLLAR: dollar,
  NUMBERVALUE: numberValue,
  TEXTJOIN: textJoin,
  TEXTBEFORE: around(true),
  TEXTAFTER: around(false),
  TEXTSPLIT: textSplit,
  ENCODEURL: (_context: Context, given: string) => encodeURIComponent(given).replace(/[!'()*]/g, escapeByte),
  VALUETOTEXT: (_context: Context, given: Scalar, style = 0) =>
    style === 0 ? conciseText(given) : style === 1 ? strictText(given) : VALUE,
  ARRAYTOTEXT: arrayToText,
});

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
