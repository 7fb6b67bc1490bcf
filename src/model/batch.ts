/** @file Greedy decoding of many texts side by side. */
import type { BatchJob, BatchOptions, GreedyText } from './constraint';
import { topTokens } from './logits';
import type { PrefixCache } from './prefixCache';
import type { DecoderSession, KvCache } from './session';
import { lookAhead, type Outlook } from './stopping';
import { yieldToEventLoop } from './yield';

const DEFAULT_WIDTH = 8;

/** A text being written. */
interface Row<S> {
  readonly place: number;
  readonly job: BatchJob<S>;
  readonly room: number;
  readonly tokens: number[];
  readonly logProbabilities: number[];
  outlook: Outlook<S>;
  /** Written, but not yet read by the model. */
  unread: number[];
  logits: Float32Array;
}

/**
 * Prompts are read one by one, which costs no more and gives each the same bits as if it were alone; then all texts under
 * way are written together, a token each in a run. When half of the rows are free, the next prompts take them.
 */
export class GreedyBatch<S> {
  private readonly results: (GreedyText | null)[];
  private readonly waiting: number[];
  private readonly width: number;
  private rows: Row<S>[] = [];
  private cache: KvCache | null = null;

  constructor(
    private readonly session: DecoderSession,
    private readonly prefixes: PrefixCache,
    private readonly jobs: readonly BatchJob<S>[],
    private readonly options: BatchOptions,
  ) {
    this.width = options.width ?? DEFAULT_WIDTH;
    this.results = jobs.map(() => null);
    // Texts of like length side by side need little padding; the longest first, so that none is left alone at the end.
    this.waiting = jobs
      .map((_, place) => place)
      .sort((a, b) => jobs[b]!.prompt.length - jobs[a]!.prompt.length);
  }

  /** @returns the texts in the order of the jobs. */
  async run(): Promise<(GreedyText | null)[]> {
    const { signal } = this.options;
    this.check();
    try {
      while (this.waiting.length > 0 || this.rows.length > 0) {
        if (this.rows.length <= this.width / 2) await this.fill();
        this.choose();
        if (this.rows.length === 0) continue;
        if (signal) {
          await yieldToEventLoop();
          signal.throwIfAborted();
        }
        await this.advance();
      }
      return this.results;
    } finally {
      this.release();
    }
  }

  /** Read prompts until all rows are taken. */
  private async fill(): Promise<void> {
    const caches: KvCache[] = this.cache === null ? [] : [this.cache];
    try {
      while (this.rows.length < this.width && this.waiting.length > 0) {
        this.options.signal?.throwIfAborted();
        const place = this.waiting.shift()!;
        const job = this.jobs[place]!;
        const room = Math.min(job.maxNewTokens, this.session.config.maxPositions - job.prompt.length);
        const outlook = lookAhead(job.constraint, job.constraint.start(), room);
        const row: Row<S> = {
          place,
          job,
          room,
          tokens: [...outlook.forced],
          logProbabilities: outlook.forced.map(() => 0),
          outlook: { ...outlook, forced: [] },
          unread: [],
          logits: new Float32Array(0),
        };
        if (outlook.then !== 'choice') {
          this.finish(row, outlook.then === 'end');
          continue;
        }
        const run = await this.prefixes.read([...job.prompt, ...outlook.forced], job.boundary ?? 0);
        caches.push(run.cache);
        this.rows.push({ ...row, logits: run.logits[0]! });
      }
      this.cache = caches.length > 1 ? this.session.join(caches) : (caches[0] ?? null);
      if (caches.length > 1) for (const cache of caches) this.session.release(cache);
    } catch (error) {
      for (const cache of caches) this.session.release(cache);
      this.cache = null;
      throw error;
    }
  }

  /** The next token of each row; rows whose text is complete leave. */
  private choose(): void {
    const kept: number[] = [];
    const live: Row<S>[] = [];
    this.rows.forEach((row, index) => {
      if (this.write(row)) {
        kept.push(index);
        live.push(row);
      }
    });
    this.rows = live;
    if (this.cache === null || kept.length === this.cache.rows) return;
    const all = this.cache;
    this.cache = kept.length === 0 ? null : this.session.select(all, kept);
    this.session.release(all);
  }

  /** @returns true when the text goes on. */
  private write(row: Row<S>): boolean {
    const { tokens, logProbabilities } = row;
    const [forced, ...later] = row.outlook.forced;
    if (forced !== undefined) {
      // Left from a run in which other rows had fewer tokens that were certain.
      row.unread = [forced];
      row.outlook = { ...row.outlook, forced: later };
      return true;
    }
    const next = this.likeliest(row);
    if (next === null) {
      this.finish(row, false);
      return false;
    }
    const { token, logProbability } = next;
    tokens.push(token);
    logProbabilities.push(logProbability);
    row.outlook = next.outlook;
    for (const certain of row.outlook.forced) {
      tokens.push(certain);
      logProbabilities.push(0);
    }
    if (row.outlook.then !== 'choice') {
      this.finish(row, row.outlook.then === 'end');
      return false;
    }
    row.unread = [token];
    return true;
  }

  /** The likeliest token after which the text can still be completed; null when there is none. */
  private likeliest({ job, logits, outlook: { state }, room, tokens }: Row<S>) {
    const { constraint } = job;
    const allowed = constraint.allowed(state);
    for (const count of [1, allowed.length]) {
      for (const { token, logProbability } of topTokens(logits, allowed, count)) {
        const outlook = lookAhead(constraint, constraint.advance(state, token), room - tokens.length - 1);
        if (outlook.then !== 'cut') return { token, logProbability, outlook };
      }
    }
    return null;
  }

  /** Let the model read what was written; of tokens that are certain, as many as all rows have. */
  private async advance(): Promise<void> {
    const shared = Math.min(...this.rows.map(({ outlook }) => outlook.forced.length));
    for (const row of this.rows) {
      row.unread.push(...row.outlook.forced.slice(0, shared));
      row.outlook = { ...row.outlook, forced: row.outlook.forced.slice(shared) };
    }
    const past = this.cache!;
    const run = await this.session.run(
      this.rows.map(({ unread }) => unread),
      past,
    );
    this.session.release(past);
    this.cache = run.cache;
    this.rows.forEach((row, index) => (row.logits = run.logits[index]!));
  }

  private finish({ place, tokens, logProbabilities }: Row<S>, complete: boolean): void {
    const text = complete ? { tokens, logProbabilities } : null;
    this.results[place] = text;
    this.options.onText?.(place, text);
  }

  private release(): void {
    if (this.cache !== null) this.session.release(this.cache);
    this.cache = null;
  }

  private check(): void {
    const { maxPositions } = this.session.config;
    this.options.signal?.throwIfAborted();
    if (!Number.isInteger(this.width) || this.width < 1)
      throw new RangeError(`width must be at least 1, not ${this.width}.`);
    for (const { prompt, maxNewTokens } of this.jobs) {
      if (prompt.length === 0) throw new RangeError('The prompt is empty.');
      if (prompt.length >= maxPositions)
        throw new RangeError(
          `The prompt has ${prompt.length} tokens; the model reads at most ${maxPositions - 1}.`,
        );
      if (!Number.isInteger(maxNewTokens) || maxNewTokens < 1)
        throw new RangeError(`maxNewTokens must be at least 1, not ${maxNewTokens}.`);
    }
  }
}
