/**
 * @file Custom functions through the real office.js proxy: calls from cells, answers into cells
 * (excel/custom-functions-overview, excel/custom-functions-errors, excel/custom-functions-web-reqs).
 */
import type { FunctionMetadata } from '../../workbench/host/customFunctions';
import { CellError } from '../../src/formula/workbook';
import { fill, startSession } from './officeClient';
import type { Session } from './officeClient';

const FUNCTIONS: readonly FunctionMetadata[] = [
  { id: 'ADD', name: 'ADD', parameters: [{ name: 'a' }, { name: 'b', optional: true }] },
  {
    id: 'SUMUP',
    name: 'SUMUP',
    parameters: [{ name: 'range', dimensionality: 'matrix' }],
    result: { dimensionality: 'matrix' },
  },
  {
    id: 'WHERE',
    name: 'WHERE',
    options: { requiresAddress: true, requiresParameterAddresses: true },
    parameters: [{ name: 'request' }, { name: 'range', dimensionality: 'matrix' }],
  },
  { id: 'SLOW', name: 'SLOW', options: { cancelable: true }, parameters: [{ name: 'n' }] },
  { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'how' }] },
];

let session: Session;
const calls: unknown[][] = [];
const cancelled: unknown[] = [];

/** Waits for the answers: the proxy sends them 50 ms after the first, then at least 500 ms apart. */
async function answered(): Promise<void> {
  for (let tries = 0; session.host.customFunctions.pending > 0 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
}

function at(row: number, column: number): unknown {
  const value = session.workbook.value(session.workbook.activeSheet, row, column);
  return value instanceof CellError ? value.code : value;
}

function type(row: number, column: number, text: string): void {
  session.workbook.type(session.workbook.activeSheet, row, column, text);
}

/** The functions, given to the client as a page without office.js's loader does. */
const IMPLEMENTATIONS = {
  ADD: (a: number, b: number | null) => {
    calls.push([a, b]);
    return a + (b ?? 100);
  },
  SUMUP: (range: (number | string)[][]) => {
    calls.push(range);
    const numbers = range.flat().filter((value) => typeof value === 'number');
    return [[numbers.length, numbers.reduce((sum, value) => sum + value, 0)]];
  },
  WHERE: (request: string, _range: unknown, invocation: CustomFunctions.Invocation) =>
    Promise.resolve(`${request} ${invocation.address} ${invocation.parameterAddresses?.join()}`),
  SLOW: (n: number, invocation: CustomFunctions.CancelableInvocation) => {
    invocation.onCanceled = () => cancelled.push(n);
    return new Promise((resolve) => setTimeout(() => resolve(n), n));
  },
  FAIL: (how: string) => {
    // The client's own error class does not extend Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw how === 'na'
      ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'not there')
      : new Error('broken');
  },
};

beforeAll(() => {
  (globalThis as unknown as Record<string, unknown>)['CustomFunctionMappings'] = IMPLEMENTATIONS;
});

beforeEach(() => {
  session = startSession();
  session.host.customFunctions.register('TEST', FUNCTIONS);
  session.host.customFunctions.ready();
  calls.length = 0;
  cancelled.length = 0;
});

it('shows #BUSY! until the answer is there, then the value, and calculates what depends on it', async () => {
  type(0, 1, '=A1*2');
  type(0, 0, '=TEST.ADD(2,40)');
  expect([at(0, 0), at(0, 1)]).toEqual(['#BUSY!', '#BUSY!']);
  await answered();
  expect([at(0, 0), at(0, 1)]).toEqual([42, 84]);
});

it('calls as part of a larger formula, nested, in lower case, with an omitted argument', async () => {
  type(0, 0, '=IF(test.add(1,TEST.ADD(2))>100,"big","small")&"!"');
  await answered();
  await answered();
  expect(at(0, 0)).toBe('big!');
  expect(calls).toEqual([
    [2, null],
    [1, 102],
  ]);
});

it('hands a range over as rows, blank cells as empty text, and spills an array answer', async () => {
  fill(session.workbook, [
    [1, 'x'],
    [null, 2.5],
  ]);
  type(4, 0, '=TEST.SUMUP(A1:B2)');
  await answered();
  expect(calls).toEqual([
    [
      [1, 'x'],
      ['', 2.5],
    ],
  ]);
  expect([at(4, 0), at(4, 1)]).toEqual([2, 3.5]);
});

it('is called again when its range changes, and only then', async () => {
  fill(session.workbook, [[1], [2]]);
  type(4, 0, '=TEST.SUMUP(A1:A2)');
  await answered();
  type(0, 5, 'elsewhere');
  await answered();
  expect(calls).toHaveLength(1);
  type(1, 0, '10');
  await answered();
  expect(calls).toHaveLength(2);
  expect(at(4, 1)).toBe(11);
});

it('tells the addresses of the cell and of its arguments, also of a table', async () => {
  fill(session.workbook, [['Item'], ['Pen'], ['Cup']]);
  session.workbook.addTable(
    session.workbook.activeSheet,
    { row: 0, column: 0, rowCount: 3, columnCount: 1 },
    { name: 'Items' },
  );
  type(0, 3, '=TEST.WHERE("a",Items)');
  type(1, 3, '=TEST.WHERE("b",A1:A3)');
  await answered();
  expect([at(0, 3), at(1, 3)]).toEqual(['a Sheet1!D1 ,Sheet1!A2:A3', 'b Sheet1!D2 ,Sheet1!A1:A3']);
});

it('cancels a call whose cell is changed', async () => {
  type(0, 0, '=TEST.SLOW(200)');
  await new Promise((resolve) => setTimeout(resolve, 20));
  type(0, 0, '7');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(cancelled).toEqual([200]);
  expect(at(0, 0)).toBe(7);
});

it('shows the error that the function throws, and #VALUE! for any other', async () => {
  type(0, 0, '=TEST.FAIL("na")');
  type(1, 0, '=TEST.FAIL("other")');
  await answered();
  expect([at(0, 0), at(1, 0)]).toEqual(['#N/A', '#VALUE!']);
});

it('passes an error in an argument on without calling', async () => {
  type(0, 0, '=TEST.ADD(1/0,1)');
  await answered();
  expect(at(0, 0)).toBe('#DIV/0!');
  expect(calls).toEqual([]);
});

it.each([
  ['=TEST.ADD()', '#VALUE!'],
  ['=TEST.ADD(1,2,3)', '#VALUE!'],
  ['=TEST.NOSUCH(1)', '#NAME?'],
])('answers %s with %s', async (formula, expected) => {
  type(0, 0, formula);
  await answered();
  expect(at(0, 0)).toBe(expected);
});

it('answers a thousand calls in few batches', async () => {
  session.workbook.edit('Fill', () => {
    for (let row = 0; row < 1000; row++) type(row, 0, `=TEST.ADD(${row},1)`);
  });
  await answered();
  await answered();
  expect([at(0, 0), at(999, 0)]).toEqual([1, 1000]);
  const batches = session.exchanges.filter(({ body }) =>
    body.Actions.some((action) => /Invocation\w*Results/.test(action.Name)),
  );
  expect(batches.length).toBeLessThan(5);
});
