/**
 * @file `npx tsx test/bench/main.ts [--browser] [FOLDER]`: the speed table of a model folder as JSON, in Node or in
 * Chromium, with the bare model. `nano bench` measures the whole copilot.
 */
import { parseArgs } from 'node:util';
import { runBench } from './bench';
import { runBrowserBench } from './browserBench';

const { values, positionals } = parseArgs({
  options: { browser: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? 'models';
const result = values.browser ? await runBrowserBench(folder) : await runBench({ folder });
console.log(JSON.stringify(result, null, 2));
