/** @file Puts a planned formula into the workbook: never over filled cells without asking, never half. */
import type { BlockAddress } from '../copilot/answer';
import { fullAddress, localAddress } from './address';
import { CELLS_PER_READ, rowSpans } from './chunks';
import { ExcelError, toExcelError } from './errors';
import { runAsOneUndoStep } from './host';
import { GENERAL } from './numberFormat';
import { headerRows } from './target';
import type { InsertPlan } from './target';

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
}

/** Rows written per request: 20,000 formulas of 100 characters stay well under the 5 MB of Excel on the web. */
const ROWS_PER_WRITE = 20_000;

/**
 * Writes a plan and selects its first result.
 * @throws ExcelError `protected` when the sheet or workbook does not allow it, `sheet-missing` when the sheet is gone,
 * `busy` while a cell is being edited
 */
export async function insertPlan(plan: InsertPlan, options: InsertOptions = {}): Promise<InsertResult> {
  try {
    return await runAsOneUndoStep(async (context) => {
      const worksheet = await findSheet(context, plan.target.sheet);
      await refuseProtected(context, worksheet, plan);
      const filled = await filledCells(context, worksheet, plan.occupied);
      if (filled > 0 && options.overwrite !== true) {
        return {
          kind: 'needsConfirmation',
          reason: 'overwrite',
          address: fullAddress(plan.occupied),
          filled,
        };
      }
      if (filled > 0) worksheet.getRange(localAddress(plan.occupied)).clear('Contents');
      await write(context, worksheet, plan);
      return { kind: 'written', address: fullAddress(plan.target) };
    });
  } catch (error) {
    throw toExcelError(error, 'write the formula');
  }
}

async function findSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load('name');
  worksheet.protection.load('protected');
  await context.sync();
  if (worksheet.isNullObject) {
    throw new ExcelError('sheet-missing', `The sheet "${name}" is not in the workbook any more. Ask again.`);
  }
  return worksheet;
}

async function refuseProtected(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  plan: InsertPlan,
): Promise<void> {
  if (!worksheet.protection.protected) return;
  const { protection } = worksheet.getRange(localAddress(plan.target)).format;
  protection.load('locked');
  await context.sync();
  // Unlocked cells of a protected sheet may be filled in; null means that only some of them are unlocked.
  if (protection.locked === false && plan.table === null) return;
  throw new ExcelError(
    'protected',
    `The sheet "${plan.target.sheet}" is protected, so nothing was written. Unprotect it (Review, Unprotect Sheet), ` +
      'or copy the formula.',
  );
}

/** Number of cells in use within the block; a formula that shows nothing counts too. */
async function filledCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  block: BlockAddress,
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
    for (const row of range.formulas)
      filled += row.filter((formula) => formula !== '' && formula !== null).length;
  }
  return filled;
}

async function write(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  plan: InsertPlan,
): Promise<void> {
  const { target, occupied } = plan;
  if (plan.table !== null) {
    worksheet.tables.getItem(plan.table).columns.add(undefined, undefined, plan.header ?? undefined);
  } else if (plan.header !== null) {
    worksheet.getRangeByIndexes(target.row, target.column, 1, 1).values = [[plan.header]];
  }
  const firstRow = target.row + headerRows(plan);
  for (let row = 0; row < plan.formulas.length; row += ROWS_PER_WRITE) {
    const formulas = plan.formulas.slice(row, row + ROWS_PER_WRITE);
    worksheet.getRangeByIndexes(firstRow + row, target.column, formulas.length, 1).formulas = formulas.map(
      (formula) => [formula],
    );
    if (row + ROWS_PER_WRITE < plan.formulas.length) {
      // Only above 20,000 rows: one request may hold only so much.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
  }
  plan.formats.forEach((format, index) => {
    if (format === GENERAL || index >= occupied.columnCount) return;
    const rows = occupied.rowCount - headerRows(plan);
    const range = worksheet.getRangeByIndexes(
      occupied.row + headerRows(plan),
      occupied.column + index,
      rows,
      1,
    );
    // One value for the whole range: the API takes it for every cell.
    range.numberFormat = format as unknown as string[][];
  });
  const first = worksheet.getRangeByIndexes(target.row + headerRows(plan), target.column, 1, 1);
  worksheet.activate();
  first.select();
  await context.sync();
}
