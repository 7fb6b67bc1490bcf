/** @file Where a text ends, and what the grammar forces before that. */
import type { TokenConstraint } from './constraint';

/** A point in a text from which the grammar leaves a choice, forces a token, or has reached the end. */
export interface Outlook<S> {
  /** Tokens that follow with certainty, one allowed each. */
  readonly forced: readonly number[];
  /** State after them. */
  readonly state: S;
  /** `choice`: several tokens may follow. `end`: the text is complete. `cut`: the room ends before the text does. */
  readonly then: 'choice' | 'end' | 'cut';
}

/**
 * Follow the tokens that the grammar forces from `state`.
 * @param room tokens that may still be written
 */
export function lookAhead<S>(constraint: TokenConstraint<S>, state: S, room: number): Outlook<S> {
  const forced: number[] = [];
  for (;;) {
    if (constraint.isFinal(state)) return { forced, state, then: 'end' };
    const allowed = constraint.allowed(state);
    if (allowed.length === 0) return { forced, state, then: 'end' };
    if (forced.length === room) return { forced, state, then: 'cut' };
    if (allowed.length > 1) return { forced, state, then: 'choice' };
    forced.push(allowed[0]!);
    state = constraint.advance(state, allowed[0]!);
  }
}
