/** @file Lookups and functions that return references. */
import { compareValues, sameValue, valueKey } from '../coerce';
import { hasWildcards, Wildcard } from '../criteria';
import type { Context } from '../evaluate';
import { FormulaError } from '../formulaError';
import { parseFormula } from '../parse';
import { columnLetters, isPlainSheetName } from '../print';
import { resolveReference, resolveStructured } from '../references';
import { define } from '../registry';
import { isError, Matrix, NA, REF, Reference, Unsupported, VALUE } from '../values';
import type { Area, Scalar, Value } from '../values';
import { CellError, MAX_COLUMNS, MAX_ROWS } from '../workbook';

/** Type order for searches: only values of the wanted type are candidates. */
function sameType(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && a !== null && b !== null && !isError(a) && !isError(b);
}

/** First (or last) position of an exact match; -1 when there is none. */
function findExact(context: Context, wanted: Scalar, vector: Matrix, backwards: boolean): number {
  if (!backwards && vector.size > 32) {
    return context.view.positions(vector).get(valueKey(wanted)) ?? -1;
  }
  const { data } = vector;
  context.spend(Math.ceil(data.length / 8));
  if (backwards) {
    for (let i = data.length - 1; i >= 0; i--) if (sameValue(data[i] as Scalar, wanted)) return i;
    return -1;
  }
  for (let i = 0; i < data.length; i++) if (sameValue(data[i] as Scalar, wanted)) return i;
  return -1;
}

function findPattern(context: Context, pattern: string, vector: Matrix, backwards: boolean): number {
  const wildcard = new Wildcard(pattern);
  const { data } = vector;
  context.spend(data.length);
  const step = backwards ? -1 : 1;
  for (let i = backwards ? data.length - 1 : 0; i >= 0 && i < data.length; i += step) {
    const value = data[i];
    if (typeof value === 'string' && wildcard.matches(value)) return i;
  }
  return -1;
}

/** Exact match as MATCH(…, 0) and VLOOKUP(…, FALSE) do it: text may have wildcards. */
function findForMatch(context: Context, wanted: Scalar, vector: Matrix): number {
  if (typeof wanted === 'string' && hasWildcards(wanted)) {
    return findPattern(context, wanted, vector, false);
  }
  return findExact(context, wanted ?? 0, vector, false);
}

/**
 * The last position whose value is at most (ascending) or at least (descending) the wanted one; -1 for none. Values of
 * other types are passed over.
 * @throws Unsupported where the data are so unsorted that Excel's binary search finds something else
 */
function findSorted(wanted: Scalar, vector: Matrix, descending: boolean): number {
  const { data } = vector;
  if (!descending && ascendingNumbers(vector) && typeof wanted === 'number') {
    let low = 0;
    let high = data.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareValues(data[middle] as Scalar, wanted) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
  let found = -1;
  let passed = false;
  let equal = false;
  let sorted = true;
  let previous: Scalar = null;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as Scalar;
    if (!sameType(value, wanted)) continue;
    const direction = descending ? -1 : 1;
    if (previous !== null && compareValues(previous, value) * direction > 0) sorted = false;
    previous = value;
    const order = compareValues(value, wanted) * direction;
    if (order === 0) equal = true;
    if (order > 0) passed = true;
    else if (passed) throw new Unsupported('The cells of this approximate lookup are not sorted.');
    else found = i;
  }
  // A binary search may stop at any equal value of unsorted cells.
  if (equal && !sorted) throw new Unsupported('The cells of this approximate lookup are not sorted.');
  return found;
}

const ascending = new WeakMap<Matrix, boolean>();

/** True when a vector holds numbers only, in ascending order. */
function ascendingNumbers(vector: Matrix): boolean {
  let known = ascending.get(vector);
  if (known === undefined) {
    const { data } = vector;
    known = data.every(
      (value, i) => typeof value === 'number' && (i === 0 || (data[i - 1] as number) <= value),
    );
    ascending.set(vector, known);
  }
  return known;
}

