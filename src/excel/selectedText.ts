/** @file The words in the selected cells, as a text to read. */
import { fullAddress } from './address';
import { ExcelError, toExcelError } from './errors';
import { readActiveCell, readSelectedBlock } from './read';

export interface SelectedText {
  /** Cells as they are shown, a tab between those of a row, rows on lines of their own. */
  readonly text: string;
  readonly address: string;
}

/** More cells than these cannot be within the length that is read. */
const MAX_CELLS = 20_000;

/**
 * What the selected cells show; empty where they are blank.
 * @throws ExcelError `too-large` for more cells than can be read, `busy` while a cell is being edited
 */
export async function readSelectedText(): Promise<SelectedText> {
  try {
    return await Excel.run(async (context) => {
      const block = await readSelectedBlock(context, await readActiveCell(context));
      const worksheet = context.workbook.worksheets.getItem(block.sheet);
      const used = worksheet
        .getRangeByIndexes(block.row, block.column, block.rowCount, block.columnCount)
        // Of whole columns only the filled part.
        .getUsedRangeOrNullObject(true);
      used.load('cellCount');
      await context.sync();
      const address = fullAddress(block);
      if (used.isNullObject) return { text: '', address };
      if (used.cellCount > MAX_CELLS) {
        throw new ExcelError(
          'too-large',
          `The selection has ${used.cellCount.toLocaleString('en')} cells, which is too much to read at once. Select fewer.`,
        );
      }
      used.load('text');
      await context.sync();
      const lines = used.text.map((row) => row.join('\t').trimEnd());
      return { text: lines.join('\n').trim(), address };
    });
  } catch (error) {
    throw toExcelError(error, 'read the selection');
  }
}
