/** @file Plans as Excel formulas: pointers become references and typed literals, operations become functions. */
import type { CellPosition } from '../formula/workbook';
import type { SheetTable } from '../sheet/table';
import { CannotRender } from './cannotRender';
import {
  criteria,
  literalFor,
  mask,
  numberLiteral,
  textLiteral,
  dateLiteral,
  type ConditionContext,
} from './conditions';
import { operationNamed } from './operations';
import type {
  Aggregate,
  Argument,
  Arithmetic,
  Call,
  Condition,
  GroupKey,
  Measure,
  Plan,
  RowExpression,
  ScalarPlan,
} from './plan';
import type { Pointers } from './prompt';
import { isFilledColumn, TableReferences } from './references';

export interface RenderContext {
  readonly table: SheetTable;
  readonly pointers: Pointers;
  readonly active: CellPosition;
  /** False for an Excel without FILTER, XLOOKUP and spilling. */
  readonly dynamicArrays: boolean;
  /** Number of data rows that satisfy the conditions, for choosing between a lookup and a list. */
  readonly countRows: (formula: string) => number;
}

export interface Rendered {
  /** With the leading `=`. */
  readonly formula: string;
  /** True when the formula is meant for every row of a new column. */
  readonly perRow: boolean;
}

export { CannotRender };

const SIGNS: Partial<Record<Arithmetic, string>> = { add: '+', sub: '-', mul: '*', div: '/', pow: '^' };
const PLAIN: Readonly<Record<Aggregate, string>> = {
  count: 'ROWS',
  sum: 'SUM',
  avg: 'AVERAGE',
  min: 'MIN',
  max: 'MAX',
  median: 'MEDIAN',
  countd: 'UNIQUE',
  stdev: 'STDEV.S',
  var: 'VAR.S',
  mode: 'MODE.SNGL',
};
const COMPARISONS = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' } as const;
const CONDITIONAL: Partial<Record<Aggregate, string>> = {
  sum: 'SUMIFS',
  avg: 'AVERAGEIFS',
  min: 'MINIFS',
  max: 'MAXIFS',
};

/** Writes the formula of `plan`. @throws CannotRender when this Excel has no way to say it. */
export function render(plan: Plan, context: RenderContext): Rendered {
  const writer = new Writer(context);
  if (plan.kind === 'row')
    return { formula: `=${writer.row(plan.expression)}`, perRow: writer.references.atRow };
  return { formula: `=${writer.plan(plan)}`, perRow: false };
}

const BINDING: Partial<Record<Arithmetic, number>> = { add: 1, sub: 1, mul: 2, div: 2, pow: 3 };

/** True when an operand whose outermost operator is `inner` would bind differently without parentheses. */
function needsParentheses(inner: Arithmetic, outer: Arithmetic, right: boolean): boolean {
  const [within, around] = [BINDING[asWritten(inner)] ?? 9, BINDING[outer] ?? 0];
  if (within !== around) return within < around;
  return right && (outer === 'sub' || outer === 'div' || outer === 'pow');
}

/** The outermost operator of a combination's formula: growth is a division, a share put on a product. */
function asWritten(op: Arithmetic): Arithmetic {
  if (op === 'growth' || op === 'margin' || op === 'netpct') return 'div';
  return op === 'addpct' || op === 'subpct' ? 'mul' : op;
}

/** An operand: its text, and the operator that binds it most loosely; null for a single reference, literal or function. */
interface Operand {
  readonly text: string;
  readonly op: Arithmetic | null;
}

/** `left op right`, with the parentheses that it needs. */
function combine(op: Arithmetic, left: Operand, right: Operand): string {
  const put = (part: Operand, outer: Arithmetic, isRight: boolean): string =>
    part.op !== null && needsParentheses(part.op, outer, isRight) ? `(${part.text})` : part.text;
  switch (op) {
    case 'growth':
      return `(${put(left, 'sub', false)}-${put(right, 'sub', true)})/${put(right, 'div', true)}`;
    case 'margin':
      return `(${put(left, 'sub', false)}-${put(right, 'sub', true)})/${put(left, 'div', true)}`;
    case 'addpct':
      return `${put(left, 'mul', false)}*(1+${put(right, 'add', true)})`;
    case 'subpct':
      return `${put(left, 'mul', false)}*(1-${put(right, 'sub', true)})`;
    case 'netpct':
      return `${put(left, 'div', false)}/(1+${put(right, 'add', true)})`;
    default:
      return `${put(left, op, false)}${SIGNS[op] ?? '+'}${put(right, op, true)}`;
  }
}