/** Match modes of XLOOKUP: exact, next smaller (-1), next larger (1), wildcards (2), regular expression (3). */
function findModern(
  context: Context,
  wanted: Scalar,
  vector: Matrix,
  matchMode: number,
  searchMode: number,
): number | CellError {
  if (![0, -1, 1, 2, 3].includes(matchMode) || ![1, -1, 2, -2].includes(searchMode)) return VALUE;
  if (matchMode === 3) throw new Unsupported('Lookups by regular expression are not calculated in previews.');
  if (wanted === '' || wanted === null) {
    const other: readonly Scalar[] = wanted === null ? [0, ''] : [null];
    if (vector.data.some((value) => other.includes(value))) {
      throw new Unsupported('Whether Excel finds a blank cell here is not sure.');
    }
  }
  const backwards = searchMode === -1;
  if (Math.abs(searchMode) === 2) {
    if (matchMode === 2) return VALUE;
    return findBinary(wanted, vector, matchMode, searchMode === -2);
  }
  if (matchMode === 2 && typeof wanted === 'string') {
    return hasWildcards(wanted)
      ? findPattern(context, wanted, vector, backwards)
      : findExact(context, wanted, vector, backwards);
  }
  const exact = findExact(context, wanted, vector, backwards);
  if (exact >= 0 || matchMode === 0 || matchMode === 2) return exact;
  if (wanted === null || typeof wanted === 'boolean') {
    throw new Unsupported('The lookup is for the neighbour of a blank cell or of TRUE or FALSE.');
  }
  const { data } = vector;
  context.spend(data.length);
  let best = -1;
  const step = backwards ? -1 : 1;
  for (let i = backwards ? data.length - 1 : 0; i >= 0 && i < data.length; i += step) {
    const value = data[i] as Scalar;
    if (!sameType(value, wanted)) continue;
    if (compareValues(value, wanted) * matchMode < 0) continue;
    if (best < 0 || compareValues(value, data[best] as Scalar) * matchMode < 0) best = i;
  }
  return best;
}

function findBinary(wanted: Scalar, vector: Matrix, matchMode: number, descending: boolean): number {
  const { data } = vector;
  const sorted = data.every(
    (value, i) =>
      i === 0 ||
      (sameType(value, data[i - 1] as Scalar) &&
        compareValues(data[i - 1] as Scalar, value) * (descending ? -1 : 1) <= 0),
  );
  if (!sorted) throw new Unsupported('The range of a binary search is not sorted.');
  const at = findSorted(wanted, vector, descending);
  if (at >= 0 && sameValue(data[at] as Scalar, wanted)) {
    return data.findIndex((value) => sameValue(value, wanted));
  }
  if (matchMode === 0) return -1;
  const wantsSmaller = matchMode === -1;
  if (wantsSmaller !== descending) return at;
  return at + 1 < data.length ? at + 1 : -1;
}

/** Part of a value: kept a reference when it is one. */
function part(
  context: Context,
  value: Value,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Value {
  if (value instanceof Reference) {
    const area = value.areas[0] as Area;
    return new Reference([
      { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns },
    ]);
  }
  const matrix = context.matrix(value);
  if (rows === 1 && columns === 1) return matrix.at(row, column);
  const data: Scalar[] = [];
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) data.push(matrix.at(r, c));
  }
  return new Matrix(rows, columns, data);
}

function badReference(value: Value): CellError | undefined {
  if (isError(value)) return value;
  return value instanceof Reference && value.areas.length !== 1 ? VALUE : undefined;
}

function match(context: Context, wanted: Scalar, array: Value, type = 1): Value {
  const bad = badReference(array);
  if (bad) return bad;
  const size = context.dimensions(array);
  if (size.rows > 1 && size.columns > 1) return NA;
  const vector = context.usedMatrix(array);
  if (wanted === null) throw new Unsupported('MATCH looks for a blank cell.');
  let at: number;
  if (type === 0) at = findForMatch(context, wanted, vector);
  else if (type > 0) at = findSorted(wanted, vector, false);
  else {
    at = -1;
    for (let i = 0; i < vector.size; i++) {
      const value = vector.data[i] as Scalar;
      if (!sameType(value, wanted)) continue;
      const order = compareValues(value, wanted);
      if (order < 0) break;
      at = i;
      if (order === 0) break;
    }
  }
  return at < 0 ? NA : at + 1;
}

function tableLookup(vertical: boolean) {
  return (context: Context, wanted: Scalar, table: Value, index: number, approximate = true): Value => {
    const bad = badReference(table);
    if (bad) return bad;
    if (index < 1) return VALUE;
    const size = context.dimensions(table);
    if (index > (vertical ? size.columns : size.rows)) return REF;
    const first = vertical
      ? part(context, table, 0, 0, size.rows, 1)
      : part(context, table, 0, 0, 1, size.columns);
    if (wanted === null) wanted = 0;
    const keys = context.usedMatrix(first);
    const at = approximate ? findSorted(wanted, keys, false) : findForMatch(context, wanted, keys);
    if (at < 0) return NA;
    const found = vertical
      ? part(context, table, at, index - 1, 1, 1)
      : part(context, table, index - 1, at, 1, 1);
    return context.scalar(found);
  };
}

