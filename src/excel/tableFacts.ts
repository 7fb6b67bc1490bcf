/**
 * @file What a custom function needs beside its arguments. It is given values only: a date is a mere number there, and
 * `Orders` comes without its header row.
 */
import type { BlockAddress } from '../copilot/answer';
import type { TableData } from '../formula/workbook';
import { localAddress } from './address';
import { supports } from './host';

export interface TableFacts {
  /** Number formats of the block's first rows, one row of formats per row of cells. */
  readonly formats: readonly (readonly string[])[];
  /** The Excel table whose data rows, or whose data rows and header, the block is; null for other cells. */
  readonly table: TableData | null;
}

/** Rows looked at: formats of a column seldom change below its first data rows. */
const FORMAT_ROWS = 12;

const nothing: TableFacts = { formats: [], table: null };

/** Formats and table of a block; nothing where Excel's API is out of reach. */
export async function readTableFacts(block: BlockAddress): Promise<TableFacts> {
  if (!supports('ExcelApi', '1.4')) return nothing;
  try {
    // A custom function may be calculated while another cell is being edited; the read waits for the end of it.
    return await Excel.run({ delayForCellEdit: true }, (context) => read(context, block));
  } catch {
    // The answer is then found without knowing which numbers are dates.
    return nothing;
  }
}

async function read(context: Excel.RequestContext, block: BlockAddress): Promise<TableFacts> {
  const worksheet = context.workbook.worksheets.getItem(block.sheet);
  const range = worksheet.getRange(
    localAddress({ ...block, rowCount: Math.min(block.rowCount, FORMAT_ROWS) }),
  );
  range.load('numberFormat');
  worksheet.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();
  const tables = worksheet.tables.items
    .filter((table) => table.showHeaders)
    .map((table) => {
      const whole = table.getRange();
      whole.load('rowIndex,columnIndex,rowCount,columnCount');
      table.columns.load('items/name');
      return { table, whole };
    });
  await context.sync();
  const found = tables
    .map(({ table, whole }): TableData => ({
      name: table.name,
      sheet: block.sheet,
      row: whole.rowIndex,
      column: whole.columnIndex,
      rowCount: whole.rowCount - 1 - (table.showTotals ? 1 : 0),
      columns: table.columns.items.map((column) => column.name),
      hasTotals: table.showTotals,
    }))
    .find((table) => isWhole(table, block));
  return { formats: range.numberFormat as string[][], table: found ?? null };
}

/** True when the block is the table's data rows, with its header row or without. */
function isWhole(table: TableData, block: BlockAddress): boolean {
  const top = block.row - table.row;
  const below = table.rowCount - (block.rowCount + top - 1);
  return (
    block.column === table.column &&
    block.columnCount === table.columns.length &&
    (top === 0 || top === 1) &&
    (below === 0 || (below === -1 && table.hasTotals === true))
  );
}
