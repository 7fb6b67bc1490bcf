/** @file Probability distributions, their inverses, and the tests built on them. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { boundRounds, DIV0, NA, NUM, Unsupported } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { mean, squaredDeviations } from './aggregate';
import { arrayNumbers, numberPairs } from './collect';
import { combinations } from './math';
import {
  betaI,
  erf,
  erfc,
  gamma,
  gammaP,
  gammaQ,
  invert,
  logBeta,
  logGamma,
  normalCdf,
  normalInverse,
  normalPdf,
} from './special';

type Body = (context: Context, ...args: never[]) => Value;

/** Makes a body from a plain function of numbers and booleans; NaN stands for `#NUM!`. */
function plain(apply: (...args: never[]) => number): Body {
  return (_context: Context, ...args: never[]) => {
    const result = apply(...args);
    return Number.isNaN(result) ? NUM : result;
  };
}

function chance(p: number): boolean {
  return p > 0 && p < 1;
}

function binomialTerm(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (n < 1000) return combinations(n, k) * p ** k * (1 - p) ** (n - k);
  return Math.exp(
    logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p),
  );
}

function binomial(k: number, n: number, p: number, cumulative: boolean): number {
  if (k < 0 || k > n || p < 0 || p > 1) return NaN;
  if (!cumulative) return binomialTerm(k, n, p);
  return k >= n ? 1 : 1 - betaI(p, k + 1, n - k);
}

function binomialRange(n: number, p: number, low: number, high = low): number {
  if (n < 0 || p < 0 || p > 1 || low < 0 || high < low || high > n) return NaN;
  boundRounds(high - low);
  let total = 0;
  for (let k = low; k <= high; k++) total += binomialTerm(k, n, p);
  return total;
}

function binomialInverse(n: number, p: number, alpha: number): number {
  if (n < 0 || p < 0 || p > 1 || alpha <= 0 || alpha >= 1) return NaN;
  boundRounds(n);
  let total = 0;
  for (let k = 0; k <= n; k++) {
    total += binomialTerm(k, n, p);
    if (total >= alpha) return k;
  }
  return n;
}

function negativeBinomial(failures: number, successes: number, p: number, cumulative: boolean): number {
  if (failures < 0 || successes < 1 || p < 0 || p > 1) return NaN;
  if (cumulative) return betaI(p, successes, failures + 1);
  return combinations(failures + successes - 1, successes - 1) * p ** successes * (1 - p) ** failures;
}

function poisson(k: number, rate: number, cumulative: boolean): number {
  if (k < 0 || rate < 0) return NaN;
  if (cumulative) return rate === 0 ? 1 : gammaQ(k + 1, rate);
  return rate === 0 ? Number(k === 0) : Math.exp(k * Math.log(rate) - rate - logGamma(k + 1));
}

