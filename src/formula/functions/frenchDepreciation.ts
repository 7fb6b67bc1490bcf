/** @file Depreciation after the French rules: AMORLINC, AMORDEGRC. */
import { define } from '../registry';
import { boundRounds, Unsupported } from '../values';
import { plain, validBasis, years } from './bonds';

function valid(
  cost: number,
  bought: number,
  first: number,
  salvage: number,
  period: number,
  rate: number,
  basis: number,
): boolean {
  const inOrder = bought <= first && salvage >= 0 && salvage <= cost;
  // These functions do not have the basis of actual days over 360.
  return cost > 0 && inOrder && period >= 0 && rate > 0 && validBasis(basis) && basis !== 2;
}

function linear(
  cost: number,
  bought: number,
  first: number,
  salvage: number,
  period: number,
  rate: number,
  basis = 0,
): number {
  if (!valid(cost, bought, first, salvage, period, rate, basis)) return NaN;
  const each = cost * rate;
  const start = each * years(bought, first, basis);
  const whole = Math.floor((cost - salvage - start) / each);
  const at = Math.trunc(period);
  if (at === 0) return start;
  if (at <= whole) return each;
  return at === whole + 1 ? cost - salvage - start - each * whole : 0;
}

/** How much the degressive rate exceeds the linear one, by the life in years. */
function coefficient(life: number): number {
  if (life >= 3 && life <= 4) return 1.5;
  if (life >= 5 && life <= 6) return 2;
  return life > 6 ? 2.5 : NaN;
}

function degressive(
  cost: number,
  bought: number,
  first: number,
  salvage: number,
  period: number,
  rate: number,
  basis = 0,
): number {
  if (!valid(cost, bought, first, salvage, period, rate, basis)) return NaN;
  const raised = rate * coefficient(1 / rate);
  const at = Math.trunc(period);
  boundRounds(at);
  let part = Math.round(years(bought, first, basis) * raised * cost);
  let left = cost - part;
  let rest = left - salvage;
  for (let n = 0; n < at; n++) {
    part = Math.round(raised * left);
    rest -= part;
    // Near the end Microsoft raises the rate to 50 and 100 percent; just when, it does not say.
    if (rest < 0) throw new Unsupported('The last periods of AMORDEGRC are not calculated in previews.');
    left -= part;
  }
  return part;
}

define({ AMORLINC: plain(linear), AMORDEGRC: plain(degressive) });
