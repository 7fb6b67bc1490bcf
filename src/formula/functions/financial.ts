/** @file Loans, cash flows and depreciation. */
import { toNumber } from '../coerce';
import type { Context } from '../evaluate';
import { define } from '../registry';
import { boundRounds, DIV0, isError, NUM, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { matricesOf, numbersOf, scalarsOf } from './collect';

export function futureValue(
  rate: number,
  periods: number,
  payment: number,
  present: number,
  type: number,
): number {
  if (rate === 0) return -(present + payment * periods);
  const growth = (1 + rate) ** periods;
  return -(present * growth + payment * (1 + rate * type) * ((growth - 1) / rate));
}

export function payment(
  rate: number,
  periods: number,
  present: number,
  future: number,
  type: number,
): number {
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return (-(present * growth + future) * rate) / ((1 + rate * type) * (growth - 1));
}

function interestPart(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future: number,
  type: number,
): number {
  const each = payment(rate, periods, present, future, type);
  if (period === 1) return type === 1 ? 0 : -present * rate;
  const balance = futureValue(rate, period - 1, each, present, type);
  // Paid at the start of a period, the interest is that of the period before.
  return type === 1 ? (balance * rate) / (1 + rate) : balance * rate;
}

function kind(type: number): number {
  return type === 0 ? 0 : 1;
}

/** Newton's method with a bisection to fall back on; undefined when no root is found. */
function solve(value: (rate: number) => number, guess: number): number | undefined {
  let rate = guess;
  for (let i = 0; i < 60; i++) {
    const y = value(rate);
    if (!Number.isFinite(y)) break;
    const step = Math.max(1e-7, Math.abs(rate) * 1e-7);
    const slope = (value(rate + step) - value(rate - step)) / (2 * step);
    if (!Number.isFinite(slope) || slope === 0) break;
    const next = rate - y / slope;
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - rate) < 1e-13 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  if (Math.abs(value(rate)) < 1e-7 && rate > -1) return rate;
  const points = [-0.99, -0.9, -0.5, -0.2, -0.05, 0.000001, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 100];
  for (let i = 1; i < points.length; i++) {
    let low = points[i - 1] as number;
    let high = points[i] as number;
    let atLow = value(low);
    if (!Number.isFinite(atLow) || atLow * value(high) > 0) continue;
    for (let k = 0; k < 200; k++) {
      const middle = (low + high) / 2;
      const at = value(middle);
      if (at * atLow <= 0) high = middle;
      else {
        low = middle;
        atLow = at;
      }
    }
    return (low + high) / 2;
  }
  return undefined;
}

function found(root: number | undefined): number {
  // Excel gives #NUM! when its own search fails, which need not be where ours does.
  if (root === undefined) throw new Unsupported('No rate was found that fits these payments.');
  return root;
}

function presentOf(rate: number, flows: readonly number[]): number {
  let total = 0;
  let factor = 1;
  for (const flow of flows) {
    total += flow / factor;
    factor *= 1 + rate;
  }
  return total;
}

function irr(context: Context, values: Value, guess = 0.1): Value {
  const flows = numbersOf(context, [values]);
  if (flows instanceof CellError) return flows;
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return NUM;
  return found(solve((rate) => presentOf(rate, flows), guess));
}

function datedFlows(
  context: Context,
  values: Value,
  dates: Value,
): { flows: number[]; years: number[] } | CellError {
  const flows = scalarsOf(context, [values]);
  const days = scalarsOf(context, [dates]);
  if (flows.length !== days.length) return NUM;
  const numbers: number[] = [];
  const years: number[] = [];
  let first = 0;
  for (let i = 0; i < flows.length; i++) {
    const flow = toNumber(flows[i] as Scalar);
    const day = toNumber(days[i] as Scalar);
    if (flow instanceof CellError) return flow;
    if (day instanceof CellError) return day;
    const whole = Math.floor(day);
    if (i === 0) first = whole;
    if (whole < first) return NUM;
    numbers.push(flow);
    years.push((whole - first) / 365);
  }
  return { flows: numbers, years };
}

function xirr(context: Context, values: Value, dates: Value, guess = 0.1): Value {
  const dated = datedFlows(context, values, dates);
  if (dated instanceof CellError) return dated;
  const { flows, years } = dated;
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0) || guess <= -1) return NUM;
  const value = (rate: number): number =>
    flows.reduce((total, flow, i) => total + flow / (1 + rate) ** (years[i] as number), 0);
  return found(solve(value, guess));
}

