/** @file Schema and value linking: which words of a request name which columns and which cell values. */
import { findMonths, findPeriods, findWeekdays, isMonthName, yearOfSerial } from './dates';
import { synonymsOf } from './synonyms';
import { tableCell, type SheetTable } from './table';
import { stemKey, valueIndex, type ColumnText, type ValueIndex } from './valueIndex';
import { impliedNumbers } from './units';
import { matchKey, parseNumber, splitHeader, splitWords, stem, STOP_WORDS, type Word } from './words';

/**
 * What a value pointer stands for. Periods are serial numbers, `to` excluded. `month` (1–12) is a month of any year, `weekday`
 * 1 (Monday) to 7.
 */
export type PointerValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'period'; readonly from: number; readonly to: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'weekday'; readonly weekday: number };

/** A value named in the request. `first`/`last`: word positions, inclusive. */
export interface LinkedValue {
  readonly value: PointerValue;
  readonly first: number;
  readonly last: number;
  /** Columns in which the value stands, with the exact cell text there. Empty: it was found in no cell. */
  readonly found: readonly ColumnText[];
  /**
   * `exact`: equal up to case and punctuation; `loose`: by stem, misspelling or as the one cell that it is a part of; `part`: a
   * word that stands within several cells.
   */
  readonly match: 'exact' | 'loose' | 'part' | 'none';
}

/** A word span that names a column. */
export interface HeaderLink {
  readonly first: number;
  readonly last: number;
  readonly column: number;
  readonly kind: 'exact' | 'partial' | 'synonym';
}

export interface Links {
  readonly words: readonly Word[];
  readonly values: readonly LinkedValue[];
  readonly headers: readonly HeaderLink[];
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const isWord = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.lower);
const overlaps = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;
const length = (span: Span): number => span.last - span.first + 1;

/** Stems of the words of a header; camelCase and snake_case are taken apart. */
export function headerStems(header: string): string[] {
  return splitHeader(header)
    .filter(isWord)
    .map((word) => stem(word.lower));
}

/** Finds the words of `request` that name columns or values of `table`. */
export function link(request: string, table: SheetTable): Links {
  const words = splitWords(request);
  const exact = exactHeaders(words, table);
  const values = linkValues(request, words, table, exact);
  const headers = [
    ...exact.filter(
      (header) => !values.some((value) => overlaps(header, value) && length(value) > length(header)),
    ),
    ...looseHeaders(words, table, exact, values),
  ];
  values.push(...flagSpans(words, table, headers, values));
  values.sort((a, b) => a.first - b.first);
  return { words, values, headers: headers.sort((a, b) => a.first - b.first || a.column - b.column) };
}

function exactHeaders(words: readonly Word[], table: SheetTable): HeaderLink[] {
  const positions = words
    .map((word, at) => ({ at, stem: stem(word.lower), is: isWord(word) }))
    .filter((word) => word.is);
  const links: HeaderLink[] = [];
  for (const column of table.columns) {
    const stems = headerStems(column.header);
    if (stems.length === 0) continue;
    for (let start = 0; start + stems.length <= positions.length; start++) {
      if (!stems.every((wanted, offset) => positions[start + offset]?.stem === wanted)) continue;
      const first = positions[start]?.at ?? 0;
      const last = positions[start + stems.length - 1]?.at ?? first;
      // "in", "no" or "name" alone is a word of the sentence more often than a header, unless it is a content word.
      links.push({ first, last, column: column.index, kind: 'exact' });
    }
  }
  // A header inside a longer header's span ("team" in "home team") says nothing of its own.
  return links.filter(
    (link) => !links.some((other) => overlaps(link, other) && length(other) > length(link)),
  );
}

