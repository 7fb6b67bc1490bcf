/** @file Receipts: the places of their line items and of what stands at their top and bottom. */
import type { Cell } from '../draft';
import { SHARED } from '../draft';
import { figure, figuresOf, placesOf, type Place } from './locate';

/** A labelled receipt. */
export interface Receipt {
  readonly text: string;
  readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/**
 * Places of line items: names in order, their figures between one name and the next or, where a receipt writes them first,
 * between the name before and this one. Null when a name cannot be found: then the label says what the text does not.
 */
export function lineItems({ text, table }: Receipt): Cell[] | null {
  const names: Place[] = [];
  let cursor = 0;
  for (const row of table.rows) {
    const name = row[table.header.indexOf('name')] ?? '';
    const [place] = placesOf(text, name, cursor);
    if (place === undefined || name.length < 2) return null;
    names.push(place);
    cursor = place.end;
  }
  const cells: Cell[] = [];
  for (const [at, row] of table.rows.entries()) {
    const place = names[at];
    if (place === undefined) return null;
    cells.push({ row: at, key: 'name', ...place });
    const lineStart = text.lastIndexOf('\n', place.start) + 1;
    const from = Math.max(names[at - 1]?.end ?? 0, lineStart);
    const next = names[at + 1];
    const nextLine =
      next === undefined
        ? Math.min(text.length, place.end + 90)
        : Math.max(text.lastIndexOf('\n', next.start), place.end);
    const value = (key: string): string => row[table.header.indexOf(key)] ?? '';
    const figures = (wanted: string): Place[] => [
      ...figuresOf(text, wanted, place.end, nextLine),
      ...figuresOf(text, wanted, from, place.start),
      ...figuresOf(text, wanted, names[at - 1]?.end ?? Math.max(0, place.start - 60), place.start),
    ];
    const totals = figures(value('total_price'));
    const units = figures(value('unit_price'));
    const total =
      figure(value('unit_price')) === figure(value('total_price')) ? (totals[1] ?? totals[0]) : totals[0];
    const [unit] = units;
    const quantities = figures(value('quantity')).filter(
      (one) =>
        ![total, unit].some((used) => used !== undefined && one.start < used.end && one.end > used.start),
    );
    if (total !== undefined) cells.push({ row: at, key: 'total_price', ...total });
    if (unit !== undefined) cells.push({ row: at, key: 'unit_price', ...unit });
    if (quantities[0] !== undefined) cells.push({ row: at, key: 'quantity', ...quantities[0] });
    if (total === undefined) return null;
  }
  return cells;
}

/** Company, date, address and total of a receipt, each where its words stand; fields that are not found are left out. */
export function receiptHead({ text, table }: Receipt): Cell[] {
  const cells: Cell[] = [];
  const [row = []] = table.rows;
  table.header.forEach((key, at) => {
    const value = row[at] ?? '';
    let place: Place | undefined;
    if (key === 'total' || key === 'total_amount') {
      const places = figuresOf(text, value);
      // The one behind the word, rather than a line item of the same amount.
      place =
        places.find(({ start }) =>
          /total|amount due|summe|grand/i.test(text.slice(Math.max(0, start - 40), start)),
        ) ?? places.at(-1);
    } else [place] = key === 'address' ? loose(text, value) : placesOf(text, value);
    if (place !== undefined) cells.push({ row: SHARED, key, ...place });
  });
  return cells;
}

/** An address from its first to its last word, when what lies between is about as long and says the same letters. */
function loose(text: string, value: string): Place[] {
  const letters = (part: string): string => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = letters(value);
  if (wanted.length < 8) return [];
  let plain = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const folded = letters(text[i] ?? '');
    if (folded === '') continue;
    plain += folded[0] ?? '';
    offsets.push(i);
  }
  const at = plain.indexOf(wanted);
  const start = offsets[at];
  const end = offsets[at + wanted.length - 1];
  return at < 0 || start === undefined || end === undefined ? [] : [{ start, end: end + 1 }];
}
