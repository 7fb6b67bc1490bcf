/** @file Reads a prompt; the part before a boundary that the caller fixes is kept and shared by later prompts. */
import type { DecoderSession, KvCache, RunResult } from './session';

interface Entry {
  readonly key: string;
  readonly cache: KvCache;
}

/**
 * Prefixes of prompts (the table part), most recently used first.
 *
 * int8 activations are scaled by the largest value of a whole run, so the same token gives slightly other numbers in a
 * run of 200 than in a run of 50. A prompt is therefore always cut at its boundary, whether the prefix is kept or not:
 * every run then has the same inputs, and logits are the same to the bit with a warm and with a cold cache.
 */
export class PrefixCache {
  private entries: Entry[] = [];

  /** @param capacity prefixes kept; each costs 8 · layers · kvHeads · headDim bytes per token. */
  constructor(
    private readonly session: DecoderSession,
    private readonly capacity = 4,
  ) {}

  /**
   * Read `prompt`, the part before `boundary` (0 or the whole length: no cut) in a run of its own or from the cache.
   * The result's cache belongs to the caller.
   */
  async read(prompt: readonly number[], boundary: number): Promise<RunResult> {
    if (boundary <= 0 || boundary >= prompt.length) return this.session.run([prompt], null);
    const prefix = await this.prefix(prompt.slice(0, boundary));
    return this.session.run([prompt.slice(boundary)], prefix);
  }

  /** Forget everything. */
  clear(): void {
    for (const { cache } of this.entries) this.session.release(cache);
    this.entries = [];
  }

  private async prefix(tokens: readonly number[]): Promise<KvCache> {
    const key = tokens.join();
    let entry = this.entries.find((kept) => kept.key === key);
    entry ??= { key, cache: (await this.session.run([tokens], null)).cache };
    this.entries = [entry, ...this.entries.filter((kept) => kept !== entry)];
    for (const { cache } of this.entries.splice(this.capacity)) this.session.release(cache);
    return entry.cache;
  }
}
