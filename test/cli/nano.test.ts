/** @file The built command, as `npx nano` runs it: `npm run build` comes first (`npm test` does that). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COMMAND = resolve('dist/cli/nano.mjs');

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nano-'));
  data = join(folder, 'sales.csv');
  writeFileSync(data, 'Region,Amount\nWest,10\nEast,20\nWest,12\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in another folder than the package's, so that nothing depends on where one stands. */
function nano(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('calc prints JSON when piped, nothing else', () => {
  expect(nano('calc', '--data', data, '=SUMIFS(B:B,A:A,"West")')).toEqual({
    status: 0,
    stdout: '{"value":22}\n',
    stderr: '',
  });
});

test('formula answers with the shipped model', () => {
  const { status, stdout } = nano(
    'formula',
    '--data',
    'sales.csv',
    '--cell',
    'D2',
    'total amount in the West',
  );
  expect(JSON.parse(stdout)).toMatchObject({ value: 22, refused: false });
  expect(status).toBe(0);
});

test('a sheet of 100,000 rows', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => `${row % 4 === 0 ? 'West' : 'East'},${row}`);
  writeFileSync(join(folder, 'large.csv'), ['Region,Amount', ...rows].join('\n'));
  const { status, stdout } = nano('formula', '--data', 'large.csv', 'how many rows have region West');
  expect(JSON.parse(stdout)).toMatchObject({ value: 25_000 });
  expect(status).toBe(0);
});

test('a request of 10,000 characters is refused with the reason', () => {
  const { status, stdout } = nano('formula', '--data', data, 'total amount '.repeat(770).slice(0, 10_000));
  expect(JSON.parse(stdout)).toMatchObject({ formula: null, refused: true, reason: 'request-too-long' });
  expect(status).toBe(3);
});

test('a refusal ends with 3, wrong usage with 2, failure with 1', () => {
  expect(nano('formula', '--data', data, ' ').status).toBe(3);
  expect(nano('formula', '--data', data)).toMatchObject({ status: 2, stdout: '' });
  expect(nano('calc', '--data', 'missing.csv', '=1')).toMatchObject({
    status: 1,
    stderr: 'nano: cannot read missing.csv: there is no such file\n',
  });
});

test('eval writes one line per case', () => {
  const workbook = { sheets: [{ name: 'S', cells: [['Amount'], [1], [2]] }] };
  const active = { sheet: 'S', cell: 'C1' };
  const cases = [
    { id: 1, workbook, active, formula: '=SUM(A2:A3)' },
    { id: 2, workbook, active: { sheet: 'S', cell: 'nowhere' }, formula: '=1' },
  ];
  writeFileSync(join(folder, 'cases.jsonl'), cases.map((line) => JSON.stringify(line)).join('\n'));
  expect(nano('eval', '--task', 'calc', '--in', 'cases.jsonl', '--out', 'results.jsonl').status).toBe(0);
  const results = readFileSync(join(folder, 'results.jsonl'), 'utf8').trimEnd().split('\n');
  expect(results.map((line): unknown => JSON.parse(line))).toEqual([
    { id: 1, value: 3 },
    { id: 2, error: '"nowhere" is no cell address such as "H2"' },
  ]);
});