/** Operations whose second operand is a share: 19 as well as 19% mean 0.19. */
const OF_SHARES: ReadonlySet<Arithmetic> = new Set(['addpct', 'subpct', 'netpct']);

class Writer {
  readonly references: TableReferences;
  private readonly columns: ConditionContext;

  constructor(private readonly context: RenderContext) {
    this.references = new TableReferences(context.table, context.active);
    this.columns = {
      table: context.table,
      pointers: context.pointers,
      reference: (column) => this.references.column(column),
      expression: (of) => this.arrayOf(of),
    };
  }

  private tableColumn(pointer: number): number {
    const column = this.context.pointers.columns[pointer];
    if (column === undefined) throw new RangeError(`The prompt has no column <c${pointer}>`);
    return column;
  }

  private column(pointer: number): string {
    return this.references.column(this.tableColumn(pointer));
  }

  private needsDynamicArrays(): void {
    if (!this.context.dynamicArrays)
      throw new CannotRender('This needs FILTER, UNIQUE or SORTBY, which this version of Excel lacks.');
  }

  private masks(where: readonly Condition[]): string {
    const parts = where.map((condition) => mask(this.columns, condition));
    return parts.length === 1 ? (parts[0] ?? '') : parts.join('*');
  }

  /** `range,criterion` pairs for all conditions; null when some condition has no such form or two are lists. */
  private criteria(where: readonly Condition[]): { text: string; isList: boolean } | null {
    const lists = where.filter((condition) => condition.kind === 'in').length;
    const pairs = where.map((condition) => criteria(this.columns, condition));
    if (lists > 1 || pairs.some((pair) => pair === null)) return null;
    return { text: pairs.flat().join(','), isList: lists === 1 };
  }

  private filtered(array: string, where: readonly Condition[]): string {
    if (where.length === 0) return array;
    this.needsDynamicArrays();
    return `FILTER(${array},${this.masks(where)})`;
  }

  plan(plan: Plan): string {
    switch (plan.kind) {
      case 'filter':
        return this.filtered(this.references.all(), plan.where);
      case 'unique':
        this.needsDynamicArrays();
        return `UNIQUE(${this.filtered(this.column(plan.column), plan.where)})`;
      case 'sort':
        return this.sorted(this.references.all(), plan.by, plan.descending, plan.where);
      case 'top': {
        const array = plan.column === null ? this.references.all() : this.column(plan.column);
        const count = this.context.pointers.values[plan.count]?.value;
        const rows = count?.kind === 'number' ? Math.max(1, Math.round(count.value)) : 1;
        if (typeof plan.by !== 'number' && plan.column !== null) {
          const key = { column: plan.column, part: plan.part ?? null };
          return `TAKE(${this.rankedGroups(key, plan.by, plan.descending, plan.where)},${rows})`;
        }
        if (typeof plan.by !== 'number')
          throw new CannotRender('Rows have no group figures to be ranked by.');
        return `TAKE(${this.sorted(array, plan.by, plan.descending, plan.where)},${rows})`;
      }
      case 'group':
        return this.grouped(plan);
      case 'row':
        return this.row(plan.expression);
      case 'refuse':
        throw new CannotRender('The model declined.');
      default:
        return this.scalar(plan);
    }
  }

  private sorted(array: string, by: number, descending: boolean, where: readonly Condition[]): string {
    this.needsDynamicArrays();
    const key = this.filtered(this.column(by), where);
    return `SORTBY(${this.filtered(array, where)},${key}${descending ? ',-1' : ''})`;
  }

  private grouped(plan: Extract<Plan, { kind: 'group' }>): string {
    const key = { column: plan.key, part: plan.part ?? null };
    return `LET(k,SORT(${this.keys(key, plan.where)}),HSTACK(k,${this.groupFigures(key, plan)}))`;
  }

