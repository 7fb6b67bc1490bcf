/** @file An .xlsx file as a workbook: the values it was saved with, number formats, tables and defined names. */
import { readXlsx } from 'hucre/xlsx';
import type { Cell as XlsxCell, CellValue as XlsxValue, Sheet as XlsxSheet } from 'hucre/xlsx';
import { CellError, isErrorCode } from '../src/formula/workbook';
import type { CellValue, WorkbookData } from '../src/formula/workbook';
import { parseBlock } from './cellAddress';
import { DATE_FORMAT, serialOf, WorkbookBuilder } from './workbookBuilder';

/** The value of a cell; `cell` tells an error apart from a text that merely looks like one. */
function readCell(value: XlsxValue, cell: XlsxCell | undefined): { value: CellValue; format?: string } {
  const format = cell?.style?.numFmt;
  if (value instanceof Date) return { value: serialOf(value), format: format ?? DATE_FORMAT };
  if (typeof value === 'string' && isErrorCode(value) && cell?.type !== 'string')
    return { value: new CellError(value) };
  return { value, ...(format === undefined ? {} : { format }) };
}

function addSheet(builder: WorkbookBuilder, sheet: XlsxSheet): void {
  const target = builder.sheet(sheet.name);
  sheet.rows.forEach((cells, row) => {
    cells.forEach((raw, column) => {
      const { value, format } = readCell(raw, sheet.cells?.get(`${row},${column}`));
      if (value !== null) target.set(row, column, value, format);
    });
  });
  for (const table of sheet.tables ?? []) {
    const block = parseBlock(table.range ?? '');
    if (block === null) continue;
    const totals = table.showTotalRow === true;
    builder.tables.push({
      name: table.displayName ?? table.name,
      sheet: target.name,
      ...block.from,
      rowCount: block.to.row - block.from.row - (totals ? 1 : 0),
      columns: table.columns.map((column) => column.name),
      ...(totals ? { hasTotals: true } : {}),
    });
  }
}

/**
 * Formulas in the file count with the value they were saved with.
 * @throws Error when `bytes` are no .xlsx file (the reader's own text says what was wrong).
 */
export async function workbookFromXlsx(bytes: Uint8Array): Promise<WorkbookData> {
  const file = await readXlsx(bytes, { readStyles: true });
  const builder = new WorkbookBuilder();
  for (const sheet of file.sheets) addSheet(builder, sheet);
  for (const { name, range, scope } of file.namedRanges ?? []) {
    if (scope === undefined) builder.names.push({ name, formula: range });
  }
  return builder.build();
}
