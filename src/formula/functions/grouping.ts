/** @file GROUPBY and PIVOTBY. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { CALC, isError, Lambda, Matrix, Omitted, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { toBoolean, toNumber, valueKey } from '../coerce';
import { sortCompare } from './dynamicArrays';

interface Groups {
  /** Distinct rows of the key columns, in order. */
  readonly keys: readonly (readonly Scalar[])[];
  /** Source rows of each key. */
  readonly rows: readonly (readonly number[])[];
}

function keyOf(row: readonly Scalar[]): string {
  return row.map((value) => `${typeof value}${String(valueKey(value))}`).join('\u0001');
}

/** Rows of a key matrix grouped by equal keys and sorted by them, ascending. */
function groupRows(context: Context, fields: Matrix, kept: readonly number[]): Groups {
  context.spend(fields.size);
  const found = new Map<string, { key: Scalar[]; rows: number[] }>();
  for (const row of kept) {
    const values = fields.rowValues(row);
    const key = keyOf(values);
    const group = found.get(key);
    if (group) group.rows.push(row);
    else found.set(key, { key: values, rows: [row] });
  }
  const groups = [...found.values()].sort((a, b) => {
    for (let i = 0; i < a.key.length; i++) {
      const order = sortCompare(a.key[i] as Scalar, b.key[i] as Scalar, 1);
      if (order !== 0) return order;
    }
    return 0;
  });
  return { keys: groups.map((group) => group.key), rows: groups.map((group) => group.rows) };
}

function aggregated(
  context: Context,
  lambda: Lambda,
  values: Matrix,
  column: number,
  rows: readonly number[],
  all: readonly number[],
): Scalar {
  const cells = Matrix.column(rows.map((row) => values.at(row, column)));
  const args: Value[] = [cells];
  if (lambda.builtin === 'PERCENTOF' || lambda.parameters.length === 2) {
    args.push(Matrix.column(all.map((row) => values.at(row, column))));
  }
  const result = context.operand(context.call(lambda, args));
  if (!(result instanceof Matrix)) return result;
  return result.size === 1 ? (result.data[0] as Scalar) : CALC;
}

/** A column order list such as `-2`: sorts groups by that output column. */
function sortOrder(context: Context, value: Value | undefined): number[] | CellError {
  if (value === undefined || value instanceof Omitted) return [];
  const numbers: number[] = [];
  for (const item of context.matrix(value).data) {
    const number = toNumber(item);
    if (number instanceof CellError) return number;
    numbers.push(Math.trunc(number));
  }
  return numbers;
}

function sortLines(lines: Scalar[][], order: readonly number[], width: number): Scalar[][] | CellError {
  if (order.some((column) => column === 0 || Math.abs(column) > width)) return VALUE;
  return lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => {
      for (const column of order) {
        const at = Math.abs(column) - 1;
        const result = sortCompare(a.line[at] as Scalar, b.line[at] as Scalar, Math.sign(column));
        if (result !== 0) return result;
      }
      return a.index - b.index;
    })
    .map((item) => item.line);
}

