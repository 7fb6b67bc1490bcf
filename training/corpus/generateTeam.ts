/** @file Writes the corpus of an adapter from a team's own lines: `node training/runScript.mjs training/corpus/generateTeam.ts --in team.jsonl --out FOLDER [--models models]`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SPECIAL_TOKENS } from '../../src/copilot/plan';
import { loadLanguageModel } from '../../src/model/load';
import { folderFiles, useNodeRuntime } from '../../src/model/nodeFiles';
import { Inverter } from './team/invert';
import { readTeam } from './team/readTeam';
import { teamCorpus } from './team/teamCorpus';

/** Lines of complaints that are printed; the report has them all. */
const MAX_SHOWN = 30;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function inverterWith(models: string | undefined): Promise<Inverter> {
  if (models === undefined) return new Inverter();
  useNodeRuntime();
  const model = await loadLanguageModel(folderFiles(models));
  try {
    for (const token of SPECIAL_TOKENS) model.tokenId(token);
  } catch {
    console.error(
      `The model in ${models} lacks words of the plan language: plans are found by search alone.`,
    );
    return new Inverter();
  }
  return new Inverter(model);
}

const { values: args } = parseArgs({
  options: {
    in: { type: 'string' },
    out: { type: 'string' },
    models: { type: 'string' },
    'held-back': { type: 'string', default: '0.25' },
    copies: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
  },
});
if (args.in === undefined || args.out === undefined)
  fail('Name --in, the file of lines, and --out, the folder to write to.');
const { lines, complaints } = readTeam(readFile(args.in));
if (complaints.length > 0) {
  for (const { line, reason } of complaints.slice(0, MAX_SHOWN))
    console.error(`${args.in}:${line}: ${reason}`);
  fail(`${complaints.length} lines of ${args.in} cannot be read; nothing was written. Mend or remove them.`);
}
if (lines.length === 0)
  fail(`${args.in} has no lines. Each is a JSON object with workbook, active, request and formula.`);
const heldBack = Number(args['held-back']);
if (!(heldBack > 0 && heldBack < 1)) fail('--held-back is a share between 0 and 1, such as 0.25.');
let noted = Date.now();
const corpus = await teamCorpus(lines, await inverterWith(args.models), {
  heldBack,
  copies: Math.max(1, Number(args.copies)),
  seed: Number(args.seed),
  note: (done, total) => {
    if (Date.now() - noted < 5000) return;
    noted = Date.now();
    console.error(`${done} of ${total} lines`);
  },
});
mkdirSync(args.out, { recursive: true });
const write = (name: string, text: string): void => writeFileSync(join(args.out ?? '', name), text);
write(
  'report.json',
  `${JSON.stringify({ lines: lines.length, used: corpus.used, leftOut: corpus.leftOut }, null, 2)}\n`,
);
for (const { line, reason } of corpus.leftOut) console.error(`${args.in}:${line}: left out: ${reason}`);
console.error(
  `${corpus.used.length} of ${lines.length} lines are used: ${corpus.dev.length} held back, ${corpus.used.length - corpus.dev.length} to train on.`,
);
if (corpus.used.length < 2)
  fail('At least two lines that can be used are needed: one to train on, one to try the result on.');
write('train.jsonl', corpus.train.join(''));
write('dev.jsonl', corpus.dev.join(''));
write('cases.jsonl', corpus.cases.join(''));
write('special_tokens.json', `${JSON.stringify(SPECIAL_TOKENS)}\n`);
