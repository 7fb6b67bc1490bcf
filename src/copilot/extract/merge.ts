/** @file Rows of overlapping chunks as rows of one text: what two chunks saw is listed once, what a border cut is joined. */
import type { SourceSpan } from './serialise';

/** A cell with its place in the source. */
export interface FoundCell extends SourceSpan {
  readonly field: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Cells of a row, in the order of their fields, at most one of each. */
export type FoundRow = readonly FoundCell[];

/** The rows of one chunk and the part of the source that it covers. */
export interface ChunkRows extends SourceSpan {
  readonly rows: readonly FoundRow[];
}

/** All rows, in the order of the chunks. */
export function mergeChunks(chunks: readonly ChunkRows[]): FoundRow[] {
  const merged: FoundRow[] = [];
  let before: ChunkRows | null = null;
  /** Rows of `before` as they stand in `merged`. */
  let recent: number[] = [];
  for (const chunk of chunks) {
    const places: number[] = [];
    const shared = before !== null && chunk.start < before.end;
    for (const row of chunk.rows) {
      const twin = shared ? twinOf(row, merged, recent, chunk.start, before!.end) : null;
      if (twin === null) {
        places.push(merged.length);
        merged.push(row);
      } else {
        merged[twin] = joined(merged[twin]!, row, chunk.start, before!.end);
        recent = recent.filter((place) => place !== twin);
        places.push(twin);
      }
    }
    before = chunk;
    recent = places;
  }
  return merged;
}

/** The row of the chunk before that is the same one: it shares places in the overlap, and more than it contradicts. */
function twinOf(
  row: FoundRow,
  merged: readonly FoundRow[],
  recent: readonly number[],
  from: number,
  to: number,
): number | null {
  let best: number | null = null;
  let most = 0;
  for (const place of recent) {
    const other = merged[place]!;
    let agreeing = 0;
    let contrary = 0;
    for (const cell of row) {
      const twin = other.find(({ field }) => field === cell.field);
      if (twin === undefined) continue;
      if (!overlap(cell, twin)) contrary++;
      else if (cell.start < to && cell.end > from) agreeing++;
    }
    const score = agreeing - contrary;
    if (agreeing > 0 && score > 0 && score >= most) [best, most] = [place, score];
  }
  return best;
}

/** Both rows in one. A cell that both have is taken from the chunk that saw more of the text round it. */
function joined(earlier: FoundRow, later: FoundRow, from: number, to: number): FoundRow {
  const cells = new Map(earlier.map((cell) => [cell.field, cell]));
  for (const cell of later) {
    const known = cells.get(cell.field);
    const nearEnd = to - cell.end < cell.start - from;
    if (known === undefined || nearEnd) cells.set(cell.field, cell);
  }
  return [...cells.values()].sort((a, b) => a.field - b.field);
}

function overlap(a: SourceSpan, b: SourceSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
