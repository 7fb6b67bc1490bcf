/** @file Bessel functions of whole order: BESSELJ, BESSELY, BESSELI, BESSELK. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { NUM, Unsupported } from '../values';
import type { Scalar } from '../values';

const EULER = 0.5772156649015329;
/** Beyond these, the recurrences would be long and digits uncertain. */
const MAX_ARGUMENT = 5000;
const MAX_ORDER = 1000;

/**
 * Values of order 0, 1, 2… at a positive argument by Miller's backward recurrence, which keeps its digits where the
 * forward one loses them. `sign` is -1 for J and 1 for I.
 */
function backward(x: number, order: number, sign: 1 | -1): number[] {
  const top = Math.max(order, Math.ceil(x));
  const start = 2 * Math.ceil((top + 30 + Math.sqrt(60 * top)) / 2);
  const values = new Array<number>(start + 2).fill(0);
  values[start] = 1e-300;
  for (let n = start; n > 0; n--) {
    values[n - 1] = ((2 * n) / x) * (values[n] as number) + sign * (values[n + 1] as number);
    if (Math.abs(values[n - 1] as number) > 1e200) {
      for (let k = n - 1; k <= start; k++) values[k] = (values[k] as number) * 1e-200;
    }
  }
  // J0 + 2 J2 + 2 J4 + … = 1, and I0 + 2 I1 + 2 I2 + … = exp(x).
  let total = values[0] as number;
  for (let n = 1; n <= start; n++) {
    if (sign === 1 || n % 2 === 0) total += 2 * (values[n] as number);
  }
  const norm = sign === 1 ? Math.exp(x) : 1;
  return values.map((value) => (value / total) * norm);
}

/** Neumann's series for Y of order 0 and 1, then the forward recurrence, which is stable for Y. */
function besselY(x: number, order: number): number {
  const j = backward(x, 1, -1);
  const at = (n: number): number => j[n] ?? 0;
  const log = Math.log(x / 2) + EULER;
  let zero = log * at(0);
  let one = (log - 1) * at(1) - at(0) / x;
  for (let k = 1, sign = -1; 2 * k + 1 < j.length; k++, sign = -sign) {
    zero -= (2 * sign * at(2 * k)) / k;
    one -= (sign * (2 * k + 1) * at(2 * k + 1)) / (k * (k + 1));
  }
  return forward((2 / Math.PI) * zero, (2 / Math.PI) * one, x, order, -1);
}

/** The integral of exp(-x cosh t) cosh(nt), whose trapezoidal sum converges at once. */
function besselK(x: number, order: number): number {
  // A peak as narrow as 1 / sqrt(x) needs finer steps.
  const step = Math.min(1 / 16, 0.6 / Math.sqrt(x));
  let zero = Math.exp(-x) / 2;
  let one = zero;
  for (let t = step; x * (Math.cosh(t) - 1) < 745; t += step) {
    const weight = Math.exp(-x * Math.cosh(t));
    zero += weight;
    one += weight * Math.cosh(t);
  }
  return forward(step * zero, step * one, x, order, 1);
}

function forward(zero: number, one: number, x: number, order: number, sign: 1 | -1): number {
  if (order === 0) return zero;
  let before = zero;
  let value = one;
  for (let n = 1; n < order; n++) [before, value] = [value, ((2 * n) / x) * value + sign * before];
  return value;
}

function bessel(calculate: (x: number, order: number) => number, positiveOnly: boolean) {
  return (_context: Context, x: number, order: number): Scalar => {
    if (order < 0 || (positiveOnly && x <= 0)) return NUM;
    if (Math.abs(x) > MAX_ARGUMENT || order > MAX_ORDER) {
      throw new Unsupported('The argument is too large for exact digits.');
    }
    const value = calculate(x, order);
    return Number.isFinite(value) ? value : NUM;
  };
}

/** Makes J or I from the values at positive arguments: an odd order changes its sign with the argument. */
function anySign(sign: 1 | -1) {
  return (x: number, order: number): number => {
    if (x === 0) return order === 0 ? 1 : 0;
    const value = backward(Math.abs(x), order, sign)[order] ?? 0;
    return x < 0 && order % 2 === 1 ? -value : value;
  };
}

define({
  BESSELJ: bessel(anySign(-1), false),
  BESSELI: bessel(anySign(1), false),
  BESSELY: bessel(besselY, true),
  BESSELK: bessel(besselK, true),
});
