/** @file Complex numbers, which Excel keeps as text. */
import { numberToText, toText } from '../coerce';
import type { Context } from '../evaluate';
import { define } from '../registry';
import { NUM, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { scalarsOf } from './collect';

interface Complex {
  readonly re: number;
  readonly im: number;
  readonly suffix: string;
}

const NUMBER = '(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const REAL = new RegExp(`^[+-]?${NUMBER}$`);
const IMAGINARY = new RegExp(`^([+-]?(?:${NUMBER})?)([ij])$`);
const BOTH = new RegExp(`^([+-]?${NUMBER})([+-](?:${NUMBER})?)([ij])$`);

function part(text: string): number {
  return text === '' || text === '+' ? 1 : text === '-' ? -1 : Number(text);
}

function parse(text: string): Complex | CellError {
  if (text === '') return { re: 0, im: 0, suffix: 'i' };
  if (REAL.test(text)) return { re: Number(text), im: 0, suffix: 'i' };
  const imaginary = IMAGINARY.exec(text);
  if (imaginary) return { re: 0, im: part(imaginary[1] ?? ''), suffix: imaginary[2] ?? 'i' };
  const both = BOTH.exec(text);
  if (!both) return NUM;
  return { re: Number(both[1]), im: part(both[2] ?? ''), suffix: both[3] ?? 'i' };
}

function print({ re, im, suffix }: Complex): Scalar {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return NUM;
  if (im === 0) return numberToText(re);
  const size = im === 1 ? '' : im === -1 ? '-' : numberToText(im);
  if (re === 0) return `${size}${suffix}`;
  return `${numberToText(re)}${im > 0 ? '+' : ''}${size}${suffix}`;
}

type Calculation = (z: Complex) => { re: number; im: number };

function mapped(calculate: Calculation) {
  return (_context: Context, text: string): Scalar => {
    const z = parse(text);
    return z instanceof CellError ? z : print({ ...calculate(z), suffix: z.suffix });
  };
}

function measured(calculate: (z: Complex) => number) {
  return (_context: Context, text: string): Scalar => {
    const z = parse(text);
    if (z instanceof CellError) return z;
    const result = calculate(z);
    return Number.isFinite(result) ? result : NUM;
  };
}

function multiply(a: { re: number; im: number }, b: { re: number; im: number }): { re: number; im: number } {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function divide(a: { re: number; im: number }, b: { re: number; im: number }): { re: number; im: number } {
  const size = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
}

const one = { re: 1, im: 0 };
const logarithm: Calculation = ({ re, im }) => ({ re: Math.log(Math.hypot(re, im)), im: Math.atan2(im, re) });
const sine: Calculation = ({ re, im }) => ({
  re: Math.sin(re) * Math.cosh(im),
  im: Math.cos(re) * Math.sinh(im),
});
const cosine: Calculation = ({ re, im }) => ({
  re: Math.cos(re) * Math.cosh(im),
  im: -Math.sin(re) * Math.sinh(im),
});
const sineH: Calculation = ({ re, im }) => ({
  re: Math.sinh(re) * Math.cos(im),
  im: Math.cosh(re) * Math.sin(im),
});
const cosineH: Calculation = ({ re, im }) => ({
  re: Math.cosh(re) * Math.cos(im),
  im: Math.sinh(re) * Math.sin(im),
});

function scaled(calculate: Calculation, factor: number): Calculation {
  return (z) => {
    const { re, im } = calculate(z);
    return { re: re / factor, im: im / factor };
  };
}

function raised(z: Complex, power: number): { re: number; im: number } {
  const size = Math.hypot(z.re, z.im) ** power;
  const angle = Math.atan2(z.im, z.re) * power;
  return { re: size * Math.cos(angle), im: size * Math.sin(angle) };
}

/** Folds complex numbers of arguments; their suffixes must agree. */
function folded(
  start: { re: number; im: number },
  combine: (a: { re: number; im: number }, b: Complex) => { re: number; im: number },
) {
  return (context: Context, ...args: Value[]): Value => {
    let total = start;
    let suffix = '';
    for (const value of scalarsOf(context, args)) {
      if (value === null) continue;
      const text = toText(value);
      if (text instanceof CellError) return text;
      const z = parse(text);
      if (z instanceof CellError) return z;
      if (z.im !== 0) {
        if (suffix !== '' && suffix !== z.suffix) return VALUE;
        suffix = z.suffix;
      }
      total = combine(total, z);
    }
    return print({ ...total, suffix: suffix || 'i' });
  };
}

function pair(combine: (a: Complex, b: Complex) => { re: number; im: number }) {
  return (_context: Context, first: string, second: string): Scalar => {
    const a = parse(first);
    const b = parse(second);
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    if (a.im !== 0 && b.im !== 0 && a.suffix !== b.suffix) return VALUE;
    return print({ ...combine(a, b), suffix: a.im === 0 ? b.suffix : a.suffix });
  };
}

define({
  COMPLEX: (_context: Context, re: number, im: number, suffix = 'i') =>
    suffix === 'i' || suffix === 'j' ? print({ re, im, suffix }) : VALUE,
  IMREAL: measured((z) => z.re),
  IMAGINARY: measured((z) => z.im),
  IMABS: measured((z) => Math.hypot(z.re, z.im)),
  IMARGUMENT: (_context: Context, text: string) => {
    const z = parse(text);
    if (z instanceof CellError) return z;
    return z.re === 0 && z.im === 0 ? new CellError('#DIV/0!') : Math.atan2(z.im, z.re);
  },
  IMCONJUGATE: mapped((z) => ({ re: z.re, im: -z.im })),
  IMEXP: mapped((z) => ({ re: Math.exp(z.re) * Math.cos(z.im), im: Math.exp(z.re) * Math.sin(z.im) })),
  IMLN: mapped(logarithm),
  IMLOG10: mapped(scaled(logarithm, Math.LN10)),
  IMLOG2: mapped(scaled(logarithm, Math.LN2)),
  IMSQRT: mapped((z) => raised(z, 0.5)),
  IMPOWER: (_context: Context, text: string, power: number) => {
    const z = parse(text);
    if (z instanceof CellError) return z;
    return z.re === 0 && z.im === 0 && power <= 0 ? NUM : print({ ...raised(z, power), suffix: z.suffix });
  },
  IMSUM: folded({ re: 0, im: 0 }, (a, b) => ({ re: a.re + b.re, im: a.im + b.im })),
  IMPRODUCT: folded(one, multiply),
  IMSUB: pair((a, b) => ({ re: a.re - b.re, im: a.im - b.im })),
  IMDIV: pair(divide),
  IMSIN: mapped(sine),
  IMCOS: mapped(cosine),
  IMTAN: mapped((z) => divide(sine(z), cosine(z))),
  IMSINH: mapped(sineH),
  IMCOSH: mapped(cosineH),
  IMSEC: mapped((z) => divide(one, cosine(z))),
  IMSECH: mapped((z) => divide(one, cosineH(z))),
  IMCSC: mapped((z) => divide(one, sine(z))),
  IMCSCH: mapped((z) => divide(one, sineH(z))),
  IMCOT: mapped((z) => divide(cosine(z), sine(z))),
});
