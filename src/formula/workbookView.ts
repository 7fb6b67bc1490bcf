/** @file A workbook prepared for many evaluations: columns, ranges and criteria matches are computed once. */
import type { Predicate } from './criteria';
import { compileCriterion } from './criteria';
import { valueKey } from './coerce';
import { Matrix, Unsupported } from './values';
import type { Area, Scalar } from './values';
import { MAX_COLUMNS, MAX_ROWS } from './workbook';
import type { NamedItemData, SheetData, TableData, WorkbookData } from './workbook';

/** Cells of one range that are read into memory at most. */
const MAX_RANGE_CELLS = 4_000_000;
/** Cells of ranges kept for reuse, over all ranges. */
const MAX_CACHED_CELLS = 8_000_000;
/** Bytes of criteria matches kept for reuse. */
const MAX_CACHED_MASK_BYTES = 64_000_000;
/** Columns with more distinct values than this are searched cell by cell. */
const MAX_DICTIONARY = 4096;

/** What a range in the cache counts for besides its cells: its key and its object. */
const RANGE_OVERHEAD = 32;
/** A range of at least this share of a column makes it worth reading the whole column, for the formulas that follow. */
const WHOLE_COLUMN_SHARE = 1 / 8;

/** A column as codes into its distinct values. */
interface Dictionary {
  readonly codes: Uint16Array;
  readonly values: readonly Scalar[];
}

/** A kept value, and the count of changes at which it was read. */
interface Kept<Value> {
  readonly value: Value;
  readonly at: number;
}

export class WorkbookView {
  private readonly sheetByName = new Map<string, number>();
  private readonly tableByName = new Map<string, TableData>();
  private readonly nameByKey = new Map<string, NamedItemData>();
  private readonly extents: { rows: number; columns: number }[] = [];
  private readonly columnCache = new Map<number, Kept<readonly Scalar[]>>();
  private readonly rangeCache = new Map<string, Kept<Matrix>>();
  private readonly dictionaryCache = new Map<number, Kept<Dictionary | null>>();
  private readonly maskCache = new Map<string, Kept<Uint8Array>>();
  private readonly indexCache = new WeakMap<Matrix, Map<unknown, number>>();
  private cachedCells = 0;
  private cachedMaskBytes = 0;
  /** How often `changed` was called, and the count of the last change of a column by `sheet * MAX_COLUMNS + column`. */
  private changes = 0;
  private readonly changedAt = new Map<number, number>();

  constructor(readonly data: WorkbookData) {
    data.sheets.forEach((sheet, index) => {
      this.sheetByName.set(sheet.name.toLowerCase(), index);
    });
    for (const table of data.tables) this.tableByName.set(table.name.toLowerCase(), table);
    for (const name of data.names) this.nameByKey.set(name.name.toLowerCase(), name);
  }

  /** Cells of a block hold other values than before: what was kept of their columns is read anew. */
  changed(sheet: number, row: number, column: number, rows: number, columns: number): void {
    this.changes++;
    for (let key = sheet * MAX_COLUMNS + column, left = columns; left > 0; key++, left--) {
      this.changedAt.set(key, this.changes);
    }
    const extent = this.extents[sheet];
    if (!extent) return;
    extent.rows = Math.max(extent.rows, row + rows);
    extent.columns = Math.max(extent.columns, column + columns);
  }

  /** True when no cell of these columns has changed since the count `at`. */
  private isCurrent(at: number, sheet: number, column: number, columns = 1): boolean {
    if (at === this.changes) return true;
    for (let key = sheet * MAX_COLUMNS + column, left = columns; left > 0; key++, left--) {
      if ((this.changedAt.get(key) ?? 0) > at) return false;
    }
    return true;
  }

  sheetIndex(name: string): number | undefined {
    return this.sheetByName.get(name.toLowerCase());
  }

  sheet(index: number): SheetData {
    return this.data.sheets[index] as SheetData;
  }

  table(name: string): TableData | undefined {
    return this.tableByName.get(name.toLowerCase());
  }

