/** @file Mathematical functions. */
import type { Context } from '../evaluate';
import { power } from '../operators';
import { define } from '../registry';
import { boundRounds, DIV0, isError, Matrix, NA, NUM, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { matricesOf, numbersOf, scalarsOf } from './collect';
import { roundDown, roundTo, roundUp, tidyQuotient } from './rounding';
import { checkSize } from './dynamicArrays';
import { toNumber } from '../coerce';

type Unary = (value: number) => number;

/** A function of one number; results that are not finite become `#NUM!`. */
function unary(apply: Unary) {
  return (_context: Context, value: number): Scalar => {
    const result = apply(value);
    return Number.isFinite(result) ? result : NUM;
  };
}

function gcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

export function factorial(value: number): number {
  let result = 1;
  for (let i = 2; i <= value; i++) result *= i;
  return result;
}

export function combinations(n: number, k: number): number {
  boundRounds(Math.min(k, n - k));
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - Math.min(k, n - k) + i)) / i;
  return Math.round(result) === result || result > 2 ** 53 ? result : Math.round(result);
}

function multipleOf(round: (quotient: number) => number) {
  return (_context: Context, number: number, significance: number): Scalar => {
    if (number === 0) return 0;
    if (significance === 0) return round === Math.floor ? DIV0 : 0;
    if (number > 0 && significance < 0) return NUM;
    return tidyProduct(round(tidyQuotient(number, significance)), significance);
  };
}

/** A product of a whole number and a decimal without the binary error of its last digits. */
function tidyProduct(count: number, unit: number): number {
  return Number((count * unit).toPrecision(15));
}

function multipleMath(up: boolean) {
  return (_context: Context, number: number, significance = 1, mode = 0): Scalar => {
    const unit = Math.abs(significance);
    if (unit === 0 || number === 0) return 0;
    const away = number < 0 && mode !== 0;
    const ceiling = up !== away;
    return tidyProduct((ceiling ? Math.ceil : Math.floor)(tidyQuotient(number, unit)), unit) || 0;
  };
}

