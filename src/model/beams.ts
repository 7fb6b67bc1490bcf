/** @file The choice of beams: pure bookkeeping, no model. */
import type { Hypothesis, TokenConstraint } from './constraint';
import { topTokens } from './logits';
import type { Outlook } from './stopping';
import { lookAhead } from './stopping';

/** A text being written. */
export interface Beam<S> extends Hypothesis {
  /** State of the grammar after `tokens`. */
  readonly state: S;
  /** What the grammar forces next. */
  readonly outlook: Outlook<S>;
  /** Row of the last run from which this beam goes on. */
  readonly row: number;
  /** The last of `tokens`, which the model has not read yet. */
  readonly unread: readonly number[];
}

export interface Expansion<S> {
  /** Texts that go on, best first, at most the beam width. */
  readonly live: Beam<S>[];
  /** Texts that became complete, best first. */
  readonly complete: Hypothesis[];
}

/**
 * One step of beam search: every beam goes on with each of its likeliest allowed tokens; the best of all stay.
 * A text whose rest is forced up to its end is complete at once, because forced tokens have probability 1; one whose
 * forced rest does not fit into `maxNewTokens` is dropped at once, so that it takes no place from others.
 * Equal scores keep the order of their beams, then of token ids, so that the outcome never depends on chance.
 * @param logits of each beam's row
 */
export function expand<S>(
  beams: readonly Beam<S>[],
  logits: readonly Float32Array[],
  constraint: TokenConstraint<S>,
  width: number,
  maxNewTokens: number,
): Expansion<S> {
  const longest = Math.max(...beams.map(({ state }) => constraint.allowed(state).length));
  // The best `width` tokens of each beam suffice, unless some of them lead to texts that do not fit.
  for (let count = width; ; count *= 4) {
    const expansion = expandWith(beams, logits, constraint, width, maxNewTokens, count);
    if (expansion.live.length === width || !expansion.dropped || count >= longest) return expansion;
  }
}

/** One step with the `count` likeliest tokens of each beam; `dropped`: some of them led to texts that do not fit. */
function expandWith<S>(
  beams: readonly Beam<S>[],
  logits: readonly Float32Array[],
  constraint: TokenConstraint<S>,
  width: number,
  maxNewTokens: number,
  count: number,
): Expansion<S> & { readonly dropped: boolean } {
  const candidates = beams.flatMap((beam) =>
    topTokens(logits[beam.row]!, constraint.allowed(beam.state), count).map(({ token, logProbability }) => ({
      beam,
      token,
      score: beam.logProbability + logProbability,
    })),
  );
  // Array sort is stable, and candidates stand in order of beam and rank.
  candidates.sort((a, b) => b.score - a.score);
  const live: Beam<S>[] = [];
  const complete: Hypothesis[] = [];
  let dropped = false;
  for (const { beam, token, score } of candidates) {
    if (live.length === width) break;
    const tokens = [...beam.tokens, token];
    const state = constraint.advance(beam.state, token);
    const outlook = lookAhead(constraint, state, maxNewTokens - tokens.length);
    if (outlook.then === 'end') {
      complete.push({ tokens: [...tokens, ...outlook.forced], logProbability: score });
    } else if (outlook.then === 'choice') {
      live.push({ tokens, logProbability: score, state, outlook, row: beam.row, unread: [token] });
    } else {
      dropped = true;
    }
  }
  return { live, complete, dropped };
}

/**
 * Take the forced tokens that all beams have ahead into the next run: as many as the beam with the fewest, so that the
 * rows of the run stay equally long.
 */
export function takeForced<S>(beams: readonly Beam<S>[], constraint: TokenConstraint<S>): Beam<S>[] {
  const count = Math.min(...beams.map((beam) => beam.outlook.forced.length));
  if (count === 0) return [...beams];
  return beams.map((beam) => {
    const taken = beam.outlook.forced.slice(0, count);
    const rest = beam.outlook.forced.slice(count);
    return {
      ...beam,
      tokens: [...beam.tokens, ...taken],
      unread: [...beam.unread, ...taken],
      state:
        rest.length === 0 ? beam.outlook.state : taken.reduce((s, t) => constraint.advance(s, t), beam.state),
      outlook: { ...beam.outlook, forced: rest },
    };
  });
}
