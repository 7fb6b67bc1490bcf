/** @file The active cell and the selected block, without anything else of the workbook. */
import type { BlockAddress } from '../copilot/answer';
import type { CellPosition } from '../formula/workbook';
import { toExcelError } from './errors';
import { readActiveCell, readSelectedBlock } from './read';

/**
 * Where the person is.
 * @throws ExcelError `busy` while a cell is being edited
 */
export async function readSelection(): Promise<{
  active: CellPosition;
  selection: BlockAddress;
  hasFormula: boolean;
}> {
  try {
    return await Excel.run(async (context) => {
      const active = await readActiveCell(context);
      const cell = context.workbook.getActiveCell();
      cell.load('formulas');
      const selection = await readSelectedBlock(context, active);
      await context.sync();
      const entry: unknown = cell.formulas[0]?.[0];
      return { active, selection, hasFormula: typeof entry === 'string' && entry.startsWith('=') };
    });
  } catch (error) {
    throw toExcelError(error, 'read the selection');
  }
}
