/** @file The rules alone, without any model, on cases of `nano eval`: `node training/runScript.mjs training/eval/rulesBaseline.ts CASES.jsonl > RESULTS.jsonl`. */
import { findPlace } from '../../cli/place';
import { workbookFromJson } from '../../cli/workbookJson';
import { createEvaluator } from '../../src/formula';
import { CellError, type CellValue } from '../../src/formula/workbook';
import { ground } from '../../src/copilot/ground';
import { buildPrompt } from '../../src/copilot/prompt';
import { render } from '../../src/copilot/render';
import { draftPlan } from '../../src/copilot/rules';
import { readJsonLines } from '../corpus/readLines';

const plain = (value: CellValue): CellValue | string => (value instanceof CellError ? value.code : value);

interface Case {
  readonly id: string;
  readonly workbook: unknown;
  readonly active: { readonly sheet: string; readonly cell: string };
  readonly request: string;
}

for await (const { id, request, ...input } of readJsonLines<Case>(process.argv[2] ?? '')) {
  const workbook = workbookFromJson(input.workbook);
  const active = findPlace(workbook, input.active.sheet, input.active.cell);
  let result: Record<string, unknown> = { id, formula: null, refused: true };
  const grounded = ground(workbook, active, request);
  if (grounded !== null) {
    const { table, links } = grounded;
    const prompt = buildPrompt(table, links);
    const plan = draftPlan(links, prompt.pointers, prompt.types);
    const evaluator = createEvaluator(workbook);
    const countRows = (formula: string): number => {
      const counted = evaluator.evaluate(formula, active);
      return counted.kind === 'value' && typeof counted.value === 'number' ? counted.value : 0;
    };
    if (plan !== null) {
      const { formula } = render(plan, {
        table,
        pointers: prompt.pointers,
        active,
        dynamicArrays: true,
        countRows,
      });
      const preview = evaluator.evaluate(formula, active);
      const value =
        preview.kind !== 'value'
          ? null
          : Array.isArray(preview.value)
            ? preview.value.map((row) => row.map(plain))
            : plain(preview.value);
      result = { id, formula, value, refused: false };
    }
  }
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
