/** @file What the wording of a request leads one to expect of the result, and how far a candidate is from it. */
import type { Preview } from './answer';
import type { Plan, RowExpression } from './plan';

const ASKS_FOR_ONE =
  /\b(?:how many|how much|number of|count|headcount|no\.? of|nr\.? of|total|sum|average|avg|mean|altogether|combined|share|percentage|percent|portion)\b|# of|%/i;
const ASKS_FOR_MANY =
  /\b(?:by|per|each|every|list|rows?|show|top|all|which|names?|sort(?:ed)?|filter|unique|distinct)\b/i;
const ASKS_FOR_COUNT = /\b(?:how many|number of|count|headcount|no\.? of|nr\.? of)\b|# of/i;

/** Cost, in nats, of a list where one figure was asked for. */
const LIST_FOR_ONE = 2.5;
/** Cost, in nats, of a total of a column that the request does not name, where a number of things was asked for. */
const TOTAL_FOR_COUNT = 2;

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

/**
 * What speaks against a candidate beyond the model's own likelihood, in nats: 0 when nothing does.
 * @param named column pointers that some word of the request names
 */
export function surprise(request: string, plan: Plan, preview: Preview, named: ReadonlySet<number>): number {
  let cost = 0;
  const isList = preview.kind === 'value' && Array.isArray(preview.value) && preview.value.flat().length > 1;
  if (isList && plan.kind !== 'row' && ASKS_FOR_ONE.test(request) && !ASKS_FOR_MANY.test(request))
    cost += LIST_FOR_ONE;
  const isTotal = plan.kind === 'aggregate' && plan.op !== 'count' && plan.op !== 'countd';
  if (isTotal && ASKS_FOR_COUNT.test(request) && !columnsOf(plan.of).some((column) => named.has(column)))
    cost += TOTAL_FOR_COUNT;
  return cost;
}
