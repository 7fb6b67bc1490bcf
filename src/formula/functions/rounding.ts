/** @file Decimal rounding as Excel does it: half away from zero, on 15 significant digits. */

/** Moves the decimal point of a number without binary error. */
function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function apply(value: number, digits: number, step: (value: number) => number): number {
  if (value === 0 || digits > 300) return value;
  const result = shift(step(tidy(shift(Math.abs(tidy(value)), digits))), -digits);
  return value < 0 ? -result || 0 : result;
}

/** ROUND: to `digits` decimals, or to tens and hundreds when negative. */
export function roundTo(value: number, digits: number): number {
  return apply(value, digits, Math.round);
}

/** ROUNDUP: away from zero. */
export function roundUp(value: number, digits: number): number {
  return apply(value, digits, Math.ceil);
}

/** ROUNDDOWN and TRUNC: towards zero. */
export function roundDown(value: number, digits: number): number {
  return apply(value, digits, Math.floor);
}

/** A quotient freed of the binary error in its last digits, for multiples. */
export function tidyQuotient(a: number, b: number): number {
  return tidy(a / b);
}
