/** @file Where the value of a labelled table stands in its text. */

/** Offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** True when the place neither begins nor ends inside a word; a figure may stand right beside letters (`200g`, `x2`). */
function isWhole(text: string, { start, end }: Place): boolean {
  const before = text[start - 1];
  const behind = text[end];
  const cut = (left: string | undefined, right: string | undefined): boolean =>
    isWord(left) && isWord(right) && /\d/.test(left ?? '') === /\d/.test(right ?? '');
  return !cut(before, text[start]) && !cut(text[end - 1], behind);
}

/** All places of a value between two offsets: any case, any whitespace, "&" and marks between words as they come. */
export function placesOf(text: string, value: string, from = 0, to = text.length): Place[] {
  const wanted = value.trim().toLowerCase();
  if (wanted === '') return [];
  const places: Place[] = [];
  const lower = text.toLowerCase();
  // Lower case is as long as the text but for a few letters of a few languages.
  if (lower.length === text.length) {
    for (
      let at = lower.indexOf(wanted, from);
      at >= 0 && at + wanted.length <= to;
      at = lower.indexOf(wanted, at + 1)
    ) {
      const place = { start: at, end: at + wanted.length };
      if (isWhole(text, place)) places.push(place);
    }
    if (places.length > 0) return places;
  }
  const words = value.trim().split(/\s+/);
  if (words.length < 2) return [];
  const pattern = new RegExp(words.map(escape).join('[\\s]*,?[\\s]*'), 'giu');
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const place = { start: from + match.index, end: from + match.index + match[0].length };
    if (isWhole(text, place)) places.push(place);
  }
  return places;
}

/** The number that a figure in a receipt means, the last separator before one or two digits taken for the decimal one. */
export function figure(raw: string): number | null {
  const text = raw.replace(/[^\d.,-]/g, '');
  if (!/\d/.test(text)) return null;
  const decimals = /[.,](\d{1,2})$/.exec(text);
  const whole = (decimals === null ? text : text.slice(0, decimals.index)).replace(/[.,]/g, '');
  const value = Number(`${whole === '' || whole === '-' ? `${whole}0` : whole}.${decimals?.[1] ?? '0'}`);
  return Number.isFinite(value) ? value : null;
}

/** Places of figures equal to the value, however they are written. */
export function figuresOf(text: string, value: string, from = 0, to = text.length): Place[] {
  const wanted = figure(value);
  if (wanted === null) return [];
  const places: Place[] = [];
  for (const match of text.slice(from, to).matchAll(/-?\d+(?:[.,]\d+)*/g)) {
    const trimmed = match[0];
    if (figure(trimmed) !== wanted) continue;
    const start = from + match.index + (trimmed.startsWith('-') && wanted >= 0 ? 1 : 0);
    places.push({ start, end: from + match.index + trimmed.length });
  }
  return places;
}
