/** @file The core path for repairs: read tolerantly → propose → check and evaluate → let the model choose → offer. */
import {
  CellError,
  createEvaluator,
  FormulaError,
  isUnsafe,
  isUnsafeFunction,
  MAX_FORMULA_LENGTH,
  parseFormula,
  printFormula,
  type Ast,
  type CellPosition,
  type EvalResult,
  type Evaluator,
  type WorkbookData,
} from '../../formula';
import type { LanguageModel } from '../../model/constraint';
import { changesBetween, type FormulaChange } from './changes';
import { problemsOf } from './check';
import { applyChanges, type Edit } from './edit';
import { readPieces } from './lexer';
import { modelPenalties, valuePenalty, WEIGHTS, type Weights } from './rank';
import { searchRepairs } from './search';
import { explainError, type ErrorReason } from './why';

export interface FixRequest {
  readonly broken: string;
  /** With it, candidates are evaluated and must name only what exists. */
  readonly workbook?: WorkbookData;
  /** Where the formula stands. */
  readonly active?: CellPosition;
  /** The error value that Excel shows, such as `#N/A`. */
  readonly error?: string;
  /** What the person says the formula should do. */
  readonly intent?: string;
}

export interface FixCandidate {
  readonly formula: string;
  readonly changes: readonly FormulaChange[];
  /** Its value in the active cell; undefined without a workbook. */
  readonly preview: EvalResult | undefined;
}

export interface FixAnswer {
  /** `unchanged`: nothing was wrong. `refusal`: nothing sensible was found, or the formula is unsafe. */
  readonly kind: 'repaired' | 'unchanged' | 'refusal';
  /** Null for a refusal. */
  readonly best: FixCandidate | null;
  /** At most four others, best first. */
  readonly alternatives: readonly FixCandidate[];
  /** One or two sentences: what was found. */
  readonly message: string;
  /** Why the formula gives an error on this sheet; null when it gives none or cannot be evaluated. */
  readonly why: ErrorReason | null;
  readonly ms: number;
}

export interface FixOptions {
  readonly signal?: AbortSignal;
  /** Without it, edits and values alone decide. */
  readonly useModel?: boolean;
  readonly weights?: Weights;
}

const MOST_OFFERED = 5;

const FINE = 'Nothing is wrong with this formula.';
const NOTHING =
  'No small change makes this a formula. Say in words what it should do, and ask for a new one.';
const UNSAFE =
  'Formulas that fetch from the web, follow links or open other workbooks are never written or repaired.';

interface Ranked {
  readonly formula: string;
  readonly edits: readonly Edit[];
  readonly preview: EvalResult | undefined;
  readonly score: number;
}

/** Repairs formulas with a model, or without one by edits alone. Keeps an evaluator for the last workbooks. */
export class FixCopilot {
  private readonly evaluators = new WeakMap<WorkbookData, Evaluator>();

  constructor(private readonly model?: LanguageModel) {}

  /**
   * Repairs a formula, or says that nothing is wrong with it, or that it cannot be repaired.
   * @throws the signal's reason when it is aborted
   */
  async answerFix(request: FixRequest, options: FixOptions = {}): Promise<FixAnswer> {
    const started = performance.now();
    const broken = request.broken.trim();
    const answer = (part: Partial<FixAnswer> & Pick<FixAnswer, 'kind' | 'message'>): FixAnswer => ({
      best: null,
      alternatives: [],
      why: null,
      ...part,
      ms: performance.now() - started,
    });
    const refused = (message: string, why: ErrorReason | null = null): FixAnswer => answer({ kind: 'refusal', message, why });
    if (broken === '' || broken.length > MAX_FORMULA_LENGTH || isProse(broken)) return refused(NOTHING);
    if (callsUnsafe(broken)) return refused(UNSAFE);

    const tree = parsed(broken);
    // `[Data]!A1` is a sheet in brackets; files have an ending or a sheet behind them.
    if (tree && isUnsafe(tree) && !/\[[^\].]+\]!/.test(broken)) return refused(UNSAFE);
    const whole = tree !== undefined && !isUnsafe(tree) && problemsOf(tree, request.workbook).every((problem) => problem.weight < 1);
    if (whole && broken.startsWith('=')) {
      const same: FixCandidate = { formula: broken, changes: [], preview: this.evaluate(broken, request) };
      const why = this.explain(tree, request);
      if (!why) return answer({ kind: 'unchanged', message: FINE, best: same });
      const causes = await this.rank(broken, causeSolutions(broken, why), request, options);
      const helped = causes.filter(({ preview }) => preview !== undefined && valuePenalty(preview) === 0);
      const [best, ...others] = helped.slice(0, MOST_OFFERED).map((item) => offered(broken, item));
      if (!best) return answer({ kind: 'unchanged', message: why.text, best: same, why });
      return answer({ kind: 'repaired', message: why.text, best, alternatives: others, why });
    }

