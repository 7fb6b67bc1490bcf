import { createEvaluator, parseFormula } from '../formula';
import {
  CellError,
  cellKey,
  type CellPosition,
  type CellValue,
  type WorkbookData,
} from '../formula/workbook';
import { link } from '../sheet/link';
import { findTables } from '../sheet/table';
import { describe as sentence } from './describe';
import { parsePlan } from './plan';
import { buildPrompt } from './prompt';
import { CannotRender, render } from './render';

const cells: CellValue[][] = [
  ['Date', 'Region', 'Rep', 'Qty', 'Unit Price', 'Paid On', 'Score', 'Note'],
  [45366, 'West', 'Ana', 10, 2.5, 45370, '1-2', 'a*b'],
  [45367, 'East', 'Ben', 4, 20, null, '3-0', 'x "y"'],
  [45400, 'West', 'Cy', 30, 1, 45410, '1-2', null],
  [45731, 'North', 'Ana', 7, 3, null, '2-2', 'late'],
];
const formats = new Map(
  [0, 5].flatMap((column) => [1, 2, 3, 4].map((row) => [cellKey(row, column), 'yyyy-mm-dd'] as const)),
);

function setUp(
  request: string,
  named: boolean,
  active: CellPosition = { sheet: 'Data', row: 8, column: 10 },
) {
  const workbook: WorkbookData = {
    sheets: [
      { name: 'Data', cells, formats },
      { name: 'Other', cells: [] },
    ],
    tables: named
      ? [{ name: 'Orders', sheet: 'Data', row: 0, column: 0, rowCount: 4, columns: cells[0] as string[] }]
      : [],
    names: [],
  };
  const table = findTables(workbook)[0]!;
  const prompt = buildPrompt(table, link(request, table));
  const evaluator = createEvaluator(workbook);
  const evaluate = (formula: string) => {
    const result = evaluator.evaluate(formula, active);
    if (result.kind !== 'value') throw new Error(result.why);
    return Array.isArray(result.value)
      ? result.value
      : result.value instanceof CellError
        ? result.value.code
        : result.value;
  };
  const write = (plan: string, dynamicArrays = true) =>
    render(parsePlan(`${plan} <eos>`.split(' ')), {
      table,
      pointers: prompt.pointers,
      active,
      dynamicArrays,
      countRows: (formula) => evaluate(formula) as number,
    });
  return { table, prompt, evaluate, write };
}

