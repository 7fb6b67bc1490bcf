/** @file The part of the report on explanations: is every part of the formula stated, does the text lead back to it? */
import { parseFormulaCase, type CaseLine } from '../../../cli/commands/evalCases';
import { coverage, ExplainCopilot } from '../../../src/copilot/explain';
import { explainSentence } from '../../../src/copilot/explain/sentence';
import { FormulaCopilot } from '../../../src/copilot/formula';
import { parseFormula } from '../../../src/formula';
import type { LanguageModel } from '../../../src/model/constraint';
import { readJsonLines } from '../../corpus/readLines';
import { quantiles, type Quantiles, type Share } from './measures';
import { report } from './progress';

/** Time of TODAY in all cases, so that the figures do not depend on the day. */
const NOW = Date.UTC(2025, 5, 15, 12);

export interface ExplainSection {
  /** Explanations of all cases in which every column, condition, constant and function is stated. */
  readonly covered: Share;
  /** By the kind of formula (`plan`, `written`, `euses`): texts that lead back to an equivalent formula. */
  readonly roundTrip: Readonly<Record<string, Share>>;
  readonly ms: Quantiles;
}

/** Explains all cases, and asks for the formula back of one in `every`. */
export async function explainSection(
  file: string,
  model: LanguageModel,
  every: number,
): Promise<ExplainSection> {
  const explainer = new ExplainCopilot(new FormulaCopilot(model));
  const lines: CaseLine[] = [];
  let cases = 0;
  let covered = 0;
  for await (const line of readJsonLines<CaseLine>(file)) {
    const { workbook, active, formula } = parseFormulaCase(line);
    const tree = parseFormula(formula);
    const text = explainSentence(tree, workbook, active);
    if (coverage(tree, text, workbook, active).missing.length === 0) covered++;
    if (cases++ % every === 0) lines.push(line);
  }
  const roundTrip: Record<string, { right: number; total: number }> = {};
  const times: number[] = [];
  for (const line of lines) {
    const { workbook, active, formula } = parseFormulaCase(line);
    const { verified, ms } = await explainer.explain({ formula, workbook, active, now: NOW });
    times.push(ms);
    const kind = typeof line['kind'] === 'string' ? (line['kind'].split(':')[0] ?? '') : '';
    const count = (roundTrip[kind] ??= { right: 0, total: 0 });
    count.total++;
    if (verified) count.right++;
    report('explanations', times.length, lines.length);
  }
  return { covered: { right: covered, total: cases }, roundTrip, ms: quantiles(times) };
}
