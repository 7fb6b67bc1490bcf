import type { FormulaAnswer, FormulaCandidate } from '../../../src/copilot/answer';
import { createEvaluator } from '../../../src/formula';
import type { WorkbookData } from '../../../src/formula';
import type { FormulaCase } from './caseSets';
import { isRight, type FormulaRun } from './runCases';
import { failureOf } from './taxonomy';

const WORKBOOK: WorkbookData = {
  sheets: [
    {
      name: 'Sales',
      cells: [
        ['Region', 'Amount', 'Cost'],
        ['West', 10, 4],
        ['East', 20, 9],
        ['West', 31, 7],
        ['North', 5, 2],
      ],
    },
  ],
  tables: [],
  names: [],
};
const ACTIVE = { sheet: 'Sales', row: 0, column: 4 };

/** A run of a request with the formula and the plans that a model might have given. */
function runOf(
  request: string,
  expected: FormulaCase['expected'],
  formula: string | null,
  texts: string[],
  others: Partial<FormulaCase & { kind: FormulaAnswer['kind'] }> = {},
): FormulaRun {
  const { kind = formula === null ? 'refusal' : 'answer', ...fields } = others;
  const item: FormulaCase = {
    id: '1',
    workbook: WORKBOOK,
    active: ACTIVE,
    request,
    expected,
    refuse: false,
    ordered: false,
    category: 'aggregate',
    ...fields,
  };
  const offered: FormulaCandidate | null =
    formula === null
      ? null
      : {
          formula,
          preview: createEvaluator(WORKBOOK).evaluate(formula, ACTIVE),
          explanation: '',
          confidence: 0.5,
          perRow: false,
        };
  const answer: FormulaAnswer = {
    kind,
    best: offered,
    alternatives: [],
    reason: kind === 'refusal' ? 'unsure' : null,
    message: '',
    choices: [],
    block: null,
    ms: 1,
  };
  const right = item.refuse ? offered === null : offered !== null && isRight(offered, item);
  const written = texts.map((text) =>
    `${text} eos`
      .split(' ')
      .map((token) => `<${token}>`)
      .join(' '),
  );
  return { item, answer, offered, right, right3: right, promptTokens: 0, writtenTokens: 0, texts: written };
}

const WEST = 'total amount where region is West';
const AMOUNT = '$B$2:$B$5';

test.each([
  ['right', runOf(WEST, 41, `=SUMIFS(${AMOUNT},$A$2:$A$5,"West")`, ['sum c1 c0 eq v0 ;']), null],
  [
    'another operation',
    runOf(WEST, 41, '=COUNTIFS($A$2:$A$5,"West")', ['count c0 eq v0 ;']),
    { kind: 'operation', found: 'one change away', detail: '<count> for <sum>' },
  ],
  [
    'a condition missing',
    runOf(WEST, 41, `=SUM(${AMOUNT})`, ['sum c1 ;']),
    { kind: 'condition missing', found: 'one change away', detail: null },
  ],
  [
    'another column, the right one among the beams',
    runOf(WEST, 41, '=SUMIFS($C$2:$C$5,$A$2:$A$5,"West")', ['sum c2 c0 eq v0 ;', 'sum c1 c0 eq v0 ;']),
    { kind: 'column', found: 'in the beams', detail: null },
  ],
  [
    'refused, the right one first',
    runOf(WEST, 41, null, ['sum c1 c0 eq v0 ;']),
    { kind: 'refused though answerable', found: 'in the beams', detail: 'unsure' },
  ],
  [
    'asked back',
    runOf(WEST, 41, null, [], { kind: 'question' }),
    { kind: 'asked back though answerable', found: 'nowhere near', detail: null },
  ],
  [
    'nothing answers it',
    runOf('sing a song', null, `=SUM(${AMOUNT})`, ['sum c1 ;'], { refuse: true }),
    { kind: 'offered though nothing answers it', found: 'nowhere near', detail: null },
  ],
  [
    'unsorted',
    runOf('amounts sorted', [5, 10, 20, 31], `=${AMOUNT}`, ['get c1 ;'], { ordered: true }),
    { kind: 'unsorted or sorted wrongly', found: 'nowhere near', detail: null },
  ],
  [
    'far away',
    runOf(WEST, 123456, `=SUM(${AMOUNT})`, ['sum c1 ;']),
    { kind: 'more than one change away', found: 'nowhere near', detail: null },
  ],
])('%s', (_, run, failure) => {
  expect(failureOf(run)).toEqual(failure);
});
