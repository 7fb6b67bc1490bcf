/** Each operation of the table: its formula over an Excel table, its value, and its sentence. */
import { createEvaluator } from '../formula';
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
import { OPERATIONS } from './operations';
import { parsePlan } from './plan';
import { buildPrompt } from './prompt';
import { render } from './render';

const HEADER = ['Date', 'Region', 'Name', 'Qty', 'Price', 'Due', 'Mail'];
const cells: CellValue[][] = [
  HEADER,
  [45366, 'West', 'Ana Maria Lopes', 10, 2.5, 45380, 'ana@one.org'],
  [45367, 'East', 'Ben Carter', 4, 20, 45390, 'ben@two.com'],
  [45400, 'West', 'Cy Young', 30, 1, 45410, 'cy@one.org'],
  [45731, 'North', 'Dora Pike', 7, 3, null, 'dora@two.com'],
];
const formats = new Map(
  [0, 5].flatMap((column) => [1, 2, 3, 4].map((row) => [cellKey(row, column), 'yyyy-mm-dd'] as const)),
);
const workbook: WorkbookData = {
  sheets: [{ name: 'Data', cells, formats }],
  tables: [{ name: 'T', sheet: 'Data', row: 0, column: 0, rowCount: 4, columns: HEADER }],
  names: [],
};
const table = findTables(workbook)[0]!;
const BESIDE: CellPosition = { sheet: 'Data', row: 1, column: 7 };
const FREE: CellPosition = { sheet: 'Data', row: 9, column: 9 };

function write(request: string, plan: string, active: CellPosition) {
  const prompt = buildPrompt(table, link(request, table));
  const parsed = parsePlan(`${plan} <eos>`.split(' '));
  const { formula } = render(parsed, {
    table,
    pointers: prompt.pointers,
    active,
    dynamicArrays: true,
    countRows: () => 1,
  });
  const result = createEvaluator(workbook).evaluate(formula, active);
  const value = result.kind === 'value' ? result.value : result.why;
  return {
    formula,
    value: value instanceof CellError ? value.code : value,
    said: sentence(parsed, table, prompt.pointers),
  };
}

type Case = readonly [request: string, plan: string, formula: string, value: unknown];

