/** @file What was changed between the broken formula and the repaired one, place by place and in words. */
import type { Edit } from './edit';
import { readPieces, type Piece } from './lexer';

/** One place: the characters `from` at `start` of the broken text became `to`. */
export interface FormulaChange {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  /** Why, in a short sentence or two for people. */
  readonly reason: string;
}

/** Pieces longer than this in one formula are compared from both ends only. */
const MOST_PIECES = 600;

/** All changes, in the order of the broken text. */
export function changesBetween(broken: string, repaired: string, edits: readonly Edit[]): FormulaChange[] {
  const spans = difference(broken, repaired);
  const reasons = edits.map((edit, index) => ({
    reason: edit.reason,
    at: edit.changes.map((change) => originalOffset(change.start, edits.slice(0, index))),
  }));
  return spans.map(({ start, end, from, to }) => {
    const near = (at: number): number => (at < start ? start - at : at > end ? at - end : 0);
    const own = reasons.filter(({ at }) => {
      const here = Math.min(...at.map(near));
      // An edit belongs to the nearest of all changes.
      return at.some((place) => near(place) === here && spans.every((other) => distance(other, place) >= here));
    });
    const texts = [...new Set(own.map(({ reason }) => reason))];
    return { start, end, from, to, reason: texts.length > 0 ? texts.join(' ') : plainReason(from, to) };
  });
} // prettier-ignore

interface Span {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

const distance = ({ start, end }: Span, at: number): number =>
  at < start ? start - at : at > end ? at - end : 0;

function plainReason(from: string, to: string): string {
  if (from === '') return to === '=' ? 'A formula begins with an equals sign.' : `${to} was missing.`;
  return to === '' ? `${from} has no place here.` : `${from} is written ${to}.`;
}

/** Where an offset of the text after some edits lay in the text before them. */
function originalOffset(offset: number, edits: readonly Edit[]): number {
  let at = offset;
  for (const edit of [...edits].reverse()) {
    let shift = 0;
    let mapped: number | undefined;
    for (const { start, end, replacement } of edit.changes) {
      if (at < start + shift) break;
      if (at < start + shift + replacement.length) {
        mapped = start;
        break;
      }
      shift += replacement.length - (end - start);
    }
    at = mapped ?? at - shift;
  }
  return at;
}

/** The spans in which two formulas differ, by the longest common sequence of their pieces. */
function difference(broken: string, repaired: string): Span[] {
  const a = readPieces(broken);
  const b = readPieces(repaired);
  let head = 0;
  while (head < a.length && head < b.length && same(a[head], b[head])) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && same(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  const pairs = left.length > MOST_PIECES || right.length > MOST_PIECES ? [] : common(left, right);
  const spans: Span[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [left.length, right.length] as const]) {
    const from = left.slice(i, nextA).map((piece) => piece.text).join('');
    const to = right.slice(j, nextB).map((piece) => piece.text).join('');
    if (from !== to && (from + to).trim() !== '') {
      const start = left[i]?.start ?? a[head + i]?.start ?? broken.length;
      spans.push(trimmed({ start, end: start + from.length, from, to }));
    }
    [i, j] = [nextA + 1, nextB + 1];
  }
  return spans;
} // prettier-ignore

const same = (a: Piece | undefined, b: Piece | undefined): boolean => a?.text === b?.text;

/** Positions of the pieces of a longest common sequence, in pairs. */
function common(a: readonly Piece[], b: readonly Piece[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = same(a[i], b[j])
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(a[i], b[j])) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_.$]/u.test(character);

/** Leaves out the characters at both ends that two texts share, but cuts no word: `"Yes,1,0)` → `"Yes",1,0)` is one mark. */
function trimmed({ start, from, to }: Span): Span {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  while (head > 0 && isWord(from[head - 1]) && (isWord(from[head]) || isWord(to[head]))) head--;
  const most = Math.min(from.length, to.length) - head;
  let tail = 0;
  const [a, b] = [from.length - 1, to.length - 1];
  while (tail < most && from[a - tail] === to[b - tail]) tail++;
  while (tail > 0 && isWord(from[a - tail + 1]) && (isWord(from[a - tail]) || isWord(to[b - tail]))) tail--;
  return {
    start: start + head,
    end: start + from.length - tail,
    from: from.slice(head, from.length - tail),
    to: to.slice(head, to.length - tail),
  };
} // prettier-ignore
