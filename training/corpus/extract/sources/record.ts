/** @file A labelled text of a data set, and how one or several of them become a sample. */
import { SHARED, type Cell } from '../draft';
import { FIELDS } from '../fields';
import type { Sample } from '../sample';
import type { Maker } from '../values';

/** One text with the places of its values, by the key of the field. */
export interface LabelledRecord {
  readonly text: string;
  readonly cells: readonly { readonly key: string; readonly start: number; readonly end: number }[];
  /** Fields that the data set knows and that are not in this text. */
  readonly absent: readonly string[];
}

/** FNV-1a: which part a text belongs to depends on nothing but the text. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of FNV are poor.
  return (value ^ (value >>> 15)) >>> 0;
}

/** A tenth of every data set is never trained on. */
export const isHeldBack = (text: string): boolean => hash(text) % 10 === 0;

/** One record, or several as rows of one text. */
export function sampleOfRecords(
  source: string,
  records: readonly LabelledRecord[],
  names: Readonly<Record<string, readonly string[]>>,
  between: string,
  shared: ReadonlySet<string> = new Set(),
): Sample {
  let text = '';
  const cells: Cell[] = [];
  records.forEach((record, row) => {
    if (row > 0) text += between;
    for (const { key, start, end } of record.cells)
      cells.push({
        row: shared.has(key) ? SHARED : row,
        key,
        start: text.length + start,
        end: text.length + end,
      });
    text += record.text;
  });
  // In an order that does not tell which are there.
  const keys = [
    ...new Set(records.flatMap((record) => [...record.cells.map((cell) => cell.key), ...record.absent])),
  ].sort((a, b) => hash(a) - hash(b));
  const present = new Set(cells.map((cell) => cell.key));
  return {
    source,
    text,
    cells,
    names: Object.fromEntries(keys.map((key) => [key, names[key] ?? FIELDS[key]?.names ?? [key]])),
    absent: keys.filter((key) => !present.has(key)),
  };
}

/** A separator of records: lines mostly. */
export function separator(m: Maker): string {
  return m.r.pick(['\n', '\n', '\n\n', ' ', '\n- ', '; ', '\n* ', '\n• ']);
}