function looseHeaders(
  words: readonly Word[],
  table: SheetTable,
  exact: readonly HeaderLink[],
  values: readonly LinkedValue[],
): HeaderLink[] {
  const links: HeaderLink[] = [];
  const stems = table.columns.map((column) => ({ column: column.index, words: headerStems(column.header) }));
  words.forEach((word, at) => {
    const span = { first: at, last: at };
    if (!isWord(word) || [...exact, ...values].some((taken) => overlaps(span, taken))) return;
    const own = stem(word.lower);
    const question = word.lower === 'who' || word.lower === 'where' || word.lower === 'when';
    if (STOP_WORDS.has(word.lower) && !question) {
      // A stop word may still be part of a header ("number of episodes"), but never links it alone.
      return;
    }
    const partial = stems.filter((header) => header.words.includes(own));
    if (partial.length > 0 && partial.length <= 4) {
      for (const header of partial) links.push({ ...span, column: header.column, kind: 'partial' });
      return;
    }
    const prefix =
      own.length >= 4 ? stems.filter((header) => header.words.some((other) => sharesPrefix(other, own))) : [];
    if (prefix.length > 0 && prefix.length <= 2) {
      for (const header of prefix) links.push({ ...span, column: header.column, kind: 'partial' });
      return;
    }
    const synonyms = synonymsOf(own);
    const meant = stems.filter((header) => header.words.some((other) => synonyms.has(other)));
    for (const header of meant.slice(0, 3)) links.push({ ...span, column: header.column, kind: 'synonym' });
  });
  return links;
}

function sharesPrefix(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && (a.startsWith(b) || b.startsWith(a)) && Math.max(a.length, b.length) - shorter <= 4;
}

function linkValues(
  request: string,
  words: readonly Word[],
  table: SheetTable,
  headers: readonly HeaderLink[],
): LinkedValue[] {
  const index = valueIndex(table);
  const taken: LinkedValue[] = [];
  const free = (span: Span): boolean => !taken.some((value) => overlaps(span, value));
  const add = (value: LinkedValue): void => void taken.push(value);

  // A word that is part of a longer header ("home" in "home team", 3 in "week 3") is no value there.
  const inHeader = (span: Span): boolean =>
    headers.some((header) => overlaps(span, header) && length(header) > length(span));
  for (const candidate of exactSpans(request, words, index))
    if (free(candidate) && !inHeader(candidate)) add(candidate);
  const years = yearsOf(table);
  if (years.size > 0) {
    for (const period of findPeriods(request, years)) {
      const first = words.findIndex((word) => word.start >= period.start);
      const last = words.findLastIndex((word) => word.end <= period.end);
      if (first === -1 || last < first) continue;
      const span = { first, last };
      const rivals = taken.filter((value) => overlaps(span, value));
      // A year that is also a cell number stays a number; a longer date beats the numbers inside it.
      if (rivals.some((rival) => rival.value.kind === 'text' || length(rival) >= length(span))) continue;
      for (const rival of rivals) taken.splice(taken.indexOf(rival), 1);
      add({ ...span, value: { kind: 'period', from: period.from, to: period.to }, found: [], match: 'none' });
    }
  }
  if (years.size > 0) {
    for (const { start, end, value } of [...findMonths(request), ...findWeekdays(request)]) {
      const first = words.findIndex((word) => word.start >= start);
      const last = words.findLastIndex((word) => word.end <= end);
      if (first === -1 || last < first || !free({ first, last })) continue;
      add({ first, last, value, found: [], match: 'none' });
    }
  }
  for (const value of numberSpans(words, index)) if (free(value) && !inHeader(value)) add(value);
  for (const value of looseSpans(words, index, table, headers)) if (free(value)) add(value);
  for (const value of quotedSpans(request, words)) if (free(value)) add(value);
  for (const value of soughtSpans(words)) if (free(value)) add(value);
  for (const value of partSpans(words, index, headers)) if (free(value)) add(value);
  for (const value of signSpans(words)) if (free(value) && !inHeader(value)) add(value);
  for (const value of outputSpans(words, headers)) if (free(value) && !inHeader(value)) add(value);
  for (const { at, value } of impliedNumbers(words, table)) {
    const span = { first: at, last: at };
    if (free(span) && !headers.some((header) => overlaps(span, header)))
      add({ ...span, value: { kind: 'number', value }, found: [], match: 'none' });
  }
  return taken.sort((a, b) => a.first - b.first);
}

