/** @file The part of the report on repairs: the first answer, the first five, clean formulas left alone. */
import { parseFixCase, type CaseLine } from '../../../cli/commands/evalCases';
import { FixCopilot } from '../../../src/copilot/fix/fix';
import { FormulaError, parseFormula, printFormula } from '../../../src/formula';
import type { LanguageModel } from '../../../src/model/constraint';
import { readJsonLines } from '../../corpus/readLines';
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

interface RepairCase extends CaseLine {
  readonly id: string;
  readonly broken: string;
  /** All right answers; none: a refusal is right. */
  readonly expected: readonly string[];
  readonly clean?: boolean;
}

/** The formula as its tree prints, in lower case: spaces, case and needless parentheses do not count. */
function key(formula: string): string {
  try {
    return printFormula(parseFormula(formula)).toLowerCase();
  } catch (error) {
    if (error instanceof FormulaError) return formula;
    throw error;
  }
}

/** Repairs all cases of a file. @param model undefined: by edits and values alone */
export async function repairSection(
  label: string,
  file: string,
  model: LanguageModel | undefined,
): Promise<RepairSection> {
  const cases: RepairCase[] = [];
  for await (const line of readJsonLines<RepairCase>(file)) cases.push(line);
  const copilot = new FixCopilot(model);
  const counts = { broken: 0, first: 0, five: 0, clean: 0, leftAlone: 0, refusable: 0, refused: 0 };
  const times: number[] = [];
  for (const item of cases) {
    const answer = await copilot.answerFix(parseFixCase(item).request);
    times.push(answer.ms);
    const given = [answer.best, ...answer.alternatives].flatMap((candidate) => candidate?.formula ?? []);
    const expected = new Set(item.expected.map(key));
    const rank = given.slice(0, 5).findIndex((formula) => expected.has(key(formula)));
    const isWhole =
      item.clean === true || (item.expected.length === 1 && key(item.broken) === key(item.expected[0] ?? ''));
    if (isWhole) {
      counts.clean++;
      if (rank === 0) counts.leftAlone++;
    } else if (item.expected.length === 0) {
      counts.refusable++;
      if (answer.best === null) counts.refused++;
    } else {
      counts.broken++;
      if (rank === 0) counts.first++;
      if (rank >= 0) counts.five++;
    }
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
