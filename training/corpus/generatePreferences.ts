/**
 * @file Pairs for preference tuning: what a model writes first for requests of the corpus, where that calculates to something else
 * than the right plan. `node training/runScript.mjs training/corpus/generatePreferences.ts --models models --count 8000`.
 */
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { PlanGrammar, tokenConstraint } from '../../src/copilot/grammar';
import { parsePlan, planTokens, type Plan } from '../../src/copilot/plan';
import { CannotRender, render } from '../../src/copilot/render';
import { createEvaluator } from '../../src/formula';
import { loadLanguageModel } from '../../src/model/load';
import { folderFiles, useNodeRuntime } from '../../src/model/nodeFiles';
import { sameAnswer, type AnswerValue } from '../eval/compare';
import { FrameRequests, loadFrames } from './frames/frames';
import { officeExamples, type OfficeExample } from './officeExamples';
import { outOfScope } from './outOfScope';
import { seededRandom } from './random';

const BEAMS = 3;
const MAX_TOKENS = 56;

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    models: { type: 'string', default: 'models' },
    out: { type: 'string', default: 'training/data/preferences.jsonl' },
    count: { type: 'string', default: '8000' },
    seed: { type: 'string', default: '60601' },
    frames: { type: 'string', default: 'training/corpus/frames' },
  },
});

useNodeRuntime();
const model = await loadLanguageModel(folderFiles(args.models));
const examples = officeExamples({
  random: seededRandom(Number(args.seed)),
  frames: new FrameRequests(loadFrames(args.frames)),
  chatter: outOfScope(args.data, 'train'),
  isTraining: false,
});
const out = createWriteStream(args.out);
let tried = 0;
let wrong = 0;
for (const example of examples) {
  if (tried++ >= Number(args.count)) break;
  const written = await firstWritten(example);
  const right = planTokens(example.plan);
  if (written === null || written.join() === right.join() || sameMeaning(example, written)) continue;
  wrong++;
  const { tablePart, requestPart } = example.prompt;
  out.write(
    `${JSON.stringify({ p: `${tablePart} ${requestPart}`, a: right.join(' '), r: written.join(' ') })}\n`,
  );
  if (tried % 500 === 0) console.error(`${tried} requests, ${wrong} answered wrong`);
}
await new Promise((done) => out.end(done));
console.error(`${args.out}: ${wrong} pairs from ${args.count} requests`);
process.exit(0);

/** The plan that the model holds likeliest, as tokens; null where it finds none. */
async function firstWritten({ prompt }: OfficeExample): Promise<string[] | null> {
  const table = model.encode(prompt.tablePart);
  const constraint = tokenConstraint(new PlanGrammar(prompt.types), (token) => {
    try {
      return model.tokenId(token);
    } catch {
      return undefined;
    }
  });
  const [first] = await model.generate([...table, ...model.encode(prompt.requestPart)], constraint, {
    beams: BEAMS,
    returned: 1,
    maxNewTokens: MAX_TOKENS,
    boundary: table.length,
  });
  const tokens = first === undefined ? null : model.decode(first.tokens).match(/<[^<>\s]+>/g);
  return tokens?.at(-1) === '<eos>' ? [...tokens] : null;
}

/** True where both plans give the same value on this sheet, so that neither is wrong here. */
function sameMeaning(example: OfficeExample, written: readonly string[]): boolean {
  const [one, two] = [valueOf(example, example.plan), valueOf(example, parsePlan(written))];
  return one !== null && two !== null && sameAnswer(one, two, true);
}

function valueOf({ table, prompt, workbook }: OfficeExample, plan: Plan): AnswerValue | null {
  if (plan.kind === 'refuse') return null;
  const beside = { sheet: table.sheet.name, row: table.row + 1, column: table.column + table.columnCount };
  const active = plan.kind === 'row' ? beside : { ...beside, row: 0, column: beside.column + 2 };
  try {
    const { formula } = render(plan, {
      table,
      pointers: prompt.pointers,
      active,
      dynamicArrays: true,
      countRows: () => 1,
    });
    const preview = createEvaluator(workbook).evaluate(formula, active);
    return preview.kind === 'value' ? preview.value : null;
  } catch (error) {
    if (error instanceof CannotRender) return null;
    throw error;
  }
}
