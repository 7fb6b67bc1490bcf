/** @file Chooses where in the text a cell comes from when its words stand there more than once. */
import type { CopiedCell } from './copyGrammar';
import type { PieceSpan } from './serialise';

export interface PlacedCell {
  readonly field: number;
  readonly span: PieceSpan;
  readonly logConfidence: number;
}

/** What it costs, in pieces of distance, to take what another row of the same field has, or what another cell holds. */
const USED = 60;
const OVERLAP = 400;

/**
 * A place for every cell: cells of a row stand near each other, and rows do not share their values where the text has
 * one for each. Rows that are copied from the very same places as an earlier row are left out.
 */
export function placeRows(rows: readonly (readonly CopiedCell[])[]): PlacedCell[][] {
  const used = new Set<string>();
  const seen = new Set<string>();
  const placed: PlacedCell[][] = [];
  let cursor = 0;
  for (const row of rows) {
    const cells = placeRow(row, cursor, used);
    const key = cells.map(({ field, span }) => `${field}:${span.first}-${span.last}`).join();
    for (const { field, span } of cells) used.add(`${field}:${span.first}`);
    if (cells.length === 0 || seen.has(key)) continue;
    seen.add(key);
    placed.push(cells);
    cursor = Math.max(...cells.map(({ span }) => span.last));
  }
  return placed;
}

function placeRow(row: readonly CopiedCell[], cursor: number, used: ReadonlySet<string>): PlacedCell[] {
  const chosen: PlacedCell[] = [];
  // Those with the fewest places say where the row is.
  const order = [...row].sort((a, b) => a.places.length - b.places.length || a.field - b.field);
  for (const { field, places, logConfidence } of order) {
    const cost = (span: PieceSpan): number =>
      distance(span, chosen, cursor) +
      (used.has(`${field}:${span.first}`) ? USED : 0) +
      (chosen.some((cell) => overlap(cell.span, span)) ? OVERLAP : 0);
    const [first, ...others] = places;
    if (first === undefined) continue;
    let best = first;
    let least = cost(first);
    for (const span of others) {
      const price = cost(span);
      if (price < least) [best, least] = [span, price];
    }
    chosen.push({ field, span: best, logConfidence });
  }
  return chosen.sort((a, b) => a.field - b.field);
}

function distance(span: PieceSpan, chosen: readonly PlacedCell[], cursor: number): number {
  // Without a neighbour yet, the row is looked for behind the one before.
  if (chosen.length === 0) return span.first >= cursor ? span.first - cursor : 2 * (cursor - span.first);
  const first = Math.min(...chosen.map((cell) => cell.span.first));
  const last = Math.max(...chosen.map((cell) => cell.span.last));
  return Math.max(0, first - span.last, span.first - last);
}

function overlap(a: PieceSpan, b: PieceSpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}
