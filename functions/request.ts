/** @file From a custom function's arguments and addresses to a request of the copilot. Pure. */
import type { BlockAddress, FormulaRequest } from '../src/copilot/answer';
import { parseAddress } from '../src/excel/address';
import { toSheetData } from '../src/excel/cells';
import type { TableFacts } from '../src/excel/tableFacts';
import type { CellPosition, TableData } from '../src/formula/workbook';
import { FunctionProblem } from './problem';

/** Cells of a table argument; larger ones would block Excel while they are handed over. */
export const MAX_TABLE_CELLS = 2_000_000;

/** Addresses as Excel gives them to a custom function; undefined where it gives none (a constant array, an old Excel). */
export interface Places {
  readonly cell: string | undefined;
  readonly table: string | undefined;
}

/** A table argument with its place. */
export interface TableArgument {
  readonly block: BlockAddress;
  /** Blank rows at its end left out (a whole column has a million of them). */
  readonly cells: readonly (readonly unknown[])[];
  /** False when Excel gave no address: references would then point nowhere. */
  readonly isPlaced: boolean;
}

function isBlank(row: readonly unknown[]): boolean {
  return row.every((cell) => cell === '' || cell === null || cell === undefined);
}

/**
 * @throws FunctionProblem when the table is blank, one row, or too large
 */
export function tableArgument(
  cells: readonly (readonly unknown[])[],
  address: string | undefined,
): TableArgument {
  let rowCount = cells.length;
  while (rowCount > 0 && isBlank(cells[rowCount - 1] ?? [])) rowCount--;
  const used = cells.slice(0, rowCount);
  const columnCount = used[0]?.length ?? 0;
  if (rowCount === 0)
    throw new FunctionProblem('value', 'The table is blank. Give a range with a header row and data.');
  if (rowCount * columnCount > MAX_TABLE_CELLS) {
    throw new FunctionProblem(
      'value',
      `The table has ${(rowCount * columnCount).toLocaleString('en')} cells; NANO functions read up to ` +
        `${MAX_TABLE_CELLS.toLocaleString('en')}. Give fewer columns or rows.`,
    );
  }
  const place = address === undefined ? { sheet: 'Table', row: 0, column: 0 } : parseAddress(address);
  const block = { sheet: place.sheet, row: place.row, column: place.column, rowCount, columnCount };
  return { block, cells: used, isPlaced: address !== undefined };
}

/**
 * The cell that the formula is for. Only its row within the table matters to an answer (a formula for every row speaks of
 * that row); all other places are made one, so that a thousand cells with the same request share one answer.
 */
export function standardCell(cell: string | undefined, block: BlockAddress): CellPosition {
  const column = block.column + block.columnCount + 1;
  const place = cell === undefined ? null : parseAddress(cell, block.sheet);
  const isBeside =
    place !== null &&
    place.sheet === block.sheet &&
    place.row > block.row &&
    place.row < block.row + block.rowCount;
  return { sheet: block.sheet, row: isBeside ? place.row : block.row, column };
}

/** The request about a table argument; `facts` gives its dates back and, for `=NANO.ASK("…", Orders)`, its header. */
export function tableRequest(
  request: string,
  table: TableArgument,
  facts: TableFacts,
  cell: string | undefined,
  dynamicArrays: boolean,
): FormulaRequest {
  const lacksHeader = facts.table !== null && table.block.row === facts.table.row + 1;
  const cells = lacksHeader && facts.table !== null ? [facts.table.columns, ...table.cells] : table.cells;
  const row = table.block.row - (lacksHeader ? 1 : 0);
  const block: BlockAddress = { ...table.block, row, rowCount: cells.length };
  if (cells.length < 2) {
    throw new FunctionProblem(
      'value',
      'The table has one row only. Give a range with a header row and data below it.',
    );
  }
  const sheet = toSheetData(block.sheet, [
    { row, column: block.column, values: cells, formats: columnFormatRows(cells, facts, lacksHeader) },
  ]);
  const tables: TableData[] =
    facts.table === null ? [] : [{ ...facts.table, rowCount: cells.length - 1, hasTotals: false }];
  return {
    workbook: { sheets: [sheet], tables, names: [] },
    active: standardCell(cell, block),
    request,
    block,
    dynamicArrays,
    alternatives: 0,
  };
}

/** A format for every cell, the first data rows' known ones continued downwards. */
function columnFormatRows(
  cells: readonly (readonly unknown[])[],
  facts: TableFacts,
  lacksHeader: boolean,
): readonly (readonly string[])[] {
  const known = lacksHeader ? [[], ...facts.formats] : facts.formats;
  const last = known.at(-1) ?? [];
  return cells.map((_, i) => known[i] ?? last);
}
