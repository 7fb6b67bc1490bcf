/** @file The copy constraint: in a cell the model can only go on where the text goes on, so that it cannot make up a value. */
import type { TokenConstraint } from '../../model/constraint';
import type { CopyText } from './copyText';
import type { PieceSpan } from './serialise';

/** Token ids of the format. */
export interface CopyTokens {
  /** `<c0>`, `<c1>` … one for each field asked for. */
  readonly fields: readonly number[];
  readonly row: number;
  readonly eos: number;
}

export interface CopyLimits {
  /** Tokens that may be written, at least `leastTokens(text)`; the answer is always complete within them. */
  readonly maxTokens: number;
  readonly maxRows: number;
}

/** Longest cell in tokens; at the next end of a piece a longer one ends. */
const MAX_CELL_TOKENS = 120;

/** Where the writing stands. Immutable but for `allowed`, which is worked out when first asked for. */
export interface CopyState {
  /** The field of the open or the last cell; -1 at the beginning of a row. */
  readonly field: number;
  /** Tokens of the open cell so far; null between cells. */
  readonly length: number | null;
  /** Places in the text of the last token written, at all of which the cell's tokens stand. */
  readonly live: readonly number[];
  readonly written: number;
  readonly rows: number;
  readonly done: boolean;
  /** True when a limit has kept the model from going on. */
  readonly cut: boolean;
  /** The cells of the row so far, each by its places. */
  readonly row: WrittenRow;
  readonly earlier: EarlierRow | null;
  /** True after a row that the text does not hold once more: the model goes round in circles and is stopped. */
  readonly looped: boolean;
  allowed: readonly number[] | null;
}

interface WrittenRow {
  readonly key: string;
  /** How often the text may hold such a row: the places of the cell that has the most. */
  readonly times: number;
}

interface EarlierRow {
  readonly key: string;
  readonly before: EarlierRow | null;
}

const EMPTY_ROW: WrittenRow = { key: '', times: 0 };

/** A cell as it was written: all places in the text that it may come from. */
export interface CopiedCell {
  readonly field: number;
  /** At least one, in order. */
  readonly places: readonly PieceSpan[];
  /** Logarithm of the probability of the cell: that of its field, its tokens and its end together. */
  readonly logConfidence: number;
}

export interface CopiedRows {
  readonly rows: readonly (readonly CopiedCell[])[];
  /** True when a limit ended the answer; the last row may be incomplete. */
  readonly cut: boolean;
}

/** Tokens kept free to end the cell and the row under way. */
const roomToEnd = (text: CopyText): number => 2 * text.longestPiece + 8;

/** The fewest tokens with which an answer over `text` can be limited. */
export const leastTokens = (text: CopyText): number => roomToEnd(text) + 1;

/** The constraint for rows of `tokens.fields` over one text. */
export class CopyGrammar implements TokenConstraint<CopyState> {
  private readonly startTokens: readonly number[];
  private readonly fieldOf = new Map<number, number>();
  private readonly closingAt: number;
  /** Allowed tokens between cells, by the field before (+ 1), while there is room. */
  private readonly between: readonly (readonly number[])[];

  constructor(
    private readonly text: CopyText,
    private readonly tokens: CopyTokens,
    private readonly limits: CopyLimits,
  ) {
    this.startTokens = [...text.starts.keys()];
    tokens.fields.forEach((token, field) => this.fieldOf.set(token, field));
    this.closingAt = limits.maxTokens - roomToEnd(text);
    this.between = [-1, ...tokens.fields.keys()].map((field) =>
      ascending([
        field < 0 ? tokens.eos : tokens.row,
        ...(this.startTokens.length === 0 ? [] : tokens.fields.slice(field + 1)),
      ]),
    );
  }

  start(): CopyState {
    return {
      field: -1,
      length: null,
      live: [],
      written: 0,
      rows: 0,
      done: false,
      cut: false,
      row: EMPTY_ROW,
      earlier: null,
      looped: false,
      allowed: null,
    };
  }

  isFinal(state: CopyState): boolean {
    return state.done;
  }

  allowed(state: CopyState): readonly number[] {
    return (state.allowed ??= this.follow(state));
  }

