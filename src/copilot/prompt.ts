/** @file The text the model reads: the table, then the request with every link written in as a mark. */
import type { LinkedValue, Links } from '../sheet/link';
import type { ColumnType, SheetTable } from '../sheet/table';
import { fold, splitHeader } from '../sheet/words';
import type { PointerTypes } from './grammar';
import { MAX_COLUMN_POINTERS, MAX_VALUE_POINTERS } from './plan';

/** What the pointers of one prompt stand for. */
export interface Pointers {
  /** Table column behind `<cN>`; undefined where the prompt does not use that pointer. */
  readonly columns: readonly (number | undefined)[];
  /** Value behind `<vN>`. */
  readonly values: readonly LinkedValue[];
}

export interface Prompt {
  /** The part that depends on the sheet alone; it comes first so that its KV cache can be kept. */
  readonly tablePart: string;
  readonly requestPart: string;
  readonly pointers: Pointers;
  readonly types: PointerTypes;
}

export interface PromptOptions {
  /** Pointer number of each table column, for training with shuffled pointers. Default: in order. */
  readonly columnIds?: readonly number[];
  /** Order in which the columns are listed. Default: as on the sheet. */
  readonly columnOrder?: readonly number[];
  /** Tokens of a plan proposed by rules, handed to the model as one more hint. */
  readonly draft?: (pointers: Pointers, types: PointerTypes) => readonly string[] | null;
  /** Returns true where a header mark is to be left out, for training that does not lean on marks alone. */
  readonly dropMark?: () => boolean;
}

const MAX_HEADER_WORDS = 8;
const MAX_REQUEST_WORDS = 90;
/** Columns listed at most: what a prompt has room for. */
const MAX_LISTED = 24;

/** Angle brackets make tokens; in text from the sheet or the person they are written as their look-alikes. */
function safe(word: string): string {
  return word.replace(/</g, '‹').replace(/>/g, '›');
}

function headerWords(header: string): string {
  const words = splitHeader(header).slice(0, MAX_HEADER_WORDS);
  return words.length === 0 ? 'column' : words.map((word) => safe(word.lower)).join(' ');
}

/** The columns worth listing when a table is wider than a prompt: linked ones first, then from the left. */
function listedColumns(table: SheetTable, links: Links): number[] {
  if (table.columns.length <= MAX_LISTED) return table.columns.map((column) => column.index);
  const scores = new Map<number, number>();
  const raise = (column: number, by: number): void => void scores.set(column, (scores.get(column) ?? 0) + by);
  for (const header of links.headers)
    raise(header.column, header.kind === 'exact' ? 8 : header.kind === 'partial' ? 3 : 1);
  for (const value of links.values) for (const found of value.found) raise(found.column, 4);
  return table.columns
    .map((column) => column.index)
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b)
    .slice(0, MAX_LISTED)
    .sort((a, b) => a - b);
}

/** Writes the prompt for `links` over `table`. Pointer numbers stay below the vocabulary's limits. */
export function buildPrompt(table: SheetTable, links: Links, options: PromptOptions = {}): Prompt {
  const listed = listedColumns(table, links);
  const order = options.columnOrder?.filter((column) => listed.includes(column)) ?? listed;
  const ids = new Map<number, number>();
  listed.forEach((column, position) => ids.set(column, options.columnIds?.[position] ?? position));
  const columns: (number | undefined)[] = [];
  const types: ColumnType[] = Array.from({ length: Math.max(...ids.values()) + 1 }, () => 'empty');
  for (const [column, id] of ids) {
    if (id >= MAX_COLUMN_POINTERS) throw new RangeError(`Column pointer <c${id}> is beyond the vocabulary`);
    columns[id] = column;
    types[id] = table.columns[column]?.type ?? 'empty';
  }
  const values = links.values.slice(0, MAX_VALUE_POINTERS);
  const pointerTypes: PointerTypes = {
    columns: types,
    values: values.map((value) => ({
      value: value.value,
      isPart: value.match === 'part',
      columns: value.found.flatMap((found) => {
        const id = ids.get(found.column);
        return id === undefined ? [] : [id];
      }),
    })),
  };
  const pointers = { columns, values };
  const tablePart = `<tab> ${order
    .map((column) => {
      const entry = table.columns[column];
      return `<c${ids.get(column) ?? 0}> <${entry?.type ?? 'empty'}> ${headerWords(entry?.header ?? '')}`;
    })
    .join(' ')}`;
  const draft = options.draft?.(pointers, pointerTypes) ?? null;
  const requestPart = [
    '<ask>',
    ...markedRequest(links, values, ids, options.dropMark),
    ...(draft === null ? [] : ['<draft>', ...draft]),
    '<do>',
  ].join(' ');
  return { tablePart, requestPart, pointers, types: pointerTypes };
}

function markedRequest(
  links: Links,
  values: readonly LinkedValue[],
  ids: ReadonlyMap<number, number>,
  dropMark: (() => boolean) | undefined,
): string[] {
  const parts: string[] = [];
  const columnMark = (column: number): string[] => {
    const id = ids.get(column);
    return id === undefined ? [] : [`<c${id}>`];
  };
  links.words.slice(0, MAX_REQUEST_WORDS).forEach((word, at) => {
    const value = values.findIndex((candidate) => candidate.first === at);
    const linked = values[value];
    if (linked !== undefined) {
      parts.push(`<v${value}>`);
      if (linked.match === 'loose') parts.push('<~>');
      if (linked.match === 'part') parts.push('<p>');
      // One row or several: whether a figure of them is a cell or a total.
      if (linked.found.length > 0 && linked.found.every((found) => found.once === true)) parts.push('<one>');
      const marks = [...new Set(linked.found.map((found) => found.column))].slice(0, 3).flatMap(columnMark);
      if (marks.length > 0) parts.push(...marks);
      else parts.push(['period', 'month', 'weekday'].includes(linked.value.kind) ? '<period>' : '<?>');
    }
    const headers = links.headers.filter((header) => header.first === at).slice(0, 4);
    for (const header of headers) {
      const mark = columnMark(header.column);
      if (mark.length === 0 || dropMark?.() === true) continue;
      parts.push(header.kind === 'exact' ? '<x>' : header.kind === 'partial' ? '<p>' : '<s>', ...mark);
    }
    parts.push(safe(fold(word.text)));
  });
  return parts;
}
