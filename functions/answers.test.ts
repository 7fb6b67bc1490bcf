import type { FormulaAnswer, FormulaRequest } from '../src/copilot/answer';
import type { WorkbookSnapshot } from '../src/excel/read';
import { CellError } from '../src/formula/workbook';
import type { CellValue } from '../src/formula/workbook';
import { FunctionAnswers } from './answers';
import { toProblem } from './problem';

const cells = [
  ['Region', 'Amount'],
  ['West', 10],
  ['East', 20],
];
const places = { cell: 'Sales!E1', table: 'Sales!A1:B3' };

const found = (formula: string, value: CellValue | CellValue[][]): FormulaAnswer => ({
  kind: 'answer',
  best: { formula, preview: { kind: 'value', value }, explanation: '', confidence: 0.9, perRow: false },
  alternatives: [],
  reason: null,
  message: '',
  choices: [],
  block: null,
  ms: 1,
});

const without = (
  kind: 'refusal' | 'question',
  reason: FormulaAnswer['reason'],
  message: string,
): FormulaAnswer => ({
  ...found('=1', 1),
  kind,
  best: null,
  reason,
  message,
});

function answersBy(
  answer: (request: FormulaRequest, signal?: AbortSignal) => Promise<FormulaAnswer> | FormulaAnswer,
) {
  const requests: FormulaRequest[] = [];
  let factReads = 0;
  const snapshot: WorkbookSnapshot = {
    workbook: {
      sheets: [
        { name: 'Sales', cells: [...(cells as CellValue[][]), [null, null, new CellError('#BUSY!')]] },
      ],
      tables: [],
      names: [],
    },
    active: { sheet: 'Sales', row: 0, column: 0 },
    selection: { sheet: 'Sales', row: 0, column: 0, rowCount: 1, columnCount: 1 },
    protectedSheets: new Set(),
    unread: [],
    dynamicArrays: true,
  };
  const answers = new FunctionAnswers({
    copilot: () => ({
      load: () => Promise.resolve(),
      answerFormula: async (request, options) => {
        requests.push(request);
        return answer(request, options?.signal);
      },
    }),
    readWorkbook: () => Promise.resolve(snapshot),
    readTableFacts: () => {
      factReads++;
      return Promise.resolve({ formats: [], table: null });
    },
    dynamicArrays: () => true,
  });
  return { answers, requests, factReads: () => factReads };
}

describe('NANO.ASK', () => {
  it.each<[string, CellValue | CellValue[][], CellValue[][]]>([
    ['a scalar', 30, [[30]]],
    ['a spill', [['West'], ['East']], [['West'], ['East']]],
    ['an error value', new CellError('#DIV/0!'), [[new CellError('#DIV/0!')]]],
  ])('gives %s as rows', async (_, value, rows) => {
    const { answers } = answersBy(() => found('=SUM(B2:B3)', value));
    expect(await answers.ask('total', cells, places)).toEqual(rows);
  });

  it('answers 2,000 cells with 20 requests by asking 20 times and reading the formats once', async () => {
    const { answers, requests, factReads } = answersBy((request) => found('=1', request.request));
    const values = await Promise.all(
      Array.from({ length: 2000 }, (_, i) =>
        answers.ask(`request ${i % 20}`, cells, { ...places, cell: `Sales!E${i + 10}` }),
      ),
    );
    expect(values[1999]).toEqual([['request 19']]);
    expect(requests).toHaveLength(20);
    expect(factReads()).toBe(1);
  });

  it('asks again when the table or the request has changed', async () => {
    const { answers, requests } = answersBy(() => found('=1', 1));
    await answers.ask('total', cells, places);
    await answers.ask('total', cells, places);
    await answers.ask('total', [...cells, ['North', 5]], places);
    await answers.ask('count', cells, places);
    await answers.ask('total', cells, { ...places, table: 'Sales!C1:D3' });
    expect(requests).toHaveLength(4);
  });

  it.each<[string, FormulaAnswer, string, RegExp]>([
    [
      'a refusal',
      without('refusal', 'not-in-sheet', 'There is no column about profit.'),
      'value',
      /no column about profit/,
    ],
    [
      'doubt',
      without('refusal', 'unsure', 'Not sure which column.'),
      'notAvailable',
      /Not sure which column/,
    ],
    [
      'a question',
      {
        ...without('question', 'unsure', 'Which one?'),
        choices: [{ label: 'Sum', candidate: found('=1', 1).best as never }],
      },
      'notAvailable',
      /Which one\? \(Sum\)/,
    ],
    [
      'a value that cannot be computed',
      {
        ...found('=RAND()', 1),
        best: {
          ...(found('=RAND()', 1).best as never as object),
          preview: { kind: 'unsupported', why: 'RAND changes.' },
        } as never,
      },
      'notAvailable',
      /=RAND\(\).*RAND changes/,
    ],
  ])('turns %s into a cell error with the reason', async (_, answer, code, message) => {
    const { answers } = answersBy(() => answer);
    const error: unknown = await answers.ask('profit', cells, places).catch((reason: unknown) => reason);
    expect(toProblem(error)).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('needs a table', async () => {
    const { answers } = answersBy(() => found('=1', 1));
    await expect(answers.ask('total', undefined, places)).rejects.toThrow(/second argument/);
  });

  it('passes cancelling on', async () => {
    const { answers } = answersBy(
      (_, signal) =>
        new Promise((__, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped')))),
    );
    const abort = new AbortController();
    const value = answers.ask('slow', cells, places, abort.signal);
    await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort();
    await expect(value).rejects.toThrow(/cancelled/);
  });
});

describe('NANO.FORMULA', () => {
  it('gives the formula for a table at its place', async () => {
    const { answers, requests } = answersBy(() => found('=SUM(B2:B3)', 30));
    expect(await answers.formula('total', cells, places)).toBe('=SUM(B2:B3)');
    expect(requests[0]?.block).toEqual({ sheet: 'Sales', row: 0, column: 0, rowCount: 3, columnCount: 2 });
  });

  it('looks at the whole workbook without a table, but not at its own cell', async () => {
    const { answers, requests } = answersBy(() => found('=SUM(B2:B3)', 30));
    await answers.formula('total', null, { cell: 'Sales!C4', table: undefined });
    expect(requests[0]?.active).toEqual({ sheet: 'Sales', row: 3, column: 2 });
    expect(requests[0]?.workbook.sheets[0]?.cells[3]).toEqual([null, null, null]);
    expect(requests[0]).not.toHaveProperty('block');
  });
});
