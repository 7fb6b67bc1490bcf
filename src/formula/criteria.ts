/** @file Criteria of COUNTIF and its relatives, and the wildcards of Excel. */
import { compareText, numbersEqual, textToNumber } from './coerce';
import { CellError } from './workbook';
import { isError } from './values';
import type { Scalar } from './values';

export type Predicate = (value: Scalar) => boolean;

/** True when a text contains wildcards or escaped ones. */
export function hasWildcards(text: string): boolean {
  return /[*?]|~[*?~]/.test(text);
}

/** A pattern with `*`, `?` and `~` as a regular expression over the whole text, letter case ignored. */
export function wildcardPattern(text: string): RegExp {
  let source = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    const next = text[i + 1];
    if (character === '~' && next !== undefined && '*?~'.includes(next)) {
      source += escapeRegExp(next);
      i++;
    } else if (character === '*') {
      if (!source.endsWith('[\\s\\S]*')) source += '[\\s\\S]*';
    } else if (character === '?') source += '[\\s\\S]';
    else source += escapeRegExp(character);
  }
  return new RegExp(`^${source}$`, 'iu');
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
    const pattern = wildcardPattern(text);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const lower = text.toLowerCase();
  return (value) => typeof value === 'string' && (value === text || value.toLowerCase() === lower);
}

function ordered(operator: string, text: string): Predicate {
  const holds: (comparison: number) => boolean =
    operator === '<'
      ? (c) => c < 0
      : operator === '>'
        ? (c) => c > 0
        : operator === '<='
          ? (c) => c <= 0
          : (c) => c >= 0;
  const wanted = text === '' ? '' : operandValue(text);
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
