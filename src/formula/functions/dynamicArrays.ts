/** @file Functions that shape, filter and sort arrays. */
import { compareValues, toBoolean, toNumber, valueKey } from '../coerce';
import type { Context } from '../evaluate';
import { define } from '../registry';
import { CALC, isError, Matrix, NA, NUM, Omitted, REF, Reference, Unsupported, VALUE } from '../values';
import type { Area, Scalar, Value } from '../values';
import { isUnbounded } from '../workbookView';
import { CellError, MAX_COLUMNS, MAX_ROWS } from '../workbook';

/** The largest array that is made, in cells. */
const MAX_ARRAY = 2_000_000;

export function checkSize(context: Context, rows: number, columns: number): void {
  if (rows * columns > MAX_ARRAY) {
    throw new Unsupported(`An array of ${rows} × ${columns} cells is too large for a preview.`);
  }
  context.spend(rows * columns);
}

/** Cuts a block out of an array; references stay references. */
function block(
  context: Context,
  value: Value,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Value {
  if (rows <= 0 || columns <= 0) return CALC;
  if (value instanceof Reference) {
    const area = value.areas[0] as Area;
    return new Reference([
      { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns },
    ]);
  }
  const matrix = context.matrix(value);
  const data: Scalar[] = [];
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) data.push(matrix.at(r, c));
  return new Matrix(rows, columns, data);
}

function singleError(value: Value): CellError | undefined {
  if (isError(value)) return value;
  return value instanceof Reference && value.areas.length !== 1 ? VALUE : undefined;
}

function filter(context: Context, array: Value, include: Value, ifEmpty?: Value): Value {
  const bad = singleError(array) ?? singleError(include);
  if (bad) return bad;
  const size = context.dimensions(array);
  const test = context.dimensions(include);
  const byRow = test.columns === 1 && test.rows === size.rows;
  if (!byRow && !(test.rows === 1 && test.columns === size.columns)) return VALUE;
  const flags = context.matrix(include);
  const kept: number[] = [];
  for (let i = 0; i < flags.size; i++) {
    const holds = toBoolean(flags.data[i] as Scalar);
    if (holds instanceof CellError) return holds;
    if (holds) kept.push(i);
  }
  if (kept.length === 0) return ifEmpty ?? CALC;
  const area = array instanceof Reference ? array.areas[0] : undefined;
  if (byRow && area && isUnbounded(area)) return keptCells(context, area, kept);
  const source = context.matrix(array);
  context.spend(source.size);
  if (byRow) {
    const data: Scalar[] = [];
    for (const row of kept) for (let c = 0; c < source.columns; c++) data.push(source.at(row, c));
    return new Matrix(kept.length, source.columns, data);
  }
  return Matrix.of(source.toRows().map((row) => kept.map((column) => row[column] as Scalar)));
}

/** Some rows of whole columns, which are too many to be read as a block. */
function keptCells(context: Context, area: Area, kept: readonly number[]): Matrix {
  context.spend(kept.length * area.columns);
  const cells = kept.flatMap((row) =>
    Array.from({ length: area.columns }, (_, c) =>
      context.view.cell(area.sheet, area.row + row, area.column + c),
    ),
  );
  return new Matrix(kept.length, area.columns, cells);
}

/** Order of SORT: numbers, text, FALSE, TRUE, errors; blanks last whatever the direction. */
export function sortCompare(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const errorA = isError(a);
  const errorB = isError(b);
  if (errorA || errorB) return errorA && errorB ? 0 : (errorA ? 1 : -1) * direction;
  return compareValues(a, b) * direction;
}

function listOfNumbers(context: Context, value: Value | undefined, fallback: number): number[] | CellError {
  if (value === undefined || value instanceof Omitted) return [fallback];
  const numbers: number[] = [];
  for (const item of context.matrix(value).data) {
    const number = toNumber(item);
    if (number instanceof CellError) return number;
    numbers.push(Math.trunc(number));
  }
  return numbers;
}