const BY_ROW: readonly Case[] = [
  ['', 'yearof <c0>', '=YEAR(T[@Date])', 2024],
  ['', 'monthof <c0>', '=MONTH(T[@Date])', 3],
  ['', 'monthname <c0>', '=TEXT(T[@Date],"mmmm")', 'March'],
  ['', 'weekday <c0>', '=TEXT(T[@Date],"dddd")', 'Friday'],
  ['', 'dayof <c0>', '=DAY(T[@Date])', 15],
  ['', 'quarter <c0>', '=ROUNDUP(MONTH(T[@Date])/3,0)', 1],
  ['', 'eomonth <c0>', '=EOMONTH(T[@Date],0)', 45382],
  ['3 months', 'edate <c0> <v0>', '=EDATE(T[@Date],3)', 45458],
  ['', 'weekno <c0>', '=ISOWEEKNUM(T[@Date])', 11],
  ['3 years', 'addyears <c0> <v0>', '=EDATE(T[@Date],12*3)', 46461],
  ['', 'monthsto <c0> <c5>', '=DATEDIF(T[@Date],T[@Due],"m")', 0],
  ['to the nearest 4', 'mround <c3> <v0>', '=MROUND(T[@Qty],4)', 12],
  ['', 'larger <c3> <c4>', '=IF(T[@Qty]>=T[@Price],T[@Qty],T[@Price])', 10],
  ['', 'smaller <c3> <c4>', '=IF(T[@Qty]<=T[@Price],T[@Qty],T[@Price])', 2.5],
  ['2026-03-14', 'yearsto <c0> <v0>', '=DATEDIF(T[@Date],DATE(2026,3,14),"y")', 1],
  ['', 'workdays <c0> <c5>', '=NETWORKDAYS(T[@Date],T[@Due])', 11],
  ['', 'hours <c0> <c5>', '=(T[@Due]-T[@Date])*24', 336],
  ['', 'upper <c1>', '=UPPER(T[@Region])', 'WEST'],
  ['', 'lower <c1>', '=LOWER(T[@Region])', 'west'],
  ['', 'proper <c1>', '=PROPER(T[@Region])', 'West'],
  ['', 'trim <c1>', '=TRIM(T[@Region])', 'West'],
  ['', 'len <c1>', '=LEN(T[@Region])', 4],
  ['', 'firstword <c2>', '=LEFT(T[@Name],FIND(" ",T[@Name]&" ")-1)', 'Ana'],
  ['', 'lastword <c2>', '=TRIM(RIGHT(SUBSTITUTE(T[@Name]," ",REPT(" ",99)),99))', 'Lopes'],
  ['', 'domain <c6>', '=MID(T[@Mail],FIND("@",T[@Mail])+1,255)', 'one.org'],
  ['first 3', 'left <c2> <v0>', '=LEFT(T[@Name],3)', 'Ana'],
  ['last 5', 'right <c2> <v0>', '=RIGHT(T[@Name],5)', 'Lopes'],
  ['2 from 3', 'mid <c1> <v0> <v1>', '=MID(T[@Region],2,3)', 'est'],
  ['before "@"', 'before <c6> <v0>', '=LEFT(T[@Mail],FIND("@",T[@Mail]&"@")-1)', 'ana'],
  ['after "@"', 'after <c6> <v0>', '=MID(T[@Mail],FIND("@",T[@Mail])+LEN("@"),255)', 'one.org'],
  ['"@" by "#"', 'replace <c6> <v0> <v1>', '=SUBSTITUTE(T[@Mail],"@","#")', 'ana#one.org'],
  ['', 'cat <c1> <c3>', '=T[@Region]&" "&T[@Qty]', 'West 10'],
  ['with "-"', 'catwith <c1> <v0> <c3>', '=T[@Region]&"-"&T[@Qty]', 'West-10'],
  ['', 'glue <c1> <c3>', '=T[@Region]&T[@Qty]', 'West10'],
  ['', 'num <c3>', '=VALUE(T[@Qty])', 10],
  ['', 'abs <c3>', '=ABS(T[@Qty])', 10],
  ['', 'round0 <c4>', '=ROUND(T[@Price],0)', 3],
  ['to 1 decimals', 'round <div> <c3> <c4> <v0>', '=ROUND(T[@Qty]/T[@Price],1)', 4],
  ['', 'roundup <c4>', '=ROUNDUP(T[@Price],0)', 3],
  ['', 'rounddown <c4>', '=ROUNDDOWN(T[@Price],0)', 2],
  ['', 'share <c3>', '=T[@Qty]/SUM(T[Qty])', 10 / 51],
  ['', 'rank <c3> <desc>', '=RANK.EQ(T[@Qty],T[Qty])', 2],
  ['', 'rank <c3> <asc>', '=RANK.EQ(T[@Qty],T[Qty],1)', 3],
  ['', 'cum <c3>', '=SUM(INDEX(T[Qty],1):T[@Qty])', 10],
  ['', 'delta <c3>', '=""', ''],
  ['', 'ingroup <c1> <sum> <c3>', '=SUMIFS(T[Qty],T[Region],T[@Region])', 40],
  ['', 'ingroup <c1> <count>', '=COUNTIFS(T[Region],T[@Region])', 2],
  ['', 'avgof <c3> <c4> <c3>', '=(T[@Qty]+T[@Price]+T[@Qty])/3', 7.5],
  ['6% 12 months', 'pmt <v0> <v1> <c3>', '=-PMT(0.06/12,12,T[@Qty])', 0.860664297],
  ['10% 2 years', 'fv <v0> <v1> <c3>', '=T[@Qty]*(1+0.1)^2', 12.1],
  ['', 'growth <c3> <c4>', '=(T[@Qty]-T[@Price])/T[@Price]', 3],
  ['', 'margin <c3> <c4>', '=(T[@Qty]-T[@Price])/T[@Qty]', 0.75],
  ['20%', 'addpct <c3> <v0>', '=T[@Qty]*(1+0.2)', 12],
  ['20 percent', 'subpct <c3> <v0>', '=T[@Qty]*(1-0.2)', 8],
  ['25%', 'netpct <c3> <v0>', '=T[@Qty]/(1+0.25)', 8],
  ['2', 'pow <c3> <v0>', '=T[@Qty]^2', 100],
  ['', 'sub <c3> <sub> <c4> <c3>', '=T[@Qty]-(T[@Price]-T[@Qty])', 17.5],
  ['"Hi"', 'if <c3> <gt> <avg> <;> <v0> <blank>', '=IF(T[@Qty]>AVERAGE(T[Qty]),"Hi","")', ''],
  [
    '"Big" over 20',
    'if <calc> <mul> <c3> <c4> <gt> <v1> <;> <v0> <blank>',
    '=IF(T[@Qty]*T[@Price]>20,"Big","")',
    'Big',
  ],
  ['"Twin"', 'if <c1> <dup> <;> <v0> <blank>', '=IF(COUNTIF(T[Region],T[@Region])>1,"Twin","")', 'Twin'],
];

