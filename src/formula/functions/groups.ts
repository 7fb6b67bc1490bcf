/** @file What GROUPBY and PIVOTBY share: groups in a hierarchy, their order, totals, the value of a group. */
import { toBoolean, toNumber, valueKey } from '../coerce';
import type { Context } from '../evaluate';
import { Lambda, Matrix, NESTED, Omitted, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { sortCompare } from './dynamicArrays';

/** A group of rows with the same keys, and the groups within it. */
export interface Group {
  readonly key: readonly Scalar[];
  readonly rows: number[];
  readonly within: Group[];
}

/** A line of the result: a group, a subtotal (fewer keys than fields) or the total (no keys). */
export interface Line {
  readonly key: readonly Scalar[];
  readonly rows: readonly number[];
}

function keyOf(value: Scalar): string {
  return `${typeof value}${String(valueKey(value))}`;
}

/** Groups rows by one field after another. */
export function groupRows(context: Context, fields: Matrix, kept: readonly number[]): Group {
  context.spend(fields.size);
  const root: Group = { key: [], rows: [...kept], within: [] };
  const divide = (group: Group): void => {
    const level = group.key.length;
    if (level === fields.columns) return;
    const found = new Map<string, Group>();
    for (const row of group.rows) {
      const value = fields.at(row, level);
      const known = found.get(keyOf(value));
      if (known) known.rows.push(row);
      else {
        const fresh: Group = { key: [...group.key, value], rows: [row], within: [] };
        found.set(keyOf(value), fresh);
        group.within.push(fresh);
      }
    }
    group.within.forEach(divide);
  };
  divide(root);
  return root;
}

/** Column numbers such as `-2` by which groups are sorted, descending when negative. */
export function sortColumns(context: Context, value: Value | undefined): number[] | CellError {
  if (value === undefined || value instanceof Omitted) return [];
  const numbers: number[] = [];
  for (const item of context.matrix(value).data) {
    const number = toNumber(item);
    if (number instanceof CellError) return number;
    numbers.push(Math.trunc(number));
  }
  return numbers;
}

/**
 * Sorts the groups of every level, by their keys where nothing else is asked.
 * @param order columns of the fields, then of the values
 * @param valueOf the value of a group in a column of the values, counted from 0
 */
export function sortGroups(
  root: Group,
  depth: number,
  order: readonly number[],
  valueColumns: number,
  valueOf: (group: Group, column: number) => Scalar,
): CellError | undefined {
  if (order.some((column) => column === 0 || Math.abs(column) > depth + valueColumns)) return VALUE;
  const byValue = order.filter((column) => Math.abs(column) > depth);
  if (byValue.length > 0 && order.length > 1) {
    throw new Unsupported('Groups sorted by several columns with values are not calculated in previews.');
  }
  const [value] = byValue;
  const sort = (group: Group): void => {
    const level = group.key.length;
    const direction = order.includes(-level - 1) ? -1 : 1;
    const keyed = group.within.map((item) => ({
      item,
      value: value === undefined ? null : valueOf(item, Math.abs(value) - depth - 1),
    }));
    keyed.sort(
      (a, b) =>
        (value === undefined ? 0 : sortCompare(a.value, b.value, Math.sign(value))) ||
        sortCompare(a.item.key[level] as Scalar, b.item.key[level] as Scalar, direction),
    );
    group.within.splice(0, Infinity, ...keyed.map(({ item }) => item));
    group.within.forEach(sort);
  };
  sort(root);
  return undefined;
}

/** The groups line by line, with the total and subtotals that a total depth asks for, above when it is negative. */
export function linesOf(root: Group, fields: number, totals: number): Line[] {
  const lines: Line[] = [];
  const visit = (group: Group): void => {
    const level = group.key.length;
    const own = level === fields || level < Math.abs(totals);
    if (own && (totals < 0 || level === fields)) lines.push(group);
    group.within.forEach(visit);
    if (own && totals > 0 && level < fields) lines.push(group);
  };
  visit(root);
  return lines;
}

/** The labels of a line: its keys and blanks, or what the total is called. */
export function labelsOf(line: Line, fields: number, totals: number): Scalar[] {
  const first = line.key.length > 0 ? line.key : [Math.abs(totals) > 1 ? 'Grand Total' : 'Total'];
  return [...first, ...Array.from({ length: fields - first.length }, (): Scalar => '')];
}

/** The value of a function over some rows of a column; `all` are the rows that a share is taken of. */
export function aggregated(
  context: Context,
  lambda: Lambda,
  values: Matrix,
  column: number,
  rows: readonly number[],
  all: readonly number[],
): Scalar {
  const pick = (from: readonly number[]): Matrix => Matrix.column(from.map((row) => values.at(row, column)));
  const args: Value[] = [pick(rows)];
  if (takesWhole(lambda)) args.push(pick(all));
  const result = context.operand(context.call(lambda, args));
  if (!(result instanceof Matrix)) return result;
  if (result.size > 1) throw new Unsupported(NESTED);
  return result.data[0] as Scalar;
}

/** True for a function of a part and a whole, as PERCENTOF is. */
export function takesWhole(lambda: Lambda): boolean {
  return lambda.builtin === 'PERCENTOF' || lambda.parameters.length === 2;
}

/** Rows that a filter array keeps. */
export function keptRows(
  context: Context,
  count: number,
  skip: number,
  filter: Value | undefined,
): number[] | CellError {
  const rows: number[] = [];
  const flags = filter === undefined || filter instanceof Omitted ? undefined : context.matrix(filter);
  if (flags && flags.size !== count && flags.size !== count - skip) return VALUE;
  const offset = flags && flags.size === count - skip ? skip : 0;
  for (let row = skip; row < count; row++) {
    if (flags) {
      const holds = toBoolean(flags.data[row - offset] as Scalar);
      if (holds instanceof CellError) return holds;
      if (!holds) continue;
    }
    rows.push(row);
  }
  return rows;
}

/** Whether the first row holds headers, and whether they are shown. */
export function headerMode(
  mode: number | undefined,
  values: Matrix,
  levels: number,
): { has: boolean; show: boolean } | CellError {
  if (mode === undefined) {
    // Text above a number is taken for a header, which is not shown.
    const guessed =
      typeof values.at(0, 0) === 'string' && values.rows > 1 && typeof values.at(1, 0) === 'number';
    if (guessed && levels > 1) {
      throw new Unsupported(
        'Whether Excel shows the headers found here is not sure; say it with field_headers.',
      );
    }
    return { has: guessed, show: false };
  }
  if (mode < 0 || mode > 3) return VALUE;
  if (mode === 2) throw new Unsupported('Generated headers of groups are not calculated in previews.');
  return { has: mode === 1 || mode === 3, show: mode === 3 };
}

/** The one function that aggregates. @throws Unsupported for several */
export function functionOf(lambda: Value): Lambda {
  if (lambda instanceof Lambda) return lambda;
  throw new Unsupported('Groups with several functions are not calculated in previews.');
}

/** A total depth, 1 when left out. @throws Unsupported where the default for several fields is meant */
export function totalDepth(given: number | undefined, fields: number): number | CellError {
  if (given === undefined && fields > 1) {
    throw new Unsupported(
      'Which totals Excel adds to several fields is not sure; say it with the total depth.',
    );
  }
  const depth = given ?? 1;
  return Math.abs(depth) > fields ? VALUE : depth;
}
