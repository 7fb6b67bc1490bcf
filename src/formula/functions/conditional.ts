/** @file SUMIF, COUNTIFS, MAXIFS and their relatives, over cached matches of criteria. */
import { compileCriterion } from '../criteria';
import type { Context } from '../evaluate';
import { define } from '../registry';
import { DIV0, isError, Reference, VALUE } from '../values';
import type { Area, Scalar, Value } from '../values';
import { CellError } from '../workbook';

interface Selection {
  /** 1 where all criteria hold; covers the used part of the block. */
  readonly mask: Uint8Array;
  readonly rows: number;
  readonly columns: number;
  /** Size of the block as it was written, blank cells below and right included. */
  readonly fullRows: number;
  readonly fullColumns: number;
  readonly criteria: readonly Scalar[];
}

function singleArea(value: Value | undefined): Area | undefined {
  return value instanceof Reference && value.areas.length === 1 ? value.areas[0] : undefined;
}

/** Where all pairs of a range and a criterion hold; `#VALUE!` unless the ranges have one size. */
function select(context: Context, pairs: readonly unknown[]): Selection | CellError {
  const areas: Area[] = [];
  const criteria: Scalar[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const range = pairs[i] as Value | undefined;
    const area = singleArea(range);
    if (!area) return isError(range) ? range : VALUE;
    areas.push(area);
    criteria.push((pairs[i + 1] ?? null) as Scalar);
  }
  const [first] = areas;
  if (!first || pairs.length % 2 !== 0) return VALUE;
  if (areas.some((area) => area.rows !== first.rows || area.columns !== first.columns)) return VALUE;
  let rows = 0;
  let columns = 0;
  for (const area of areas) {
    const clipped = context.view.clip(area);
    if (clipped) {
      rows = Math.max(rows, clipped.rows);
      columns = Math.max(columns, clipped.columns);
    }
  }
  const mask = new Uint8Array(rows * columns).fill(1);
  context.spend(Math.ceil((mask.length * areas.length) / 16));
  for (let i = 0; i < areas.length; i++) {
    applyCriterion(context, { ...(areas[i] as Area), rows, columns }, criteria[i] as Scalar, mask);
  }
  return { mask, rows, columns, fullRows: first.rows, fullColumns: first.columns, criteria };
}

function applyCriterion(context: Context, area: Area, criterion: Scalar, mask: Uint8Array): void {
  if (mask.length === 0) return;
  const clipped = context.view.clip(area);
  if (clipped && clipped.rows === area.rows && clipped.columns === area.columns) {
    const matches = context.view.criterionMask(area, criterion);
    for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] as number) & (matches[i] as number);
    return;
  }
  const predicate = compileCriterion(criterion);
  const { data } = context.view.matrix(area);
  for (let i = 0; i < mask.length; i++) if (!predicate(data[i] as Scalar)) mask[i] = 0;
}

/** The values to aggregate: the block of the selection's size at the top left of `range`. */
function valuesAt(context: Context, range: Value, selection: Selection): readonly Scalar[] | CellError {
  const area = singleArea(range);
  if (!area) return isError(range) ? range : VALUE;
  if (selection.mask.length === 0) return [];
  return context.view.matrix({ ...area, rows: selection.rows, columns: selection.columns }).data;
}

interface Totals {
  readonly sum: number;
  readonly count: number;
  readonly max: number;
  readonly min: number;
}

function totals(context: Context, range: Value, selection: Selection): Totals | CellError {
  const values = valuesAt(context, range, selection);
  if (values instanceof CellError) return values;
  const { mask } = selection;
  let sum = 0;
  let count = 0;
  let max = -Infinity;
  let min = Infinity;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const value = values[i];
    if (typeof value === 'number') {
      sum += value;
      count++;
      if (value > max) max = value;
      if (value < min) min = value;
    } else if (isError(value)) return value;
  }
  return { sum, count, max, min };
}

function several(finish: (result: Totals) => Scalar) {
  return (context: Context, range: Value, ...pairs: unknown[]): Value => {
    const selection = select(context, pairs);
    if (selection instanceof CellError) return selection;
    const area = singleArea(range);
    if (area && (area.rows !== selection.fullRows || area.columns !== selection.fullColumns)) return VALUE;
    const result = totals(context, range, selection);
    return result instanceof CellError ? result : finish(result);
  };
}

function one(finish: (result: Totals) => Scalar) {
  return (context: Context, range: Value, criterion: Scalar, target?: Value): Value => {
    const selection = select(context, [range, criterion]);
    if (selection instanceof CellError) return selection;
    const result = totals(context, target ?? range, selection);
    return result instanceof CellError ? result : finish(result);
  };
}

function count(context: Context, ...pairs: unknown[]): Value {
  const selection = select(context, pairs);
  if (selection instanceof CellError) return selection;
  let found = 0;
  for (const match of selection.mask) found += match;
  const outside = selection.fullRows * selection.fullColumns - selection.mask.length;
  if (outside > 0 && selection.criteria.every((criterion) => compileCriterion(criterion)(null)))
    found += outside;
  return found;
}

const average = (result: Totals): Scalar => (result.count === 0 ? DIV0 : result.sum / result.count);

define({
  SUMIF: one((result) => result.sum),
  SUMIFS: several((result) => result.sum),
  AVERAGEIF: one(average),
  AVERAGEIFS: several(average),
  COUNTIF: count,
  COUNTIFS: count,
  MAXIFS: several((result) => (result.count === 0 ? 0 : result.max)),
  MINIFS: several((result) => (result.count === 0 ? 0 : result.min)),
});
