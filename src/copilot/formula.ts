/** @file The core path for formulas: ground → prompt → decode → render → verify → offer. */
import { createEvaluator, type Evaluator } from '../formula';
import type { CellPosition, WorkbookData } from '../formula/workbook';
import type { Hypothesis, LanguageModel } from '../model/constraint';
import type { SheetTable } from '../sheet/table';
import type { FormulaAnswer, FormulaCandidate, FormulaRequest, Preview, RefusalReason } from './answer';
import { clarify } from './clarify';
import { ASK_THRESHOLD, confidence, OFFER_THRESHOLD } from './confidence';
import { describe } from './describe';
import { PlanGrammar, tokenConstraint } from './grammar';
import { unusedCost, type Wording } from './expectation';
import { ground, standsInRow, type Grounded } from './ground';
import { parsePlan, PlanError, planTokens, type Plan } from './plan';
import type { Prompt } from './prompt';
import { CannotRender, render, type Rendered } from './render';
import { draftPlan } from './rules';
import { FORMULA_STEPS, type FormulaSteps } from './steps';
import { unexplained } from './unexplained';

/** Longest request that is read, in characters. */
export const MAX_REQUEST = 2000;
/** Largest snapshot that is searched, in cells. */
export const MAX_CELLS = 5_000_000;
const BEAMS = 5;
const MAX_TOKENS = 56;
/** How much likelier than the best formula a refusal must be, in nats: probability is spread over many formulas. */
const REFUSAL_MARGIN = 1;

const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  'empty-request': 'Type what you want to know, for example “total amount by region”.',
  'request-too-long': `The request is longer than ${MAX_REQUEST} characters. Say in a sentence or two what the formula should give.`,
  'no-table':
    'There is no table to work on: a row of headers with data below it is needed. Select one, or go to the sheet that has it.',
  'off-topic':
    'That is not something a formula over this table can answer. Ask for a total, a count, a lookup, a list or a calculation by row.',
  'not-in-sheet':
    'The table has no column or value that fits this request. Use the words of its headers, or choose another table.',
  unsafe: 'Formulas that fetch from the web, follow links or open other workbooks are never written.',
  unsure:
    'I am not sure enough what is meant to offer a formula. Name the column as in its header, and the values as in the cells.',
  'too-large':
    'The workbook has more cells than can be searched. Select the table that the request is about.',
};

/** A plan with its formula, before and after it was tried on the sheet. */
interface Candidate extends Rendered {
  readonly plan: Plan;
  readonly logProbability: number;
  readonly preview: Preview;
}

export interface AnswerOptions {
  readonly signal?: AbortSignal;
}

/** Answers requests over workbooks with one model. Keeps an evaluator for the last snapshot. */
export class FormulaCopilot {
  private readonly evaluators = new WeakMap<WorkbookData, Evaluator>();

  /** @param steps replaced only by measurements of what each is worth */
  constructor(
    private readonly model: LanguageModel,
    private readonly steps: FormulaSteps = FORMULA_STEPS,
  ) {}

