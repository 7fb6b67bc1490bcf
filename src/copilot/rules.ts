/** @file A plan from links and key words alone, without any model: a hint in the prompt, and the floor the model must beat. */
import type { Links, PointerValue } from '../sheet/link';
import type { PointerTypes } from './grammar';
import type { Aggregate, Comparison, Condition, Plan } from './plan';
import type { Pointers } from './prompt';

const WINDOW = 5;

const COMPARATORS: readonly [RegExp, Comparison][] = [
  [/\b(?:at least|minimum of|no less than|not less than|from|since|starting|or more)\b/, 'ge'],
  [/\b(?:at most|up to|no more than|not more than|maximum of|until|or less)\b/, 'le'],
  [
    /\b(?:more|greater|larger|over|above|higher|after|bigger|exceed\w*|later|beyond|longer|older|larger)\b|>/,
    'gt',
  ],
  [/\b(?:less|smaller|under|below|fewer|lower|before|earlier|shorter|younger|lesser)\b|</, 'lt'],
  [/\b(?:not|except|excluding|without|other than|isn t|aren t|wasn t)\b/, 'ne'],
];

const AGGREGATE_WORDS: readonly [RegExp, Aggregate][] = [
  [/\b(?:average|avg|mean)\b/, 'avg'],
  [/\b(?:highest|maximum|max|largest|biggest|greatest|most|latest|newest|tallest|longest|top)\b/, 'max'],
  [/\b(?:lowest|minimum|min|smallest|fewest|least|earliest|oldest|shortest)\b/, 'min'],
  [/\bhow many (?:different|distinct|unique)\b|\bnumber of (?:different|distinct|unique)\b/, 'countd'],
  [/\bhow many\b|\bnumber of\b|\bcount\b|\bhow often\b/, 'count'],
  [/\b(?:sum|total|combined|altogether|add up|how much)\b/, 'sum'],
];

/** The plan that key words and links suggest; null when nothing is linked at all. */
export function draftPlan(links: Links, pointers: Pointers, types: PointerTypes): Plan | null {
  const id = new Map<number, number>();
  pointers.columns.forEach((column, pointer) => {
    if (column !== undefined) id.set(column, pointer);
  });
  const words = links.words.map((word) => word.lower);
  // "At least" and "at most" compare; they ask for no extreme.
  const text = words.join(' ').replace(/\bat (?:least|most)\b/g, '');
  const where = conditions(links, pointers, types, id, words);
  const used = new Set(where.flatMap((condition) => ('column' in condition ? [condition.column] : [])));
  const asked = askedColumns(links, id, used);
  const numeric = (pointer: number): boolean =>
    ['number', 'year', 'mixed'].includes(types.columns[pointer] ?? '');
  const ordered = (pointer: number): boolean => numeric(pointer) || types.columns[pointer] === 'date';

  const aggregate = AGGREGATE_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (aggregate === 'countd' && asked[0] !== undefined)
    return { kind: 'aggregate', op: 'countd', of: { kind: 'column', column: asked[0] }, where };
  if (aggregate === 'count') {
    const after = askedAfter(links, id, words);
    if (
      after !== null &&
      numeric(after) &&
      !used.has(after) &&
      types.columns[after] !== 'year' &&
      where.length > 0
    )
      return { kind: 'aggregate', op: 'sum', of: { kind: 'column', column: after }, where };
    return { kind: 'aggregate', op: 'count', of: null, where };
  }
  if (aggregate === 'max' || aggregate === 'min') {
    const by = asked.find(ordered);
    const shown = asked.find((pointer) => pointer !== by && !ordered(pointer));
    if (by !== undefined && shown !== undefined && /\b(?:which|who|what|name|where)\b/.test(text))
      return { kind: 'extreme', op: aggregate === 'max' ? 'argmax' : 'argmin', column: shown, by, where };
    if (by !== undefined)
      return { kind: 'aggregate', op: aggregate, of: { kind: 'column', column: by }, where };
  }
  if (aggregate === 'avg' || aggregate === 'sum') {
    const of = asked.find(numeric);
    if (of !== undefined)
      return { kind: 'aggregate', op: aggregate, of: { kind: 'column', column: of }, where };
  }
  const column =
    asked[0] ?? types.columns.findIndex((type, pointer) => type !== 'empty' && !used.has(pointer));
  if (column === -1 || (links.headers.length === 0 && where.length === 0)) return null;
  return { kind: 'get', column, where };
}