function hypergeometric(
  s: number,
  n: number,
  successes: number,
  population: number,
  cumulative: boolean,
): number {
  if (s < 0 || n <= 0 || n > population || successes < 0 || successes > population || population <= 0)
    return NaN;
  if (s > Math.min(n, successes) || s < Math.max(0, n - population + successes)) return NaN;
  if (population > 1e7) throw new Unsupported('The population is too large for exact digits.');
  const term = (k: number): number =>
    Math.exp(logChoose(successes, k) + logChoose(population - successes, n - k) - logChoose(population, n));
  if (!cumulative) return term(s);
  boundRounds(s);
  let total = 0;
  for (let k = Math.max(0, n - population + successes); k <= s; k++) total += term(k);
  return total;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

function betaDistribution(x: number, a: number, b: number, cumulative: boolean, low = 0, high = 1): number {
  if (a <= 0 || b <= 0 || low >= high || x < low || x > high) return NaN;
  const share = (x - low) / (high - low);
  if (cumulative) return betaI(share, a, b);
  return Math.exp((a - 1) * Math.log(share) + (b - 1) * Math.log1p(-share) - logBeta(a, b)) / (high - low);
}

function betaInverse(p: number, a: number, b: number, low = 0, high = 1): number {
  if (a <= 0 || b <= 0 || p <= 0 || p > 1 || low >= high) return NaN;
  return low + (high - low) * invert((x) => betaI(x, a, b), p, 0, 1);
}

function gammaDistribution(x: number, a: number, b: number, cumulative: boolean): number {
  if (x < 0 || a <= 0 || b <= 0) return NaN;
  if (cumulative) return gammaP(a, x / b);
  if (x === 0) return a < 1 ? NaN : a === 1 ? 1 / b : 0;
  return Math.exp((a - 1) * Math.log(x / b) - x / b - logGamma(a)) / b;
}

function gammaInverse(p: number, a: number, b: number): number {
  if (p < 0 || p >= 1 || a <= 0 || b <= 0) return NaN;
  return p === 0 ? 0 : b * invert((x) => gammaP(a, x), p, 0, Math.max(a, 1));
}

function chiSquared(x: number, df: number, cumulative: boolean): number {
  if (df < 1 || df > 1e10) return NaN;
  return gammaDistribution(x, df / 2, 2, cumulative);
}

function chiSquaredRight(x: number, df: number): number {
  return x < 0 || df < 1 ? NaN : gammaQ(df / 2, x / 2);
}

function chiSquaredInverse(p: number, df: number): number {
  return df < 1 ? NaN : gammaInverse(p, df / 2, 2);
}

function chiSquaredRightInverse(p: number, df: number): number {
  if (p <= 0 || p > 1 || df < 1) return NaN;
  return invert((x) => 1 - gammaQ(df / 2, x / 2), 1 - p, 0, df);
}

function fisherF(x: number, d1: number, d2: number, cumulative: boolean): number {
  if (x < 0 || d1 < 1 || d2 < 1) return NaN;
  if (cumulative) return betaI((d1 * x) / (d1 * x + d2), d1 / 2, d2 / 2);
  if (x === 0) return d1 < 2 ? NaN : d1 === 2 ? 1 : 0;
  return Math.exp(
    (d1 / 2) * Math.log((d1 * x) / (d1 * x + d2)) +
      (d2 / 2) * Math.log(d2 / (d1 * x + d2)) -
      Math.log(x) -
      logBeta(d1 / 2, d2 / 2),
  );
}

function fisherFRight(x: number, d1: number, d2: number): number {
  return x < 0 || d1 < 1 || d2 < 1 ? NaN : betaI(d2 / (d1 * x + d2), d2 / 2, d1 / 2);
}

function fisherFInverse(p: number, d1: number, d2: number): number {
  if (p < 0 || p >= 1 || d1 < 1 || d2 < 1) return NaN;
  const share = invert((y) => betaI(y, d1 / 2, d2 / 2), p, 0, 1);
  return (d2 * share) / (d1 * (1 - share));
}

function fisherFRightInverse(p: number, d1: number, d2: number): number {
  if (p <= 0 || p > 1 || d1 < 1 || d2 < 1) return NaN;
  const share = invert((y) => betaI(y, d2 / 2, d1 / 2), p, 0, 1);
  return (d2 * (1 - share)) / (d1 * share);
}

/** Probability beyond t on one side, t at least 0. */
function studentTail(t: number, df: number): number {
  return betaI(df / (df + t * t), df / 2, 0.5) / 2;
}

function studentT(t: number, df: number, cumulative: boolean): number {
  if (df < 1) return NaN;
  if (cumulative) return t >= 0 ? 1 - studentTail(t, df) : studentTail(-t, df);
  return Math.exp(-((df + 1) / 2) * Math.log1p((t * t) / df) - logBeta(df / 2, 0.5)) / Math.sqrt(df);
}

function studentTInverse(p: number, df: number): number {
  if (!chance(p) || df < 1) return NaN;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const share = invert((y) => betaI(y, df / 2, 0.5), 2 * tail, 0, 1);
  const t = Math.sqrt((df * (1 - share)) / share);
  return p < 0.5 ? -t : t;
}

function studentTTwoTailedInverse(p: number, df: number): number {
  if (p <= 0 || p > 1 || df < 1) return NaN;
  return p === 1 ? 0 : Math.abs(studentTInverse(p / 2, df));
}

function weibull(x: number, a: number, b: number, cumulative: boolean): number {
  if (x < 0 || a <= 0 || b <= 0) return NaN;
  const power = (x / b) ** a;
  return cumulative ? 1 - Math.exp(-power) : (a / b) * (x / b) ** (a - 1) * Math.exp(-power);
}

function exponential(x: number, rate: number, cumulative: boolean): number {
  if (x < 0 || rate <= 0) return NaN;
  return cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x);
}

function normal(x: number, centre: number, deviation: number, cumulative: boolean): number {
  if (deviation <= 0) return NaN;
  const z = (x - centre) / deviation;
  return cumulative ? normalCdf(z) : normalPdf(z) / deviation;
}

function normalInv(p: number, centre: number, deviation: number): number {
  return chance(p) && deviation > 0 ? centre + deviation * normalInverse(p) : NaN;
}

function logNormal(x: number, centre: number, deviation: number, cumulative: boolean): number {
  if (x <= 0 || deviation <= 0) return NaN;
  const z = (Math.log(x) - centre) / deviation;
  return cumulative ? normalCdf(z) : normalPdf(z) / (x * deviation);
}

