/** @file From a draft with columns and named values to a plan with pointers. */
import {
  parsePlan,
  planTokens,
  type Condition,
  type Plan,
  type RankKey,
  type RowExpression,
  type ScalarPlan,
} from '../../src/copilot/plan';
import type { Prompt } from '../../src/copilot/prompt';
import type { DraftCondition, DraftExpression, DraftPlan, DraftRankKey, NamedValue } from './officeRequests';
import type { DraftToken } from './tokenPlan';

/** Thrown where the request's words do not lead to the plan: the pair is dropped. */
export class Unresolved extends Error {}

/** Puts pointers in place of columns and named values. */
export class Resolver {
  /** @param placeOf where a column of the draft stands in the prompt's table, where that has looked-up columns */
  constructor(
    private readonly prompt: Prompt,
    private readonly placeOf: (column: number) => number = (column) => column,
  ) {}

  private column(column: number): number {
    const pointer = this.prompt.pointers.columns.indexOf(this.placeOf(column));
    if (pointer === -1) throw new Unresolved('column not listed');
    return pointer;
  }

  private value(named: NamedValue): number {
    const pointer = this.prompt.pointers.values.findIndex(
      (linked) =>
        named.match(linked.value) ||
        linked.found.some((found) => named.match({ kind: 'text', text: found.text })),
    );
    if (pointer === -1) throw new Unresolved(`value not linked`);
    return pointer;
  }

  private condition = (draft: DraftCondition): Condition => {
    if (draft.kind === 'or') {
      const [one, two] = draft.either;
      return { kind: 'or', either: [this.condition(one), this.condition(two)] };
    }
    if (draft.kind === 'written') {
      const plan = parsePlan([
        '<filter>',
        ...draft.tokens.flatMap((token) => this.token(token)),
        '<;>',
        '<eos>',
      ]);
      const [condition] = plan.kind === 'filter' ? plan.where : [];
      if (condition === undefined) throw new Unresolved('no condition in the tokens');
      return condition;
    }
    const column = this.column(draft.column);
    switch (draft.kind) {
      case 'compare':
        return {
          kind: 'compare',
          column,
          op: draft.op,
          operand: { kind: 'value', value: this.value(draft.value) },
        };
      case 'columns':
        return {
          kind: 'compare',
          column,
          op: draft.op,
          operand: { kind: 'column', column: this.column(draft.other) },
        };
      case 'in':
        return { kind: 'in', column, values: draft.values.map((value) => this.value(value)) };
      case 'own':
        return { kind: 'compare', column, op: draft.op, operand: { kind: 'own', op: draft.figure } };
      case 'today':
        return { kind: 'compare', column, op: draft.op, operand: { kind: 'today' } };
      case 'between':
        throw new Unresolved('a span is two conditions');
      default:
        return { kind: draft.kind, column };
    }
  };

  private tokens(drafts: readonly DraftToken[]): Plan {
    return parsePlan([...drafts.flatMap((draft) => this.token(draft)), '<eos>']);
  }

  private token(draft: DraftToken): string[] {
    if (typeof draft === 'string') return [draft];
    if ('col' in draft) return [`<c${this.column(draft.col)}>`];
    if ('value' in draft) return [`<v${this.value(draft.value)}>`];
    if ('either' in draft) {
      const [one, two] = draft.either.map((part) => conditionTokens(this.where([part])));
      return ['<or>', ...(one ?? []), ...(two ?? [])];
    }
    return [...conditionTokens(this.where(draft.where)), '<;>'];
  }

  private where(drafts: readonly DraftCondition[]): Condition[] {
    const order = (condition: Condition): number =>
      condition.kind === 'compare' && condition.operand.kind === 'value'
        ? condition.operand.value
        : condition.kind === 'in'
          ? (condition.values[0] ?? 99)
          : 99;
    const single = drafts.flatMap((draft): DraftCondition[] =>
      draft.kind === 'between'
        ? [
            { kind: 'compare', column: draft.column, op: 'ge', value: draft.low },
            { kind: 'compare', column: draft.column, op: 'le', value: draft.high },
          ]
        : [draft],
    );
    const column = (condition: Condition): number => ('column' in condition ? condition.column : 99);
    return single.map(this.condition).sort((a, b) => order(a) - order(b) || column(a) - column(b));
  }

  private expression(draft: DraftExpression): RowExpression {
    switch (draft.kind) {
      case 'column':
        return { kind: 'column', column: this.column(draft.column) };
      case 'literal':
        return { kind: 'value', value: this.value(draft.value) };
      case 'arithmetic':
        return {
          kind: 'arithmetic',
          op: draft.op,
          left: this.expression(draft.left),
          right: this.expression(draft.right),
        };
      case 'if':
        return {
          kind: 'if',
          where: this.where(draft.where),
          then: this.expression(draft.then),
          otherwise: this.expression(draft.otherwise),
        };
    }
  }

  private rankKey(draft: DraftRankKey): RankKey {
    if (typeof draft === 'number') return this.column(draft);
    return { op: draft.op, of: draft.of === null ? null : this.expression(draft.of) };
  }

  plan(draft: DraftPlan): Plan {
    switch (draft.kind) {
      case 'aggregate':
        return {
          kind: 'aggregate',
          op: draft.op,
          of: draft.of === null ? null : this.expression(draft.of),
          where: this.where(draft.where),
        };
      case 'get':
      case 'unique':
        return { kind: draft.kind, column: this.column(draft.column), where: this.where(draft.where) };
      case 'extreme':
        return {
          kind: 'extreme',
          op: draft.op,
          column: this.column(draft.column),
          by: this.rankKey(draft.by),
          where: this.where(draft.where),
        };
      case 'scalar-arithmetic':
        return {
          kind: 'scalar-arithmetic',
          op: draft.op,
          left: this.plan(draft.left) as ScalarPlan,
          right:
            'match' in draft.right
              ? { kind: 'value', value: this.value(draft.right) }
              : (this.plan(draft.right) as ScalarPlan),
        };
      case 'filter':
        return { kind: 'filter', where: this.where(draft.where) };
      case 'sort':
        return {
          kind: 'sort',
          by: this.column(draft.by),
          descending: draft.descending,
          where: this.where(draft.where),
        };
      case 'top':
        return {
          kind: 'top',
          count: this.value(draft.count),
          by: this.rankKey(draft.by),
          descending: draft.descending,
          column: draft.column === null ? null : this.column(draft.column),
          where: this.where(draft.where),
        };
      case 'group':
        return {
          kind: 'group',
          key: this.column(draft.key),
          op: draft.op,
          of: draft.of === null ? null : this.expression(draft.of),
          where: this.where(draft.where),
        };
      case 'row':
        return { kind: 'row', expression: this.expression(draft.expression) };
      case 'refuse':
        return draft;
      case 'tokens':
        return this.tokens(draft.tokens);
    }
  }
}

/** The tokens of conditions, without the mark at their end. */
function conditionTokens(where: readonly Condition[]): string[] {
  return planTokens({ kind: 'filter', where }).slice(1, -2);
}