  advance(state: CopyState, token: number): CopyState {
    const { row, eos } = this.tokens;
    const written = state.written + 1;
    const next = { ...state, written, cut: state.cut || this.isCut(state), allowed: null };
    if (token === eos) return { ...next, done: true };
    if (token === row) return this.endRow(state, next);
    const field = this.fieldOf.get(token);
    if (field !== undefined) return { ...next, field, length: 0, live: [], row: this.withCell(state) };
    if (state.length === null) throw new RangeError(`Token ${token} does not belong between cells`);
    const live = state.length === 0 ? (this.text.starts.get(token) ?? []) : this.onwards(state.live, token);
    if (live.length === 0) throw new RangeError(`Token ${token} does not go on with the text`);
    return { ...next, length: state.length + 1, live };
  }

  /**
   * Reads what was written.
   * @param logProbabilities of each token, 0 for those that were forced
   * @throws RangeError for tokens that the constraint does not allow
   */
  read(written: readonly number[], logProbabilities: readonly number[]): CopiedRows {
    const rows: CopiedCell[][] = [];
    let row: CopiedCell[] = [];
    let state = this.start();
    let sum = 0;
    written.forEach((token, at) => {
      const next = this.advance(state, token);
      const ended = state.length !== null && (token === this.tokens.row || this.fieldOf.has(token));
      if (ended) {
        // The token that ends a cell tells how sure the model was of its end, and of the next field.
        sum += logProbabilities[at] ?? 0;
        row.push({ field: state.field, places: this.places(state), logConfidence: sum });
        sum = 0;
      }
      if (token === this.tokens.row) {
        rows.push(row);
        row = [];
      }
      if (!ended) sum += logProbabilities[at] ?? 0;
      state = next;
    });
    return { rows, cut: state.cut };
  }

  private withCell(state: CopyState): WrittenRow {
    if (state.length === null) return state.row;
    const ends = state.live.filter((place) => this.text.endsPiece[place]);
    return {
      key: `${state.row.key} ${state.field}:${state.length}@${ends.join()}`,
      times: Math.max(state.row.times, ends.length),
    };
  }

  private endRow(state: CopyState, next: CopyState): CopyState {
    const { key, times } = this.withCell(state);
    let same = 0;
    for (let { earlier } = state; earlier !== null; earlier = earlier.before) if (earlier.key === key) same++;
    return {
      ...next,
      field: -1,
      length: null,
      live: [],
      rows: state.rows + 1,
      row: EMPTY_ROW,
      earlier: { key, before: state.earlier },
      looped: same >= times,
    };
  }

  private places({ live, length }: CopyState): PieceSpan[] {
    const { pieceOf, endsPiece } = this.text;
    return live
      .filter((place) => endsPiece[place])
      .map((place) => ({ first: pieceOf[place - (length ?? 1) + 1]!, last: pieceOf[place]! }));
  }

  private onwards(live: readonly number[], token: number): number[] {
    const { tokens } = this.text;
    return live.filter((place) => tokens[place + 1] === token).map((place) => place + 1);
  }

  /** True where a limit, and not the model, decides how the text goes on. */
  private isCut(state: CopyState): boolean {
    if (state.done) return false;
    if (state.length === null) return this.mustEnd(state) && !state.looped;
    return state.length > 0 && this.mayStop(state) && this.mustStop(state);
  }

  private mustEnd({ written, rows, field, looped }: CopyState): boolean {
    return looped || written >= this.closingAt || (field < 0 && rows >= this.limits.maxRows);
  }

  private mustStop({ written, length }: CopyState): boolean {
    return written >= this.closingAt || (length ?? 0) >= MAX_CELL_TOKENS;
  }

  private mayStop({ live }: CopyState): boolean {
    return live.some((place) => this.text.endsPiece[place]);
  }

  private follow(state: CopyState): readonly number[] {
    if (state.done) return [];
    if (state.length === null) return this.followCell(state);
    if (state.length === 0) return this.startTokens;
    const { tokens } = this.text;
    const stops = this.mayStop(state);
    if (stops && this.mustStop(state)) return this.followCell(state);
    const onward = new Set<number>();
    for (const place of state.live) {
      const token = tokens[place + 1];
      if (token !== undefined) onward.add(token);
    }
    return ascending([...onward, ...(stops ? this.followCell(state) : [])]);
  }

  private followCell(state: CopyState): readonly number[] {
    if (this.mustEnd(state)) return [state.field < 0 ? this.tokens.eos : this.tokens.row];
    return this.between[state.field + 1]!;
  }
}

function ascending(tokens: number[]): readonly number[] {
  return tokens.sort((a, b) => a - b);
}
