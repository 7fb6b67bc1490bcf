/** @file How repairs are counted: by the scorer of results files and by the report alike. */
import { FormulaError, parseFormula, printFormula } from '../../src/formula';

/** What a case says of itself. */
export interface RepairExpectation {
  readonly broken: string;
  /** All right answers; none: a refusal is right. */
  readonly expected: readonly string[];
  readonly clean?: boolean;
}

/** The formula as its tree prints, in lower case: spaces, case and needless parentheses do not count. */
function key(formula: string): string {
  try {
    return printFormula(parseFormula(formula)).toLowerCase();
  } catch (error) {
    if (error instanceof FormulaError) return formula;
    throw error;
  }
}

/** Counts answers: right at the first try and within five, clean formulas left alone, refusals where nothing can be told. */
export class RepairTally {
  broken = 0;
  first = 0;
  five = 0;
  clean = 0;
  leftAlone = 0;
  refusable = 0;
  refused = 0;

  /**
   * @param given the formulas answered, the best first; none: refused
   * @returns the place of the first right one, -1 where none is among the first five
   */
  add({ broken, expected, clean }: RepairExpectation, given: readonly string[]): number {
    const wanted = new Set(expected.map(key));
    const rank = given.slice(0, 5).findIndex((formula) => wanted.has(key(formula)));
    const isWhole = clean === true || (expected.length === 1 && key(broken) === key(expected[0] ?? ''));
    if (isWhole) {
      this.clean++;
      if (rank === 0) this.leftAlone++;
    } else if (expected.length === 0) {
      this.refusable++;
      if (given.length === 0) this.refused++;
    } else {
      this.broken++;
      if (rank === 0) this.first++;
      if (rank >= 0) this.five++;
    }
    return rank;
  }
}