function zTest(context: Context, array: Value, x: number, sigma?: number): Value {
  const numbers = arrayNumbers(context, array);
  if (numbers instanceof CellError) return numbers;
  if (numbers.length === 0) return NA;
  if (sigma !== undefined && sigma <= 0) return NUM;
  if (sigma === undefined && numbers.length < 2) return DIV0;
  const deviation = sigma ?? Math.sqrt(squaredDeviations(numbers) / (numbers.length - 1));
  if (deviation === 0) return DIV0;
  return 1 - normalCdf((mean(numbers) - x) / (deviation / Math.sqrt(numbers.length)));
}

function tTest(context: Context, first: Value, second: Value, tails: number, type: number): Value {
  if (tails < 1 || tails > 2 || type < 1 || type > 3) return NUM;
  let t: number;
  let df: number;
  if (type === 1) {
    const pairs = numberPairs(context, first, second);
    if (pairs instanceof CellError) return pairs;
    if (!pairs.sameSize) return NA;
    const differences = pairs.x.map((x, i) => x - (pairs.y[i] as number));
    const n = differences.length;
    if (n < 2) return DIV0;
    t = mean(differences) / Math.sqrt(squaredDeviations(differences) / (n - 1) / n);
    df = n - 1;
  } else {
    const a = arrayNumbers(context, first);
    const b = arrayNumbers(context, second);
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    if (a.length < 2 || b.length < 2) return DIV0;
    const varA = squaredDeviations(a) / (a.length - 1);
    const varB = squaredDeviations(b) / (b.length - 1);
    if (type === 2) {
      df = a.length + b.length - 2;
      const pooled = ((a.length - 1) * varA + (b.length - 1) * varB) / df;
      t = (mean(a) - mean(b)) / Math.sqrt(pooled * (1 / a.length + 1 / b.length));
    } else {
      const shareA = varA / a.length;
      const shareB = varB / b.length;
      t = (mean(a) - mean(b)) / Math.sqrt(shareA + shareB);
      df = (shareA + shareB) ** 2 / (shareA ** 2 / (a.length - 1) + shareB ** 2 / (b.length - 1));
    }
  }
  if (!Number.isFinite(t)) return DIV0;
  return studentTail(Math.abs(t), df) * tails;
}

function fTest(context: Context, first: Value, second: Value): Value {
  const a = arrayNumbers(context, first);
  const b = arrayNumbers(context, second);
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (a.length < 2 || b.length < 2) return DIV0;
  const varA = squaredDeviations(a) / (a.length - 1);
  const varB = squaredDeviations(b) / (b.length - 1);
  if (varA === 0 || varB === 0) return DIV0;
  const right = fisherFRight(varA / varB, a.length - 1, b.length - 1);
  return 2 * Math.min(right, 1 - right);
}

function chiTest(context: Context, actual: Value, expected: Value): Value {
  const size = context.dimensions(actual);
  const other = context.dimensions(expected);
  if (size.rows !== other.rows || size.columns !== other.columns || size.rows * size.columns < 2) return NA;
  const pairs = numberPairs(context, actual, expected);
  if (pairs instanceof CellError) return pairs;
  let statistic = 0;
  for (let i = 0; i < pairs.x.length; i++) {
    const wanted = pairs.y[i] as number;
    if (wanted === 0) return DIV0;
    statistic += ((pairs.x[i] as number) - wanted) ** 2 / wanted;
  }
  const df =
    size.rows > 1 && size.columns > 1 ? (size.rows - 1) * (size.columns - 1) : size.rows * size.columns - 1;
  return chiSquaredRight(statistic, df);
}

function confidenceT(alpha: number, deviation: number, size: number): Scalar {
  if (!chance(alpha) || deviation <= 0 || size < 1) return NUM;
  if (size === 1) return DIV0;
  return (studentTTwoTailedInverse(alpha, size - 1) * deviation) / Math.sqrt(size);
}

const confidence = plain((alpha: number, deviation: number, size: number) =>
  chance(alpha) && deviation > 0 && size >= 1
    ? (normalInverse(1 - alpha / 2) * deviation) / Math.sqrt(size)
    : NaN,
);
const standardNormal = plain((z: number, cumulative: boolean) => (cumulative ? normalCdf(z) : normalPdf(z)));
const standardInverse = plain((p: number) => (chance(p) ? normalInverse(p) : NaN));
const logGammaBody = plain((x: number) => (x <= 0 ? NaN : logGamma(x)));

