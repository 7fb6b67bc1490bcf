/** @file Database functions: aggregates over the records of a block that meet a block of criteria. */
import { sameValue } from '../coerce';
import { compileCriterion } from '../criteria';
import type { Context } from '../evaluate';
import { bodyOf, define } from '../registry';
import { isError, Matrix, NUM, Unsupported, VALUE } from '../values';
import type { Scalar, Value } from '../values';
import { CellError } from '../workbook';
import { toNumber } from '../coerce';

function columnOf(matrix: Matrix, name: Scalar): number {
  for (let column = 0; column < matrix.columns; column++) {
    if (sameValue(matrix.at(0, column), name)) return column;
  }
  return -1;
}

/** Text in a database criterion finds what begins with it, unlike in COUNTIF. */
function predicateOf(criterion: Scalar): (value: Scalar) => boolean {
  if (typeof criterion === 'string' && !/^[=<>]/.test(criterion)) return compileCriterion(`${criterion}*`);
  return compileCriterion(criterion);
}

/** The cells of a field over the matching records; without a field, the matching record numbers. */
function select(
  context: Context,
  database: Value,
  field: Value | undefined,
  criteria: Value,
): Scalar[] | CellError {
  if (isError(database)) return database;
  if (isError(criteria)) return criteria;
  const records = context.usedMatrix(database);
  const conditions = context.usedMatrix(criteria);
  let column = -1;
  const name = field === undefined ? null : context.scalar(field);
  if (isError(name)) return name;
  if (typeof name === 'string' && name !== '') {
    column = columnOf(records, name);
    if (column < 0) return VALUE;
  } else if (name !== null && name !== '') {
    const number = toNumber(name);
    if (number instanceof CellError) return number;
    column = Math.trunc(number) - 1;
    if (column < 0 || column >= records.columns) return VALUE;
  }
  const tests: { column: number; holds: (value: Scalar) => boolean }[][] = [];
  for (let row = 1; row < conditions.rows; row++) {
    const line: { column: number; holds: (value: Scalar) => boolean }[] = [];
    for (let c = 0; c < conditions.columns; c++) {
      const criterion = conditions.at(row, c);
      if (criterion === null) continue;
      const target = columnOf(records, conditions.at(0, c));
      if (target < 0) throw new Unsupported('A criterion of this function has no column of its name.');
      line.push({ column: target, holds: predicateOf(criterion) });
    }
    tests.push(line);
  }
  context.spend(records.size);
  const found: Scalar[] = [];
  for (let row = 1; row < records.rows; row++) {
    if (tests.some((line) => line.every(({ column: c, holds }) => holds(records.at(row, c))))) {
      found.push(column < 0 ? 1 : records.at(row, column));
    }
  }
  return found;
}

function over(name: string) {
  return (context: Context, database: Value, field: Value | undefined, criteria: Value): Value => {
    const cells = select(context, database, field, criteria);
    if (cells instanceof CellError) return cells;
    const body = bodyOf(name) as unknown as (context: Context, values: Value) => Value;
    return body(context, Matrix.column(cells.length === 0 ? [null] : cells));
  };
}

function get(context: Context, database: Value, field: Value | undefined, criteria: Value): Value {
  const cells = select(context, database, field, criteria);
  if (cells instanceof CellError) return cells;
  if (cells.length === 0) return VALUE;
  return cells.length === 1 ? (cells[0] as Scalar) : NUM;
}

define({
  DAVERAGE: over('AVERAGE'),
  DCOUNT: over('COUNT'),
  DCOUNTA: over('COUNTA'),
  DGET: get,
  DMAX: over('MAX'),
  DMIN: over('MIN'),
  DPRODUCT: over('PRODUCT'),
  DSTDEV: over('STDEV.S'),
  DSTDEVP: over('STDEV.P'),
  DSUM: over('SUM'),
  DVAR: over('VAR.S'),
  DVARP: over('VAR.P'),
});
