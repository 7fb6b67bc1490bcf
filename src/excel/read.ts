/**
 * @file Reads the workbook into the plain data of the core. Structure (sheets, tables, names, selection) is read every
 * time; cells are kept per sheet until Excel reports a change there.
 */
import type { BlockAddress } from '../copilot/answer';
import type { CellPosition, NamedItemData, SheetData, TableData, WorkbookData } from '../formula/workbook';
import { localAddress } from './address';
import { toSheetData } from './cells';
import type { CellChunk } from './cells';
import { rowSpans, sheetsWithinLimit } from './chunks';
import { toExcelError } from './errors';
import { hasDynamicArrays, supports } from './host';

/** The workbook at one moment. */
export interface WorkbookSnapshot {
  readonly workbook: WorkbookData;
  readonly active: CellPosition;
  /** The selected block; one cell when several areas are selected. */
  readonly selection: BlockAddress;
  /** Names of sheets that are protected. */
  readonly protectedSheets: ReadonlySet<string>;
  /** Names of sheets left out because the workbook is too large. */
  readonly unread: readonly string[];
  readonly dynamicArrays: boolean;
}

interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Used block; null when the sheet is blank. */
  readonly used: BlockAddress | null;
}

interface Structure {
  readonly sheets: readonly SheetOutline[];
  readonly tables: readonly TableData[];
  readonly names: readonly NamedItemData[];
  readonly active: CellPosition;
}

interface KeptSheet {
  readonly used: string;
  readonly data: SheetData;
}

/** Reads snapshots; one per page, so that what it has read is shared by pane and custom functions. */
export class WorkbookReader {
  /** Cells by worksheet id. */
  readonly #kept = new Map<string, KeptSheet>();
  #last: WorkbookData | null = null;
  #watching: Promise<boolean> | null = null;

  /**
   * Reads the whole workbook, the active sheet first.
   * @throws ExcelError `too-large` when the active sheet exceeds the limit; `busy` while a cell is being edited
   */
  async read(): Promise<WorkbookSnapshot> {
    try {
      const keep = await this.#watchChanges();
      return await Excel.run(async (context) => {
        const structure = await readStructure(context);
        const selection = await readSelectedBlock(context, structure.active);
        const ordered = activeFirst(structure);
        const readable = sheetsWithinLimit(
          ordered.map(({ name, used }) => ({
            name,
            rowCount: used?.rowCount ?? 0,
            columnCount: used?.columnCount ?? 0,
          })),
        );
        const byName = new Map<string, SheetData>();
        for (const sheet of ordered) {
          if (readable.has(sheet.name)) byName.set(sheet.name, await this.#sheet(context, sheet, keep));
        }
        const workbook = {
          sheets: structure.sheets.map(({ name }) => byName.get(name) ?? this.#unread(name)),
          tables: structure.tables.filter((table) => readable.has(table.sheet)),
          names: structure.names,
        };
        return {
          workbook: this.#sameAsBefore(workbook),
          active: structure.active,
          selection,
          protectedSheets: new Set(
            structure.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name),
          ),
          unread: structure.sheets.filter((sheet) => !readable.has(sheet.name)).map((sheet) => sheet.name),
          dynamicArrays: hasDynamicArrays(),
        };
      });
    } catch (error) {
      throw toExcelError(error, 'read the workbook');
    }
  }

  /** Forgets all cells read so far. */
  clear(): void {
    this.#kept.clear();
  }

  /** The very object of the last read when nothing has changed, so that nobody copies it to the Worker again. */
  #sameAsBefore(workbook: WorkbookData): WorkbookData {
    const last = this.#last;
    const isSame =
      last !== null &&
      last.sheets.length === workbook.sheets.length &&
      workbook.sheets.every((sheet, i) => sheet === last.sheets[i]) &&
      JSON.stringify([last.tables, last.names]) === JSON.stringify([workbook.tables, workbook.names]);
    if (isSame) return last;
    this.#last = workbook;
    return workbook;
  }

