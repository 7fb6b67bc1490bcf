/** @file Collects cells, formats and tables of one workbook; what the readers of .xlsx, .csv and .json share. */
import { cellKey, MAX_COLUMNS, MAX_ROWS } from '../src/formula/workbook';
import type { CellValue, NamedItemData, SheetData, TableData, WorkbookData } from '../src/formula/workbook';

/** The format that dates get where a file names none. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * Excel's serial number (1900 system) of a moment, read in UTC.
 * Excel takes 1900 for a leap year, so the days before 1 March 1900 stand one lower than plain counting gives.
 */
export function serialOf(date: Date): number {
  const days = date.getTime() / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}

class SheetBuilder {
  readonly cells: CellValue[][] = [];
  readonly formats = new Map<number, string>();

  constructor(readonly name: string) {}

  /** @throws RangeError outside Excel's grid. */
  set(row: number, column: number, value: CellValue, format?: string): void {
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) {
      throw new RangeError(
        `sheet "${this.name}" is larger than Excel's grid of ${MAX_ROWS} rows and ${MAX_COLUMNS} columns`,
      );
    }
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (format !== undefined && format !== 'General') this.formats.set(cellKey(row, column), format);
  }

  build(): SheetData {
    return { name: this.name, cells: this.cells, formats: this.formats };
  }
}

export class WorkbookBuilder {
  private readonly sheets = new Map<string, SheetBuilder>();
  readonly tables: TableData[] = [];
  readonly names: NamedItemData[] = [];

  /** The sheet of that name (Excel tells sheets apart without regard to case), made when it is new. */
  sheet(name: string): SheetBuilder {
    const key = name.toLowerCase();
    const known = this.sheets.get(key) ?? new SheetBuilder(name);
    this.sheets.set(key, known);
    return known;
  }

  build(): WorkbookData {
    return {
      sheets: [...this.sheets.values()].map((sheet) => sheet.build()),
      tables: this.tables,
      names: this.names,
    };
  }
}
