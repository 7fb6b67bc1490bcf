/**
 * @file One report of the shipped model: `npm run report`, or `node training/runScript.mjs training/eval/report.ts [--only office2,repair]`.
 *
 * Runs the parts one after the other and writes `report.json`, `report.md` and the plots. A part that is not run keeps the
 * figures of the run before, as long as the model's weights are the same.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OnnxLanguageModel } from '../../src/model/decode';
import { ablationRows } from './report/ablationPart';
import { formulaSets } from './report/caseSets';
import { explainSection } from './report/explainPart';
import { formulaSection } from './report/formulaPart';
import { loadModel, runOf, weightsSum } from './report/models';
import { quantisationSection } from './report/quantisationPart';
import { repairSection } from './report/repairPart';
import { reportText } from './report/reportText';
import { emptyReport, LAYOUT, type Comparison, type Report } from './report/reportData';

const { values: args } = parseArgs({
  options: {
    models: { type: 'string', default: 'models' },
    // Folder of generated cases, and of the public data behind them.
    cases: { type: 'string', default: 'training/data' },
    data: { type: 'string', default: '../shared/data' },
    runs: { type: 'string', default: 'training/runs' },
    // The run of the shipped weights, where it is not found by its int8 file; or the fp32 file itself.
    run: { type: 'string' },
    fp32: { type: 'string' },
    out: { type: 'string', default: 'docs/report' },
    // `lora=FOLDER`: a model that was trained without that stage; more than one may be named.
    without: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: '' },
    python: { type: 'string', default: process.env['PYTHON'] ?? 'python3' },
    'wikisql-every': { type: 'string', default: '4' },
    'explain-every': { type: 'string', default: '5' },
    'ablation-every': { type: 'string', default: '1' },
    'quantisation-every': { type: 'string', default: '2' },
    'determinism-every': { type: 'string', default: '2' },
  },
});

const REPAIRS = {
  repair: 'training/eval/repair/repair.cases.jsonl',
  'repair-blind': 'training/eval/repair/repair_blind.cases.jsonl',
  clean: 'training/eval/repair/clean.cases.jsonl',
  noise: `${args.cases}/fix_cases.jsonl`,
};
const ablationEvery = Number(args['ablation-every']);
const explainCases = `${args.cases}/explain_dev.cases.jsonl`;
const sets = formulaSets(args.cases, Number(args['wikisql-every']));
const named = (...names: string[]) => sets.filter(({ name }) => names.includes(name));
const run = args.run ?? runOf(args.models, args.runs);
const fp32 = args.fp32 ?? (run === null ? null : join(run, 'onnx', 'model.onnx'));

/** The sets of the ablations: WikiSQL in a smaller part still, for every row costs a run over all of them. */
function ablationSets() {
  return named('office2', 'wikisql').map((set) =>
    set.name === 'wikisql' ? { ...set, every: (set.every ?? 1) * 5 } : set,
  );
}

/** Two runs in Node against one in Chromium, in a process of their own: what drives the browser is no part of training. */
function comparison(): Comparison {
  const arguments_ = ['--import', 'tsx', 'test/bench/compareFormulasMain.ts', '--models', args.models];
  const child = spawnSync(process.execPath, [...arguments_, '--every', args['determinism-every']], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout.startsWith('{')) return { failed: 'no browser answered' };
  return JSON.parse(child.stdout) as Comparison;
}

type Part = (report: Report, model: OnnxLanguageModel) => Promise<void>;