function logBase(_context: Context, value: number, base = 10): Scalar {
  if (value <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  if (base === 10) return Math.log10(value);
  if (base === 2) return Math.log2(value);
  return Math.log(value) / Math.log(base);
}

function modulo(_context: Context, number: number, divisor: number): Scalar {
  if (divisor === 0) return DIV0;
  const quotient = number / divisor;
  if (Math.abs(quotient) > 1e13) return NUM;
  const result = number - divisor * Math.floor(quotient);
  // A remainder that is nothing but binary error is 0, as is one equal to the divisor.
  if (Math.abs(result) < Math.abs(number) * 1e-15) return 0;
  return result;
}

const ROMAN_STEPS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Shorter subtractive pairs that the forms 1 to 4 of ROMAN allow, from the form on. */
const ROMAN_SHORT: readonly (readonly [number, string, number])[] = [
  [950, 'LM', 1],
  [450, 'LD', 1],
  [95, 'VC', 1],
  [45, 'VL', 1],
  [990, 'XM', 2],
  [490, 'XD', 2],
  [99, 'IC', 2],
  [49, 'IL', 2],
  [995, 'VM', 3],
  [495, 'VD', 3],
  [999, 'IM', 4],
  [499, 'ID', 4],
];

function roman(_context: Context, number: number, form: Scalar = 0): Scalar {
  const style = form === null || form === true ? 0 : form === false ? 4 : toNumber(form);
  if (style instanceof CellError) return style;
  if (number < 0 || number > 3999 || style < 0 || style > 4) return VALUE;
  const steps = [
    ...ROMAN_STEPS,
    ...ROMAN_SHORT.filter(([, , from]) => from <= Math.trunc(style)).map(
      ([value, letters]): readonly [number, string] => [value, letters],
    ),
  ].sort((a, b) => b[0] - a[0]);
  let rest = number;
  let text = '';
  for (const [value, letters] of steps) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

function arabic(_context: Context, text: string): Scalar {
  const trimmed = text.trim().toUpperCase();
  const negative = trimmed.startsWith('-');
  const letters = negative ? trimmed.slice(1) : trimmed;
  if (!/^[IVXLCDM]*$/.test(letters) || text.length > 255) return VALUE;
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = worth[letters[i] as string] as number;
    const next = worth[letters[i + 1] as string] ?? 0;
    total += value < next ? -value : value;
  }
  return negative ? -total : total;
}

function base(_context: Context, number: number, radix: number, length = 0): Scalar {
  const whole = Math.trunc(number);
  if (whole < 0 || whole >= 2 ** 53 || radix < 2 || radix > 36 || length < 0 || length > 255) return NUM;
  return whole.toString(radix).toUpperCase().padStart(length, '0');
}

function decimal(_context: Context, text: string, radix: number): Scalar {
  if (radix < 2 || radix > 36) return NUM;
  let total = 0;
  for (const character of text.trim().toLowerCase()) {
    const digit = parseInt(character, 36);
    if (Number.isNaN(digit) || digit >= radix) return NUM;
    total = total * radix + digit;
  }
  return total;
}

function wholeNumbers(context: Context, args: readonly Value[]): number[] | CellError {
  for (const matrix of args.flatMap((arg) => matricesOf(context, arg) ?? [])) {
    // Unlike in SUM, text in a range is an error here.
    if (matrix.data.some((value) => typeof value === 'string')) return VALUE;
  }
  const numbers = numbersOf(context, args);
  if (numbers instanceof CellError) return numbers;
  if (numbers.some((number) => number > -1 && number < 0)) {
    throw new Unsupported(
      'Whether Excel cuts a negative fraction here before it looks at the sign is not sure.',
    );
  }
  const whole = numbers.map(Math.trunc);
  return whole.some((number) => number < 0 || number >= 2 ** 53) ? NUM : whole;
}

/** A matrix of numbers only; `#VALUE!` where a cell is none. */
function numeric(context: Context, value: Value): number[][] | CellError {
  const matrix = context.matrix(value);
  for (const cell of matrix.data) {
    if (isError(cell)) return cell;
    if (typeof cell !== 'number') return VALUE;
  }
  return matrix.toRows() as number[][];
}

function multiply(context: Context, first: Value, second: Value): Value {
  const a = numeric(context, first);
  const b = numeric(context, second);
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  const inner = b.length;
  if ((a[0] as number[]).length !== inner) return VALUE;
  const columns = (b[0] as number[]).length;
  checkSize(context, a.length, columns);
  context.spend(a.length * columns * inner);
  return Matrix.of(
    a.map((row) =>
      Array.from({ length: columns }, (_, c) =>
        row.reduce((total, value, k) => total + value * ((b[k] as number[])[c] as number), 0),
      ),
    ),
  );
}

/** Gauss-Jordan elimination with row exchange: the determinant, and the inverse where there is one. */
export function eliminate(source: readonly (readonly number[])[]): {
  determinant: number;
  inverse: number[][];
} {
  const size = source.length;
  const work = source.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  let determinant = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(work[row]?.[column] as number) > Math.abs(work[pivot]?.[column] as number)) pivot = row;
    }
    const pivotRow = work[pivot] as number[];
    const value = pivotRow[column] as number;
    if (Math.abs(value) < 1e-13) return { determinant: 0, inverse: [] };
    if (pivot !== column) {
      work[pivot] = work[column] as number[];
      work[column] = pivotRow;
      determinant = -determinant;
    }
    determinant *= value;
    for (let k = 0; k < 2 * size; k++) pivotRow[k] = (pivotRow[k] as number) / value;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const target = work[row] as number[];
      const factor = target[column] as number;
      if (factor === 0) continue;
      for (let k = 0; k < 2 * size; k++) target[k] = (target[k] as number) - factor * (pivotRow[k] as number);
    }
  }
  return { determinant, inverse: work.map((row) => row.slice(size)) };
}

function square(context: Context, value: Value): number[][] | CellError {
  const rows = numeric(context, value);
  if (rows instanceof CellError) return rows;
  if (rows.length !== (rows[0] as number[]).length) return VALUE;
  if (rows.length > 100) return NUM;
  context.spend(rows.length ** 3);
  return rows;
}

