/** @file Whether a plan's formula gives the answer that people noted down. */
import { createEvaluator, type Evaluator } from '../../src/formula';
import type { CellValue, WorkbookData } from '../../src/formula/workbook';
import { CellError } from '../../src/formula/workbook';
import type { Plan } from '../../src/copilot/plan';
import type { Prompt } from '../../src/copilot/prompt';
import { CannotRender, render } from '../../src/copilot/render';
import type { SheetTable } from '../../src/sheet/table';
import { sameAnswer } from '../eval/compare';
import { dateFromText, typedCell } from './webTable';

const evaluators = new WeakMap<WorkbookData, Evaluator>();

/** What the plan's formula gives, as a flat list; null when it does not calculate. */
export function valuesOf(
  plan: Plan,
  table: SheetTable,
  workbook: WorkbookData,
  prompt: Prompt,
): CellValue[] | null {
  let evaluator = evaluators.get(workbook);
  if (evaluator === undefined) evaluators.set(workbook, (evaluator = createEvaluator(workbook)));
  const active = { sheet: table.sheet.name, row: 0, column: table.column + table.columnCount + 2 };
  const { pointers } = prompt;
  let formula: string;
  try {
    ({ formula } = render(plan, { table, pointers, active, dynamicArrays: true, countRows: () => 1 }));
  } catch (error) {
    if (error instanceof CannotRender) return null;
    throw error;
  }
  const preview = evaluator.evaluate(formula, active);
  if (preview.kind === 'unsupported') return null;
  const values = Array.isArray(preview.value) ? preview.value.flat() : [preview.value];
  return values.some((value) => value instanceof CellError) ? null : values;
}

/** True when the values are the noted answer: as written, as dates, or numbers noted with their unit ("3 years"). */
export function isAnswer(values: readonly CellValue[], noted: readonly string[]): boolean {
  return (
    sameAnswer(values, noted) ||
    sameAnswer(
      values,
      noted.map((text) => dateFromText(text) ?? typedCell(text)),
    ) ||
    sameAnswer(
      values,
      noted.map((text) => (/^[\d.,]+ [a-z]+$/i.test(text) ? (text.split(' ')[0] ?? text) : text)),
    )
  );
}
