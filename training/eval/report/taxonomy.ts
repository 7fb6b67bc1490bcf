/** @file What went wrong in a run, told by machine: the right plan is looked for nearby, by value, and compared. */
import type { FormulaCandidate } from '../../../src/copilot/answer';
import { ground } from '../../../src/copilot/ground';
import { parsePlan, PlanError, planTokens, type Plan } from '../../../src/copilot/plan';
import { buildPrompt, type Prompt } from '../../../src/copilot/prompt';
import { CannotRender, render } from '../../../src/copilot/render';
import { createEvaluator } from '../../../src/formula';
import { CellError } from '../../../src/formula/workbook';
import { sameAnswer } from '../compare';
import type { FormulaCase } from './caseSets';
import { operationSwap, planDifference, type Mistake } from './planDifference';
import { oneEdits } from './planEdits';
import type { FormulaRun } from './runCases';

/** Where a plan with the expected value was found. */
export type Whereabouts = 'in the alternatives' | 'in the beams' | 'one change away' | 'nowhere near';

export interface Failure {
  readonly kind:
    | Mistake
    | 'offered though nothing answers it'
    | 'refused though answerable'
    | 'asked back though answerable'
    | 'unsorted or sorted wrongly'
    | 'more or fewer values'
    | 'no value'
    | 'more than one change away';
  readonly found: Whereabouts;
  /** For operations: which was written and which was due, `<sum> for <count>`; for refusals the reason. */
  readonly detail: string | null;
}

/** Plans tried for one failure at most: what keeps the search to a second or two. */
const MOST_TRIED = 12_000;

/** Tries plans over the sheet of one case. */
class Bench {
  private readonly evaluator;
  readonly table;
  readonly prompt: Prompt;
  readonly named: readonly number[];

  private constructor(
    private readonly item: FormulaCase,
    grounded: NonNullable<ReturnType<typeof ground>>,
  ) {
    this.evaluator = createEvaluator(item.workbook);
    this.table = grounded.table;
    this.prompt = buildPrompt(grounded.table, grounded.links);
    this.named = [
      ...grounded.links.headers.map(({ column }) => column),
      ...grounded.links.values.flatMap(({ found }) => found.map(({ column }) => column)),
    ].map((column) => this.prompt.pointers.columns.indexOf(column));
  }

  /** Null where no table is found for the case. */
  static over(item: FormulaCase): Bench | null {
    const grounded = ground(item.workbook, item.active, item.request);
    return grounded === null ? null : new Bench(item, grounded);
  }

  /** The plan's formula; null where it cannot be written. */
  formula(plan: Plan): string | null {
    const { item, table } = this;
    const countRows = (formula: string): number => {
      const counted = this.evaluator.evaluate(formula, item.active);
      return counted.kind === 'value' && typeof counted.value === 'number' ? counted.value : 0;
    };
    try {
      const { pointers } = this.prompt;
      return render(plan, { table, pointers, active: item.active, dynamicArrays: true, countRows }).formula;
    } catch (error) {
      if (error instanceof CannotRender) return null;
      throw error;
    }
  }

  /** True when the plan gives the expected value. */
  isRight(plan: Plan): boolean {
    if (plan.kind === 'refuse') return false;
    const formula = this.formula(plan);
    if (formula === null) return false;
    const preview = this.evaluator.evaluate(formula, this.item.active);
    return preview.kind === 'value' && sameAnswer(preview.value, this.item.expected, this.item.ordered);
  }

  /** A plan one change away that gives the expected value. */
  mend(plan: Plan): Plan | null {
    const used = [
      ...new Set([
        ...planTokens(plan)
          .flatMap((token) => /^<c(\d+)>$/.exec(token)?.[1] ?? [])
          .map(Number),
        ...this.named.filter((pointer) => pointer >= 0),
      ]),
    ];
    let tried = 0;
    for (const edited of oneEdits(plan, this.prompt, used)) {
      if (++tried > MOST_TRIED) return null;
      if (this.isRight(edited)) return edited;
    }
    return null;
  }

  /** Tokens of the columns that stand on other sheets. */
  get joined(): ReadonlySet<string> {
    return new Set(
      this.prompt.pointers.columns.flatMap((column, pointer) =>
        column !== undefined && this.table.columns[column]?.join !== undefined ? [`<c${pointer}>`] : [],
      ),
    );
  }
}

/** The plans that the model wrote, best first; what is no plan is left out. */
export function plansOf(texts: readonly string[]): Plan[] {
  return texts.flatMap((text) => {
    try {
      return [parsePlan(text.match(/<[^<>\s]+>/g) ?? [])];
    } catch (error) {
      if (error instanceof PlanError) return [];
      throw error;
    }
  });
}

/** The right plan nearest to what was offered, and where it was found. */
function nearest(run: FormulaRun, bench: Bench, plans: readonly Plan[], given: Plan | undefined) {
  const others = run.offered === null ? [] : run.answer.alternatives;
  const right = plans.find((plan) => bench.isRight(plan));
  if (right !== undefined) {
    const isShown = others.some((other) => other.formula === bench.formula(right));
    return { plan: right, found: isShown ? 'in the alternatives' : 'in the beams' } as const;
  }
  const mended = given === undefined ? null : bench.mend(given);
  return { plan: mended, found: mended === null ? 'nowhere near' : 'one change away' } as const;
}

/** What a value alone tells, where no plan nearby is right. */
function valueMistake(offered: FormulaCandidate, { expected }: FormulaCase): Failure['kind'] {
  const { preview } = offered;
  if (preview.kind !== 'value') return 'no value';
  const flat = [preview.value].flat(2);
  if (flat[0] instanceof CellError) return 'no value';
  const wanted = [expected].flat(3);
  if (wanted.length > 1 && flat.length > 1) {
    const texts = new Set(flat.map(String));
    if (wanted.every((value) => texts.has(String(value)))) return 'more or fewer values';
  }
  return 'more than one change away';
}

/**
 * The class of a failed run; null for a right one. By value, so a plan that only happens to give the expected value counts
 * as the right one: likelier changes are tried first to keep that rare.
 */
export function failureOf(run: FormulaRun): Failure | null {
  const { item, answer, offered } = run;
  if (run.right) return null;
  if (item.refuse) return { kind: 'offered though nothing answers it', found: 'nowhere near', detail: null };
  const bench = Bench.over(item);
  const plans = plansOf(run.texts).filter((plan) => plan.kind !== 'refuse');
  if (offered === null || bench === null) {
    const kind = answer.kind === 'question' ? 'asked back though answerable' : 'refused though answerable';
    const found = bench === null ? 'nowhere near' : nearest(run, bench, plans, plans[0]).found;
    return { kind, found, detail: answer.reason };
  }
  if (item.ordered && offered.preview.kind === 'value' && sameAnswer(offered.preview.value, item.expected))
    return { kind: 'unsorted or sorted wrongly', found: 'nowhere near', detail: null };
  const given = plans.find((plan) => bench.formula(plan) === offered.formula);
  const { plan, found } = nearest(run, bench, plans, given);
  if (given === undefined || plan === null) {
    const isOneSheet = !/!|XLOOKUP/.test(offered.formula);
    const kind =
      item.category === 'cross-sheet' && isOneSheet ? 'other sheet missed' : valueMistake(offered, item);
    return { kind, found, detail: null };
  }
  const kind = planDifference(given, plan, bench.joined);
  return { kind, found, detail: kind === 'operation' ? operationSwap(given, plan) : null };
}
