/** @file A language model that remembers what was asked of it last: tokens read and written, and every text it gave. */
import type {
  GenerateOptions,
  Hypothesis,
  LanguageModel,
  TokenConstraint,
} from '../../../src/model/constraint';

export class RecordingModel implements LanguageModel {
  /** Tokens of the prompts since `reset`. */
  promptTokens = 0;
  /** Tokens of all texts returned since `reset`. */
  writtenTokens = 0;
  /** Texts of the last call, best first, with special tokens as in the vocabulary. */
  texts: string[] = [];

  constructor(private readonly model: LanguageModel) {}

  /** Forgets the last request. */
  reset(): void {
    this.promptTokens = 0;
    this.writtenTokens = 0;
    this.texts = [];
  }

  encode(text: string): number[] {
    return this.model.encode(text);
  }

  decode(tokens: readonly number[]): string {
    return this.model.decode(tokens);
  }

  tokenId(token: string): number {
    return this.model.tokenId(token);
  }

  async generate<S>(
    prompt: readonly number[],
    constraint: TokenConstraint<S>,
    options: GenerateOptions,
  ): Promise<Hypothesis[]> {
    const hypotheses = await this.model.generate(prompt, constraint, options);
    this.promptTokens += prompt.length;
    this.writtenTokens += hypotheses.reduce((sum, { tokens }) => sum + tokens.length, 0);
    this.texts = hypotheses.map(({ tokens }) => this.model.decode(tokens));
    return hypotheses;
  }
}