function sumPairs(term: (x: number, y: number) => number) {
  return (context: Context, first: Value, second: Value): Value => {
    const a = context.usedMatrix(first);
    const b = context.usedMatrix(second);
    const sizeA = context.dimensions(first);
    const sizeB = context.dimensions(second);
    if (sizeA.rows * sizeA.columns !== sizeB.rows * sizeB.columns) return NA;
    let total = 0;
    for (let i = 0; i < Math.min(a.size, b.size); i++) {
      const x = a.data[i];
      const y = b.data[i];
      if (isError(x)) return x;
      if (isError(y)) return y;
      if (typeof x === 'number' && typeof y === 'number') total += term(x, y);
    }
    return total;
  };
}

function seriesSum(context: Context, x: number, n: number, m: number, coefficients: Value): Value {
  const values = scalarsOf(context, [coefficients]);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const factor = toNumber(values[i] as Scalar);
    if (factor instanceof CellError) return factor;
    const term = power(x, n + i * m);
    if (typeof term !== 'number') return term;
    total += factor * term;
  }
  return total;
}

function evenUp(value: number, odd: boolean): number {
  const size = Math.ceil(Math.abs(value));
  const wanted = odd ? (size % 2 === 1 ? size : size + 1) : size % 2 === 0 ? size : size + 1;
  return value < 0 ? -wanted : wanted;
}

