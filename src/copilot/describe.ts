/** @file A plan in one plain sentence, with headers by name. */
import type { SheetTable } from '../sheet/table';
import { operationNamed } from './operations';
import type {
  Aggregate,
  Argument,
  Call,
  Condition,
  GroupKey,
  Plan,
  RankKey,
  RowExpression,
  ScalarPlan,
} from './plan';
import type { Pointers } from './prompt';

const AGGREGATES: Readonly<Record<Aggregate, string>> = {
  count: 'the number of rows',
  sum: 'the sum of',
  avg: 'the average of',
  min: 'the smallest',
  max: 'the largest',
  median: 'the median of',
  countd: 'the number of different values in',
  stdev: 'the standard deviation of',
  var: 'the variance of',
  mode: 'the most frequent',
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
  hasnt: 'does not contain',
} as const;
const OWN = {
  avg: 'the average',
  median: 'the median',
  max: 'the largest',
  min: 'the smallest',
} as const;
const PARTS = {
  yearof: 'year of',
  monthof: 'month of',
  quarter: 'quarter of',
  weekday: 'weekday of',
} as const;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const DATE_COMPARISONS = {
  ...COMPARISONS,
  eq: 'is in',
  ne: 'is not in',
  gt: 'is after',
  ge: 'is from',
  lt: 'is before',
  le: 'is up to',
} as const;
const SIGNS = {
  add: '%1 plus %2',
  sub: '%1 minus %2',
  mul: '%1 times %2',
  div: '%1 divided by %2',
  pow: '%1 to the power of %2',
  growth: 'the growth from %2 to %1',
  margin: 'the part of %1 that is left after %2',
  addpct: '%1 plus %2 of it',
  subpct: '%1 minus %2 of it',
  netpct: '%1 without the %2 included in it',
} as const;

/** `pattern` with its `%1`, `%2` … filled in. */
function fill(pattern: string, ...parts: readonly string[]): string {
  return pattern.replace(/%(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? '');
}

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
    if (linked.kind === 'month') return MONTHS[linked.month - 1] ?? '';
    if (linked.kind === 'weekday') return WEEKDAYS[linked.weekday - 1] ?? '';
    return linked.to - linked.from === 1 ? day(linked.from) : `${day(linked.from)} to ${day(linked.to - 1)}`;
  };
  const group = ({ column: pointer, part }: GroupKey): string =>
    part === null ? column(pointer) : `${PARTS[part]} ${column(pointer)}`;
  const condition = (item: Condition): string => {
    if (item.kind === 'or') return `(${item.either.map(condition).join(' or ')})`;
    if (item.kind === 'computed')
      return `${expression(item.of)} ${COMPARISONS[item.op]} ${expression(item.operand)}`;
    const name = column(item.column);
    switch (item.kind) {
      case 'dup':
        return `${name} stands in more than one row`;
      case 'single':
        return `${name} stands in one row only`;
      case 'blank':
        return `${name} is blank`;
      case 'filled':
        return `${name} is not blank`;
      case 'in':
        return `${name} is ${item.values.map(value).join(' or ')}`;
      case 'compare': {
        const { operand } = item;
        const kind = operand.kind === 'value' ? pointers.values[operand.value]?.value.kind : operand.kind;
        const isDate = kind === 'period' || kind === 'today' || kind === 'month';
        const word =
          kind === 'weekday'
            ? { ...COMPARISONS, eq: 'is a', ne: 'is no' }[item.op]
            : (isDate ? DATE_COMPARISONS : COMPARISONS)[item.op];
        const said =
          operand.kind === 'column'
            ? column(operand.column)
            : operand.kind === 'value'
              ? value(operand.value)
              : operand.kind === 'today'
                ? 'today'
                : `${OWN[operand.op]} ${name}`;
        return `${name} ${word} ${said}`;
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
      case 'today':
        return 'today';
      case 'nothing':
        return 'nothing';
      case 'call':
        return call(part);
      case 'arithmetic':
        return fill(SIGNS[part.op], expression(part.left), expression(part.right));
      case 'if':
        return `${expression(part.then)} if ${part.where.map(condition).join(' and ')}, otherwise ${expression(part.otherwise)}`;
    }
  };
  const aggregate = (op: Aggregate, of: RowExpression | null): string =>
    of === null ? AGGREGATES[op] : `${AGGREGATES[op]} ${expression(of)}`;
  const argument = (part: Argument): string => {
    switch (part.kind) {
      case 'direction':
        return part.descending ? 'largest' : 'smallest';
      case 'figure':
        return aggregate(part.measure.op, part.measure.of);
      case 'key':
        return group(part.key);
      case 'statistic':
        return AGGREGATES[part.op];
      case 'comparison':
        return COMPARISONS[part.op];
      case 'columns':
        return part.columns.map(column).join(' and ');
      case 'where':
        return where(part.where);
      case 'scalar':
        return scalar(part.plan);
      default:
        return expression(part);
    }
  };
  const call = ({ name, args }: Call): string =>
    fill(operationNamed(name)?.words ?? name, ...args.map(argument));
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
        return `the ${group({ column: part.column, part: part.part ?? null })} with ${rank(part.by, part.op === 'argmax')}${where(part.where)}`;
      case 'scalar-arithmetic':
        return fill(SIGNS[part.op], scalar(part.left), scalar(part.right));
      case 'call':
        return call(part);
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
        return `The ${value(plan.count)} ${plan.column === null ? 'rows' : `values of ${group({ column: plan.column, part: plan.part ?? null })}`} with ${rank(plan.by, plan.descending)}${where(plan.where)}`;
      case 'group':
        return `For each ${group({ column: plan.key, part: plan.part ?? null })}, ${aggregate(plan.op, plan.of)}${where(plan.where)}`;
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