  namedItem(name: string): NamedItemData | undefined {
    return this.nameByKey.get(name.toLowerCase());
  }

  /** The table whose block contains a cell, if any. */
  tableAt(sheet: number, row: number, column: number): TableData | undefined {
    const name = this.sheet(sheet).name.toLowerCase();
    return this.data.tables.find(
      (table) =>
        table.sheet.toLowerCase() === name &&
        row >= table.row &&
        row <= table.row + table.rowCount + (table.hasTotals ? 1 : 0) &&
        column >= table.column &&
        column < table.column + table.columns.length,
    );
  }

  /**
   * The table that a formula at a cell belongs to: the one around it, or else, since Excel extends a table to a column
   * that is filled beside it, the one table of the sheet that has the cell's row.
   */
  tableBeside(sheet: number, row: number, column: number): TableData | undefined {
    const around = this.tableAt(sheet, row, column);
    if (around) return around;
    const name = this.sheet(sheet).name.toLowerCase();
    const level = this.data.tables.filter(
      (table) => table.sheet.toLowerCase() === name && row > table.row && row <= table.row + table.rowCount,
    );
    const touching = level.find((table) => column === table.column + table.columns.length);
    return touching ?? (level.length === 1 ? level[0] : undefined);
  }

  /** Rows and columns of a sheet up to its last stored cell. */
  extent(sheet: number): { rows: number; columns: number } {
    let extent = this.extents[sheet];
    if (!extent) {
      const { cells } = this.sheet(sheet);
      let columns = 0;
      for (const row of cells) if (row && row.length > columns) columns = row.length;
      extent = { rows: cells.length, columns };
      this.extents[sheet] = extent;
    }
    return extent;
  }

  cell(sheet: number, row: number, column: number): Scalar {
    return this.sheet(sheet).cells[row]?.[column] ?? null;
  }

  /** The part of an area that lies in the used cells; undefined when there is none. */
  clip(area: Area): Area | undefined {
    const extent = this.extent(area.sheet);
    const rows = Math.min(area.rows, extent.rows - area.row);
    const columns = Math.min(area.columns, extent.columns - area.column);
    if (rows <= 0 || columns <= 0) return undefined;
    return rows === area.rows && columns === area.columns ? area : { ...area, rows, columns };
  }

  /** All cells of an area, shared between callers. */
  matrix(area: Area): Matrix {
    const key = areaKey(area);
    const cached = this.rangeCache.get(key);
    if (cached && this.isCurrent(cached.at, area.sheet, area.column, area.columns)) return cached.value;
    const size = area.rows * area.columns;
    if (size > MAX_RANGE_CELLS) {
      throw new Unsupported('The formula works on whole columns cell by cell; limit it to the rows in use.');
    }
    const matrix = new Matrix(area.rows, area.columns, this.read(area, size));
    if (!cached) this.cachedCells += size + RANGE_OVERHEAD;
    if (this.cachedCells > MAX_CACHED_CELLS) {
      this.rangeCache.clear();
      this.cachedCells = size + RANGE_OVERHEAD;
    }
    this.rangeCache.set(key, { value: matrix, at: this.changes });
    return matrix;
  }

  private read(area: Area, size: number): Scalar[] {
    if (area.columns === 1 && this.isWholeColumnWorth(area)) {
      const column = this.column(area.sheet, area.column);
      if (area.row === 0 && area.rows === column.length) return column as Scalar[];
      const values = column.slice(area.row, area.row + area.rows);
      for (let i = values.length; i < area.rows; i++) values.push(null);
      return values;
    }
    const { cells } = this.sheet(area.sheet);
    const values: Scalar[] = new Array<Scalar>(size);
    let at = 0;
    for (let row = area.row; row < area.row + area.rows; row++) {
      const source = cells[row];
      for (let column = area.column; column < area.column + area.columns; column++) {
        values[at++] = source?.[column] ?? null;
      }
    }
    return values;
  }

