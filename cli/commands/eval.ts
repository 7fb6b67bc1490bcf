/** @file `nano eval --task formula|explain|fix|extract|calc --in CASES.jsonl --out RESULTS.jsonl`: a result line per case, in order. */
import { createReadStream } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Core } from '../core';
import { readOptions, required } from '../options';
import { answerToJson, explanationToJson, valueToJson } from '../output';
import { extractResultToJson } from '../outputExtract';
import { fixResultToJson } from '../outputFix';
import { UsageError } from '../usageError';
import type { Command } from './command';
import { parseCase, parseExtractCase, parseFixCase, parseFormulaCase } from './evalCases';
import type { CaseLine } from './evalCases';

type Task = (line: CaseLine, core: Core, models: string | undefined) => Promise<object>;

const TASKS: Readonly<Record<string, Task>> = {
  formula: async (line, core) => {
    const { workbook, active, request } = parseCase(line);
    return answerToJson(await core.answerFormula({ workbook, active, request }));
  },
  fix: async (line, core) => fixResultToJson(await core.answerFix(parseFixCase(line).request)),
  explain: async (line, core) => {
    const { workbook, active, formula } = parseFormulaCase(line);
    return explanationToJson(await core.explain({ formula, workbook, active }));
  },
  extract: async (line, core, models) =>
    extractResultToJson(await core.extract(parseExtractCase(line), models)),
  calc: (line, core) => {
    const { workbook, active, formula } = parseFormulaCase(line);
    const preview = core.calculate(formula, workbook, active);
    return Promise.resolve(
      preview.kind === 'value' ? { value: valueToJson(preview.value) } : { unsupported: preview.why },
    );
  },
};

/** The result line of one line of cases; whatever goes wrong becomes its `error`. */
async function resultOf(
  line: string,
  task: (line: CaseLine) => Promise<object>,
): Promise<{ json: string; failed: boolean }> {
  let id: unknown = null;
  try {
    const input = JSON.parse(line) as CaseLine;
    id = input['id'] ?? null;
    return { json: JSON.stringify({ id, ...(await task(input)) }), failed: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { json: JSON.stringify({ id, error: message }), failed: true };
  }
}

/** Milliseconds between two remarks on progress. */
const NOTE_EVERY = 5000;

export const evaluate: Command = async (args, core, terminal) => {
  const options = readOptions(args, ['task', 'in', 'out', 'models']);
  const name = required(options, 'task');
  const task = TASKS[name];
  if (task === undefined) {
    const known = Object.keys(TASKS).join(', ');
    throw new UsageError(`--task ${name} is no task; there are: ${known}`);
  }
  const { models } = options.values;
  if (models !== undefined && name !== 'extract')
    throw new UsageError('--models is for --task extract: the other tasks have their model');
  const input = required(options, 'in');
  const output = required(options, 'out');
  // The results file is only begun once the cases can be read.
  await access(input).catch((cause: unknown) => {
    throw new Error(`cannot read ${input}: there is no such file`, { cause });
  });
  const results = await open(output, 'w').catch((cause: unknown) => {
    throw new Error(`cannot write ${output}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  });
  const started = Date.now();
  let noted = started;
  let cases = 0;
  let failures = 0;
  const remark = () => {
    const seconds = (Date.now() - started) / 1000;
    terminal.note(`${cases} cases, ${failures} failed, ${(cases / seconds).toFixed(1)} per second`);
    noted = Date.now();
  };
  try {
    for await (const line of createInterface({
      input: createReadStream(input, 'utf8'),
      crlfDelay: Infinity,
    })) {
      if (line.trim() === '') continue;
      const { json, failed } = await resultOf(line, (parsed) => task(parsed, core, models));
      await results.write(`${json}\n`);
      cases += 1;
      failures += failed ? 1 : 0;
      if (Date.now() - noted > NOTE_EVERY) remark();
    }
  } finally {
    await results.close();
  }
  remark();
  return 0;
};
