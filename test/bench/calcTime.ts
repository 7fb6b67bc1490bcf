/** @file Times of the table of `nano bench --calc`. */

/** Times in ms; `cpu` is processor time of the process, which other programs do not lengthen. */
export interface CalcTime {
  readonly cpu: number;
  readonly wall: number;
}

/** Does some work and tells what it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[T, CalcTime]> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return [result, { cpu: (user + system) / 1000, wall }];
}

/** Processor time, wall time in brackets. */
export function milliseconds({ cpu, wall }: CalcTime): string {
  const round = (time: number): string => (time < 10 ? time.toFixed(1) : String(Math.round(time)));
  return `${round(cpu)} ms (${round(wall)})`;
}
