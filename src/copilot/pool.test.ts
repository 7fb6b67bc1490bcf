import { CellError } from '../formula/workbook';
import type { Preview } from './answer';
import { pool } from './pool';

const reading = (
  formula: string,
  value: Extract<Preview, { kind: 'value' }>['value'],
  probability: number,
) => ({
  formula,
  preview: { kind: 'value' as const, value },
  logProbability: Math.log(probability),
});
const shares = (readings: { formula: string; logProbability: number }[]) =>
  readings.map(({ formula, logProbability }) => [formula, Number(Math.exp(logProbability).toFixed(6))]);

test('two plans with one result together outweigh a likelier third', () => {
  const ranked = pool([
    reading('=SUM(A1:A9)', 45, 0.4),
    reading('=A1:A9*B1:B9', [[1], [2]], 0.35),
    reading('=B1:B9*A1:A9', [[1], [2]], 0.25),
  ]);
  expect(shares(ranked)).toEqual([
    ['=A1:A9*B1:B9', 0.6],
    ['=SUM(A1:A9)', 0.4],
    ['=B1:B9*A1:A9', 0.25],
  ]);
});

test.each<[string, Extract<Preview, { kind: 'value' }>['value']]>([
  ['nothing counted', 0],
  ['an empty text', ''],
  ['an error', new CellError('#N/A')],
])('%s, which wrong plans share by chance, is not added up', (_, value) => {
  const ranked = pool([reading('=A', value, 0.3), reading('=B', value, 0.3), reading('=C', 7, 0.4)]);
  expect(shares(ranked)).toEqual([
    ['=C', 0.4],
    ['=A', 0.3],
    ['=B', 0.3],
  ]);
});

test('a formula that was not evaluated stands for itself', () => {
  const unsupported = { kind: 'unsupported' as const, why: 'TODAY' };
  const ranked = pool([
    { formula: '=A', preview: unsupported, logProbability: -1 },
    { formula: '=B', preview: unsupported, logProbability: -0.5 },
  ]);
  expect(ranked.map(({ formula }) => formula)).toEqual(['=B', '=A']);
});
