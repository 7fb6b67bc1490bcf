/** @file The speed table in headless Chromium: the same measurements as `nano bench`, in a Worker of a page. */
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './bench';
import { askWorker } from './browserPage';

/**
 * Measure a model folder in Chromium, one thread, with the bare model.
 * @param folder path of the model folder
 * @throws Error with the worker's own words when the measurement fails.
 */
export async function runBrowserBench(folder: string): Promise<BenchResult> {
  const entry = fileURLToPath(new URL('browserWorker.ts', import.meta.url));
  const { answer, version, peakMegabytes } = await askWorker<BenchResult>(entry, folder);
  return { ...answer, runtime: `${answer.runtime}, Chromium ${version}`, peak_mb: peakMegabytes };
}
