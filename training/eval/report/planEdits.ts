/** @file Plans that are one change away from a plan: for finding out what was wrong with it. */
import { PlanGrammar, type GrammarState } from '../../../src/copilot/grammar';
import {
  parsePlan,
  planTokens,
  type Aggregate,
  type Comparison,
  type Condition,
  type Plan,
  type ScalarPlan,
  type TextTest,
} from '../../../src/copilot/plan';
import type { Prompt } from '../../../src/copilot/prompt';

const COMPARISONS: readonly (Comparison | TextTest)[] = [
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'has',
  'starts',
  'ends',
];
const FIGURES: readonly Aggregate[] = ['sum', 'avg', 'min', 'max', 'countd', 'median'];

/** True when the grammar lets the plan through over these pointers. */
function isAllowed(tokens: readonly string[], grammar: PlanGrammar): boolean {
  let state: GrammarState | null = grammar.start();
  for (const token of tokens) {
    if (state === null || !grammar.allowed(state).includes(token)) return false;
    state = grammar.advance(state, token);
  }
  return state === null;
}

/** The lists of conditions anywhere in a plan, outermost first. The plan's own arrays, not copies. */
export function whereLists(plan: unknown): Condition[][] {
  if (typeof plan !== 'object' || plan === null) return [];
  if (Array.isArray(plan)) return plan.flatMap(whereLists);
  return Object.entries(plan).flatMap(([key, value]) =>
    key === 'where' ? [value as Condition[]] : whereLists(value),
  );
}

/** The plan with its list of conditions number `list` replaced. */
function withWhere(plan: Plan, list: number, where: readonly Condition[]): Plan {
  const copy = structuredClone(plan);
  const found = whereLists(copy)[list];
  found?.splice(0, found.length, ...where);
  return copy;
}

/** Every single condition that could be put on the rows. */
function conditionsOver({ types }: Prompt): Condition[] {
  const columns = types.columns.flatMap((type, column) => (type === 'empty' ? [] : [column]));
  const values = types.values.map((_, value) => value);
  return columns.flatMap((column): Condition[] => [
    ...values.flatMap((value) =>
      COMPARISONS.map((op): Condition => ({
        kind: 'compare',
        column,
        op,
        operand: { kind: 'value', value },
      })),
    ),
    { kind: 'blank', column },
    { kind: 'filled', column },
  ]);
}

/** Conditions changed: one dropped, one added, two joined by "or", one exchanged. */
function* otherConditions(plan: Plan, prompt: Prompt): Generator<Plan> {
  const lists = whereLists(plan);
  const all = conditionsOver(prompt);
  for (const [list, where] of lists.entries()) {
    for (const at of where.keys())
      yield withWhere(
        plan,
        list,
        where.filter((_, other) => other !== at),
      );
    if (where.length > 1) yield withWhere(plan, list, []);
    const [one, two] = where;
    if (where.length === 2 && one !== undefined && two !== undefined)
      yield withWhere(plan, list, [{ kind: 'or', either: [one, two] }]);
    if (one?.kind === 'or') yield withWhere(plan, list, [...one.either, ...where.slice(1)]);
    for (const condition of all) yield withWhere(plan, list, [...where, condition]);
    for (const at of where.keys())
      for (const condition of all)
        yield withWhere(
          plan,
          list,
          where.map((kept, other) => (other === at ? condition : kept)),
        );
  }
}

/** Other operations over the same conditions, on the columns `used`. */
function* otherOperations(plan: Plan, used: readonly number[]): Generator<Plan> {
  const where = whereLists(plan)[0] ?? [];
  const isScalar = plan.kind === 'aggregate' || plan.kind === 'get' || plan.kind === 'extreme';
  yield { kind: 'aggregate', op: 'count', of: null, where };
  yield { kind: 'filter', where };
  for (const column of used) {
    for (const op of FIGURES) yield { kind: 'aggregate', op, of: { kind: 'column', column }, where };
    yield { kind: 'get', column, where };
    yield { kind: 'unique', column, where };
    for (const descending of [true, false]) yield { kind: 'sort', by: column, descending, where };
    yield call('textjoin', column, where);
    yield call('pick', column, where);
    yield { kind: 'group', key: column, op: 'count', of: null, where };
    for (const op of ['argmax', 'argmin'] as const)
      yield { kind: 'extreme', op, column, by: { op: 'count', of: null }, where };
    for (const other of used) {
      for (const op of ['argmax', 'argmin'] as const) {
        yield { kind: 'extreme', op, column, by: other, where };
        yield {
          kind: 'extreme',
          op,
          column,
          by: { op: 'sum', of: { kind: 'column', column: other } },
          where,
        };
      }
      for (const op of FIGURES)
        yield { kind: 'group', key: column, op, of: { kind: 'column', column: other }, where };
      for (const op of ['add', 'sub', 'mul', 'div', 'growth'] as const)
        yield {
          kind: 'row',
          expression: {
            kind: 'arithmetic',
            op,
            left: { kind: 'column', column },
            right: { kind: 'column', column: other },
          },
        };
    }
  }
  // A part of the whole: the figure over the same figure with a condition less.
  if (isScalar)
    for (const at of where.keys())
      yield {
        kind: 'scalar-arithmetic',
        op: 'div',
        left: plan,
        right: withWhere(
          plan,
          0,
          where.filter((_, other) => other !== at),
        ) as ScalarPlan,
      };
}

function call(name: 'textjoin' | 'pick', column: number, where: readonly Condition[]): Plan {
  const columns =
    name === 'pick'
      ? ({ kind: 'columns', columns: [column] } as const)
      : ({ kind: 'column', column } as const);
  return { kind: 'call', name, args: [columns, { kind: 'where', where }] };
}

/** The plan with one token put in place of another of the grammar's choice. */
function* otherTokens(tokens: readonly string[], grammar: PlanGrammar): Generator<readonly string[]> {
  let state: GrammarState | null = grammar.start();
  for (const [at, token] of tokens.entries()) {
    if (state === null || !grammar.allowed(state).includes(token)) return;
    for (const other of grammar.allowed(state))
      if (other !== token) yield [...tokens.slice(0, at), other, ...tokens.slice(at + 1)];
    state = grammar.advance(state, token);
  }
}

/**
 * All different plans one change away that the grammar allows, likelier changes first: one token exchanged, conditions
 * dropped, added or exchanged, another operation over the same conditions.
 * @param used column pointers that other operations may take
 */
export function* oneEdits(plan: Plan, prompt: Prompt, used: readonly number[]): Generator<Plan> {
  const grammar = new PlanGrammar(prompt.types);
  const seen = new Set([planTokens(plan).join(' ')]);
  const fresh = (tokens: readonly string[]): boolean => {
    const key = tokens.join(' ');
    if (seen.has(key) || !isAllowed(tokens, grammar)) return false;
    seen.add(key);
    return true;
  };
  for (const tokens of otherTokens(planTokens(plan), grammar)) if (fresh(tokens)) yield parsePlan(tokens);
  for (const edits of [otherConditions(plan, prompt), otherOperations(plan, used)])
    for (const edited of edits) if (fresh(planTokens(edited))) yield edited;
}
