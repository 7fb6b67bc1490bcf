/** @file The plan: the formula as the model writes it, in prefix form, with pointers instead of references and literals. */

import { OPERATIONS, operationNamed, type Operation, type Slot } from './operations';

export type Aggregate =
  'count' | 'sum' | 'avg' | 'min' | 'max' | 'median' | 'countd' | 'stdev' | 'var' | 'mode';
/** `growth`: (a−b)/b. `margin`: (a−b)/a. `addpct`, `subpct`, `netpct`: a with the share b put on, taken off, taken out. */
export type Arithmetic =
  'add' | 'sub' | 'mul' | 'div' | 'growth' | 'margin' | 'pow' | 'addpct' | 'subpct' | 'netpct';
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextTest = 'has' | 'starts' | 'ends' | 'hasnt';
/** A part of a date by which rows are grouped. */
export type DatePart = 'yearof' | 'monthof' | 'quarter' | 'weekday';
/** A figure of a condition's own column: "above average". */
export type OwnFigure = 'avg' | 'median' | 'max' | 'min';

/** A column pointer (position in the prompt's column list) or a value pointer (position in its value list). */
export interface ColumnPointer {
  readonly kind: 'column';
  readonly column: number;
}
export interface ValuePointer {
  readonly kind: 'value';
  readonly value: number;
}

/** Row-wise expression: one result for each row of the table. `nothing` is an empty text. */
export type RowExpression =
  | ColumnPointer
  | ValuePointer
  | { readonly kind: 'today' | 'nothing' }
  | Call
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
      readonly operand:
        | ColumnPointer
        | ValuePointer
        | { readonly kind: 'today' }
        | { readonly kind: 'own'; readonly op: OwnFigure };
    }
  | { readonly kind: 'in'; readonly column: number; readonly values: readonly number[] }
  /** `dup`: the value stands in several rows; `single`: in this one only. */
  | { readonly kind: 'blank' | 'filled' | 'dup' | 'single'; readonly column: number }
  /** A figure worked out for each row against another: "took longer than 30 days". */
  | {
      readonly kind: 'computed';
      readonly of: RowExpression;
      readonly op: Comparison;
      readonly operand: ColumnPointer | ValuePointer;
    }
  | { readonly kind: 'or'; readonly either: readonly [Condition, Condition] };

/** What rows are grouped by: a column, or a part of its dates. */
export interface GroupKey {
  readonly column: number;
  readonly part: DatePart | null;
}

/** An operation of `operations.ts` with its arguments, in the order of its slots. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Argument[];
}

/** An argument of an operation; which kind is due says the slot. */
export type Argument =
  | RowExpression
  | { readonly kind: 'direction'; readonly descending: boolean }
  | { readonly kind: 'figure'; readonly measure: Measure }
  | { readonly kind: 'key'; readonly key: GroupKey }
  | { readonly kind: 'statistic'; readonly op: Aggregate }
  | { readonly kind: 'comparison'; readonly op: Comparison }
  | { readonly kind: 'columns'; readonly columns: readonly number[] }
  | { readonly kind: 'where'; readonly where: readonly Condition[] }
  | { readonly kind: 'scalar'; readonly plan: ScalarPlan };

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
      readonly part?: DatePart | null;
      readonly by: RankKey;
      readonly where: readonly Condition[];
    }
  | {
      readonly kind: 'scalar-arithmetic';
      readonly op: Arithmetic;
      readonly left: ScalarPlan;
      readonly right: ScalarPlan;
    }
  | Call
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
      readonly part?: DatePart | null;
      readonly where: readonly Condition[];
    }
  | {
      readonly kind: 'group';
      readonly key: number;
      readonly part?: DatePart | null;
      readonly op: Aggregate;
      readonly of: RowExpression | null;
      readonly where: readonly Condition[];
    }
  | { readonly kind: 'row'; readonly expression: RowExpression }
  | { readonly kind: 'refuse'; readonly reason: 'off-topic' | 'not-in-sheet' };

export const AGGREGATES: readonly Aggregate[] = [
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'median',
  'countd',
  'stdev',
  'var',
  'mode',
];
export const ARITHMETIC: readonly Arithmetic[] = [
  'add',
  'sub',
  'mul',
  'div',
  'growth',
  'margin',
  'pow',
  'addpct',
  'subpct',
  'netpct',
];
export const DATE_PARTS: readonly DatePart[] = ['yearof', 'monthof', 'quarter', 'weekday'];
export const OWN_FIGURES: readonly OwnFigure[] = ['avg', 'median', 'max', 'min'];
const COMPARISONS: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const TEXT_TESTS: readonly TextTest[] = ['has', 'starts', 'ends', 'hasnt'];