define({
  ABS: unary(Math.abs),
  ACOS: unary(Math.acos),
  ACOSH: unary(Math.acosh),
  ACOT: unary((x) => Math.PI / 2 - Math.atan(x)),
  ACOTH: unary((x) => Math.log((x + 1) / (x - 1)) / 2),
  ASIN: unary(Math.asin),
  ASINH: unary(Math.asinh),
  ATAN: unary(Math.atan),
  ATANH: unary(Math.atanh),
  ATAN2: (_context: Context, x: number, y: number) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x)),
  COS: unary(Math.cos),
  COSH: unary(Math.cosh),
  COT: (_context: Context, x: number) => (x === 0 ? DIV0 : 1 / Math.tan(x)),
  COTH: (_context: Context, x: number) => (x === 0 ? DIV0 : 1 / Math.tanh(x)),
  CSC: (_context: Context, x: number) => (x === 0 ? DIV0 : 1 / Math.sin(x)),
  CSCH: (_context: Context, x: number) => (x === 0 ? DIV0 : 1 / Math.sinh(x)),
  SEC: unary((x) => 1 / Math.cos(x)),
  SECH: unary((x) => 1 / Math.cosh(x)),
  SIN: unary(Math.sin),
  SINH: unary(Math.sinh),
  TAN: unary(Math.tan),
  TANH: unary(Math.tanh),
  DEGREES: unary((x) => (x * 180) / Math.PI),
  RADIANS: unary((x) => (x * Math.PI) / 180),
  PI: () => Math.PI,
  EXP: unary(Math.exp),
  LN: (_context: Context, x: number) => (x <= 0 ? NUM : Math.log(x)),
  LOG10: (_context: Context, x: number) => (x <= 0 ? NUM : Math.log10(x)),
  LOG: logBase,
  SQRT: (_context: Context, x: number) => (x < 0 ? NUM : Math.sqrt(x)),
  SQRTPI: (_context: Context, x: number) => (x < 0 ? NUM : Math.sqrt(x * Math.PI)),
  POWER: (_context: Context, a: number, b: number) => power(a, b),
  SIGN: unary(Math.sign),
  INT: unary((x) => Math.floor(Number(x.toPrecision(15)))),
  TRUNC: (_context: Context, x: number, digits = 0) => roundDown(x, digits),
  ROUND: (_context: Context, x: number, digits: number) => roundTo(x, digits),
  ROUNDUP: (_context: Context, x: number, digits: number) => roundUp(x, digits),
  ROUNDDOWN: (_context: Context, x: number, digits: number) => roundDown(x, digits),
  EVEN: unary((x) => evenUp(x, false)),
  ODD: unary((x) => evenUp(x, true)),
  CEILING: multipleOf(Math.ceil),
  FLOOR: multipleOf(Math.floor),
  'CEILING.MATH': multipleMath(true),
  'FLOOR.MATH': multipleMath(false),
  'CEILING.PRECISE': multipleMath(true),
  'ISO.CEILING': multipleMath(true),
  'FLOOR.PRECISE': multipleMath(false),
  MROUND: (_context: Context, x: number, multiple: number) => {
    if (multiple === 0 || x === 0) return 0;
    if (x * multiple < 0) return NUM;
    return tidyProduct(Math.round(tidyQuotient(x, multiple)), multiple);
  },
  MOD: modulo,
  QUOTIENT: (_context: Context, a: number, b: number) => (b === 0 ? DIV0 : Math.trunc(a / b) || 0),
  GCD: (context: Context, ...args: Value[]) => {
    const numbers = wholeNumbers(context, args);
    return numbers instanceof CellError ? numbers : numbers.reduce(gcd, 0);
  },
  LCM: (context: Context, ...args: Value[]) => {
    const numbers = wholeNumbers(context, args);
    if (numbers instanceof CellError) return numbers;
    if (numbers.includes(0)) return 0;
    const result = numbers.reduce((a, b) => (a / gcd(a, b)) * b, 1);
    return result < 2 ** 53 ? result : NUM;
  },
  FACT: (_context: Context, x: number) => (x < 0 || x >= 171 ? NUM : factorial(Math.trunc(x))),
  FACTDOUBLE: (_context: Context, x: number) => {
    const n = Math.trunc(x);
    if (n < -1 || n > 300) return NUM;
    let result = 1;
    for (let i = n; i > 1; i -= 2) result *= i;
    return result;
  },
  COMBIN: (_context: Context, n: number, k: number) => (n < 0 || k < 0 || n < k ? NUM : combinations(n, k)),
  COMBINA: (_context: Context, n: number, k: number) => {
    if (n < 0 || k < 0 || (n === 0 && k > 0)) return NUM;
    return n === 0 ? 1 : combinations(n + k - 1, k);
  },
  MULTINOMIAL: (context: Context, ...args: Value[]) => {
    const numbers = wholeNumbers(context, args);
    if (numbers instanceof CellError) return numbers;
    let total = 0;
    let result = 1;
    for (const number of numbers) {
      total += number;
      if (total > 170)
        throw new Unsupported('MULTINOMIAL of so large numbers is not calculated in previews.');
      result *= combinations(total, number);
    }
    return result;
  },
  PERMUT: (_context: Context, n: number, k: number) => {
    if (n < 0 || k < 0 || n < k) return NUM;
    boundRounds(k);
    let result = 1;
    for (let i = 0; i < k; i++) result *= n - i;
    return result;
  },
  PERMUTATIONA: (_context: Context, n: number, k: number) => (n < 0 || k < 0 ? NUM : n ** k),
  ROMAN: roman,
  ARABIC: arabic,
  BASE: base,
  DECIMAL: decimal,
  RAND: (context: Context) => context.random(),
  RANDBETWEEN: (context: Context, low: number, high: number) => {
    const from = Math.ceil(low);
    const to = Math.floor(high);
    return from > to ? NUM : from + Math.floor(context.random() * (to - from + 1));
  },
  MMULT: multiply,
  MDETERM: (context: Context, value: Value) => {
    const rows = square(context, value);
    return rows instanceof CellError ? rows : eliminate(rows).determinant;
  },
  MINVERSE: (context: Context, value: Value) => {
    const rows = square(context, value);
    if (rows instanceof CellError) return rows;
    const { determinant, inverse } = eliminate(rows);
    return determinant === 0 ? NUM : Matrix.of(inverse);
  },
  MUNIT: (context: Context, size: number) => {
    if (size < 1) return VALUE;
    checkSize(context, size, size);
    return new Matrix(
      size,
      size,
      Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0)),
    );
  },
  SUMX2MY2: sumPairs((x, y) => x * x - y * y),
  SUMX2PY2: sumPairs((x, y) => x * x + y * y),
  SUMXMY2: sumPairs((x, y) => (x - y) ** 2),
  SERIESSUM: seriesSum,
});