const PARTS: Readonly<Record<string, Part>> = {
  ...Object.fromEntries(
    sets.map((set): [string, Part] => [
      set.name,
      async (report, model) => {
        report.formulas[set.name] = await formulaSection(set, model, args.data);
      },
    ]),
  ),
  repair: async (report, model) => {
    for (const [name, file] of Object.entries(REPAIRS))
      if (existsSync(file))
        report.repairs[name] = {
          model: await repairSection(name, file, model),
          plain: await repairSection(`${name}, no model`, file, undefined),
        };
  },
  explain: async (report, model) => {
    if (existsSync(explainCases))
      report.explanations = await explainSection(explainCases, model, Number(args['explain-every']));
  },
  ablation: async (report, model) => {
    report.ablations = await ablationRows(ablationSets(), model, { names: [], every: ablationEvery });
  },
  without: async (report) => {
    for (const [stage = '', folder = ''] of args.without.map((given) => given.split('='))) {
      const other = await loadModel(folder);
      const rows = await ablationRows(ablationSets(), other, { names: ['whole'], every: ablationEvery });
      const definition = 'Another model, trained without that stage; the path as it is.';
      const row = { name: `no ${stage}`, definition, sets: rows[0]?.sets ?? {}, free: null };
      report.otherModels = [...report.otherModels.filter(({ name }) => name !== row.name), row];
      await other.dispose();
    }
  },
  quantisation: async (report) => {
    if (fp32 === null)
      process.stderr.write('No run has the shipped int8 file: name the fp32 file by --fp32.\n');
    else
      report.quantisation = await quantisationSection(
        named('office', 'office2', 'wikisql'),
        args.models,
        fp32,
        Number(args['quantisation-every']),
      );
  },
  coverage: () => {
    // In a process of its own: it changes the generator's classes in order to listen to them.
    const script = ['training/runScript.mjs', 'training/corpus/coverageTable.ts'];
    spawnSync(process.execPath, [...script, '--out', join(args.out, 'coverage.md')], { stdio: 'inherit' });
    return Promise.resolve();
  },
  determinism: (report) => {
    report.determinism = comparison();
    return Promise.resolve();
  },
};

/** Asked for alone, it writes text and plots anew from the figures that there are. */
const TEXT_ONLY = 'text';
const chosen =
  args.only === '' ? Object.keys(PARTS) : args.only.split(',').filter((name) => name !== TEXT_ONLY);
const unknown = chosen.find((name) => PARTS[name] === undefined);
if (unknown !== undefined)
  throw new Error(
    `There is no part ${unknown}; there are: ${[...Object.keys(PARTS), TEXT_ONLY].join(', ')}.`,
  );

mkdirSync(args.out, { recursive: true });
const jsonFile = join(args.out, 'report.json');
const weights = weightsSum(args.models);
let report = emptyReport(weights);
if (existsSync(jsonFile)) {
  const before = JSON.parse(readFileSync(jsonFile, 'utf8')) as Report;
  if (before.weights === weights && before.layout === LAYOUT) report = { ...report, ...before };
  else if (args.only !== '')
    process.stderr.write('The report before was of other weights or in another form: begun anew.\n');
}
const model = await loadModel(args.models);
report.model = { parameters: parametersOf(args.models), vocabulary: model.session.config.vocabSize };
for (const name of chosen) {
  const started = performance.now();
  await PARTS[name]?.(report, model);
  report.minutes[name] = Math.round((performance.now() - started) / 600) / 100;
  // After every part, so that a break loses one part only.
  writeFileSync(jsonFile, `${JSON.stringify(report, rounded, 1)}\n`);
}
await model.dispose();
writeFileSync(join(args.out, 'report.md'), reportText(report, plot(jsonFile)));

/** Draws the plots; gives the names of the files that were drawn, none where Python or matplotlib is missing. */
function plot(json: string): string[] {
  const metrics = run === null ? [] : ['--metrics', join(run, 'metrics.jsonl')];
  const child = spawnSync(
    args.python,
    ['training/eval/plots.py', '--report', json, '--out', args.out, ...metrics],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.status === 0) return child.stdout.trim().split('\n');
  process.stderr.write(`No plots: ${args.python} with matplotlib is needed (--python).\n`);
  return [];
}

function parametersOf(folder: string): number | null {
  const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as {
    nano?: { parameters?: number };
  };
  return config.nano?.parameters ?? null;
}

/** Six digits suffice: fewer changed lines from run to run. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(6)) : value;
}
