/** @file Number bases, bits and units. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { NA, NUM } from '../values';
import type { Scalar } from '../values';
import { CellError } from '../workbook';
import { convertUnits } from './units';

/** Digits of a two's complement number of ten places, as the DEC2… family writes it. */
function toBase(number: number, radix: number, places?: number): Scalar {
  const whole = Math.trunc(number);
  const limit = radix === 2 ? 512 : radix === 8 ? 2 ** 29 : 2 ** 39;
  if (whole < -limit || whole >= limit) return NUM;
  if (whole < 0) return (whole + limit * 2).toString(radix).toUpperCase();
  const digits = whole.toString(radix).toUpperCase();
  if (places === undefined) return digits;
  if (places < 0 || places < digits.length || places > 10) return NUM;
  return digits.padStart(places, '0');
}

function fromBase(text: string, radix: number): number | CellError {
  const digits = text.trim();
  if (digits === '') return 0;
  const pattern = radix === 2 ? /^[01]{1,10}$/ : radix === 8 ? /^[0-7]{1,10}$/ : /^[0-9a-f]{1,10}$/i;
  if (!pattern.test(digits)) return NUM;
  const number = parseInt(digits, radix);
  const limit = radix === 2 ? 512 : radix === 8 ? 2 ** 29 : 2 ** 39;
  return number >= limit ? number - limit * 2 : number;
}

function between(from: number, to: number) {
  return (_context: Context, text: string, places?: number): Scalar => {
    const number = fromBase(text, from);
    return number instanceof CellError ? number : toBase(number, to, places);
  };
}

function bits(apply: (a: bigint, b: bigint) => bigint) {
  return (_context: Context, a: number, b: number): Scalar => {
    const limit = 2 ** 48;
    if (![a, b].every((value) => Number.isInteger(value) && value >= 0 && value < limit)) return NUM;
    return Number(apply(BigInt(a), BigInt(b)));
  };
}

function shift(direction: number) {
  return (_context: Context, number: number, amount: number): Scalar => {
    if (!Number.isInteger(number) || number < 0 || number >= 2 ** 48 || Math.abs(amount) > 53) return NUM;
    const result = Math.floor(number * 2 ** (amount * direction));
    return result >= 2 ** 48 ? NUM : result;
  };
}

define({
  DEC2BIN: (_context: Context, number: number, places?: number) => toBase(number, 2, places),
  DEC2OCT: (_context: Context, number: number, places?: number) => toBase(number, 8, places),
  DEC2HEX: (_context: Context, number: number, places?: number) => toBase(number, 16, places),
  BIN2DEC: (_context: Context, text: string) => fromBase(text, 2),
  OCT2DEC: (_context: Context, text: string) => fromBase(text, 8),
  HEX2DEC: (_context: Context, text: string) => fromBase(text, 16),
  BIN2OCT: between(2, 8),
  BIN2HEX: between(2, 16),
  OCT2BIN: between(8, 2),
  OCT2HEX: between(8, 16),
  HEX2BIN: between(16, 2),
  HEX2OCT: between(16, 8),
  BITAND: bits((a, b) => a & b),
  BITOR: bits((a, b) => a | b),
  BITXOR: bits((a, b) => a ^ b),
  BITLSHIFT: shift(1),
  BITRSHIFT: shift(-1),
  DELTA: (_context: Context, a: number, b = 0) => (a === b ? 1 : 0),
  GESTEP: (_context: Context, a: number, step = 0) => (a >= step ? 1 : 0),
  CONVERT: (_context: Context, number: number, from: string, to: string) =>
    convertUnits(number, from, to) ?? NA,
});