  /** The different keys of the rows that satisfy the conditions; rows without a date have no part of it. */
  private keys(key: GroupKey, where: readonly Condition[]): string {
    this.needsDynamicArrays();
    const dates: Condition[] = key.part === null ? [] : [{ kind: 'filled', column: key.column }];
    const open = key.part !== null && !isFilledColumn(this.context.table, this.tableColumn(key.column));
    return `UNIQUE(${this.keyOf(key, this.filtered(this.column(key.column), open ? [...dates, ...where] : where))})`;
  }

  private keyOf(key: GroupKey, dates: string): string {
    switch (key.part) {
      case null:
        return dates;
      case 'monthof':
        return `TEXT(${dates},"yyyy-mm")`;
      default:
        return operationNamed(key.part)?.excel?.(dates) ?? dates;
    }
  }

  /** The different values of a column, ranked by a figure of the rows that have them. */
  private rankedGroups(key: GroupKey, by: Measure, descending: boolean, where: readonly Condition[]): string {
    return `LET(k,${this.keys(key, where)},SORTBY(k,${this.groupFigures(key, { ...by, where })}${descending ? ',-1' : ''}))`;
  }

  /** One figure for each key in the variable `k`. */
  private groupFigures(
    { column, part }: GroupKey,
    plan: { op: Aggregate; of: RowExpression | null; where: readonly Condition[] },
  ): string {
    const given = this.criteria(plan.where);
    const name = CONDITIONAL[plan.op];
    const of =
      plan.of?.kind === 'column' && this.isRange(plan.of.column) ? this.column(plan.of.column) : null;
    const key = this.keyOf({ column, part }, this.column(column));
    const isRange = part === null && this.isRange(column);
    const more = given === null || given.text === '' ? '' : `,${given.text}`;
    if (isRange && given !== null && !given.isList && plan.op === 'count') return `COUNTIFS(${key},k${more})`;
    if (isRange && given !== null && !given.isList && name !== undefined && of !== null)
      return `${name}(${of},${key},k${more})`;
    const rows = ['(' + key + '=x)', ...plan.where.map((condition) => mask(this.columns, condition))].join(
      '*',
    );
    const value =
      plan.op === 'count'
        ? `SUM(--(${rows}))`
        : plan.op === 'countd'
          ? `ROWS(UNIQUE(FILTER(${this.arrayOf(plan.of)},${rows})))`
          : `${PLAIN[plan.op]}(FILTER(${this.arrayOf(plan.of)},${rows}))`;
    return `MAP(k,LAMBDA(x,${value}))`;
  }

  /** A row-wise expression over whole columns. */
  private arrayOf(expression: RowExpression | null): string {
    if (expression === null) return this.references.all();
    return this.expression(expression, (column) => this.references.column(column), false);
  }

  private scalar(plan: ScalarPlan): string {
    switch (plan.kind) {
      case 'value':
        return this.literal(plan.value);
      case 'aggregate':
        return this.aggregate(plan.op, plan.of, plan.where);
      case 'get':
        return this.get(plan.column, plan.where);
      case 'extreme':
        return this.extreme(plan);
      case 'scalar-arithmetic':
        return combine(plan.op, this.operand(plan.left), this.operand(plan.right, OF_SHARES.has(plan.op)));
      case 'call':
        return this.call(plan);
    }
  }

  private operand(plan: ScalarPlan, isShare = false): Operand {
    if (plan.kind === 'value' && isShare) return { text: this.shareLiteral(plan.value), op: null };
    return { text: this.scalar(plan), op: plan.kind === 'scalar-arithmetic' ? asWritten(plan.op) : null };
  }

