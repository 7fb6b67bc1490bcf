/** @file Remarks on progress, on stderr, a few seconds apart. */

/** Milliseconds between two remarks. */
const EVERY = 5000;
let last = 0;

/** Says how far `label` has come, unless something was said just before; the end is always said. */
export function report(label: string, done: number, total: number): void {
  const now = Date.now();
  if (done !== total && now - last < EVERY) return;
  last = now;
  process.stderr.write(`${label}: ${done} of ${total}\n`);
}
