/** @file One training example from a table, its links and a plan. */
import { PlanGrammar, type GrammarState } from '../../src/copilot/grammar';
import { planTokens, type Plan } from '../../src/copilot/plan';
import { buildPrompt, type Prompt, type PromptOptions } from '../../src/copilot/prompt';
import { draftPlan } from '../../src/copilot/rules';
import type { Links } from '../../src/sheet/link';
import type { SheetTable } from '../../src/sheet/table';
import type { Random } from './random';

/** True when the grammar lets the plan through for this prompt. */
export function isAllowed(plan: Plan, prompt: Prompt): boolean {
  const grammar = new PlanGrammar(prompt.types);
  let state: GrammarState | null = grammar.start();
  for (const token of planTokens(plan)) {
    if (state === null || !grammar.allowed(state).includes(token)) return false;
    state = grammar.advance(state, token);
  }
  return state === null;
}

/** How the columns of one table are shown: which pointers they have, in what order. The same for all requests about it. */
export type Showing = Pick<PromptOptions, 'columnIds' | 'columnOrder'>;

/** Pointers and columns shuffled at times, so that a model reads what they stand for. */
export function shuffledShowing(table: SheetTable, random: Random): Showing {
  const count = Math.min(24, table.columns.length);
  const ids = random
    .shuffle(Array.from({ length: 32 }, (_, id) => id))
    .slice(0, count)
    .sort((a, b) => a - b);
  return {
    ...(random.chance(0.3) ? { columnIds: ids } : {}),
    ...(random.chance(0.4)
      ? { columnOrder: random.shuffle(table.columns.map((column) => column.index)) }
      : {}),
  };
}

/** The prompt as in use (`random` null), or with columns shown as `showing` says and hints dropped, for training. */
export function examplePrompt(
  table: SheetTable,
  links: Links,
  random: Random | null,
  showing: Showing = {},
): Prompt {
  const draft: PromptOptions['draft'] = (pointers, types) => {
    const plan = draftPlan(links, pointers, types);
    return plan === null ? null : planTokens(plan).slice(0, -1);
  };
  if (random === null) return buildPrompt(table, links, { draft });
  const dropRate = random.chance(0.5) ? 0.25 : 0;
  return buildPrompt(table, links, {
    ...(random.chance(0.7) ? { draft } : {}),
    ...showing,
    dropMark: () => dropRate > 0 && random.chance(dropRate),
  });
}

/** A corpus line: prompt and answer as the trainer reads them. */
export function corpusLine(prompt: Prompt, plan: Plan): string {
  return `${JSON.stringify({ p: `${prompt.tablePart} ${prompt.requestPart}`, a: planTokens(plan).join(' ') })}\n`;
}
