/** @file The part of the report on formulas: every case set on one model. */
import { FormulaCopilot } from '../../../src/copilot/formula';
import type { LanguageModel } from '../../../src/model/constraint';
import { readCases, type CaseSet } from './caseSets';
import { energyOf } from './energy';
import { exactMatch, type ExactMatch } from './exactMatch';
import { measure, type SetMeasures } from './measures';
import { RecordingModel } from './recordingModel';
import { runCases, type FormulaRun } from './runCases';
import { failureOf, type Failure } from './taxonomy';
import { invalidities } from './validity';

export interface ValidityCount {
  /** Different formulas offered, alternatives and choices included. */
  readonly formulas: number;
  readonly valid: number;
  readonly parse: number;
  readonly type: number;
  readonly name: number;
  /** Up to five that are not valid, with what is wrong; none for blind sets. */
  readonly examples: readonly string[];
}

export interface FormulaSection extends SetMeasures {
  readonly every: number;
  readonly validity: ValidityCount;
  /** How often each class of failure occurs, by where the right plan was found; null for blind sets. */
  readonly failures: readonly FailureCount[] | null;
  readonly exact: ExactMatch | null;
  /** Joules of the processor package per request; null where not readable. */
  readonly joulesPerRequest: number | null;
  /** Mean processor time of a request, in milliseconds: what `ms` would be with the machine to itself. */
  readonly processorMs: number;
}

export interface FailureCount {
  readonly kind: Failure['kind'];
  readonly count: number;
  readonly found: Readonly<Record<string, number>>;
  /** The most frequent details with their counts, at most six. */
  readonly details: readonly (readonly [string, number])[];
  /** The categories of cases in which it is most frequent, at most six. */
  readonly categories: readonly (readonly [string, number])[];
}

/** Counts failures by class, the most frequent first. */
export function countFailures(
  failures: readonly (Failure & { readonly category: string })[],
): FailureCount[] {
  const tally = (names: readonly string[]): [string, number][] => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  };
  return tally(failures.map(({ kind }) => kind)).map(([kind, count]) => {
    const some = failures.filter((failure) => failure.kind === kind);
    return {
      kind: kind as Failure['kind'],
      count,
      found: Object.fromEntries(tally(some.map(({ found }) => found))),
      details: tally(some.flatMap(({ detail }) => detail ?? [])).slice(0, 6),
      categories: tally(some.map(({ category }) => category)).slice(0, 6),
    };
  });
}

function failureWithCategory(run: FormulaRun): (Failure & { readonly category: string })[] {
  const failure = failureOf(run);
  return failure === null ? [] : [{ ...failure, category: run.item.category }];
}

/** Checks every formula shown: offers, alternatives, choices of questions. */
function checkAll(runs: readonly FormulaRun[], blind: boolean): ValidityCount {
  const counts = { formulas: 0, valid: 0, parse: 0, type: 0, name: 0 };
  const examples: string[] = [];
  for (const { item, answer } of runs) {
    const shown = [
      answer.best,
      ...answer.alternatives,
      ...answer.choices.map(({ candidate }) => candidate),
    ].flatMap((candidate) => candidate?.formula ?? []);
    for (const formula of new Set(shown)) {
      counts.formulas++;
      const [first] = invalidities(formula, item.workbook);
      if (first === undefined) counts.valid++;
      else {
        counts[first.kind]++;
        if (!blind && examples.length < 5) examples.push(`${formula}: ${first.message}`);
      }
    }
  }
  return { ...counts, examples };
}

/** Runs one set and measures it. @param data folder of the public data, for the gold plans of WikiSQL */
export async function formulaSection(
  set: CaseSet,
  model: LanguageModel,
  data: string,
): Promise<FormulaSection> {
  const recording = new RecordingModel(model);
  const cases = await readCases(set);
  const before = process.cpuUsage();
  const { result: runs, joules } = await energyOf(() =>
    runCases(set.name, cases, new FormulaCopilot(recording), recording),
  );
  const { user, system } = process.cpuUsage(before);
  const blind = set.blind === true;
  return {
    ...measure(runs),
    every: set.every ?? 1,
    validity: checkAll(runs, blind),
    failures: blind ? null : countFailures(runs.flatMap(failureWithCategory)),
    exact: set.name === 'wikisql' ? await exactMatch(runs, data) : null,
    joulesPerRequest: joules === null ? null : joules / Math.max(1, runs.length),
    processorMs: (user + system) / 1000 / Math.max(1, runs.length),
  };
}
