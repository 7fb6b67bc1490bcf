/** @file Cuts any text, however broken, into the pieces of a formula. Nothing is ever refused and nothing is lost. */

export type PieceKind =
  | 'text'
  | 'sheet'
  | 'number'
  | 'word'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'bang'
  | 'columns'
  | 'error'
  | 'space'
  | 'other';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  /** Offset in the text that was read. */
  readonly start: number;
}

/**
 * In the order in which they are tried. A quotation mark that is never closed takes the rest of the text: where it
 * should have been closed is for others to propose.
 */
const PATTERNS: readonly (readonly [PieceKind, RegExp])[] = [
  ['space', /\s+/y],
  ['text', /"(?:[^"]|"")*"?/y],
  ['sheet', /'(?:[^'"]|'')+'(?=\s*!)/y],
  ['columns', /\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/y],
  ['error', /#(?:n\/a|(?:null|div\/0|value|ref|num|spill|calc|field)!|name\?)/iy],
  ['number', /(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\d_])/iuy],
  ['word', /\$?[\p{L}\p{N}_\\][\p{L}\p{M}\p{N}_.$\\?]*(?<![.?])/uy],
  ['operator', /<=|>=|<>|==+|=<|=>|!=|><|&&|\|\||\*\*|[-+*/^&=<>%@]/y],
  ['open', /[({[]/y],
  ['close', /[)}\]]/y],
  ['comma', /,/y],
  ['semicolon', /;/y],
  ['colon', /:/y],
  ['bang', /!/y],
  ['other', /[\s\S]/uy],
];

/** Cuts a text into pieces; joined, their texts are the text. */
export function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined || found === '') continue;
      pieces.push({ kind, text: found, start: at });
      at += found.length;
      break;
    }
  }
  return pieces;
}

/** Pieces as text. */
export function joinPieces(pieces: readonly { readonly text: string }[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** True for the text of one cell, anchors allowed: `B2`, `$B$2`. */
export function isCellText(text: string): boolean {
  return /^\$?[a-z]{1,3}\$?[1-9]\d{0,6}$/i.test(text);
}

/** True for a text that is closed by a quotation mark of its own. */
export function isClosedText(text: string): boolean {
  return /^"(?:[^"]|"")*"$/.test(text);
}