function transposed(matrix: Matrix): Matrix {
  const data: Scalar[] = [];
  for (let c = 0; c < matrix.columns; c++) for (let r = 0; r < matrix.rows; r++) data.push(matrix.at(r, c));
  return new Matrix(matrix.columns, matrix.rows, data);
}

/** Row numbers in the order given by several keys. */
export function orderRows(
  context: Context,
  count: number,
  keys: readonly { values: readonly Scalar[]; direction: number }[],
): number[] {
  context.spend(count * keys.length * 4);
  const order = Array.from({ length: count }, (_, i) => i);
  const [only] = keys;
  if (only && keys.length === 1 && only.values.every((value) => typeof value === 'number')) {
    const numbers = Float64Array.from(only.values);
    const { direction } = only;
    return order.sort((a, b) => ((numbers[a] as number) - (numbers[b] as number)) * direction || a - b);
  }
  return order.sort((a, b) => {
    for (const { values, direction } of keys) {
      const result = sortCompare(values[a] as Scalar, values[b] as Scalar, direction);
      if (result !== 0) return result;
    }
    return a - b;
  });
}

function pickRows(matrix: Matrix, rows: readonly number[]): Matrix {
  const data: Scalar[] = [];
  for (const row of rows) for (let c = 0; c < matrix.columns; c++) data.push(matrix.at(row, c));
  return new Matrix(rows.length, matrix.columns, data);
}

function sort(context: Context, array: Value, index?: Value, order?: Value, byColumn = false): Value {
  const bad = singleError(array);
  if (bad) return bad;
  const indexes = listOfNumbers(context, index, 1);
  const orders = listOfNumbers(context, order, 1);
  if (indexes instanceof CellError) return indexes;
  if (orders instanceof CellError) return orders;
  if (orders.length > 1 && orders.length !== indexes.length) return VALUE;
  if (orders.some((direction) => direction !== 1 && direction !== -1)) return VALUE;
  const given = context.matrix(array);
  const source = byColumn ? transposed(given) : given;
  if (indexes.some((column) => column < 1 || column > source.columns)) return VALUE;
  const rows = orderRows(
    context,
    source.rows,
    indexes.map((column, i) => ({
      values: source.columnValues(column - 1),
      direction: (orders.length === 1 ? orders[0] : orders[i]) as number,
    })),
  );
  const result = pickRows(source, rows);
  return byColumn ? transposed(result) : result;
}

function sortBy(context: Context, array: Value, ...rest: (Value | number | undefined)[]): Value {
  const bad = singleError(array);
  if (bad) return bad;
  const source = context.matrix(array);
  const keys: { values: readonly Scalar[]; direction: number }[] = [];
  let byColumn = false;
  for (let i = 0; i < rest.length; i += 2) {
    const value = rest[i];
    if (value === undefined) return VALUE;
    if (isError(value)) return value;
    const by = context.matrix(value);
    const direction = (rest[i + 1] ?? 1) as number;
    if (direction !== 1 && direction !== -1) return VALUE;
    if (by.columns === 1 && by.rows === source.rows) keys.push({ values: by.data, direction });
    else if (by.rows === 1 && by.columns === source.columns) {
      byColumn = true;
      keys.push({ values: by.data, direction });
    } else return VALUE;
  }
  const target = byColumn ? transposed(source) : source;
  if (keys.some((key) => key.values.length !== target.rows)) return VALUE;
  const result = pickRows(target, orderRows(context, target.rows, keys));
  return byColumn ? transposed(result) : result;
}

function rowKey(row: readonly Scalar[]): string | number | boolean | null {
  if (row.length === 1) return valueKey(row[0] as Scalar);
  return row.map((value) => `${typeof value}${String(valueKey(value))}`).join('\u0001');
}

