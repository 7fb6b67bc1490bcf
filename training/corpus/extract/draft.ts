/** @file A text that is put together from pieces, of which some are cells of the table to be extracted. */
import type { Random } from '../random';

/** The values of one row by the key of their field, as they are written in the text. */
export type Values = Readonly<Record<string, string>>;

/** A stretch of the text; a cell's stretch knows the row (-1: holds for all rows) and the field it belongs to. */
export interface Stretch {
  text: string;
  readonly row?: number;
  readonly key?: string;
}

/** Row number of values that are said once and hold for every row. */
export const SHARED = -1;

/** A cell's place in the finished text. */
export interface Cell {
  readonly row: number;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in place of `{~key}`: a value that is no cell. */
export type Filler = (key: string) => string;

/** A text under construction. */
export class Draft {
  readonly stretches: Stretch[] = [];

  add(text: string): this {
    this.stretches.push({ text });
    return this;
  }

  cell(row: number, key: string, text: string): this {
    this.stretches.push({ text, row, key });
    return this;
  }

  append(other: Draft): this {
    this.stretches.push(...other.stretches);
    return this;
  }

  get text(): string {
    return this.stretches.map((stretch) => stretch.text).join('');
  }

  /** The cells with their offsets, in the order of the text; only the first of several for the same row and field. */
  cells(): Cell[] {
    const cells: Cell[] = [];
    const seen = new Set<string>();
    let at = 0;
    for (const { text, row, key } of this.stretches) {
      if (row !== undefined && key !== undefined && text.trim() !== '' && !seen.has(`${row} ${key}`)) {
        seen.add(`${row} ${key}`);
        cells.push({ row, key, start: at, end: at + text.length });
      }
      at += text.length;
    }
    return cells;
  }
}

/** Picks one of `<a|b|c>` and keeps or drops `[optional parts]`, the inner ones first. */
export function choose(
  random: Random,
  pattern: string,
  keep: (part: string) => boolean = () => true,
): string {
  let text = pattern;
  for (;;) {
    const next = text.replace(/\[([^[\]<>]*)\]|<([^[\]<>]*)>/, (_, optional?: string, choice?: string) => {
      if (choice !== undefined) return random.pick(choice.split('|'));
      return keep(optional ?? '') && random.chance(0.6) ? (optional ?? '') : '';
    });
    if (next === text) return text;
    text = next;
  }
}

/** The keys of the cells that a pattern may have. */
export function keysOf(pattern: string): string[] {
  return [...pattern.matchAll(/\{([a-z_0-9]+)\}/g)].map((match) => match[1] ?? '');
}

/** True when every key outside optional parts has a value. */
export function canFill(pattern: string, has: (key: string) => boolean): boolean {
  let required = pattern;
  for (let before = ''; before !== required;) {
    before = required;
    required = required.replace(/\[[^[\]]*\]/g, '');
  }
  return keysOf(required).every(has);
}

/**
 * Writes a pattern: `{key}` is a cell of `row`, or of the whole document where only that has it, `{~key}` a value that is no
 * cell, `<a|b>` a choice and `[…]` an optional part, which is left out when a value is missing.
 */
export function fill(
  random: Random,
  pattern: string,
  row: number,
  values: Values,
  shared: Values,
  filler: Filler,
): Draft {
  const has = (key: string): boolean => (values[key] ?? shared[key] ?? '') !== '';
  const chosen = choose(random, pattern, (part) => keysOf(part).every(has));
  const draft = new Draft();
  let at = 0;
  for (const match of chosen.matchAll(/\{(~?)([a-z_0-9]+)\}/g)) {
    draft.add(chosen.slice(at, match.index));
    at = match.index + match[0].length;
    const key = match[2] ?? '';
    if (match[1] === '~') draft.add(filler(key));
    else if ((values[key] ?? '') !== '') draft.cell(row, key, values[key] ?? '');
    else draft.cell(SHARED, key, shared[key] ?? '');
  }
  return draft.add(chosen.slice(at));
}
