/** @file A team's own lines, `{workbook, active, request, formula}`, read with complaints that say what to do. */
import { findPlace } from '../../../cli/place';
import { workbookFromJson } from '../../../cli/workbookJson';
import type { TeamRequest } from './invert';

export interface TeamLine extends TeamRequest {
  /** Number of the line in the file, from 1. */
  readonly number: number;
  /** The line as it was given, for case files. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** One thing wrong with the file. */
export interface Complaint {
  readonly line: number;
  readonly reason: string;
}

const SHAPE =
  'A line is {"workbook":{"sheets":[…]},"active":{"sheet":"Sales","cell":"H2"},"request":"…","formula":"=…"}';

function textOf(json: Readonly<Record<string, unknown>>, field: string): string {
  const value = json[field];
  if (value === undefined) throw new TypeError(`"${field}" is missing. ${SHAPE}`);
  if (typeof value !== 'string' || value.trim() === '')
    throw new TypeError(`"${field}" must be a text that is not empty`);
  return value.trim();
}

function readLine(text: string, number: number): TeamLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new TypeError(
      `this is no JSON (${error instanceof Error ? error.message : String(error)}). Each line is one JSON object, without line breaks inside`,
      { cause: error },
    );
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new TypeError(`this is no JSON object. ${SHAPE}`);
  const json = parsed as Record<string, unknown>;
  const [request, formula] = [textOf(json, 'request'), textOf(json, 'formula')];
  if (json['workbook'] === undefined) throw new TypeError(`"workbook" is missing. ${SHAPE}`);
  const workbook = workbookFromJson(json['workbook']);
  const active = json['active'];
  if (typeof active !== 'object' || active === null)
    throw new TypeError(
      `"active" is missing: the cell that the formula stands in, {"sheet":"Sales","cell":"H2"}`,
    );
  const { sheet, cell } = active as Record<string, unknown>;
  if (typeof cell !== 'string') throw new TypeError('"active.cell" is missing: an address such as "H2"');
  const place = findPlace(workbook, typeof sheet === 'string' ? sheet : undefined, cell);
  return { number, json, workbook, active: place, request, formula };
}

/** Reads all lines of a file's text; blank ones are skipped. */
export function readTeam(text: string): { lines: TeamLine[]; complaints: Complaint[] } {
  const lines: TeamLine[] = [];
  const complaints: Complaint[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, at) => {
      if (line.trim() === '') return;
      try {
        lines.push(readLine(line, at + 1));
      } catch (error) {
        complaints.push({ line: at + 1, reason: error instanceof Error ? error.message : String(error) });
      }
    });
  return { lines, complaints };
}