// request (for its values), plan, formula over the Excel table, value
const CASES: readonly [request: string, plan: string, formula: string, value: unknown][] = [
  ['', '<count> <;>', '=ROWS(Orders)', 4],
  ['', '<sum> <c3> <;>', '=SUM(Orders[Qty])', 51],
  ['West', '<sum> <c3> <c1> <eq> <v0> <;>', '=SUMIFS(Orders[Qty],Orders[Region],"West")', 40],
  ['West', '<avg> <c4> <c1> <ne> <v0> <;>', '=AVERAGEIFS(Orders[Unit Price],Orders[Region],"<>West")', 11.5],
  [
    'West or East',
    '<count> <c1> <in> <v0> <v1> <;> <;>',
    '=SUM(COUNTIFS(Orders[Region],{"West","East"}))',
    3,
  ],
  [
    'West or East',
    '<max> <c3> <c1> <in> <v0> <v1> <;> <;>',
    '=MAX(FILTER(Orders[Qty],((Orders[Region]="West")+(Orders[Region]="East")>0)))',
    30,
  ],
  ['over 5', '<min> <c4> <c3> <gt> <v0> <;>', '=MINIFS(Orders[Unit Price],Orders[Qty],">5")', 1],
  [
    'March 2024',
    '<sum> <c3> <c0> <eq> <v0> <;>',
    '=SUMIFS(Orders[Qty],Orders[Date],">="&DATE(2024,3,1),Orders[Date],"<"&DATE(2024,4,1))',
    14,
  ],
  ['2024-03-15', '<count> <c0> <eq> <v0> <;>', '=COUNTIFS(Orders[Date],DATE(2024,3,15))', 1],
  ['2024', '<count> <c0> <gt> <v0> <;>', '=COUNTIFS(Orders[Date],">="&DATE(2025,1,1))', 1],
  [
    '2024',
    '<count> <c0> <ne> <v0> <;>',
    '=SUMPRODUCT(--(((Orders[Date]<DATE(2024,1,1))+(Orders[Date]>=DATE(2025,1,1)))>0))',
    1,
  ],
  ['', '<count> <c5> <blank> <;>', '=COUNTIFS(Orders[Paid On],"")', 2],
  ['1-2', '<sum> <c3> <c6> <eq> <v0> <;>', '=SUM(FILTER(Orders[Qty],(Orders[Score]="1-2"),0))', 40],
  ['a*b', '<count> <c7> <eq> <v0> <;>', '=COUNTIFS(Orders[Note],"a~*b")', 1],
  ['"x ""', '<countd> <c2> <;>', '=ROWS(UNIQUE(Orders[Rep]))', 3],
  ['', '<sum> <mul> <c3> <c4> <;>', '=SUMPRODUCT(Orders[Qty],Orders[Unit Price])', 156],
  [
    'West',
    '<sum> <mul> <c3> <c4> <c1> <eq> <v0> <;>',
    '=SUM(FILTER(Orders[Qty]*Orders[Unit Price],(Orders[Region]="West"),0))',
    55,
  ],
  ['Ben', '<get> <c4> <c2> <eq> <v0> <;>', '=XLOOKUP("Ben",Orders[Rep],Orders[Unit Price])', 20],
  ['Ana', '<get> <c4> <c2> <eq> <v0> <;>', '=FILTER(Orders[Unit Price],(Orders[Rep]="Ana"))', [[2.5], [3]]],
  ['', '<argmax> <c2> <c3> <;>', '=XLOOKUP(MAX(Orders[Qty]),Orders[Qty],Orders[Rep])', 'Cy'],
  [
    'West',
    '<argmin> <c2> <c3> <c1> <eq> <v0> <;>',
    '=INDEX(SORTBY(FILTER(Orders[Rep],(Orders[Region]="West")),FILTER(Orders[Qty],(Orders[Region]="West"))),1)',
    'Ana',
  ],
  ['', '<unique> <c1> <;>', '=UNIQUE(Orders[Region])', [['West'], ['East'], ['North']]],
  [
    '2',
    '<topof> <c2> <v0> <c3> <desc> <;>',
    '=TAKE(SORTBY(Orders[Rep],Orders[Qty],-1),2)',
    [['Cy'], ['Ana']],
  ],
  [
    '',
    '<by> <c1> <sum> <c3> <;>',
    '=LET(k,SORT(UNIQUE(Orders[Region])),HSTACK(k,SUMIFS(Orders[Qty],Orders[Region],k)))',
    [
      ['East', 4],
      ['North', 7],
      ['West', 40],
    ],
  ],
  [
    '',
    '<argmax> <c2> <sum> <c3> <;>',
    '=INDEX(LET(k,UNIQUE(Orders[Rep]),SORTBY(k,SUMIFS(Orders[Qty],Orders[Rep],k),-1)),1)',
    'Cy',
  ],
  [
    '',
    '<argmax> <c2> <count> <;>',
    '=INDEX(LET(k,UNIQUE(Orders[Rep]),SORTBY(k,COUNTIFS(Orders[Rep],k),-1)),1)',
    'Ana',
  ],
  [
    '2',
    '<topof> <c1> <v0> <sum> <c3> <desc> <;>',
    '=TAKE(LET(k,UNIQUE(Orders[Region]),SORTBY(k,SUMIFS(Orders[Qty],Orders[Region],k),-1)),2)',
    [['West'], ['North']],
  ],
  [
    '',
    '<by> <c1> <median> <c3> <;>',
    '=LET(k,SORT(UNIQUE(Orders[Region])),HSTACK(k,MAP(k,LAMBDA(x,MEDIAN(FILTER(Orders[Qty],(Orders[Region]=x)))))))',
    [
      ['East', 4],
      ['North', 7],
      ['West', 20],
    ],
  ],
  [
    'West',
    '<div> <sum> <c3> <c1> <eq> <v0> <;> <sum> <c3> <;>',
    '=SUMIFS(Orders[Qty],Orders[Region],"West")/SUM(Orders[Qty])',
    40 / 51,
  ],
  [
    'over 5 then "big" else "small"',
    '<row> <if> <c3> <gt> <v0> <;> <v1> <v2>',
    '=IF(Orders[Qty]>5,"big","small")',
    [['big'], ['small'], ['big'], ['big']],
  ],
  [
    '',
    '<row> <sub> <c5> <c0>',
    '=IF(Orders[Paid On]="","",Orders[Paid On]-Orders[Date])',
    [[4], [''], [10], ['']],
  ],
  [
    '',
    '<row> <sub> <c3> <mul> <c4> <c4>',
    '=Orders[Qty]-Orders[Unit Price]*Orders[Unit Price]',
    [[3.75], [-396], [29], [-2]],
  ],
];

