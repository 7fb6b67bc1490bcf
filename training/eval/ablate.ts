/**
 * @file What each part of the path is worth: `node training/runScript.mjs training/eval/ablate.ts [--models FOLDER] [--sets office2,wikisql]`.
 *
 * Without pretraining and without LoRA are other models: name their folders by `--models`. `--names` takes some ablations only,
 * `--every 5` a part of the cases. Prints a table; `--json` prints the figures.
 */
import { parseArgs } from 'node:util';
import { ablationRows } from './report/ablationPart';
import { formulaSets } from './report/caseSets';
import { ablationTable } from './report/markdown';
import { loadModel } from './report/models';

const { values: args } = parseArgs({
  options: {
    models: { type: 'string', default: 'models' },
    cases: { type: 'string', default: 'training/data' },
    sets: { type: 'string', default: 'office2' },
    names: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    'wikisql-every': { type: 'string', default: '10' },
    json: { type: 'boolean' },
  },
});
const wanted = args.sets.split(',');
const sets = formulaSets(args.cases, Number(args['wikisql-every'])).filter(({ name }) =>
  wanted.includes(name),
);
if (sets.length === 0) throw new Error(`No set named ${args.sets} has its file.`);
const rows = await ablationRows(sets, await loadModel(args.models), {
  names: args.names === '' ? [] : args.names.split(','),
  every: Number(args.every),
});
console.log(args.json === true ? JSON.stringify(rows, null, 2) : ablationTable(rows));
