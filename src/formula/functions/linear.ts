/** @file LINEST, LOGEST, TREND, GROWTH: regressions on one or several variables. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { isError, Matrix, NA, NUM, REF, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { eliminate } from './math';

interface Sample {
  /** One row of variables per observation. */
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  /** True when every column of the array is an observation. */
  readonly across: boolean;
}

interface Fit {
  /** Coefficient of each variable, then the constant. */
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  readonly rSquared: number;
  readonly standardError: number;
  readonly f: number;
  readonly df: number;
  readonly explained: number;
  readonly residual: number;
}

function numbersIn(matrix: Matrix): number[] | CellError {
  for (const value of matrix.data) {
    if (isError(value)) return value;
    if (typeof value !== 'number') return VALUE;
  }
  return matrix.data as number[];
}

function variables(matrix: Matrix, across: boolean): number[][] {
  const rows = matrix.toRows() as number[][];
  return across ? (rows[0] as number[]).map((_, c) => rows.map((row) => row[c] as number)) : rows;
}

function sample(context: Context, ys: Value, xs: Value | undefined): Sample | CellError {
  const yMatrix = context.matrix(ys);
  const y = numbersIn(yMatrix);
  if (y instanceof CellError) return y;
  if (xs === undefined) {
    return { y, x: y.map((_, i) => [i + 1]), across: yMatrix.rows === 1 && yMatrix.columns > 1 };
  }
  const xMatrix = context.matrix(xs);
  const x = numbersIn(xMatrix);
  if (x instanceof CellError) return x;
  if (xMatrix.rows === yMatrix.rows && xMatrix.columns === yMatrix.columns) {
    return { y, x: x.map((value) => [value]), across: yMatrix.rows === 1 && yMatrix.columns > 1 };
  }
  if (yMatrix.columns === 1 && xMatrix.rows === yMatrix.rows) {
    return { y, x: variables(xMatrix, false), across: false };
  }
  if (yMatrix.rows === 1 && xMatrix.columns === yMatrix.columns) {
    return { y, x: variables(xMatrix, true), across: true };
  }
  return REF;
}

/** Ordinary least squares on centred variables. @throws Unsupported for collinear variables */
function fit({ x, y }: Sample, constant: boolean): Fit | CellError {
  const n = y.length;
  const k = (x[0] as readonly number[]).length;
  if (n === 0) return VALUE;
  const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / n;
  const centreY = constant ? average(y) : 0;
  const centreX = Array.from({ length: k }, (_, j) =>
    constant ? average(x.map((row) => row[j] as number)) : 0,
  );
  const design = x.map((row) => row.map((value, j) => value - (centreX[j] as number)));
  const target = y.map((value) => value - centreY);
  const normal = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_u, j) =>
      design.reduce((total, row) => total + (row[i] as number) * (row[j] as number), 0),
    ),
  );
  const { determinant, inverse } = eliminate(normal);
  if (determinant === 0 || inverse.length === 0) {
    throw new Unsupported('The variables of this regression depend on each other.');
  }
  const right = Array.from({ length: k }, (_, i) =>
    design.reduce((total, row, r) => total + (row[i] as number) * (target[r] as number), 0),
  );
  const slopes = inverse.map((row) =>
    row.reduce((total, value, j) => total + value * (right[j] as number), 0),
  );
  const intercept = constant
    ? centreY - slopes.reduce((total, slope, j) => total + slope * (centreX[j] as number), 0)
    : 0;
  const residual = design.reduce((total, row, r) => {
    const predicted = row.reduce((sum, value, j) => sum + value * (slopes[j] as number), 0);
    return total + ((target[r] as number) - predicted) ** 2;
  }, 0);
  const totalSquares = target.reduce((total, value) => total + value * value, 0);
  const df = n - k - (constant ? 1 : 0);
  const explained = totalSquares - residual;
  const variance = df > 0 ? residual / df : NaN;
  const errors = inverse.map((row, j) => Math.sqrt(variance * (row[j] as number)));
  if (constant) {
    let spread = 1 / n;
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        spread += (centreX[i] as number) * ((inverse[i] as number[])[j] as number) * (centreX[j] as number);
      }
    }
    errors.push(Math.sqrt(variance * spread));
  } else errors.push(NaN);
  return {
    coefficients: [...slopes, intercept],
    errors,
    rSquared: totalSquares === 0 ? 1 : explained / totalSquares,
    standardError: Math.sqrt(variance),
    f: explained / k / variance,
    df,
    explained,
    residual,
  };
}