function unique(context: Context, array: Value, byColumn = false, once = false): Value {
  const bad = singleError(array);
  if (bad) return bad;
  const given = context.matrix(array);
  const source = byColumn ? transposed(given) : given;
  context.spend(source.size);
  const seen = new Map<string | number | boolean | null, { row: number; count: number }>();
  for (let row = 0; row < source.rows; row++) {
    const key = source.columns === 1 ? valueKey(source.data[row] as Scalar) : rowKey(source.rowValues(row));
    const entry = seen.get(key);
    if (entry) entry.count++;
    else seen.set(key, { row, count: 1 });
  }
  const rows: number[] = [];
  for (const { row, count } of seen.values()) if (!once || count === 1) rows.push(row);
  if (rows.length === 0) return CALC;
  const result = pickRows(source, rows);
  return byColumn ? transposed(result) : result;
}

function sequence(context: Context, rows?: number, columns = 1, start = 1, step = 1): Value {
  const height = rows ?? 1;
  if (height < 0 || columns < 0) return VALUE;
  if (height === 0 || columns === 0) return CALC;
  if (height > MAX_ROWS || columns > MAX_COLUMNS) {
    throw new Unsupported('SEQUENCE asks for more cells than a sheet has.');
  }
  checkSize(context, height, columns);
  return new Matrix(
    height,
    columns,
    Array.from({ length: height * columns }, (_, i) => start + i * step),
  );
}

function take(context: Context, array: Value, rows?: number, columns?: number): Value {
  const bad = singleError(array);
  if (bad) return bad;
  const size = context.dimensions(array);
  if (rows === 0 || columns === 0) return CALC;
  const height = Math.min(Math.abs(rows ?? size.rows), size.rows);
  const width = Math.min(Math.abs(columns ?? size.columns), size.columns);
  return block(
    context,
    array,
    rows !== undefined && rows < 0 ? size.rows - height : 0,
    columns !== undefined && columns < 0 ? size.columns - width : 0,
    height,
    width,
  );
}

function drop(context: Context, array: Value, rows = 0, columns = 0): Value {
  const bad = singleError(array);
  if (bad) return bad;
  const size = context.dimensions(array);
  return block(
    context,
    array,
    Math.max(rows, 0),
    Math.max(columns, 0),
    size.rows - Math.abs(rows),
    size.columns - Math.abs(columns),
  );
}

function choosePart(byRow: boolean) {
  return (context: Context, array: Value, ...picks: Value[]): Value => {
    const bad = singleError(array);
    if (bad) return bad;
    const given = context.matrix(array);
    const source = byRow ? given : transposed(given);
    const rows: number[] = [];
    for (const pick of picks) {
      const numbers = listOfNumbers(context, pick, 0);
      if (numbers instanceof CellError) return numbers;
      for (const number of numbers) {
        if (number === 0 || Math.abs(number) > source.rows) return VALUE;
        rows.push(number > 0 ? number - 1 : source.rows + number);
      }
    }
    checkSize(context, rows.length, source.columns);
    const result = pickRows(source, rows);
    return byRow ? result : transposed(result);
  };
}

function flatten(asColumn: boolean) {
  return (context: Context, array: Value, ignore = 0, byColumn = false): Value => {
    const bad = singleError(array);
    if (bad) return bad;
    if (ignore < 0 || ignore > 3) return VALUE;
    const given = context.matrix(array);
    const source = byColumn ? transposed(given) : given;
    context.spend(source.size);
    const kept = source.data.filter(
      (value) => !((ignore & 1) !== 0 && value === null) && !((ignore & 2) !== 0 && isError(value)),
    );
    if (kept.length === 0) return CALC;
    return asColumn ? Matrix.column(kept) : Matrix.row(kept);
  };
}

