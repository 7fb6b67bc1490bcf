/** @file For tests of the pane: a small workbook and answers about it. */
import type { FormulaAnswer, FormulaCandidate } from '../src/copilot/answer';
import type { WorkbookSnapshot } from '../src/excel/read';
import type { WorkbookData } from '../src/formula/workbook';
import type { Turn } from './conversation';

export const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Sales',
      cells: [
        ['Date', 'Region', 'Amount'],
        [45000, 'West', 120.5],
        [45001, 'East', 80],
        [45002, 'West', 60],
        [45003, 'East', 40],
      ],
      columnFormats: new Map([[0, 'yyyy-mm-dd']]),
    },
  ],
  tables: [
    { name: 'Orders', sheet: 'Sales', row: 0, column: 0, rowCount: 4, columns: ['Date', 'Region', 'Amount'] },
  ],
  names: [],
};

export const block = { sheet: 'Sales', row: 0, column: 0, rowCount: 5, columnCount: 3 };

export const snapshot: WorkbookSnapshot = {
  workbook,
  active: { sheet: 'Sales', row: 0, column: 5 },
  selection: { sheet: 'Sales', row: 0, column: 5, rowCount: 1, columnCount: 1 },
  protectedSheets: new Set(),
  unread: [],
  dynamicArrays: true,
};

export const total: FormulaCandidate = {
  formula: '=SUMIFS(Orders[Amount],Orders[Region],"West")',
  preview: { kind: 'value', value: 180.5 },
  explanation: 'The sum of Amount where Region is West.',
  confidence: 0.95,
  perRow: false,
};

export const average: FormulaCandidate = {
  formula: '=AVERAGEIFS(Orders[Amount],Orders[Region],"West")',
  preview: { kind: 'value', value: 90.25 },
  explanation: 'The average of Amount where Region is West.',
  confidence: 0.4,
  perRow: false,
};

export const perRow: FormulaCandidate = {
  formula: '=C2*1.2',
  preview: { kind: 'value', value: 144.6 },
  explanation: 'Amount times 1.2.',
  confidence: 0.8,
  perRow: true,
};

export const spill: FormulaCandidate = {
  formula: '=FILTER(A2:C5,B2:B5="West")',
  preview: {
    kind: 'value',
    value: [
      [45000, 'West', 120.5],
      [45002, 'West', 60],
    ],
  },
  explanation: 'The rows where Region is West.',
  confidence: 0.75,
  perRow: false,
};

export function answerWith(
  best: FormulaCandidate,
  alternatives: readonly FormulaCandidate[] = [],
): FormulaAnswer {
  return { kind: 'answer', best, alternatives, reason: null, message: '', choices: [], block, ms: 12 };
}

export const refusal: FormulaAnswer = {
  kind: 'refusal',
  best: null,
  alternatives: [],
  reason: 'not-in-sheet',
  message: 'There is no column about profit.',
  choices: [],
  block,
  ms: 5,
};

export const question: FormulaAnswer = {
  kind: 'question',
  best: null,
  alternatives: [],
  reason: 'unsure',
  message: 'Which one do you mean?',
  choices: [
    { label: 'Sum of Amount', candidate: total },
    { label: 'Average of Amount', candidate: average },
  ],
  block,
  ms: 9,
};

export function turnOf(answer: FormulaAnswer, changes: Partial<Turn> = {}): Turn {
  return {
    id: 1,
    request: 'total west',
    task: 'formula',
    block: null,
    state: 'answered',
    answer,
    about: null,
    explanation: null,
    fix: null,
    repair: null,
    snapshot,
    chosen: answer.best,
    written: null,
    problem: null,
    pending: null,
    inserting: null,
    ...changes,
  };
}
