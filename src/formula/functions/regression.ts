/** @file Means of other kinds, ranks, shares, and relations between two sets of numbers. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { DIV0, Matrix, NA, NUM, Reference, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { mean, squaredDeviations } from './aggregate';
import { arrayNumbers, numberPairs, numbersOf, sum } from './collect';

type Numbers = readonly number[];

function over(calculate: (numbers: Numbers) => Scalar) {
  return (context: Context, ...args: Value[]): Value => {
    const numbers = numbersOf(context, args);
    return numbers instanceof CellError ? numbers : calculate(numbers);
  };
}

interface Moments {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function moments(x: Numbers, y: Numbers): Moments {
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return { n: x.length, meanX, meanY, xx, yy, xy };
}

/** A calculation on paired numbers; `#N/A` for arrays of different size. */
function paired(minimum: number, calculate: (moments: Moments) => Scalar) {
  return (context: Context, first: Value, second: Value): Value => {
    const pairs = numberPairs(context, first, second);
    if (pairs instanceof CellError) return pairs;
    if (!pairs.sameSize) return NA;
    return pairs.x.length < minimum ? DIV0 : calculate(moments(pairs.x, pairs.y));
  };
}

const correlation = (m: Moments): Scalar => (m.xx === 0 || m.yy === 0 ? DIV0 : m.xy / Math.sqrt(m.xx * m.yy));

/** A calculation on the regression of `known_ys` on `known_xs`. */
function regression(minimum: number, calculate: (m: Moments) => Scalar) {
  return (context: Context, ys: Value, xs: Value): Value => paired(minimum, calculate)(context, xs, ys);
}

function forecast(context: Context, x: number, ys: Value, xs: Value): Value {
  return regression(1, (m) => (m.xx === 0 ? DIV0 : m.meanY + (m.xy / m.xx) * (x - m.meanX)))(context, ys, xs);
}

function rank(averageTies: boolean) {
  return (context: Context, number: number, ref: Value, ascending = false): Value => {
    if (!(ref instanceof Reference)) return ref instanceof CellError ? ref : VALUE;
    const numbers = numbersOf(context, [ref]);
    if (numbers instanceof CellError) return numbers;
    let ahead = 0;
    let equal = 0;
    for (const other of numbers) {
      if (other === number) equal++;
      else if (ascending ? other < number : other > number) ahead++;
    }
    if (equal === 0) return NA;
    return averageTies ? ahead + (equal + 1) / 2 : ahead + 1;
  };
}

function truncateTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.floor(Number((value * factor).toPrecision(14))) / factor;
}

function percentRank(inclusive: boolean) {
  return (context: Context, array: Value, x: number, significance = 3): Value => {
    const numbers = arrayNumbers(context, array);
    if (numbers instanceof CellError) return numbers;
    if (numbers.length === 0 || significance < 1) return NUM;
    const order = context.sortedNumbers(numbers);
    const n = order.length;
    if (x < (order[0] as number) || x > (order[n - 1] as number)) return NA;
    if (n === 1) return inclusive ? 1 : 0.5;
    const below = order.filter((value) => value < x).length;
    let position: number;
    if (order.includes(x)) position = below;
    else {
      const low = order[below - 1] as number;
      const high = order[below] as number;
      position = below - 1 + (x - low) / (high - low);
    }
    return truncateTo(inclusive ? position / (n - 1) : (position + 1) / (n + 1), significance);
  };
}

function trimMean(context: Context, array: Value, share: number): Value {
  const numbers = arrayNumbers(context, array);
  if (numbers instanceof CellError) return numbers;
  if (share < 0 || share >= 1 || numbers.length === 0) return NUM;
  const cut = Math.floor((numbers.length * share) / 2);
  return mean(context.sortedNumbers(numbers).slice(cut, numbers.length - cut));
}

function skewness(population: boolean) {
  return over((numbers) => {
    const n = numbers.length;
    if (n < 3) return DIV0;
    const centre = mean(numbers);
    const deviation = Math.sqrt(squaredDeviations(numbers) / (population ? n : n - 1));
    if (deviation === 0) return DIV0;
    const cubes = numbers.reduce((total, value) => total + ((value - centre) / deviation) ** 3, 0);
    return population ? cubes / n : (cubes * n) / ((n - 1) * (n - 2));
  });
}

