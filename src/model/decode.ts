/** @file The language model over a decoder session: greedy and beam search under a grammar. */
import type { Beam } from './beams';
import { expand, takeForced } from './beams';
import { GreedyBatch } from './batch';
import type {
  BatchJob,
  BatchLanguageModel,
  BatchOptions,
  GenerateOptions,
  GreedyText,
  Hypothesis,
  TokenConstraint,
} from './constraint';
import { PrefixCache } from './prefixCache';
import type { DecoderSession, RunResult } from './session';
import { lookAhead } from './stopping';
import type { Tokenizer } from './tokenizer';
import { yieldToEventLoop } from './yield';

export class OnnxLanguageModel implements BatchLanguageModel {
  private readonly prefixes: PrefixCache;
  /** Settles when the request before has ended; requests run one after the other, each with the machine to itself. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly session: DecoderSession,
    private readonly tokenizer: Tokenizer,
  ) {
    this.prefixes = new PrefixCache(session);
  }

  get maxPositions(): number {
    return this.session.config.maxPositions;
  }

  encode(text: string): number[] {
    return this.tokenizer.encode(text);
  }

  decode(tokens: readonly number[]): string {
    return this.tokenizer.decode(tokens);
  }

  tokenId(token: string): number {
    return this.tokenizer.tokenId(token);
  }

  /**
   * Write the likeliest texts that `constraint` allows after `prompt`, best first. Texts that are not complete within
   * `maxNewTokens` are left out, so the list may be shorter than `returned`, or empty.
   * The same arguments give the same result, to the bit, whatever was asked before.
   * @throws RangeError for options or prompts out of range
   * @throws the signal's reason when it is aborted, at the next step
   * @throws ModelError `runtime` when ONNX Runtime fails; the next request starts afresh
   */
  generate<S>(
    prompt: readonly number[],
    constraint: TokenConstraint<S>,
    options: GenerateOptions,
  ): Promise<Hypothesis[]> {
    const turn = this.last.then(() => this.search(prompt, constraint, options));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** See `BatchLanguageModel`. Requests that come meanwhile wait until the batch is done. */
  generateBatch<S>(jobs: readonly BatchJob<S>[], options: BatchOptions = {}): Promise<(GreedyText | null)[]> {
    const turn = this.last.then(() => new GreedyBatch(this.session, this.prefixes, jobs, options).run());
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Free the model after the requests that are under way. */
  async dispose(): Promise<void> {
    await this.last;
    this.prefixes.clear();
    await this.session.dispose();
  }

  private async search<S>(
    prompt: readonly number[],
    constraint: TokenConstraint<S>,
    options: GenerateOptions,
  ): Promise<Hypothesis[]> {
    const { beams: width, returned, boundary = 0, margin = Infinity, signal } = options;
    signal?.throwIfAborted();
    const room = this.checkOptions(prompt, options);
    const outlook = lookAhead(constraint, constraint.start(), room);
    if (outlook.then === 'end') return [{ tokens: outlook.forced, logProbability: 0 }];
    if (outlook.then === 'cut') return [];

    let complete: Hypothesis[] = [];
    let run = await this.prefixes.read([...prompt, ...outlook.forced], boundary);
    try {
      let live: Beam<S>[] = [
        {
          tokens: outlook.forced,
          logProbability: 0,
          state: outlook.state,
          outlook: { ...outlook, forced: [] },
          row: 0,
          unread: [],
        },
      ];
      for (;;) {
        const step = expand(live, run.logits, constraint, width, room);
        // Stable: of equal texts the one completed first stays first.
        complete = [...complete, ...step.complete].sort((a, b) => b.logProbability - a.logProbability);
        // Scores only fall, so a beam behind the last text wanted can never overtake it.
        const last = complete[returned - 1]?.logProbability ?? -Infinity;
        const best = Math.max(
          complete[0]?.logProbability ?? -Infinity,
          step.live[0]?.logProbability ?? -Infinity,
        );
        live = step.live.filter(
          ({ logProbability }) => logProbability > last && logProbability >= best - margin,
        );
        if (live.length === 0) return complete.slice(0, returned);
        live = takeForced(live, constraint);
        if (signal) {
          await yieldToEventLoop();
          signal.throwIfAborted();
        }
        run = await this.advance(run, live);
        live = live.map((beam, row) => ({ ...beam, row, unread: [] }));
      }
    } finally {
      this.session.release(run.cache);
    }
  }

  /** Read the new tokens of all beams in one run; the cache of `run` is released once it succeeded. */
  private async advance<S>(run: RunResult, beams: readonly Beam<S>[]): Promise<RunResult> {
    const past = this.session.select(
      run.cache,
      beams.map(({ row }) => row),
    );
    try {
      const next = await this.session.run(
        beams.map(({ unread }) => unread),
        past,
      );
      this.session.release(run.cache);
      return next;
    } finally {
      this.session.release(past);
    }
  }

  /** @returns how many tokens may be written. */
  private checkOptions(prompt: readonly number[], options: GenerateOptions): number {
    const { beams, returned, maxNewTokens, boundary = 0, margin = Infinity } = options;
    if (!Number.isInteger(beams) || beams < 1)
      throw new RangeError(`beams must be at least 1, not ${beams}.`);
    if (!Number.isInteger(returned) || returned < 1 || returned > beams) {
      throw new RangeError(`returned must be from 1 to beams (${beams}), not ${returned}.`);
    }
    if (!Number.isInteger(maxNewTokens) || maxNewTokens < 1) {
      throw new RangeError(`maxNewTokens must be at least 1, not ${maxNewTokens}.`);
    }
    if (!Number.isInteger(boundary) || boundary < 0 || boundary > prompt.length) {
      throw new RangeError(
        `boundary must lie within the prompt (${prompt.length} tokens), not at ${boundary}.`,
      );
    }
    if (!(margin >= 0)) throw new RangeError(`margin must be at least 0, not ${margin}.`);
    if (prompt.length === 0) throw new RangeError('The prompt is empty.');
    const { maxPositions } = this.session.config;
    if (prompt.length >= maxPositions) {
      throw new RangeError(
        `The prompt has ${prompt.length} tokens; the model reads at most ${maxPositions - 1}.`,
      );
    }
    return Math.min(maxNewTokens, maxPositions - prompt.length);
  }
}
