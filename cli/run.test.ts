import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExtractCopilot, type ExtractRequest } from '../src/copilot/extract';
import { scriptedModel } from '../src/copilot/extract/fixtures/models';
import { FixCopilot } from '../src/copilot/fix/fix';
import type { FormulaAnswer, FormulaCandidate, FormulaRequest } from '../src/copilot/answer';
import { CellError, type CellPosition } from '../src/formula/workbook';
import type { Core } from './core';
import { run } from './run';

const candidate: FormulaCandidate = {
  formula: '=SUM(B2:B3)',
  preview: { kind: 'value', value: 30 },
  explanation: 'The total of Amount.',
  confidence: 0.93,
  perRow: false,
};
const answer: FormulaAnswer = {
  kind: 'answer',
  best: candidate,
  alternatives: [
    { ...candidate, formula: '=MAX(B2:B3)', preview: { kind: 'value', value: new CellError('#N/A') } },
  ],
  reason: null,
  message: '',
  choices: [],
  block: null,
  ms: 12,
};
const refusal: FormulaAnswer = {
  ...answer,
  kind: 'refusal',
  best: null,
  alternatives: [],
  reason: 'unsure',
  message: 'Why.',
};
const question: FormulaAnswer = {
  ...refusal,
  kind: 'question',
  message: 'Which one?',
  choices: [{ label: 'Total', candidate }],
};

const ANSWERS: Readonly<Record<string, FormulaAnswer>> = {
  total: answer,
  'off topic': refusal,
  ambiguous: question,
};

let folder: string;
let asked: FormulaRequest[];
let placed: CellPosition[];
let printed: string[];
let noted: string[];

/** Repairs without a model. */
const fixer = new FixCopilot();

/** Finds the name and the price in a text of two words. */
const extractor = new ExtractCopilot(
  scriptedModel((prompt) => {
    const [, name, price] = /<ask> (\w+) ([\d.]+)<do>/.exec(prompt) ?? [];
    if (prompt.startsWith('<extract><ask>')) return '<c0> price <eos>';
    return name === undefined ? '<eos>' : `<c0> ${name} <c1> ${price} <;> <eos>`;
  }),
);
let extracted: { request: ExtractRequest; models: string | undefined }[];

/** A core that answers by table, so that these tests are about the command line alone. */
const core: Core = {
  answerFormula: (request) => {
    asked.push(request);
    const known = ANSWERS[request.request];
    return known === undefined
      ? Promise.reject(new Error('the model could not be loaded'))
      : Promise.resolve(known);
  },
  answerFix: (request) => fixer.answerFix(request),
  extract: (request, models) => {
    extracted.push({ request, models });
    return extractor.extract(request);
  },
  explain: ({ formula, active }) => {
    placed.push(active);
    return Promise.resolve(
      formula === '=SUM('
        ? { text: 'This cannot be read.', steps: [], verified: false, problem: 'syntax', ms: 1 }
        : {
            text: 'The sum of Amount.',
            steps: [
              { expression: 'B2:B3', value: [[10], [new CellError('#N/A')]], text: 'Amount' },
              { expression: 'SUM(B2:B3)', value: 30, text: 'the result' },
            ],
            verified: true,
            problem: null,
            ms: 8,
          },
    );
  },
  calculate: (formula) =>
    formula === '=SPILL'
      ? {
          kind: 'value',
          value: [
            [1, new CellError('#N/A')],
            [null, true],
          ],
        }
      : { kind: 'unsupported', why: 'unknown function' },
};

function nano(...args: string[]) {
  return run(args, core, {
    json: true,
    print: (text) => Promise.resolve(void printed.push(text)),
    note: (text) => noted.push(text),
  });
}

function nanoOnTerminal(...args: string[]) {
  return run(args, core, {
    json: false,
    print: (text) => Promise.resolve(void printed.push(text)),
    note: (text) => noted.push(text),
  });
}

let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nano-'));
  data = join(folder, 'sales.csv');
  writeFileSync(data, 'Region,Amount\nWest,10\nEast,20\n');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  asked = [];
  placed = [];
  extracted = [];
  printed = [];
  noted = [];
});

