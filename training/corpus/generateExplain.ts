/** @file Writes the round trip's part of the corpus, explanations as requests: `node training/runScript.mjs training/corpus/generateExplain.ts --count 20000 --out training/data`. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explainSentence } from '../../src/copilot/explain/sentence';
import { buildPrompt } from '../../src/copilot/prompt';
import { planTokens } from '../../src/copilot/plan';
import { CannotRender, render } from '../../src/copilot/render';
import { createEvaluator, parseFormula, type CellPosition } from '../../src/formula';
import { link } from '../../src/sheet/link';
import { findTables, type SheetTable } from '../../src/sheet/table';
import { corpusLine, examplePrompt, isAllowed, shuffledShowing } from './example';
import { FrameRequests, loadFrames } from './frames/frames';
import { makeOfficeTable, type OfficeTable } from './officeTables';
import { RequestWriter, type DraftRequest } from './officeRequests';
import { writeRequest } from './requestKinds';
import { Resolver, Unresolved } from './resolver';
import { seededRandom, type Random } from './random';

/** Where the formula stands: beside the table as a rule, in one of its rows now and then. */
function place(office: OfficeTable, table: SheetTable, random: Random): CellPosition {
  const row = random.chance(0.5) ? 0 : 1 + random.below(office.rows.length);
  return { sheet: table.sheet.name, row, column: office.headers.length + (row === 0 ? 1 : 0) };
}

/** The formula that a request asks for, in the words of its explanation. @throws Unresolved, CannotRender */
function explained(request: DraftRequest, office: OfficeTable, table: SheetTable, random: Random): string {
  const prompt = buildPrompt(table, link(request.text, table));
  const plan = new Resolver(prompt).plan(request.plan);
  if (!isAllowed(plan, prompt)) throw new Unresolved('types');
  const active = place(office, table, random);
  const evaluator = createEvaluator(office.workbook);
  const { formula } = render(plan, {
    table,
    pointers: prompt.pointers,
    active,
    dynamicArrays: random.chance(0.85),
    countRows: (text) => {
      const counted = evaluator.evaluate(text, active);
      return counted.kind === 'value' && typeof counted.value === 'number' ? counted.value : 0;
    },
  });
  return explainSentence(parseFormula(formula), office.workbook, active);
}

function main(): void {
  const { values: args } = parseArgs({
    options: {
      out: { type: 'string', default: 'training/data' },
      count: { type: 'string', default: '20000' },
      dev: { type: 'string', default: '800' },
      seed: { type: 'string', default: '523' },
      show: { type: 'boolean', default: false },
    },
  });
  mkdirSync(args.out, { recursive: true });
  const frames = new FrameRequests(loadFrames('training/corpus/frames'));
  for (const part of ['train', 'dev'] as const) {
    const random = seededRandom(part === 'train' ? Number(args.seed) : 1361);
    const out = createWriteStream(`${args.out}/explain_${part}.jsonl`);
    const count = Number(part === 'train' ? args.count : args.dev);
    const dropped = new Map<string, number>();
    const kinds = new Map<string, number>();
    let written = 0;
    while (written < count) {
      const office = makeOfficeTable(random);
      const table = findTables(office.workbook)[0];
      if (table === undefined) continue;
      const showing = part === 'train' ? shuffledShowing(table, random) : {};
      for (let i = 0; i < 8 && written < count; i++) {
        const writer = new RequestWriter(office, random);
        const request = random.chance(0.5) ? frames.write(writer, table) : writeRequest(writer, random);
        if (request === null || request.plan.kind === 'refuse') continue;
        try {
          const text = explained(request, office, table, random);
          const prompt = examplePrompt(table, link(text, table), part === 'train' ? random : null, showing);
          const plan = new Resolver(prompt).plan(request.plan);
          if (!isAllowed(plan, prompt)) throw new Unresolved('types of the explanation');
          out.write(corpusLine(prompt, plan));
          if (args.show) console.error(`${planTokens(plan).join(' ')}\n  ${text}`);
          const kind = planTokens(plan)[0] ?? '';
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          written++;
        } catch (error) {
          if (!(error instanceof Unresolved) && !(error instanceof CannotRender)) throw error;
          const why = error instanceof Unresolved ? error.message : 'not for this Excel';
          dropped.set(why, (dropped.get(why) ?? 0) + 1);
        }
      }
    }
    out.end();
    console.error(`${part}: ${written} written, ${counts(dropped) || 'none'} dropped`);
    console.error(counts(kinds));
  }
}

function counts(found: ReadonlyMap<string, number>): string {
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .map(([name, n]) => `${name} ${n}`)
    .join('  ');
}

main();
