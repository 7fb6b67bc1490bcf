/** @file Reads the cases of `nano eval`. */
import type { ExtractRequest } from '../../src/copilot/extract';
import type { FixRequest } from '../../src/copilot/fix/fix';
import type { CellPosition, WorkbookData } from '../../src/formula/workbook';
import { findPlace } from '../place';
import { workbookFromJson } from '../workbookJson';

/** One line of a case file, parsed. */
export type CaseLine = Readonly<Record<string, unknown>>;

/** A field that must be a text. @throws TypeError */
function textField(line: CaseLine, field: string): string {
  const value = line[field];
  if (typeof value !== 'string') throw new TypeError(`"${field}" is missing or no text`);
  return value;
}

/** Workbook and active cell; without `active`, a cell beside the data of the first sheet. */
function parsePlace(line: CaseLine): { readonly workbook: WorkbookData; readonly active: CellPosition } {
  const workbook = workbookFromJson(line['workbook']);
  const active = (line['active'] ?? {}) as CaseLine;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { workbook, active: findPlace(workbook, text(active['sheet']), text(active['cell'])) };
}

/** A formula case. @throws Error naming what does not fit. */
export function parseCase(line: CaseLine) {
  return { id: line['id'], ...parsePlace(line), request: textField(line, 'request') };
}

/** A case of a formula to calculate or to explain. @throws Error naming what does not fit. */
export function parseFormulaCase(line: CaseLine) {
  return { id: line['id'], ...parsePlace(line), formula: textField(line, 'formula') };
}

/** A fix case; the workbook may be left out. @throws Error naming what does not fit. */
export function parseFixCase(line: CaseLine): { readonly id: unknown; readonly request: FixRequest } {
  const place = line['workbook'] == null ? {} : parsePlace(line);
  const optional = (field: string) => (line[field] == null ? {} : { [field]: textField(line, field) });
  return {
    id: line['id'],
    request: { broken: textField(line, 'broken'), ...place, ...optional('error'), ...optional('intent') },
  };
}

/** An extraction case; without `fields` the columns are found. @throws Error naming what does not fit. */
export function parseExtractCase(line: CaseLine): ExtractRequest {
  const { fields } = line;
  if (fields != null && !(Array.isArray(fields) && fields.every((name) => typeof name === 'string')))
    throw new TypeError('"fields" must be a list of texts or null');
  return {
    text: textField(line, 'text'),
    fields: fields ?? null,
    ...(line['locale'] == null ? {} : { locale: textField(line, 'locale') }),
  };
}
