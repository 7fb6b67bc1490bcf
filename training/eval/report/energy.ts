/** @file Energy of the processor package by RAPL, where the system lets it be read. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = '/sys/class/powercap';

/** Counters of whole packages in microjoules; null where none can be read. */
function counters(): Map<string, { now: number; wrap: number }> | null {
  const found = new Map<string, { now: number; wrap: number }>();
  try {
    for (const name of readdirSync(FOLDER)) {
      // `intel-rapl:0` is a package; `intel-rapl:0:0` is a part of it.
      if (!/^intel-rapl:\d+$/.test(name)) continue;
      const read = (file: string): number => Number(readFileSync(`${FOLDER}/${name}/${file}`, 'utf8'));
      found.set(name, { now: read('energy_uj'), wrap: read('max_energy_range_uj') });
    }
  } catch {
    return null;
  }
  return found.size === 0 ? null : found;
}

/**
 * Joules that the packages took while `work` ran, everything else on the machine included; null where not readable.
 * A counter that wrapped once is put right.
 */
export async function energyOf<T>(work: () => Promise<T>): Promise<{ result: T; joules: number | null }> {
  const before = counters();
  const result = await work();
  const after = counters();
  if (before === null || after === null) return { result, joules: null };
  let microjoules = 0;
  for (const [name, { now, wrap }] of after) {
    const spent = now - (before.get(name)?.now ?? now);
    microjoules += spent < 0 ? spent + wrap : spent;
  }
  return { result, joules: microjoules / 1e6 };
}
