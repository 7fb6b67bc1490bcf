/** @file Puts an extracted table into the workbook: as a new Excel table, or as rows of one; one undo step either way. */
import { fullAddress, localAddress } from './address';
import { ExcelError, toExcelError } from './errors';
import { filledCells, findSheet, refuseProtected } from './guard';
import type { InsertOptions, InsertResult } from './guard';
import { runAsOneUndoStep } from './host';
import type { AppendPlan, NewTablePlan, TablePlan } from './tablePlan';

/**
 * Writes a planned table and selects it.
 * @throws ExcelError `protected` when the sheet does not allow it, `sheet-missing` when sheet or table is gone, `rejected`
 * when cells below a table cannot be moved, `busy` while a cell is being edited
 */
export async function insertTable(plan: TablePlan, options: InsertOptions = {}): Promise<InsertResult> {
  try {
    return await runAsOneUndoStep((context) =>
      plan.kind === 'new' ? writeNew(context, plan, options) : append(context, plan),
    );
  } catch (error) {
    if (plan.kind === 'append' && (error as { code?: unknown } | null)?.code === 'InvalidArgument') {
      throw new ExcelError(
        'rejected',
        `The table "${plan.table}" cannot grow: cells below it are in the way. Move them, or insert a new table.`,
        { cause: error },
      );
    }
    throw toExcelError(error, 'write the table');
  }
}

async function writeNew(
  context: Excel.RequestContext,
  { target, entries, formats }: NewTablePlan,
  { overwrite = false }: InsertOptions,
): Promise<InsertResult> {
  const worksheet = await findSheet(context, target.sheet);
  await refuseProtected(context, worksheet, null, 'choose a cell of another sheet');
  const filled = await filledCells(context, worksheet, target);
  if (filled > 0 && !overwrite)
    return { kind: 'needsConfirmation', reason: 'overwrite', address: fullAddress(target), filled };
  const range = worksheet.getRange(localAddress(target));
  if (filled > 0) range.clear('Contents');
  formats.forEach((format, at) => {
    if (format === null) return;
    const body = worksheet.getRangeByIndexes(target.row + 1, target.column + at, target.rowCount - 1, 1);
    // One value for the whole range: the API takes it for every cell.
    body.numberFormat = format as unknown as string[][];
  });
  range.values = entries.map((row) => [...row]);
  worksheet.tables.add(localAddress(target), true);
  range.format.autofitColumns();
  worksheet.activate();
  range.select();
  await context.sync();
  return { kind: 'written', address: fullAddress(target) };
}

async function append(context: Excel.RequestContext, plan: AppendPlan): Promise<InsertResult> {
  const worksheet = await findSheet(context, plan.sheet);
  await refuseProtected(context, worksheet, null, 'choose a table of another sheet');
  const table = worksheet.tables.getItemOrNullObject(plan.table);
  table.load('name,showTotals');
  await context.sync();
  if (table.isNullObject) {
    throw new ExcelError(
      'sheet-missing',
      `The table "${plan.table}" is not there any more. Choose another one.`,
    );
  }
  table.rows.add(
    undefined,
    // Excel takes null for "leave this cell to the table"; the type does not say so.
    plan.entries.map((row) => [...row]) as (string | number)[][],
  );
  const body = table.getDataBodyRange();
  // Looked up after the rows are in, so these are the last of the longer table.
  const added = body
    .getLastRow()
    .getOffsetRange(1 - plan.entries.length, 0)
    .getAbsoluteResizedRange(plan.entries.length, plan.entries[0]?.length ?? 1);
  added.load('address');
  worksheet.activate();
  added.select();
  await context.sync();
  return { kind: 'written', address: added.address };
}
