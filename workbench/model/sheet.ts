/** @file One sheet of the workbook: what was entered, what it comes to, how it is shown. */
import { cellKey, MAX_COLUMNS } from '../../src/formula/workbook';
import type { CellValue, SheetData } from '../../src/formula/workbook';
import type { Block } from './address';
import type { CellInput } from './entry';

export class Sheet {
  /** Constants and formulas by `cellKey`. */
  readonly inputs = new Map<number, CellInput>();
  /** Computed values, `values[row][column]`; rows and cells may be missing (blank). */
  readonly values: CellValue[][] = [];
  readonly formats = new Map<number, string>();
  readonly columnFormats = new Map<number, string>();
  /** Widths in pixels where a column has one of its own. */
  readonly columnWidths = new Map<number, number>();
  /** Area of each spilled formula, by the key of its cell. */
  readonly spills = new Map<number, Block>();
  /** Key of the formula that fills a spilled cell, by the key of that cell. */
  readonly spilledFrom = new Map<number, number>();
  private usedValues: { readonly block: Block | null } | null = null;
  private usedCells: { readonly block: Block | null } | null = null;
  isProtected = false;
  selection: Block = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  value(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }

  setValue(row: number, column: number, value: CellValue): void {
    const cells = (this.values[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  input(row: number, column: number): CellInput | undefined {
    return this.inputs.get(cellKey(row, column));
  }

  format(row: number, column: number): string {
    return this.formats.get(cellKey(row, column)) ?? this.columnFormats.get(column) ?? 'General';
  }

  /** The smallest block that holds every filled cell (and, unless `valuesOnly`, every formatted one), or null. */
  usedBlock(valuesOnly = true): Block | null {
    if (valuesOnly) return (this.usedValues ??= { block: this.findUsed(true) }).block;
    return (this.usedCells ??= { block: this.findUsed(false) }).block;
  }

  /** Cells were filled, emptied or formatted: the used block must be found anew. */
  shapeChanged(): void {
    this.usedValues = null;
    this.usedCells = null;
  }

  private findUsed(valuesOnly: boolean): Block | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const grow = (key: number): void => {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    for (const key of this.inputs.keys()) grow(key);
    for (const key of this.spilledFrom.keys()) grow(key);
    if (!valuesOnly) for (const key of this.formats.keys()) grow(key);
    return bottom < 0
      ? null
      : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /** True when nothing was entered and nothing is spilled there. */
  isBlank(row: number, column: number): boolean {
    const key = cellKey(row, column);
    return !this.inputs.has(key) && !this.spilledFrom.has(key);
  }

  /** A copy that later edits leave alone. */
  snapshot(): SheetData {
    return {
      name: this.name,
      cells: Array.from(this.values, (row) => (row ? row.slice() : undefined)),
      formats: new Map(this.formats),
      columnFormats: new Map(this.columnFormats),
    };
  }

  /** The same cells without copying, for one evaluation. */
  view(): SheetData {
    return { name: this.name, cells: this.values, formats: this.formats, columnFormats: this.columnFormats };
  }
}