describe('nano formula', () => {
  test('prints the answer as JSON and ends with 0', async () => {
    expect(await nano('formula', '--data', data, '--cell', 'H2', 'total')).toBe(0);
    expect(JSON.parse(printed.join(''))).toEqual({
      formula: '=SUM(B2:B3)',
      value: 30,
      explanation: 'The total of Amount.',
      confidence: 0.93,
      refused: false,
      reason: null,
      question: null,
      message: null,
      alternatives: [
        { formula: '=MAX(B2:B3)', value: '#N/A', explanation: 'The total of Amount.', confidence: 0.93 },
      ],
      ms: 12,
    });
    expect(asked[0]?.active).toEqual({ sheet: 'sales', row: 1, column: 7 });
  });

  test('without --cell the formula stands beside the data', async () => {
    await nano('formula', '--data', data, '--sheet', 'SALES', 'total');
    expect(asked[0]?.active).toEqual({ sheet: 'sales', row: 0, column: 3 });
  });

  test('a refusal ends with 3 and says why', async () => {
    expect(await nano('formula', '--data', data, 'off topic')).toBe(3);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      formula: null,
      refused: true,
      reason: 'unsure',
      message: 'Why.',
    });
  });

  test('a question ends with 3; its readings are the alternatives', async () => {
    expect(await nano('formula', '--data', data, 'ambiguous')).toBe(3);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      formula: null,
      refused: true,
      question: 'Which one?',
      alternatives: [{ formula: '=SUM(B2:B3)', value: 30 }],
    });
  });

  test('on a terminal it prints for people', async () => {
    await nanoOnTerminal('formula', '--data', data, 'total');
    expect(printed.join('').split('\n')).toEqual([
      '=SUM(B2:B3)',
      '',
      '30',
      '',
      'The total of Amount.',
      'Confidence 93%, 12 ms',
      '',
      'Or:',
      '  =MAX(B2:B3)  →  #N/A',
    ]);
  });
});

describe('nano fix', () => {
  test('prints the repaired formula and what was changed', async () => {
    expect(await nano('fix', '=SUM(A1:A10')).toBe(0);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      formula: '=SUM(A1:A10)',
      changes: [{ start: 11, end: 11, from: '', to: ')', reason: 'A parenthesis was not closed.' }],
      refused: false,
      unchanged: false,
    });
  });

  test('with a workbook the value is shown', async () => {
    expect(await nanoOnTerminal('fix', '--data', data, '--cell', 'D1', '=SMU(B2:B3)')).toBe(0);
    const lines = printed.join('').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '=SUM(B2:B3)',
      '',
      '30',
      '',
      '  at 2: SMU → SUM   There is no function SMU; SUM is the nearest.',
    ]);
  });

  test.each([
    [['=SUM(A1)'], 0, { unchanged: true, formula: '=SUM(A1)', changes: [] }],
    [['please add these'], 3, { refused: true, formula: null, changes: [], alternatives: [] }],
    [['=WEBSERVICE("x"'], 3, { refused: true, formula: null }],
  ])('%j ends with %d', async (args, status, expected) => {
    expect(await nano('fix', ...args)).toBe(status);
    expect(JSON.parse(printed.join(''))).toMatchObject(expected);
  });
});

describe('nano explain', () => {
  test('prints sentence, steps and whether it was verified as JSON', async () => {
    expect(await nano('explain', '--data', data, '--cell', 'D2', '=SUM(B2:B3)')).toBe(0);
    expect(JSON.parse(printed.join(''))).toEqual({
      text: 'The sum of Amount.',
      steps: [
        { expression: 'B2:B3', value: [[10], ['#N/A']], text: 'Amount' },
        { expression: 'SUM(B2:B3)', value: 30, text: 'the result' },
      ],
      verified: true,
      problem: null,
      ms: 8,
    });
    expect(placed).toEqual([{ sheet: 'sales', row: 1, column: 3 }]);
  });

  test('what is no formula ends with 3', async () => {
    expect(await nano('explain', '--data', data, '=SUM(')).toBe(3);
    expect(JSON.parse(printed.join(''))).toMatchObject({ verified: false, problem: 'syntax' });
  });

  test('on a terminal it prints a line for each step', async () => {
    await nanoOnTerminal('explain', '--data', data, '=SUM(B2:B3)');
    expect(printed.join('').split('\n')).toEqual([
      'The sum of Amount.',
      '',
      '  B2:B3  →  10 …  (Amount)',
      '  SUM(B2:B3)  →  30  (the result)',
      '',
      'Verified: the sentence alone leads back to an equivalent formula, 8 ms',
    ]);
  });
});