/** Rows that a filter array keeps. */
function keptRows(
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
function headerMode(mode: number | undefined, values: Matrix): { has: boolean; show: boolean } | CellError {
  if (mode === undefined) {
    // Excel guesses: text above numbers is a header, which is then used but not shown.
    const guessed =
      typeof values.at(0, 0) === 'string' && values.rows > 1 && typeof values.at(1, 0) === 'number';
    return { has: guessed, show: false };
  }
  if (mode < 0 || mode > 3) return VALUE;
  if (mode === 2) throw new Unsupported('Generated headers of GROUPBY are not calculated in previews.');
  return { has: mode === 1 || mode === 3, show: mode === 3 };
}

function functionOf(lambda: Value): Lambda {
  if (lambda instanceof Lambda) return lambda;
  throw new Unsupported('GROUPBY with several functions is not calculated in previews.');
}

function groupBy(
  context: Context,
  rowFields: Value,
  valueFields: Value,
  lambda: Value,
  headers?: number,
  totals?: number,
  order?: Value,
  filter?: Value,
  relationship = 0,
): Value {
  if (isError(rowFields)) return rowFields;
  if (isError(valueFields)) return valueFields;
  if (isError(lambda)) return lambda;
  const apply = functionOf(lambda);
  const fields = context.matrix(rowFields);
  const values = context.matrix(valueFields);
  if (fields.rows !== values.rows) return VALUE;
  const mode = headerMode(headers, values);
  if (mode instanceof CellError) return mode;
  if (totals === undefined && fields.columns > 1) {
    throw new Unsupported('Subtotals of GROUPBY are not calculated in previews.');
  }
  const depth = totals ?? 1;
  if (Math.abs(depth) > 2 || relationship < 0 || relationship > 1) return VALUE;
  if (Math.abs(depth) > fields.columns) return VALUE;
  if (Math.abs(depth) === 2) throw new Unsupported('Subtotals of GROUPBY are not calculated in previews.');
  const kept = keptRows(context, fields.rows, mode.has ? 1 : 0, filter);
  if (kept instanceof CellError) return kept;
  if (kept.length === 0) return CALC;
  const groups = groupRows(context, fields, kept);
  const sortBy = sortOrder(context, order);
  if (sortBy instanceof CellError) return sortBy;
  if (fields.columns > 1 && sortBy.length > 0 && relationship === 0) {
    throw new Unsupported('Sorting a hierarchy of groups is not calculated in previews.');
  }
  const width = fields.columns + values.columns;
  const lines = groups.keys.map((key, i) => [
    ...key,
    ...Array.from({ length: values.columns }, (_, c) =>
      aggregated(context, apply, values, c, groups.rows[i] as readonly number[], kept),
    ),
  ]);
  const sorted = sortBy.length === 0 ? lines : sortLines(lines, sortBy, width);
  if (sorted instanceof CellError) return sorted;
  const total: Scalar[] = [
    'Total',
    ...Array.from({ length: fields.columns - 1 }, (): Scalar => ''),
    ...Array.from({ length: values.columns }, (_, c) => aggregated(context, apply, values, c, kept, kept)),
  ];
  const result = depth > 0 ? [...sorted, total] : depth < 0 ? [total, ...sorted] : sorted;
  if (mode.show) result.unshift([...fields.rowValues(0), ...values.rowValues(0)]);
  return Matrix.of(result);
}

function pivotBy(
  context: Context,
  rowFields: Value,
  columnFields: Value,
  valueFields: Value,
  lambda: Value,
  headers?: number,
  rowDepth = 1,
  rowOrder?: Value,
  columnDepth = 1,
  columnOrder?: Value,
  filter?: Value,
  relativeTo = 0,
): Value {
  const bad = [rowFields, columnFields, valueFields, lambda].find(isError);
  if (bad) return bad;
  const apply = functionOf(lambda);
  const rows = context.matrix(rowFields);
  const columns = context.matrix(columnFields);
  const values = context.matrix(valueFields);
  if (rows.rows !== values.rows || columns.rows !== values.rows) return VALUE;
  const mode = headerMode(headers, values);
  if (mode instanceof CellError) return mode;
  if (mode.show || columns.columns > 1 || values.columns > 1 || relativeTo !== 0) {
    throw new Unsupported('This form of PIVOTBY is not calculated in previews.');
  }
  if (Math.abs(rowDepth) > 1 || Math.abs(columnDepth) > 1 || rows.columns > 1) {
    throw new Unsupported('Subtotals of PIVOTBY are not calculated in previews.');
  }
  if (apply.builtin === 'PERCENTOF' || apply.parameters.length > 1) {
    throw new Unsupported('Shares in PIVOTBY are not calculated in previews.');
  }
  const ascendingOnly = [rowOrder, columnOrder].every(
    (order) => order === undefined || order instanceof Omitted,
  );
  if (!ascendingOnly) throw new Unsupported('Sorted PIVOTBY is not calculated in previews.');
  const kept = keptRows(context, rows.rows, mode.has ? 1 : 0, filter);
  if (kept instanceof CellError) return kept;
  if (kept.length === 0) return CALC;
  const rowGroups = groupRows(context, rows, kept);
  const columnGroups = groupRows(context, columns, kept);
  const cell = (subset: readonly number[]): Scalar =>
    subset.length === 0 ? '' : aggregated(context, apply, values, 0, subset, kept);
  context.spend(rowGroups.keys.length * columnGroups.keys.length);
  const sets = columnGroups.rows.map((list) => new Set(list));
  const line = (label: readonly Scalar[], subset: readonly number[]): Scalar[] => {
    const cells = sets.map((set) => cell(subset.filter((row) => set.has(row))));
    const total = columnDepth === 0 ? [] : [cell(subset)];
    return [...label, ...(columnDepth < 0 ? [...total, ...cells] : [...cells, ...total])];
  };
  const blank = Array.from({ length: rows.columns }, (): Scalar => '');
  const heads = columnGroups.keys.map((key) => key[0] as Scalar);
  const head = [
    ...blank,
    ...(columnDepth < 0 ? ['Total', ...heads] : columnDepth > 0 ? [...heads, 'Total'] : heads),
  ];
  const body = rowGroups.keys.map((key, i) => line(key, rowGroups.rows[i] as readonly number[]));
  const total = line(['Total', ...blank.slice(1)], kept);
  const result = rowDepth > 0 ? [...body, total] : rowDepth < 0 ? [total, ...body] : body;
  return Matrix.of([head, ...result]);
}

define({ GROUPBY: groupBy, PIVOTBY: pivotBy });