  /** Reading a column for a few of its cells would cost more than it saves, in long sheets of many short ranges. */
  private isWholeColumnWorth({ sheet, column, rows }: Area): boolean {
    if (rows >= this.sheet(sheet).cells.length * WHOLE_COLUMN_SHARE) return true;
    const cached = this.columnCache.get(sheet * MAX_COLUMNS + column);
    return cached !== undefined && this.isCurrent(cached.at, sheet, column);
  }

  private column(sheet: number, column: number): readonly Scalar[] {
    const key = sheet * MAX_COLUMNS + column;
    const cached = this.columnCache.get(key);
    if (cached && this.isCurrent(cached.at, sheet, column)) return cached.value;
    const { cells } = this.sheet(sheet);
    const values: Scalar[] = new Array<Scalar>(cells.length);
    for (let row = 0; row < cells.length; row++) values[row] = cells[row]?.[column] ?? null;
    this.columnCache.set(key, { value: values, at: this.changes });
    return values;
  }

  private dictionary(sheet: number, column: number): Dictionary | null {
    const key = sheet * MAX_COLUMNS + column;
    const cached = this.dictionaryCache.get(key);
    if (cached && this.isCurrent(cached.at, sheet, column)) return cached.value;
    const cells = this.column(sheet, column);
    const codes = new Uint16Array(cells.length);
    const values: Scalar[] = [];
    const seen = new Map<Scalar, number>();
    let dictionary: Dictionary | null = { codes, values };
    for (let row = 0; row < cells.length; row++) {
      const value = cells[row] as Scalar;
      let code = seen.get(value);
      if (code === undefined) {
        if (values.length === MAX_DICTIONARY) {
          dictionary = null;
          break;
        }
        code = values.length;
        values.push(value);
        seen.set(value, code);
      }
      codes[row] = code;
    }
    this.dictionaryCache.set(key, { value: dictionary, at: this.changes });
    return dictionary;
  }

  /** Which cells of a (clipped) area meet a criterion, row by row: 1 or 0. Shared between callers. */
  criterionMask(area: Area, criterion: Scalar): Uint8Array {
    const key = `${areaKey(area)}|${typeof criterion}${criterion === null ? '' : String(criterion)}`;
    const cached = this.maskCache.get(key);
    if (cached && this.isCurrent(cached.at, area.sheet, area.column, area.columns)) return cached.value;
    const mask = this.computeMask(area, compileCriterion(criterion));
    if (!cached) this.cachedMaskBytes += mask.length;
    if (this.cachedMaskBytes > MAX_CACHED_MASK_BYTES) {
      this.maskCache.clear();
      this.cachedMaskBytes = mask.length;
    }
    this.maskCache.set(key, { value: mask, at: this.changes });
    return mask;
  }

  private computeMask(area: Area, predicate: Predicate): Uint8Array {
    const mask = new Uint8Array(area.rows * area.columns);
    const isColumn = area.columns === 1 && this.isWholeColumnWorth(area);
    const dictionary = isColumn ? this.dictionary(area.sheet, area.column) : null;
    if (dictionary) {
      const matches = Uint8Array.from(dictionary.values, (value) => (predicate(value) ? 1 : 0));
      const { codes } = dictionary;
      for (let i = 0; i < mask.length; i++) mask[i] = matches[codes[area.row + i] as number] as number;
      return mask;
    }
    const { data } = this.matrix(area);
    for (let i = 0; i < mask.length; i++) mask[i] = predicate(data[i] as Scalar) ? 1 : 0;
    return mask;
  }

  /** First position of every value in a matrix, for repeated exact lookups. */
  positions(matrix: Matrix): Map<unknown, number> {
    let index = this.indexCache.get(matrix);
    if (!index) {
      index = new Map();
      for (let i = 0; i < matrix.data.length; i++) {
        const key = valueKey(matrix.data[i] as Scalar);
        if (!index.has(key)) index.set(key, i);
      }
      this.indexCache.set(matrix, index);
    }
    return index;
  }
}

function areaKey(area: Area): string {
  return `${area.sheet}:${area.row}:${area.column}:${area.rows}:${area.columns}`;
}

/** True when an area reaches over all rows or all columns of its sheet. */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}
