/** @file A text as tokens, each with the piece it belongs to: what the copy constraint walks over. */
import type { Piece } from './pieces';

export interface CopyText {
  readonly pieces: readonly Piece[];
  /** Tokens of all pieces, in order. */
  readonly tokens: readonly number[];
  /** The piece of each token. */
  readonly pieceOf: readonly number[];
  /** True for the last token of each piece at which a cell may end. */
  readonly endsPiece: readonly boolean[];
  /** First tokens of the pieces with which a cell may begin: for each token id, ascending, the places it begins at. */
  readonly starts: ReadonlyMap<number, readonly number[]>;
  /** Most tokens of one piece. */
  readonly longestPiece: number;
}

/** @param encode token ids of a piece's text, as the tokenizer gives them for it alone */
export function copyText(pieces: readonly Piece[], encode: (text: string) => readonly number[]): CopyText {
  const tokens: number[] = [];
  const pieceOf: number[] = [];
  const endsPiece: boolean[] = [];
  const places = new Map<number, number[]>();
  let longestPiece = 0;
  pieces.forEach(({ text, layout }, piece) => {
    const own = encode(text);
    const first = own[0];
    if (first !== undefined && !layout) {
      const list = places.get(first);
      if (list === undefined) places.set(first, [tokens.length]);
      else list.push(tokens.length);
    }
    own.forEach((token, at) => {
      tokens.push(token);
      pieceOf.push(piece);
      endsPiece.push(!layout && at === own.length - 1);
    });
    longestPiece = Math.max(longestPiece, own.length);
  });
  const starts = new Map([...places].sort(([a], [b]) => a - b));
  return { pieces, tokens, pieceOf, endsPiece, starts, longestPiece };
}
