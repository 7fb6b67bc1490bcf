/** @file The plan: the formula as the model writes it, in prefix form, with pointers instead of references and literals. */

export type Aggregate = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'median' | 'countd';
export type Arithmetic = 'add' | 'sub' | 'mul' | 'div';
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextTest = 'has' | 'starts' | 'ends';

/** A column pointer (position in the prompt's column list) or a value pointer (position in its value list). */
export interface ColumnPointer {
  readonly kind: 'column';
  readonly column: number;
}
export interface ValuePointer {
  readonly kind: 'value';
  readonly value: number;
}

/** Row-wise expression: one result for each row of the table. */
export type RowExpression =
  | ColumnPointer
  | ValuePointer
  | {
      readonly kind: 'arithmetic';
      readonly op: Arithmetic;
      readonly left: RowExpression;
      readonly right: RowExpression;
    }
  | {
      readonly kind: 'if';
      readonly where: readonly Condition[];
      readonly then: RowExpression;
      readonly otherwise: RowExpression;
    };

/** One condition on the rows; conditions of a list are joined by "and". */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly column: number;
      readonly op: Comparison | TextTest;
      readonly operand: ColumnPointer | ValuePointer;
    }
  | { readonly kind: 'in'; readonly column: number; readonly values: readonly number[] }
  | { readonly kind: 'blank' | 'filled'; readonly column: number };

/** A figure of each group, by which groups are ranked: "the region with the highest total sales". */
export interface Measure {
  readonly op: Aggregate;
  readonly of: RowExpression | null;
}

/** What rows (a column) or groups (a measure of them) are ranked by. */
export type RankKey = number | Measure;

/** One number, text or date. */
export type ScalarPlan =
  | {
      readonly kind: 'aggregate';
      readonly op: Aggregate;
      readonly of: RowExpression | null;
      readonly where: readonly Condition[];
    }
  | { readonly kind: 'get'; readonly column: number; readonly where: readonly Condition[] }
  | {
      readonly kind: 'extreme';
      readonly op: 'argmax' | 'argmin';
      readonly column: number;
      readonly by: RankKey;
      readonly where: readonly Condition[];
    }
  | {
      readonly kind: 'scalar-arithmetic';
      readonly op: Arithmetic;
      readonly left: ScalarPlan;
      readonly right: ScalarPlan;
    }
  | ValuePointer;

/** The whole of what is asked. */
export type Plan =
  | ScalarPlan
  | { readonly kind: 'filter'; readonly where: readonly Condition[] }
  | { readonly kind: 'unique'; readonly column: number; readonly where: readonly Condition[] }
  | {
      readonly kind: 'sort';
      readonly by: number;
      readonly descending: boolean;
      readonly where: readonly Condition[];
    }
  | {
      readonly kind: 'top';
      readonly count: number;
      readonly by: RankKey;
      readonly descending: boolean;
      readonly column: number | null;
      readonly where: readonly Condition[];
    }
  | {
      readonly kind: 'group';
      readonly key: number;
      readonly op: Aggregate;
      readonly of: RowExpression | null;
      readonly where: readonly Condition[];
    }
  | { readonly kind: 'row'; readonly expression: RowExpression }
  | { readonly kind: 'refuse'; readonly reason: 'off-topic' | 'not-in-sheet' };

const AGGREGATES: readonly Aggregate[] = ['count', 'sum', 'avg', 'min', 'max', 'median', 'countd'];
const ARITHMETIC: readonly Arithmetic[] = ['add', 'sub', 'mul', 'div'];
const COMPARISONS: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const TEXT_TESTS: readonly TextTest[] = ['has', 'starts', 'ends'];

const isAggregate = (name: string): name is Aggregate => (AGGREGATES as readonly string[]).includes(name);
const isArithmetic = (name: string): name is Arithmetic => (ARITHMETIC as readonly string[]).includes(name);
const isComparison = (name: string): name is Comparison => (COMPARISONS as readonly string[]).includes(name);
const isTextTest = (name: string): name is TextTest => (TEXT_TESTS as readonly string[]).includes(name);

/** Columns and values a prompt can point at. */
export const MAX_COLUMN_POINTERS = 32;
export const MAX_VALUE_POINTERS = 16;

/** Marks used in prompts only. */
export const PROMPT_TOKENS = [
  '<tab>',
  '<ask>',
  '<draft>',
  '<do>',
  '<number>',
  '<year>',
  '<date>',
  '<boolean>',
  '<text>',
  '<category>',
  '<mixed>',
  '<empty>',
  '<x>',
  '<p>',
  '<s>',
  '<~>',
  '<?>',
  '<period>',
] as const;

