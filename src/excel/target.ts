/** @file Where an answer goes: one cell with its spill, or a new column beside its table. Pure; nothing is written here. */
import type { BlockAddress, FormulaAnswer, FormulaCandidate } from '../copilot/answer';
import type { CellPosition, WorkbookData } from '../formula/workbook';
import { MAX_COLUMNS, MAX_ROWS } from '../formula/workbook';
import { blocksIntersect, fullAddress } from './address';
import { ExcelError } from './errors';
import { anchorRow, fillDown } from './fill';
import { MAX_FILL_ROWS } from './limits';
import { resultFormats } from './numberFormat';

/** What is to be written, and which cells it takes. */
export interface InsertPlan {
  /** Cells that get a formula: one cell, or the rows of a column with its header. */
  readonly target: BlockAddress;
  /** Header of a new column, in the first row of `target`; null for a single cell. */
  readonly header: string | null;
  /** Formulas of `target` below the header, row by row; one column. */
  readonly formulas: readonly string[];
  /** Cells the results take: equal to `target`, or the spill area of one formula. */
  readonly occupied: BlockAddress;
  /** Number formats, one per column of `occupied`; `General` leaves the cells as they are. */
  readonly formats: readonly string[];
  /** Excel table that gets the column, when the answer is about one that ends where the column starts. */
  readonly table: string | null;
}

/** Rows of a plan's target before its first formula. */
export function headerRows(plan: InsertPlan): number {
  return plan.header === null ? 0 : 1;
}

/** Rows and columns of a preview; 1 × 1 for a scalar. */
export function previewSize(candidate: FormulaCandidate): { rowCount: number; columnCount: number } {
  const value = candidate.preview.kind === 'value' ? candidate.preview.value : null;
  if (!Array.isArray(value)) return { rowCount: 1, columnCount: 1 };
  return { rowCount: Math.max(1, value.length), columnCount: Math.max(1, ...value.map((row) => row.length)) };
}

/**
 * The plan for one cell.
 * @throws ExcelError `no-room` when the result would run over the sheet's edge, `inside-table` when it would spill into a table
 */
export function planCell(
  candidate: FormulaCandidate,
  active: CellPosition,
  workbook: WorkbookData,
): InsertPlan {
  const size = previewSize(candidate);
  const occupied: BlockAddress = { ...active, ...size };
  if (active.row + size.rowCount > MAX_ROWS || active.column + size.columnCount > MAX_COLUMNS) {
    throw new ExcelError(
      'no-room',
      `The result needs ${size.rowCount} rows and ${size.columnCount} columns and does not fit on the sheet from here. ` +
        'Select a cell further up or left.',
    );
  }
  const spills = size.rowCount > 1 || size.columnCount > 1;
  const table = spills
    ? workbook.tables.find((item) => blocksIntersect(occupied, tableBlock(item)))
    : undefined;
  if (table !== undefined) {
    throw new ExcelError(
      'inside-table',
      `The result takes ${fullAddress(occupied)}, which runs into the table "${table.name}"; Excel shows #SPILL! there. ` +
        'Select a cell outside of the table.',
    );
  }
  return {
    target: { ...active, rowCount: 1, columnCount: 1 },
    header: null,
    formulas: [candidate.formula],
    occupied,
    formats: resultFormats(candidate.formula, workbook, active),
    table: null,
  };
}

/** Columns looked at for a free place right of a table. */
const PLACES_TRIED = 64;

/**
 * The active cell, or, where the result would take cells of the table it reads, the first free place right of the table
 * (one blank column between, so that the result does not become part of it).
 */
export function placeBeside(
  candidate: FormulaCandidate,
  block: BlockAddress,
  active: CellPosition,
  workbook: WorkbookData,
): CellPosition {
  const size = previewSize(candidate);
  if (!blocksIntersect({ ...active, ...size }, block)) return active;
  const cells = workbook.sheets.find((sheet) => sheet.name === block.sheet)?.cells ?? [];
  const right = block.column + block.columnCount;
  const isFree = (column: number): boolean => {
    for (let row = block.row; row < block.row + size.rowCount; row++) {
      for (let i = 0; i < size.columnCount; i++)
        if ((cells[row]?.[column + i] ?? null) !== null) return false;
    }
    return true;
  };
  for (
    let column = right + 1;
    column < right + PLACES_TRIED && column + size.columnCount <= MAX_COLUMNS;
    column++
  ) {
    if (isFree(column)) return { sheet: block.sheet, row: block.row, column };
  }
  return active;
}

