/** @file Values while a formula is evaluated: scalars, arrays, references, functions. */
import type { Ast } from './ast';
import { CellError } from './workbook';
import type { CellValue, ErrorCode } from './workbook';

/** A single value; `null` is a blank cell. */
export type Scalar = CellValue;

/** A two-dimensional array, row by row. Never changed after it is made: matrices of ranges are shared and cached. */
export class Matrix {
  private numeric: NumericView | undefined;

  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: readonly Scalar[],
  ) {}

  static scalar(value: Scalar): Matrix {
    return new Matrix(1, 1, [value]);
  }

  static column(values: readonly Scalar[]): Matrix {
    return new Matrix(values.length, 1, values);
  }

  static row(values: readonly Scalar[]): Matrix {
    return new Matrix(1, values.length, values);
  }

  /** @param rows equally long, at least one row with one column */
  static of(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  get size(): number {
    return this.rows * this.columns;
  }

  at(row: number, column: number): Scalar {
    return this.data[row * this.columns + column] as Scalar;
  }

  rowValues(row: number): Scalar[] {
    return this.data.slice(row * this.columns, (row + 1) * this.columns);
  }

  columnValues(column: number): Scalar[] {
    if (this.columns === 1) return this.data as Scalar[];
    const values: Scalar[] = new Array<Scalar>(this.rows);
    for (let row = 0; row < this.rows; row++) values[row] = this.at(row, column);
    return values;
  }

  toRows(): Scalar[][] {
    return Array.from({ length: this.rows }, (_, row) => this.rowValues(row));
  }

  /** The numbers among the cells and the first error, computed once. */
  numbers(): NumericView {
    if (!this.numeric) {
      const numbers: number[] = [];
      let error: CellError | undefined;
      for (const value of this.data) {
        if (typeof value === 'number') numbers.push(value);
        else if (!error && value instanceof CellError) error = value;
      }
      this.numeric = { numbers, error };
    }
    return this.numeric;
  }
}

export interface NumericView {
  readonly numbers: readonly number[];
  readonly error: CellError | undefined;
}

/** A block of cells; whole columns and rows reach to the limits of the sheet. */
export interface Area {
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A reference: one area, or several for a union or a 3-D reference. */
export class Reference {
  constructor(readonly areas: readonly Area[]) {}
}

export type Scope = ReadonlyMap<string, Value>;

/** A LAMBDA, or a built-in function used as a value (`BYROW(a,SUM)`). */
export class Lambda {
  constructor(
    readonly parameters: readonly { readonly name: string; readonly optional: boolean }[],
    readonly body: Ast,
    readonly scope: Scope,
    /** Name of the built-in function, when it is one. */
    readonly builtin?: string,
  ) {}
}

/** An argument that was left out, as in `IF(a,,b)`. */
export class Omitted {
  private readonly kind = 'omitted';
  static readonly value = new Omitted();
  toString(): string {
    return this.kind;
  }
}

export type Value = Scalar | Matrix | Reference | Lambda | Omitted;

/** Thrown where no surely right value can be given; becomes the `unsupported` result. */
export class Unsupported extends Error {
  constructor(readonly why: string) {
    super(why);
    this.name = 'Unsupported';
  }
}

/** Why an array within an array is refused. */
export const NESTED = 'The function gives an array for one cell, which is the error #CALC! in Excel.';

/** Most rounds of a loop over a number that a formula gives (periods, trials…). */
const MAX_ROUNDS = 1_000_000;

/** Refuses calculations that would loop for too long. @throws Unsupported */
export function boundRounds(count: number): void {
  if (count > MAX_ROUNDS) throw new Unsupported('The formula needs more work than a preview may take.');
}

const errors = new Map<ErrorCode, CellError>();

/** The shared instance of an error value. */
export function errorValue(code: ErrorCode): CellError {
  let error = errors.get(code);
  if (!error) {
    error = new CellError(code);
    errors.set(code, error);
  }
  return error;
}

export const NA = errorValue('#N/A');
export const VALUE = errorValue('#VALUE!');
export const NUM = errorValue('#NUM!');
export const REF = errorValue('#REF!');
export const DIV0 = errorValue('#DIV/0!');
export const NAME = errorValue('#NAME?');
export const NULL = errorValue('#NULL!');
export const CALC = errorValue('#CALC!');

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}

export function isScalar(value: Value): value is Scalar {
  return value === null || typeof value !== 'object' || value instanceof CellError;
}
