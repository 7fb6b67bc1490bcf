/** @file The number format that fits a formula's result, from the formats of the cells it takes its values from. */
import { parse, parseA1Ref, parseStructRef, tokenize } from '@borgar/fx';
import type { AstExpression, ReferenceIdentifier } from '@borgar/fx';

import type { CellPosition, SheetData, TableData, WorkbookData } from '../formula/workbook';
import { formatAt, isDateFormat } from '../sheet/table';

export const GENERAL = 'General';
const DATE = 'yyyy-mm-dd';

/** Functions whose result is of the kind of one of their arguments, by that argument's position. */
const passedThrough: Readonly<Record<string, readonly number[]>> = {
  SUM: [0],
  AVERAGE: [0],
  MEDIAN: [0],
  MODE: [0],
  'MODE.SNGL': [0],
  MAX: [0],
  MIN: [0],
  LARGE: [0],
  SMALL: [0],
  ABS: [0],
  ROUND: [0],
  ROUNDUP: [0],
  ROUNDDOWN: [0],
  SUBTOTAL: [1],
  AGGREGATE: [2],
  SUMIF: [2, 0],
  AVERAGEIF: [2, 0],
  SUMIFS: [0],
  AVERAGEIFS: [0],
  MAXIFS: [0],
  MINIFS: [0],
  XLOOKUP: [2],
  LOOKUP: [2, 1],
  INDEX: [0],
  IF: [1, 2],
  IFS: [1],
  IFERROR: [0],
  IFNA: [0],
  LET: [],
  FILTER: [0],
  SORT: [0],
  SORTBY: [0],
  UNIQUE: [0],
  TAKE: [0],
  DROP: [0],
  EDATE: [0],
  EOMONTH: [0],
  WORKDAY: [0],
  'WORKDAY.INTL': [0],
};

/** Functions that make a date of whatever they are given. */
const dateMakers: ReadonlySet<string> = new Set([
  'DATE',
  'TODAY',
  'DATEVALUE',
  'EDATE',
  'EOMONTH',
  'WORKDAY',
  'WORKDAY.INTL',
]);

interface Place {
  readonly workbook: WorkbookData;
  readonly sheet: string;
}

/**
 * One format per column of the result of `formula` (a scalar has one); `General` where none is known.
 * @param active the cell the formula is for: references without a sheet mean its sheet
 */
export function resultFormats(formula: string, workbook: WorkbookData, active: CellPosition): string[] {
  try {
    const expression = parse(tokenize(formula));
    return formatsOf(expression, { workbook, sheet: active.sheet });
  } catch {
    // A formula that the parser does not know still gets shown; it only gets no format.
    return [GENERAL];
  }
}

function formatsOf(node: AstExpression, place: Place): string[] {
  switch (node.type) {
    case 'ReferenceIdentifier':
      return referenceFormats(node, place);
    case 'UnaryExpression':
      return node.operator === '%' || node.arguments[0] === undefined
        ? [GENERAL]
        : formatsOf(node.arguments[0], place);
    case 'BinaryExpression': {
      const [left, right] = node.arguments;
      return left === undefined || right === undefined
        ? [GENERAL]
        : [
            combined(
              node.operator,
              formatsOf(left, place)[0] ?? GENERAL,
              formatsOf(right, place)[0] ?? GENERAL,
            ),
          ];
    }
    case 'CallExpression':
      return callFormats(node.callee.type === 'Identifier' ? node.callee.name : '', node.arguments, place);
    default:
      return [GENERAL];
  }
}

function callFormats(name: string, args: readonly (AstExpression | null)[], place: Place): string[] {
  const upper = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
  if (upper === 'CHOOSECOLS') {
    const all = formatsAt(args[0], place);
    return args.slice(1).map((arg) => (arg?.type === 'Literal' && all[Number(arg.value) - 1]) || GENERAL);
  }
  if (upper === 'HSTACK') return args.flatMap((arg) => formatsAt(arg, place));
  for (const position of passedThrough[upper] ?? []) {
    const formats = formatsAt(args[position], place);
    if (formats.some((format) => format !== GENERAL)) return formats;
  }
  return dateMakers.has(upper) ? [DATE] : [GENERAL];
}

function formatsAt(arg: AstExpression | null | undefined, place: Place): string[] {
  return arg === null || arg === undefined ? [GENERAL] : formatsOf(arg, place);
}

const isPlain = (format: string): boolean => format === GENERAL || format === '@';

/** What a calculation with two operands shows as: a date plus days is a date, a date minus a date is not. */
function combined(operator: string, left: string, right: string): string {
  const leftDate = isDateFormat(left);
  const rightDate = isDateFormat(right);
  if (operator === '+') return leftDate || isPlain(right) ? left : right;
  if (operator === '-')
    return leftDate && rightDate ? GENERAL : leftDate || !isPlain(left) ? left : rightDate ? GENERAL : right;
  if (leftDate || rightDate) return GENERAL;
  const leftPercent = left.includes('%');
  const rightPercent = right.includes('%');
  if (operator === '*') {
    if (leftPercent || isPlain(left)) return rightPercent && !leftPercent ? GENERAL : right;
    return left;
  }
  // Money divided by money is a ratio; money divided by a count is money.
  if (operator === '/') return isPlain(right) && !leftPercent ? left : GENERAL;
  return GENERAL;
}

function referenceFormats(node: ReferenceIdentifier, place: Place): string[] {
  // A table's bare name parses as a name; a defined name that is no table has no columns to look at.
  if (node.kind === 'table' || node.kind === 'name') return tableFormats(node.value, place);
  const reference = parseA1Ref(node.value);
  if (reference === undefined || !('range' in reference)) return [GENERAL];
  const [context] = reference.context ?? [];
  const sheet = sheetOf(place, context ?? place.sheet);
  if (sheet === undefined) return [GENERAL];
  const { top, bottom, left, right } = reference.range;
  const first = left ?? 0;
  const last = Math.min(right ?? first, first + 255);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    columnFormat(sheet, first + i, top ?? 0, bottom ?? sheet.cells.length - 1),
  );
}

function tableFormats(text: string, place: Place): string[] {
  const reference = parseStructRef(text);
  const name = reference === undefined || reference === null ? text : (reference.table ?? '');
  const wanted = name.toLowerCase();
  const table = place.workbook.tables.find((item) =>
    wanted === '' ? item.sheet === place.sheet : item.name.toLowerCase() === wanted,
  );
  const sheet = table === undefined ? undefined : sheetOf(place, table.sheet);
  if (table === undefined || sheet === undefined) return [GENERAL];
  const [first, last] = columnSpan(table, reference?.columns ?? []);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    columnFormat(sheet, table.column + first + i, table.row + 1, table.row + table.rowCount),
  );
}

function columnSpan(table: TableData, columns: readonly string[]): [number, number] {
  const find = (name: string | undefined): number =>
    table.columns.findIndex((column) => column.toLowerCase() === name?.toLowerCase());
  const first = find(columns[0]);
  if (first < 0) return [0, table.columns.length - 1];
  return [first, Math.max(first, find(columns[1] ?? columns[0]))];
}

function sheetOf(place: Place, name: string): SheetData | undefined {
  return place.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Format of the first number between the rows: headers and blanks say nothing about a column. */
function columnFormat(sheet: SheetData, column: number, top: number, bottom: number): string {
  const last = Math.min(bottom, sheet.cells.length - 1);
  for (let row = top; row <= last; row++) {
    if (typeof sheet.cells[row]?.[column] === 'number') return formatAt(sheet, row, column) ?? GENERAL;
  }
  return GENERAL;
}
