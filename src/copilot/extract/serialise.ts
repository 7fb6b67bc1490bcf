/**
 * @file How the model reads a text and writes the cells of a table: the strings of training and of use.
 *
 * Rows of given fields:
 *   prompt  `<extract> <c0> name <c1> order date <ask> PIECES <do>`
 *   answer  `<c0> PIECES <c1> PIECES <;> <c1> PIECES <;> <eos>`
 * `<;>` ends a row; a field without a value is left out; within a row fields ascend. Nothing to extract: `<eos>`.
 *
 * Which fields a text has:
 *   prompt  `<extract> <ask> PIECES <do>`
 *   answer  `<c0> name <c1> order date <eos>`, names out of `fieldCandidates`; none: `<eos>`
 *
 * PIECES are those of `cutPieces`, joined by a space: each begins with a space for the tokenizer, so that a piece has the
 * same tokens in the text and in a cell, whatever stands beside it. An end of line is `<p>`, a blank line `<p> <p>`, a tab
 * or a wide gap `<tab>`.
 */
import { splitHeader } from '../../sheet/words';
import { MAX_COLUMN_POINTERS } from '../plan';
import { cutPieces, type Piece } from './pieces';

/** Fields asked for at once: as many as there are pointers. */
export const MAX_FIELDS = MAX_COLUMN_POINTERS;
/** Fields that the model may find in a text. */
export const MAX_FOUND_FIELDS = 12;
/**
 * Tokens of the text in one prompt; longer texts are read in chunks. The rest of the 1,024 positions is for the fields and
 * the answer, which may copy nearly the whole text and adds two tokens to every cell.
 */
export const MAX_TEXT_TOKENS = 400;

export const EXTRACT_TOKEN = '<extract>';
export const TEXT_TOKEN = '<ask>';
export const DO_TOKEN = '<do>';
export const ROW_TOKEN = '<;>';
export const EOS_TOKEN = '<eos>';

const MAX_FIELD_WORDS = 8;

/** A part of the source: offsets in UTF-16 units, end exclusive. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** Places of the first and the last piece of a span in the list of pieces. */
export interface PieceSpan {
  readonly first: number;
  readonly last: number;
}

/** A field's name as the model reads it: `Order Date` → `order date`. */
export function fieldText(name: string): string {
  const words = splitHeader(name)
    .slice(0, MAX_FIELD_WORDS)
    .map(({ lower }) => lower.replace(/</g, '‹').replace(/>/g, '›').replace(/\s/g, ''));
  return words.join(' ') || 'column';
}

/** The part of the prompt before the text: the same for all texts and chunks of one request. */
export function fieldsPart(fields: readonly string[]): string {
  const listed = fields.map((name, at) => `<c${at}> ${fieldText(name)}`);
  return [EXTRACT_TOKEN, ...listed, TEXT_TOKEN].join(' ');
}

/** The pieces as the model reads them. */
export function piecesPart(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(' ');
}

/**
 * What the model reads when rows of `fields` are asked for, or with no fields when it is asked which there are.
 * @param text the source, or the pieces of a part of it
 * @throws RangeError for more than `MAX_FIELDS` fields
 */
export function extractPrompt(fields: readonly string[], text: string | readonly Piece[]): string {
  if (fields.length > MAX_FIELDS)
    throw new RangeError(`At most ${MAX_FIELDS} fields can be asked for, not ${fields.length}.`);
  const pieces = typeof text === 'string' ? cutPieces(text) : text;
  return `${fieldsPart(fields)} ${piecesPart(pieces)} ${DO_TOKEN}`;
}

/**
 * The pieces that a span of the source consists of; null when it begins or ends inside a piece, or holds none.
 * Whitespace at its ends does not count.
 */
export function alignSpan(pieces: readonly Piece[], span: SourceSpan): PieceSpan | null {
  const inside = (piece: Piece): boolean => piece.end > span.start && piece.start < span.end;
  let first = pieces.findIndex((piece) => inside(piece));
  if (first < 0) return null;
  let last = first;
  while (last + 1 < pieces.length && inside(pieces[last + 1]!)) last++;
  while (first <= last && pieces[first]!.layout) first++;
  while (last >= first && pieces[last]!.layout) last--;
  if (first > last) return null;
  return pieces[first]!.start >= span.start && pieces[last]!.end <= span.end ? { first, last } : null;
}

/**
 * What the model writes for rows of spans; a row is a span or null for each field, and rows without any are left out.
 * @throws RangeError when a span cannot be copied because it begins or ends inside a piece (see `alignSpan`)
 */
export function extractAnswer(
  pieces: readonly Piece[],
  rows: readonly (readonly (SourceSpan | null)[])[],
): string {
  const parts: string[] = [];
  for (const row of rows) {
    const before = parts.length;
    row.forEach((span, field) => {
      if (span === null) return;
      const aligned = alignSpan(pieces, span);
      if (aligned === null)
        throw new RangeError(`The span from ${span.start} to ${span.end} does not consist of whole pieces.`);
      parts.push(`<c${field}>`, piecesPart(pieces.slice(aligned.first, aligned.last + 1)));
    });
    if (parts.length > before) parts.push(ROW_TOKEN);
  }
  return [...parts, EOS_TOKEN].join(' ');
}

/** What the model writes when it is asked which fields a text has. */
export function fieldsAnswer(fields: readonly string[]): string {
  return [
    ...fields.slice(0, MAX_FOUND_FIELDS).map((name, at) => `<c${at}> ${fieldText(name)}`),
    EOS_TOKEN,
  ].join(' ');
}
