/** @file IS… functions and facts about values. */
import type { Context } from '../evaluate';
import { mapScalar } from '../operators';
import { define } from '../registry';
import { columnLetters } from '../print';
import { isError, Lambda, Matrix, NA, Omitted, Reference, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import type { ErrorCode } from '../workbook';

const ERROR_NUMBERS: Readonly<Partial<Record<ErrorCode, number>>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#GETTING_DATA': 8,
  '#SPILL!': 9,
  '#CONNECT!': 10,
  '#BLOCKED!': 11,
  '#FIELD!': 13,
  '#CALC!': 14,
};

function typeNumber(context: Context, value: Value): number {
  if (value instanceof Lambda) return 128;
  const operand = context.operand(value);
  if (operand instanceof Matrix) return 64;
  if (isError(operand)) return 16;
  if (typeof operand === 'string') return 2;
  return typeof operand === 'boolean' ? 4 : 1;
}

/** CELL, for the facts that are known without the program: place and contents. */
function cell(context: Context, kind: string, reference?: Value): Value {
  if (reference === undefined)
    throw new Unsupported('CELL without a reference depends on what was changed last.');
  if (isError(reference)) return reference;
  const area = reference instanceof Reference ? reference.areas[0] : undefined;
  if (!area) return VALUE;
  const value = context.view.cell(area.sheet, area.row, area.column);
  switch (kind.toLowerCase()) {
    case 'row':
      return area.row + 1;
    case 'col':
      return area.column + 1;
    case 'contents':
      return value ?? 0;
    case 'type':
      return value === null ? 'b' : typeof value === 'string' ? 'l' : 'v';
    case 'address':
      if (area.sheet !== context.at.sheet)
        throw new Unsupported('CELL of another sheet names the workbook file.');
      return `$${columnLetters(area.column)}$${area.row + 1}`;
    default:
      throw new Unsupported(`CELL("${kind}") is not calculated in previews.`);
  }
}

/** N and T take every element of an array, but only the first cell of a range. */
function eachOrFirst(context: Context, value: Value, convert: (scalar: Scalar) => Scalar): Value {
  if (value instanceof Matrix) return mapScalar(value, convert, context.spend);
  return convert(context.scalar(value ?? null));
}

define({
  CELL: cell,
  ISBLANK: (_context: Context, value: Scalar) => value === null,
  ISERROR: (_context: Context, value: Scalar) => isError(value),
  ISERR: (_context: Context, value: Scalar) => isError(value) && value.code !== '#N/A',
  ISNA: (_context: Context, value: Scalar) => isError(value) && value.code === '#N/A',
  ISLOGICAL: (_context: Context, value: Scalar) => typeof value === 'boolean',
  ISNUMBER: (_context: Context, value: Scalar) => typeof value === 'number',
  ISTEXT: (_context: Context, value: Scalar) => typeof value === 'string',
  ISNONTEXT: (_context: Context, value: Scalar) => typeof value !== 'string',
  ISEVEN: (_context: Context, value: number) => Math.trunc(value) % 2 === 0,
  ISODD: (_context: Context, value: number) => Math.trunc(value) % 2 !== 0,
  ISREF: (_context: Context, value: Value) => value instanceof Reference,
  'ERROR.TYPE': (_context: Context, value: Scalar) =>
    isError(value) ? (ERROR_NUMBERS[value.code] ?? NA) : NA,
  TYPE: typeNumber,
  N: (context: Context, value: Value) =>
    eachOrFirst(context, value, (scalar) => {
      if (typeof scalar === 'number' || isError(scalar)) return scalar;
      return scalar === true ? 1 : 0;
    }),
  T: (context: Context, value: Value) =>
    eachOrFirst(context, value, (scalar) => (typeof scalar === 'string' || isError(scalar) ? scalar : '')),
  SHEET: (context: Context, value?: Value) => {
    if (value === undefined || value instanceof Omitted) return context.at.sheet + 1;
    if (value instanceof Reference) return (value.areas[0]?.sheet ?? 0) + 1;
    const name = context.scalar(value);
    const index = typeof name === 'string' ? context.view.sheetIndex(name) : undefined;
    return index === undefined ? NA : index + 1;
  },
  SHEETS: (context: Context, value?: Value) => {
    if (value === undefined) return context.view.data.sheets.length;
    if (value instanceof Reference) return new Set(value.areas.map((area) => area.sheet)).size;
    throw new Unsupported('SHEETS needs a reference.');
  },
});