function xlookup(
  context: Context,
  wanted: Scalar,
  lookup: Value,
  results: Value,
  ifNotFound?: Value,
  matchMode = 0,
  searchMode = 1,
): Value {
  const bad = badReference(lookup) ?? badReference(results);
  if (bad) return bad;
  const keys = context.dimensions(lookup);
  if (keys.rows > 1 && keys.columns > 1) return VALUE;
  const size = context.dimensions(results);
  const vertical = keys.rows > 1 || (keys.columns === 1 && size.rows === 1);
  if (vertical ? size.rows !== keys.rows : size.columns !== keys.columns) return VALUE;
  const at = findModern(context, wanted, context.usedMatrix(lookup), matchMode, searchMode);
  if (at instanceof CellError) return at;
  if (at < 0) return ifNotFound ?? NA;
  return vertical
    ? part(context, results, at, 0, 1, size.columns)
    : part(context, results, 0, at, size.rows, 1);
}

function xmatch(context: Context, wanted: Scalar, array: Value, matchMode = 0, searchMode = 1): Value {
  const bad = badReference(array);
  if (bad) return bad;
  const size = context.dimensions(array);
  if (size.rows > 1 && size.columns > 1) return VALUE;
  const at = findModern(context, wanted, context.usedMatrix(array), matchMode, searchMode);
  if (at instanceof CellError) return at;
  return at < 0 ? NA : at + 1;
}

function lookupFunction(context: Context, wanted: Scalar, array: Value, results?: Value): Value {
  const bad = badReference(array) ?? (results === undefined ? undefined : badReference(results));
  if (bad) return bad;
  const size = context.dimensions(array);
  let keys: Value = array;
  let values: Value = results ?? array;
  if (results === undefined && size.rows > 1 && size.columns > 1) {
    const wide = size.columns > size.rows;
    keys = wide ? part(context, array, 0, 0, 1, size.columns) : part(context, array, 0, 0, size.rows, 1);
    values = wide
      ? part(context, array, size.rows - 1, 0, 1, size.columns)
      : part(context, array, 0, size.columns - 1, size.rows, 1);
  } else if (results === undefined && size.rows === 1 && size.columns === 1) {
    values = array;
  }
  const at = findSorted(wanted ?? 0, context.usedMatrix(keys), false);
  if (at < 0) return NA;
  const target = context.dimensions(values);
  if (target.rows > 1 && target.columns > 1) return NA;
  if (at >= target.rows * target.columns) return NA;
  return context.scalar(
    target.columns === 1 ? part(context, values, at, 0, 1, 1) : part(context, values, 0, at, 1, 1),
  );
}

function index(context: Context, array: Value, row?: number, column?: number, areaNumber = 1): Value {
  if (isError(array)) return array;
  let source = array;
  if (array instanceof Reference) {
    const area = array.areas[areaNumber - 1];
    if (!area) return REF;
    source = new Reference([area]);
  }
  const size = context.dimensions(source);
  let r = row ?? 0;
  let c = column;
  if (c === undefined) {
    if (array instanceof Reference && size.rows > 1 && size.columns > 1) {
      // The documentation promises the whole row; Excel gives #REF!, except for arrays.
      if (context.doubt('INDEX of a range with rows and columns needs both indexes in Excel.')) return REF;
    }
    // With one row, a single index counts columns.
    if (size.rows === 1 && size.columns > 1) {
      c = r;
      r = row === undefined ? 0 : 1;
    } else c = size.columns === 1 ? 1 : 0;
  }
  if (r < 0 || c < 0) return VALUE;
  if (r > size.rows || c > size.columns) return REF;
  return part(
    context,
    source,
    r === 0 ? 0 : r - 1,
    c === 0 ? 0 : c - 1,
    r === 0 ? size.rows : 1,
    c === 0 ? size.columns : 1,
  );
}

function offset(
  context: Context,
  reference: Value,
  rows: number,
  columns: number,
  height?: number,
  width?: number,
): Value {
  if (isError(reference)) return reference;
  const area = reference instanceof Reference ? reference.areas[0] : undefined;
  if (!area) return VALUE;
  context.spend(1);
  let newRows = height ?? area.rows;
  let newColumns = width ?? area.columns;
  let row = area.row + rows;
  let column = area.column + columns;
  if (newRows === 0 || newColumns === 0) return REF;
  if (newRows < 0) {
    row += newRows + 1;
    newRows = -newRows;
  }
  if (newColumns < 0) {
    column += newColumns + 1;
    newColumns = -newColumns;
  }
  if (row < 0 || column < 0 || row + newRows > MAX_ROWS || column + newColumns > MAX_COLUMNS) return REF;
  return new Reference([{ sheet: area.sheet, row, column, rows: newRows, columns: newColumns }]);
}