  /** Operations of the whole table, and functions of one figure. */
  private call({ name, args }: Call): string {
    const operation = operationNamed(name);
    if (operation?.by === 'row')
      return operation.excel?.(...args.map((argument) => this.argument(argument))) ?? '';
    const at = new Arguments(args);
    const where = at.where();
    const list = (array: string): string => this.filtered(array, where);
    switch (name) {
      case 'large':
      case 'small':
        return `${name.toUpperCase()}(${list(this.arrayOf(at.expression(0)))},${this.argument(at.any(1))})`;
      case 'quartile':
        return `QUARTILE.INC(${list(this.arrayOf(at.expression(0)))},${this.argument(at.any(1))})`;
      case 'pctile':
        return `PERCENTILE.INC(${list(this.arrayOf(at.expression(0)))},${this.share(at.any(1))})`;
      case 'correl':
        return `CORREL(${this.arrayOf(at.expression(0))},${this.arrayOf(at.expression(1))})`;
      case 'irr':
        return `IRR(${this.arrayOf(at.expression(0))})`;
      case 'npv':
        return `NPV(${this.share(at.any(0))},${this.arrayOf(at.expression(1))})`;
      case 'over': {
        const statistic = at.statistic(0);
        const key = at.key(1);
        if (statistic === 'count') return `ROWS(${this.keys(key, where)})`;
        return `LET(k,${this.keys(key, where)},${PLAIN[statistic]}(${this.groupFigures(key, { ...at.figure(2), where })}))`;
      }
      case 'having':
      case 'havingn': {
        const key = at.key(0);
        const figures = this.groupFigures(key, { ...at.figure(1), where });
        const test = `${figures}${COMPARISONS[at.comparison(2)]}${this.argument(at.any(3))}`;
        return name === 'having'
          ? `LET(k,${this.keys(key, where)},FILTER(k,${test}))`
          : `LET(k,${this.keys(key, where)},SUM(--(${test})))`;
      }
      case 'sumtop':
      case 'avgtop': {
        const sorted = `SORT(${list(this.arrayOf(at.expression(1)))},,${at.descending(2) ? -1 : 1})`;
        this.needsDynamicArrays();
        return `${name === 'sumtop' ? 'SUM' : 'AVERAGE'}(TAKE(${sorted},${this.argument(at.any(0))}))`;
      }
      case 'sortof':
        return this.sorted(this.arrayOf(at.expression(0)), at.column(1), at.descending(2), where);
      case 'sortu':
        this.needsDynamicArrays();
        return `SORT(UNIQUE(${list(this.arrayOf(at.expression(0)))})${at.descending(1) ? ',,-1' : ''})`;
      case 'place': {
        const values = this.arrayOf(at.expression(0));
        const own = `INDEX(${list(values)},1)`;
        return `1+SUMPRODUCT(--(${values}${at.descending(1) ? '>' : '<'}${own}))`;
      }
      case 'pick':
        return list(this.several(at.columns(0)));
      case 'combos':
        this.needsDynamicArrays();
        return `UNIQUE(${list(this.several(at.columns(0)))})`;
      case 'textjoin':
        return `TEXTJOIN(", ",TRUE,${list(this.arrayOf(at.expression(0)))})`;
      case 'first':
      case 'last':
        this.needsDynamicArrays();
        return `TAKE(${list(this.arrayOf(at.expression(0)))},${name === 'first' ? 1 : -1})`;
      default:
        throw new CannotRender(`There is no formula for ${name}.`);
    }
  }

  /** Columns side by side: one range where they are neighbours, else stacked. */
  private several(pointers: readonly number[]): string {
    this.needsDynamicArrays();
    const texts = pointers.map((pointer) => this.column(pointer));
    return texts.length === 1 ? (texts[0] ?? '') : `HSTACK(${texts.join(',')})`;
  }

  private argument(argument: Argument): string {
    if (argument.kind === 'scalar') return this.scalar(argument.plan);
    if (!isExpression(argument)) throw new CannotRender('An argument has no text of its own.');
    return this.arrayOf(argument);
  }

  /** A value that is a share: 90 as well as 90% mean 0.9. */
  private share(argument: Argument): string {
    return argument.kind === 'value' ? this.shareLiteral(argument.value) : this.argument(argument);
  }

  private shareLiteral(pointer: number): string {
    const value = this.context.pointers.values[pointer]?.value;
    return value?.kind === 'number' && Math.abs(value.value) > 1
      ? numberLiteral(value.value / 100)
      : this.literal(pointer);
  }

  /** False for a column that is looked up in another table: it is an array, which the *IFS functions do not take. */
  private isRange(pointer: number): boolean {
    return this.context.table.columns[this.tableColumn(pointer)]?.join === undefined;
  }