define({
  'BETA.DIST': plain(betaDistribution),
  BETADIST: plain((x: number, a: number, b: number, low?: number, high?: number) =>
    betaDistribution(x, a, b, true, low, high),
  ),
  'BETA.INV': plain(betaInverse),
  BETAINV: plain(betaInverse),
  'BINOM.DIST': plain(binomial),
  BINOMDIST: plain(binomial),
  'BINOM.DIST.RANGE': plain(binomialRange),
  'BINOM.INV': plain(binomialInverse),
  CRITBINOM: plain(binomialInverse),
  'CHISQ.DIST': plain(chiSquared),
  'CHISQ.DIST.RT': plain(chiSquaredRight),
  CHIDIST: plain(chiSquaredRight),
  'CHISQ.INV': plain(chiSquaredInverse),
  'CHISQ.INV.RT': plain(chiSquaredRightInverse),
  CHIINV: plain(chiSquaredRightInverse),
  'CHISQ.TEST': chiTest,
  CHITEST: chiTest,
  'CONFIDENCE.NORM': confidence,
  CONFIDENCE: confidence,
  'CONFIDENCE.T': (_context: Context, alpha: number, deviation: number, size: number) =>
    confidenceT(alpha, deviation, size),
  'EXPON.DIST': plain(exponential),
  EXPONDIST: plain(exponential),
  'F.DIST': plain(fisherF),
  'F.DIST.RT': plain(fisherFRight),
  FDIST: plain(fisherFRight),
  'F.INV': plain(fisherFInverse),
  'F.INV.RT': plain(fisherFRightInverse),
  FINV: plain(fisherFRightInverse),
  'F.TEST': fTest,
  FTEST: fTest,
  FISHER: plain((x: number) => (Math.abs(x) < 1 ? Math.atanh(x) : NaN)),
  FISHERINV: plain((y: number) => Math.tanh(y)),
  GAMMA: plain(gamma),
  'GAMMA.DIST': plain(gammaDistribution),
  GAMMADIST: plain(gammaDistribution),
  'GAMMA.INV': plain(gammaInverse),
  GAMMAINV: plain(gammaInverse),
  GAMMALN: logGammaBody,
  'GAMMALN.PRECISE': logGammaBody,
  GAUSS: plain((z: number) => erf(z / Math.SQRT2) / 2),
  'HYPGEOM.DIST': plain(hypergeometric),
  HYPGEOMDIST: plain((s: number, n: number, successes: number, population: number) =>
    hypergeometric(s, n, successes, population, false),
  ),
  'LOGNORM.DIST': plain(logNormal),
  LOGNORMDIST: plain((x: number, centre: number, deviation: number) => logNormal(x, centre, deviation, true)),
  'LOGNORM.INV': plain((p: number, centre: number, deviation: number) =>
    Math.exp(normalInv(p, centre, deviation)),
  ),
  LOGINV: plain((p: number, centre: number, deviation: number) => Math.exp(normalInv(p, centre, deviation))),
  'NEGBINOM.DIST': plain(negativeBinomial),
  NEGBINOMDIST: plain((f: number, s: number, p: number) => negativeBinomial(f, s, p, false)),
  'NORM.DIST': plain(normal),
  NORMDIST: plain(normal),
  'NORM.INV': plain(normalInv),
  NORMINV: plain(normalInv),
  'NORM.S.DIST': standardNormal,
  NORMSDIST: plain((z: number) => normalCdf(z)),
  'NORM.S.INV': standardInverse,
  NORMSINV: standardInverse,
  PHI: plain(normalPdf),
  'POISSON.DIST': plain(poisson),
  POISSON: plain(poisson),
  'T.DIST': plain(studentT),
  'T.DIST.2T': plain((t: number, df: number) => (t < 0 || df < 1 ? NaN : 2 * studentTail(t, df))),
  'T.DIST.RT': plain((t: number, df: number) =>
    df < 1 ? NaN : t >= 0 ? studentTail(t, df) : 1 - studentTail(-t, df),
  ),
  TDIST: plain((t: number, df: number, tails: number) =>
    t < 0 || df < 1 || tails < 1 || tails > 2 ? NaN : tails * studentTail(t, df),
  ),
  'T.INV': plain(studentTInverse),
  'T.INV.2T': plain(studentTTwoTailedInverse),
  TINV: plain(studentTTwoTailedInverse),
  'T.TEST': tTest,
  TTEST: tTest,
  'WEIBULL.DIST': plain(weibull),
  WEIBULL: plain(weibull),
  'Z.TEST': zTest,
  ZTEST: zTest,
  ERF: plain((low: number, high?: number) => (high === undefined ? erf(low) : erf(high) - erf(low))),
  'ERF.PRECISE': plain(erf),
  ERFC: plain(erfc),
  'ERFC.PRECISE': plain(erfc),
});