/** Tokens of the plan language, beside the pointers. */
export const PLAN_TOKENS = [
  ...AGGREGATES,
  ...ARITHMETIC,
  ...COMPARISONS,
  ...TEXT_TESTS,
  'in',
  'blank',
  'filled',
  'get',
  'argmax',
  'argmin',
  'filter',
  'unique',
  'sort',
  'top',
  'topof',
  'by',
  'row',
  'if',
  'asc',
  'desc',
  'offtopic',
  'missing',
  ';',
  'eos',
].map((name) => `<${name}>`);

/** The added vocabulary in id order; ids 0 and 1 are padding and beginning of text. */
export const SPECIAL_TOKENS: readonly string[] = [
  '<pad>',
  '<bos>',
  ...PLAN_TOKENS,
  ...PROMPT_TOKENS,
  ...Array.from({ length: MAX_COLUMN_POINTERS }, (_, index) => `<c${index}>`),
  ...Array.from({ length: MAX_VALUE_POINTERS }, (_, index) => `<v${index}>`),
];

const END = '<;>';
const EOS = '<eos>';

function writeExpression(expression: RowExpression): string[] {
  switch (expression.kind) {
    case 'column':
      return [`<c${expression.column}>`];
    case 'value':
      return [`<v${expression.value}>`];
    case 'arithmetic':
      return [
        `<${expression.op}>`,
        ...writeExpression(expression.left),
        ...writeExpression(expression.right),
      ];
    case 'if':
      return [
        '<if>',
        ...writeConditions(expression.where),
        ...writeExpression(expression.then),
        ...writeExpression(expression.otherwise),
      ];
  }
}

function writeConditions(where: readonly Condition[]): string[] {
  const tokens = where.flatMap((condition) => {
    switch (condition.kind) {
      case 'compare':
        return [`<c${condition.column}>`, `<${condition.op}>`, ...writeExpression(condition.operand)];
      case 'in':
        return [`<c${condition.column}>`, '<in>', ...condition.values.map((value) => `<v${value}>`), END];
      default:
        return [`<c${condition.column}>`, `<${condition.kind}>`];
    }
  });
  return [...tokens, END];
}

function writeAggregate(plan: {
  op: Aggregate;
  of: RowExpression | null;
  where: readonly Condition[];
}): string[] {
  return [
    `<${plan.op}>`,
    ...(plan.of === null ? [] : writeExpression(plan.of)),
    ...writeConditions(plan.where),
  ];
}

function writeRankKey(by: RankKey): string[] {
  return typeof by === 'number'
    ? [`<c${by}>`]
    : [`<${by.op}>`, ...(by.of === null ? [] : writeExpression(by.of))];
}

function write(plan: Plan): string[] {
  switch (plan.kind) {
    case 'value':
      return [`<v${plan.value}>`];
    case 'aggregate':
      return writeAggregate(plan);
    case 'get':
    case 'unique':
      return [`<${plan.kind}>`, `<c${plan.column}>`, ...writeConditions(plan.where)];
    case 'extreme':
      return [`<${plan.op}>`, `<c${plan.column}>`, ...writeRankKey(plan.by), ...writeConditions(plan.where)];
    case 'scalar-arithmetic':
      return [`<${plan.op}>`, ...write(plan.left), ...write(plan.right)];
    case 'filter':
      return ['<filter>', ...writeConditions(plan.where)];
    case 'sort':
      return [
        '<sort>',
        `<c${plan.by}>`,
        plan.descending ? '<desc>' : '<asc>',
        ...writeConditions(plan.where),
      ];
    case 'top':
      return [
        plan.column === null ? '<top>' : '<topof>',
        ...(plan.column === null ? [] : [`<c${plan.column}>`]),
        `<v${plan.count}>`,
        ...writeRankKey(plan.by),
        plan.descending ? '<desc>' : '<asc>',
        ...writeConditions(plan.where),
      ];
    case 'group':
      return ['<by>', `<c${plan.key}>`, ...writeAggregate(plan)];
    case 'row':
      return ['<row>', ...writeExpression(plan.expression)];
    case 'refuse':
      return [plan.reason === 'off-topic' ? '<offtopic>' : '<missing>'];
  }
}

/** The tokens of a plan, `<eos>` last. */
export function planTokens(plan: Plan): string[] {
  return [...write(plan), EOS];
}

/** Thrown for a token sequence that is no plan. */
export class PlanError extends Error {}

/**
 * Reads a plan back from its tokens.
 * @throws PlanError naming the token that does not fit.
 */
