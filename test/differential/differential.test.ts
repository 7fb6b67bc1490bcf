/** @file The evaluator beside Univer's engine: a fixed part of the generated formulas, and the comparison itself. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CellError, parseFormula } from '../../src/formula';
import { closedNodes, difference } from './compare';
import type { Outcome } from './compare';
import { hasChanged, knownClass } from './known';
import { withoutThisRow } from './run';
import type { Disagreement } from './run';
import { generateSheets } from './sheets';

describe('comparison', () => {
  test.each<[Outcome, Outcome, string | undefined]>([
    [1, 1 + 1e-9, undefined],
    [1, 1.001, 'another number'],
    [0, 1e-15, undefined],
    ['a', 'A', 'another string'],
    [1, '1', 'number | string'],
    [true, 1, 'boolean | number'],
    [new CellError('#N/A'), new CellError('#N/A'), undefined],
    [new CellError('#N/A'), new CellError('#REF!'), '#N/A | #REF!'],
    [[[1, 2]], [[1], [2]], 'array of another shape'],
    [[[1, 2]], 1, 'array | number'],
    [[[1, 'x']], [[1, 'y']], 'another string'],
    [[[5]], 5, undefined],
  ])('%j and %j: %s', (ours, theirs, expected) => {
    expect(difference(ours, theirs)).toBe(expected);
  });

  test('parts that hang on a name of LET or LAMBDA are not looked at by themselves', () => {
    const formula = '=LET(x,SUM(A1:A2),MAP(B1:B2,LAMBDA(y,x+ABS(y)+LEN("a"))))';
    const parts = closedNodes(parseFormula(formula)).map(({ start, end }) => formula.slice(start, end));
    expect(parts).toEqual(expect.arrayContaining(['SUM(A1:A2)', 'LEN("a")', formula.slice(1)]));
    expect(parts.some((part) => /^(x|y|ABS|MAP)/.test(part))).toBe(false);
  });

  test('a cell of the formula’s own row is written out for Univer', () => {
    const [grid] = generateSheets(1).grids;
    if (!grid) throw new Error('no sheet was made');
    const [first, second] = grid.table.columns as [string, string];
    const row = grid.evaluatedAt.row + 1;
    const given = `=${grid.table.name}[@[${first}]]&[@[${second}]]&${grid.table.name}[${first}]`;
    expect(withoutThisRow(given, grid)).toBe(`=A${row}&B${row}&${grid.table.name}[${first}]`);
  });
});

describe('known disagreements', () => {
  const item: Disagreement = {
    function: 'AMORDEGRC',
    kind: 'number | #NAME?',
    template: 'no template of this class',
    formula: '=5%%',
    digest: 'another',
    part: '=5%%',
    ours: '0.0005',
    theirs: '#VALUE!',
    sheet: 'Data6',
  };

  test('a template that was not looked at is not known, even in a known class', () => {
    expect(knownClass(item)).toBeUndefined();
  });

  test('another value of ours than the settled one is seen', () => {
    expect(hasChanged(item)).toBe(true);
    expect(hasChanged({ ...item, formula: '=not settled' })).toBe(false);
  });
});

/** In a process of its own: Univer brings its own version of numfmt, which Jest's mapping of that name would replace. */
test('every disagreement is known, and our value is the one that was looked at', () => {
  const report = join(__dirname, 'report.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', report, '1', '1'], {
    encoding: 'utf8',
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: expect.any(String), stderr: '', status: 0 });
  const [formulas = 0, same = 0] = (stdout.match(/\d+/g) ?? []).map(Number);
  expect(formulas).toBeGreaterThanOrEqual(1000);
  expect(same / formulas).toBeGreaterThan(0.9);
});
