/**
 * @file Exponential and logarithm from additions and multiplications only. IEEE 754 fixes those to the bit, while
 * `Math.exp` and `Math.log` differ between browsers in the last digit – enough to order two beams differently on a Mac.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/** e to the power of `x` for x ≤ 0; relative error below 1e-15, 0 below -700. */
export function expNegative(x: number): number {
  if (!(x > -700)) return 0;
  const halvings = Math.round(-x / (LN2_HIGH + LN2_LOW));
  const rest = x + halvings * LN2_HIGH + halvings * LN2_LOW;
  // Taylor series about 0; |rest| ≤ ln(2)/2, so the 15th term is below 1e-19.
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (rest * sum) / n;
  return sum * powerOfHalf(halvings);
}

/** Natural logarithm of a finite `x` ≥ 1; absolute error below 1e-15 of the result or 1. */
export function logFromOne(x: number): number {
  let doublings = 0;
  let mantissa = x;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    doublings += 1;
  }
  // ln m = 2 artanh((m-1)/(m+1)); |s| ≤ 0.172, so s^23/23 is below 1e-18.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return doublings * LN2_HIGH + (doublings * LN2_LOW + 2 * s * sum);
}

/** 2 to the power of -n; halving is exact. */
function powerOfHalf(n: number): number {
  let power = 1;
  let base = 0.5;
  for (let bits = n; bits > 0; bits >>= 1) {
    if (bits & 1) power *= base;
    base *= base;
  }
  return power;
}