/**
 * A formula for one row of a table, put into the row of the active cell: there when that cell is blank, otherwise right
 * of the table. Outside of the table's rows it goes where it was written for.
 * @param asked the active cell when the formula was asked for
 */
export function rowFormulaAt(
  candidate: FormulaCandidate,
  block: BlockAddress,
  active: CellPosition,
  asked: CellPosition,
  workbook: WorkbookData,
): { readonly candidate: FormulaCandidate; readonly place: CellPosition } {
  const isInRows =
    active.sheet === block.sheet && active.row > block.row && active.row < block.row + block.rowCount;
  const target = isInRows ? active : asked;
  const cells = workbook.sheets.find((sheet) => sheet.name === target.sheet)?.cells;
  const isBlank = (cells?.[target.row]?.[target.column] ?? null) === null;
  const column = isBlank ? target.column : block.column + block.columnCount;
  const [formula] = fillDown(candidate.formula, anchorRow(candidate.formula, block), target.row, 1);
  return {
    candidate: { ...candidate, formula: formula ?? candidate.formula },
    place: { sheet: target.sheet, row: target.row, column },
  };
}

/**
 * The plan for a new column with the formula in every data row of `block` (its header row included). The column of the
 * active cell is taken when it is blank in all of these rows, except that an Excel table grows by the column right of it.
 * @param title header of the new column
 * @throws ExcelError `too-large` above the fill limit, `no-room` at the sheet's right edge
 */
export function planColumn(
  candidate: FormulaCandidate,
  answer: Pick<FormulaAnswer, 'block'>,
  active: CellPosition,
  workbook: WorkbookData,
  title: string,
): InsertPlan {
  const { block } = answer;
  if (block === null) return planCell(candidate, active, workbook);
  const rows = block.rowCount - 1;
  if (rows > MAX_FILL_ROWS) {
    throw new ExcelError(
      'too-large',
      `The table has ${rows.toLocaleString('en')} rows; Nano fills up to ${MAX_FILL_ROWS.toLocaleString('en')} at once. ` +
        'Copy the formula and fill it down in Excel.',
    );
  }
  const listObject = workbook.tables.find((item) => blocksIntersect(tableBlock(item), block));
  const column = targetColumn(block, active, workbook, listObject !== undefined);
  if (column >= MAX_COLUMNS) throw new ExcelError('no-room', 'There is no free column right of the table.');
  const formulas = fillDown(candidate.formula, anchorRow(candidate.formula, block), block.row + 1, rows);
  const target: BlockAddress = {
    sheet: block.sheet,
    row: block.row,
    column,
    rowCount: rows + 1,
    columnCount: 1,
  };
  const appended = listObject !== undefined && column === listObject.column + listObject.columns.length;
  return {
    target,
    header: title,
    formulas,
    occupied: target,
    formats: resultFormats(candidate.formula, workbook, { ...active, sheet: block.sheet }).slice(0, 1),
    table: appended ? listObject.name : null,
  };
}

function targetColumn(
  block: BlockAddress,
  active: CellPosition,
  workbook: WorkbookData,
  isListObject: boolean,
): number {
  const right = block.column + block.columnCount;
  if (isListObject && active.column > right) return right;
  if (active.sheet !== block.sheet || active.row < block.row || active.row >= block.row + block.rowCount)
    return right;
  if (active.column === right) return right;
  const sheet = workbook.sheets.find((item) => item.name === block.sheet);
  const rows = sheet?.cells.slice(block.row, block.row + block.rowCount) ?? [];
  const isBlank = rows.every((row) => (row?.[active.column] ?? null) === null);
  return isBlank ? active.column : right;
}

function tableBlock(table: WorkbookData['tables'][number]): BlockAddress {
  return {
    sheet: table.sheet,
    row: table.row,
    column: table.column,
    rowCount: table.rowCount + 1 + (table.hasTotals === true ? 1 : 0),
    columnCount: table.columns.length,
  };
}