const BY_TABLE: readonly Case[] = [
  ['second highest', '<large> <c3> <v0> <;>', '=LARGE(T[Qty],2)', 10],
  ['3rd lowest', '<small> <c3> <v0> <;>', '=SMALL(T[Qty],3)', 10],
  ['90th percentile', '<pctile> <c3> <v0> <;>', '=PERCENTILE.INC(T[Qty],0.9)', 24],
  ['first quartile', '<quartile> <c3> <v0> <;>', '=QUARTILE.INC(T[Qty],1)', 6.25],
  ['', '<correl> <c3> <c4>', '=CORREL(T[Qty],T[Price])', -0.5756428],
  ['10%', '<npv> <v0> <c3>', '=NPV(0.1,T[Qty])', 39.717232],
  [
    '',
    '<stdev> <c3> <c1> <dup> <;>',
    '=STDEV.S(FILTER(T[Qty],(COUNTIF(T[Region],T[Region])>1)))',
    14.14213562,
  ],
  [
    '',
    '<over> <avg> <c1> <sum> <c3> <;>',
    '=LET(k,UNIQUE(T[Region]),AVERAGE(SUMIFS(T[Qty],T[Region],k)))',
    17,
  ],
  ['', '<over> <count> <c1> <sum> <c3> <;>', '=ROWS(UNIQUE(T[Region]))', 3],
  [
    'more than 5',
    '<having> <c1> <sum> <c3> <gt> <v0> <;>',
    '=LET(k,UNIQUE(T[Region]),FILTER(k,SUMIFS(T[Qty],T[Region],k)>5))',
    [['West'], ['North']],
  ],
  [
    'more than 1',
    '<havingn> <c1> <count> <gt> <v0> <;>',
    '=LET(k,UNIQUE(T[Region]),SUM(--(COUNTIFS(T[Region],k)>1)))',
    1,
  ],
  ['2', '<sumtop> <v0> <c3> <desc> <;>', '=SUM(TAKE(SORT(T[Qty],,-1),2))', 40],
  ['2', '<avgtop> <v0> <c3> <asc> <;>', '=AVERAGE(TAKE(SORT(T[Qty],,1),2))', 5.5],
  [
    '',
    '<sortof> <c1> <c3> <desc> <;>',
    '=SORTBY(T[Region],T[Qty],-1)',
    [['West'], ['West'], ['North'], ['East']],
  ],
  [
    'East',
    '<pick> <c1> <c3> <;> <c1> <eq> <v0> <;>',
    '=FILTER(HSTACK(T[Region],T[Qty]),(T[Region]="East"))',
    [['East', 4]],
  ],
  [
    '',
    '<combos> <c1> <c1> <;> <;>',
    '=UNIQUE(HSTACK(T[Region],T[Region]))',
    [
      ['West', 'West'],
      ['East', 'East'],
      ['North', 'North'],
    ],
  ],
  [
    'West',
    '<textjoin> <c2> <c1> <eq> <v0> <;>',
    '=TEXTJOIN(", ",TRUE,FILTER(T[Name],(T[Region]="West")))',
    'Ana Maria Lopes, Cy Young',
  ],
  ['', '<sortu> <c1> <desc> <;>', '=SORT(UNIQUE(T[Region]),,-1)', [['West'], ['North'], ['East']]],
  [
    'East',
    '<place> <c3> <desc> <c1> <eq> <v0> <;>',
    '=1+SUMPRODUCT(--(T[Qty]>INDEX(FILTER(T[Qty],(T[Region]="East")),1)))',
    4,
  ],
  ['', '<first> <c1> <;>', '=TAKE(T[Region],1)', 'West'],
  ['', '<last> <c1> <;>', '=TAKE(T[Region],-1)', 'North'],
  [
    '',
    '<by> <yearof> <c0> <sum> <c3> <;>',
    '=LET(k,SORT(UNIQUE(YEAR(T[Date]))),HSTACK(k,MAP(k,LAMBDA(x,SUM(FILTER(T[Qty],(YEAR(T[Date])=x)))))))',
    [
      [2024, 44],
      [2025, 7],
    ],
  ],
  ['to 1 decimals', '<round> <avg> <c3> <;> <v0>', '=ROUND(AVERAGE(T[Qty]),1)', 12.8],
  [
    'West and East',
    '<growth> <sum> <c3> <c1> <eq> <v0> <;> <sum> <c3> <c1> <eq> <v1> <;>',
    '=(SUMIFS(T[Qty],T[Region],"West")-SUMIFS(T[Qty],T[Region],"East"))/SUMIFS(T[Qty],T[Region],"East")',
    9,
  ],
  ['on a Friday', '<count> <c0> <eq> <v0> <;>', '=SUMPRODUCT(--(WEEKDAY(T[Date],2)=5))', 1],
  ['in March', '<sum> <c3> <c0> <eq> <v0> <;>', '=SUM(FILTER(T[Qty],(MONTH(T[Date])=3),0))', 21],
  [
    'West or over 5',
    '<count> <or> <c1> <eq> <v0> <c4> <gt> <v1> <;>',
    '=SUMPRODUCT(--(((T[Region]="West")+(T[Price]>5))>0))',
    3,
  ],
  ['"one"', '<count> <c6> <hasnt> <v0> <;>', '=COUNTIFS(T[Mail],"<>*one*")', 2],
  [
    'over 10',
    '<count> <calc> <sub> <c5> <c0> <gt> <v0> <;>',
    '=SUMPRODUCT(--(T[Due]<>"")*(T[Due]-T[Date]>10))',
    2,
  ],
  ['', '<count> <calc> <mul> <c3> <c4> <ge> <c3> <;>', '=SUMPRODUCT(--(T[Qty]*T[Price]>=T[Qty]))', 4],
  ['', '<count> <c3> <lt> <avg> <;>', '=COUNTIFS(T[Qty],"<"&AVERAGE(T[Qty]))', 3],
];