function xnpv(context: Context, rate: number, values: Value, dates: Value): Value {
  if (rate <= -1) return NUM;
  const dated = datedFlows(context, values, dates);
  if (dated instanceof CellError) return dated;
  return dated.flows.reduce((total, flow, i) => total + flow / (1 + rate) ** (dated.years[i] as number), 0);
}

function npv(context: Context, rate: number, ...args: Value[]): Value {
  const flows: number[] = [];
  for (const arg of args) {
    const matrices = matricesOf(context, arg);
    const numbers = numbersOf(context, [arg]);
    if (numbers instanceof CellError) return numbers;
    if (!matrices || numbers.length > 0) flows.push(...numbers);
  }
  if (rate === -1) return DIV0;
  return presentOf(rate, [0, ...flows]);
}

function mirr(context: Context, values: Value, finance: number, reinvest: number): Value {
  const flows = numbersOf(context, [values]);
  if (flows instanceof CellError) return flows;
  const count = flows.length;
  const gains = presentOf(
    reinvest,
    flows.map((flow) => Math.max(flow, 0)),
  );
  const costs = presentOf(
    finance,
    flows.map((flow) => Math.min(flow, 0)),
  );
  if (costs === 0 || gains === 0 || count < 2) return DIV0;
  return ((-gains * (1 + reinvest) ** (count - 1)) / costs) ** (1 / (count - 1)) - 1;
}

function rate(
  _context: Context,
  periods: number,
  each: number,
  present: number,
  future = 0,
  type = 0,
  guess = 0.1,
): Scalar {
  if (periods <= 0) return NUM;
  const value = (r: number): number => present - presentFor(r, periods, each, future, kind(type));
  return found(solve(value, guess));
}

function presentFor(r: number, periods: number, each: number, future: number, type: number): number {
  if (Math.abs(r) < 1e-11) return -(each * periods + future);
  const growth = (1 + r) ** periods;
  return -(future + each * (1 + r * type) * ((growth - 1) / r)) / growth;
}

function periods(_context: Context, r: number, each: number, present: number, future = 0, type = 0): Scalar {
  if (r === 0) return each === 0 ? NUM : -(present + future) / each;
  const flow = each * (1 + r * kind(type));
  const ratio = (flow - future * r) / (flow + present * r);
  if (ratio <= 0 || r <= -1) return NUM;
  return Math.log(ratio) / Math.log(1 + r);
}

function cumulative(principal: boolean) {
  return (
    _context: Context,
    r: number,
    count: number,
    present: number,
    start: number,
    end: number,
    type: number,
  ): Scalar => {
    if (r <= 0 || count <= 0 || present <= 0 || start < 1 || end < start || end > count) return NUM;
    if (type !== 0 && type !== 1) return NUM;
    boundRounds(end - start);
    const each = payment(r, count, present, 0, type);
    let total = 0;
    for (let period = start; period <= end; period++) {
      const interest = interestPart(r, period, count, present, 0, type);
      total += principal ? each - interest : interest;
    }
    return total;
  };
}

function db(
  _context: Context,
  cost: number,
  salvage: number,
  life: number,
  period: number,
  month = 12,
): Scalar {
  const at = Math.trunc(period);
  if (cost < 0 || salvage < 0 || life <= 0 || at < 1 || month < 1 || month > 12) return NUM;
  if (at > life + (month < 12 ? 1 : 0)) return NUM;
  if (cost === 0) return 0;
  const r = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let total = (cost * r * month) / 12;
  if (at === 1) return total;
  boundRounds(at);
  let depreciation = 0;
  for (let i = 2; i <= at; i++) {
    depreciation = i === life + 1 ? ((cost - total) * r * (12 - month)) / 12 : (cost - total) * r;
    total += depreciation;
  }
  return depreciation;
}

function declining(cost: number, salvage: number, life: number, period: number, factor: number): number {
  const r = Math.min(factor / life, 1);
  const before = r === 1 ? (period === 1 ? cost : 0) : cost * (1 - r) ** (period - 1);
  const after = cost * (1 - r) ** period;
  return Math.max(0, after < salvage ? before - salvage : before - after);
}

function ddb(
  _context: Context,
  cost: number,
  salvage: number,
  life: number,
  period: number,
  factor = 2,
): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life || factor <= 0) return NUM;
  return declining(cost, salvage, life, period, factor);
}

