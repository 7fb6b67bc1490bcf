/** @file Criteria of COUNTIF and its relatives, and the wildcards of Excel. */
import { compareText, numbersEqual, textToNumber } from './coerce';
import { CellError } from './workbook';
import { isError, Unsupported } from './values';
import type { Scalar } from './values';

export type Predicate = (value: Scalar) => boolean;

/** True when a text contains wildcards or escaped ones. */
export function hasWildcards(text: string): boolean {
  return /[*?]|~[*?~]/.test(text);
}

/** A text with `*`, `?` and `~`, cut at its asterisks. `null` stands for any one character. */
export class Wildcard {
  private readonly segments: readonly (readonly (string | null)[])[];

  constructor(pattern: string) {
    const segments: (string | null)[][] = [[]];
    const lower = pattern.toLowerCase();
    for (let i = 0; i < lower.length; i++) {
      const character = lower[i] as string;
      const next = lower[i + 1];
      const last = segments[segments.length - 1] as (string | null)[];
      if (character === '~' && next !== undefined && '*?~'.includes(next)) {
        last.push(next);
        i++;
      } else if (character === '*') segments.push([]);
      else last.push(character === '?' ? null : character);
    }
    this.segments = segments;
  }

  /** True when the whole of a text matches, letter case ignored. Takes time in proportion to the text. */
  matches(text: string): boolean {
    const lower = text.toLowerCase();
    const first = this.segments[0] as readonly (string | null)[];
    const last = this.segments[this.segments.length - 1] as readonly (string | null)[];
    if (this.segments.length === 1) return lower.length === first.length && fits(lower, first, 0);
    if (!fits(lower, first, 0)) return false;
    const end = lower.length - last.length;
    let at = first.length;
    for (const segment of this.segments.slice(1, -1)) {
      const found = locate(lower, segment, at);
      if (found < 0) return false;
      at = found + segment.length;
    }
    return at <= end && fits(lower, last, end);
  }

  /** Where the first match inside a text begins, from an offset on; -1 when there is none. */
  search(text: string, from: number): number {
    const lower = text.toLowerCase();
    const first = this.segments[0] as readonly (string | null)[];
    const start = locate(lower, first, from);
    if (start < 0) return -1;
    // If the rest is not found behind the first place, it is not found behind later ones either.
    let at = start + first.length;
    for (const segment of this.segments.slice(1)) {
      const found = locate(lower, segment, at);
      if (found < 0) return -1;
      at = found + segment.length;
    }
    return start;
  }
}

function fits(text: string, segment: readonly (string | null)[], at: number): boolean {
  if (at < 0 || at + segment.length > text.length) return false;
  for (let i = 0; i < segment.length; i++) {
    const wanted = segment[i];
    if (wanted !== null && wanted !== text[at + i]) return false;
  }
  return true;
}

function locate(text: string, segment: readonly (string | null)[], from: number): number {
  for (let at = from; at + segment.length <= text.length; at++) if (fits(text, segment, at)) return at;
  return -1;
}

/** Removes the `~` escapes of a text without wildcards. */
export function unescapeWildcards(text: string): string {
  return text.replace(/~([*?~])/g, '$1');
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The value a criterion's operand stands for: number, boolean, error or text. */
function operandValue(text: string): Scalar {
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CALC!|SPILL!)$/i.test(text)) {
    return new CellError(text.toUpperCase() as CellError['code']);
  }
  return textToNumber(text) ?? text;
}

/**
 * Compiles a criterion: a value to equal, or text such as `">=5"`, `"<>North"`, `"a*"`.
 * Blank criteria count as 0, as in Excel; `""` and `"="` find blanks.
 */
export function compileCriterion(criterion: Scalar): Predicate {
  if (criterion === null) return (value) => numberOf(value) === 0;
  if (typeof criterion === 'number') return equalsNumber(criterion);
  if (typeof criterion === 'boolean') return (value) => value === criterion;
  if (isError(criterion)) return (value) => isError(value) && value.code === criterion.code;

  const match = /^(<>|<=|>=|=|<|>)([\s\S]*)$/.exec(criterion);
  const operator = match?.[1];
  const text = match ? (match[2] as string) : criterion;
  if (operator === undefined || operator === '=') return equals(text, operator !== undefined);
  if (operator === '<>') {
    if (text === '') return (value) => value !== null;
    const positive = equals(text, true);
    return (value) => !positive(value);
  }
  return ordered(operator, text);
}

/** A cell's own number, or the number its text stands for; undefined for everything else. */
function numberOf(value: Scalar): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value !== '') return textToNumber(value);
  return undefined;
}

function equalsNumber(wanted: number): Predicate {
  return (value) => {
    if (typeof value === 'number') return value === wanted || numbersEqual(value, wanted);
    if (typeof value !== 'string') return false;
    const number = numberOf(value);
    return number !== undefined && numbersEqual(number, wanted);
  };
}

function equals(text: string, explicit: boolean): Predicate {
  if (text === '') {
    // "=" finds only truly blank cells, "" also empty text.
    return explicit ? (value) => value === null : (value) => value === null || value === '';
  }
  const wanted = operandValue(text);
  if (typeof wanted === 'number') return equalsNumber(wanted);
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  if (isError(wanted)) return (value) => isError(value) && value.code === wanted.code;
  if (hasWildcards(text)) {
    const pattern = new Wildcard(text);
    return (value) => typeof value === 'string' && pattern.matches(value);
  }
  const lower = text.toLowerCase();
  return (value) => typeof value === 'string' && (value === text || value.toLowerCase() === lower);
}

function ordered(operator: string, text: string): Predicate {
  if (text === '')
    throw new Unsupported(`What Excel counts for the criterion “${operator}” alone is not sure.`);
  const holds: (comparison: number) => boolean =
    operator === '<'
      ? (c) => c < 0
      : operator === '>'
        ? (c) => c > 0
        : operator === '<='
          ? (c) => c <= 0
          : (c) => c >= 0;
  const wanted = operandValue(text);
  if (typeof wanted === 'number') {
    return (value) =>
      typeof value === 'number' && holds(numbersEqual(value, wanted) ? 0 : value < wanted ? -1 : 1);
  }
  if (typeof wanted === 'boolean') {
    return (value) => typeof value === 'boolean' && holds(Number(value) - Number(wanted));
  }
  if (isError(wanted)) return () => false;
  const plain = unescapeWildcards(wanted as string);
  return (value) => typeof value === 'string' && value !== '' && holds(compareText(value, plain));
}
