/** @file Securities: coupons, prices, yields, accrued interest, Treasury bills. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { NUM, Unsupported } from '../values';
import type { Scalar } from '../values';
import { daysInMonth, days360, knownDate, serialOf, thirty360, yearFraction } from './calendar';

type Body = (context: Context, ...args: never[]) => Scalar;

/** Makes a body from a plain calculation; NaN stands for `#NUM!`. Dates are cut to whole days by `day`. */
export function plain(calculate: (...args: never[]) => number): Body {
  return (_context: Context, ...args: never[]) => {
    const result = calculate(...args);
    return Number.isFinite(result) ? result : NUM;
  };
}

/** A date without its time. */
export function day(serial: number): number {
  return Math.floor(serial);
}

/** True for the five day count bases. */
export function validBasis(basis: number): boolean {
  return basis >= 0 && basis <= 4;
}

function validTerms(settlement: number, maturity: number, frequency: number, basis: number): boolean {
  return settlement >= 0 && maturity > settlement && [1, 2, 4].includes(frequency) && validBasis(basis);
}

/** The date `months` before maturity, at the end of the month when maturity is. */
function monthsBefore(maturity: number, months: number): number {
  const at = knownDate(maturity);
  const total = at.year * 12 + at.month - 1 - months;
  const year = Math.floor(total / 12);
  const month = (((total % 12) + 12) % 12) + 1;
  const last = daysInMonth(year, month);
  const atEnd = at.day === daysInMonth(at.year, at.month);
  const serial = serialOf(year, month, atEnd ? last : Math.min(at.day, last));
  return typeof serial === 'number' ? serial : NaN;
}

interface Period {
  readonly previous: number;
  readonly next: number;
  /** Coupons after settlement, maturity included. */
  readonly count: number;
}

/** The coupon period in which a settlement lies, counted back from maturity. */
export function couponPeriod(settlement: number, maturity: number, frequency: number): Period {
  const step = 12 / frequency;
  let count = 0;
  let next = maturity;
  let previous = maturity;
  while (previous > settlement && count < 40_000) {
    next = previous;
    count++;
    previous = monthsBefore(maturity, count * step);
  }
  return { previous, next, count };
}

function span(from: number, to: number, basis: number): number {
  if (basis === 0) return thirty360(from, to);
  return basis === 4 ? days360(from, to, true) : to - from;
}

function periodDays({ previous, next }: Period, frequency: number, basis: number): number {
  if (basis === 1) return next - previous;
  return (basis === 3 ? 365 : 360) / frequency;
}

interface Terms extends Period {
  /** Days of the period, from its start to settlement, and from settlement to the next coupon. */
  readonly days: number;
  readonly passed: number;
  readonly left: number;
}

function terms(settlement: number, maturity: number, frequency: number, basis: number): Terms {
  const period = couponPeriod(settlement, maturity, frequency);
  const days = periodDays(period, frequency, basis);
  const passed = span(period.previous, settlement, basis);
  const left = basis === 0 || basis === 4 ? days - passed : period.next - settlement;
  return { ...period, days, passed, left };
}

function coupon(pick: (terms: Terms) => number) {
  return plain((settlement: number, maturity: number, frequency: number, basis = 0) => {
    if (!validTerms(day(settlement), day(maturity), frequency, basis)) return NaN;
    return pick(terms(day(settlement), day(maturity), frequency, basis));
  });
}

/** As `terms`, where the count of days leaves no doubt. @throws Unsupported otherwise */
function sureTerms(settlement: number, maturity: number, frequency: number, basis: number): Terms {
  const t = terms(settlement, maturity, frequency, basis);
  if (Math.abs(t.left + t.passed - t.days) > 1e-9) {
    throw new Unsupported('Prices with this day count basis are not calculated in previews.');
  }
  return t;
}

function priceOf(t: Terms, rate: number, yld: number, redemption: number, frequency: number): number {
  const each = (100 * rate) / frequency;
  const part = t.left / t.days;
  if (t.count === 1) {
    return (redemption + each) / (1 + (part * yld) / frequency) - each * (t.passed / t.days);
  }
  const base = 1 + yld / frequency;
  let total = redemption / base ** (t.count - 1 + part);
  for (let k = 0; k < t.count; k++) total += each / base ** (k + part);
  return total - each * (t.passed / t.days);
}

function price(
  settlement: number,
  maturity: number,
  rate: number,
  yld: number,
  redemption: number,
  frequency: number,
  basis = 0,
): number {
  if (!validTerms(day(settlement), day(maturity), frequency, basis)) return NaN;
  if (rate < 0 || yld < 0 || redemption <= 0) return NaN;
  return priceOf(
    sureTerms(day(settlement), day(maturity), frequency, basis),
    rate,
    yld,
    redemption,
    frequency,
  );
}