const close = (value: unknown): unknown => (typeof value === 'number' ? expect.closeTo(value, 6) : value);

test.each(BY_ROW)('by row: %s | %s', (request, plan, formula, value) => {
  const made = write(request, `<row> <${plan.replace(' ', '> ')}`, BESIDE);
  expect(made.formula).toBe(formula);
  expect(made.value).toEqual(close(value));
  expect(made.said).not.toMatch(/undefined|%\d/);
});

test.each(BY_TABLE)('by table: %s | %s', (request, plan, formula, value) => {
  const made = write(request, plan, FREE);
  expect(made.formula).toBe(formula);
  const single = Array.isArray(made.value) && made.value.length === 1 && made.value[0]?.length === 1;
  expect(single ? (made.value as unknown[][])[0]?.[0] : made.value).toEqual(close(value));
  expect(made.said).not.toMatch(/undefined|%\d/);
});

test('every operation of the table is tried here, but those that depend on today', () => {
  const tried = [
    ...BY_ROW.map(([, plan]) => `<${plan.replace(' ', '> ')}`),
    ...BY_TABLE.map(([, plan]) => plan),
  ].join(' ');
  const missing = Object.keys(OPERATIONS).filter((name) => !tried.includes(`<${name}>`));
  expect(missing.sort()).toEqual(['age', 'irr']);
});