function stack(vertical: boolean) {
  return (context: Context, ...args: Value[]): Value => {
    const matrices = args.map((arg) => context.matrix(arg ?? null));
    const turned = vertical ? matrices : matrices.map(transposed);
    const columns = Math.max(...turned.map((matrix) => matrix.columns));
    const rows = turned.reduce((total, matrix) => total + matrix.rows, 0);
    checkSize(context, rows, columns);
    const data: Scalar[] = [];
    for (const matrix of turned) {
      for (let r = 0; r < matrix.rows; r++) {
        for (let c = 0; c < columns; c++) data.push(c < matrix.columns ? matrix.at(r, c) : NA);
      }
    }
    const result = new Matrix(rows, columns, data);
    return vertical ? result : transposed(result);
  };
}

function expand(context: Context, array: Value, rows?: number, columns?: number, pad: Scalar = NA): Value {
  const bad = singleError(array);
  if (bad) return bad;
  const source = context.matrix(array);
  const height = rows ?? source.rows;
  const width = columns ?? source.columns;
  if (height < source.rows || width < source.columns) return VALUE;
  checkSize(context, height, width);
  const data: Scalar[] = [];
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) data.push(r < source.rows && c < source.columns ? source.at(r, c) : pad);
  }
  return new Matrix(height, width, data);
}

function wrap(asRows: boolean) {
  return (context: Context, vector: Value, count: number, pad: Scalar = NA): Value => {
    const bad = singleError(vector);
    if (bad) return bad;
    const source = context.matrix(vector);
    if (source.rows > 1 && source.columns > 1) return VALUE;
    if (count < 1) return NUM;
    const width = Math.min(count, source.size);
    const lines = Math.ceil(source.size / width);
    checkSize(context, lines, width);
    const padded = [...source.data];
    while (padded.length < lines * width) padded.push(pad);
    const result = new Matrix(lines, width, padded);
    return asRows ? result : transposed(result);
  };
}

function trimRange(context: Context, range: Value, rowMode = 3, columnMode = 3): Value {
  const bad = singleError(range);
  if (bad) return bad;
  const used = context.usedMatrix(range);
  const size = context.dimensions(range);
  let top = used.rows;
  let bottom = -1;
  let left = used.columns;
  let right = -1;
  for (let r = 0; r < used.rows; r++) {
    for (let c = 0; c < used.columns; c++) {
      if (used.at(r, c) === null) continue;
      top = Math.min(top, r);
      bottom = r;
      left = Math.min(left, c);
      right = Math.max(right, c);
    }
  }
  if (bottom < 0) return REF;
  const firstRow = (rowMode & 1) !== 0 ? top : 0;
  const lastRow = (rowMode & 2) !== 0 ? bottom : size.rows - 1;
  const firstColumn = (columnMode & 1) !== 0 ? left : 0;
  const lastColumn = (columnMode & 2) !== 0 ? right : size.columns - 1;
  return block(context, range, firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

function randomArray(context: Context, rows = 1, columns = 1, low = 0, high = 1, whole = false): Value {
  if (rows < 1 || columns < 1 || low > high) return VALUE;
  if (whole && (!Number.isInteger(low) || !Number.isInteger(high))) return VALUE;
  checkSize(context, rows, columns);
  return new Matrix(
    rows,
    columns,
    Array.from({ length: rows * columns }, () =>
      whole ? low + Math.floor(context.random() * (high - low + 1)) : low + context.random() * (high - low),
    ),
  );
}

define({
  FILTER: filter,
  SORT: sort,
  SORTBY: sortBy,
  UNIQUE: unique,
  SEQUENCE: sequence,
  RANDARRAY: randomArray,
  TAKE: take,
  DROP: drop,
  CHOOSEROWS: choosePart(true),
  CHOOSECOLS: choosePart(false),
  TOCOL: flatten(true),
  TOROW: flatten(false),
  VSTACK: stack(true),
  HSTACK: stack(false),
  EXPAND: expand,
  WRAPROWS: wrap(true),
  WRAPCOLS: wrap(false),
  TRIMRANGE: trimRange,
  TRANSPOSE: (context: Context, array: Value) => singleError(array) ?? transposed(context.matrix(array)),
});

export { transposed };