function indirect(context: Context, text: string, a1 = true): Value {
  if (!a1) return indirectR1C1(context, text);
  let tree;
  try {
    tree = parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaError) return REF;
    throw error;
  }
  if (tree.type === 'reference') {
    if (tree.workbook !== undefined) throw new Unsupported('The formula refers to another workbook.');
    return resolveReference(tree, context.at, context.view);
  }
  if (tree.type === 'structured') return resolveStructured(tree, context.at, context.view);
  if (tree.type === 'name' || (tree.type === 'postfix' && tree.operator === '#')) {
    const value = context.value(tree, new Map());
    return value instanceof Reference ? value : REF;
  }
  return REF;
}

/** A reference in R1C1 style: `R2C3`, `R[-1]C`, `Sheet1!R1C1:R5C2`. */
function indirectR1C1(context: Context, text: string): Value {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(R[^:!]*)(?::(R[^:!]*))?$/i.exec(text.trim());
  if (!match) return REF;
  const name = match[1]?.replace(/''/g, "'") ?? match[2];
  const sheet = name === undefined ? context.at.sheet : context.view.sheetIndex(name);
  const first = cornerR1C1(context, match[3] ?? '');
  const last = match[4] === undefined ? first : cornerR1C1(context, match[4]);
  if (sheet === undefined || !first || !last) return REF;
  return new Reference([
    {
      sheet,
      row: Math.min(first.row, last.row),
      column: Math.min(first.column, last.column),
      rows: Math.abs(last.row - first.row) + 1,
      columns: Math.abs(last.column - first.column) + 1,
    },
  ]);
}

function cornerR1C1(context: Context, text: string): { row: number; column: number } | undefined {
  const match = /^R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?$/i.exec(text);
  if (!match) return undefined;
  const place = (part: string | undefined, own: number): number =>
    part === undefined ? own : part.startsWith('[') ? own + Number(part.slice(1, -1)) : Number(part) - 1;
  const row = place(match[1], context.at.row);
  const column = place(match[2], context.at.column);
  const inside = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
  return inside ? { row, column } : undefined;
}

function address(_context: Context, row: number, column: number, mode = 1, a1 = true, sheet?: string): Value {
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS || mode < 1 || mode > 4) return VALUE;
  const rowFixed = mode === 1 || mode === 2;
  const columnFixed = mode === 1 || mode === 3;
  const cell = a1
    ? `${columnFixed ? '$' : ''}${columnLetters(column - 1)}${rowFixed ? '$' : ''}${row}`
    : `R${rowFixed ? row : `[${row}]`}C${columnFixed ? column : `[${column}]`}`;
  if (sheet === undefined) return cell;
  if (sheet === '') return `!${cell}`;
  return `${isPlainSheetName(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${cell}`;
}

function position(
  pick: (area: Area) => { first: number; count: number; vertical: boolean },
  own: 'row' | 'column',
) {
  return (context: Context, reference?: Value): Value => {
    if (reference === undefined) return context.at[own] + 1;
    if (isError(reference)) return reference;
    const area = reference instanceof Reference ? reference.areas[0] : undefined;
    if (!area) return VALUE;
    const { first, count, vertical } = pick(area);
    if (count === 1) return first + 1;
    context.spend(count);
    const numbers = Array.from({ length: count }, (_, i) => first + i + 1);
    return vertical ? Matrix.column(numbers) : Matrix.row(numbers);
  };
}

define({
  MATCH: match,
  XMATCH: xmatch,
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  XLOOKUP: xlookup,
  LOOKUP: lookupFunction,
  INDEX: index,
  OFFSET: offset,
  INDIRECT: indirect,
  ADDRESS: address,
  ROW: position((area) => ({ first: area.row, count: area.rows, vertical: true }), 'row'),
  COLUMN: position((area) => ({ first: area.column, count: area.columns, vertical: false }), 'column'),
  ROWS: (context: Context, array: Value) => (isError(array) ? array : context.dimensions(array).rows),
  COLUMNS: (context: Context, array: Value) => (isError(array) ? array : context.dimensions(array).columns),
  AREAS: (_context: Context, reference: Value) =>
    reference instanceof Reference ? reference.areas.length : isError(reference) ? reference : VALUE,
});