function vdb(
  _context: Context,
  cost: number,
  salvage: number,
  life: number,
  start: number,
  end: number,
  factor = 2,
  noSwitch = false,
): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || start < 0 || end < start || end > life || factor <= 0)
    return NUM;
  boundRounds(end);
  let total = 0;
  let book = cost;
  let straight = false;
  for (let period = 1; period <= Math.ceil(end); period++) {
    const fast = Math.min(book * Math.min(factor / life, 1), Math.max(0, book - salvage));
    const even = Math.max(0, (book - salvage) / (life - period + 1));
    if (!noSwitch && even > fast) straight = true;
    const amount = straight ? even : fast;
    const share = Math.min(period, end) - Math.max(period - 1, start);
    if (share > 0) total += amount * share;
    book -= amount;
  }
  return total;
}

function fvSchedule(context: Context, principal: number, schedule: Value): Value {
  let total = principal;
  for (const value of scalarsOf(context, [schedule])) {
    if (isError(value)) return value;
    if (value !== null && typeof value !== 'number') return VALUE;
    total *= 1 + (value ?? 0);
  }
  return total;
}

function dollarParts(decimalToFraction: boolean) {
  return (_context: Context, price: number, fraction: number): Scalar => {
    const parts = Math.trunc(fraction);
    if (parts < 0) return NUM;
    if (parts === 0) return DIV0;
    const digits = 10 ** Math.ceil(Math.log10(parts));
    const whole = Math.trunc(price);
    const rest = price - whole;
    return decimalToFraction ? whole + (rest * parts) / digits : whole + (rest * digits) / parts;
  };
}

define({
  PMT: (_context: Context, r: number, count: number, present: number, future = 0, type = 0) =>
    count === 0 ? NUM : payment(r, count, present, future, kind(type)),
  FV: (_context: Context, r: number, count: number, each: number, present = 0, type = 0) =>
    futureValue(r, count, each, present, kind(type)),
  PV: (_context: Context, r: number, count: number, each: number, future = 0, type = 0) =>
    presentFor(r, count, each, future, kind(type)),
  NPER: periods,
  RATE: rate,
  IPMT: (_context: Context, r: number, at: number, count: number, present: number, future = 0, type = 0) =>
    at < 1 || at >= count + 1 ? NUM : interestPart(r, at, count, present, future, kind(type)),
  PPMT: (_context: Context, r: number, at: number, count: number, present: number, future = 0, type = 0) =>
    at < 1 || at >= count + 1
      ? NUM
      : payment(r, count, present, future, kind(type)) -
        interestPart(r, at, count, present, future, kind(type)),
  ISPMT: (_context: Context, r: number, at: number, count: number, present: number) =>
    count === 0 ? DIV0 : present * r * (at / count - 1),
  CUMIPMT: cumulative(false),
  CUMPRINC: cumulative(true),
  NPV: npv,
  XNPV: xnpv,
  IRR: irr,
  XIRR: xirr,
  MIRR: mirr,
  SLN: (_context: Context, cost: number, salvage: number, life: number) =>
    life === 0 ? DIV0 : (cost - salvage) / life,
  SYD: (_context: Context, cost: number, salvage: number, life: number, at: number) =>
    life <= 0 || at < 1 || at > life || salvage < 0
      ? NUM
      : ((cost - salvage) * (life - at + 1) * 2) / (life * (life + 1)),
  DB: db,
  DDB: ddb,
  VDB: vdb,
  EFFECT: (_context: Context, nominal: number, count: number) =>
    nominal <= 0 || count < 1 ? NUM : (1 + nominal / count) ** count - 1,
  NOMINAL: (_context: Context, effective: number, count: number) =>
    effective <= 0 || count < 1 ? NUM : count * ((1 + effective) ** (1 / count) - 1),
  RRI: (_context: Context, count: number, present: number, future: number) =>
    count <= 0 || present === 0 ? NUM : (future / present) ** (1 / count) - 1,
  PDURATION: (_context: Context, r: number, present: number, future: number) =>
    r <= 0 || present <= 0 || future <= 0 ? NUM : Math.log(future / present) / Math.log(1 + r),
  FVSCHEDULE: fvSchedule,
  DOLLARDE: dollarParts(false),
  DOLLARFR: dollarParts(true),
});
