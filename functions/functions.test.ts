/** @file The NANO functions from cells, through the real office.js proxy; the model's answers are the test's. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { fill, startSession } from '../test/host/officeClient';
import type { Session } from '../test/host/officeClient';
import type { FormulaAnswer, FormulaRequest } from '../src/copilot/answer';
import type { ExplainRequest } from '../src/copilot/explain';
import type { FixRequest } from '../src/copilot/fix/fix';
import { ExtractCopilot, type ExtractBatchRequest } from '../src/copilot/extract';
import { scriptedModel } from '../src/copilot/extract/fixtures/models';
import { CellError } from '../src/formula/workbook';
import type { CellValue } from '../src/formula/workbook';

/** Metadata as Excel reads it from functions.json. */
type Metadata = Parameters<Session['host']['customFunctions']['register']>[1];

type Handler = (request: FormulaRequest, signal?: AbortSignal) => Promise<FormulaAnswer>;

let answer: Handler;
const requests: FormulaRequest[] = [];

// The first word of each text is its name, the second its price.
const mockExtractor = new ExtractCopilot(
  scriptedModel((prompt) => {
    const [, name, price] = /<ask> (\S+) (\S+)<do>/.exec(prompt) ?? [];
    return `<c0> ${name} <c1> ${price} <;> <eos>`;
  }),
);

jest.mock('../src/excel/shared', () => ({
  sharedCopilot: () => ({
    load: () => Promise.resolve(),
    answerFormula: (request: FormulaRequest, options?: { signal?: AbortSignal }) => {
      requests.push(request);
      return answer(request, options?.signal);
    },
    explain: (request: ExplainRequest) =>
      Promise.resolve({
        text: `${request.formula} at row ${request.active.row}`,
        verified: true,
        problem: null,
      }),
    fix: ({ broken }: FixRequest) =>
      Promise.resolve(
        broken.startsWith('=')
          ? { best: { formula: `${broken})` }, message: '' }
          : { best: null, message: 'No small change makes this a formula.' },
      ),
    extractBatch: (request: ExtractBatchRequest) => mockExtractor.extractBatch(request),
  }),
  sharedReader: { read: () => Promise.resolve({ workbook: { sheets: [], tables: [], names: [] } }) },
}));

type NanoFunction = (...parameters: unknown[]) => Promise<unknown>;

const mappings: Record<string, NanoFunction> = {};
const { functions } = JSON.parse(readFileSync(resolve(__dirname, 'functions.json'), 'utf8')) as {
  functions: Metadata;
};

let session: Session;

beforeAll(async () => {
  // What office.js's loader does for a page: associated functions are what its proxy calls.
  Object.assign(globalThis, { CustomFunctionMappings: mappings });
  startSession();
  CustomFunctions.associate = (id: string | object, code?: unknown) => {
    mappings[id as string] = code as NanoFunction;
  };
  await import('./functions');
});

beforeEach(() => {
  requests.length = 0;
  session = startSession();
  session.host.customFunctions.register('NANO', functions);
  session.host.customFunctions.ready();
  fill(session.workbook, [
    ['Region', 'Amount'],
    ['West', 10],
    ['East', 20],
  ]);
});

function found(formula: string, value: CellValue | CellValue[][]): FormulaAnswer {
  const best = {
    formula,
    preview: { kind: 'value', value } as const,
    explanation: '',
    confidence: 0.9,
    perRow: false,
  };
  return {
    kind: 'answer',
    best,
    alternatives: [],
    reason: null,
    message: '',
    choices: [],
    block: null,
    ms: 1,
  };
}

function type(row: number, column: number, text: string): void {
  session.workbook.type(session.workbook.activeSheet, row, column, text);
}

function at(row: number, column: number): unknown {
  const value = session.workbook.value(session.workbook.activeSheet, row, column);
  return value instanceof CellError ? value.code : value;
}

async function answered(): Promise<void> {
  for (let tries = 0; session.host.customFunctions.pending > 0 && tries < 100; tries++) {
    await new Promise((done) => setTimeout(done, 20));
  }
  await new Promise((done) => setTimeout(done, 10));
}

describe('NANO.EXTRACT in a cell', () => {
  it('spills a row for each text of a column', async () => {
    type(0, 6, 'Tea 2.50');
    type(1, 6, 'Milk 1.20');
    type(4, 4, '=NANO.EXTRACT(G1:G2,"name, price")');
    await answered();
    expect([at(4, 4), at(4, 5), at(5, 4), at(5, 5)]).toEqual(['Tea', 2.5, 'Milk', 1.2]);
  });

  it('says why there is nothing', async () => {
    type(4, 4, '=NANO.EXTRACT(G9,"name")');
    await answered();
    expect(at(4, 4)).toBe('#VALUE!');
  });
});

