/** @file What the wording of a request and the active cell lead one to expect, and how far a candidate is from it. */
import type { Preview } from './answer';
import { asksByRow } from './ground';
import type { LinkedValue } from '../sheet/link';
import { cueOf } from './operations';
import { planTokens, type Argument, type Plan, type RowExpression } from './plan';

const ASKS_FOR_ONE =
  /\b(?:how many|how much|number of|count|headcount|no\.? of|nr\.? of|total|sum|average|avg|mean|altogether|combined|share|percentage|percent|portion)\b|# of|%/i;
const ASKS_FOR_MANY =
  /\b(?:by|per|each|every|list|rows?|show|top|all|which|names?|sort(?:ed)?|filter|unique|distinct)\b/i;
const ASKS_FOR_COUNT = /\b(?:how many|number of|count|headcount|no\.? of|nr\.? of)\b|# of/i;
const ASKS_FOR_COLUMN =
  /\b(?:for all|for every|all rows|list|column|spill(?:ed)?|array|at once|in one go|down the side|new column)\b/i;

/** Costs in nats. A list where one figure was asked for. */
const LIST_FOR_ONE = 1.25;
/** A total of a column that the request does not name, where a number of things was asked for. */
const TOTAL_FOR_COUNT = 1;
/** A figure or list of the table where "this row" was asked for, and the other way round. */
const TABLE_FOR_ROW = 1.5;
const ROW_FOR_TABLE = 0.75;
/** A value that the request names and a rival uses. */
const UNUSED_VALUE = 1;
/** A column with itself, which only squares ask for. */
const TWICE_THE_SAME = 1;
/** An operation that no word of the request leads to. */
const UNCALLED_OPERATION = 1.5;

export interface Wording {
  readonly request: string;
  /** True when the active cell stands beside a data row. */
  readonly inRow: boolean;
  /** Column pointers that some word of the request names. */
  readonly named: ReadonlySet<number>;
}

function columnsOf(expression: RowExpression | null): number[] {
  switch (expression?.kind) {
    case 'column':
      return [expression.column];
    case 'arithmetic':
      return [...columnsOf(expression.left), ...columnsOf(expression.right)];
    default:
      return [];
  }
}

/** What speaks against a candidate beyond the model's own likelihood, in nats: 0 when nothing does. */
export function surprise(plan: Plan, preview: Preview, { request, inRow, named }: Wording): number {
  let cost = 0;
  const isList = preview.kind === 'value' && Array.isArray(preview.value) && preview.value.flat().length > 1;
  const byRow = asksByRow(request);
  if (isList && plan.kind !== 'row' && ASKS_FOR_ONE.test(request) && !ASKS_FOR_MANY.test(request))
    cost += LIST_FOR_ONE;
  const isTotal = plan.kind === 'aggregate' && plan.op !== 'count' && plan.op !== 'countd';
  if (isTotal && ASKS_FOR_COUNT.test(request) && !columnsOf(plan.of).some((column) => named.has(column)))
    cost += TOTAL_FOR_COUNT;
  if (plan.kind !== 'row' && byRow && inRow) cost += TABLE_FOR_ROW;
  if (plan.kind === 'row' && !inRow && !byRow && !ASKS_FOR_COLUMN.test(request)) cost += ROW_FOR_TABLE;
  if (repeatsItself(plan) && !/\bsquared?\b|\bpower\b|\^/i.test(request)) cost += TWICE_THE_SAME;
  for (const name of new Set(planTokens(plan).map((token) => token.slice(1, -1))))
    if (cueOf(name)?.test(request) === false) cost += UNCALLED_OPERATION;
  return cost;
}

/** Which of the values that the request names a plan uses: those found in cells, and dates. */
export function usedValues(plan: Plan, values: readonly LinkedValue[]): number {
  const tokens = new Set(planTokens(plan));
  return values.filter(
    ({ value, found, match }, pointer) =>
      tokens.has(`<v${pointer}>`) &&
      match !== 'part' &&
      ((found.length > 0 && value.kind === 'text') || value.kind === 'period'),
  ).length;
}

/** What each of several readings costs for values that others of them use and it leaves out, in nats. */
export function unusedCost(used: number, most: number): number {
  return UNUSED_VALUE * Math.min(2, most - used);
}

/** True where two equal columns are multiplied, added or shown side by side. */
function repeatsItself(plan: Plan): boolean {
  return /<(?:mul|add|div|sub)> (<c\d+>) \1|<pick>(?: <c\d+>)* (<c\d+>)(?: <c\d+>)* \2 /.test(
    planTokens(plan).join(' '),
  );
}

/** True for plans that undo themselves, whatever the data: a column minus, over or since itself. */
export function isIdle(plan: Plan): boolean {
  return plan.kind === 'row'
    ? idle(plan.expression)
    : plan.kind === 'aggregate' || plan.kind === 'group'
      ? plan.of !== null && idle(plan.of)
      : plan.kind === 'scalar-arithmetic' &&
        OPPOSITES.has(plan.op) &&
        JSON.stringify(plan.left) === JSON.stringify(plan.right);
}

const OPPOSITES: ReadonlySet<string> = new Set(['sub', 'div', 'growth', 'margin']);

function idle(expression: RowExpression): boolean {
  const same = (a: Argument | undefined, b: Argument | undefined): boolean =>
    JSON.stringify(a) === JSON.stringify(b);
  switch (expression.kind) {
    case 'arithmetic':
      return (
        (OPPOSITES.has(expression.op) && same(expression.left, expression.right)) ||
        idle(expression.left) ||
        idle(expression.right)
      );
    case 'call':
      return (
        ['workdays', 'yearsto', 'hours', 'pmt', 'fv'].includes(expression.name) &&
        same(expression.args[0], expression.args[1])
      );
    case 'if':
      return idle(expression.then) || idle(expression.otherwise);
    default:
      return false;
  }
}
