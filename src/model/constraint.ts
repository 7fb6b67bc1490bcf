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
