/** @file The table of `nano bench --calc`: the evaluator beside Univer's formula engine, in one run. */
import { createEvaluator } from '../../src/formula';
import type { CellPosition, WorkbookData } from '../../src/formula';
import { openInUniver, UniverMissing } from '../differential/univer';
import { milliseconds, timed } from './calcTime';
import type { CalcTime } from './calcTime';
import { calcTasks } from './calcTasks';
import type { CalcTask } from './calcTasks';
import { measureRecalculation, recalculationTable } from './recalculation';
import type { RecalculationResult } from './recalculation';

export interface CalcTaskResult {
  readonly task: string;
  /** Opening the sheet, then all formulas. */
  readonly ours: { readonly load: CalcTime; readonly formulas: CalcTime; readonly declined: number };
  /** Null when Univer is not installed. */
  readonly univer: {
    readonly load: CalcTime;
    /** As it ships: values of ranges stay in its cache, which its SORT changes. */
    readonly formulas: CalcTime;
    /** With its caches cleared before each formula, which makes the values right. */
    readonly cleared: CalcTime;
  } | null;
}

export interface CalcBenchResult {
  readonly node: string;
  readonly univer_installed: boolean;
  readonly tasks: readonly CalcTaskResult[];
  readonly recalculations: readonly RecalculationResult[];
}

/** The cell all formulas are calculated at, right of the data. */
const PLACE: CellPosition = { sheet: 'Orders', row: 4, column: 12 };

/** Sheets of ten cells a row. Univer did not end its first calculation of the large one within nine minutes. */
const RECALCULATED_SHEETS = [
  { rows: 10_000, besideUniver: true },
  { rows: 100_000, besideUniver: false },
];

async function measureOurs(
  workbook: WorkbookData,
  formulas: readonly string[],
): Promise<CalcTaskResult['ours']> {
  const [evaluator, load] = await timed(() => createEvaluator(workbook));
  const [declined, time] = await timed(
    () => formulas.filter((formula) => evaluator.evaluate(formula, PLACE).kind !== 'value').length,
  );
  return { load, formulas: time, declined };
}

async function measureUniver(
  workbook: WorkbookData,
  formulas: readonly string[],
): Promise<CalcTaskResult['univer']> {
  const [univer, load] = await timed(() => openInUniver(workbook));
  const all = async (keepCache: boolean): Promise<void> => {
    for (const formula of formulas) await univer.evaluate(formula, PLACE, keepCache);
  };
  try {
    const [, kept] = await timed(() => all(true));
    const [, cleared] = await timed(() => all(false));
    return { load, formulas: kept, cleared };
  } finally {
    univer.dispose();
  }
}

function isUniverInstalled(): boolean {
  try {
    openInUniver({ sheets: [{ name: 'A', cells: [] }], tables: [], names: [] }).dispose();
    return true;
  } catch (error) {
    if (error instanceof UniverMissing) return false;
    throw error;
  }
}

async function measureTask(
  { name, workbook, formulas }: CalcTask,
  withUniver: boolean,
): Promise<CalcTaskResult> {
  const ours = await measureOurs(workbook(), formulas);
  return { task: name, ours, univer: withUniver ? await measureUniver(workbook(), formulas) : null };
}

/**
 * Both engines on the same sheets and formulas, one after the other.
 * @param scale share of the usual number of rows and formulas
 */
export async function runCalcBench(scale = 1, withUniver = isUniverInstalled()): Promise<CalcBenchResult> {
  // The first formulas of a process are slow in every engine; they are not what is measured.
  for (const task of calcTasks(0.01)) await measureTask(task, withUniver);
  const tasks: CalcTaskResult[] = [];
  for (const task of calcTasks(scale)) tasks.push(await measureTask(task, withUniver));
  const recalculations: RecalculationResult[] = [];
  for (const { rows, besideUniver } of RECALCULATED_SHEETS) {
    const size = Math.max(10, Math.round(rows * scale));
    recalculations.push(await measureRecalculation(size, withUniver && besideUniver));
  }
  return { node: process.versions.node, univer_installed: withUniver, tasks, recalculations };
}

/** The result as a table in Markdown. */
export function calcTable(result: CalcBenchResult): string {
  const lines = ['| task | engine | load | formulas | times ours |', '| --- | --- | --- | --- | --- |'];
  for (const { task, ours, univer } of result.tasks) {
    const declined = ours.declined > 0 ? `, ${ours.declined} declined` : '';
    lines.push(
      `| ${task} | ours | ${milliseconds(ours.load)} | ${milliseconds(ours.formulas)}${declined} | 1 |`,
    );
    if (!univer) continue;
    const own = ours.load.cpu + ours.formulas.cpu;
    const ratio = (formulas: CalcTime): string => ((univer.load.cpu + formulas.cpu) / own).toFixed(1);
    const rows: [string, CalcTime][] = [
      ['Univer 0.25.1, as it ships', univer.formulas],
      ['Univer 0.25.1, caches cleared', univer.cleared],
    ];
    for (const [engine, time] of rows) {
      lines.push(`| | ${engine} | ${milliseconds(univer.load)} | ${milliseconds(time)} | ${ratio(time)} |`);
    }
  }
  lines.push('', recalculationTable(result.recalculations));
  lines.push(
    '',
    'Processor time, wall time in brackets; “times ours” compares processor time, loading included.',
  );
  if (!result.univer_installed) {
    lines.push(
      'Univer is not installed: it is a development dependency, and nothing was measured beside it.',
    );
  }
  return lines.join('\n');
}
