/** @file Whether a plan becomes a formula that calculates on its sheet: pairs that do not are no examples. */
import { createEvaluator, type Evaluator } from '../../src/formula';
import { CellError, type WorkbookData } from '../../src/formula/workbook';
import type { Plan } from '../../src/copilot/plan';
import type { Prompt } from '../../src/copilot/prompt';
import { CannotRender, render } from '../../src/copilot/render';
import type { SheetTable } from '../../src/sheet/table';

const evaluators = new WeakMap<WorkbookData, Evaluator>();

/** What is wrong with the plan's formula on this sheet; null when it calculates. */
export function problemOf(
  plan: Plan,
  table: SheetTable,
  workbook: WorkbookData,
  prompt: Prompt,
): string | null {
  if (plan.kind === 'refuse') return null;
  let evaluator = evaluators.get(workbook);
  if (evaluator === undefined) evaluators.set(workbook, (evaluator = createEvaluator(workbook)));
  const active = { sheet: table.sheet.name, row: table.row + 1, column: table.column + table.columnCount };
  let formula: string;
  try {
    ({ formula } = render(plan, {
      table,
      pointers: prompt.pointers,
      active: plan.kind === 'row' ? active : { ...active, row: 0, column: active.column + 2 },
      dynamicArrays: true,
      countRows: () => 1,
    }));
  } catch (error) {
    if (error instanceof CannotRender) return error.message;
    throw error;
  }
  const preview = evaluator.evaluate(formula, active);
  // What depends on today's date is right though it cannot be told here.
  if (preview.kind === 'unsupported') return /TODAY\(\)/.test(formula) ? null : `${formula}: ${preview.why}`;
  const first = Array.isArray(preview.value) ? preview.value[0]?.[0] : preview.value;
  const isError = first instanceof CellError && !['#N/A', '#CALC!', '#DIV/0!', '#NUM!'].includes(first.code);
  return isError ? `${formula}: ${first.code}` : null;
}
