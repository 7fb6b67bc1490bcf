/** @file The third task of `nano bench --calc`: a sheet of dependent cells loaded, calculated, changed, tied in a loop. */
import { formulaEngine } from '../../workbench/model/formulaEngine';
import { Workbook } from '../../workbench/workbook';
import { milliseconds, timed } from './calcTime';
import type { CalcTime } from './calcTime';
import { recalculationTask } from './recalculationTask';
import type { CellContent, RecalculationTask } from './recalculationTask';
import { openSheetInUniver } from './univerSheet';

export interface RecalculationStep {
  readonly name: string;
  readonly time: CalcTime;
  /** Whether the last balance came to what it must. */
  readonly right: boolean;
}

export interface RecalculationResult {
  readonly task: string;
  readonly ours: readonly RecalculationStep[];
  /** Null when Univer is not installed, or is not asked for a sheet of this size. */
  readonly univer: readonly RecalculationStep[] | null;
}

/** A sheet under measurement; `load` fills and calculates it. */
interface Engine {
  load(): void | Promise<void>;
  edit(row: number, column: number, content: CellContent): void | Promise<void>;
  value(row: number, column: number): unknown;
  dispose(): void;
}

/** The workbench's own workbook, as a person fills it and edits it, undo entries included. */
function ourEngine(task: RecalculationTask): Engine & { isCircular(row: number, column: number): boolean } {
  const workbook = new Workbook(formulaEngine);
  const sheet = workbook.activeSheet;
  return {
    load() {
      workbook.edit('Fill', () => {
        for (const [row, column, content] of task.cells()) {
          workbook.setCell(sheet, row, column, content, 'person');
        }
      });
    },
    edit(row, column, content) {
      workbook.setCell(sheet, row, column, content, 'person');
      workbook.calculate();
    },
    value: (row, column) => workbook.value(sheet, row, column),
    isCircular: (row, column) => workbook.formulaState(sheet, row, column)?.isCircular === true,
    dispose() {
      workbook.clear();
    },
  };
}

function univerEngine(task: RecalculationTask): Engine {
  const univer = openSheetInUniver(task);
  return { ...univer, load: () => univer.calculate() };
}

/** Fills and calculates the sheet, then makes the edits; every step is checked by the last balance. */
async function measure(open: () => Engine, task: RecalculationTask): Promise<[Engine, RecalculationStep[]]> {
  const { row, column, expected } = task.result;
  const [engine, time] = await timed(async () => {
    const opened = open();
    await opened.load();
    return opened;
  });
  const steps = [{ name: 'load and calculate', time, right: engine.value(row, column) === expected }];
  for (const edit of task.edits) {
    const [, took] = await timed(() => engine.edit(edit.row, edit.column, edit.content));
    steps.push({
      name: `${edit.name}: ${edit.formulas.toLocaleString('en')} formulas`,
      time: took,
      right: engine.value(row, column) === edit.expected,
    });
  }
  return [engine, steps];
}

async function measureOurs(task: RecalculationTask): Promise<RecalculationStep[]> {
  const ours = ourEngine(task);
  const [, steps] = await measure(() => ours, task);
  const { loop, result } = task;
  const [, time] = await timed(() => ours.edit(loop.row, loop.column, loop.content));
  const right = ours.isCircular(result.row, result.column) && ours.value(result.row, result.column) === 0;
  ours.dispose();
  return [...steps, { name: `a loop of ${loop.cells.toLocaleString('en')} cells is found`, time, right }];
}

async function measureUniver(task: RecalculationTask): Promise<RecalculationStep[]> {
  const [univer, steps] = await measure(() => univerEngine(task), task);
  univer.dispose();
  return steps;
}

/**
 * @param rows rows of the sheet, of ten cells each
 * @param withUniver whether Univer calculates the same sheet
 */
export async function measureRecalculation(rows: number, withUniver: boolean): Promise<RecalculationResult> {
  const task = recalculationTask(rows);
  return {
    task: task.name,
    ours: await measureOurs(task),
    univer: withUniver ? await measureUniver(task) : null,
  };
}

/** The results as a table in Markdown. */
export function recalculationTable(results: readonly RecalculationResult[]): string {
  const lines = ['| sheet | step | ours | Univer 0.25.1 | times ours |', '| --- | --- | --- | --- | --- |'];
  for (const { task, ours, univer } of results) {
    ours.forEach((step, i) => {
      const other = univer?.[i];
      const cells = [
        i === 0 ? task : '',
        step.name,
        shown(step),
        other ? shown(other) : '–',
        other ? (other.time.cpu / step.time.cpu).toFixed(1) : '–',
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    });
  }
  return lines.join('\n');
}

function shown({ time, right }: RecalculationStep): string {
  return milliseconds(time) + (right ? '' : ', wrong value');
}