function yieldOf(
  settlement: number,
  maturity: number,
  rate: number,
  pr: number,
  redemption: number,
  frequency: number,
  basis = 0,
): number {
  if (!validTerms(day(settlement), day(maturity), frequency, basis)) return NaN;
  if (rate < 0 || pr <= 0 || redemption <= 0) return NaN;
  const t = sureTerms(day(settlement), day(maturity), frequency, basis);
  let low = -0.999 * frequency;
  let high = 10;
  if (
    priceOf(t, rate, low, redemption, frequency) < pr ||
    priceOf(t, rate, high, redemption, frequency) > pr
  ) {
    throw new Unsupported('The yield lies outside the range that is searched.');
  }
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (priceOf(t, rate, middle, redemption, frequency) > pr) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function duration(
  settlement: number,
  maturity: number,
  rate: number,
  yld: number,
  frequency: number,
  basis = 0,
): number {
  if (!validTerms(day(settlement), day(maturity), frequency, basis) || rate < 0 || yld < 0) return NaN;
  const t = sureTerms(day(settlement), day(maturity), frequency, basis);
  const each = (100 * rate) / frequency;
  const base = 1 + yld / frequency;
  const part = t.left / t.days;
  let weighted = 0;
  let total = 0;
  for (let k = 0; k < t.count; k++) {
    const flow = each + (k === t.count - 1 ? 100 : 0);
    const present = flow / base ** (k + part);
    weighted += present * (k + part);
    total += present;
  }
  return weighted / total / frequency;
}

/** Year fraction between days; NaN for a basis that does not exist. */
export function years(from: number, to: number, basis: number): number {
  const result = yearFraction(day(from), day(to), basis);
  return typeof result === 'number' ? result : NaN;
}

function ordered(from: number, to: number): boolean {
  return day(from) >= 0 && day(to) > day(from);
}

function billDays(settlement: number, maturity: number): number {
  const days = day(maturity) - day(settlement);
  return days > 0 && days <= 366 ? days : NaN;
}

function billEquivalent(settlement: number, maturity: number, discount: number): number {
  const days = billDays(settlement, maturity);
  if (discount <= 0 || Number.isNaN(days)) return NaN;
  if (days <= 182) return (365 * discount) / (360 - discount * days);
  const priceNow = 1 - (discount * days) / 360;
  const share = days / (days === 366 ? 366 : 365);
  const root = Math.sqrt(share * share - (2 * share - 1) * (1 - 1 / priceNow));
  return (2 * (root - share)) / (2 * share - 1);
}

/** @throws Unsupported for actual days over actual years, whose length Microsoft does not document over several years */
function sureYears(basis: number): void {
  if (basis === 1) throw new Unsupported('Prices with this day count basis are not calculated in previews.');
}

function priceAtMaturity(
  settlement: number,
  maturity: number,
  issue: number,
  rate: number,
  yld: number,
  basis = 0,
): number {
  if (!ordered(settlement, maturity) || issue > settlement || rate < 0 || yld < 0) return NaN;
  sureYears(basis);
  const whole = years(issue, maturity, basis);
  const passed = years(issue, settlement, basis);
  const left = years(settlement, maturity, basis);
  return ((1 + whole * rate) / (1 + left * yld) - passed * rate) * 100;
}

function yieldAtMaturity(
  settlement: number,
  maturity: number,
  issue: number,
  rate: number,
  pr: number,
  basis = 0,
): number {
  if (!ordered(settlement, maturity) || issue > settlement || rate < 0 || pr <= 0) return NaN;
  sureYears(basis);
  const whole = years(issue, maturity, basis);
  const passed = years(issue, settlement, basis);
  const left = years(settlement, maturity, basis);
  const paid = pr / 100 + passed * rate;
  return ((1 + whole * rate) / paid - 1) / left;
}

define({
  COUPDAYBS: coupon((t) => t.passed),
  COUPDAYS: coupon((t) => t.days),
  COUPDAYSNC: coupon((t) => t.left),
  COUPNCD: coupon((t) => t.next),
  COUPPCD: coupon((t) => t.previous),
  COUPNUM: coupon((t) => t.count),
  PRICE: plain(price),
  YIELD: plain(yieldOf),
  DURATION: plain(duration),
  MDURATION: plain(
    (settlement: number, maturity: number, rate: number, yld: number, frequency: number, basis = 0) =>
      duration(settlement, maturity, rate, yld, frequency, basis) / (1 + yld / frequency),
  ),
  DISC: plain((settlement: number, maturity: number, pr: number, redemption: number, basis = 0) =>
    ordered(settlement, maturity) && pr > 0 && redemption > 0
      ? (redemption - pr) / redemption / years(settlement, maturity, basis)
      : NaN,
  ),
  INTRATE: plain((settlement: number, maturity: number, investment: number, redemption: number, basis = 0) =>
    ordered(settlement, maturity) && investment > 0 && redemption > 0
      ? (redemption - investment) / investment / years(settlement, maturity, basis)
      : NaN,
  ),
  RECEIVED: plain((settlement: number, maturity: number, investment: number, discount: number, basis = 0) =>
    ordered(settlement, maturity) && investment > 0 && discount > 0
      ? investment / (1 - discount * years(settlement, maturity, basis))
      : NaN,
  ),
  PRICEDISC: plain((settlement: number, maturity: number, discount: number, redemption: number, basis = 0) =>
    ordered(settlement, maturity) && discount > 0 && redemption > 0
      ? redemption * (1 - discount * years(settlement, maturity, basis))
      : NaN,
  ),
  YIELDDISC: plain((settlement: number, maturity: number, pr: number, redemption: number, basis = 0) =>
    ordered(settlement, maturity) && pr > 0 && redemption > 0
      ? (redemption / pr - 1) / years(settlement, maturity, basis)
      : NaN,
  ),
  PRICEMAT: plain(priceAtMaturity),
  YIELDMAT: plain(yieldAtMaturity),
  ACCRINTM: plain((issue: number, settlement: number, rate: number, par: number, basis = 0) =>
    ordered(issue, settlement) && rate > 0 && par > 0 ? par * rate * years(issue, settlement, basis) : NaN,
  ),
  TBILLEQ: plain(billEquivalent),
  TBILLPRICE: plain((settlement: number, maturity: number, discount: number) =>
    discount > 0 ? 100 * (1 - (discount * billDays(settlement, maturity)) / 360) : NaN,
  ),
  TBILLYIELD: plain((settlement: number, maturity: number, pr: number) => {
    const days = billDays(settlement, maturity);
    return pr > 0 ? ((100 - pr) / pr) * (360 / days) : NaN;
  }),
});