describe('nano extract', () => {
  const write = (text: string): string => {
    const file = join(folder, 'source.txt');
    writeFileSync(file, text);
    return file;
  };

  test('prints columns, rows and spans as JSON and ends with 0', async () => {
    const file = write('\ufeffTea 2.50');
    expect(await nano('extract', '--fields', 'item, price', '--models', 'other', file)).toBe(0);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      columns: ['item', 'price'],
      rows: [['Tea', 2.5]],
      spans: [
        [
          [0, 3],
          [4, 8],
        ],
      ],
      raw: [['Tea', '2.50']],
      refused: false,
      message: null,
    });
    expect(extracted).toEqual([
      { request: { text: 'Tea 2.50', fields: ['item', 'price'] }, models: 'other' },
    ]);
  });

  test('without fields the columns are found; nothing found is no failure', async () => {
    expect(await nano('extract', '--locale', 'de-de', write('hm'))).toBe(0);
    expect(JSON.parse(printed.join(''))).toMatchObject({ columns: ['Price'], rows: [] });
    expect(extracted[0]!.request).toEqual({ text: 'hm', fields: null, locale: 'de-DE' });
  });

  test('a refusal ends with 3', async () => {
    expect(await nano('extract', '--fields', 'a,,b', write('Tea'))).toBe(3);
    expect(JSON.parse(printed.join(''))).toMatchObject({ rows: [], refused: true, reason: 'empty-field' });
  });

  test('prints a table on a terminal', async () => {
    expect(await nanoOnTerminal('extract', '--fields', 'item, price', write('Tea 2.50'))).toBe(0);
    expect(printed.join('\n')).toMatch(/^item {2}price\n-{4} {2}-{5}\nTea {5}2\.5\n\n1 row, \d+ ms$/);
  });
});

describe('nano calc', () => {
  test('an array is rows, errors are texts', async () => {
    expect(await nano('calc', '--data', data, '=SPILL')).toBe(0);
    expect(printed).toEqual(['{"value":[[1,"#N/A"],[null,true]]}']);
  });

  test('what it does not know ends with 3 and the reason', async () => {
    expect(await nano('calc', '--data', data, '=OTHER()')).toBe(3);
    expect(printed).toEqual(['{"unsupported":"unknown function"}']);
  });
});

describe('nano eval', () => {
  const workbook = { sheets: [{ name: 'S', cells: [['Amount'], [1]] }] };

  async function evaluate(task: string, lines: string[]) {
    const input = join(folder, 'cases.jsonl');
    const output = join(folder, 'results.jsonl');
    writeFileSync(input, lines.join('\n'));
    const status = await nano('eval', '--task', task, '--in', input, '--out', output);
    const results = readFileSync(output, 'utf8').trimEnd().split('\n');
    return { status, results: results.map((line) => JSON.parse(line) as Record<string, unknown>) };
  }

  test('one result per case, in order; a failing case does not end the run', async () => {
    const active = { sheet: 'S', cell: 'C1' };
    const { status, results } = await evaluate('formula', [
      JSON.stringify({ id: 'a', workbook, active, request: 'total' }),
      JSON.stringify({ id: 'b', workbook, active: { sheet: 'T' }, request: 'total' }),
      '{"id": "c", ',
      JSON.stringify({ id: 'd', workbook, active }),
      '',
      JSON.stringify({ id: 'e', workbook: {}, active, request: 'total' }),
      JSON.stringify({ id: 7, workbook, active, request: 'off topic' }),
    ]);
    expect(status).toBe(0);
    expect(results).toMatchObject([
      { id: 'a', formula: '=SUM(B2:B3)', value: 30, refused: false },
      { id: 'b', error: 'there is no sheet "T"; this workbook has "S"' },
      { id: null, error: expect.stringContaining('JSON') },
      { id: 'd', error: '"request" is missing or no text' },
      { id: 'e', error: expect.stringContaining('at least one sheet') },
      { id: 7, formula: null, refused: true },
    ]);
    expect(noted.at(-1)).toMatch(/^6 cases, 4 failed/);
  });

  test('calc needs no model', async () => {
    const { results } = await evaluate('calc', [
      JSON.stringify({ id: 1, workbook, active: { sheet: 'S', cell: 'B1' }, formula: '=SPILL' }),
      JSON.stringify({ id: 2, workbook, active: { sheet: 'S', cell: 'B1' }, formula: '=OTHER()' }),
    ]);
    expect(results).toEqual([
      {
        id: 1,
        value: [
          [1, '#N/A'],
          [null, true],
        ],
      },
      { id: 2, unsupported: 'unknown function' },
    ]);
    expect(asked).toEqual([]);
  });

  test('extract: rows and their places; a failing case does not end the run', async () => {
    const { results } = await evaluate('extract', [
      JSON.stringify({ id: 1, text: 'Tea 2.50', fields: ['item', 'price'] }),
      JSON.stringify({ id: 2, fields: ['item'] }),
      JSON.stringify({ id: 3, text: 'Tea', fields: 'item' }),
      JSON.stringify({ id: 4, text: '', fields: ['item'] }),
      JSON.stringify({ id: 5, text: 'nothing at all', fields: ['item', 'price'] }),
    ]);
    expect(results).toEqual([
      {
        id: 1,
        columns: ['item', 'price'],
        rows: [['Tea', 2.5]],
        spans: [
          [
            [0, 3],
            [4, 8],
          ],
        ],
        ms: expect.any(Number),
      },
      { id: 2, error: '"text" is missing or no text' },
      { id: 3, error: '"fields" must be a list of texts or null' },
      expect.objectContaining({ id: 4, rows: [], refused: true }),
      expect.objectContaining({ id: 5, columns: ['item', 'price'], rows: [] }),
    ]);
  });

  test('fix: the workbook may be left out', async () => {
    const { results } = await evaluate('fix', [
      JSON.stringify({ id: 'a', broken: '=IF(A1>5,"x","y"' }),
      JSON.stringify({ id: 'b', broken: '=SUM(B1)', workbook, active: { sheet: 'S', cell: 'B2' } }),
      JSON.stringify({ id: 'c' }),
    ]);
    expect(results).toMatchObject([
      { id: 'a', formula: '=IF(A1>5,"x","y")', alternatives: expect.any(Array) },
      { id: 'b', formula: '=SUM(B1)', alternatives: [] },
      { id: 'c', error: '"broken" is missing or no text' },
    ]);
  });

  test('explanations need no active cell', async () => {
    const { results } = await evaluate('explain', [
      JSON.stringify({ id: 1, workbook, formula: '=SUM(A1)' }),
      JSON.stringify({ id: 2, workbook }),
    ]);
    expect(results).toMatchObject([
      { id: 1, text: 'The sum of Amount.', steps: [{ value: [[10], ['#N/A']] }, {}], verified: true, ms: 8 },
      { id: 2, error: '"formula" is missing or no text' },
    ]);
  });

  test('nothing is written when the cases cannot be read', async () => {
    const output = join(folder, 'never.jsonl');
    expect(await nano('eval', '--task', 'calc', '--in', join(folder, 'none.jsonl'), '--out', output)).toBe(1);
    expect(() => readFileSync(output)).toThrow('ENOENT');
    expect(noted.join()).toContain('none.jsonl');
  });
});

