/** @file Reads the file given with `--data`: .xlsx, .csv or a workbook .json. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { WorkbookData } from '../src/formula/workbook';
import { workbookFromCsv } from './workbookCsv';
import { workbookFromJson } from './workbookJson';
import { workbookFromXlsx } from './workbookXlsx';

const READERS: Readonly<
  Record<string, (bytes: Buffer, path: string) => WorkbookData | Promise<WorkbookData>>
> = {
  '.xlsx': (bytes) => workbookFromXlsx(bytes),
  '.xlsm': (bytes) => workbookFromXlsx(bytes),
  '.csv': (bytes, path) => workbookFromCsv(bytes.toString('utf8'), sheetNameOf(path)),
  '.json': (bytes) => workbookFromJson(JSON.parse(bytes.toString('utf8'))),
};

/** Excel names the sheet of a .csv after the file: at most 31 characters, without those a sheet may not have. */
function sheetNameOf(path: string): string {
  const name = basename(path, extname(path)).replace(/[\\/?*[\]:]/g, ' ');
  return name.slice(0, 31).trim() || 'Sheet1';
}

function reason(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file';
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
    return 'this is a folder, not a file';
  return error instanceof Error ? error.message : String(error);
}

/** @throws Error naming the file and what was wrong with it. */
export async function readWorkbookFile(path: string): Promise<WorkbookData> {
  const reader = READERS[extname(path).toLowerCase()];
  if (reader === undefined) {
    throw new Error(`cannot read ${path}: expected one of ${Object.keys(READERS).join(', ')}`);
  }
  try {
    return await reader(await readFile(path), path);
  } catch (error) {
    throw new Error(`cannot read ${path}: ${reason(error)}`, { cause: error });
  }
}