describe('NANO.EXPLAIN and NANO.FIX in a cell', () => {
  it.each([
    ['the formula of a cell', '=NANO.EXPLAIN(B5)', '=SUM(B2:B3) at row 4'],
    ['a formula as text', '=NANO.EXPLAIN("=B2*2")', '=B2*2 at row 0'],
    ['a text in a cell', '=NANO.FIX(A5)', '=SUM(B2:B3)'],
    ['a formula that gives an error', '=NANO.EXPLAIN(C5)', '=1/0 at row 4'],
    ['what is no formula', '=NANO.FIX("hello there")', '#N/A'],
    ['several cells', '=NANO.EXPLAIN(A1:B3)', '#VALUE!'],
    ['a blank cell', '=NANO.EXPLAIN(H9)', '#VALUE!'],
    ['a number', '=NANO.FIX(B2)', '#VALUE!'],
  ])('%s', async (_, entry, shown) => {
    type(4, 0, "'=SUM(B2:B3");
    type(4, 1, '=SUM(B2:B3)');
    type(4, 2, '=1/0');
    type(0, 4, entry);
    await answered();
    expect(at(0, 4)).toBe(shown);
  });
});

describe('NANO.ASK in a cell', () => {
  it('shows the value, and asks again only when its table changes', async () => {
    answer = (request) =>
      Promise.resolve(found('=SUM(B2:B3)', Number(request.workbook.sheets[0]?.cells[1]?.[1]) + 20));
    type(0, 4, '=NANO.ASK("total amount",A1:B3)');
    await answered();
    expect(at(0, 4)).toBe(30);
    expect(requests[0]).toMatchObject({
      request: 'total amount',
      block: { sheet: 'Sheet1', row: 0, column: 0, rowCount: 3, columnCount: 2 },
    });
    type(8, 8, 'elsewhere');
    await answered();
    expect(requests).toHaveLength(1);
    type(1, 1, '100');
    await answered();
    expect(at(0, 4)).toBe(120);
    expect(requests).toHaveLength(2);
  });

  it('spills rows, with blanks and errors among them', async () => {
    answer = () =>
      Promise.resolve(
        found('=A2:B3', [
          ['West', null],
          ['East', new CellError('#DIV/0!')],
        ]),
      );
    type(0, 4, '=NANO.ASK("rows",A1:B3)');
    await answered();
    expect([at(0, 4), at(1, 4), at(1, 5)]).toEqual(['West', 'East', '#DIV/0!']);
    expect(at(0, 5)).toBe('');
  });

  it('asks once for equal cells', async () => {
    answer = () => Promise.resolve(found('=SUM(B2:B3)', 7));
    for (let row = 10; row < 60; row++) type(row, 4, '=NANO.ASK("same for all",$A$1:$B$3)');
    await answered();
    expect(at(59, 4)).toBe(7);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['not-in-sheet', '#VALUE!'],
    ['unsure', '#N/A'],
  ] as const)('shows a refusal because of %s as %s', async (reason, code) => {
    answer = () => Promise.resolve({ ...found('', 0), kind: 'refusal', best: null, reason, message: 'No.' });
    type(0, 4, `=NANO.ASK("${reason}",A1:B3)`);
    await answered();
    expect(at(0, 4)).toBe(code);
  });

  it('shows #VALUE! when the model cannot be loaded', async () => {
    answer = () => Promise.reject(new Error('The model file is missing.'));
    type(0, 4, '=NANO.ASK("anything",A1:B3)');
    await answered();
    expect(at(0, 4)).toBe('#VALUE!');
  });
});

describe('NANO.FORMULA in a cell', () => {
  it('shows the formula as text', async () => {
    answer = () => Promise.resolve(found('=SUM(B2:B3)', 30));
    type(0, 4, '=NANO.FORMULA("total",A1:B3)');
    await answered();
    expect(at(0, 4)).toBe('=SUM(B2:B3)');
  });
});

/** As Excel calls it: the invocation comes last. */
function call(id: string, invocation: object): Promise<unknown> | undefined {
  const { parameters } = functions.find((each) => each.id === id) ?? { parameters: [] };
  const given = parameters.length > 1 ? ['total', [['Amount'], [1]]] : [[['=A1']]];
  return mappings[id]?.(...given, invocation);
}

describe('while the formula is still being written', () => {
  it.each([
    ['FORMULA', 'Nano answers when you press Enter'],
    ['ASK', [['Nano answers when you press Enter']]],
    ['EXPLAIN', 'Nano answers when you press Enter'],
    ['FIX', 'Nano answers when you press Enter'],
  ])('%s does not ask the model', async (id, shown) => {
    const invocation = { isInValuePreview: 'true', address: 'Sheet1!E1', parameterAddresses: [] };
    expect(await call(id, invocation)).toEqual(shown);
    expect(requests).toHaveLength(0);
  });
});

describe('a cancelled call', () => {
  it('tells the model to stop', async () => {
    let signal: AbortSignal | undefined;
    answer = (_, given) =>
      new Promise((__, reject) => {
        signal = given;
        given?.addEventListener('abort', () => reject(new Error('stopped')));
      });
    type(0, 4, '=NANO.ASK("slow",A1:B3)');
    at(0, 4);
    await new Promise((done) => setTimeout(done, 50));
    type(0, 4, 'something else');
    await new Promise((done) => setTimeout(done, 50));
    expect(signal?.aborted).toBe(true);
  });
});
