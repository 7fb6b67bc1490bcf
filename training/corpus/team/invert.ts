/** @file From a formula that people wrote to the plan that says the same: the corpus needs plans. */
import { ground } from '../../../src/copilot/ground';
import { PlanGrammar, tokenConstraint } from '../../../src/copilot/grammar';
import { parsePlan, PlanError, planTokens, type Plan } from '../../../src/copilot/plan';
import type { Prompt } from '../../../src/copilot/prompt';
import { CannotRender, render } from '../../../src/copilot/render';
import type { CellPosition, WorkbookData } from '../../../src/formula';
import type { LanguageModel } from '../../../src/model/constraint';
import type { Links } from '../../../src/sheet/link';
import type { SheetTable } from '../../../src/sheet/table';
import { examplePrompt, isAllowed } from '../example';
import { ingredientsOf, usefulTokens, type Ingredients } from './ingredients';
import { searchPlan, type SearchLimits } from './planSearch';
import { NoTarget, Target } from './target';

export interface TeamRequest {
  readonly workbook: WorkbookData;
  readonly active: CellPosition;
  readonly request: string;
  /** With or without the leading `=`. */
  readonly formula: string;
}

/** A plan for a formula, over a prompt as in use. */
export interface Inverted {
  readonly plan: Plan;
  readonly prompt: Prompt;
  readonly table: SheetTable;
  readonly links: Links;
  readonly target: Target;
  /** The formula that Nano writes for the plan. */
  readonly rendered: string;
}

/** Why there is no plan; the message is meant for the team. */
export class NoPlan extends Error {}

const LIMITS: SearchLimits = { maxTokens: 16, maxSteps: 2_000_000 };
/** Candidates that are calculated for one formula at most. */
const MAX_TRIED = 20_000;
const BEAMS = 10;
const MAX_NEW_TOKENS = 48;

/** Operations that the corpus has in formulas for a row only: the sum of shares is a share of sums, and is asked for as one. */
const BY_ROW_ONLY: ReadonlySet<string> = new Set(['<share>', '<rank>', '<cum>', '<delta>', '<ingroup>']);

/** What is wrong with a formula for which no plan was found, the likeliest cause first. */
function reason(
  { elsewhere, numbers, texts, names }: Ingredients,
  prompt: Prompt,
  table: SheetTable,
): string {
  const place = `the table that the request is taken to be about (${table.name ?? table.sheet.name})`;
  if (elsewhere.length > 0)
    return `the formula reads ${elsewhere.slice(0, 3).join(', ')}, which is outside of ${place}. Name the table or its headers in the request, or leave the line out`;
  const values = prompt.pointers.values.map(({ value, found }) => ({
    numbers: value.kind === 'number' ? [value.value] : value.kind === 'month' ? [value.month] : [],
    texts: [...(value.kind === 'text' ? [value.text] : []), ...found.map((cell) => cell.text)].map((text) =>
      text.toLowerCase(),
    ),
  }));
  const unsaid = texts.filter((text) => {
    const bare = text.replace(/^[<>=]+|[*?]/g, '').trim();
    const isWord = /\p{L}{2}/u.test(bare) && !/^(?:yyyy|mmmm?|dddd?|d|m|y)\b/.test(bare);
    return (
      isWord && !values.some((value) => value.texts.some((own) => own.includes(bare) || bare.includes(own)))
    );
  });
  if (unsaid.length > 0)
    return `the request does not say "${unsaid[0] ?? ''}", which the formula has. Say it in the request as in the cells`;
  // Whole numbers that no one says are common in functions, as places and switches, but not in reckoning.
  const isReckoned = ['*', '/', '^'].some((sign) => names.has(sign));
  const strange = numbers.filter(
    (number) =>
      (!Number.isInteger(number) || (isReckoned && Math.abs(number) > 1)) &&
      !values.some((value) =>
        value.numbers.some((own) =>
          [own, own / 100, 1 + own / 100, 1 - own / 100].some((n) => Math.abs(n - number) < 1e-9),
        ),
      ),
  );
  if (strange.length > 0)
    return `the request does not say ${strange[0] ?? ''}, which the formula has. Say the number in the request`;
  const functions = [...names].filter((name) => /[A-Z]/.test(name)).join(', ');
  return `no plan gives the values of this formula${functions === '' ? '' : ` (${functions})`}: it is beyond what Nano writes`;
}

