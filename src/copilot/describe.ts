/** @file A plan in one plain sentence, with headers by name. */
import type { SheetTable } from '../sheet/table';
import type { Aggregate, Condition, Plan, RankKey, RowExpression, ScalarPlan } from './plan';
import type { Pointers } from './prompt';

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  count: 'the number of rows',
  sum: 'the sum of',
  avg: 'the average of',
  min: 'the smallest',
  max: 'the largest',
  median: 'the median of',
  countd: 'the number of different values in',
};
const COMPARISONS = {
  eq: 'is',
  ne: 'is not',
  gt: 'is more than',
  ge: 'is at least',
  lt: 'is less than',
  le: 'is at most',
  has: 'contains',
  starts: 'starts with',
  ends: 'ends with',
} as const;
const DATE_COMPARISONS = {
  ...COMPARISONS,
  eq: 'is in',
  ne: 'is not in',
  gt: 'is after',
  ge: 'is from',
  lt: 'is before',
  le: 'is up to',
} as const;
const SIGNS = { add: 'plus', sub: 'minus', mul: 'times', div: 'divided by' } as const;

/** One sentence that says what the plan computes: every column, condition and constant of it. */
export function describe(plan: Plan, table: SheetTable, pointers: Pointers): string {
  const column = (pointer: number): string => {
    const header = table.columns[pointers.columns[pointer] ?? -1]?.header ?? '';
    return header === '' ? 'the column without a header' : header;
  };
  const day = (serial: number): string => new Date((serial - 25569) * 86400000).toISOString().slice(0, 10);
  const value = (pointer: number): string => {
    const linked = pointers.values[pointer]?.value;
    if (linked === undefined) return '?';
    if (linked.kind === 'number') return String(Number(linked.value.toPrecision(15)));
    if (linked.kind === 'text') return `“${linked.text}”`;
    return linked.to - linked.from === 1 ? day(linked.from) : `${day(linked.from)} to ${day(linked.to - 1)}`;
  };
  const condition = (item: Condition): string => {
    const name = column(item.column);
    switch (item.kind) {
      case 'blank':
        return `${name} is blank`;
      case 'filled':
        return `${name} is not blank`;
      case 'in':
        return `${name} is ${item.values.map(value).join(' or ')}`;
      case 'compare': {
        const period =
          item.operand.kind === 'value' && pointers.values[item.operand.value]?.value.kind === 'period';
        const word = (period ? DATE_COMPARISONS : COMPARISONS)[item.op];
        return `${name} ${word} ${item.operand.kind === 'column' ? column(item.operand.column) : value(item.operand.value)}`;
      }
    }
  };
  const where = (list: readonly Condition[]): string =>
    list.length === 0 ? '' : ` where ${list.map(condition).join(' and ')}`;
  const expression = (part: RowExpression): string => {
    switch (part.kind) {
      case 'column':
        return column(part.column);
      case 'value':
        return value(part.value);
      case 'arithmetic':
        return `${expression(part.left)} ${SIGNS[part.op]} ${expression(part.right)}`;
      case 'if':
        return `${expression(part.then)} if ${part.where.map(condition).join(' and ')}, otherwise ${expression(part.otherwise)}`;
    }
  };
  const aggregate = (op: Aggregate, of: RowExpression | null): string =>
    of === null ? AGGREGATES[op] : `${AGGREGATES[op]} ${expression(of)}`;
  const rank = (by: RankKey, largest: boolean): string => {
    const word = largest ? 'largest' : 'smallest';
    return typeof by === 'number' ? `the ${word} ${column(by)}` : `${aggregate(by.op, by.of)} at its ${word}`;
  };
  const scalar = (part: ScalarPlan): string => {
    switch (part.kind) {
      case 'value':
        return value(part.value);
      case 'aggregate':
        return `${aggregate(part.op, part.of)}${where(part.where)}`;
      case 'get':
        return `${column(part.column)}${where(part.where)}`;
      case 'extreme':
        return `the ${column(part.column)} with ${rank(part.by, part.op === 'argmax')}${where(part.where)}`;
      case 'scalar-arithmetic':
        return `${scalar(part.left)} ${SIGNS[part.op]} ${scalar(part.right)}`;
    }
  };
  const sentence = ((): string => {
    switch (plan.kind) {
      case 'filter':
        return `All rows${where(plan.where)}`;
      case 'unique':
        return `The different values of ${column(plan.column)}${where(plan.where)}`;
      case 'sort':
        return `All rows${where(plan.where)}, sorted by ${column(plan.by)}, ${plan.descending ? 'largest' : 'smallest'} first`;
      case 'top':
        return `The ${value(plan.count)} ${plan.column === null ? 'rows' : `values of ${column(plan.column)}`} with ${rank(plan.by, plan.descending)}${where(plan.where)}`;
      case 'group':
        return `For each ${column(plan.key)}, ${aggregate(plan.op, plan.of)}${where(plan.where)}`;
      case 'row':
        return `For each row, ${expression(plan.expression)}`;
      case 'refuse':
        return 'Nothing';
      default:
        return scalar(plan);
    }
  })();
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