function kurtosis(numbers: Numbers): Scalar {
  const n = numbers.length;
  if (n < 4) return DIV0;
  const centre = mean(numbers);
  const variance = squaredDeviations(numbers) / (n - 1);
  if (variance === 0) return DIV0;
  const fourth = numbers.reduce((total, value) => total + (value - centre) ** 4, 0) / variance ** 2;
  return (fourth * n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3)) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

function frequency(context: Context, data: Value, bins: Value): Value {
  const numbers = arrayNumbers(context, data);
  const limits = arrayNumbers(context, bins);
  if (numbers instanceof CellError) return numbers;
  if (limits instanceof CellError) return limits;
  if (limits.length === 0) return Matrix.column([numbers.length]);
  const order = limits
    .map((limit, index) => ({ limit, index }))
    .sort((a, b) => a.limit - b.limit || a.index - b.index);
  const counts = new Array<number>(limits.length + 1).fill(0);
  context.spend(numbers.length);
  for (const number of numbers) {
    const slot = order.find(({ limit }) => number <= limit);
    const at = slot ? slot.index : limits.length;
    counts[at] = (counts[at] as number) + 1;
  }
  return Matrix.column(counts);
}

function prob(context: Context, xs: Value, probabilities: Value, low: number, high?: number): Value {
  const pairs = numberPairs(context, xs, probabilities);
  if (pairs instanceof CellError) return pairs;
  if (!pairs.sameSize) return NA;
  if (pairs.y.some((p) => p < 0 || p > 1) || Math.abs(sum(pairs.y) - 1) > 1e-7) return NUM;
  const top = high ?? low;
  return pairs.x.reduce((total, x, i) => (x >= low && x <= top ? total + (pairs.y[i] as number) : total), 0);
}

define({
  GEOMEAN: over((numbers) => {
    if (numbers.length === 0 || numbers.some((value) => value <= 0)) return NUM;
    return Math.exp(numbers.reduce((total, value) => total + Math.log(value), 0) / numbers.length);
  }),
  HARMEAN: over((numbers) => {
    if (numbers.length === 0) return NA;
    if (numbers.some((value) => value <= 0)) return NUM;
    return numbers.length / numbers.reduce((total, value) => total + 1 / value, 0);
  }),
  AVEDEV: over((numbers) => {
    if (numbers.length === 0) return NUM;
    const centre = mean(numbers);
    return numbers.reduce((total, value) => total + Math.abs(value - centre), 0) / numbers.length;
  }),
  DEVSQ: over((numbers) => (numbers.length === 0 ? NUM : squaredDeviations(numbers))),
  SKEW: skewness(false),
  'SKEW.P': skewness(true),
  KURT: over(kurtosis),
  CORREL: paired(1, correlation),
  PEARSON: paired(1, correlation),
  RSQ: paired(1, (m) => {
    const r = correlation(m);
    return typeof r === 'number' ? r * r : r;
  }),
  'COVARIANCE.P': paired(1, (m) => m.xy / m.n),
  COVAR: paired(1, (m) => m.xy / m.n),
  'COVARIANCE.S': paired(2, (m) => m.xy / (m.n - 1)),
  SLOPE: regression(1, (m) => (m.xx === 0 ? DIV0 : m.xy / m.xx)),
  INTERCEPT: regression(1, (m) => (m.xx === 0 ? DIV0 : m.meanY - (m.xy / m.xx) * m.meanX)),
  STEYX: regression(3, (m) => (m.xx === 0 ? DIV0 : Math.sqrt((m.yy - m.xy ** 2 / m.xx) / (m.n - 2)))),
  FORECAST: forecast,
  'FORECAST.LINEAR': forecast,
  'RANK.EQ': rank(false),
  RANK: rank(false),
  'RANK.AVG': rank(true),
  'PERCENTRANK.INC': percentRank(true),
  PERCENTRANK: percentRank(true),
  'PERCENTRANK.EXC': percentRank(false),
  TRIMMEAN: trimMean,
  FREQUENCY: frequency,
  PROB: prob,
  STANDARDIZE: (_context: Context, x: number, centre: number, deviation: number) =>
    deviation <= 0 ? NUM : (x - centre) / deviation,
});