  /**
   * Writes a formula for a request.
   * @throws the signal's reason when it is aborted; RangeError when the active sheet is not in the workbook
   */
  async answerFormula(request: FormulaRequest, options: AnswerOptions = {}): Promise<FormulaAnswer> {
    const started = performance.now();
    const refused = (
      reason: RefusalReason,
      grounded: Grounded | null = null,
      alternatives: FormulaCandidate[] = [],
    ): FormulaAnswer => ({
      kind: 'refusal',
      best: null,
      alternatives,
      reason,
      message: MESSAGES[reason],
      choices: [],
      block: grounded === null ? null : blockOf(grounded.table),
      ms: performance.now() - started,
    });
    const text = request.request.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return refused('empty-request');
    if (text.length > MAX_REQUEST) return refused('request-too-long');
    if (isUnsafeRequest(text)) return refused('unsafe');
    if (cellCount(request.workbook) > MAX_CELLS) return refused('too-large');
    const grounded = ground(request.workbook, request.active, text, request.block);
    if (grounded === null || grounded.table.rowCount < 1) return refused('no-table');

    if (asksForAction(text, grounded)) return refused('off-topic', grounded);

    const drafted: { plan: Plan | null } = { plan: null };
    const prompt = this.steps.buildPrompt(grounded.table, grounded.links, {
      draft: (pointers, types) => {
        drafted.plan = draftPlan(grounded.links, pointers, types);
        return drafted.plan === null ? null : planTokens(drafted.plan).slice(0, -1);
      },
    });
    const hypotheses = await this.decode(prompt, options.signal);
    const { candidates, refusal } = this.verify(hypotheses, prompt, grounded, request);
    const best = candidates[0];
    if (
      refusal !== null &&
      (best === undefined || refusal.logProbability - REFUSAL_MARGIN > best.logProbability)
    )
      return refused(refusal.reason, grounded);
    if (best === undefined) return refused('unsure', grounded);

    const agrees = (candidate: Candidate): boolean =>
      drafted.plan !== null && planTokens(candidate.plan).join() === planTokens(drafted.plan).join();
    const unaccounted = unexplained(grounded);
    const offered = candidates.map((candidate, at): FormulaCandidate => ({
      formula: candidate.formula,
      perRow: candidate.perRow,
      preview: candidate.preview,
      explanation: describe(candidate.plan, grounded.table, prompt.pointers),
      confidence: confidence({
        logProbability: candidate.logProbability,
        runnerUp: candidates[at + 1]?.logProbability ?? -Infinity,
        agreesWithRules: agrees(candidate),
        unexplained: unaccounted,
      }),
    }));
    const [first, second] = offered;
    if (first === undefined || first.confidence < OFFER_THRESHOLD)
      return refused('unsure', grounded, offered.slice(0, 3));
    const limit = request.alternatives ?? 3;
    const answer = {
      alternatives: offered.slice(1, 1 + limit),
      block: blockOf(grounded.table),
      ms: performance.now() - started,
    };
    if (
      second !== undefined &&
      first.confidence < ASK_THRESHOLD &&
      second.confidence > first.confidence * 0.75
    ) {
      const tied = candidates.slice(0, 3);
      const { message, labels } = clarify(
        tied.map(({ plan }) => plan),
        grounded.table,
        prompt.pointers,
      );
      const choices = offered.slice(0, 3).map((candidate, at) => ({ label: labels[at] ?? '', candidate }));
      return { ...answer, kind: 'question', best: null, reason: null, message, choices };
    }
    return { ...answer, kind: 'answer', best: first, reason: null, message: '', choices: [] };
  }

