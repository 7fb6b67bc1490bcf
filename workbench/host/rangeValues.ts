/** @file Cell values as the Excel API gives and takes them. */
import { CellError, MAX_COLUMNS, MAX_ROWS } from '../../src/formula/workbook';
import type { CellValue } from '../../src/formula/workbook';
import type { Block } from '../model/address';
import { parseEntry } from '../model/entry';
import type { CellInput } from '../model/entry';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../workbook';
import type { RangeTarget } from './hostClass';
import { hostErrors, HostError } from './protocol';

/** Excel on the web takes and gives at most five million cells a request. */
const MAX_CELLS = 5_000_000;

/** True for whole rows, whole columns and the whole sheet: the API reads their cells as null. */
export function isUnbounded(block: Block): boolean {
  return block.rowCount === MAX_ROWS || block.columnCount === MAX_COLUMNS;
}

export function apiValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}

/** `Excel.RangeValueType` of a value. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** One result per cell, as rows; null for an unbounded range. */
export function readCells<Result>(
  { block }: RangeTarget,
  read: (row: number, column: number) => Result,
): Result[][] | null {
  if (isUnbounded(block)) return null;
  if (block.rowCount * block.columnCount > MAX_CELLS) {
    throw new HostError(
      'ResponsePayloadSizeLimitExceeded',
      'The response payload size has exceeded the limit.',
      413,
    );
  }
  return Array.from({ length: block.rowCount }, (_, down) =>
    Array.from({ length: block.columnCount }, (__, right) => read(block.row + down, block.column + right)),
  );
}

/**
 * Calls `write` for each cell with its element of `value`: a single value goes to every cell, null leaves a cell alone.
 * @throws HostError InvalidArgument when the rows and columns do not match the range, or the range is unbounded.
 */
export function writeCells(
  { block }: RangeTarget,
  value: unknown,
  write: (row: number, column: number, element: unknown) => void,
): void {
  if (isUnbounded(block)) throw hostErrors.invalidArgument();
  const rows = Array.isArray(value) ? (value as unknown[]) : null;
  const fits =
    !rows ||
    (rows.length === block.rowCount &&
      rows.every((row) => Array.isArray(row) && row.length === block.columnCount));
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  for (let down = 0; down < block.rowCount; down++) {
    for (let right = 0; right < block.columnCount; right++) {
      const element = rows ? (rows[down] as unknown[])[right] : value;
      if (element !== null && element !== undefined) write(block.row + down, block.column + right, element);
    }
  }
}

/** Puts what the API was given into a cell, read as if typed; a number format that it brings along is set too. */
export function enter(workbook: Workbook, sheet: Sheet, row: number, column: number, element: unknown): void {
  let input: CellInput;
  let format: string | undefined;
  if (typeof element === 'string') {
    ({ input, format } = parseEntry(element, sheet.format(row, column)));
  } else if (typeof element === 'number' || typeof element === 'boolean') {
    input = { value: element };
  } else {
    throw hostErrors.invalidArgument();
  }
  workbook.setCell(sheet, row, column, input, 'addin');
  if (format && sheet.format(row, column) === 'General') workbook.setFormat(sheet, row, column, format);
}
