/** @file SUM, AVERAGE, COUNT and the other plain aggregates; SUBTOTAL and AGGREGATE. */
import { mapScalar } from '../operators';
import { define } from '../registry';
import type { Context } from '../evaluate';
import { DIV0, isError, Matrix, NA, NUM, Omitted, Reference, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { numberParts, numbersOf, numbersOfAll, matricesOf, sum } from './collect';
import { toNumber, textToNumber } from '../coerce';

type Numbers = readonly number[];

/** Makes an aggregate over all numbers from a calculation on a list. */
function over(calculate: (numbers: Numbers) => Scalar | Matrix) {
  return (context: Context, ...args: Value[]): Value => {
    const numbers = numbersOf(context, args);
    return numbers instanceof CellError ? numbers : calculate(numbers);
  };
}

function overAll(calculate: (numbers: Numbers) => Scalar) {
  return (context: Context, ...args: Value[]): Value => {
    const numbers = numbersOfAll(context, args);
    return numbers instanceof CellError ? numbers : calculate(numbers);
  };
}

export function mean(numbers: Numbers): number {
  return sum(numbers) / numbers.length;
}

export function squaredDeviations(numbers: Numbers): number {
  const centre = mean(numbers);
  let total = 0;
  for (const number of numbers) total += (number - centre) ** 2;
  return total;
}

const average = (numbers: Numbers): Scalar => (numbers.length === 0 ? DIV0 : mean(numbers));
const varianceSample = (numbers: Numbers): Scalar =>
  numbers.length < 2 ? DIV0 : squaredDeviations(numbers) / (numbers.length - 1);
const varianceAll = (numbers: Numbers): Scalar =>
  numbers.length < 1 ? DIV0 : squaredDeviations(numbers) / numbers.length;
const root = (value: Scalar): Scalar => (typeof value === 'number' ? Math.sqrt(value) : value);
const deviationSample = (numbers: Numbers): Scalar => root(varianceSample(numbers));
const deviationAll = (numbers: Numbers): Scalar => root(varianceAll(numbers));

function largest(numbers: Numbers): number {
  let best = -Infinity;
  for (const number of numbers) if (number > best) best = number;
  return best === -Infinity ? 0 : best;
}

function smallest(numbers: Numbers): number {
  let best = Infinity;
  for (const number of numbers) if (number < best) best = number;
  return best === Infinity ? 0 : best;
}

function product(numbers: Numbers): number {
  let result = 1;
  for (const number of numbers) result *= number;
  return numbers.length === 0 ? 0 : result;
}

export function sorted(numbers: Numbers): number[] {
  return [...Float64Array.from(numbers).sort()];
}

export function median(numbers: Numbers): Scalar {
  if (numbers.length === 0) return NUM;
  const order = sorted(numbers);
  const middle = order.length >> 1;
  return order.length % 2 === 1
    ? (order[middle] as number)
    : ((order[middle - 1] as number) + (order[middle] as number)) / 2;
}

/** The most frequent numbers in order of appearance; empty when none occurs twice. */
export function modes(numbers: Numbers): number[] {
  const counts = new Map<number, number>();
  let best = 1;
  for (const number of numbers) {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    if (count > best) best = count;
  }
  return best === 1 ? [] : [...counts].filter(([, count]) => count === best).map(([number]) => number);
}

function mode(numbers: Numbers): Scalar {
  return modes(numbers)[0] ?? NA;
}

export function percentileInclusive(order: Numbers, k: number): Scalar {
  if (order.length === 0 || k < 0 || k > 1) return NUM;
  const position = k * (order.length - 1);
  const low = Math.floor(position);
  const base = order[low] as number;
  const next = order[Math.min(low + 1, order.length - 1)] as number;
  return base + (position - low) * (next - base);
}

export function percentileExclusive(order: Numbers, k: number): Scalar {
  const position = k * (order.length + 1);
  if (order.length === 0 || k <= 0 || k >= 1 || position < 1 || position > order.length) return NUM;
  const low = Math.floor(position);
  const base = order[low - 1] as number;
  const next = order[Math.min(low, order.length - 1)] as number;
  return base + (position - low) * (next - base);
}

function countNumbers(context: Context, args: readonly Value[]): number {
  let count = 0;
  for (const arg of args) {
    const matrices = matricesOf(context, arg);
    if (matrices) for (const matrix of matrices) count += matrix.numbers().numbers.length;
    else if (arg instanceof Omitted || arg === undefined) count++;
    else if (typeof arg === 'number' || typeof arg === 'boolean') count++;
    else if (typeof arg === 'string' && textToNumber(arg) !== undefined) count++;
  }
  return count;
}

function countFilled(context: Context, args: readonly Value[]): number {
  let count = 0;
  for (const arg of args) {
    const matrices = matricesOf(context, arg);
    if (!matrices) count++;
    else for (const matrix of matrices) for (const value of matrix.data) if (value !== null) count++;
  }
  return count;
}

function sumParts(context: Context, args: readonly Value[]): Value {
  const parts = numberParts(context, args);
  if (parts instanceof CellError) return parts;
  let total = 0;
  for (const part of parts) total += sum(part);
  return Number.isFinite(total) ? total : NUM;
}

/** The eleven functions of SUBTOTAL, by number, as calculations on numbers. */
const BY_NUMBER: Readonly<Record<number, (numbers: Numbers) => Scalar>> = {
  1: average,
  4: largest,
  5: smallest,
  6: product,
  7: deviationSample,
  8: deviationAll,
  9: (numbers) => sum(numbers),
  10: varianceSample,
  11: varianceAll,
  12: median,
  13: mode,
};

/** The functions of AGGREGATE that take a k. */
const WITH_K: Readonly<Record<number, (order: Numbers, k: number) => Scalar>> = {
  14: (order, k) => nth(order, order.length - Math.ceil(k)),
  15: (order, k) => nth(order, Math.ceil(k) - 1),
  16: percentileInclusive,
  17: (order, k) =>
    Math.trunc(k) < 0 || Math.trunc(k) > 4 ? NUM : percentileInclusive(order, Math.trunc(k) / 4),
  18: percentileExclusive,
  19: (order, k) => percentileExclusive(order, Math.trunc(k) / 4),
};

function nth(order: Numbers, index: number): Scalar {
  return order[index] ?? NUM;
}

function byNumber(context: Context, code: number, args: readonly Value[]): Value {
  if (code === 2) return countNumbers(context, args);
  if (code === 3) return countFilled(context, args);
  const numbers = numbersOf(context, args);
  if (numbers instanceof CellError) return numbers;
  const calculate = BY_NUMBER[code];
  return calculate ? calculate(numbers) : VALUE;
}

function hasHiddenRows(context: Context, args: readonly Value[]): boolean {
  return args.some(
    (arg) =>
      arg instanceof Reference &&
      arg.areas.some((area) => {
        const hidden = context.view.sheet(area.sheet).hiddenRows;
        return (
          hidden !== undefined && [...hidden].some((row) => row >= area.row && row < area.row + area.rows)
        );
      }),
  );
}

/** The references of the arguments with hidden rows left out, as arrays. */
function visibleOnly(context: Context, args: readonly Value[]): Value[] {
  return args.map((arg) => {
    if (!(arg instanceof Reference) || !hasHiddenRows(context, [arg])) return arg;
    const kept: Scalar[] = [];
    for (const area of arg.areas) {
      const hidden = context.view.sheet(area.sheet).hiddenRows;
      const clipped = context.view.clip(area);
      if (!clipped) continue;
      const matrix = context.view.matrix(clipped);
      for (let row = 0; row < matrix.rows; row++) {
        if (!hidden?.has(area.row + row)) kept.push(...matrix.rowValues(row));
      }
    }
    return Matrix.column(kept.length === 0 ? [null] : kept);
  });
}

function subtotal(context: Context, code: number, ...args: Value[]): Value {
  const plain = code > 100 ? code - 100 : code;
  if (plain < 1 || plain > 11) return VALUE;
  const problem = args.find((arg) => !(arg instanceof Reference));
  if (problem !== undefined) return isError(problem) ? problem : VALUE;
  if (code < 100 && hasHiddenRows(context, args)) {
    throw new Unsupported('Whether these rows are hidden by hand or by a filter is not known here.');
  }
  return byNumber(context, plain, visibleOnly(context, args));
}

function withoutErrors(context: Context, args: readonly Value[]): Value[] {
  return args.map((arg) => {
    const matrices = matricesOf(context, arg);
    if (!matrices) return arg;
    const kept = matrices.flatMap((matrix) => matrix.data.filter((value) => !isError(value)));
    return Matrix.column(kept.length === 0 ? [null] : kept);
  });
}

function aggregate(context: Context, code: number, options: number, ...args: Value[]): Value {
  if (code < 1 || code > 19 || options < 0 || options > 7) return VALUE;
  if (options % 2 === 1 && hasHiddenRows(context, args))
    return aggregate(context, code, options - 1, ...visibleOnly(context, args));
  const skipErrors = options === 2 || options === 3 || options === 6 || options === 7;
  if (code < 14) {
    return byNumber(context, code, skipErrors ? withoutErrors(context, args) : args);
  }
  const [array, kValue] = args;
  if (array === undefined || kValue === undefined) return VALUE;
  const numbers = numbersOf(context, skipErrors ? withoutErrors(context, [array]) : [array]);
  if (numbers instanceof CellError) return numbers;
  const order = sorted(numbers);
  return mapScalar(
    context.operand(kValue),
    (given) => {
      const k = toNumber(given);
      return k instanceof CellError ? k : (WITH_K[code] as (order: Numbers, k: number) => Scalar)(order, k);
    },
    context.spend,
  );
}

function sumProduct(context: Context, ...args: Value[]): Value {
  const sizes = args.map((arg) => context.dimensions(arg));
  const [first] = sizes;
  if (!first || sizes.some((size) => size.rows !== first.rows || size.columns !== first.columns))
    return VALUE;
  const matrices = args.map((arg) => context.usedMatrix(arg));
  const count = Math.min(...matrices.map((matrix) => matrix.size));
  context.spend(count);
  const [only] = matrices;
  if (matrices.length === 1 && only) {
    const view = only.numbers();
    return view.error ?? sum(view.numbers);
  }
  // Ranges cut to the used cells have equal widths or end at the same column, except across sheets.
  if (matrices.some((matrix) => matrix.columns !== (only as Matrix).columns)) {
    throw new Unsupported('The formula multiplies whole rows; limit it to the columns in use.');
  }
  for (const matrix of matrices) {
    const { error } = matrix.numbers();
    if (error) return error;
  }
  let total = 0;
  for (let i = 0; i < count; i++) {
    let term = 1;
    for (const matrix of matrices) {
      const value = matrix.data[i];
      term *= typeof value === 'number' ? value : 0;
    }
    total += term;
  }
  return total;
}

function kth(pick: (order: Numbers, k: number) => Scalar) {
  return (context: Context, array: Value, k: number): Value => {
    const numbers = numbersOf(context, [array]);
    if (numbers instanceof CellError) return numbers;
    return pick(context.sortedNumbers(numbers), k);
  };
}

function countBlank(context: Context, range: Value): Value {
  if (!(range instanceof Reference)) return VALUE;
  const total = context.matrixSize(range);
  let filled = 0;
  for (const matrix of matricesOf(context, range) ?? []) {
    for (const value of matrix.data) if (value !== null && value !== '') filled++;
  }
  return total - filled;
}

define({
  SUM: (context: Context, ...args: Value[]) => sumParts(context, args),
  AVERAGE: over(average),
  AVERAGEA: overAll(average),
  COUNT: (context: Context, ...args: Value[]) => countNumbers(context, args),
  COUNTA: (context: Context, ...args: Value[]) => countFilled(context, args),
  COUNTBLANK: countBlank,
  MAX: over(largest),
  MIN: over(smallest),
  MAXA: overAll(largest),
  MINA: overAll(smallest),
  PRODUCT: over(product),
  SUMSQ: over((numbers) => numbers.reduce((total, number) => total + number * number, 0)),
  MEDIAN: over(median),
  'MODE.SNGL': over(mode),
  MODE: over(mode),
  'MODE.MULT': over((numbers) => {
    const found = modes(numbers);
    return found.length === 0 ? NA : Matrix.column(found);
  }),
  'STDEV.S': over(deviationSample),
  STDEV: over(deviationSample),
  'STDEV.P': over(deviationAll),
  STDEVP: over(deviationAll),
  'VAR.S': over(varianceSample),
  VAR: over(varianceSample),
  'VAR.P': over(varianceAll),
  VARP: over(varianceAll),
  STDEVA: overAll(deviationSample),
  STDEVPA: overAll(deviationAll),
  VARA: overAll(varianceSample),
  VARPA: overAll(varianceAll),
  SUBTOTAL: subtotal,
  AGGREGATE: aggregate,
  SUMPRODUCT: sumProduct,
  LARGE: kth((order, k) => (k < 1 ? NUM : nth(order, order.length - Math.ceil(k)))),
  SMALL: kth((order, k) => (k < 1 ? NUM : nth(order, Math.ceil(k) - 1))),
  'PERCENTILE.INC': kth(percentileInclusive),
  PERCENTILE: kth(percentileInclusive),
  'PERCENTILE.EXC': kth(percentileExclusive),
  'QUARTILE.INC': kth((order, k) => (k < 0 || k > 4 ? NUM : percentileInclusive(order, Math.trunc(k) / 4))),
  QUARTILE: kth((order, k) => (k < 0 || k > 4 ? NUM : percentileInclusive(order, Math.trunc(k) / 4))),
  'QUARTILE.EXC': kth((order, k) => percentileExclusive(order, Math.trunc(k) / 4)),
  PERCENTOF: (context: Context, subset: Value, all: Value) => {
    const part = sumParts(context, [subset]);
    const whole = sumParts(context, [all]);
    if (typeof part !== 'number') return part;
    if (typeof whole !== 'number') return whole;
    return whole === 0 ? DIV0 : part / whole;
  },
});
