/** @file A text cut into the pieces of which cells are made: words, numbers, marks of punctuation, ends of lines. */

/** The token that stands for an end of line; two of them for a blank line. */
export const LINE_TOKEN = '<p>';
/** The token that stands for a tab or a wide gap, by which columns are set off in pasted text. */
export const GAP_TOKEN = '<tab>';

/** A stretch of the source that is copied whole or not at all. */
export interface Piece {
  /** What the model reads: lower case, compatibility form, without whitespace; or the tokens of a line end or gap. */
  readonly text: string;
  /** Offsets in the source, in UTF-16 units, end exclusive: `source.slice(start, end)` is what a cell shows. */
  readonly start: number;
  readonly end: number;
  /** True for line ends and gaps: a cell may hold one, but neither begins nor ends with it. */
  readonly layout: boolean;
}

/**
 * Longest text of a piece that the model reads, in bytes, so that a piece has at most as many tokens; a longer word is
 * still copied whole.
 */
export const MAX_PIECE_BYTES = 48;

/** Scripts written without spaces: every character is a piece, or a sentence would be one. */
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const CORE = `(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`;

/** Written right before a number without making a code of it: `USD12`, `RM3.50`, `x2`, `v1.2`, `Apr15`. */
const BEFORE_NUMBER =
  '(?:usd|eur|gbp|chf|inr|jpy|cny|cad|aud|nzd|sgd|hkd|myr|rm|rs|rp|kr|zl|zł|r|x|v|no|nr|qty|' +
  'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)';
const eitherCase = (words: string): string =>
  words.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** Numbers whose inner marks belong to them; dates of three parts; times; versions and addresses of the net. */
const NUMBER = [
  String.raw`\d{4}(?<sep>[-/.])\d{1,2}\k<sep>\d{1,2}(?!\d)`,
  String.raw`\d{1,2}(?<mark>[-/.])\d{1,2}\k<mark>(?:\d{4}|\d{2})(?!\d)`,
  String.raw`\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d|[.,]\d)`,
  String.raw`\d{1,3}(?<group>[.'’])\d{3}(?:\k<group>\d{3})*,\d+(?!\d|[.,]\d)`,
  String.raw`\d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?!\d|[.,]\d)`,
  String.raw`\d{1,2}:\d{2}(?::\d{2})?(?![\d:])`,
  String.raw`\d+(?:\.\d+)+(?!\d|,\d)`,
  String.raw`\d+,\d+(?!\d|[.,]\d)`,
].join('|');

const PIECE = new RegExp(
  [
    String.raw`(?<space>[\s\p{C}]+)`,
    String.raw`(?<email>[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,63}){1,6})`,
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s\p{C}<>"'()[\]{}|]{1,2000}(?<![.,;:!?]))`,
    `(?<number>${NUMBER})`,
    // INV-2024-001: capitals, then parts with digits.
    String.raw`(?<code>[A-Z]{1,8}\d*(?:-[A-Z\d]*\d[A-Z\d]*)+(?![\p{L}\p{N}]|\.\d))`,
    `(?<before>(?<![\\p{L}\\p{N}])${eitherCase(BEFORE_NUMBER)}(?=\\d)|(?<=\\d)T(?=\\d{2}:\\d{2}))`,
    String.raw`(?<owner>['’]s(?![\p{L}\p{N}]))`,
    `(?<unspaced>${UNSPACED}\\p{M}*)`,
    `(?<word>${CORE}(?:_+${CORE}|['’](?!s(?![\\p{L}\\p{N}]))(?=\\p{L})${CORE})*)`,
    String.raw`(?<rule>(?<ruled>[^\s\p{L}\p{N}\p{M}\p{C}])\k<ruled>{2,})`,
    String.raw`(?<other>[^\s\p{C}]\p{M}*)`,
  ].join('|'),
  'gu',
);

/**
 * The pieces of a text, in order, without overlaps; what lies between them is whitespace and control characters.
 * Depends on the text alone, so that training and the pane cut alike.
 */
export function cutPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of source.matchAll(PIECE)) {
    const { groups } = match;
    const [raw] = match;
    const start = match.index;
    if (groups?.space !== undefined) {
      const layout = layoutOf(raw);
      // At the very beginning and behind another one, it tells nothing.
      if (layout !== null && pieces.length > 0)
        pieces.push({ text: layout, start, end: start + raw.length, layout: true });
      continue;
    }
    const parts = groups?.word === undefined ? [raw] : takeApart(raw);
    let at = start;
    for (const part of parts) {
      const text = groups?.rule === undefined ? part : [...part].slice(0, 3).join('');
      pieces.push({ text: pieceText(text), start: at, end: at + part.length, layout: false });
      at += part.length;
    }
  }
  while (pieces.at(-1)?.layout === true) pieces.pop();
  return pieces;
}

/** The tokens for a run of whitespace; null for plain spaces. */
function layoutOf(space: string): string | null {
  const lines = space.match(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)?.length ?? 0;
  if (lines > 0) return lines > 1 ? `${LINE_TOKEN} ${LINE_TOKEN}` : LINE_TOKEN;
  return /\t|[ \u00a0]{3}/.test(space) ? GAP_TOKEN : null;
}

/** `2kg` → 2, kg · `10x20cm` → 10, x, 20, cm; codes such as `SKU12` and `4F2A` stay whole. */
function takeApart(word: string): string[] {
  if (/^\d+(?:x\d+)+\p{L}*$/iu.test(word)) return word.match(/\d+|x(?=\d)|\p{L}+/giu) ?? [word];
  const unit = /^(\d+)([\p{L}\p{M}]+)$/u.exec(word);
  if (unit?.[1] !== undefined && unit[2] !== undefined) return [unit[1], unit[2]];
  return [word];
}

/**
 * What the model reads of a piece. Already in the form to which the tokenizer would bring it, so that its reading of a
 * character can never depend on the neighbours: no whitespace, no capitals, nothing that looks like a token.
 */
export function pieceText(raw: string): string {
  const folded = raw.normalize('NFKC').toLowerCase().normalize('NFKC');
  const plain = folded
    .replace(/[\p{Z}\p{C}\s]/gu, '')
    .normalize('NFKC')
    .replace(/</g, '‹')
    .replace(/>/g, '›');
  return plain === '' ? '?' : beginning(plain);
}

/** As many whole characters as fit into a piece. */
function beginning(text: string): string {
  if (text.length * 3 <= MAX_PIECE_BYTES) return text;
  let bytes = 0;
  let end = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MAX_PIECE_BYTES) break;
    end += char.length;
  }
  return text.slice(0, end);
}
