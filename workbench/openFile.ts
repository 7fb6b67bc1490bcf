/** @file Opens .xlsx and .csv files into the workbook. */
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, CellValue as FileValue } from 'hucre/xlsx';
import { CellError, isErrorCode } from '../src/formula/workbook';
import type { CellValue } from '../src/formula/workbook';
import { containsCell, parseBlock } from './model/address';
import { parseEntry } from './model/entry';
import { dateSerial } from './samples/sample';
import type { Workbook } from './workbook';

/** Larger files would keep a browser page busy for minutes. */
const MAX_BYTES = 50_000_000;
/** Pixels that Excel gives a column per character of its width. */
const PIXELS_PER_CHARACTER = 7;

/** A file could not be opened; the message says why and what to do. */
export class OpenFileError extends Error {}

/**
 * Replaces what is in the workbook by a file.
 * @throws OpenFileError when it is neither .xlsx nor .csv, too large, or damaged; the workbook is then as it was.
 */
export async function openFile(workbook: Workbook, name: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length > MAX_BYTES) {
    throw new OpenFileError(`"${name}" is larger than 50 MB. Save the sheet you need as a file of its own.`);
  }
  if (/\.csv$/i.test(name)) openCsv(workbook, name, new TextDecoder().decode(bytes));
  else if (/\.xlsx$/i.test(name)) await openXlsx(workbook, name, bytes);
  else throw new OpenFileError(`"${name}" is neither an .xlsx nor a .csv file.`);
}

function openCsv(workbook: Workbook, name: string, text: string): void {
  const rows = parseCsv(text) as (string | number | boolean | null)[][];
  workbook.clear();
  workbook.edit('Open file', () => {
    const sheet = workbook.activeSheet;
    workbook.renameSheet(sheet, sheetName(name));
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const value = typeof cell === 'string' ? cell : cell === null ? '' : String(cell);
        // Text of a file is data: what begins with "=" stays text.
        const entry = parseEntry(value.startsWith('=') ? `'${value}` : value);
        workbook.setCell(sheet, row, column, entry.input, 'person');
        if (entry.format) workbook.setFormat(sheet, row, column, entry.format);
      });
    });
  });
  workbook.journal.clear();
  workbook.select(workbook.activeSheet, workbook.activeSheet.selection);
}

/** A sheet name from a file name: at most 31 characters, none of those that Excel forbids. */
function sheetName(fileName: string): string {
  const base = fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[:\\/?*[\]']/g, ' ')
    .trim()
    .slice(0, 31);
  return base === '' ? 'Sheet1' : base;
}

async function openXlsx(workbook: Workbook, name: string, bytes: Uint8Array): Promise<void> {
  let file: Awaited<ReturnType<typeof readXlsx>>;
  try {
    file = await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OpenFileError(`"${name}" could not be read: ${reason}`);
  }
  workbook.clear();
  workbook.edit('Open file', () => {
    file.sheets.forEach((source, index) => {
      const sheet = index === 0 ? workbook.activeSheet : workbook.addSheet(source.name);
      if (index === 0) workbook.renameSheet(sheet, source.name);
      source.columns?.forEach((column, at) => {
        if (column.width) sheet.columnWidths.set(at, Math.round(column.width * PIXELS_PER_CHARACTER) + 5);
      });
      const arrays = [...(source.cells?.values() ?? [])].flatMap(
        (cell) => parseBlock(cell.formulaRef ?? '') ?? [],
      );
      source.rows.forEach((cells, row) => {
        cells.forEach((raw, column) => {
          const cell = source.cells?.get(`${row},${column}`);
          // Results that an array formula has spilled are stored as values; the formula will spill them again.
          if (!cell?.formula && arrays.some((area) => containsCell(area, row, column))) return;
          const value = cellValue(raw, cell);
          const formula = cell?.formula;
          if (value === null && !formula) return;
          const input = formula
            ? { formula: `=${formula.replace(/^=/, '').replace(/_xlfn\.(_xlws\.)?|_xlpm\./g, '')}` }
            : { value };
          workbook.setCell(sheet, row, column, input, 'person');
          const format = cell?.style?.numFmt ?? (raw instanceof Date ? 'yyyy-mm-dd' : undefined);
          if (format && format !== 'General') workbook.setFormat(sheet, row, column, format);
        });
      });
      for (const table of source.tables ?? []) {
        const block = parseBlock(table.range ?? '');
        if (block) {
          workbook.addTable(sheet, block, {
            name: table.displayName ?? table.name,
            hasTotals: table.showTotalRow ?? false,
          });
        }
      }
      sheet.isProtected = source.protection !== undefined;
    });
    for (const { name: defined, range, scope } of file.namedRanges ?? []) {
      if (scope === undefined) workbook.addName(defined, range);
    }
  });
  workbook.journal.clear();
  const [first] = workbook.sheets;
  if (first) workbook.select(first, first.selection);
}

function cellValue(raw: FileValue, cell: FileCell | undefined): CellValue {
  if (raw instanceof Date) {
    const day = dateSerial(raw.toISOString().slice(0, 10));
    return day + (raw.getTime() % 86_400_000) / 86_400_000;
  }
  if (typeof raw === 'string' && isErrorCode(raw) && cell?.type !== 'string') {
    return new CellError(raw);
  }
  return raw;
}
