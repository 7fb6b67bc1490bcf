/** @file Calls of add-in functions (`NANO.ASK(…)`) inside formulas: finding them, and writing their results back in. */
import { tokenize } from '@borgar/fx';
import { CellError } from '../../src/formula/workbook';
import type { CellValue } from '../../src/formula/workbook';

/** A call as it stands in the formula text; offsets into that text. */
export interface CustomCall {
  /** With its namespace, upper case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Text of each argument; empty for an omitted one. */
  readonly arguments: readonly string[];
}

/** Outermost calls of functions for which `isCustom` is true, from left to right. */
export function findCustomCalls(formula: string, isCustom: (name: string) => boolean): CustomCall[] {
  if (!formula.includes('.')) return [];
  const tokens = tokenize(formula, { withLocation: true });
  const calls: CustomCall[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.type !== 'func' || !isCustom(token.value)) continue;
    const start = token.loc?.[0] ?? 0;
    let depth = 0;
    const parts: string[] = [];
    let part = '';
    let end = -1;
    for (index++; index < tokens.length; index++) {
      const current = tokens[index];
      if (!current) break;
      const isOpening = current.value === '(' || current.value === '{';
      const isClosing = current.value === ')' || current.value === '}';
      if (current.type === 'operator' && isClosing) depth--;
      if (current.type === 'operator' && depth === 0 && isClosing) {
        end = current.loc?.[1] ?? formula.length;
        break;
      }
      if (current.type === 'operator' && depth === 1 && current.value === ',') {
        parts.push(part.trim());
        part = '';
      } else if (depth > 0) {
        part += current.value;
      }
      if (current.type === 'operator' && isOpening) depth++;
    }
    if (end < 0) return calls;
    if (parts.length > 0 || part.trim() !== '') parts.push(part.trim());
    calls.push({ name: token.value.toUpperCase(), start, end, arguments: parts });
  }
  return calls;
}

/** The text of a constant that stands for `value` in a formula. */
export function literal(value: CellValue | readonly (readonly CellValue[])[]): string {
  if (Array.isArray(value)) {
    const rows = value as readonly (readonly CellValue[])[];
    return `{${rows.map((row) => row.map((cell) => scalarLiteral(cell)).join(',')).join(';')}}`;
  }
  const text = scalarLiteral(value as CellValue);
  return text.startsWith('-') ? `(${text})` : text;
}

function scalarLiteral(value: CellValue): string {
  if (value === null) return '""';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  return `"${value.replace(/"/g, '""')}"`;
}
