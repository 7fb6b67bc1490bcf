/** @file A formula that a plan is sought for: its values on the workbook and on copies of it with other data. */
import { perturbed } from '../../../src/copilot/explain/perturb';
import { isSameValue } from '../../../src/copilot/explain/roundTrip';
import {
  CellError,
  createEvaluator,
  parseFormula,
  printFormula,
  type Ast,
  type CellPosition,
  type EvalResult,
  type WorkbookData,
} from '../../../src/formula';

/** Copies with other data: as many as are quickly calculated. A formula for one row meets few values in few copies. */
const MAX_COPIES = 16;
const MIN_COPIES = 3;
const MAX_COPIED_CELLS = 200_000;
/** TODAY() for comparisons: any day does, as long as it is the same for both. */
const NOW = Date.UTC(2025, 2, 14, 12);

/** Thrown for a formula whose values cannot be told; the message says why. */
export class NoTarget extends Error {}

const isError = (result: EvalResult): boolean => {
  if (result.kind !== 'value') return true;
  const { value } = result;
  return (Array.isArray(value) ? value[0]?.[0] : value) instanceof CellError;
};

const isNothing = (result: EvalResult): boolean =>
  isError(result) || (result.kind === 'value' && [0, '', false, null].some((none) => none === result.value));

interface Copy {
  readonly evaluate: (formula: string | Ast) => EvalResult;
  readonly own: EvalResult;
}

/** What a formula gives, and whether another one gives the same. */
export class Target {
  readonly tree: Ast;
  /** Value on the workbook as it is. */
  readonly value: EvalResult & { readonly kind: 'value' };
  private readonly printed: string;
  private readonly copyCount: number;
  private readonly copies: Copy[];

  /** @throws NoTarget when the formula does not parse, cannot be calculated, or gives an error */
  constructor(
    formula: string,
    private readonly workbook: WorkbookData,
    private readonly active: CellPosition,
  ) {
    try {
      this.tree = parseFormula(formula.startsWith('=') ? formula : `=${formula}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new NoTarget(`the formula does not parse: ${why}`, { cause: error });
    }
    this.printed = printFormula(this.tree).toLowerCase();
    const first = this.copyOf(workbook);
    this.copies = [first];
    const { own } = first;
    if (own.kind !== 'value') throw new NoTarget(`the formula cannot be calculated here: ${own.why}`);
    if (isError(own)) throw new NoTarget('the formula gives an error on this workbook');
    this.value = own;
    const cells = workbook.sheets.reduce(
      (sum, sheet) => sum + sheet.cells.reduce((count, row) => count + (row?.length ?? 0), 0),
      0,
    );
    const fitting = Math.floor(MAX_COPIED_CELLS / Math.max(1, cells));
    this.copyCount = 1 + Math.min(MAX_COPIES, Math.max(MIN_COPIES, fitting));
  }

  private copyOf(workbook: WorkbookData): Copy {
    const evaluator = createEvaluator(workbook);
    const evaluate = (other: string | Ast): EvalResult =>
      evaluator.evaluate(other, this.active, { now: NOW });
    return { evaluate, own: evaluate(this.tree) };
  }

  /** Copy `at`, made when it is first needed; 0 is the workbook as it is. */
  private copy(at: number): Copy {
    return (this.copies[at] ??= this.copyOf(perturbed(this.workbook, 11 + 18 * at)));
  }

  /** The number that `formula` gives on the workbook; 0 where it gives none. */
  count(formula: string): number {
    const result = this.copy(0).evaluate(formula);
    return result.kind === 'value' && typeof result.value === 'number' ? result.value : 0;
  }

  /** True when `formula` is this one but for case and spaces. */
  isWritten(formula: string): boolean {
    return printFormula(parseFormula(formula)).toLowerCase() === this.printed;
  }

  /** True when `formula` gives the same values on the workbook and on the copies in which this one gives any. */
  isMet(formula: string): boolean {
    let isSomething = false;
    for (let at = 0; at < this.copyCount; at++) {
      const { evaluate, own } = this.copy(at);
      if ((at === 0 || !isError(own)) && !isSameValue(own, evaluate(formula))) return false;
      isSomething ||= !isNothing(own);
    }
    // Too many formulas always give 0 for agreement on it to mean anything.
    return isSomething;
  }
}
