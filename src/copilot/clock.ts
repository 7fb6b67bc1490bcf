/** @file The clock of TODAY and NOW, given to the core from outside so that tests can set it. */

/** As the evaluator reads it: this machine's wall time as if it were UTC. */
export function wallTime(): number {
  return Date.now() - new Date().getTimezoneOffset() * 60_000;
}