test.each(CASES)('%s | %s', (request, plan, formula, value) => {
  const { write, evaluate } = setUp(request, true);
  const rendered = write(plan);
  expect(rendered.formula).toBe(formula);
  expect(() => parseFormula(formula)).not.toThrow();
  expect(evaluate(formula)).toEqual(value);
});

test.each(CASES)('the same over plain cells: %s | %s', (request, plan, _, value) => {
  const { write, evaluate } = setUp(request, false);
  const { formula } = write(plan);
  expect(formula).not.toMatch(/\[/);
  expect(evaluate(formula)).toEqual(value);
});

test('beside a data row, a row-wise plan means that row', () => {
  const active = { sheet: 'Data', row: 2, column: 9 };
  expect(setUp('', true, active).write('<row> <mul> <c3> <c4>')).toEqual({
    formula: '=Orders[@Qty]*Orders[@[Unit Price]]',
    perRow: true,
  });
  const plain = setUp('', false, active);
  expect(plain.write('<row> <mul> <c3> <c4>')).toEqual({ formula: '=D3*E3', perRow: true });
  expect(plain.evaluate('=D3*E3')).toBe(80);
});

test('another sheet is named in plain references, quoted where it must be', () => {
  const { write } = setUp('', false, { sheet: 'Other', row: 0, column: 0 });
  expect(write('<sum> <c3> <;>').formula).toBe('=SUM(Data!$D$2:$D$5)');
});

test('an Excel without dynamic arrays gets INDEX and MATCH, or an honest no', () => {
  const { write, evaluate } = setUp('Ben', true);
  const lookup = write('<get> <c4> <c2> <eq> <v0> <;>', false).formula;
  expect(lookup).toBe('=INDEX(Orders[Unit Price],MATCH("Ben",Orders[Rep],0))');
  expect(evaluate(lookup)).toBe(20);
  expect(() => write('<unique> <c1> <;>', false)).toThrow(CannotRender);
});

test.each(CASES)('the explanation names every column, condition and constant: %s | %s', (request, plan) => {
  const { table, prompt } = setUp(request, true);
  const text = sentence(parsePlan(`${plan} <eos>`.split(' ')), table, prompt.pointers);
  for (const [, column] of plan.matchAll(/<c(\d)>/g))
    expect(text).toContain(table.columns[Number(column)]?.header);
  for (const [, pointer] of plan.matchAll(/<v(\d)>/g)) {
    const value = prompt.pointers.values[Number(pointer)]?.value;
    if (value?.kind === 'text') expect(text).toContain(value.text);
    if (value?.kind === 'number') expect(text).toContain(String(value.value));
  }
  expect(text).toMatch(/^[A-Z\d“].*\.$/);
});
