/** @file Step traces. */
import { traceFormula } from './trace';
import type { TraceNode } from './trace';
import type { WorkbookData } from './workbook';

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'Data',
      cells: [
        ['Item', 'Price'],
        ['Pen', 2],
        ['Ink', 7],
      ],
    },
    { name: 'Other Sheet', cells: [[4]] },
  ],
  tables: [],
  names: [],
};
const at = { sheet: 'Data', row: 4, column: 4 };

function list(node: TraceNode): [string, unknown][] {
  return [[node.text, node.value], ...node.children.flatMap(list)];
}

test('every part has its value', () => {
  const { root, unsupported } = traceFormula('=IF(SUM(B2:B3)>5,"high",B2*2)', workbook, at);
  expect(unsupported).toBeUndefined();
  expect(list(root)).toEqual([
    ['IF(SUM(B2:B3)>5,"high",B2*2)', 'high'],
    ['SUM(B2:B3)>5', true],
    ['SUM(B2:B3)', 9],
    ['B2:B3', [[2], [7]]],
    ['5', 5],
    ['"high"', 'high'],
    ['B2*2', undefined],
    ['B2', undefined],
    ['2', undefined],
  ]);
});

test('references tell their address, arrays their full size', () => {
  const { root } = traceFormula('=XLOOKUP("Ink",A:A,B:B)+\'Other Sheet\'!A1', workbook, at);
  const [lookup, other] = root.children;
  expect(lookup?.address).toBe('B3');
  expect(lookup?.children[1]?.address).toBe('A:A');
  expect(lookup?.children[1]?.rows).toBe(1048576);
  expect(other?.address).toBe("'Other Sheet'!A1");
  expect(root.value).toBe(11);
});

test('repeated parts count their calculations', () => {
  const { root } = traceFormula('=SUM(MAP(B2:B3,LAMBDA(p,p*2)))', workbook, at);
  const body = root.children[0]?.children[1]?.children[0];
  expect(body?.text).toBe('p*2');
  expect(body?.times).toBe(2);
  expect(body?.value).toBe(4);
});

test('what cannot be calculated says why, and keeps what came before', () => {
  const trace = traceFormula('=SUM(B2:B3)+RAND()', workbook, at);
  expect(trace.unsupported).toBe('The result is random.');
  expect(trace.root.children[0]?.value).toBe(9);
  expect(trace.root.value).toBeUndefined();
});
