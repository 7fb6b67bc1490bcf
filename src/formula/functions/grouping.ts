/** @file GROUPBY and PIVOTBY. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { CALC, isError, Matrix, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import {
  aggregated,
  functionOf,
  groupRows,
  headerMode,
  keptRows,
  labelsOf,
  linesOf,
  sortColumns,
  sortGroups,
  takesWhole,
  totalDepth,
} from './groups';
import type { Group, Line } from './groups';

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
  const bad = [rowFields, valueFields, lambda].find(isError);
  if (bad) return bad;
  const apply = functionOf(lambda);
  const fields = context.matrix(rowFields);
  const values = context.matrix(valueFields);
  if (fields.rows !== values.rows || relationship < 0 || relationship > 1) return VALUE;
  const mode = headerMode(headers, values, fields.columns);
  if (mode instanceof CellError) return mode;
  const depth = totalDepth(totals, fields.columns);
  if (depth instanceof CellError) return depth;
  const sortBy = sortColumns(context, order);
  if (sortBy instanceof CellError) return sortBy;
  if (relationship === 1) {
    if (Math.abs(depth) > 1) return VALUE;
    if (fields.columns > 1 && sortBy.length > 0) {
      throw new Unsupported('Sorting a table of groups is not calculated in previews.');
    }
  }
  const kept = keptRows(context, fields.rows, mode.has ? 1 : 0, filter);
  if (kept instanceof CellError) return kept;
  if (kept.length === 0) return CALC;
  const root = groupRows(context, fields, kept);
  const cell = (line: Line, column: number): Scalar =>
    aggregated(context, apply, values, column, line.rows, kept);
  const problem = sortGroups(root, fields.columns, sortBy, values.columns, cell);
  if (problem) return problem;
  const result = linesOf(root, fields.columns, depth).map((line) => [
    ...labelsOf(line, fields.columns, depth),
    ...Array.from({ length: values.columns }, (_, column) => cell(line, column)),
  ]);
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
  rowTotals?: number,
  rowOrder?: Value,
  columnTotals?: number,
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
  const mode = headerMode(headers, values, rows.columns);
  if (mode instanceof CellError) return mode;
  if (mode.show || columns.columns > 1 || values.columns > 1) {
    throw new Unsupported('This form of PIVOTBY is not calculated in previews.');
  }
  const rowDepth = totalDepth(rowTotals, rows.columns);
  const columnDepth = totalDepth(columnTotals, columns.columns);
  if (rowDepth instanceof CellError) return rowDepth;
  if (columnDepth instanceof CellError) return columnDepth;
  const kept = keptRows(context, rows.rows, mode.has ? 1 : 0, filter);
  if (kept instanceof CellError) return kept;
  if (kept.length === 0) return CALC;
  const lines = sortedLines(context, rows, kept, rowDepth, rowOrder, (group) =>
    aggregated(context, apply, values, 0, group.rows, kept),
  );
  if (lines instanceof CellError) return lines;
  const heads = sortedLines(context, columns, kept, columnDepth, columnOrder, (group) =>
    aggregated(context, apply, values, 0, group.rows, kept),
  );
  if (heads instanceof CellError) return heads;
  if (takesWhole(apply) && (relativeTo < 0 || relativeTo > 2)) {
    if (relativeTo < 0 || relativeTo > 4) return VALUE;
    throw new Unsupported('Shares of parent totals are not calculated in previews.');
  }
  context.spend(lines.length * heads.length * 4);
  const sets = heads.map((head) => new Set(head.rows));
  const cell = (line: Line, head: Line, set: ReadonlySet<number>): Scalar => {
    const shared = line.rows.filter((row) => set.has(row));
    if (shared.length === 0) return '';
    // A share is taken of the column, of the row, or of everything.
    const whole = [head.rows, line.rows, kept][relativeTo] ?? kept;
    return aggregated(context, apply, values, 0, shared, whole);
  };
  const blank = Array.from({ length: rows.columns }, (): Scalar => '');
  return Matrix.of([
    [...blank, ...heads.flatMap((head) => labelsOf(head, 1, columnDepth))],
    ...lines.map((line) => [
      ...labelsOf(line, rows.columns, rowDepth),
      ...heads.map((head, i) => cell(line, head, sets[i] as ReadonlySet<number>)),
    ]),
  ]);
}

function sortedLines(
  context: Context,
  fields: Matrix,
  kept: readonly number[],
  depth: number,
  order: Value | undefined,
  valueOf: (group: Group) => Scalar,
): Line[] | CellError {
  const sortBy = sortColumns(context, order);
  if (sortBy instanceof CellError) return sortBy;
  const root = groupRows(context, fields, kept);
  return sortGroups(root, fields.columns, sortBy, 1, valueOf) ?? linesOf(root, fields.columns, depth);
}

define({ GROUPBY: groupBy, PIVOTBY: pivotBy });
