/** @file The constraint for finding columns: names out of a list, each at most once. */
import type { TokenConstraint } from '../../model/constraint';

export interface FieldGrammarState {
  /** Candidates already named, in order. */
  readonly named: readonly number[];
  /** Candidates that begin with the tokens written since the last pointer; null between names. */
  readonly live: readonly number[] | null;
  readonly length: number;
  readonly done: boolean;
}

/** Names of candidates behind pointers that count up: `<c0> name <c1> unit price <eos>`. */
export class FieldGrammar implements TokenConstraint<FieldGrammarState> {
  /**
   * @param candidates tokens of each name, at least one, no two names alike
   * @param pointers `<c0>`, `<c1>` … as many as names may be found
   */
  constructor(
    private readonly candidates: readonly (readonly number[])[],
    private readonly pointers: readonly number[],
    private readonly eos: number,
  ) {}

  start(): FieldGrammarState {
    return { named: [], live: null, length: 0, done: false };
  }

  isFinal(state: FieldGrammarState): boolean {
    return state.done;
  }

  allowed({ named, live, length, done }: FieldGrammarState): readonly number[] {
    if (done) return [];
    const tokens = new Set<number>();
    let complete = live === null;
    for (const candidate of live ?? []) {
      const next = this.candidates[candidate]![length];
      if (next === undefined) complete = true;
      else tokens.add(next);
    }
    if (complete) {
      tokens.add(this.eos);
      const pointer = this.pointers[named.length + (live === null ? 0 : 1)];
      if (pointer !== undefined && named.length + 1 < this.candidates.length) tokens.add(pointer);
    }
    return [...tokens].sort((a, b) => a - b);
  }

  advance(state: FieldGrammarState, token: number): FieldGrammarState {
    const { live, length } = state;
    const ended = token === this.eos;
    if (ended || this.pointers.includes(token)) {
      const found = live?.find((candidate) => this.candidates[candidate]!.length === length);
      const named = found === undefined ? state.named : [...state.named, found];
      const left = this.candidates.map((_, at) => at).filter((at) => !named.includes(at));
      return { named, live: ended ? null : left, length: 0, done: ended };
    }
    const matching = (live ?? []).filter((candidate) => this.candidates[candidate]![length] === token);
    if (matching.length === 0) throw new RangeError(`Token ${token} does not belong to a field's name`);
    return { ...state, live: matching, length: length + 1 };
  }

  /** Places in the list of candidates of the names that were written. */
  read(tokens: readonly number[]): readonly number[] {
    return tokens.reduce((state, token) => this.advance(state, token), this.start()).named;
  }
}
