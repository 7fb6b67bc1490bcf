/** @file Securities with an odd first or last period, and interest accrued over several periods. */
import { define } from '../registry';
import { Unsupported } from '../values';
import { couponPeriod, day, plain, validBasis, years } from './bonds';

const UNSURE = 'Odd periods with this day count basis are not calculated in previews.';

/** Coupon periods between two days. @throws Unsupported where the length of the periods decides */
function periods(from: number, to: number, frequency: number, basis: number): number {
  if (basis !== 0 && basis !== 4) throw new Unsupported(UNSURE);
  return years(from, to, basis) * frequency;
}

function validLast(settlement: number, maturity: number, last: number, frequency: number, basis: number) {
  return last < settlement && settlement < maturity && [1, 2, 4].includes(frequency) && validBasis(basis);
}

function lastPrice(
  settlement: number,
  maturity: number,
  last: number,
  rate: number,
  yld: number,
  redemption: number,
  frequency: number,
  basis = 0,
): number {
  const [at, end, start] = [day(settlement), day(maturity), day(last)];
  if (!validLast(at, end, start, frequency, basis) || rate < 0 || yld < 0 || redemption <= 0) return NaN;
  const each = (100 * rate) / frequency;
  const whole = periods(start, end, frequency, basis);
  const left = periods(at, end, frequency, basis);
  const passed = periods(start, at, frequency, basis);
  return (redemption + whole * each) / (1 + (left * yld) / frequency) - passed * each;
}

function lastYield(
  settlement: number,
  maturity: number,
  last: number,
  rate: number,
  pr: number,
  redemption: number,
  frequency: number,
  basis = 0,
): number {
  const [at, end, start] = [day(settlement), day(maturity), day(last)];
  if (!validLast(at, end, start, frequency, basis) || rate < 0 || pr <= 0 || redemption <= 0) return NaN;
  const each = (100 * rate) / frequency;
  const paid = pr + periods(start, at, frequency, basis) * each;
  const gain = redemption + periods(start, end, frequency, basis) * each - paid;
  return ((gain / paid) * frequency) / periods(at, end, frequency, basis);
}

interface First {
  /** Coupon periods from issue to settlement, from settlement and from issue to the first coupon. */
  readonly passed: number;
  readonly left: number;
  readonly first: number;
  /** Coupons from the first one to maturity. */
  readonly count: number;
}

function firstPeriod(
  settlement: number,
  maturity: number,
  issue: number,
  firstCoupon: number,
  frequency: number,
  basis: number,
): First | undefined {
  const [at, end, start, coupon] = [day(settlement), day(maturity), day(issue), day(firstCoupon)];
  const inOrder = start < at && at < coupon && coupon < end;
  if (!inOrder || ![1, 2, 4].includes(frequency) || !validBasis(basis)) return undefined;
  const { previous } = couponPeriod(coupon - 1, coupon, frequency);
  if (start < previous) throw new Unsupported('A long first period is not calculated in previews.');
  const rest = couponPeriod(coupon, end, frequency);
  if (rest.previous !== coupon) throw new Unsupported('The coupons do not end at maturity.');
  if (basis !== 0 && basis !== 1) throw new Unsupported(UNSURE);
  const length = basis === 0 ? 1 / frequency : coupon - previous;
  const part = (from: number, to: number): number => (basis === 0 ? years(from, to, 0) : to - from) / length;
  return {
    passed: part(start, at),
    left: part(at, coupon),
    first: part(start, coupon),
    count: rest.count + 1,
  };
}

function firstPriceOf(f: First, rate: number, yld: number, redemption: number, frequency: number): number {
  const each = (100 * rate) / frequency;
  const base = 1 + yld / frequency;
  let total = redemption / base ** (f.count - 1 + f.left) + (each * f.first) / base ** f.left;
  for (let k = 1; k < f.count; k++) total += each / base ** (k + f.left);
  return total - each * f.passed;
}

function firstPrice(
  settlement: number,
  maturity: number,
  issue: number,
  firstCoupon: number,
  rate: number,
  yld: number,
  redemption: number,
  frequency: number,
  basis = 0,
): number {
  const first = firstPeriod(settlement, maturity, issue, firstCoupon, frequency, basis);
  if (!first || rate < 0 || yld < 0 || redemption <= 0) return NaN;
  return firstPriceOf(first, rate, yld, redemption, frequency);
}

function firstYield(
  settlement: number,
  maturity: number,
  issue: number,
  firstCoupon: number,
  rate: number,
  pr: number,
  redemption: number,
  frequency: number,
  basis = 0,
): number {
  const first = firstPeriod(settlement, maturity, issue, firstCoupon, frequency, basis);
  if (!first || rate < 0 || pr <= 0 || redemption <= 0) return NaN;
  let low = 0;
  let high = 10;
  const above = (yld: number): boolean => firstPriceOf(first, rate, yld, redemption, frequency) > pr;
  if (!above(low) || above(high)) throw new Unsupported('The yield lies outside the range that is searched.');
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (above(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function accrued(
  issue: number,
  firstInterest: number,
  settlement: number,
  rate: number,
  par: number,
  frequency: number,
  basis = 0,
  fromIssue = true,
): number {
  const [start, first, at] = [day(issue), day(firstInterest), day(settlement)];
  if (rate <= 0 || par <= 0 || start >= at || ![1, 2, 4].includes(frequency) || !validBasis(basis))
    return NaN;
  if (basis !== 0 && basis !== 4) throw new Unsupported(UNSURE);
  // With calc_method FALSE only the interest since the first coupon counts; before it, both are the same.
  if (!fromIssue && at > first) throw new Unsupported('Interest since the first coupon is not calculated.');
  return par * rate * years(start, at, basis);
}

define({
  ODDFPRICE: plain(firstPrice),
  ODDFYIELD: plain(firstYield),
  ODDLPRICE: plain(lastPrice),
  ODDLYIELD: plain(lastYield),
  ACCRINT: plain(accrued),
});