  /** A sheet that is left out, as blank. */
  #unread(name: string): SheetData {
    const before = this.#last?.sheets.find((sheet) => sheet.name === name && sheet.cells.length === 0);
    return before ?? { name, cells: [] };
  }

  async #sheet(context: Excel.RequestContext, outline: SheetOutline, keep: boolean): Promise<SheetData> {
    const { id, name, used } = outline;
    const address = used === null ? '' : localAddress(used);
    const kept = this.#kept.get(id);
    if (keep && kept !== undefined && kept.used === address && kept.data.name === name) return kept.data;
    const data = used === null ? { name, cells: [] } : await readCells(context, name, used);
    if (keep) this.#kept.set(id, { used: address, data });
    return data;
  }

  /** Follows changes; false when Excel cannot report all of them, and then nothing is kept. */
  #watchChanges(): Promise<boolean> {
    this.#watching ??= this.#register().catch(() => false);
    return this.#watching;
  }

  async #register(): Promise<boolean> {
    if (!supports('ExcelApi', '1.9')) return false;
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const forget = (event: { worksheetId: string }): Promise<void> => {
        this.#kept.delete(event.worksheetId);
        return Promise.resolve();
      };
      worksheets.onChanged.add(forget);
      worksheets.onCalculated.add(forget);
      worksheets.onFormatChanged.add(forget);
      worksheets.onDeleted.add(forget);
      await context.sync();
    });
    return true;
  }
}

async function readCells(
  context: Excel.RequestContext,
  name: string,
  used: BlockAddress,
): Promise<SheetData> {
  const worksheet = context.workbook.worksheets.getItem(name);
  const chunks: CellChunk[] = [];
  for (const span of rowSpans(used.rowCount, used.columnCount)) {
    const row = used.row + span.row;
    const range = worksheet.getRangeByIndexes(row, used.column, span.rowCount, used.columnCount);
    range.load('values,numberFormat');
    // One response may hold only so many cells, so each span needs a sync of its own.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    chunks.push({ row, column: used.column, values: range.values, formats: range.numberFormat });
  }
  return toSheetData(name, chunks);
}

function activeFirst(structure: Structure): SheetOutline[] {
  const isActive = (sheet: SheetOutline): boolean => sheet.name === structure.active.sheet;
  return [...structure.sheets.filter(isActive), ...structure.sheets.filter((sheet) => !isActive(sheet))];
}

/** The active cell alone. */
export async function readActiveCell(context: Excel.RequestContext): Promise<CellPosition> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  const { worksheet } = cell;
  worksheet.load('name');
  await context.sync();
  return { sheet: worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}

async function readStructure(context: Excel.RequestContext): Promise<Structure> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/name,items/showHeaders,items/showTotals');
  names.load('items/name,items/formula');
  const active = context.workbook.getActiveCell();
  active.load('rowIndex,columnIndex');
  const activeSheet = worksheets.getActiveWorksheet();
  activeSheet.load('name');
  await context.sync();

  const sheets = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    worksheet.protection.load('protected');
    return { worksheet, used };
  });
  // A table without a header row has no names to point at; its cells are still read as cells.
  const headed = tables.items
    .filter((table) => table.showHeaders)
    .map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      table.worksheet.load('name');
      table.columns.load('items/name');
      return { table, range };
    });
  await context.sync();

  return {
    sheets: sheets.map(({ worksheet, used }) => ({
      id: worksheet.id,
      name: worksheet.name,
      isProtected: worksheet.protection.protected,
      used: used.isNullObject
        ? null
        : {
            sheet: worksheet.name,
            row: used.rowIndex,
            column: used.columnIndex,
            rowCount: used.rowCount,
            columnCount: used.columnCount,
          },
    })),
    tables: headed.map(({ table, range }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rowCount: range.rowCount - 1 - (table.showTotals ? 1 : 0),
      columns: table.columns.items.map((column) => column.name),
      hasTotals: table.showTotals,
    })),
    names: names.items.map((item) => ({ name: item.name, formula: String(item.formula).replace(/^=/, '') })),
    active: { sheet: activeSheet.name, row: active.rowIndex, column: active.columnIndex },
  };
}

/** The selected block. With several areas selected Excel refuses (InvalidSelection); the active cell stands for them. */
export async function readSelectedBlock(
  context: Excel.RequestContext,
  active: CellPosition,
): Promise<BlockAddress> {
  try {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const { worksheet } = range;
    worksheet.load('name');
    await context.sync();
    return {
      sheet: worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rowCount: range.rowCount,
      columnCount: range.columnCount,
    };
  } catch {
    return { ...active, rowCount: 1, columnCount: 1 };
  }
}
