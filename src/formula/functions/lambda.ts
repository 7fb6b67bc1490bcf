/** @file Functions that call functions: MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY. */
import type { Context } from '../evaluate';
import { broadcastAt } from '../operators';
import { define } from '../registry';
import { isError, Lambda, Matrix, NA, NESTED, Omitted, Reference, Unsupported, VALUE } from '../values';
import type { Area, Scalar, Value } from '../values';
import { checkSize } from './dynamicArrays';

/** The one value of a call that fills one cell of a result. @throws Unsupported for an array, which Excel does not nest */
function cellOf(context: Context, value: Value): Scalar {
  const operand = context.operand(value);
  if (!(operand instanceof Matrix)) return operand;
  if (operand.size > 1) throw new Unsupported(NESTED);
  return operand.data[0] as Scalar;
}

/** True when a value can be called with so many arguments; if not, the whole result is Excel's #VALUE!. */
function takes(lambda: Value | undefined, count: number): lambda is Lambda {
  if (!(lambda instanceof Lambda)) return false;
  if (lambda.builtin !== undefined) return true;
  const required = lambda.parameters.filter((parameter) => !parameter.optional).length;
  return required <= count && count <= lambda.parameters.length;
}

/** One row or column of a value; references stay references, so that ROW and OFFSET work inside. */
function slice(
  context: Context,
  value: Value,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Value {
  if (value instanceof Reference) {
    const area = value.areas[0] as Area;
    return new Reference([
      { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns },
    ]);
  }
  const matrix = context.matrix(value);
  if (rows === 1 && columns === 1) return matrix.at(row, column);
  return columns === 1 ? Matrix.column(matrix.columnValues(column)) : Matrix.row(matrix.rowValues(row));
}

function byLine(vertical: boolean) {
  return (context: Context, array: Value, lambda: Value): Value => {
    if (isError(array)) return array;
    if (!takes(lambda, 1)) return VALUE;
    const { rows, columns } = context.dimensions(array);
    const count = vertical ? rows : columns;
    checkSize(context, count, 1);
    const results: Scalar[] = [];
    for (let i = 0; i < count; i++) {
      const line = vertical ? slice(context, array, i, 0, 1, columns) : slice(context, array, 0, i, rows, 1);
      results.push(cellOf(context, context.call(lambda, [line])));
    }
    return vertical ? Matrix.column(results) : Matrix.row(results);
  };
}

function map(context: Context, ...args: Value[]): Value {
  const lambda = args[args.length - 1];
  const arrays = args.slice(0, -1);
  if (arrays.length === 0 || !takes(lambda, arrays.length)) return VALUE;
  const [only] = arrays;
  if (arrays.length === 1 && only instanceof Reference && only.areas.length === 1) {
    // Elements of a range stay references.
    const { rows, columns } = context.dimensions(only);
    checkSize(context, rows, columns);
    const results: Scalar[] = [];
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        results.push(cellOf(context, context.call(lambda, [slice(context, only, r, c, 1, 1)])));
      }
    }
    return new Matrix(rows, columns, results);
  }
  const matrices = arrays.map((array) => context.matrix(array));
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  checkSize(context, rows, columns);
  const results: Scalar[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const elements = matrices.map((matrix) => broadcastAt(matrix, r, c));
      results.push(
        elements.some((element) => element === undefined)
          ? NA
          : cellOf(context, context.call(lambda, elements as Scalar[])),
      );
    }
  }
  return new Matrix(rows, columns, results);
}

function elements(context: Context, array: Value): { values: Value[]; rows: number; columns: number } {
  const { rows, columns } = context.dimensions(array);
  checkSize(context, rows, columns);
  const values: Value[] = [];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) values.push(slice(context, array, r, c, 1, 1));
  return { values, rows, columns };
}

function reduce(context: Context, initial: Value, array: Value, lambda: Value): Value {
  if (!takes(lambda, 2)) return VALUE;
  let result: Value = initial ?? Omitted.value;
  for (const element of elements(context, array).values) result = context.call(lambda, [result, element]);
  return result;
}

function scan(context: Context, initial: Value, array: Value, lambda: Value): Value {
  if (!takes(lambda, 2)) return VALUE;
  const { values, rows, columns } = elements(context, array);
  const results: Scalar[] = [];
  let result: Value | undefined = initial;
  for (const element of values) {
    // Without an initial value the first element starts the scan.
    if (result === undefined) result = context.scalar(element);
    else result = context.call(lambda, [result, element]);
    results.push(cellOf(context, result));
  }
  return new Matrix(rows, columns, results);
}

function makeArray(context: Context, rows: number, columns: number, lambda: Value): Value {
  if (!takes(lambda, 2) || rows < 1 || columns < 1) return VALUE;
  checkSize(context, rows, columns);
  const results: Scalar[] = [];
  for (let r = 1; r <= rows; r++) {
    for (let c = 1; c <= columns; c++) results.push(cellOf(context, context.call(lambda, [r, c])));
  }
  return new Matrix(rows, columns, results);
}

define({
  BYROW: byLine(true),
  BYCOL: byLine(false),
  MAP: map,
  REDUCE: reduce,
  SCAN: scan,
  MAKEARRAY: makeArray,
  ISOMITTED: (_context: Context, value: Value | undefined) => value === undefined || value instanceof Omitted,
});
