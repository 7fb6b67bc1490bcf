import type { CellPosition } from '../../formula';
import type { FormulaAnswer, FormulaRequest } from '../answer';
import { ExplainCopilot } from './explain';
import { testWorkbook } from './testSheet';

const workbook = testWorkbook();
const active: CellPosition = { sheet: 'Orders', row: 0, column: 9 };

/** A copilot that writes one formula whatever is asked, or refuses. */
function copilot(written: string | null): { explainer: ExplainCopilot; asked: FormulaRequest[] } {
  const asked: FormulaRequest[] = [];
  const answerFormula = (request: FormulaRequest): Promise<FormulaAnswer> => {
    asked.push(request);
    const best =
      written === null
        ? null
        : {
            formula: written,
            preview: { kind: 'unsupported' as const, why: '' },
            explanation: '',
            confidence: 1,
            perRow: false,
          };
    return Promise.resolve({
      kind: best === null ? 'refusal' : 'answer',
      best,
      alternatives: [],
      reason: null,
      message: '',
      choices: [],
      block: null,
      ms: 0,
    });
  };
  return { explainer: new ExplainCopilot({ answerFormula }), asked };
}

test.each([
  ['the same formula', '=SUMIFS(G2:G6,C2:C6,"West")', '=SUMIFS(G2:G6,C2:C6,"West")', true],
  [
    'another way to the same value',
    '=SUMIFS(G2:G6,C2:C6,"West")',
    '=SUM(FILTER(G2:G6,C2:C6="west",0))',
    true,
  ],
  ['the same value by chance', '=MAX(G2:G6)', '=SUMIFS(G2:G6,D2:D6,"Monitor")', false],
  ['another value', '=SUM(G2:G6)', '=SUM(F2:F6)', false],
  ['a refusal', '=SUM(G2:G6)', null, false],
  ['an error either way', '=VLOOKUP("x",A2:B6,2,FALSE)', '=MATCH("y",A2:A6,0)', false],
])('%s: %s from %s is verified: %s', async (_, formula, written, verified) => {
  const { explainer, asked } = copilot(written);
  expect(await explainer.explain({ formula, workbook, active })).toMatchObject({ verified, problem: null });
  expect(asked).toHaveLength(1);
});

test('the request is the explanation, over the table that the formula reads', async () => {
  const { explainer, asked } = copilot(null);
  const { text } = await explainer.explain({ formula: '=SUM(Rates[Rate])', workbook, active });
  expect(text).toBe('The sum of Rate, on sheet Rates.');
  expect(asked[0]).toMatchObject({
    request: text,
    active,
    block: { sheet: 'Rates', row: 0, column: 0, rowCount: 3, columnCount: 2 },
  });
});

test('what is no formula gets an answer that says so', async () => {
  const { explainer, asked } = copilot(null);
  const answer = await explainer.explain({ formula: '=SUM(G2:G6', workbook, active });
  expect(answer).toMatchObject({ steps: [], verified: false, problem: 'syntax' });
  expect(answer.text).toMatch(/^This cannot be read as a formula\. ./);
  expect(asked).toEqual([]);
});

test.each([
  ['=WEBSERVICE("https://example.com/?q="&A2)', 'WEBSERVICE'],
  ["='C:\\books\\[Costs.xlsx]Sheet1'!A1*2", 'Costs.xlsx'],
])('%s is explained with a warning and not calculated', async (formula, reason) => {
  const { explainer, asked } = copilot('=1');
  const answer = await explainer.explain({ formula, workbook, active });
  expect(answer).toMatchObject({ steps: [], verified: false, problem: 'unsafe' });
  expect(answer.text).toContain('Careful: it reaches outside this workbook');
  expect(answer.text).toContain(reason);
  expect(asked).toEqual([]);
});

test('an explanation too long for a request is not asked', async () => {
  const { explainer, asked } = copilot('=1');
  const formula = `=${Array.from({ length: 60 }, (_, at) => `Z${at + 20}`).join('+')}`;
  expect(await explainer.explain({ formula, workbook, active })).toMatchObject({ verified: false });
  expect(asked).toEqual([]);
});

test('steps go from the inside out, each with its value', async () => {
  const { explainer } = copilot(null);
  const { steps } = await explainer.explain({
    formula: '=IF(K2>0.1,SUMIFS(G2:G6,C2:C6,"West")*K2,MAX(G2:G6))',
    workbook,
    active,
  });
  expect(steps).toEqual([
    { expression: 'K2', value: 0.2, text: 'Tax rate (K2)' },
    { expression: 'K2>0.1', value: true, text: 'whether Tax rate (K2) is more than 0.1' },
    {
      expression: 'SUMIFS(G2:G6,C2:C6,"West")',
      value: 821,
      text: 'the sum of Amount where Region is “West”',
    },
    {
      expression: 'SUMIFS(G2:G6,C2:C6,"West")*K2',
      value: 164.20000000000002,
      text: '(the sum of Amount where Region is “West”) times Tax rate (K2)',
    },
    {
      expression: 'IF(K2>0.1,SUMIFS(G2:G6,C2:C6,"West")*K2,MAX(G2:G6))',
      value: 164.20000000000002,
      text: 'the result',
    },
  ]);
});

test('of many steps the outer twelve are kept', async () => {
  const { explainer } = copilot(null);
  const formula = `=${Array.from({ length: 20 }, (_, at) => `ROUND(G${(at % 5) + 2}+${at},1)`).join('+')}`;
  const { steps } = await explainer.explain({ formula, workbook, active });
  expect(steps).toHaveLength(12);
  expect(steps.at(-1)?.text).toBe('the result');
});
