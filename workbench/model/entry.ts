/** @file What Excel makes of the text that somebody types into a cell, and how a value is shown. */
import { format, getFormatFromId, isDateFormat, parseValue } from 'numfmt';
import { CellError, isErrorCode } from '../../src/formula/workbook';
import type { CellValue } from '../../src/formula/workbook';

/** What a cell holds before calculation: a constant, or a formula with its leading `=`. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string };

/** A parsed entry; `format` is the number format that the entry brings along (dates, percentages, …). */
export interface ParsedEntry {
  readonly input: CellInput;
  readonly format?: string;
}

/**
 * Reads an entry as Excel does: `=…` is a formula, a leading apostrophe means text, then errors, truth values,
 * numbers, percentages and dates are recognised; a cell formatted as text (`@`) keeps everything as typed.
 */
export function parseEntry(text: string, currentFormat = 'General'): ParsedEntry {
  if (text === '') return { input: { value: null } };
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  if (currentFormat === '@') return { input: { value: text } };
  if (text.startsWith('=') && text.length > 1) return { input: { formula: text } };
  const upper = text.trim().toUpperCase();
  if (isErrorCode(upper)) return { input: { value: new CellError(upper) } };
  const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const parsed = parseValue(text.trim());
  if (!parsed || parsed.value === undefined || parsed.value === null) return { input: { value: text } };
  const value: CellValue = parsed.value;
  if (isoDate) return { input: { value }, format: 'yyyy-mm-dd' };
  const pattern = parsed.formatId === undefined ? undefined : getFormatFromId(parsed.formatId);
  return typeof pattern === 'string' && pattern !== 'General'
    ? { input: { value }, format: pattern }
    : { input: { value } };
}

/** The text a cell shows: the number format applied, errors as their code, blanks as nothing. */
export function displayText(value: CellValue, numberFormat = 'General'): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return format(numberFormat, value, { throws: true, nbsp: false });
  } catch {
    return String(value);
  }
}

/** The text that stands in the formula bar: dates as dates, percentages as percentages, formulas as written. */
export function editText(input: CellInput | undefined, numberFormat = 'General'): string {
  if (!input) return '';
  if ('formula' in input) return input.formula;
  const { value } = input;
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    if (isDateFormat(numberFormat))
      return displayText(value, Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm');
    if (/%/.test(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
    return String(value);
  }
  return needsApostrophe(value, numberFormat) ? `'${value}` : value;
}

function needsApostrophe(value: string, numberFormat: string): boolean {
  if (numberFormat === '@') return false;
  const parsed = parseEntry(value, numberFormat).input;
  return 'formula' in parsed || typeof parsed.value !== 'string';
}
