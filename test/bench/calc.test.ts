import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEvaluator } from '../../src/formula';
import { calcTable, runCalcBench } from './calc';
import { calcTasks } from './calcTasks';
import type { RecalculationResult } from './recalculation';

test('every formula of the tasks has a value', () => {
  for (const { workbook, formulas } of calcTasks(0.02)) {
    const evaluator = createEvaluator(workbook());
    const results = formulas.map((formula) =>
      evaluator.evaluate(formula, { sheet: 'Orders', row: 4, column: 12 }),
    );
    expect(results.filter(({ kind }) => kind !== 'value')).toEqual([]);
    expect(new Set(formulas).size).toBeGreaterThan(formulas.length / 3);
  }
});

test('the table says that Univer is not there', async () => {
  const result = await runCalcBench(0.01, false);
  expect(result.tasks).toHaveLength(3);
  for (const { ours } of result.tasks) {
    expect(ours.formulas.wall).toBeGreaterThan(0);
    expect(ours.declined).toBe(0);
  }
  expect(calcTable(result)).toContain('Univer is not installed');
  expect(result.recalculations.flatMap(({ ours }) => ours.map(({ right }) => right))).toEqual(
    Array<boolean>(8).fill(true),
  );
});

/** In a process of its own, as Jest cannot load Univer's packages. */
test('both engines calculate the sheet of dependent cells alike', () => {
  const module = pathToFileURL(join(__dirname, 'recalculation.ts')).href;
  const script = `const { measureRecalculation } = await import('${module}');
    console.log(JSON.stringify(await measureRecalculation(40, true)));`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { ours, univer } = JSON.parse(stdout) as RecalculationResult;
  expect(ours.map(({ name, right }) => [name, right])).toEqual([
    ['load and calculate', true],
    ['the rate of all changes: 80 formulas', true],
    ['one amount in the middle changes: 21 formulas', true],
    ['a loop of 40 cells is found', true],
  ]);
  expect(univer?.map(({ right }) => right)).toEqual([true, true, true]);
});
