/** @file Arithmetic, joining and comparison, with arrays lifted. */
import type { BinaryOperator } from './ast';
import { compareValues, toNumber, toText } from './coerce';
import { CellError } from './workbook';
import { DIV0, isError, Matrix, NA, NUM, VALUE } from './values';
import type { Scalar } from './values';

/** Longest text a cell holds. */
export const MAX_TEXT = 32767;

type Operation = (a: Scalar, b: Scalar) => Scalar;

function arithmetic(apply: (a: number, b: number) => Scalar): Operation {
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return apply(a, b);
    const left = toNumber(a);
    if (left instanceof CellError) return left;
    const right = toNumber(b);
    if (right instanceof CellError) return right;
    return apply(left, right);
  };
}

function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : NUM;
}

/** Excel shows 0 where a sum or difference is nothing but the rounding error of its operands. */
function snapped(result: number, a: number): Scalar {
  if (result !== 0 && Math.abs(result) < Math.abs(a) * 2 ** -49) return 0;
  return finite(result);
}

function comparison(holds: (order: number) => boolean): Operation {
  return (a, b) => {
    if (isError(a)) return a;
    if (isError(b)) return b;
    return holds(compareValues(a, b));
  };
}

/** `a ^ b`; 0^0 is an error as in Excel. */
export function power(a: number, b: number): Scalar {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  return finite(a ** b);
}

const operations: Readonly<Partial<Record<BinaryOperator, Operation>>> = {
  '+': arithmetic((a, b) => snapped(a + b, a)),
  '-': arithmetic((a, b) => snapped(a - b, a)),
  '*': arithmetic((a, b) => finite(a * b)),
  '/': arithmetic((a, b) => (b === 0 ? DIV0 : finite(a / b))),
  '^': arithmetic(power),
  '&': (a, b) => {
    const left = toText(a);
    if (left instanceof CellError) return left;
    const right = toText(b);
    if (right instanceof CellError) return right;
    return left.length + right.length > MAX_TEXT ? VALUE : left + right;
  },
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};

/** Applies a binary operator to scalars or arrays; arrays are broadcast, `#N/A` where one is too short. */
export function applyBinary(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  spend: (cells: number) => void,
): Scalar | Matrix {
  const operation = operations[operator] as Operation;
  if (!(left instanceof Matrix)) {
    if (!(right instanceof Matrix)) return operation(left, right);
    spend(right.size);
    return new Matrix(
      right.rows,
      right.columns,
      right.data.map((value) => operation(left, value)),
    );
  }
  if (!(right instanceof Matrix)) {
    spend(left.size);
    return new Matrix(
      left.rows,
      left.columns,
      left.data.map((value) => operation(value, right)),
    );
  }
  if (left.rows === right.rows && left.columns === right.columns) {
    spend(left.size);
    const other = right.data;
    return new Matrix(
      left.rows,
      left.columns,
      left.data.map((value, i) => operation(value, other[i] as Scalar)),
    );
  }
  const rows = Math.max(left.rows, right.rows);
  const columns = Math.max(left.columns, right.columns);
  spend(rows * columns);
  const data: Scalar[] = new Array<Scalar>(rows * columns);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const a = broadcastAt(left, row, column);
      const b = broadcastAt(right, row, column);
      data[at++] = a === undefined || b === undefined ? NA : operation(a, b);
    }
  }
  return new Matrix(rows, columns, data);
}

/** The element of a matrix at a place of a larger result; undefined where the matrix does not reach. */
export function broadcastAt(matrix: Matrix, row: number, column: number): Scalar | undefined {
  const r = matrix.rows === 1 ? 0 : row;
  const c = matrix.columns === 1 ? 0 : column;
  return r < matrix.rows && c < matrix.columns ? matrix.at(r, c) : undefined;
}

/** Applies a function to a scalar or to every element of an array. */
export function mapScalar(
  value: Scalar | Matrix,
  apply: (value: Scalar) => Scalar,
  spend: (cells: number) => void,
): Scalar | Matrix {
  if (!(value instanceof Matrix)) return apply(value);
  spend(value.size);
  return new Matrix(value.rows, value.columns, value.data.map(apply));
}

export function negate(value: Scalar): Scalar {
  const number = toNumber(value);
  return number instanceof CellError ? number : number === 0 ? 0 : -number;
}

export function percent(value: Scalar): Scalar {
  const number = toNumber(value);
  return number instanceof CellError ? number : number / 100;
}
