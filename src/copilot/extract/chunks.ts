/** @file Cuts a long text into overlapping parts that fit into the model's context, at ends of lines and sentences. */
import type { CopyText } from './copyText';
import { GAP_TOKEN } from './pieces';
import type { PieceSpan } from './serialise';

export interface ChunkSizes {
  /** Tokens of a chunk at most, unless one piece alone has more. */
  readonly tokens: number;
  /** Tokens that a chunk repeats of the one before, about. */
  readonly overlap: number;
}

/** The chunks of a text, in order; neighbours overlap, and none begins or ends with a line end. */
export function cutChunks(text: CopyText, sizes: ChunkSizes): PieceSpan[] {
  const { pieces } = text;
  const counts = new Array<number>(pieces.length).fill(0);
  for (const piece of text.pieceOf) counts[piece]! += 1;
  const chunks: PieceSpan[] = [];
  let first = 0;
  while (first < pieces.length) {
    let last = first;
    let tokens = counts[first]!;
    while (last + 1 < pieces.length && tokens + counts[last + 1]! <= sizes.tokens) tokens += counts[++last]!;
    if (last === pieces.length - 1) {
      chunks.push({ first, last });
      break;
    }
    last = bestEnd(text, first + Math.floor((last - first) * 0.6), last);
    chunks.push({ first, last: withoutLayout(text, first, last) });
    first = nextStart(text, counts, first, last, sizes.overlap);
  }
  return chunks;
}

/** The last piece of a chunk: before a blank line, else a line end, else behind a sentence, else as late as can be. */
function bestEnd({ pieces }: CopyText, from: number, to: number): number {
  const search = (ends: (at: number) => boolean): number | null => {
    for (let at = to; at > from; at--) if (ends(at)) return at;
    return null;
  };
  return (
    search((at) => lineEnds(pieces[at + 1]?.text) === 2) ??
    search((at) => lineEnds(pieces[at + 1]?.text) === 1) ??
    search((at) => /^[.!?;。]$/.test(pieces[at]!.text)) ??
    to
  );
}

/** Where the next chunk begins: at the start of a line or sentence near the wanted overlap, always further on. */
function nextStart(
  { pieces }: CopyText,
  counts: readonly number[],
  first: number,
  last: number,
  overlap: number,
): number {
  let start = last + 1;
  let tokens = 0;
  while (start - 1 > first && tokens + counts[start - 1]! <= overlap) tokens += counts[--start]!;
  for (let at = start; at <= last; at++) {
    const before = pieces[at - 1];
    if (lineEnds(before?.text) > 0 || /^[.!?;。]$/.test(before?.text ?? '')) {
      start = at;
      break;
    }
  }
  while (start < pieces.length - 1 && pieces[start]!.layout) start++;
  return Math.max(start, first + 1);
}

function withoutLayout({ pieces }: CopyText, first: number, last: number): number {
  while (last > first && pieces[last]!.layout) last--;
  return last;
}

/** 2 for a blank line, 1 for a line end, 0 for anything else. */
function lineEnds(text: string | undefined): number {
  if (text === undefined || !text.startsWith('<') || text === GAP_TOKEN) return 0;
  return text.includes(' ') ? 2 : 1;
}

/** Two halves of a chunk that share no piece, cut at a line end where there is one; null when it is too short. */
export function halve(text: CopyText, chunk: PieceSpan, least: number): PieceSpan[] | null {
  if (chunk.last - chunk.first + 1 < 2 * least) return null;
  const middle = chunk.first + Math.floor((chunk.last - chunk.first) / 2);
  const end = bestEnd(text, chunk.first + least - 1, Math.min(middle + least, chunk.last - least));
  let first = end + 1;
  while (first < chunk.last && text.pieces[first]!.layout) first++;
  return [
    { first: chunk.first, last: withoutLayout(text, chunk.first, end) },
    { first, last: chunk.last },
  ];
}
