/** @file Words of a request that neither the sheet nor the language of requests accounts for: "minibar" over a list of bookings. */
import { headerStems } from '../sheet/link';
import type { SheetTable } from '../sheet/table';
import { valueIndex } from '../sheet/valueIndex';
import { splitWords, stem, STOP_WORDS } from '../sheet/words';
import type { Grounded } from './ground';
import { REQUEST_STEMS } from './requestWords';

/** Letters that two words must share at their beginning to count as forms of one. */
const SHARED = 4;

/**
 * How much of the request nothing accounts for: the number of such words, less where much else is linked. 0 when every word is
 * accounted for; 1 for one such word beside one link.
 */
export function unexplained(grounded: Grounded): number {
  const { headers, values } = grounded.links;
  return (2 * unexplainedWords(grounded)) / (1 + headers.length + values.length);
}

/** How many words of the request nothing accounts for. */
export function unexplainedWords({ table, links }: Grounded): number {
  const known = knownStems(table);
  const index = valueIndex(table);
  const isKnown = (word: string): boolean =>
    known.has(word) ||
    REQUEST_STEMS.has(word) ||
    index.stems.has(word) ||
    index.byWord.has(word) ||
    (word.length >= SHARED && [...known].some((other) => other.startsWith(word.slice(0, SHARED))));
  return links.words.filter((word, at) => {
    if (!/^[\p{L}'’]{3,}$/u.test(word.lower) || STOP_WORDS.has(word.lower)) return false;
    const isLinked = [...links.headers, ...links.values].some((link) => link.first <= at && at <= link.last);
    return !isLinked && !isKnown(stem(word.lower));
  }).length;
}

/** Stems of the headers and of the names of sheet and table. */
function knownStems(table: SheetTable): ReadonlySet<string> {
  const others = table.columns.map(({ join }) => `${join?.table.sheet.name ?? ''} ${join?.table.name ?? ''}`);
  const names = splitWords(
    `${table.sheet.name} ${table.name ?? ''} ${others.join(' ')}`
      .replace(/_/g, ' ')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
  );
  return new Set([
    ...table.columns.flatMap((column) => headerStems(column.header)),
    ...names.map((word) => stem(word.lower)),
  ]);
}
