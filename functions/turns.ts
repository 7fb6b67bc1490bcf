/** @file Work in slices: thousands of callers go on one after the other, with pauses in which the page can react. */

/** Milliseconds of work between two pauses; a page that blocks for 50 ms feels slow. */
const SLICE_MS = 25;

export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;

  /** Resolves when it is the caller's turn: in the order of the calls, at once when nobody else waits. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    let next = 0;
    while (next < this.#waiting.length) {
      const start = performance.now();
      while (next < this.#waiting.length && performance.now() - start < SLICE_MS) {
        this.#waiting[next++]?.();
        // The caller's work runs now, before this loop looks at the clock again.
        await Promise.resolve();
      }
      if (next < this.#waiting.length) await new Promise<void>((resolve) => setTimeout(resolve));
    }
    this.#waiting.length = 0;
    this.#isRunning = false;
  }
}