const isAggregate = (name: string): name is Aggregate => (AGGREGATES as readonly string[]).includes(name);
const isArithmetic = (name: string): name is Arithmetic => (ARITHMETIC as readonly string[]).includes(name);
const isDatePart = (name: string): name is DatePart => (DATE_PARTS as readonly string[]).includes(name);
const isOwnFigure = (name: string): name is OwnFigure => (OWN_FIGURES as readonly string[]).includes(name);
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
  '<one>',
  '<fix>',
  '<explain>',
  '<extract>',
  '<intent>',
] as const;

/** Tokens of the plan language, beside the pointers. */
export const PLAN_TOKENS = [
  ...AGGREGATES,
  ...ARITHMETIC,
  ...COMPARISONS,
  ...TEXT_TESTS,
  ...DATE_PARTS,
  ...Object.keys(OPERATIONS).filter((name) => !(DATE_PARTS as readonly string[]).includes(name)),
  'today',
  'dup',
  'single',
  'or',
  'calc',
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
    case 'today':
      return ['<today>'];
    case 'nothing':
      return ['<blank>'];
    case 'call':
      return writeCall(expression);
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

function writeKey(column: number, part: DatePart | null | undefined): string[] {
  return [...(part === null || part === undefined ? [] : [`<${part}>`]), `<c${column}>`];
}

function writeCall(call: Call): string[] {
  return [`<${call.name}>`, ...call.args.flatMap(writeArgument)];
}

function writeArgument(argument: Argument): string[] {
  switch (argument.kind) {
    case 'direction':
      return [argument.descending ? '<desc>' : '<asc>'];
    case 'figure':
      return writeRankKey(argument.measure);
    case 'key':
      return writeKey(argument.key.column, argument.key.part);
    case 'statistic':
    case 'comparison':
      return [`<${argument.op}>`];
    case 'columns':
      return [...argument.columns.map((column) => `<c${column}>`), END];
    case 'where':
      return writeConditions(argument.where);
    case 'scalar':
      return write(argument.plan);
    default:
      return writeExpression(argument);
  }
}

function writeCondition(condition: Condition): string[] {
  switch (condition.kind) {
    case 'compare': {
      const { operand } = condition;
      return [
        `<c${condition.column}>`,
        `<${condition.op}>`,
        ...(operand.kind === 'own' ? [`<${operand.op}>`] : writeExpression(operand)),
      ];
    }
    case 'in':
      return [`<c${condition.column}>`, '<in>', ...condition.values.map((value) => `<v${value}>`), END];
    case 'computed':
      return [
        '<calc>',
        ...writeExpression(condition.of),
        `<${condition.op}>`,
        ...writeExpression(condition.operand),
      ];
    case 'or':
      return ['<or>', ...condition.either.flatMap(writeCondition)];
    default:
      return [`<c${condition.column}>`, `<${condition.kind}>`];
  }
}

function writeConditions(where: readonly Condition[]): string[] {
  return [...where.flatMap(writeCondition), END];
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
    case 'call':
      return writeCall(plan);
    case 'aggregate':
      return writeAggregate(plan);
    case 'get':
    case 'unique':
      return [`<${plan.kind}>`, `<c${plan.column}>`, ...writeConditions(plan.where)];
    case 'extreme':
      return [
        `<${plan.op}>`,
        ...writeKey(plan.column, plan.part),
        ...writeRankKey(plan.by),
        ...writeConditions(plan.where),
      ];
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
        ...(plan.column === null ? [] : writeKey(plan.column, plan.part)),
        `<v${plan.count}>`,
        ...writeRankKey(plan.by),
        plan.descending ? '<desc>' : '<asc>',
        ...writeConditions(plan.where),
      ];
    case 'group':
      return ['<by>', ...writeKey(plan.key, plan.part), ...writeAggregate(plan)];
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
  const operand = (): Extract<Condition, { kind: 'compare' }>['operand'] => {
    if (isPointer()) return anyPointer();
    const name = take();
    if (name === 'today') return { kind: 'today' };
    if (isOwnFigure(name)) return { kind: 'own', op: name };
    throw new PlanError(`Expected a value, found <${name}>`);
  };
  const condition = (): Condition => {
    if (peek() === '<or>') {
      at++;
      return { kind: 'or', either: [condition(), condition()] };
    }
    if (peek() === '<calc>') {
      at++;
      const of = expression();
      const comparison = take();
      if (!isComparison(comparison)) throw new PlanError(`Expected a comparison, found <${comparison}>`);
      return { kind: 'computed', of, op: comparison, operand: anyPointer() };
    }
    const column = pointer('c');
    const op = take();
    if (op === 'blank' || op === 'filled' || op === 'dup' || op === 'single') return { kind: op, column };
    if (op === 'in') {
      const values: number[] = [];
      while (peek() !== END) values.push(pointer('v'));
      at++;
      return { kind: 'in', column, values };
    }
    if (isComparison(op) || isTextTest(op)) return { kind: 'compare', column, op, operand: operand() };
    throw new PlanError(`Expected a comparison, found <${op}>`);
  };
  const conditions = (): Condition[] => {
    const list: Condition[] = [];
    while (peek() !== END) list.push(condition());
    at++;
    return list;
  };
  const key = (): GroupKey => {
    if (isPointer()) return { column: pointer('c'), part: null };
    const part = take();
    if (!isDatePart(part)) throw new PlanError(`Expected a column or a part of a date, found <${part}>`);
    return { column: pointer('c'), part };
  };
  const measure = (): Measure => {
    const op = take();
    if (!isAggregate(op)) throw new PlanError(`Expected an aggregate, found <${op}>`);
    return { op, of: op === 'count' ? null : expression() };
  };
  const argument = (slot: Slot): Argument => {
    switch (slot) {
      case 'direction':
        return { kind: 'direction', descending: direction() };
      case 'figure':
        return { kind: 'figure', measure: measure() };
      case 'key':
        return { kind: 'key', key: key() };
      case 'statistic': {
        const op = take();
        if (!isAggregate(op)) throw new PlanError(`Expected an aggregate, found <${op}>`);
        return { kind: 'statistic', op };
      }
      case 'comparison': {
        const op = take();
        if (!isComparison(op)) throw new PlanError(`Expected a comparison, found <${op}>`);
        return { kind: 'comparison', op };
      }
      case 'columns': {
        const columns: number[] = [];
        while (peek() !== END) columns.push(pointer('c'));
        at++;
        return { kind: 'columns', columns };
      }
      case 'where':
        return { kind: 'where', where: conditions() };
      default:
        return expression();
    }
  };
  const call = (name: string, operation: Operation): Call => ({
    kind: 'call',
    name,
    args: operation.slots.map(argument),
  });
  const expression = (): RowExpression => {
    if (isPointer()) return anyPointer();
    const op = take();
    if (op === 'today') return { kind: 'today' };
    if (op === 'blank') return { kind: 'nothing' };
    if (op === 'if') return { kind: 'if', where: conditions(), then: expression(), otherwise: expression() };
    if (isArithmetic(op)) return { kind: 'arithmetic', op, left: expression(), right: expression() };
    const operation = operationNamed(op);
    if (operation?.by !== 'row') throw new PlanError(`Expected an expression, found <${op}>`);
    return call(op, operation);
  };
  const aggregate = (op: Aggregate): { op: Aggregate; of: RowExpression | null; where: Condition[] } => ({
    op,
    of: op === 'count' ? null : expression(),
    where: conditions(),
  });
  const rankKey = (): RankKey => (isPointer() ? pointer('c') : measure());
  const scalar = (op: string): ScalarPlan => {
    if (isAggregate(op)) return { kind: 'aggregate', ...aggregate(op) };
    if (op === 'get') return { kind: 'get', column: pointer('c'), where: conditions() };
    if (op === 'argmax' || op === 'argmin')
      return { kind: 'extreme', op, ...key(), by: rankKey(), where: conditions() };
    if (isArithmetic(op))
      return { kind: 'scalar-arithmetic', op, left: scalarOperand(), right: scalarOperand() };
    const operation = operationNamed(op);
    if (operation === undefined) throw new PlanError(`Unknown operation <${op}>`);
    // A function of a row's figures, rounding say, is also one of a single figure.
    if (operation.by === 'row')
      return {
        kind: 'call',
        name: op,
        args: operation.slots.map((slot) =>
          slot === 'number' ? { kind: 'scalar', plan: scalarOperand() } : argument(slot),
        ),
      };
    return call(op, operation);
  };
  const scalarOperand = (): ScalarPlan =>
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
        return {
          kind: 'top',
          ...(op === 'topof' ? key() : { column: null, part: null }),
          count: pointer('v'),
          by: op === 'top' ? pointer('c') : rankKey(),
          descending: direction(),
          where: conditions(),
        };
      }
      case 'by': {
        const { column, part } = key();
        const name = take();
        if (!isAggregate(name)) throw new PlanError(`Expected an aggregate, found <${name}>`);
        return { kind: 'group', key: column, part, ...aggregate(name) };
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