  private aggregate(op: Aggregate, of: RowExpression | null, where: readonly Condition[]): string {
    const given = this.criteria(where);
    const column = of?.kind === 'column' ? this.column(of.column) : null;
    const isRange = of?.kind === 'column' && this.isRange(of.column);
    if (op === 'count') {
      if (where.length === 0) return `ROWS(${this.references.all()})`;
      if (given !== null) return given.isList ? `SUM(COUNTIFS(${given.text}))` : `COUNTIFS(${given.text})`;
      return where.length === 1 ? `SUMPRODUCT(--${this.masks(where)})` : `SUMPRODUCT(${this.masks(where)})`;
    }
    if (op === 'countd') return this.countDistinct(of, where);
    if (where.length === 0) {
      if (
        op === 'sum' &&
        of?.kind === 'arithmetic' &&
        of.op === 'mul' &&
        of.left.kind === 'column' &&
        of.right.kind === 'column'
      )
        return `SUMPRODUCT(${this.column(of.left.column)},${this.column(of.right.column)})`;
      if (column === null && op === 'sum') return `SUMPRODUCT(${this.arrayOf(of)})`;
      if (column === null) this.needsDynamicArrays();
      return `${PLAIN[op]}(${this.arrayOf(of)})`;
    }
    const name = CONDITIONAL[op];
    if (column !== null && isRange && given !== null && name !== undefined) {
      if (!given.isList) return `${name}(${column},${given.text})`;
      if (op === 'sum') return `SUM(SUMIFS(${column},${given.text}))`;
    }
    if (op === 'sum' && !this.context.dynamicArrays)
      return `SUMPRODUCT(${this.masks(where)}*${this.parenthesised(of)})`;
    if (op === 'sum') return `SUM(FILTER(${this.arrayOf(of)},${this.masks(where)},0))`;
    return `${PLAIN[op]}(${this.filtered(this.arrayOf(of), where)})`;
  }

  private parenthesised(of: RowExpression | null): string {
    const text = this.arrayOf(of);
    return of?.kind === 'column' ? text : `(${text})`;
  }

  private countDistinct(of: RowExpression | null, where: readonly Condition[]): string {
    const text = this.arrayOf(of);
    const filled = of?.kind === 'column' && isFilledColumn(this.context.table, this.tableColumn(of.column));
    if (!this.context.dynamicArrays) {
      if (where.length > 0 || !filled)
        throw new CannotRender('This needs UNIQUE and FILTER, which this version of Excel lacks.');
      return `SUMPRODUCT(1/COUNTIF(${text},${text}))`;
    }
    if (where.length === 0 && filled) return `ROWS(UNIQUE(${text}))`;
    const rows = [
      ...(filled ? [] : [`(${text}<>"")`]),
      ...where.map((condition) => mask(this.columns, condition)),
    ].join('*');
    return `IFERROR(ROWS(UNIQUE(FILTER(${text},${rows}))),0)`;
  }

  private get(pointer: number, where: readonly Condition[]): string {
    const result = this.column(pointer);
    if (where.length === 0) return result;
    const only = where.length === 1 ? where[0] : undefined;
    const isKey = only?.kind === 'compare' && only.op === 'eq' && only.operand.kind === 'value';
    if (isKey && only.operand.kind === 'value') {
      const column = this.tableColumn(only.column);
      const linked = this.context.pointers.values[only.operand.value];
      const plain = linked?.value.kind !== 'period' && this.context.table.columns[column]?.type !== 'mixed';
      const matches = this.context.countRows(`=SUMPRODUCT(--${mask(this.columns, only)})`);
      if (plain && (matches <= 1 || !this.context.dynamicArrays)) {
        const key = literalFor(this.columns, only.operand.value, column);
        if (this.context.dynamicArrays) return `XLOOKUP(${key},${this.column(only.column)},${result})`;
        return `INDEX(${result},MATCH(${key},${this.column(only.column)},0))`;
      }
    }
    if (this.context.dynamicArrays) return `FILTER(${result},${this.masks(where)})`;
    return `INDEX(${result},MATCH(1,INDEX(${where.map((condition) => mask(this.columns, condition)).join('*')},0),0))`;
  }

  private extreme(plan: Extract<ScalarPlan, { kind: 'extreme' }>): string {
    if (typeof plan.by !== 'number')
      return `INDEX(${this.rankedGroups({ column: plan.column, part: plan.part ?? null }, plan.by, plan.op === 'argmax', plan.where)},1)`;
    const [result, by] = [this.column(plan.column), this.column(plan.by)];
    const name = plan.op === 'argmax' ? 'MAX' : 'MIN';
    if (plan.where.length === 0) {
      if (this.context.dynamicArrays) return `XLOOKUP(${name}(${by}),${by},${result})`;
      return `INDEX(${result},MATCH(${name}(${by}),${by},0))`;
    }
    this.needsDynamicArrays();
    const rows = this.masks(plan.where);
    return `INDEX(SORTBY(FILTER(${result},${rows}),FILTER(${by},${rows})${plan.op === 'argmax' ? ',-1' : ''}),1)`;
  }

