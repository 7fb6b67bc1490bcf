/** @file The active cell of a command: given by sheet and address, or chosen beside the data. */
import type { CellPosition, SheetData, WorkbookData } from '../src/formula/workbook';
import { MAX_COLUMNS } from '../src/formula/workbook';
import { parseCell } from './cellAddress';

/** Excel tells sheet names apart without regard to case. @throws Error naming the sheets there are. */
function findSheet(workbook: WorkbookData, name: string | undefined): SheetData {
  const sheet = workbook.sheets.find(
    (candidate) => name === undefined || candidate.name.toLowerCase() === name.toLowerCase(),
  );
  if (sheet !== undefined) return sheet;
  const names = workbook.sheets.map((candidate) => `"${candidate.name}"`).join(', ');
  throw new Error(`there is no sheet "${name ?? ''}"; this workbook has ${names}`);
}

/**
 * @param sheet name of the sheet; default the first
 * @param cell A1 address; default the first row of the first free column but one, beside everything on the sheet
 * @throws Error when there is no such sheet or cell
 */
export function findPlace(workbook: WorkbookData, sheet?: string, cell?: string): CellPosition {
  const found = findSheet(workbook, sheet);
  if (cell === undefined) {
    const width = found.cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    return { sheet: found.name, row: 0, column: Math.min(width + 1, MAX_COLUMNS - 1) };
  }
  const position = parseCell(cell);
  if (position === null) throw new Error(`"${cell}" is no cell address such as "H2"`);
  return { sheet: found.name, ...position };
}
