/** @file A sheet of 1,000,000 cells that depend on each other, for `nano bench --calc`. */
import type { CellValue } from '../../src/formula';

/** What a cell was given: a constant, or a formula. */
export type CellContent = { readonly value: CellValue } | { readonly formula: string };

/** One edit of an input, and what it sets off. */
export interface RecalculationEdit {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Formulas that must be calculated anew. */
  readonly formulas: number;
  /** What the last balance comes to. */
  readonly expected: number;
}

export interface RecalculationTask {
  readonly name: string;
  readonly rows: number;
  /** Every filled cell. */
  readonly cells: () => Iterable<readonly [row: number, column: number, content: CellContent]>;
  /** Where the last balance stands, which depends on all other formulas, and what it comes to at first. */
  readonly result: { readonly row: number; readonly column: number; readonly expected: number };
  readonly edits: readonly RecalculationEdit[];
  /** A formula that makes every balance depend on itself. */
  readonly loop: {
    readonly row: number;
    readonly column: number;
    readonly content: CellContent;
    readonly cells: number;
  };
}

const CONSTANTS = 8;
const UNITS = 3;
const PRICE = 4;
const AMOUNT = 8;
const BALANCE = 9;
const RATE: readonly [row: number, column: number] = [0, 11];

/** Small whole numbers: their sums are exact in every order. */
function constant(row: number, column: number): number {
  return (row * 7 + column * 13) % 100;
}

/** Eight columns of numbers; amounts (units × price × one rate); a running balance, each from the one above. */
export function recalculationTask(rows: number): RecalculationTask {
  const half = rows >> 1;
  let total = 0;
  for (let row = 0; row < rows; row++) total += constant(row, UNITS) * constant(row, PRICE);
  const halfWithout = total - constant(half, UNITS) * constant(half, PRICE);
  return {
    name: `${(rows * 10).toLocaleString('en')} cells, ${(2 * rows).toLocaleString('en')} of them formulas`,
    rows,
    *cells() {
      yield [...RATE, { value: 2 }];
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < CONSTANTS; column++) {
          yield [row, column, { value: constant(row, column) }];
        }
        yield [row, AMOUNT, { formula: `=D${row + 1}*E${row + 1}*$L$1` }];
        yield [row, BALANCE, { formula: row === 0 ? '=I1' : `=J${row}+I${row + 1}` }];
      }
    },
    result: { row: rows - 1, column: BALANCE, expected: 2 * total },
    edits: [
      {
        name: 'the rate of all changes',
        row: RATE[0],
        column: RATE[1],
        content: { value: 3 },
        formulas: 2 * rows,
        expected: 3 * total,
      },
      {
        name: 'one amount in the middle changes',
        row: half,
        column: UNITS,
        content: { value: 1000 },
        formulas: rows - half + 1,
        expected: 3 * (halfWithout + 1000 * constant(half, PRICE)),
      },
    ],
    loop: { row: 0, column: BALANCE, content: { formula: `=J${rows}+I1` }, cells: rows },
  };
}
