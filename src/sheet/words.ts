/** @file Words of a request, a header or a cell, brought to a form in which equal things compare equal. */

/** One word of a text with its place, so that answers can point back at the request. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, without diacritics. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

// A possessive 's is a word of its own, so that "Ana's" still names Ana.
const WORD =
  /['’]s(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:(?!['’]s(?![\p{L}\p{N}]))['’.,][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Lower case, compatibility form, diacritics and typographic quotes removed. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .toLowerCase();
}

/** Splits into words, numbers (with their separators) and single punctuation marks. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    words.push({ text: match[0], lower: fold(match[0]), start, end: start + match[0].length });
  }
  return words;
}

/**
 * The form under which cell values and spans of a request are compared: letters and digits only, with `_` kept between
 * digits so that "310-329 (20)" equals "310 - 329 (20)" and differs from "31032920".
 */
export function matchKey(text: string): string {
  let key = '';
  let gap = false;
  // Thousands separators are a way of writing, not part of the value.
  for (const char of fold(text).replace(/(\d),(?=\d{3}(?!\d))/g, '$1')) {
    if (/[\p{L}\p{N}]/u.test(char)) {
      if (gap && /\p{N}/u.test(char) && /\p{N}$/u.test(key)) key += '_';
      key += char;
      gap = false;
    } else {
      gap = true;
    }
  }
  return key;
}

/** Words of a header; camelCase and snake_case are taken apart, units such as kWh are not. */
export function splitHeader(header: string): Word[] {
  return splitWords(header.replace(/(?<=[\p{Ll}\p{N}]{2})(?=\p{Lu})/gu, ' ').replace(/_/g, ' '));
}

const IRREGULAR: Readonly<Record<string, string>> = {
  ids: 'id',
  hrs: 'hour',
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  won: 'win',
  lost: 'lose',
  losses: 'lose',
  loss: 'lose',
  sold: 'sell',
  paid: 'pay',
  bought: 'buy',
  held: 'hold',
  scored: 'score',
  status: 'status',
  series: 'series',
  bonus: 'bonus',
  address: 'address',
  bus: 'bus',
  class: 'class',
  census: 'census',
};

/** A light English stem: plural and verb endings off. Enough to pair "opponents" with "opponent", not linguistics. */
export function stem(word: string): string {
  // Not by the key alone: "constructor" is a word too.
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular;
  if (word.length <= 3) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return stem(word.slice(0, -1));
  if (word.endsWith('ing') && word.length > 6) return undouble(word.slice(0, -3));
  if (word.endsWith('ed') && word.length > 5) return undouble(word.slice(0, -2));
  if (word.endsWith('e') && word.length > 4) return word.slice(0, -1);
  return word;
}

function undouble(word: string): string {
  const last = word.at(-1);
  if (last !== undefined && last === word.at(-2) && !/[ls]/.test(last)) return word.slice(0, -1);
  return last === 'e' && word.length > 4 ? word.slice(0, -1) : word;
}

/** Words that carry no link of their own: a span made only of these is never taken for a cell value. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at by for to from with and or but is are was were be been being am do does did has have had ' +
    'who what which when where why how many much that this these those it its there their they he she his her him ' +
    'i me my we us our you your not no than then as if all any each every per show give get tell list find name ' +
    'more less most least first last same so into out up during between after before s t please can could would ' +
    "'s number total sum average mean maximum minimum max min count one"
  ).split(' '),
);

/** Reads a number as people write it: 1,234.5 · 12% · $3.40 · (12.30) · 1e3. Null when `text` is not one. */
export function parseNumber(text: string): number | null {
  let body = text
    .trim()
    .replace(/^[$€£¥₹]\s*/, '')
    .replace(/\s*[$€£¥₹]$/, '');
  let sign = 1;
  const parenthesised = /^\((.+)\)$/.exec(body);
  if (parenthesised?.[1] !== undefined) {
    sign = -1;
    body = parenthesised[1];
  }
  let scale = 1;
  if (body.endsWith('%')) {
    scale = 0.01;
    body = body.slice(0, -1);
  }
  if (!/^[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(body) || !/\d/.test(body))
    return null;
  const value = Number(body.replace(/,/g, '').replace('−', '-'));
  return Number.isFinite(value) ? sign * value * scale : null;
}
