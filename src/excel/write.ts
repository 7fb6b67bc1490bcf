/** @file Puts a planned formula into the workbook: never over filled cells without asking, never half. */
import { fullAddress, localAddress } from './address';
import { toExcelError } from './errors';
import { filledCells, findSheet, refuseProtected } from './guard';
import type { InsertOptions, InsertResult } from './guard';
import { runAsOneUndoStep } from './host';
import { GENERAL } from './numberFormat';
import { headerRows } from './target';
import type { InsertPlan } from './target';

export type { InsertOptions, InsertResult } from './guard';

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
      const unlocked = plan.table === null ? plan.target : null;
      await refuseProtected(context, worksheet, unlocked, 'copy the formula');
      const filled = await filledCells(context, worksheet, plan.occupied, options.replaces);
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