test.each([
  [[], 2, 'no command was given'],
  [['sum'], 2, 'there is no command "sum"'],
  [['extract', '--data', 'x', 'y'], 2, '--data'],
  [['extract'], 2, 'the file'],
  [['extract', '--fields', ' ', 'a.txt'], 2, '--fields names no field'],
  [['extract', '--fields', 'a', '--locale', '?', 'a.txt'], 2, '--locale'],
  [['extract', '--fields', 'a', 'missing.txt'], 1, 'no such file'],
  [['eval', '--task', 'fix', '--models', 'm', '--in', 'a', '--out', 'b'], 2, '--models'],
  [['fix'], 2, 'the formula is missing'],
  [['fix', '--cell', 'A1', '=A1'], 2, '--data is missing'],
  [['eval', '--task', 'sum', '--in', 'a', '--out', 'b'], 2, 'is no task'],
  [['formula', 'total'], 2, '--data is missing'],
  [['formula', '--data', 'sales.csv'], 2, 'the request is missing'],
  [['formula', '--data', 'sales.csv', 'two', 'words'], 2, 'in quotes'],
  [['formula', '--colour', 'red'], 2, '--colour'],
  [['formula', '--data', 'missing.csv', 'total'], 1, 'no such file'],
])('nano %j ends with %d: %s', async (args, status, message) => {
  expect(await nano(...args)).toBe(status);
  expect(noted.join('\n')).toContain(message);
  expect(printed).toEqual([]);
});

test.each([
  [['--sheet', 'Costs'], 'this workbook has "sales"'],
  [['--cell', 'ZZZ9'], '"ZZZ9" is no cell address'],
])('nano formula %j: unknown places fail with 1', async (options, message) => {
  expect(await nano('formula', '--data', data, ...options, 'total')).toBe(1);
  expect(noted.join()).toContain(message);
});

test('a core that fails ends with 1 and its reason', async () => {
  expect(await nano('formula', '--data', data, 'anything else')).toBe(1);
  expect(noted).toEqual(['nano: the model could not be loaded']);
});

test('--version is the version of the package, --help lists the commands', async () => {
  expect(await nano('--version')).toBe(0);
  expect(printed[0]).toMatch(/^\d+\.\d+\.\d+$/);
  expect(await nano('--help')).toBe(0);
  expect(printed[1]).toContain('nano formula --data FILE');
});
