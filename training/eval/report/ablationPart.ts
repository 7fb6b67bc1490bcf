/** @file The part of the report on ablations: the same cases with a part of the path taken out each time. */
import { FormulaCopilot } from '../../../src/copilot/formula';
import type { OnnxLanguageModel } from '../../../src/model/decode';
import { ablations, type FreeCounts, type FreeModel } from './ablations';
import { readCases, type CaseSet } from './caseSets';
import { measure, type Share } from './measures';
import { RecordingModel } from './recordingModel';
import { runCases } from './runCases';

export interface AblationRow {
  readonly name: string;
  readonly definition: string;
  /** Value accuracy per set. */
  readonly sets: Readonly<
    Record<string, { top1: Share; top3: Share; declined: Share; refusalRecall: Share }>
  >;
  /** Only without the grammar mask. */
  readonly free: FreeCounts | null;
}

export interface AblationOptions {
  /** Names of ablations to run; all when empty. */
  readonly names: readonly string[];
  /** Every how many cases of each set one is run. */
  readonly every: number;
}

/** Measures the whole path and each ablation on the sets. */
export async function ablationRows(
  sets: readonly CaseSet[],
  model: OnnxLanguageModel,
  { names, every }: AblationOptions,
): Promise<AblationRow[]> {
  const rows: AblationRow[] = [];
  const free: { model: FreeModel | null } = { model: null };
  const all = ablations(model.session.config.vocabSize, (used) => void (free.model = used));
  for (const { name, definition, model: change, steps } of all) {
    if (names.length > 0 && !names.includes(name)) continue;
    free.model = null;
    const recording = new RecordingModel(change(model));
    const copilot = new FormulaCopilot(recording, steps);
    const measured: AblationRow['sets'] = Object.fromEntries(
      await Promise.all(
        sets.map(async (set) => {
          const cases = await readCases({ ...set, every: (set.every ?? 1) * every });
          return [set.name, cases] as const;
        }),
      ).then(async (loaded) => {
        const entries: [string, AblationRow['sets'][string]][] = [];
        for (const [set, cases] of loaded) {
          const { top1, top3, goodRefused, goodAsked, refusalRecall } = measure(
            await runCases(`${name}, ${set}`, cases, copilot, recording),
          );
          const declined = { right: goodRefused.right + goodAsked.right, total: goodRefused.total };
          entries.push([set, { top1, top3, declined, refusalRecall }]);
        }
        return entries;
      }),
    );
    rows.push({ name, definition, sets: measured, free: free.model === null ? null : countsOf(free.model) });
  }
  return rows;
}

const countsOf = ({ counts }: FreeModel): FreeCounts => ({ ...counts });
