/**
 * @file `npx tsx test/bench/compareFormulasMain.ts [--models FOLDER] [--cases FILE] [--every 1]`: are the answers of two runs in
 * Node and of one in Chromium the same, bit for bit? Prints JSON; status 1 when they are not.
 */
import { parseArgs } from 'node:util';
import { compareFormulas } from './compareFormulas';

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: 'models' },
    cases: { type: 'string', default: 'training/eval/office/office_dev.cases.jsonl' },
    every: { type: 'string', default: '1' },
  },
});
const comparison = await compareFormulas(values.models, values.cases, Number(values.every));
console.log(JSON.stringify(comparison, null, 2));
if (comparison.different.length > 0) process.exitCode = 1;
