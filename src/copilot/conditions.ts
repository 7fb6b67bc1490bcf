/** @file Conditions of a plan as criteria of the *IFS functions, and as arrays of TRUE and FALSE. */
import { tableCell, type SheetTable } from '../sheet/table';
import type { LinkedValue, PointerValue } from '../sheet/link';
import { CannotRender } from './cannotRender';
import type { Comparison, Condition, OwnFigure, RowExpression, TextTest } from './plan';
import { isFilledColumn } from './references';
import type { Pointers } from './prompt';

const SIGNS: Readonly<Record<Comparison, string>> = {
  eq: '=',
  ne: '<>',
  gt: '>',
  ge: '>=',
  lt: '<',
  le: '<=',
};

const OWN: Readonly<Record<OwnFigure, string>> = { avg: 'AVERAGE', median: 'MEDIAN', max: 'MAX', min: 'MIN' };

/** A text literal of a formula. */
export function textLiteral(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A number literal of a formula, never in a form that Excel would not read. */
export function numberLiteral(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return String(rounded).replace('e+', 'E+').replace('e-', 'E-');
}

/** A serial number as `DATE(y,m,d)`. */
export function dateLiteral(serial: number): string {
  const date = new Date((serial - 25569) * 86400000);
  return `DATE(${date.getUTCFullYear()},${date.getUTCMonth() + 1},${date.getUTCDate()})`;
}

/** What a condition needs to know to be written. */
export interface ConditionContext {
  readonly table: SheetTable;
  readonly pointers: Pointers;
  /** How a column is referred to: the whole column, or its cell in the active row. */
  readonly reference: (column: number) => string;
  /** The whole column, where `reference` gives its cell in the active row. */
  readonly wholeColumn?: (column: number) => string;
  /** An expression by row, its columns referred to by `reference`. */
  readonly expression: (of: RowExpression) => string;
}

function columnOf(context: ConditionContext, pointer: number): number {
  const column = context.pointers.columns[pointer];
  if (column === undefined) throw new RangeError(`The prompt has no column <c${pointer}>`);
  return column;
}

function valueOf(context: ConditionContext, pointer: number): LinkedValue {
  const value = context.pointers.values[pointer];
  if (value === undefined) throw new RangeError(`The prompt has no value <v${pointer}>`);
  return value;
}

/** A value as a literal to compare cells of `column` with: the cell's own spelling and type where the value stands there. */
export function literalFor(context: ConditionContext, pointer: number, column: number): string {
  const linked = valueOf(context, pointer);
  const found = linked.found.find((entry) => entry.column === column);
  const type = context.table.columns[column]?.type;
  if (linked.value.kind === 'period') return dateLiteral(linked.value.from);
  if (linked.value.kind === 'number' && type !== 'text' && type !== 'category')
    return numberLiteral(linked.value.value);
  if (found !== undefined) return type === 'boolean' ? found.text : textLiteral(found.text);
  return linked.value.kind === 'number'
    ? numberLiteral(linked.value.value)
    : textLiteral(plainText(linked.value));
}

/** A value as text to search for. */
function plainText(value: PointerValue): string {
  return value.kind === 'text' ? value.text : value.kind === 'number' ? numberLiteral(value.value) : '';
}

function isTextTest(op: Comparison | TextTest): op is TextTest {
  return op === 'has' || op === 'hasnt' || op === 'starts' || op === 'ends';
}

/** Text that *IFS would take for a pattern, an operator, a number or a date. */
function isRiskyCriterion(text: string): boolean {
  if (text === '' || text.length > 250 || /^[<>=]/.test(text)) return true;
  if (/^(?:true|false)$/i.test(text)) return true;
  if (!/\d/.test(text)) return false;
  const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
  return !/[\p{L}]{2}/u.test(text) || months.test(text) || /^[\d\s.,:/%$€£-]+\s*(?:am|pm)?$/i.test(text);
}

const escapeWildcards = (text: string): string => text.replace(/[*?~]/g, '~$&');

/** True when cells of a date column carry a time of day, so that "on that day" is a range. */
function hasTimes(table: SheetTable, column: number): boolean {
  for (let row = 0; row < Math.min(table.rowCount, 500); row++) {
    const value = tableCell(table, row, column);
    if (typeof value === 'number' && !Number.isInteger(value)) return true;
  }
  return false;
}

/** Comparisons with serial numbers that a period stands for: both must hold (`all`) or one (`any`). */
function periodTests(
  context: ConditionContext,
  op: Comparison,
  column: number,
  period: { from: number; to: number },
): { join: 'all' | 'any'; tests: readonly [string, number][] } {
  const { from, to } = period;
  switch (op) {
    case 'eq':
      if (to - from === 1 && !hasTimes(context.table, column)) return { join: 'all', tests: [['=', from]] };
      return {
        join: 'all',
        tests: [
          ['>=', from],
          ['<', to],
        ],
      };
    case 'ne':
      return {
        join: 'any',
        tests: [
          ['<', from],
          ['>=', to],
        ],
      };
    case 'gt':
      return { join: 'all', tests: [['>=', to]] };
    case 'ge':
      return { join: 'all', tests: [['>=', from]] };
    case 'lt':
      return { join: 'all', tests: [['<', from]] };
    case 'le':
      return { join: 'all', tests: [['<', to]] };
  }
}

/**
 * The condition as `range,criterion` pairs for the *IFS functions, or null when they cannot express it (comparison of two
 * columns, "not in this period", text that they would read as a pattern, a number or a date).
 */
export function criteria(context: ConditionContext, condition: Condition): string[] | null {
  if (condition.kind === 'or' || condition.kind === 'computed') return null;
  const column = columnOf(context, condition.column);
  const range = context.reference(column);
  if (context.table.columns[column]?.join !== undefined) return null;
  switch (condition.kind) {
    case 'dup':
    case 'single':
      return null;
    case 'blank':
      return [`${range},""`];
    case 'filled':
      return [`${range},"<>"`];
    case 'in': {
      const literals = condition.values.map((value) => literalFor(context, value, column));
      if (condition.values.some((value) => valueOf(context, value).value.kind === 'period')) return null;
      if (literals.some((literal) => literal.startsWith('"') && isRiskyCriterion(literal.slice(1, -1))))
        return null;
      return [
        `${range},{${literals.map((literal) => (literal.startsWith('"') ? escapeWildcards(literal) : literal)).join(',')}}`,
      ];
    }
    case 'compare': {
      const { op, operand } = condition;
      if (operand.kind === 'column') return null;
      if (operand.kind !== 'value') {
        if (isTextTest(op)) return null;
        const figure = operand.kind === 'today' ? 'TODAY()' : `${OWN[operand.op]}(${range})`;
        return [op === 'eq' ? `${range},${figure}` : `${range},"${SIGNS[op]}"&${figure}`];
      }
      const linked = valueOf(context, operand.value);
      if (isTextTest(op)) {
        const text = escapeWildcards(plainText(linked.value));
        const pattern = `${op === 'starts' ? '' : '*'}${text}${op === 'ends' ? '' : '*'}`;
        return [`${range},${textLiteral(`${op === 'hasnt' ? '<>' : ''}${pattern}`)}`];
      }
      if (linked.value.kind === 'month' || linked.value.kind === 'weekday') return null;
      if (linked.value.kind === 'period') {
        const { join, tests } = periodTests(context, op, column, linked.value);
        if (join === 'any') return null;
        return tests.map(([sign, serial]) =>
          sign === '=' ? `${range},${dateLiteral(serial)}` : `${range},"${sign}"&${dateLiteral(serial)}`,
        );
      }
      const literal = literalFor(context, operand.value, column);
      if (!literal.startsWith('"'))
        return [op === 'eq' ? `${range},${literal}` : `${range},"${SIGNS[op]}${literal}"`];
      const text = literal.slice(1, -1);
      if (isRiskyCriterion(text) || (op !== 'eq' && op !== 'ne')) return null;
      return [`${range},"${op === 'ne' ? '<>' : ''}${escapeWildcards(text)}"`];
    }
  }
}

/** The condition as an array of TRUE and FALSE (or one of them, with references to the active row), in parentheses. */
export function mask(context: ConditionContext, condition: Condition): string {
  if (condition.kind === 'or')
    return `((${condition.either.map((part) => mask(context, part)).join('+')})>0)`;
  if (condition.kind === 'computed') return computedMask(context, condition);
  const column = columnOf(context, condition.column);
  const range = context.reference(column);
  const whole = (context.wholeColumn ?? context.reference)(column);
  switch (condition.kind) {
    case 'dup':
    case 'single':
      if (context.table.columns[column]?.join !== undefined)
        throw new CannotRender('Repeated values are looked for in the table itself only.');
      return `(COUNTIF(${whole},${range})${condition.kind === 'dup' ? '>1' : '=1'})`;
    case 'blank':
      return `(${range}="")`;
    case 'filled':
      return `(${range}<>"")`;
    case 'in':
      return `(${condition.values.map((value) => mask(context, { kind: 'compare', column: condition.column, op: 'eq', operand: { kind: 'value', value } })).join('+')}>0)`;
    case 'compare': {
      const { op, operand } = condition;
      if (isTextTest(op)) {
        const text = operand.kind === 'value' ? plainText(valueOf(context, operand.value).value) : '';
        if (op === 'has') return `ISNUMBER(SEARCH(${textLiteral(escapeWildcards(text))},${range}))`;
        if (op === 'hasnt') return `ISERROR(SEARCH(${textLiteral(escapeWildcards(text))},${range}))`;
        return `(${op === 'starts' ? 'LEFT' : 'RIGHT'}(${range},${text.length})=${textLiteral(text)})`;
      }
      if (operand.kind === 'column')
        return `(${range}${SIGNS[op]}${context.reference(columnOf(context, operand.column))})`;
      if (operand.kind !== 'value') {
        const figure = operand.kind === 'today' ? 'TODAY()' : `${OWN[operand.op]}(${whole})`;
        const blankCounts = op === 'lt' || op === 'le';
        return `${blankCounts ? `(${range}<>"")*` : ''}(${range}${SIGNS[op]}${figure})`;
      }
      const linked = valueOf(context, operand.value).value;
      if (linked.kind === 'month') return `(MONTH(${range})${SIGNS[op]}${linked.month})`;
      if (linked.kind === 'weekday') return `(WEEKDAY(${range},2)${SIGNS[op]}${linked.weekday})`;
      if (linked.kind === 'period') {
        const { join, tests } = periodTests(context, op, column, linked);
        const parts = tests.map(([sign, serial]) => `(${range}${sign}${dateLiteral(serial)})`);
        return parts.length === 1
          ? (parts[0] ?? '')
          : join === 'all'
            ? parts.join('*')
            : `((${parts.join('+')})>0)`;
      }
      const literal = literalFor(context, operand.value, column);
      // Blank cells count as 0 in a comparison, which no one means by "under 100".
      const numericBlank = (op === 'lt' || op === 'le') && !literal.startsWith('"');
      const mixed =
        context.table.columns[column]?.type === 'mixed' && op === 'eq' && !literal.startsWith('"');
      if (mixed) return `(${range}&""=${textLiteral(literal)})`;
      return numericBlank
        ? `(${range}<>"")*(${range}${SIGNS[op]}${literal})`
        : `(${range}${SIGNS[op]}${literal})`;
    }
  }
}

/** A figure worked out by row against another; blanks, which count as 0, leave the row out. */
function computedMask(
  context: ConditionContext,
  { of, op, operand }: Extract<Condition, { kind: 'computed' }>,
): string {
  const open = columnsIn(of)
    .map((pointer) => columnOf(context, pointer))
    .filter((column) => !isFilledColumn(context.table, column));
  const guards = [...new Set(open)].map((column) => `(${context.reference(column)}<>"")*`);
  const right = context.expression(operand);
  return `${guards.join('')}(${context.expression(of)}${SIGNS[op]}${right})`;
}

/** Pointers of the columns in an expression. */
function columnsIn(of: unknown): number[] {
  if (of === null || typeof of !== 'object') return [];
  if ('kind' in of && of.kind === 'column' && 'column' in of) return [Number(of.column)];
  return Object.values(of).flatMap(columnsIn);
}
