/** @file The workbook format of the case files: `{"sheets":[{"name","origin","table","cells"}]}`. */
import { CellError, isErrorCode } from '../src/formula/workbook';
import type { CellValue, WorkbookData } from '../src/formula/workbook';
import { parseCell } from './cellAddress';
import { DATE_FORMAT, serialOf, WorkbookBuilder } from './workbookBuilder';

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The serial number of `YYYY-MM-DD`, or null when there is no such day. */
function serialOfIsoDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = new Date(`${text}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March; Excel has no such day.
  if (match === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return null;
  const serial = serialOf(date);
  return serial < 1 ? null : serial;
}

/** @throws TypeError naming `where` when `cell` is none of the kinds of the format. */
function readCell(cell: unknown, where: string): { value: CellValue; format?: string } {
  if (cell === null || typeof cell === 'boolean') return { value: cell };
  if (typeof cell === 'number') return { value: cell };
  if (typeof cell === 'string') return { value: isErrorCode(cell) ? new CellError(cell) : cell };
  if (isObject(cell) && typeof cell['date'] === 'string') {
    const value = serialOfIsoDate(cell['date']);
    if (value !== null) return { value, format: DATE_FORMAT };
    throw new TypeError(`${where}: "${cell['date']}" is no day of Excel's calendar, written YYYY-MM-DD`);
  }
  throw new TypeError(`${where}: a cell is a string, a number, true, false, null or {"date":"YYYY-MM-DD"}`);
}

/** Column names of a table as Excel makes them: no blank one, none twice (the second "Price" is "Price2"). */
function columnNames(header: readonly CellValue[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const plain = cell === null ? `Column${index + 1}` : String(cell);
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain}${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function readSheet(builder: WorkbookBuilder, sheet: unknown, where: string): void {
  if (!isObject(sheet)) throw new TypeError(`${where}: a sheet is an object with "name" and "cells"`);
  const { name, origin = 'A1', table = null, cells } = sheet;
  if (typeof name !== 'string' || name === '')
    throw new TypeError(`${where}.name: the name of a sheet is a text`);
  const corner = typeof origin === 'string' ? parseCell(origin) : null;
  if (corner === null)
    throw new TypeError(`${where}.origin: ${JSON.stringify(origin)} is no cell address such as "A1"`);
  if (!Array.isArray(cells)) throw new TypeError(`${where}.cells: expected rows, [[…], […]]`);
  const target = builder.sheet(name);
  let width = 0;
  cells.forEach((row: unknown, rowIndex) => {
    if (!Array.isArray(row)) throw new TypeError(`${where}.cells[${rowIndex}]: a row is a list of cells`);
    width = Math.max(width, row.length);
    row.forEach((cell: unknown, columnIndex) => {
      const { value, format } = readCell(cell, `${where}.cells[${rowIndex}][${columnIndex}]`);
      target.set(corner.row + rowIndex, corner.column + columnIndex, value, format);
    });
  });
  if (table === null) return;
  if (typeof table !== 'string') throw new TypeError(`${where}.table: the name of a table is a text or null`);
  if (cells.length === 0) throw new TypeError(`${where}.table: a table needs a header row`);
  const header = target.cells[corner.row] ?? [];
  builder.tables.push({
    name: table,
    sheet: target.name,
    ...corner,
    rowCount: cells.length - 1,
    columns: columnNames(Array.from({ length: width }, (_, index) => header[corner.column + index] ?? null)),
  });
}

/**
 * A workbook from its parsed JSON. Dates become serial numbers with a date format; the text of an Excel error
 * (`"#N/A"`) becomes that error. Two entries of one sheet name are two blocks of that sheet.
 * @throws TypeError naming the place of the first thing that does not fit the format.
 */
export function workbookFromJson(json: unknown): WorkbookData {
  const sheets = isObject(json) ? json['sheets'] : undefined;
  if (!Array.isArray(sheets) || sheets.length === 0) {
    throw new TypeError('a workbook is {"sheets":[{"name":"Sales","cells":[[…]]}]} with at least one sheet');
  }
  const builder = new WorkbookBuilder();
  sheets.forEach((sheet, index) => readSheet(builder, sheet, `sheets[${index}]`));
  return builder.build();
}