  /** A row-wise formula: for the active row where the cell stands at one, else for all rows as an array. */
  row(expression: RowExpression): string {
    const { references } = this;
    if (!references.atRow) this.needsDynamicArrays();
    const reference = (column: number): string =>
      references.atRow ? references.cellInRow(column) : references.column(column);
    return this.guarded(expression, this.expression(expression, reference, references.atRow), reference);
  }

  /** Days between two dates of which one is not there yet are no number: the cell stays empty. */
  private guarded(expression: RowExpression, text: string, reference: (column: number) => string): string {
    if (expression.kind !== 'arithmetic' || expression.op !== 'sub') return text;
    const dates = [expression.left, expression.right].flatMap((part) =>
      part.kind === 'column' ? [this.tableColumn(part.column)] : [],
    );
    const open = dates.filter(
      (column) =>
        this.context.table.columns[column]?.type === 'date' && !isFilledColumn(this.context.table, column),
    );
    return open.reduce((inner, column) => `IF(${reference(column)}="","",${inner})`, text);
  }

  private expression(
    expression: RowExpression,
    reference: (column: number) => string,
    oneRow: boolean,
  ): string {
    switch (expression.kind) {
      case 'column':
        return reference(this.tableColumn(expression.column));
      case 'value':
        return this.literal(expression.value);
      case 'today':
        return 'TODAY()';
      case 'nothing':
        return '""';
      case 'arithmetic': {
        const side = (part: RowExpression, isShare = false): Operand =>
          part.kind === 'value' && isShare
            ? { text: this.shareLiteral(part.value), op: null }
            : {
                text: this.expression(part, reference, oneRow),
                op: part.kind === 'arithmetic' ? asWritten(part.op) : isFormula(part) ? 'add' : null,
              };
        return combine(
          expression.op,
          side(expression.left),
          side(expression.right, OF_SHARES.has(expression.op)),
        );
      }
      case 'call':
        return this.rowCall(expression, reference, oneRow);
      case 'if': {
        const context: ConditionContext = {
          ...this.columns,
          reference,
          wholeColumn: (column) => this.references.column(column),
          expression: (of) => this.expression(of, reference, oneRow),
        };
        const tests = expression.where.map((condition) => mask(context, condition));
        const test =
          tests.length === 1
            ? bare(tests[0] ?? '')
            : oneRow
              ? `AND(${tests.map(bare).join(',')})`
              : tests.join('*');
        return `IF(${test},${this.expression(expression.then, reference, oneRow)},${this.expression(expression.otherwise, reference, oneRow)})`;
      }
    }
  }

  private rowCall(call: Call, reference: (column: number) => string, oneRow: boolean): string {
    const operation = operationNamed(call.name);
    const write = (part: RowExpression): string => this.expression(part, reference, oneRow);
    const at = new Arguments(call.args);
    if (operation?.excel !== undefined)
      return operation.excel(
        ...call.args.map((argument, place) => {
          if (!isExpression(argument)) throw new CannotRender('This needs an expression.');
          const isRate = (call.name === 'pmt' || call.name === 'fv') && place === 0;
          return isRate && argument.kind === 'value' ? this.shareLiteral(argument.value) : write(argument);
        }),
      );
    const part = at.expression(0);
    const own = write(part);
    const whole = this.arrayOf(part);
    switch (call.name) {
      case 'share':
        return `${part.kind === 'arithmetic' ? `(${own})` : own}/SUM(${whole})`;
      case 'rank':
        return `RANK.EQ(${own},${whole}${at.descending(1) ? '' : ',1'})`;
      case 'cum': {
        const first =
          part.kind === 'column' ? this.references.firstCell(this.tableColumn(part.column)) : null;
        if (first === null) throw new CannotRender('A running total needs a column of the table.');
        return oneRow ? `SUM(${first}:${own})` : `SCAN(0,${whole},LAMBDA(a,b,a+b))`;
      }
      case 'delta': {
        if (part.kind !== 'column') throw new CannotRender('A change needs a column of the table.');
        const above = oneRow ? this.references.cellAbove(this.tableColumn(part.column)) : null;
        if (!oneRow) return `LET(d,${whole},VSTACK("",DROP(d,1)-DROP(d,-1)))`;
        return above === null ? '""' : `${own}-${above}`;
      }
      case 'ingroup': {
        if (part.kind !== 'column') throw new CannotRender('A group needs a column.');
        return this.ofGroup(part.column, at.figure(1), own);
      }
      default:
        throw new CannotRender(`There is no formula for ${call.name}.`);
    }
  }

