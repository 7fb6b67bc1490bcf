/** @file The extracted table while a person looks it over: what each cell holds, where it stands in the text. No React. */
import { normaliseCell } from '../../src/copilot/extract';
import type { ExtractAnswer, ExtractCell, ExtractColumn } from '../../src/copilot/extract';
import type { TableContent } from '../../src/excel/tablePlan';
import { numberToText } from '../../src/formula';

/** Why a cell deserves a look: the model was not sure, or the text can be read in two ways. */
export type Doubt = 'unsure' | 'ambiguous';

export interface Span {
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface DraftCell {
  /** As it is shown and edited. */
  readonly text: string;
  readonly value: string | number | null;
  /** Null for a blank cell and for one that the person has written. */
  readonly span: Span | null;
  readonly doubt: Doubt | null;
}

export interface DraftRow {
  /** Stays with the row when others are removed. */
  readonly id: number;
  readonly cells: readonly DraftCell[];
}

export interface Draft {
  readonly columns: readonly ExtractColumn[];
  readonly rows: readonly DraftRow[];
}

/** A place in the table, by the row's id. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Below this share the model's own choice is marked. It is not calibrated: a mark says "look", not "wrong". */
export const SURE = 0.6;

const BLANK: DraftCell = { text: '', value: null, span: null, doubt: null };

function textOf(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? numberToText(value) : value;
}

function draftCell(cell: ExtractCell | null): DraftCell {
  if (cell === null) return BLANK;
  const { value, start, end, ambiguous, confidence } = cell;
  const doubt = ambiguous ? 'ambiguous' : confidence < SURE ? 'unsure' : null;
  return { text: textOf(value), value, span: { start, end }, doubt };
}

/** The table as it was extracted. */
export function draftOf({ columns, rows }: ExtractAnswer): Draft {
  return { columns, rows: rows.map((row, id) => ({ id, cells: row.map(draftCell) })) };
}

/**
 * The table with one cell written by the person, read as the column's kind. Writing what stands there already takes the
 * mark away: the person has looked.
 */
export function withCell(draft: Draft, { row, column }: CellPlace, text: string, locale?: string): Draft {
  const kind = draft.columns[column]?.kind ?? 'text';
  const change = (cell: DraftCell): DraftCell => {
    if (cell.text === text) return { ...cell, doubt: null };
    const { value } = normaliseCell(text, kind, locale === undefined ? {} : { locale });
    return { text: textOf(value), value, span: null, doubt: null };
  };
  return {
    ...draft,
    rows: draft.rows.map((each) =>
      each.id === row
        ? { ...each, cells: each.cells.map((cell, at) => (at === column ? change(cell) : cell)) }
        : each,
    ),
  };
}

export function withoutRow(draft: Draft, id: number): Draft {
  return { ...draft, rows: draft.rows.filter((row) => row.id !== id) };
}

/** What is written to the sheet. */
export function contentOf({ columns, rows }: Draft): TableContent {
  return { columns, rows: rows.map(({ cells }) => cells.map(({ value }) => value)) };
}

/** Cells that are marked. */
export function doubtCount({ rows }: Draft): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter(({ doubt }) => doubt !== null).length, 0);
}

/** A stretch of the text, with the cells that were cut from it. */
export interface Stretch extends Span {
  readonly cells: readonly CellPlace[];
}

/** The whole text in stretches, one after the other; those of no cell between. Cells may overlap. */
export function stretchesOf(length: number, { rows }: Draft): Stretch[] {
  const spans = rows.flatMap(({ id, cells }) =>
    cells.flatMap(({ span }, column) => (span === null ? [] : [{ ...span, place: { row: id, column } }])),
  );
  const bounds = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  spans.sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let open: typeof spans = [];
  let next = 0;
  for (const [at, start] of bounds.entries()) {
    const end = bounds[at + 1];
    if (end === undefined) break;
    open = open.filter((span) => span.end > start);
    for (let span = spans[next]; span !== undefined && span.start <= start; span = spans[++next])
      open.push(span);
    stretches.push({ start, end, cells: open.map(({ place }) => place) });
  }
  return stretches;
}
