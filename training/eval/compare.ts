/** @file When two values are the same answer: by value, whatever formula gave them. */
import type { CellValue } from '../../src/formula/workbook';
import { CellError } from '../../src/formula/workbook';
import { matchKey, parseNumber } from '../../src/sheet/words';

/** A value as results and cases write it: scalars, rows, or a flat list. */
export type AnswerValue = CellValue | readonly AnswerValue[];

function flatten(value: AnswerValue): CellValue[] {
  return Array.isArray(value) ? value.flatMap((part: AnswerValue) => flatten(part)) : [value as CellValue];
}

/** One form for each value: numbers to nine digits, text without case and punctuation, blank as nothing. */
function canonical(value: CellValue): string {
  if (value === null || value === '') return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return String(value);
  const number =
    typeof value === 'number' ? value : parseNumber(value.replace(/(\d) , (\d{3})(?!\d)/g, '$1,$2'));
  if (number !== null) return `#${Number(number.toPrecision(9))}`;
  return matchKey(String(value)) || String(value).trim();
}

/** True when both hold the same values, in any order unless `ordered`. */
export function sameAnswer(given: AnswerValue, expected: AnswerValue, ordered = false): boolean {
  const [a, b] = [given, expected].map((value) => {
    const texts = flatten(value)
      .map(canonical)
      .filter((text) => text !== '');
    return ordered ? texts : texts.sort();
  });
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every((text, at) => text === b[at]);
}
