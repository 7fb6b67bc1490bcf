/** @file Exact match on WikiSQL, whose questions come with their SQL: is the plan the gold plan? */
import { existsSync } from 'node:fs';
import { ground } from '../../../src/copilot/ground';
import { planTokens, type Plan } from '../../../src/copilot/plan';
import { buildPrompt } from '../../../src/copilot/prompt';
import { readJsonLines } from '../../corpus/readLines';
import { planFromSql, type WikiSqlQuestion } from '../../corpus/wikisql';
import { whereLists } from './planEdits';
import { plansOf } from './taxonomy';
import type { FormulaRun } from './runCases';

export interface ExactMatch {
  /** Cases whose first text is the gold plan, conditions in any order. */
  readonly right: number;
  readonly total: number;
  /** Cases whose gold plan cannot be pointed at: a value is not linked; they count as wrong. */
  readonly unreachable: number;
}

/** The plan as text, conditions in alphabetical order. */
function key(plan: Plan): string {
  const copy = structuredClone(plan);
  for (const where of whereLists(copy))
    where.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return planTokens(copy).join(' ');
}

/** Null where the questions with their SQL are not there. */
export async function exactMatch(runs: readonly FormulaRun[], data: string): Promise<ExactMatch | null> {
  const file = `${data}/formula/wikisql_dev.jsonl.gz`;
  if (!existsSync(file)) return null;
  const questions = new Map<string, WikiSqlQuestion>();
  for await (const question of readJsonLines<WikiSqlQuestion>(file)) questions.set(question.id, question);
  let right = 0;
  let unreachable = 0;
  for (const { item, texts } of runs) {
    const question = questions.get(item.id);
    const grounded = ground(item.workbook, item.active, item.request);
    if (question === undefined || grounded === null) continue;
    const gold = planFromSql(question, buildPrompt(grounded.table, grounded.links).pointers);
    const [first] = plansOf(texts.slice(0, 1));
    if (gold === null) unreachable++;
    else if (first !== undefined && key(first) === key(gold)) right++;
  }
  return { right, total: runs.length, unreachable };
}
