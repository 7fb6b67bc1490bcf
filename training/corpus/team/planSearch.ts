/** @file Walks the plans that the grammar allows, shortest first, among the tokens that can be of use. */
import { PlanGrammar, type GrammarState } from '../../../src/copilot/grammar';
import { parsePlan, type Condition, type Plan } from '../../../src/copilot/plan';
import type { PointerTypes } from '../../../src/copilot/grammar';

export interface SearchLimits {
  /** Tokens of the longest plan tried, `<eos>` included. */
  readonly maxTokens: number;
  /** Steps of the walk, after which it is given up. */
  readonly maxSteps: number;
}

const MAX_USES = 2;

/** Symbols that are still to be written: so many tokens follow at least. */
function pending(state: GrammarState | null): number {
  let count = 0;
  for (let at = state; at !== null; at = at.rest) count++;
  return count;
}

/** Where a condition stands in the corpus: by its value's place in the request, then by its column. */
function rank(condition: Condition): number {
  const value =
    condition.kind === 'compare' && condition.operand.kind === 'value'
      ? condition.operand.value
      : condition.kind === 'in'
        ? (condition.values[0] ?? 99)
        : 99;
  return value * 100 + ('column' in condition ? condition.column : 99);
}

/** True when all conditions stand in the order of the corpus, so that one meaning has one plan. */
export function isCanonical(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return true;
  return Object.entries(part).every(([key, value]) => {
    if (key === 'where' && Array.isArray(value)) {
      const ranks = (value as Condition[]).map(rank);
      if (ranks.some((own, at) => own < (ranks[at - 1] ?? -1))) return false;
    }
    return isCanonical(value);
  });
}

/**
 * The first plan that `accept` takes, shortest first; null when there is none within the limits.
 * `useful` says which tokens are tried at all.
 */
export function searchPlan(
  types: PointerTypes,
  useful: (token: string) => boolean,
  accept: (plan: Plan) => boolean,
  { maxTokens, maxSteps }: SearchLimits,
): Plan | null {
  const grammar = new PlanGrammar(types);
  const choices = new Map<string, readonly string[]>();
  const allowed = (state: GrammarState): readonly string[] => {
    let list = choices.get(state.symbol);
    if (list === undefined) choices.set(state.symbol, (list = grammar.allowed(state).filter(useful)));
    return list;
  };
  const uses = new Map<string, number>();
  const tokens: string[] = [];
  let steps = 0;
  let found: Plan | null = null;
  /** Plans of exactly `length` tokens; true when the walk is over. */
  const walk = (state: GrammarState | null, length: number): boolean => {
    if (state === null) {
      if (tokens.length !== length) return false;
      const plan = parsePlan(tokens);
      if (!isCanonical(plan) || !accept(plan)) return false;
      found = plan;
      return true;
    }
    if (tokens.length + pending(state) > length) return false;
    for (const token of allowed(state)) {
      if (++steps > maxSteps) return true;
      const isPointer = /^<[cv]\d/.test(token);
      const used = uses.get(token) ?? 0;
      if (isPointer && used >= MAX_USES) continue;
      if (isPointer) uses.set(token, used + 1);
      tokens.push(token);
      const isOver = walk(grammar.advance(state, token), length);
      tokens.pop();
      if (isPointer) uses.set(token, used);
      if (isOver) return true;
    }
    return false;
  };
  for (let length = 2; length <= maxTokens && found === null && steps <= maxSteps; length++)
    walk(grammar.start(), length);
  return found;
}
