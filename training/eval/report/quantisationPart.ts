/** @file The part of the report on quantisation: the same cases with the fp32 weights and with the int8 ones. */
import { existsSync } from 'node:fs';
import { FormulaCopilot } from '../../../src/copilot/formula';
import { readCases, type CaseSet } from './caseSets';
import type { Share } from './measures';
import { loadModel } from './models';
import { RecordingModel } from './recordingModel';
import { runCases, type FormulaRun } from './runCases';

export interface QuantisationSection {
  /** Per set: value accuracy over all cases with either file, and how many first formulas are the same. */
  readonly sets: Readonly<
    Record<string, { readonly fp32: Share; readonly int8: Share; readonly sameFormula: Share }>
  >;
}

/**
 * Runs the sets with both files.
 * @param folder model folder with the int8 weights
 * @param fp32 the ONNX file that they were quantised from
 * @param every every how many cases of each set one is run
 */
export async function quantisationSection(
  sets: readonly CaseSet[],
  folder: string,
  fp32: string,
  every: number,
): Promise<QuantisationSection> {
  if (!existsSync(fp32)) throw new Error(`There is no file ${fp32}.`);
  const answers = new Map<string, FormulaRun[]>();
  for (const [name, weights] of [['int8', undefined] as const, ['fp32', fp32] as const]) {
    const model = await loadModel(folder, weights);
    const recording = new RecordingModel(model);
    for (const set of sets) {
      const cases = await readCases({ ...set, every: (set.every ?? 1) * every });
      const runs = await runCases(`${name}, ${set.name}`, cases, new FormulaCopilot(recording), recording);
      answers.set(`${name} ${set.name}`, runs);
    }
    await model.dispose();
  }
  const right = (runs: readonly FormulaRun[]): Share => ({
    right: runs.filter((run) => run.right).length,
    total: runs.length,
  });
  return {
    sets: Object.fromEntries(
      sets.map(({ name }) => {
        const [a, b] = ['int8', 'fp32'].map((file) => answers.get(`${file} ${name}`) ?? []);
        const formulas = b?.map((run) => run.offered?.formula ?? null) ?? [];
        const same = a?.filter((run, at) => (run.offered?.formula ?? null) === formulas[at]).length ?? 0;
        return [
          name,
          {
            int8: right(a ?? []),
            fp32: right(b ?? []),
            sameFormula: { right: same, total: formulas.length },
          },
        ];
      }),
    ),
  };
}
