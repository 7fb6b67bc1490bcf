/** @file Reads the numbers or values out of the arguments of aggregates, by Excel's rules. */
import { toNumber } from '../coerce';
import type { Context } from '../evaluate';
import { isError, Lambda, Matrix, Omitted, Reference, Unsupported, VALUE } from '../values';
import type { Area, NumericView, Scalar, Value } from '../values';
import { CellError } from '../workbook';

/** The used cells of every area of a reference. */
function areasOf(context: Context, reference: Reference): Matrix[] {
  return reference.areas.flatMap((area: Area) => {
    const clipped = context.view.clip(area);
    if (!clipped) return [];
    context.spend(Math.ceil((clipped.rows * clipped.columns) / 16));
    return [context.view.matrix(clipped)];
  });
}

/** The matrices behind an argument that is a reference or an array; undefined for a single value. */
export function matricesOf(context: Context, value: Value): readonly Matrix[] | undefined {
  if (value instanceof Reference) return areasOf(context, value);
  if (value instanceof Matrix) return [value];
  return undefined;
}

/**
 * Numbers of arguments, part by part: in ranges and arrays only numbers count, single values are converted.
 * The first error in reading order is the result.
 */
export function numberParts(
  context: Context,
  args: readonly Value[],
): readonly (readonly number[])[] | CellError {
  const parts: (readonly number[])[] = [];
  for (const arg of args) {
    const matrices = matricesOf(context, arg);
    if (matrices) {
      for (const matrix of matrices) {
        const view: NumericView = matrix.numbers();
        if (view.error) return view.error;
        parts.push(view.numbers);
      }
    } else {
      const number = singleNumber(arg);
      if (number instanceof CellError) return number;
      parts.push([number]);
    }
  }
  return parts;
}

function singleNumber(arg: Value): number | CellError {
  if (arg instanceof Omitted || arg === undefined) return 0;
  if (arg instanceof Lambda) return VALUE;
  return toNumber(arg as Scalar);
}

/** All numbers of arguments in one list. */
export function numbersOf(context: Context, args: readonly Value[]): readonly number[] | CellError {
  const parts = numberParts(context, args);
  if (parts instanceof CellError) return parts;
  return parts.length === 1 ? (parts[0] as readonly number[]) : parts.flat();
}

/** Numbers as AVERAGEA and its kind see them: in ranges text is 0 and booleans count; blanks do not. */
export function numbersOfAll(context: Context, args: readonly Value[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    const matrices = matricesOf(context, arg);
    if (!matrices) {
      const number = singleNumber(arg);
      if (number instanceof CellError) return number;
      numbers.push(number);
      continue;
    }
    for (const matrix of matrices) {
      for (const value of matrix.data) {
        if (typeof value === 'number') numbers.push(value);
        else if (typeof value === 'boolean') numbers.push(value ? 1 : 0);
        else if (typeof value === 'string') numbers.push(0);
        else if (isError(value)) return value;
      }
    }
  }
  return numbers;
}

/** Every scalar of the arguments, blanks included, in reading order. */
export function scalarsOf(context: Context, args: readonly Value[]): Scalar[] {
  const values: Scalar[] = [];
  for (const arg of args) {
    const matrices = matricesOf(context, arg);
    if (matrices) {
      for (const matrix of matrices) {
        context.spend(Math.ceil(matrix.size / 4));
        for (const value of matrix.data) values.push(value);
      }
    } else if (arg instanceof Lambda) throw new Unsupported('A function stands where a value is expected.');
    else values.push(arg instanceof Omitted || arg === undefined ? null : (arg as Scalar));
  }
  return values;
}

/** Numbers of one array argument. */
export function arrayNumbers(context: Context, array: Value): readonly number[] | CellError {
  return numbersOf(context, [array]);
}

/** Pairs of numbers of two arrays of one size; pairs with a blank, text or boolean are left out. */
export function numberPairs(
  context: Context,
  first: Value,
  second: Value,
): { x: number[]; y: number[]; sameSize: boolean } | CellError {
  const a = context.usedMatrix(first);
  const b = context.usedMatrix(second);
  const x: number[] = [];
  const y: number[] = [];
  const sameSize = context.matrixSize(first) === context.matrixSize(second);
  const count = Math.min(a.size, b.size);
  for (let i = 0; i < count; i++) {
    const left = a.data[i] as Scalar;
    const right = b.data[i] as Scalar;
    if (isError(left)) return left;
    if (isError(right)) return right;
    if (typeof left === 'number' && typeof right === 'number') {
      x.push(left);
      y.push(right);
    }
  }
  return { x, y, sameSize };
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i] as number;
  return total;
}
