/** @file The contract between a grammar and the decoder: which tokens may follow. */

/**
 * A grammar seen token by token. States are immutable values, so that beams can share them.
 * `allowed` returns token ids in ascending order; the decoder masks all other logits.
 */
export interface TokenConstraint<State = unknown> {
  start(): State;
  /** Token ids that may follow in `state`; empty when the text must end here. */
  allowed(state: State): readonly number[];
  advance(state: State, token: number): State;
  /** True when the generated text is complete in `state` (the decoder stops this beam). */
  isFinal(state: State): boolean;
}

/** One decoded text. `logProbability` is the sum over its tokens, renormalised over the allowed ones. */
export interface Hypothesis {
  readonly tokens: readonly number[];
  readonly logProbability: number;
}

export interface GenerateOptions {
  /** Beam width; 1 is greedy. */
  readonly beams: number;
  /** Hypotheses returned, best first; at most `beams`. */
  readonly returned: number;
  readonly maxNewTokens: number;
  /**
   * Texts whose log-probability has fallen this far below the best one's are given up, which saves time where the model
   * is sure. Default: none is.
   */
  readonly margin?: number;
  /**
   * Length of the part of the prompt that later prompts will share (the table), in tokens. It is read in a run of its
   * own and kept, so that they pay only for the rest. Default 0: no such part. Logits depend on it in their last digits,
   * so derive it from the prompt alone.
   */
  readonly boundary?: number;
  readonly signal?: AbortSignal;
}

/** The language model as the copilot sees it; implemented over ONNX Runtime in `session.ts` and `decode.ts`. */
export interface LanguageModel {
  /** Token ids of `text`; special tokens written as in the vocabulary (`<c0>`) are recognised. */
  encode(text: string): number[];
  decode(tokens: readonly number[]): string;
  /** Id of one vocabulary entry. @throws RangeError when the vocabulary lacks it. */
  tokenId(token: string): number;
  generate<S>(
    prompt: readonly number[],
    constraint: TokenConstraint<S>,
    options: GenerateOptions,
  ): Promise<Hypothesis[]>;
}

/** One text of a batch. */
export interface BatchJob<S> {
  readonly prompt: readonly number[];
  readonly constraint: TokenConstraint<S>;
  readonly maxNewTokens: number;
  /** As in `GenerateOptions`. */
  readonly boundary?: number;
}

/** A text with what each of its tokens had for it. */
export interface GreedyText {
  readonly tokens: readonly number[];
  /** Of each token among the allowed ones; 0 for those that the constraint forced. */
  readonly logProbabilities: readonly number[];
}

export interface BatchOptions {
  /** Texts that are written side by side. Default 8. */
  readonly width?: number;
  /** Hears of each text as it is done, by its place in the list. */
  readonly onText?: (place: number, text: GreedyText | null) => void;
  readonly signal?: AbortSignal;
}

/** A language model that writes many texts at once. */
export interface BatchLanguageModel extends LanguageModel {
  /** Longest prompt plus answer, in tokens. */
  readonly maxPositions: number;
  /**
   * The likeliest next token, again and again, for each job; null for a text that is not complete within its tokens.
   * In the order of `jobs`. One job gives the same as `generate` with one beam, to the bit; several side by side may
   * differ from that in the last digits of their logits, because int8 activations share a scale.
   * @throws as `generate`
   */
  generateBatch<S>(jobs: readonly BatchJob<S>[], options?: BatchOptions): Promise<(GreedyText | null)[]>;
}
