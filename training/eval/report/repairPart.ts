/** @file The part of the report on repairs: the first answer, the first five, clean formulas left alone. */
import { parseFixCase, type CaseLine } from '../../../cli/commands/evalCases';
import { FixCopilot } from '../../../src/copilot/fix/fix';
import type { LanguageModel } from '../../../src/model/constraint';
import { readJsonLines } from '../../corpus/readLines';
import { RepairTally, type RepairExpectation } from '../repairTally';
import { quantiles, type Quantiles, type Share } from './measures';
import { report } from './progress';

export interface RepairSection {
  /** Broken formulas of which the first answer, or one of the first five, is an expected one. */
  readonly first: Share;
  readonly five: Share;
  /** Clean formulas that come back as they were. */
  readonly leftAlone: Share;
  /** Cases that nobody can repair and that are refused. */
  readonly refused: Share;
  readonly ms: Quantiles;
}

type RepairCase = CaseLine & RepairExpectation;

/** Repairs all cases of a file. @param model undefined: by edits and values alone */
export async function repairSection(
  label: string,
  file: string,
  model: LanguageModel | undefined,
): Promise<RepairSection> {
  const cases: RepairCase[] = [];
  for await (const line of readJsonLines<RepairCase>(file)) cases.push(line);
  const copilot = new FixCopilot(model);
  const counts = new RepairTally();
  const times: number[] = [];
  for (const item of cases) {
    const answer = await copilot.answerFix(parseFixCase(item).request);
    times.push(answer.ms);
    counts.add(
      item,
      [answer.best, ...answer.alternatives].flatMap((candidate) => candidate?.formula ?? []),
    );
    report(label, times.length, cases.length);
  }
  return {
    first: { right: counts.first, total: counts.broken },
    five: { right: counts.five, total: counts.broken },
    leftAlone: { right: counts.leftAlone, total: counts.clean },
    refused: { right: counts.refused, total: counts.refusable },
    ms: quantiles(times),
  };
}
