/** @file Tables from the web as worksheets: cells as a person would have typed them, dates as dates. */
import type { CellValue, WorkbookData } from '../../src/formula/workbook';
import { parseNumber } from '../../src/sheet/words';
import { cellFromText } from './wikisql';

export interface WebTable {
  readonly id: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a whole date in words or ISO form; null for anything else, and before 1901. */
export function dateFromText(text: string): number | null {
  const plain = text.trim().replace(/\s*\[[^\]]*\]$/, '');
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(plain);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(plain);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain);
  const [year, month, day] =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : dayFirst !== null
        ? [dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]]
        : monthFirst !== null
          ? [monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]]
          : [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y > 1900 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return Math.round((Date.UTC(y, m - 1, d) - EPOCH) / 86_400_000);
}

/** The serial number of 1 January. */
export function serialOfYear(year: number): number {
  return Math.round((Date.UTC(year, 0, 1) - EPOCH) / 86_400_000);
}

function monthNumber(name = ''): number {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at === -1 ? NaN : at + 1;
}

/** A cell as typed: numbers, sums of money among them, as numbers. */
export function typedCell(text: string): CellValue {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/(?: ?\[[^\]]{1,8}\])+$/, '')
    .replace(/^−(?=\d)/, '-')
    .trim();
  return /^[$€£]\s?\d[\d.,]*$/.test(plain) ? (parseNumber(plain) ?? plain) : cellFromText(plain);
}

const NOTHING = /^(?:[-–—]+|n\/?a|\?|tba|tbd)$/i;

/** The table as a one-sheet workbook, header in row 1; null where a column has no heading. */
export function workbookFromWebTable(table: WebTable): WorkbookData | null {
  const header = table.header.map((text) => text.replace(/\s+/g, ' ').trim());
  if (header.length < 2 || header.includes('')) return null;
  const columnFormats = new Map<number, string>();
  const columns = header.map((_, column) => {
    const texts = table.rows.map((row) => row[column] ?? '');
    const cells = texts.map(typedCell);
    const filled = texts.filter((text) => text.trim() !== '' && !NOTHING.test(text.trim()));
    const dates = filled.filter((text) => dateFromText(text) !== null).length;
    if (dates >= 2 && dates >= filled.length * 0.9) {
      columnFormats.set(column, 'd mmm yyyy');
      return texts.map((text, row) =>
        NOTHING.test(text.trim()) ? null : (dateFromText(text) ?? cells[row] ?? null),
      );
    }
    const numbers = cells.filter((cell) => typeof cell === 'number').length;
    // A dash among numbers is how the web writes an empty cell.
    const isNumeric = numbers >= 2 && numbers >= filled.length * 0.8;
    return isNumeric
      ? cells.map((cell) => (typeof cell === 'string' && NOTHING.test(cell) ? null : cell))
      : cells;
  });
  const cells: CellValue[][] = [
    header,
    ...table.rows.map((_, row) => columns.map((column) => column[row] ?? null)),
  ];
  return { sheets: [{ name: 'Sheet1', cells, columnFormats }], tables: [], names: [] };
}
