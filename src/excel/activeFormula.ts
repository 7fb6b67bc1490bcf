/** @file What stands in a cell: its formula, or the text that was meant as one. */
import type { CellPosition } from '../formula/workbook';
import { isErrorCode } from '../formula/workbook';
import { parseAddress } from './address';
import { toExcelError } from './errors';

export interface CellEntry {
  readonly cell: CellPosition;
  /** The formula with its `=`, in English, or the text; empty for a blank cell or a plain number. */
  readonly entry: string;
  /** The error value that the cell shows, such as `#N/A`; null when it shows none. */
  readonly error: string | null;
}

/**
 * The entry of a cell.
 * @param address of the cell, or of a block whose first cell is meant; left out: the active cell
 * @throws ExcelError `busy` while a cell is being edited, `bad-address`
 */
export async function readCellEntry(address?: string): Promise<CellEntry> {
  try {
    return await Excel.run(async (context) => {
      const cell = address === undefined ? context.workbook.getActiveCell() : cellAt(context, address);
      cell.load('rowIndex,columnIndex,formulas,values');
      const { worksheet } = cell;
      worksheet.load('name');
      await context.sync();
      const value: unknown = cell.values[0]?.[0];
      const entry: unknown = cell.formulas[0]?.[0];
      return {
        cell: { sheet: worksheet.name, row: cell.rowIndex, column: cell.columnIndex },
        entry: typeof entry === 'string' ? entry : '',
        error: typeof value === 'string' && isErrorCode(value) ? value : null,
      };
    });
  } catch (error) {
    throw toExcelError(error, 'read the cell');
  }
}

function cellAt(context: Excel.RequestContext, address: string): Excel.Range {
  const { sheet, row, column } = parseAddress(address);
  return context.workbook.worksheets.getItem(sheet).getCell(row, column);
}
