/** @file The sets of formula cases that the report runs, and how a line of them is read. */
import { existsSync } from 'node:fs';
import { parseCase, type CaseLine } from '../../../cli/commands/evalCases';
import type { CellPosition, WorkbookData } from '../../../src/formula/workbook';
import { readJsonLines } from '../../corpus/readLines';
import type { AnswerValue } from '../compare';

export interface CaseSet {
  readonly name: string;
  readonly file: string;
  /** Only totals of it may be shown, never a case. */
  readonly blind?: boolean;
  /** Every how many cases one is run, where all take too long. */
  readonly every?: number;
}

export interface FormulaCase {
  readonly id: string;
  readonly workbook: WorkbookData;
  readonly active: CellPosition;
  readonly request: string;
  readonly expected: AnswerValue;
  /** A refusal or a question is the right answer. */
  readonly refuse: boolean;
  /** The order of the values counts. */
  readonly ordered: boolean;
  readonly category: string;
}

/**
 * The sets by name. `wikisql` and the explanations are not in the repository.
 * @param data folder of generated cases (`training/data`)
 * @param wikisqlEvery one WikiSQL question in so many
 */
export function formulaSets(data: string, wikisqlEvery: number): CaseSet[] {
  return [
    { name: 'office', file: 'training/eval/office/office_dev.cases.jsonl' },
    { name: 'office2', file: 'training/eval/office2/office2_dev.cases.jsonl' },
    { name: 'office2-blind', file: 'training/eval/office2/office2_blind.cases.jsonl', blind: true },
    { name: 'wikisql', file: `${data}/wikisql_dev.cases.jsonl`, every: wikisqlEvery },
  ].filter(({ file }) => existsSync(file));
}

interface Line {
  readonly id: string;
  readonly expected: AnswerValue;
  readonly refuse?: boolean;
  readonly ordered?: boolean;
  readonly kind?: { readonly category?: string; readonly aggregate?: string };
}

/** Cases of one set, in order. @throws Error when the file cannot be read or a line does not fit */
export async function readCases({ file, every = 1 }: CaseSet): Promise<FormulaCase[]> {
  const cases: FormulaCase[] = [];
  let at = 0;
  for await (const line of readJsonLines<Line & CaseLine>(file)) {
    if (at++ % every !== 0) continue;
    const { workbook, active, request } = parseCase(line);
    cases.push({
      id: line.id,
      workbook,
      active,
      request,
      expected: line.expected,
      refuse: line.refuse === true,
      ordered: line.ordered === true,
      category: line.kind?.category ?? line.kind?.aggregate ?? 'other',
    });
  }
  return cases;
}