/** Columns that the request names and no condition uses, the likeliest first. */
function askedColumns(links: Links, id: ReadonlyMap<number, number>, used: ReadonlySet<number>): number[] {
  const scores = new Map<number, number>();
  for (const header of links.headers) {
    const pointer = id.get(header.column);
    if (pointer === undefined) continue;
    const weight =
      header.kind === 'exact' ? 3 + (header.last - header.first) : header.kind === 'partial' ? 1.5 : 0.8;
    const before = links.words.slice(Math.max(0, header.first - 3), header.first).map((word) => word.lower);
    const asks = before.some((word) =>
      ['what', 'which', 'name', 'whose', 'list', 'give', 'how'].includes(word),
    )
      ? 1.5
      : 0;
    const beforeValue = links.values.some(
      (value) => value.first > header.last && value.first - header.last <= 3,
    )
      ? -1
      : 0;
    const score = weight + asks + beforeValue - header.first * 0.05 - (used.has(pointer) ? 4 : 0);
    scores.set(pointer, Math.max(scores.get(pointer) ?? -Infinity, score + (scores.has(pointer) ? 0.3 : 0)));
  }
  return [...scores]
    .filter(([, score]) => score > -2)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([pointer]) => pointer);
}

/** The column named right after "how many" or "number of". */
function askedAfter(links: Links, id: ReadonlyMap<number, number>, words: readonly string[]): number | null {
  const at = words.findIndex(
    (word, index) =>
      (word === 'many' && words[index - 1] === 'how') || (word === 'of' && words[index - 1] === 'number'),
  );
  if (at === -1) return null;
  const header = links.headers.find((link) => link.first > at && link.first <= at + 2);
  return header === undefined ? null : (id.get(header.column) ?? null);
}

function conditions(
  links: Links,
  pointers: Pointers,
  types: PointerTypes,
  id: ReadonlyMap<number, number>,
  words: readonly string[],
): Condition[] {
  const list: Condition[] = [];
  pointers.values.forEach((value, pointer) => {
    const before = words.slice(Math.max(0, value.first - WINDOW), value.first).join(' ');
    const after = words.slice(value.last + 1, value.last + 3).join(' ');
    const orderable = value.value.kind === 'number' || value.value.kind === 'period';
    let op: Comparison = 'eq';
    if (orderable && /^or (?:more|above|higher|later|greater)/.test(after)) op = 'ge';
    else if (orderable && /^or (?:less|below|lower|fewer|earlier)/.test(after)) op = 'le';
    else
      op =
        COMPARATORS.find(([pattern, name]) => (orderable || name === 'ne') && pattern.test(before))?.[1] ??
        'eq';
    const candidates = (types.values[pointer]?.columns ?? []).filter((column) =>
      fits(types, column, value.value.kind),
    );
    const near = nearestHeader(links, id, value.first, value.last);
    let column: number | undefined;
    if (near !== null && candidates.includes(near)) column = near;
    else if (op !== 'eq' && near !== null && fits(types, near, value.value.kind)) column = near;
    else column = candidates[0];
    if (
      column === undefined &&
      near !== null &&
      fits(types, near, value.value.kind) &&
      value.value.kind !== 'text'
    )
      column = near;
    if (column === undefined && isDateLike(value.value.kind)) {
      const date = types.columns.indexOf('date');
      if (date !== -1) column = date;
    }
    if (
      column === undefined ||
      list.some((condition) => 'column' in condition && condition.column === column && op === 'eq')
    )
      return;
    const isOrdered = types.columns[column] !== 'text' && types.columns[column] !== 'category';
    list.push({
      kind: 'compare',
      column,
      op: isOrdered || op === 'ne' ? op : 'eq',
      operand: { kind: 'value', value: pointer },
    });
  });
  return list;
}

function isDateLike(kind: PointerValue['kind']): boolean {
  return kind === 'period' || kind === 'month' || kind === 'weekday';
}

function fits(types: PointerTypes, column: number, kind: PointerValue['kind']): boolean {
  const type = types.columns[column];
  if (isDateLike(kind)) return type === 'date';
  if (kind === 'number')
    return type === 'number' || type === 'year' || type === 'mixed' || type === 'category' || type === 'text';
  return type !== 'empty';
}

/** The column named closest to the value, preferably before it. */
function nearestHeader(
  links: Links,
  id: ReadonlyMap<number, number>,
  first: number,
  last: number,
): number | null {
  let best: number | null = null;
  let bestDistance = 7;
  for (const header of links.headers) {
    const pointer = id.get(header.column);
    if (pointer === undefined) continue;
    const gap =
      header.last < first ? first - header.last : header.first > last ? (header.first - last) * 1.6 : 0;
    const distance = gap + (header.kind === 'exact' ? 0 : header.kind === 'partial' ? 1 : 2);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = pointer;
    }
  }
  return best;
}