  private async decode(prompt: Prompt, signal: AbortSignal | undefined): Promise<Hypothesis[]> {
    const tableTokens = this.model.encode(prompt.tablePart);
    const tokens = [...tableTokens, ...this.model.encode(prompt.requestPart)];
    const constraint = tokenConstraint(new PlanGrammar(prompt.types), (token) => this.idOf(token));
    return this.model.generate(tokens, constraint, {
      beams: BEAMS,
      returned: BEAMS,
      maxNewTokens: MAX_TOKENS,
      boundary: tableTokens.length,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** Id of a plan token; undefined for operations younger than the model, which it cannot write. */
  private idOf(token: string): number | undefined {
    try {
      return this.model.tokenId(token);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** Renders and evaluates the decoded plans; those that give an error of type or reference fall behind or out. */
  private verify(
    hypotheses: readonly Hypothesis[],
    prompt: Prompt,
    { table, links }: Grounded,
    request: FormulaRequest,
  ): { candidates: Candidate[]; refusal: { reason: RefusalReason; logProbability: number } | null } {
    const evaluator = this.evaluator(request.workbook);
    const evaluate = (formula: string, at: CellPosition): Preview => evaluator.evaluate(formula, at);
    const countRows = (formula: string): number => {
      const result = evaluate(formula, request.active);
      return result.kind === 'value' && typeof result.value === 'number' ? result.value : 0;
    };
    const wording: Wording = {
      request: request.request,
      inRow: standsInRow(table, request.active),
      named: new Set(links.headers.map((header) => prompt.pointers.columns.indexOf(header.column))),
    };
    let refusal: { reason: RefusalReason; logProbability: number } | null = null;
    const candidates: Candidate[] = [];
    for (const { tokens, logProbability } of hypotheses) {
      const plan = readPlan(this.model.decode(tokens));
      if (plan === null || this.steps.isIdle(plan)) continue;
      if (plan.kind === 'refuse') {
        refusal ??= { reason: plan.reason, logProbability };
        continue;
      }
      const rendered = tryRender(plan, {
        table,
        pointers: prompt.pointers,
        active: request.active,
        dynamicArrays: request.dynamicArrays !== false,
        countRows,
      });
      if (rendered === null || candidates.some((other) => other.formula === rendered.formula)) continue;
      const preview = evaluate(rendered.formula, request.active);
      const penalty = this.steps.errorPenalty(preview) + this.steps.surprise(plan, preview, wording);
      if (penalty === Infinity) continue;
      candidates.push({ ...rendered, plan, preview, logProbability: logProbability - penalty });
    }
    const used = candidates.map(({ plan }) => this.steps.usedValues(plan, prompt.pointers.values));
    const most = Math.max(0, ...used);
    const ranked = this.steps.pool(
      candidates.map((candidate, at) => ({
        ...candidate,
        logProbability: candidate.logProbability - unusedCost(used[at] ?? 0, most),
      })),
    );
    // Beside a formula that gives a value, one that gives an error is no alternative worth showing.
    const valued = ranked.filter((candidate) => this.steps.errorPenalty(candidate.preview) === 0);
    return { candidates: valued.length > 0 && valued[0] === ranked[0] ? valued : ranked, refusal };
  }

  private evaluator(workbook: WorkbookData): Evaluator {
    let evaluator = this.evaluators.get(workbook);
    if (evaluator === undefined) {
      evaluator = createEvaluator(workbook);
      this.evaluators.set(workbook, evaluator);
    }
    return evaluator;
  }
}

/** The plan of decoded tokens; null where decoding ended at its limit, in the middle of a plan. */
function readPlan(text: string): Plan | null {
  try {
    return parsePlan(text.match(/<[^<>\s]+>/g) ?? []);
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

function tryRender(plan: Plan, context: Parameters<typeof render>[1]): Rendered | null {
  try {
    return render(plan, context);
  } catch (error) {
    if (error instanceof CannotRender) return null;
    throw error;
  }
}

function blockOf(table: SheetTable): FormulaAnswer['block'] {
  return {
    sheet: table.sheet.name,
    row: table.row,
    column: table.column,
    rowCount: table.rowCount + 1,
    columnCount: table.columnCount,
  };
}

function cellCount(workbook: WorkbookData): number {
  return workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.cells.reduce((cells, row) => cells + (row?.length ?? 0), 0),
    0,
  );
}

const UNSUPPORTED_THINGS =
  /\b(?:chart|graph|plot|histogram|pivot ?tables?|macros?|vba|scripts?|conditional formatting|drop-?downs?|dashboards?|slicers?|passwords?)\b/i;
const UNSUPPORTED_DEEDS =
  /^(?:please |pls |can you |could you |now )*(?:send|e-?mail|mail|print|delete|erase|remove|cancel|highlight|colou?r|format|bold|rename|hide|unhide|protect|unprotect|lock|unlock|save|upload|download|translate|merge|freeze|insert a|draw|pretend|overwrite|undo|remind)\b|\b(?:ignore|disregard|forget) (?:all |any |the |your |my |previous |above |prior )*(?:instructions?|rules|prompts?)\b/i;

/** Requests for something other than a formula, unless the words name a column or a value of the table. */
function asksForAction(text: string, { links }: Grounded): boolean {
  const deed = UNSUPPORTED_DEEDS.exec(text) ?? UNSUPPORTED_THINGS.exec(text);
  if (deed === null) return false;
  const end = deed.index + deed[0].length;
  const word = links.words.findIndex((candidate) => candidate.end === end);
  return ![...links.headers, ...links.values].some((link) => link.first <= word && word <= link.last);
}

/** Requests for formulas that reach out of the workbook. */
function isUnsafeRequest(text: string): boolean {
  return /\b(?:webservice|filterxml|hyperlink|dde|rtd|importdata|importxml|stockhistory|encodeurl|cubevalue)\b|https?:\/\/|\bcmd\|/i.test(
    text,
  );
}