    const solutions = searchRepairs(broken, request.workbook ? { workbook: request.workbook } : {});
    const ranked = await this.rank(broken, solutions, request, options);
    const [best, ...others] = ranked.slice(0, MOST_OFFERED).map((item) => offered(broken, item));
    if (!best) return refused(NOTHING);
    const message = best.changes.map((change) => change.reason).filter((reason, at, all) => all.indexOf(reason) === at).join(' ');
    return answer({ kind: 'repaired', message, best, alternatives: others });
  } // prettier-ignore

  /** Candidates from best to worst; of those that print alike, the one with the smallest score. */
  private async rank(
    broken: string,
    solutions: readonly { text: string; tree: Ast; cost: number; edits: readonly Edit[]; problems: readonly { weight: number }[] }[],
    request: FixRequest,
    { signal, useModel = true, weights = WEIGHTS }: FixOptions,
  ): Promise<Ranked[]> {
    const apart = new Map<string, (typeof solutions)[number]>();
    for (const solution of solutions) {
      const key = printFormula(solution.tree).toLowerCase();
      if (!apart.has(key)) apart.set(key, solution);
    }
    const candidates = [...apart.values()];
    const texts = candidates.map((candidate) => candidate.text);
    const penalties = await modelPenalties(useModel ? this.model : undefined, broken, texts, signal);
    const ranked = candidates.map(({ text, cost, edits, problems }, index): Ranked => {
      const preview = this.evaluate(text, request);
      const strange = problems.reduce((sum, problem) => sum + problem.weight, 0);
      const score =
        weights.edit * cost +
        weights.strange * strange +
        weights.model * Math.min(weights.modelCap, penalties[index] ?? 0) +
        (preview ? valuePenalty(preview, weights) : 0);
      return { formula: text, edits, preview, score };
    });
    return ranked.sort((a, b) => a.score - b.score);
  } // prettier-ignore

  private evaluate(formula: string, { workbook, active }: FixRequest): EvalResult | undefined {
    if (!workbook || !active) return undefined;
    return this.evaluator(workbook).evaluate(formula, active);
  }

  private explain(tree: Ast, { workbook, active, error, intent }: FixRequest): ErrorReason | undefined {
    if (!workbook || !active) return undefined;
    const shown = error !== undefined || intent !== undefined;
    const value = this.evaluator(workbook).evaluate(tree, active);
    const first = value.kind === 'value' ? (Array.isArray(value.value) ? value.value[0]?.[0] : value.value) : undefined;
    if (!shown && !(first instanceof CellError)) return undefined;
    return explainError(tree, workbook, active, error);
  } // prettier-ignore

  private evaluator(workbook: WorkbookData): Evaluator {
    let evaluator = this.evaluators.get(workbook);
    if (evaluator === undefined) {
      evaluator = createEvaluator(workbook);
      this.evaluators.set(workbook, evaluator);
    }
    return evaluator;
  }
}

function parsed(text: string): Ast | undefined {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** Repairs of what makes a formula give an error. */
function causeSolutions(broken: string, why: ErrorReason) {
  return why.repairs.flatMap((edit) => {
    const text = applyChanges(broken, edit.changes);
    const tree = parsed(text);
    if (!tree || isUnsafe(tree)) return [];
    return [{ text, tree, cost: edit.cost, edits: [edit], problems: problemsOf(tree) }];
  });
}

function offered(broken: string, { formula, edits, preview }: Ranked): FixCandidate {
  return { formula, changes: changesBetween(broken, formula, edits), preview };
}

/** Words, not a formula: neither an equals sign nor a call nor a cell beside an operator. */
function isProse(text: string): boolean {
  return !/^\s*[=+@-]|\w\s*[([{]|[A-Z]{1,3}\d+\s*[-+*/&:^]/i.test(text);
}

/** True when a broken text calls a function that reaches outside the workbook. */
function callsUnsafe(text: string): boolean {
  const pieces = readPieces(text);
  return pieces.some((piece, at) => piece.kind === 'word' && isUnsafeFunction(piece.text) && pieces[at + 1]?.text === '(');
} // prettier-ignore