function statistic(value: number): Scalar {
  return Number.isFinite(value) ? value : NUM;
}

function describe(result: Fit, stats: boolean, constant: boolean, shape: (value: number) => number): Value {
  // Excel lists the variables from the last to the first, the constant at the end.
  const slopes = result.coefficients.slice(0, -1).reverse();
  const last = result.coefficients[result.coefficients.length - 1] as number;
  const head: Scalar[] = [...slopes, last].map((value) => statistic(shape(value)));
  if (!stats) return Matrix.row(head);
  const width = head.length;
  const pad = (values: Scalar[]): Scalar[] => [
    ...values,
    ...Array.from({ length: width - values.length }, (): Scalar => NA),
  ];
  const errors: Scalar[] = result.errors.slice(0, -1).reverse().map(statistic);
  errors.push(constant ? statistic(result.errors[result.errors.length - 1] as number) : NA);
  return Matrix.of([
    head,
    errors,
    pad([statistic(result.rSquared), statistic(result.standardError)]),
    pad([statistic(result.f), result.df]),
    pad([statistic(result.explained), statistic(result.residual)]),
  ]);
}

function positiveLogs(values: Sample): Sample | CellError {
  return values.y.some((value) => value <= 0) ? NUM : { ...values, y: values.y.map(Math.log) };
}

function coefficients(exponential: boolean) {
  return (context: Context, ys: Value, xs?: Value, constant = true, stats = false): Value => {
    const given = sample(context, ys, xs);
    if (given instanceof CellError) return given;
    const data = exponential ? positiveLogs(given) : given;
    if (data instanceof CellError) return data;
    if (data.y.length < 2) return exponential ? NUM : REF;
    const result = fit(data, constant);
    if (result instanceof CellError) return result;
    return describe(result, stats, constant, exponential ? Math.exp : (value) => value);
  };
}

function predict(exponential: boolean) {
  return (context: Context, ys: Value, xs?: Value, fresh?: Value, constant = true): Value => {
    const given = sample(context, ys, xs);
    if (given instanceof CellError) return given;
    const data = exponential ? positiveLogs(given) : given;
    if (data instanceof CellError) return data;
    const result = fit(data, constant);
    if (result instanceof CellError) return result;
    const target = context.matrix(fresh ?? xs ?? ys);
    const several = result.coefficients.length > 2;
    let points: readonly (readonly number[])[];
    if (fresh === undefined) points = data.x;
    else {
      const numbers = numbersIn(target);
      if (numbers instanceof CellError) return numbers;
      points = several ? variables(target, data.across) : numbers.map((value) => [value]);
    }
    if (points.some((point) => point.length !== result.coefficients.length - 1)) return REF;
    const values = points.map((point) => {
      const value = point.reduce(
        (total, x, j) => total + x * (result.coefficients[j] as number),
        result.coefficients[result.coefficients.length - 1] as number,
      );
      return statistic(exponential ? Math.exp(value) : value);
    });
    if (!several && fresh !== undefined) return new Matrix(target.rows, target.columns, values);
    return data.across ? Matrix.row(values) : Matrix.column(values);
  };
}

define({
  LINEST: coefficients(false),
  LOGEST: coefficients(true),
  TREND: predict(false),
  GROWTH: predict(true),
});