const yearCache = new WeakMap<SheetTable, ReadonlySet<number>>();

/** The years that the dates of a table lie in; empty when it has no column of dates. */
function yearsOf(table: SheetTable): ReadonlySet<number> {
  let years = yearCache.get(table);
  if (years === undefined) {
    const found = new Set<number>();
    for (const column of table.columns) {
      if (column.type !== 'date') continue;
      for (let row = 0; row < table.rowCount; row++) {
        const value = tableCell(table, row, column.index);
        if (typeof value === 'number') found.add(yearOfSerial(value));
      }
    }
    years = found;
    yearCache.set(table, years);
  }
  return years;
}

/** True where a small word stands as a value: "a class of A", "cancelable is no". */
function isNamedWord(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  const closed = /^(?:and|or|with|in|[^\p{L}\p{N}]|)$/u.test(next);
  const before = words[at - 1]?.lower ?? '';
  return (
    closed &&
    at > 0 &&
    (/^(?:of|is|was|as|equals|=|are)$/.test(before) || /^\p{Lu}/u.test(words[at]?.text ?? ''))
  );
}

/** Spans equal to a cell text up to case, punctuation and spacing; longest first. */
function exactSpans(request: string, words: readonly Word[], index: ValueIndex): LinkedValue[] {
  const spans: LinkedValue[] = [];
  for (let first = 0; first < words.length; first++) {
    const start = words[first];
    if (start === undefined || !isWord(start)) continue;
    for (let last = Math.min(words.length - 1, first + index.longest * 2); last >= first; last--) {
      const end = words[last];
      if (end === undefined || !isWord(end)) continue;
      const inside = words.slice(first, last + 1).filter(isWord);
      const quoted = words[first - 1]?.lower === '"' && words[last + 1]?.lower === '"';
      const named = quoted || (first === last && isNamedWord(words, first));
      if (!named && inside.every((word) => STOP_WORDS.has(word.lower))) continue;
      if (!named && first === last && start.lower.length === 1 && !/\p{Lu}|\p{N}/u.test(start.text)) continue;
      const text = request.slice(start.start, end.end);
      const found = index.texts.get(matchKey(text));
      const first_ = found?.[0];
      if (found === undefined || first_ === undefined) continue;
      const number = parseNumber(text);
      if (number === null) {
        spans.push({ first, last, value: { kind: 'text', text: first_.text }, found, match: 'exact' });
        continue;
      }
      // A number stored as text in one column may be a true number in another.
      const asNumber = (index.numbers.get(number) ?? []).map((column) => ({ column, text: text }));
      spans.push({
        first,
        last,
        value: { kind: 'number', value: number },
        found: [...found, ...asNumber],
        match: 'exact',
      });
    }
  }
  return spans.sort((a, b) => length(b) - length(a) || a.first - b.first);
}

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['dash', '-'],
  ['hyphen', '-'],
  ['slash', '/'],
  ['underscore', '_'],
  ['comma', ','],
  ['colon', ':'],
  ['semicolon', ';'],
  ['dot', '.'],
  ['pipe', '|'],
]);

