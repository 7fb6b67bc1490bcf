/** @file What explanations state of the formulas of a case file: `node training/runScript.mjs training/eval/explain/coverage.ts --in FILE [--show 20]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseFormulaCase } from '../../../cli/commands/evalCases';
import { coverage } from '../../../src/copilot/explain/coverage';
import { Describer } from '../../../src/copilot/explain/describer';
import { explainSentence } from '../../../src/copilot/explain/sentence';
import { parseFormula } from '../../../src/formula';

function main(): void {
  const { values: args } = parseArgs({
    options: {
      in: { type: 'string', default: 'training/data/explain_dev.cases.jsonl' },
      show: { type: 'string', default: '0' },
    },
  });
  const lines = readFileSync(args.in, 'utf8').trim().split('\n');
  let items = 0;
  let complete = 0;
  let unaided = 0;
  let shown = 0;
  let ms = 0;
  for (const line of lines) {
    const { workbook, active, formula } = parseFormulaCase(JSON.parse(line) as Record<string, unknown>);
    const tree = parseFormula(formula);
    const started = performance.now();
    const text = explainSentence(tree, workbook, active);
    ms += performance.now() - started;
    const { items: all, missing } = coverage(tree, text, workbook, active);
    items += all.length;
    if (missing.length === 0) complete++;
    else console.log(`MISSING ${missing.map((item) => item.label).join(', ')}\n  ${formula}\n  ${text}`);
    const plain = coverage(tree, new Describer(tree, workbook, active).sentence(), workbook, active);
    if (plain.missing.length === 0) unaided++;
    else if (shown++ < Number(args.show))
      console.log(`added ${plain.missing.map((item) => item.label).join(', ')}\n  ${formula}\n  ${text}`);
  }
  const percent = (part: number): string => `${((100 * part) / lines.length).toFixed(1)}%`;
  console.log(`${lines.length} formulas with ${items} parts; all stated in ${percent(complete)}`);
  console.log(
    `without the closing list of what phrases leave out: ${percent(unaided)}; ${(ms / lines.length).toFixed(2)} ms each`,
  );
}

main();
