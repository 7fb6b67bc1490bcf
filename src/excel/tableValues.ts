/** @file What a custom function needs beside its arguments: the number formats of the cells it was given. */
import type { BlockAddress } from '../copilot/answer';
import { localAddress } from './address';
import { supports } from './host';

/** Rows looked at: formats of a column seldom change below its first data rows. */
const FORMAT_ROWS = 12;

/**
 * Number formats of the first rows of a block, one row of formats per row of cells (custom functions get values only,
 * and a date is a mere number without its format). Empty where Excel's API is out of reach.
 */
export async function readFormats(block: BlockAddress): Promise<string[][]> {
  if (!supports('ExcelApi', '1.4')) return [];
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
      const rowCount = Math.min(block.rowCount, FORMAT_ROWS);
      const range = worksheet.getRange(localAddress({ ...block, rowCount }));
      range.load('numberFormat');
      await context.sync();
      return range.isNullObject ? [] : (range.numberFormat as string[][]);
    });
  } catch {
    // The answer is then found without knowing which numbers are dates.
    return [];
  }
}