/** Signs by their names, where texts are cut or joined: "before the dash", "separated by a comma", "the at sign". */
function signSpans(words: readonly Word[]): LinkedValue[] {
  return words.flatMap((word, at): LinkedValue[] => {
    const isAt = word.lower === 'at' && words[at + 1]?.lower === 'sign';
    const sign = isAt ? '@' : (SIGNS.get(word.lower) ?? SIGNS.get(word.lower.replace(/e?s$/, '')));
    const before = words
      .slice(Math.max(0, at - 3), at)
      .some(({ lower }) => /^(?:before|after|between|with|by|the|a|an|replace|to|into|at)$/.test(lower));
    if (sign === undefined || !before) return [];
    return [
      { first: at, last: isAt ? at + 1 : at, value: { kind: 'text', text: sign }, found: [], match: 'none' },
    ];
  });
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const AFTER_ORDINAL =
  /^(?:highest|largest|biggest|greatest|most|best|top|lowest|smallest|least|worst|cheapest|percentile|quartile|longest|shortest)$/;

function numberSpans(words: readonly Word[], index: ValueIndex): LinkedValue[] {
  const spans: LinkedValue[] = [];
  words.forEach((word, at) => {
    const percent = words[at + 1]?.lower === '%';
    let value = parseNumber(percent ? `${word.text}%` : word.text.replace(/[.,]$/, ''));
    if (value === null) {
      const scaled = /^(\d+(?:\.\d+)?)(k)$/.exec(word.lower);
      if (scaled?.[1] !== undefined) value = Number(scaled[1]) * 1000;
    }
    if (value === null) {
      // "Second highest", "90th percentile": an order, not the name of a row.
      const nth =
        ORDINALS.indexOf(word.lower) + 1 || Number(/^(\d{1,3})(?:st|nd|rd|th)$/.exec(word.lower)?.[1] ?? 0);
      if (nth > 0 && AFTER_ORDINAL.test(words[at + 1]?.lower ?? '')) value = nth;
    }
    if (value === null) {
      const spelled = NUMBER_WORDS.indexOf(word.lower);
      // "one" is an article far more often than a number.
      if (spelled >= 2) value = spelled;
    }
    if (value === null) return;
    // A sign touches its number and nothing before it: "-5", not "3-5" or "A -B".
    const sign = words[at - 1];
    const beforeSign = words[at - 2];
    const negative =
      sign !== undefined &&
      /^[-−]$/.test(sign.text) &&
      sign.end === word.start &&
      beforeSign?.end !== sign.start;
    if (negative) value = -value;
    // The 5 of "top 5" counts rows; that some cell holds a 5 is chance.
    const counts = /^(?:top|bottom|first|last|best|worst|next|largest|smallest|highest|lowest)$/.test(
      words[at - 1]?.lower ?? '',
    );
    const found = counts
      ? []
      : (index.numbers.get(value) ?? []).map((column) => ({ column, text: String(value) }));
    spans.push({
      first: negative ? at - 1 : at,
      last: percent ? at + 1 : at,
      value: { kind: 'number', value },
      found,
      match: found.length > 0 ? 'exact' : 'none',
    });
  });
  return spans;
}

/** Second pass over words that nothing has claimed: plural and verb forms, one letter wrong, part of a longer cell. */
function looseSpans(
  words: readonly Word[],
  index: ValueIndex,
  table: SheetTable,
  headers: readonly HeaderLink[],
): LinkedValue[] {
  const spans: LinkedValue[] = [];
  const open = words.map(
    (word, at) =>
      isWord(word) &&
      !STOP_WORDS.has(word.lower) &&
      !headers.some((header) => overlaps(header, { first: at, last: at })),
  );
  const headerWords = new Set(table.columns.flatMap((column) => headerStems(column.header)));
  for (let first = 0; first < words.length; first++) {
    if (open[first] !== true) continue;
    for (let last = Math.min(words.length - 1, first + 3); last >= first; last--) {
      if (open[last] !== true) continue;
      const inside = words.slice(first, last + 1).filter(isWord);
      const key = inside.map((word) => stem(word.lower.replace(/'s$/, ''))).join(' ');
      const found = index.stems.get(key) ?? partOf(key.split(' '), index, headerWords, inside);
      const one = found?.[0];
      if (found === undefined || one === undefined) continue;
      spans.push({ first, last, value: { kind: 'text', text: one.text }, found, match: 'loose' });
      break;
    }
  }
  words.forEach((word, at) => {
    if (
      open[at] !== true ||
      word.lower.length < 6 ||
      headerWords.has(stem(word.lower)) ||
      isMonthName(word.lower)
    )
      return;
    if (spans.some((span) => overlaps(span, { first: at, last: at }))) return;
    const found = misspelt(word.lower, index);
    const one = found[0];
    if (one !== undefined)
      spans.push({ first: at, last: at, value: { kind: 'text', text: one.text }, found, match: 'loose' });
  });
  return spans.sort((a, b) => length(b) - length(a) || a.first - b.first);
}

/** The one longer value of a column that has all these words, when there is exactly one. */
function partOf(
  stems: readonly string[],
  index: ValueIndex,
  headerWords: ReadonlySet<string>,
  inside: readonly Word[],
): readonly ColumnText[] | undefined {
  const distinctive = inside.some((word) => /\p{Lu}|\p{N}/u.test(word.text)) || stems.length >= 2;
  if (!distinctive || stems.some((word) => headerWords.has(word))) return undefined;
  let common: readonly ColumnText[] | undefined;
  for (const word of stems) {
    const holders = index.byWord.get(word);
    if (holders === undefined) return undefined;
    common = common === undefined ? holders : common.filter((entry) => holders.includes(entry));
  }
  return common?.length === 1 && stemKey(common[0]?.text ?? '').split(' ').length <= stems.length + 3
    ? common
    : undefined;
}

function misspelt(word: string, index: ValueIndex): ColumnText[] {
  const found: ColumnText[] = [];
  for (const entries of index.stems.values()) {
    for (const entry of entries) {
      const text = entry.text.toLowerCase();
      if (text[0] === word[0] && Math.abs(text.length - word.length) <= 1 && withinOneEdit(text, word))
        found.push(entry);
    }
  }
  const texts = new Set(found.map((entry) => entry.text));
  return texts.size === 1 ? found : [];
}

/** True when one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length === b.length) {
    const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
    return swapped || a.slice(at + 1) === b.slice(at + 1);
  }
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}

/**
 * Words that an IF shall give, where nobody quoted them: "OK if …, otherwise late", "then yes else no", "Pass/Fail".
 * Only in requests that name both outcomes.
 */
function outputSpans(words: readonly Word[], headers: readonly HeaderLink[]): LinkedValue[] {
  const lower = words.map((word) => word.lower);
  const spans: LinkedValue[] = [];
  const add = (first: number, last: number): void => {
    const inside = words.slice(first, last + 1);
    if (
      inside.length === 0 ||
      [...headers, ...spans].some((taken) => overlaps(taken, { first, last })) ||
      !inside.every(isWord) ||
      inside.some((word) => OUTPUT_KEYWORDS.has(word.lower))
    )
      return;
    const text = inside.map((word) => word.text).join(' ');
    if (parseNumber(text) === null)
      spans.push({ first, last, value: { kind: 'text', text }, found: [], match: 'none' });
  };
  /** Up to two words from `at` on, in steps of `step`, before a key word or a sign. */
  const reach = (at: number, step: 1 | -1): number => {
    let end = at;
    const next = words[at + step];
    if (
      next !== undefined &&
      isWord(next) &&
      !OUTPUT_KEYWORDS.has(next.lower) &&
      (step === -1 ? at + step === 0 : true)
    )
      end = at + step;
    return end;
  };
  const other = lower.findIndex((word) => word === 'otherwise' || word === 'else');
  const condition = lower.findIndex((word) => word === 'if' || word === 'when' || word === 'where');
  if (other !== -1 && condition !== -1) {
    const skip = (at: number): number =>
      /^(?:say|write|put|show|mark|as|with|it|just|,|:)$/.test(lower[at] ?? '') ? skip(at + 1) : at;
    const no = skip(other + 1);
    if (no < words.length) add(no, reach(no, 1));
    const then = lower.indexOf('then');
    const verb = lower.findIndex((word) => /^(?:say|write|put|show|mark|flag|label|as)$/.test(word));
    if (then !== -1 && then < other) {
      const yes = skip(then + 1);
      add(yes, yes + 1 < other ? reach(yes, 1) : yes);
    } else if (condition < other && condition > 0 && condition - 1 !== verb) {
      const start = verb !== -1 && verb < condition ? skip(verb + 1) : reach(condition - 1, -1);
      if (condition - start <= 2) add(start, condition - 1);
    }
  }
  if (/\b(?:otherwise|else|in between)\b/.test(lower.join(' ')))
    bandLabels(lower).forEach(([first, last]) => add(first, last));
  if (lower.some((word) => /^(?:if|when|otherwise|else)$/.test(word)))
    words.forEach((word, at) => {
      if (/^[A-Z]{2,}$/.test(word.text)) add(at, at);
    });
  lower.forEach((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (word === '/' && before !== undefined && after !== undefined && before.end === words[at]?.start) {
      add(at - 1, at - 1);
      add(at + 1, at + 1);
    }
  });
  return spans;
}

/** Labels of bands: "gold from 100, silver from 50, bronze otherwise". Each as first and last word. */
function bandLabels(lower: readonly string[]): (readonly [number, number])[] {
  const labels: (readonly [number, number])[] = [];
  lower.forEach((word, at) => {
    const isLastWord = at === lower.length - 1 || /^[,.;(]$/.test(lower[at + 1] ?? '');
    const opens = /^(?:if|when|where|from|up|over|above|below|under|until|for|at)$/.test(word);
    if (
      !opens &&
      !((word === 'otherwise' || word === 'else' || word === 'in') && (isLastWord || word === 'in'))
    )
      return;
    for (const first of [at - 1, at - 2])
      if (first >= 0 && (first === 0 || LABEL_BOUNDARY.test(lower[first - 1] ?? ''))) {
        labels.push([first, at - 1]);
        return;
      }
  });
  return labels;
}

const LABEL_BOUNDARY = /^(?:[,:;?-]|then|else|otherwise|or|and|put|say|write|show|flag|mark|label|as)$/;

const OUTPUT_KEYWORDS = new Set(
  'if then else otherwise when where and or is are was the a an for in of to each row rows every it them'.split(
    ' ',
  ),
);

const YES = /^(?:yes|y|true|x|✓)$/i;
const NO = /^(?:no|n|false)$/i;
const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'without',
  'isn',
  'aren',
  'wasn',
  'weren',
  'didn',
  'don',
  'doesn',
  'hasn',
  'haven',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "didn't",
  "don't",
  "doesn't",
  "hasn't",
  "haven't",
  'yet',
  'un',
  'non',
]);

/** The texts that say yes and no in a column of flags, or null for any other column. */
function flagTexts(table: SheetTable, column: number): { yes: string; no: string } | null {
  const type = table.columns[column]?.type;
  if (type === 'boolean') return { yes: 'TRUE', no: 'FALSE' };
  if (type !== 'category') return null;
  let yes: string | null = null;
  let no: string | null = null;
  for (let row = 0; row < Math.min(table.rowCount, 2000); row++) {
    const value = tableCell(table, row, column);
    if (value === null || value === '') continue;
    if (typeof value !== 'string') return null;
    if (YES.test(value.trim())) yes ??= value;
    else if (NO.test(value.trim())) no ??= value;
    else return null;
  }
  return yes === null && no === null ? null : { yes: yes ?? 'Yes', no: no ?? 'No' };
}

/** "Paid", "not paid", "unpaid": a column of yes and no is asked for by naming it, not its values. */
function flagSpans(
  words: readonly Word[],
  table: SheetTable,
  headers: readonly HeaderLink[],
  values: readonly LinkedValue[],
): LinkedValue[] {
  const spans: LinkedValue[] = [];
  const add = (span: Span, column: number, negated: boolean): void => {
    const texts = flagTexts(table, column);
    const said = values.some((value) => value.found.some((found) => found.column === column));
    if (texts === null || said || [...values, ...spans].some((taken) => overlaps(span, taken))) return;
    const text = negated ? texts.no : texts.yes;
    spans.push({
      first: span.first,
      last: span.last,
      value: { kind: 'text', text },
      found: [{ column, text }],
      match: 'exact',
    });
  };
  for (const header of headers) {
    if (header.kind === 'synonym') continue;
    const before = words.slice(Math.max(0, header.first - 3), header.first).map((word) => word.lower);
    add(
      header,
      header.column,
      before.some((word) => NEGATIONS.has(word)),
    );
  }
  words.forEach((word, at) => {
    if (!/^(?:un|non|in)\p{L}{4,}/u.test(word.lower)) return;
    const bare = stem(word.lower.replace(/^(?:un|non|in)/, ''));
    for (const column of table.columns)
      if (headerStems(column.header).includes(bare)) add({ first: at, last: at }, column.index, true);
  });
  return spans;
}

const SEEKS = /^(?:contain|contains|containing|mention|mentions|mentioning|include|includes|including|like)$/;
const SEEKS_AT_EDGE = /^(?:starts?|starting|begins?|beginning|ends?|ending)$/;
const BEFORE_SOUGHT = /^(?:the|a|an|word|words|term|text|letters?|string|with|in|on)$/;

/** The word that texts are searched for: "comments that contain the word friendly", "codes starting with DE". */
function soughtSpans(words: readonly Word[]): LinkedValue[] {
  return words.flatMap((word, at): LinkedValue[] => {
    const next = words[at + 1]?.lower ?? '';
    const isEdge = SEEKS_AT_EDGE.test(word.lower) && (next === 'with' || next === 'in' || next === 'on');
    if (!SEEKS.test(word.lower) && !isEdge) return [];
    let first = at + 1;
    while (first < words.length - 1 && BEFORE_SOUGHT.test(words[first]?.lower ?? '')) first++;
    const sought = words[first];
    if (sought === undefined || !isWord(sought) || STOP_WORDS.has(sought.lower)) return [];
    return [{ first, last: first, value: { kind: 'text', text: sought.text }, found: [], match: 'none' }];
  });
}

/** Columns that a word may stand within cells of, at most; in more of them it says nothing. */
const MAX_PART_COLUMNS = 2;

/** Words that stand within several cells of a column: "rent" over payments called "Rent March", "Rent April". */
function partSpans(words: readonly Word[], index: ValueIndex, headers: readonly HeaderLink[]): LinkedValue[] {
  return words.flatMap((word, at): LinkedValue[] => {
    if (!/^\p{L}{3,}$/u.test(word.lower) || STOP_WORDS.has(word.lower)) return [];
    if (headers.some((header) => overlaps(header, { first: at, last: at }))) return [];
    const cells = index.byWord.get(stem(word.lower)) ?? [];
    const columns = [...new Set(cells.map((cell) => cell.column))];
    if (cells.length < 2 || columns.length > MAX_PART_COLUMNS) return [];
    const isWhole = cells.some((cell) => cell.text.toLowerCase().includes(word.lower));
    const text = isWhole ? word.lower : stem(word.lower);
    if (!cells.some((cell) => cell.text.toLowerCase().includes(text))) return [];
    const found = columns.map((column) => ({ column, text }));
    return [{ first: at, last: at, value: { kind: 'text', text }, found, match: 'part' }];
  });
}

/** Quoted words that are no cell value: text the person wants matched as it stands. */
function quotedSpans(request: string, words: readonly Word[]): LinkedValue[] {
  const spans: LinkedValue[] = [];
  for (const match of request.matchAll(/["“']([^"“”']{1,80})["”']/g)) {
    const start = match.index + 1;
    const end = start + (match[1]?.length ?? 0);
    const first = words.findIndex((word) => word.start >= start);
    const last = words.findLastIndex((word) => word.end <= end);
    if (first === -1 || last < first) continue;
    spans.push({ first, last, value: { kind: 'text', text: match[1] ?? '' }, found: [], match: 'none' });
  }
  return spans;
}
