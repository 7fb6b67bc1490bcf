/** @file Plans as Excel formulas: pointers become references and typed literals, operations become functions. */
import type { CellPosition } from '../formula/workbook';
import type { SheetTable } from '../sheet/table';
import {
  criteria,
  literalFor,
  mask,
  numberLiteral,
  textLiteral,
  dateLiteral,
  type ConditionContext,
} from './conditions';
import type { Aggregate, Arithmetic, Condition, Measure, Plan, RowExpression, ScalarPlan } from './plan';
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

/** Thrown where the workbook's Excel has no function for the plan. */
export class CannotRender extends Error {}

const SIGNS: Readonly<Record<Arithmetic, string>> = { add: '+', sub: '-', mul: '*', div: '/' };
const PLAIN: Readonly<Record<Aggregate, string>> = {
  count: 'ROWS',
  sum: 'SUM',
  avg: 'AVERAGE',
  min: 'MIN',
  max: 'MAX',
  median: 'MEDIAN',
  countd: 'UNIQUE',
};
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

/** True when `inner` as an operand of `outer` would bind differently without parentheses. */
function needsParentheses(inner: Arithmetic, outer: Arithmetic, right: boolean): boolean {
  const isSum = inner === 'add' || inner === 'sub';
  if (outer === 'add') return false;
  if (outer === 'sub') return right && isSum;
  return isSum || (right && outer === 'div');
}

class Writer {
  readonly references: TableReferences;
  private readonly columns: ConditionContext;

  constructor(private readonly context: RenderContext) {
    this.references = new TableReferences(context.table, context.active);
    this.columns = {
      table: context.table,
      pointers: context.pointers,
      reference: (column) => this.references.column(column),
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
        if (typeof plan.by !== 'number' && plan.column !== null)
          return `TAKE(${this.rankedGroups(plan.column, plan.by, plan.descending, plan.where)},${rows})`;
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
    this.needsDynamicArrays();
    const key = this.column(plan.key);
    return `LET(k,SORT(UNIQUE(${this.filtered(key, plan.where)})),HSTACK(k,${this.groupFigures(key, plan)}))`;
  }

  /** The different values of a column, ranked by a figure of the rows that have them. */
  private rankedGroups(
    column: number,
    by: Measure,
    descending: boolean,
    where: readonly Condition[],
  ): string {
    this.needsDynamicArrays();
    const key = this.column(column);
    return `LET(k,UNIQUE(${this.filtered(key, where)}),SORTBY(k,${this.groupFigures(key, { ...by, where })}${descending ? ',-1' : ''}))`;
  }

  /** One figure for each key in the variable `k`. */
  private groupFigures(
    key: string,
    plan: { op: Aggregate; of: RowExpression | null; where: readonly Condition[] },
  ): string {
    const given = this.criteria(plan.where);
    const name = CONDITIONAL[plan.op];
    const of = plan.of?.kind === 'column' ? this.column(plan.of.column) : null;
    const more = given === null || given.text === '' ? '' : `,${given.text}`;
    if (given !== null && !given.isList && plan.op === 'count') return `COUNTIFS(${key},k${more})`;
    if (given !== null && !given.isList && name !== undefined && of !== null)
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
        return `${this.operand(plan.left, plan.op, 'left')}${SIGNS[plan.op]}${this.operand(plan.right, plan.op, 'right')}`;
    }
  }

  private operand(plan: ScalarPlan, op: Arithmetic, side: 'left' | 'right'): string {
    const text = this.scalar(plan);
    if (plan.kind !== 'scalar-arithmetic') return text;
    return needsParentheses(plan.op, op, side === 'right') ? `(${text})` : text;
  }

  private aggregate(op: Aggregate, of: RowExpression | null, where: readonly Condition[]): string {
    const given = this.criteria(where);
    const column = of?.kind === 'column' ? this.column(of.column) : null;
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
    if (column !== null && given !== null && name !== undefined) {
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
      return `INDEX(${this.rankedGroups(plan.column, plan.by, plan.op === 'argmax', plan.where)},1)`;
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
      case 'arithmetic': {
        const side = (part: RowExpression, right: boolean): string => {
          const text = this.expression(part, reference, oneRow);
          if (part.kind !== 'arithmetic') return text;
          return needsParentheses(part.op, expression.op, right) ? `(${text})` : text;
        };
        return `${side(expression.left, false)}${SIGNS[expression.op]}${side(expression.right, true)}`;
      }
      case 'if': {
        const context: ConditionContext = { ...this.columns, reference };
        const tests = expression.where.map((condition) => mask(context, condition));
        const bare = (text: string): string => (/^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text);
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
    }
  }
}
