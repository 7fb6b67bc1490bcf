/** @file Requests that make sense on the sheet at hand, from its headers and values. */
import type { WorkbookData } from '../src/formula/workbook';
import { findTables, tableCell } from '../src/sheet/table';
import type { SheetTable, TableColumn } from '../src/sheet/table';

const MAX_SUGGESTIONS = 4;

/** The tables of a sheet, in reading order. */
export function tablesOnSheet(workbook: WorkbookData, sheet: string): SheetTable[] {
  return findTables(workbook).filter((table) => table.sheet.name === sheet);
}

/** Columns that number rows rather than measure something. */
const IDENTIFIER = /\b(?:id|no|nr|number|code|key|zip|phone|year)\b|#/i;

/** Columns that people add up, before those that only hold numbers. */
const WORTH_ADDING =
  /\b(?:amount|total|revenue|sales|turnover|cost|costs|value|hours|minutes|salary|budget|profit)\b/i;

/**
 * Up to four requests for the sheet's largest table, most useful first; none when there is no table.
 */
export function suggestRequests(workbook: WorkbookData, sheet: string): string[] {
  const table = tablesOnSheet(workbook, sheet).reduce<SheetTable | null>(
    (best, next) =>
      best === null || next.rowCount * next.columnCount > best.rowCount * best.columnCount ? next : best,
    null,
  );
  if (table === null) return [];
  const usable = table.columns.filter((column) => column.header !== '' && column.header.length <= 40);
  const numbers = usable.filter((column) => column.type === 'number' && !IDENTIFIER.test(column.header));
  const categories = usable.filter((column) => column.type === 'category');
  const dates = usable.filter((column) => column.type === 'date');
  const number = numbers.find((column) => WORTH_ADDING.test(column.header)) ?? numbers[0];
  const [category] = categories;
  const value = category === undefined ? null : firstValue(table, category);
  const requests: string[] = [];
  if (number !== undefined && category !== undefined && value !== null) {
    requests.push(`Total ${number.header} where ${category.header} is ${value}`);
  }
  if (number !== undefined) requests.push(`Top 5 rows by ${number.header}`);
  if (category !== undefined && value !== null)
    requests.push(`How many rows have ${category.header} ${value}?`);
  if (category !== undefined) requests.push(`List the different values of ${category.header}`);
  if (number !== undefined) requests.push(`Average ${number.header}`);
  if (dates[0] !== undefined) requests.push(`Latest ${dates[0].header}`);
  const text = usable.find((column) => column.type === 'text');
  if (requests.length === 0 && text !== undefined)
    requests.push(`How many different values has ${text.header}?`);
  return requests.slice(0, MAX_SUGGESTIONS);
}

function firstValue(table: SheetTable, column: TableColumn): string | null {
  for (let row = 0; row < table.rowCount; row++) {
    const value = tableCell(table, row, column.index);
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 30) return value.trim();
  }
  return null;
}
