/** @file The workbook as every part of the core sees it: plain data, no Office, no DOM. */

const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#BUSY!',
  '#CONNECT!',
] as const;

/** Excel's error values. */
export type ErrorCode = (typeof ERROR_CODES)[number];

const ERROR_TEXTS: ReadonlySet<string> = new Set(ERROR_CODES);

/** True for the text of one of Excel's error values, as Excel writes it. */
export function isErrorCode(text: string): text is ErrorCode {
  return ERROR_TEXTS.has(text);
}

/** An error as a cell value. Compare by `code`. */
export class CellError {
  constructor(readonly code: ErrorCode) {}
  toString(): string {
    return this.code;
  }
}

/** What one cell can hold. `null` is a blank cell; dates are serial numbers (1900 system) with a date number format. */
export type CellValue = number | string | boolean | null | CellError;

/** A sheet: `cells[row][column]`, zero-based from A1; rows may be short or missing (blank). */
export interface SheetData {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[] | undefined)[];
  /** Number formats that are not General, by `cellKey(row, column)`. */
  readonly formats?: ReadonlyMap<number, string>;
  /** Number format of a whole column, where cells have none of their own. */
  readonly columnFormats?: ReadonlyMap<number, string>;
  /** Rows that are hidden or filtered out; SUBTOTAL and AGGREGATE may leave them out. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** Sizes of spilled arrays, by the `cellKey` of the cell whose formula spills; what `A1#` reads. */
  readonly spills?: ReadonlyMap<number, { readonly rows: number; readonly columns: number }>;
}

/** An Excel table (ListObject). `row`/`column`: zero-based top-left cell of its header row. */
export interface TableData {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Rows below the header, totals row not counted. */
  readonly rowCount: number;
  readonly columns: readonly string[];
  readonly hasTotals?: boolean;
}

/** A defined name; `formula` without the leading `=`. */
export interface NamedItemData {
  readonly name: string;
  readonly formula: string;
}

export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  readonly tables: readonly TableData[];
  readonly names: readonly NamedItemData[];
}

/** A place in a workbook; zero-based row and column. */
export interface CellPosition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Number of columns Excel has; also the stride of `cellKey`. */
export const MAX_COLUMNS = 16384;
/** Number of rows Excel has. */
export const MAX_ROWS = 1048576;

/** One number for a (row, column) pair, for use as a map key. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