/** Finds plans; the model's own proposals are tried first where there is a model, as they are in its own manner. */
export class Inverter {
  constructor(private readonly model: LanguageModel | null = null) {}

  /** @throws NoPlan with the reason when no plan is found; NoTarget when the formula itself cannot be calculated */
  async invert({ workbook, active, request, formula }: TeamRequest): Promise<Inverted> {
    const target = new Target(formula, workbook, active);
    const grounded = ground(workbook, active, request);
    if (grounded === null || grounded.table.rowCount < 1)
      throw new NoPlan('there is no table on the sheet: a row of headers with data below it is needed');
    const { table, links } = grounded;
    const prompt = examplePrompt(table, links, null);
    const ingredients = ingredientsOf(target.tree, table, active);
    const seen = new Set<string>();
    const rendered = (plan: Plan): string | null => {
      try {
        return render(plan, {
          table,
          pointers: prompt.pointers,
          active,
          dynamicArrays: true,
          countRows: (text) => target.count(text),
        }).formula;
      } catch (error) {
        if (error instanceof CannotRender || error instanceof RangeError) return null;
        throw error;
      }
    };
    let tried = 0;
    const accept = (plan: Plan): boolean => {
      if (plan.kind === 'refuse' || tried >= MAX_TRIED) return false;
      const written = planTokens(plan);
      if (plan.kind !== 'row' && written.some((token) => BY_ROW_ONLY.has(token))) return false;
      // A constant that agrees by chance is no reading of a formula that reads cells.
      const isConstant = !written.some((token) => /^<(?:c\d+|count)>$/.test(token));
      if (isConstant && ingredients.columns.size > 0) return false;
      const text = rendered(plan);
      if (text === null || seen.has(text)) return false;
      seen.add(text);
      tried++;
      return target.isWritten(text) || target.isMet(text);
    };
    const plan =
      (await this.proposals(prompt)).find((proposal) => isAllowed(proposal, prompt) && accept(proposal)) ??
      searchPlan(prompt.types, usefulTokens(ingredients, prompt), accept, LIMITS);
    if (plan === null) throw new NoPlan(reason(ingredients, prompt, table));
    return { plan, prompt, table, links, target, rendered: rendered(plan) ?? '' };
  }

  /** The model's plans for the prompt, likeliest first. */
  private async proposals(prompt: Prompt): Promise<Plan[]> {
    const { model } = this;
    if (model === null) return [];
    const table = model.encode(prompt.tablePart);
    const tokens = [...table, ...model.encode(prompt.requestPart)];
    const constraint = tokenConstraint(new PlanGrammar(prompt.types), (token) => model.tokenId(token));
    const options = { beams: BEAMS, returned: BEAMS, maxNewTokens: MAX_NEW_TOKENS, boundary: table.length };
    const hypotheses = await model.generate(tokens, constraint, options);
    return hypotheses.flatMap((hypothesis) => {
      try {
        return [parsePlan(model.decode(hypothesis.tokens).match(/<[^<>\s]+>/g) ?? [])];
      } catch (error) {
        // Decoding ended at its limit, in the middle of a plan.
        if (error instanceof PlanError) return [];
        throw error;
      }
    });
  }
}

/** The same plan over another prompt of the same table and links, in which columns may have other pointers; null when it lacks one. */
export function overPrompt(plan: Plan, from: Prompt, to: Prompt): Plan | null {
  const tokens = planTokens(plan).map((token) => {
    const pointer = /^<c(\d+)>$/.exec(token)?.[1];
    if (pointer === undefined) return token;
    const column = from.pointers.columns[Number(pointer)];
    const other = column === undefined ? -1 : to.pointers.columns.indexOf(column);
    return other === -1 ? null : `<c${other}>`;
  });
  return tokens.includes(null) ? null : parsePlan(tokens as string[]);
}

export { NoTarget };