  /** The figure of all rows whose cell in `key` equals `own`. */
  private ofGroup(key: number, { op, of }: Measure, own: string): string {
    const range = this.column(key);
    const name = CONDITIONAL[op];
    const isRange = this.isRange(key);
    if (op === 'count' && isRange) return `COUNTIFS(${range},${own})`;
    if (name !== undefined && isRange && of?.kind === 'column' && this.isRange(of.column))
      return `${name}(${this.column(of.column)},${range},${own})`;
    this.needsDynamicArrays();
    return `MAP(${own},LAMBDA(x,${op === 'count' ? `SUM(--(${range}=x))` : `${PLAIN[op]}(FILTER(${this.arrayOf(of)},${range}=x))`}))`;
  }

  private literal(pointer: number): string {
    const linked = this.context.pointers.values[pointer];
    if (linked === undefined) throw new RangeError(`The prompt has no value <v${pointer}>`);
    switch (linked.value.kind) {
      case 'number':
        return numberLiteral(linked.value.value);
      case 'text':
        return textLiteral(linked.value.text);
      case 'period':
        return dateLiteral(linked.value.from);
      case 'month':
        return numberLiteral(linked.value.month);
      case 'weekday':
        return numberLiteral(linked.value.weekday);
    }
  }
}

/** `text` without the parentheses that enclose all of it. */
function bare(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') inText = !inText;
    if (inText) continue;
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0 && at < text.length - 1) return text;
  }
  return text.slice(1, -1);
}

const EXPRESSIONS: ReadonlySet<string> = new Set([
  'column',
  'value',
  'today',
  'nothing',
  'call',
  'arithmetic',
  'if',
]);

function isExpression(argument: Argument): argument is RowExpression {
  return EXPRESSIONS.has(argument.kind);
}

/** True for operations whose formula has operators outside of any function. */
function isFormula(part: RowExpression): boolean {
  return (
    part.kind === 'call' &&
    ['cat', 'catwith', 'glue', 'hours', 'fv', 'pmt', 'share', 'delta'].includes(part.name)
  );
}

/** The arguments of an operation, each asked for by its place and kind. */
class Arguments {
  constructor(private readonly args: readonly Argument[]) {}

  any(place: number): Argument {
    const argument = this.args[place];
    if (argument === undefined) throw new RangeError(`There is no argument ${place}`);
    return argument;
  }

  private of<K extends Argument['kind']>(place: number, kind: K): Extract<Argument, { kind: K }> {
    const argument = this.any(place);
    if (argument.kind !== kind) throw new RangeError(`Argument ${place} is ${argument.kind}, not ${kind}`);
    return argument as Extract<Argument, { kind: K }>;
  }

  expression(place: number): RowExpression {
    const argument = this.any(place);
    if (!isExpression(argument)) throw new RangeError(`Argument ${place} is no expression`);
    return argument;
  }

  column(place: number): number {
    return this.of(place, 'column').column;
  }

  columns(place: number): readonly number[] {
    return this.of(place, 'columns').columns;
  }

  key(place: number): GroupKey {
    return this.of(place, 'key').key;
  }

  figure(place: number): Measure {
    return this.of(place, 'figure').measure;
  }

  statistic(place: number): Aggregate {
    return this.of(place, 'statistic').op;
  }

  comparison(place: number): keyof typeof COMPARISONS {
    return this.of(place, 'comparison').op;
  }

  descending(place: number): boolean {
    return this.of(place, 'direction').descending;
  }

  /** The conditions, wherever they stand; none where the operation has none. */
  where(): readonly Condition[] {
    return this.args.find((argument) => argument.kind === 'where')?.where ?? [];
  }
}