export function parsePlan(tokens: readonly string[]): Plan {
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const take = (): string => {
    const token = tokens[at++];
    if (token === undefined) throw new PlanError('The plan ends too early');
    return token.slice(1, -1);
  };
  const pointer = (letter: 'c' | 'v'): number => {
    const name = take();
    if (name[0] !== letter || !/^\d+$/.test(name.slice(1)))
      throw new PlanError(`Expected a pointer <${letter}…>, found <${name}>`);
    return Number(name.slice(1));
  };
  const isPointer = (): boolean => /^<[cv]\d+>$/.test(peek());
  const anyPointer = (): ColumnPointer | ValuePointer =>
    peek()[1] === 'c' ? { kind: 'column', column: pointer('c') } : { kind: 'value', value: pointer('v') };
  const direction = (): boolean => {
    const name = take();
    if (name !== 'asc' && name !== 'desc') throw new PlanError(`Expected a sort direction, found <${name}>`);
    return name === 'desc';
  };
  const conditions = (): Condition[] => {
    const list: Condition[] = [];
    while (peek() !== END) {
      const column = pointer('c');
      const op = take();
      if (op === 'blank' || op === 'filled') list.push({ kind: op, column });
      else if (op === 'in') {
        const values: number[] = [];
        while (peek() !== END) values.push(pointer('v'));
        at++;
        list.push({ kind: 'in', column, values });
      } else if (isComparison(op) || isTextTest(op))
        list.push({ kind: 'compare', column, op, operand: anyPointer() });
      else throw new PlanError(`Expected a comparison, found <${op}>`);
    }
    at++;
    return list;
  };
  const expression = (): RowExpression => {
    if (isPointer()) return anyPointer();
    const op = take();
    if (op === 'if') return { kind: 'if', where: conditions(), then: expression(), otherwise: expression() };
    if (!isArithmetic(op)) throw new PlanError(`Expected an expression, found <${op}>`);
    return { kind: 'arithmetic', op, left: expression(), right: expression() };
  };
  const aggregate = (op: Aggregate): { op: Aggregate; of: RowExpression | null; where: Condition[] } => ({
    op,
    of: op === 'count' ? null : expression(),
    where: conditions(),
  });
  const rankKey = (): RankKey => {
    if (isPointer()) return pointer('c');
    const op = take();
    if (!isAggregate(op)) throw new PlanError(`Expected a column or an aggregate, found <${op}>`);
    return { op, of: op === 'count' ? null : expression() };
  };
  const scalar = (op: string): ScalarPlan => {
    if (isAggregate(op)) return { kind: 'aggregate', ...aggregate(op) };
    if (op === 'get') return { kind: 'get', column: pointer('c'), where: conditions() };
    if (op === 'argmax' || op === 'argmin')
      return { kind: 'extreme', op, column: pointer('c'), by: rankKey(), where: conditions() };
    if (isArithmetic(op)) return { kind: 'scalar-arithmetic', op, left: operand(), right: operand() };
    throw new PlanError(`Unknown operation <${op}>`);
  };
  const operand = (): ScalarPlan =>
    peek()[1] === 'v' && isPointer() ? { kind: 'value', value: pointer('v') } : scalar(take());
  const top = (): Plan => {
    const op = take();
    switch (op) {
      case 'filter':
        return { kind: 'filter', where: conditions() };
      case 'unique':
        return { kind: 'unique', column: pointer('c'), where: conditions() };
      case 'sort':
        return { kind: 'sort', by: pointer('c'), descending: direction(), where: conditions() };
      case 'top':
      case 'topof': {
        const column = op === 'topof' ? pointer('c') : null;
        return {
          kind: 'top',
          column,
          count: pointer('v'),
          by: op === 'top' ? pointer('c') : rankKey(),
          descending: direction(),
          where: conditions(),
        };
      }
      case 'by': {
        const key = pointer('c');
        const name = take();
        if (!isAggregate(name)) throw new PlanError(`Expected an aggregate, found <${name}>`);
        return { kind: 'group', key, ...aggregate(name) };
      }
      case 'row':
        return { kind: 'row', expression: expression() };
      case 'offtopic':
        return { kind: 'refuse', reason: 'off-topic' };
      case 'missing':
        return { kind: 'refuse', reason: 'not-in-sheet' };
      default:
        return scalar(op);
    }
  };
  const plan = top();
  if (peek() !== EOS || at !== tokens.length - 1)
    throw new PlanError(`Unexpected ${peek() || 'end'} after the plan`);
  return plan;
}
