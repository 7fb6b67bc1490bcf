/** @file What is looked at before anything is written: is the sheet there, may it be changed, what stands in the way. */
import type { BlockAddress } from '../copilot/answer';
import { localAddress } from './address';
import { CELLS_PER_READ, rowSpans } from './chunks';
import { ExcelError } from './errors';

/** What an insert came to. */
export type InsertResult =
  | { readonly kind: 'written'; readonly address: string }
  /** Nothing was written: `filled` of the cells that the result takes are in use. Ask, then call with `overwrite`. */
  | {
      readonly kind: 'needsConfirmation';
      readonly reason: 'overwrite';
      readonly address: string;
      readonly filled: number;
    };

export interface InsertOptions {
  /** Clear and overwrite filled cells. Default false. */
  readonly overwrite?: boolean;
  /** Formula of the target cell that is meant to go: it does not count as a filled cell. */
  readonly replaces?: string;
}

/** @throws ExcelError `sheet-missing` */
export async function findSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load('name');
  worksheet.protection.load('protected');
  await context.sync();
  if (worksheet.isNullObject) {
    throw new ExcelError('sheet-missing', `The sheet "${name}" is not in the workbook any more. Ask again.`);
  }
  return worksheet;
}

/**
 * @param worksheet from `findSheet`
 * @param cells cells that may be unlocked on a protected sheet; null where nothing may be written on one
 * @param instead what the person can do without writing
 * @throws ExcelError `protected`
 */
export async function refuseProtected(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: BlockAddress | null,
  instead: string,
): Promise<void> {
  if (!worksheet.protection.protected) return;
  if (cells !== null) {
    const { protection } = worksheet.getRange(localAddress(cells)).format;
    protection.load('locked');
    await context.sync();
    // Unlocked cells of a protected sheet may be filled in; null means that only some of them are unlocked.
    if (protection.locked === false) return;
  }
  throw new ExcelError(
    'protected',
    `The sheet "${worksheet.name}" is protected, so nothing was written. Unprotect it (Review, Unprotect Sheet), ` +
      `or ${instead}.`,
  );
}

/**
 * Number of cells in use within the block; a formula that shows nothing counts too.
 * @param replaced formula of the block's first cell that does not count
 */
export async function filledCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  block: BlockAddress,
  replaced?: string,
): Promise<number> {
  let filled = 0;
  for (const span of rowSpans(block.rowCount, block.columnCount, CELLS_PER_READ)) {
    const range = worksheet.getRangeByIndexes(
      block.row + span.row,
      block.column,
      span.rowCount,
      block.columnCount,
    );
    range.load('formulas');
    // Large spill areas exceed what one response may hold.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    if (span.row === 0 && replaced !== undefined && range.formulas[0]?.[0] === replaced) filled--;
    for (const row of range.formulas)
      filled += row.filter((formula) => formula !== '' && formula !== null).length;
  }
  return filled;
}
