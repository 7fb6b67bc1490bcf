/** @file Which values stand in which columns of a table: the index that makes pointing at values possible. */
import { matchKey, splitWords, stem } from './words';
import { tableCell, type SheetTable } from './table';

/** A distinct text of one column. */
export interface ColumnText {
  readonly column: number;
  /** As it stands in the first cell that holds it. */
  readonly text: string;
  /** True when a single row holds it. */
  readonly once?: boolean;
}

/** Distinct values of a table, by the forms under which a request may name them. */
export interface ValueIndex {
  readonly texts: ReadonlyMap<string, readonly ColumnText[]>;
  readonly stems: ReadonlyMap<string, readonly ColumnText[]>;
  /** Columns in which a number occurs. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
  /** Values of two or more words, by each of their words. */
  readonly byWord: ReadonlyMap<string, readonly ColumnText[]>;
  /** Longest indexed value, in words. */
  readonly longest: number;
}

const MAX_TEXT = 100;
const MAX_DISTINCT = 50_000;
const MAX_LOOSE = 5_000;

/** Words of a value, stemmed, joined by a space. */
export function stemKey(text: string): string {
  return splitWords(text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word.lower))
    .map((word) => stem(word.lower))
    .join(' ');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function build(table: SheetTable): ValueIndex {
  const texts = new Map<string, ColumnText[]>();
  const stems = new Map<string, ColumnText[]>();
  const numbers = new Map<number, number[]>();
  const byWord = new Map<string, ColumnText[]>();
  let longest = 1;
  for (const { index: column } of table.columns) {
    const seen = new Map<string | number, { once: boolean } | null>();
    const keys = new Map<string, { column: number; text: string; once: boolean }>();
    for (let row = 0; row < table.rowCount && seen.size < MAX_DISTINCT; row++) {
      const value = tableCell(table, row, column);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const before = seen.get(value);
      if (before !== undefined) {
        if (before !== null) before.once = false;
        continue;
      }
      seen.set(value, null);
      if (typeof value === 'number') {
        push(numbers, value, column);
        continue;
      }
      if (value.length > MAX_TEXT) continue;
      const key = matchKey(value);
      const known = keys.get(key);
      if (known !== undefined) known.once = false;
      if (key === '' || known !== undefined) continue;
      const entry = { column, text: value, once: true };
      keys.set(key, entry);
      seen.set(value, entry);
      push(texts, key, entry);
      if (keys.size > MAX_LOOSE) continue;
      const words = stemKey(value).split(' ');
      longest = Math.max(longest, words.length);
      if (words.length <= 4) push(stems, words.join(' '), entry);
      if (words.length >= 2) for (const word of new Set(words)) push(byWord, word, entry);
    }
  }
  return { texts, stems, numbers, byWord, longest: Math.min(longest + 2, 14) };
}

const cache = new WeakMap<object, Map<string, ValueIndex>>();

/** The index of a table; built once for a sheet snapshot and place. */
export function valueIndex(table: SheetTable): ValueIndex {
  const joined = table.columns
    .slice(table.columnCount)
    .map(({ join }) => `${join?.table.sheet.name ?? ''}:${join?.column ?? ''}`);
  const key = `${table.row},${table.column},${table.rowCount},${table.columnCount},${joined.join()}`;
  const bySheet = cache.get(table.sheet) ?? new Map<string, ValueIndex>();
  cache.set(table.sheet, bySheet);
  let index = bySheet.get(key);
  if (index === undefined) {
    index = build(table);
    bySheet.set(key, index);
  }
  return index;
}
