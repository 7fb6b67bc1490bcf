import { createEvaluator } from '../../src/formula';
import { calcTable, runCalcBench } from './calc';
import { calcTasks } from './calcTasks';

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
});
