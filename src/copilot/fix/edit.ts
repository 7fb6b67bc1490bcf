/** @file One proposed edit of a formula's text, and the text seen as pieces within calls. */
import { isFunctionName } from '../../formula';
import { readPieces, type Piece } from './lexer';

export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Changes that belong together, what they say about the person's slip, and how unlikely that slip is. */
export interface Edit {
  /** In the order of the text, not overlapping. */
  readonly changes: readonly TextChange[];
  /** Why, in a short sentence for people. */
  readonly reason: string;
  /** About 1 for a common slip; an unlikely one costs more. */
  readonly cost: number;
}

/** The text after an edit. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.replacement;
    at = change.end;
  }
  return result + text.slice(at);
}

/** Where a piece stands: in the arguments of which call or bracket. */
interface Frame {
  /** Position of the opening bracket; -1 outside of all. */
  readonly open: number;
  /** Upper-case name before it; empty where there is none. */
  readonly name: string;
  readonly argument: number;
}

/** A formula's text with its pieces, read once for all proposers. */
export class Source {
  readonly pieces: readonly Piece[];
  /** Positions of opening brackets that are never closed, and of closing ones that close nothing. */
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
  /** Position of the bracket that closes the one at a position. */
  readonly partner: ReadonlyMap<number, number>;
  private readonly frames: readonly Frame[];

  constructor(readonly text: string) {
    this.pieces = readPieces(text);
    const open: { open: number; name: string; argument: number }[] = [];
    const unopened: number[] = [];
    const frames: Frame[] = [];
    const partner = new Map<number, number>();
    this.pieces.forEach((piece, at) => {
      if (piece.kind === 'close') {
        const last = open.pop();
        if (last) partner.set(last.open, at).set(at, last.open);
        else unopened.push(at);
      }
      frames.push({ ...(open[open.length - 1] ?? { open: -1, name: '', argument: 0 }) });
      if (piece.kind === 'open') {
        const before = this.pieces[at - 1];
        open.push({ open: at, name: before?.kind === 'word' ? before.text.toUpperCase() : '', argument: 0 });
      }
      const frame = open[open.length - 1];
      if (frame && (piece.kind === 'comma' || piece.kind === 'semicolon')) frame.argument++;
    });
    this.frames = frames;
    this.unclosed = open.map((frame) => frame.open);
    this.unopened = unopened;
    this.partner = partner;
  }

  piece(at: number): Piece | undefined {
    return this.pieces[at];
  }

  frame(at: number): Frame {
    return this.frames[at] ?? { open: -1, name: '', argument: 0 };
  }

  /** Position of the next piece that is no space; -1 at the end. */
  next(at: number): number {
    for (let i = at + 1; i < this.pieces.length; i++) if (this.pieces[i]?.kind !== 'space') return i;
    return -1;
  }

  previous(at: number): number {
    for (let i = at - 1; i >= 0; i--) if (this.pieces[i]?.kind !== 'space') return i;
    return -1;
  }

  start(at: number): number {
    return this.pieces[at]?.start ?? this.text.length;
  }

  end(at: number): number {
    const piece = this.pieces[at];
    return piece ? piece.start + piece.text.length : this.text.length;
  }

  /** True where a value may end at a piece. */
  endsOperand(at: number): boolean {
    const piece = this.pieces[at];
    if (!piece) return false;
    if (piece.kind === 'operator') return piece.text === '%';
    return ['text', 'number', 'word', 'close', 'columns', 'error'].includes(piece.kind);
  }

  /** True where a value may begin at a piece. */
  startsOperand(at: number): boolean {
    const piece = this.pieces[at];
    return (
      piece !== undefined &&
      ['text', 'number', 'word', 'open', 'sheet', 'error', 'columns'].includes(piece.kind)
    );
  }

  isFunction(at: number): boolean {
    const piece = this.pieces[at];
    return piece?.kind === 'word' && isFunctionName(piece.text.toUpperCase());
  }

  /** True for a word with an opening parenthesis behind it. */
  isCall(at: number): boolean {
    return this.pieces[at]?.kind === 'word' && this.pieces[this.next(at)]?.text === '(';
  }

  /** Text from one piece to before another. */
  between(from: number, to: number): string {
    return this.text.slice(this.start(from), to < 0 ? this.text.length : this.start(to));
  }

  /**
   * The stretch around a piece up to the separators or brackets of its own level: an argument or the whole formula.
   * Offsets of the text.
   */
  argument(at: number): { start: number; end: number } {
    let depth = 0;
    let first = at;
    for (let i = at - 1; i >= 0; i--) {
      const kind = this.pieces[i]?.kind;
      if (kind === 'close') depth++;
      else if (kind === 'open' && depth-- === 0) break;
      else if ((kind === 'comma' || kind === 'semicolon') && depth === 0) break;
      else if (i === 0 && this.pieces[i]?.text === '=') break;
      first = i;
    }
    depth = 0;
    let last = at;
    for (let i = at + 1; i < this.pieces.length; i++) {
      const kind = this.pieces[i]?.kind;
      if (kind === 'open') depth++;
      else if (kind === 'close' && depth-- === 0) break;
      else if ((kind === 'comma' || kind === 'semicolon') && depth === 0) break;
      last = i;
    }
    return { start: this.start(first), end: this.end(last) };
  }

  replace(at: number, replacement: string): TextChange {
    return { start: this.start(at), end: this.end(at), replacement };
  }
}

/** A change that puts something in. */
export const insertion = (at: number, replacement: string): TextChange => ({
  start: at,
  end: at,
  replacement,
});
