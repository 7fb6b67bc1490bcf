/** @file Pointers as Excel references: structured where the table has a name, A1 otherwise. */
import type { CellPosition } from '../formula/workbook';
import { standsInRow } from './ground';
import { tableCell, type ColumnJoin, type SheetTable } from '../sheet/table';

/** Column letters of a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `Sheet!` prefix as Excel writes it, or nothing on the sheet itself. */
function sheetPrefix(sheet: string, active: string): string {
  if (sheet === active) return '';
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^(?:[a-z]{1,3}\d+|r\d*c\d*|true|false)$/i.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replace(/'/g, "''")}'!`;
}

/** A header inside a structured reference: `[Header]`, or `[[Header]]` where Excel asks for it. */
function structuredColumn(header: string): string {
  const escaped = header.replace(/['[\]#@]/g, "'$&");
  return /[\t\n\r,:.[\]#'"{}$^&*+=\-<>/()@]/.test(header) ? `[[${escaped}]]` : `[${escaped}]`;
}

/** Writes references to one table for a formula at one cell. */
export class TableReferences {
  private readonly prefix: string;

  constructor(
    private readonly table: SheetTable,
    private readonly active: CellPosition,
  ) {
    this.prefix = sheetPrefix(table.sheet.name, active.sheet);
  }

  /** True when the header can be named without doubt. */
  private isNamed(column: number): boolean {
    const header = this.table.columns[column]?.header ?? '';
    const same = this.table.columns.filter((other) => other.header.toLowerCase() === header.toLowerCase());
    return this.table.name !== null && header !== '' && same.length === 1;
  }

  private a1(firstColumn: number, lastColumn: number): string {
    const { table } = this;
    const [first, last] = [table.row + 2, table.row + 1 + table.rowCount];
    const from = columnLetters(table.column + firstColumn);
    const to = columnLetters(table.column + lastColumn);
    return `${this.prefix}$${from}$${first}:$${to}$${last}`;
  }

  /** All data cells of a column; for a column of another table, its values looked up for every row. */
  column(column: number): string {
    const { table } = this;
    const { join } = table.columns[column] ?? {};
    if (join !== undefined) return this.lookedUp(join, this.column(join.key));
    if (!this.isNamed(column)) return this.a1(column, column);
    return `${table.name ?? ''}${structuredColumn(table.columns[column]?.header ?? '')}`;
  }

  private lookedUp(join: ColumnJoin, key: string): string {
    const other = new TableReferences(join.table, this.active);
    return `XLOOKUP(${key},${other.column(join.otherKey)},${other.column(join.column)})`;
  }

  /** All data cells of the table. */
  all(): string {
    return this.table.name ?? this.a1(0, this.table.columnCount - 1);
  }

  /** The first data cell of a column, fixed, for ranges that grow from it; null for a column of another table. */
  firstCell(column: number): string | null {
    const { table } = this;
    if (table.columns[column]?.join !== undefined) return null;
    if (this.isNamed(column)) return `INDEX(${this.column(column)},1)`;
    return `${this.prefix}$${columnLetters(table.column + column)}$${table.row + 2}`;
  }

  /** The cell of `column` in the row above the active one; null in the first data row and for a column of another table. */
  cellAbove(column: number): string | null {
    const { table, active } = this;
    if (table.columns[column]?.join !== undefined || active.row <= table.row + 1) return null;
    return `${columnLetters(table.column + column)}${active.row}`;
  }

  /** True when the active cell stands beside or in a data row, so that a formula can mean "this row". */
  get atRow(): boolean {
    return standsInRow(this.table, this.active);
  }

  /** True when the active cell is one of the data cells of `column`: a formula there must not read its own column. */
  isInside(column: number): boolean {
    return this.atRow && this.active.column === this.table.column + column;
  }

  /** The cell of `column` in the active row. */
  cellInRow(column: number): string {
    const { table, active } = this;
    const { join } = table.columns[column] ?? {};
    if (join !== undefined) return this.lookedUp(join, this.cellInRow(join.key));
    if (!this.isNamed(column)) return `${columnLetters(table.column + column)}${active.row + 1}`;
    const header = (table.columns[column]?.header ?? '').replace(/['[\]#@]/g, "'$&");
    const simple = /^[\p{L}\p{N}_]+$/u.test(header);
    return `${table.name ?? ''}[@${simple ? header : `[${header}]`}]`;
  }
}

/** True when every cell of the column holds a value. */
export function isFilledColumn(table: SheetTable, column: number): boolean {
  for (let row = 0; row < table.rowCount; row++) {
    const value = tableCell(table, row, column);
    if (value === null || value === '') return false;
  }
  return true;
}
