import { planTokens } from '../../../src/copilot/plan';
import { isCanonical } from './planSearch';
import { Inverter, NoPlan } from './invert';
import { readTeam, type TeamLine } from './readTeam';
import { NoTarget } from './target';
import { teamCorpus } from './teamCorpus';

const day = (date: string) => ({ date });
const CELLS = [
  ['Date', 'Region', 'Product', 'Units', 'Price', 'Paid'],
  [day('2024-01-08'), 'West', 'Lamp', 12, 34.5, 'yes'],
  [day('2024-01-15'), 'East', 'Chair', 4, 189, 'no'],
  [day('2024-02-02'), 'North', 'Lamp', 3, 72.25, 'yes'],
  [day('2024-02-14'), 'West', 'Desk', 6, 185, 'no'],
  [day('2024-03-04'), 'South', 'Chair', 20, 33, 'yes'],
  [day('2024-03-19'), 'East', 'Desk', 2, 549, 'yes'],
  [day('2024-03-27'), 'West', 'Chair', 8, 182.5, 'no'],
  [day('2024-04-05'), 'North', 'Board', 15, 119.9, 'yes'],
];

const json = (request: string, formula: string, cell = 'I1', table: string | null = null): string =>
  JSON.stringify({
    workbook: { sheets: [{ name: 'Sales', origin: 'A1', table, cells: CELLS }] },
    active: { sheet: 'Sales', cell },
    request,
    formula,
  });

function line(...parts: Parameters<typeof json>): TeamLine {
  const { lines, complaints } = readTeam(json(...parts));
  if (lines[0] === undefined) throw new Error(complaints[0]?.reason);
  return lines[0];
}

const planOf = async (...parts: Parameters<typeof json>): Promise<string> => {
  const { plan } = await new Inverter().invert(line(...parts));
  return planTokens(plan).slice(0, -1).join(' ');
};

describe('formulas as people write them become plans', () => {
  const cases: [string, string, string, string][] = [
    ['total units in the West', '=SUMIF(B2:B9,"west",D2:D9)', '<sum> <c3> <c1> <eq> <v0> <;>', 'I1'],
    ['total units in the West', '=SUMPRODUCT((B2:B9="West")*D2:D9)', '<sum> <c3> <c1> <eq> <v0> <;>', 'I1'],
    ['revenue: units times price', '=SUMPRODUCT(D2:D9*E2:E9)', '<sum> <mul> <c3> <c4> <;>', 'I1'],
    [
      'how many orders of more than 5 units in the West',
      '=COUNTIFS($B$2:$B$9,"West",$D$2:$D$9,">5")',
      '<count> <c3> <gt> <v0> <c1> <eq> <v1> <;>',
      'I1',
    ],
    ['price of the Board', '=VLOOKUP("Board",C2:E9,3,FALSE)', '<get> <c4> <c2> <eq> <v0> <;>', 'I1'],
    ['price of the Board', '=INDEX(E2:E9,MATCH("Board",C2:C9,0))', '<get> <c4> <c2> <eq> <v0> <;>', 'I1'],
    [
      'which region had the highest price',
      '=INDEX(B2:B9,MATCH(MAX(E2:E9),E2:E9,0))',
      '<argmax> <c1> <c4> <;>',
      'I1',
    ],
    ['units times price in this row', '=D4*E4', '<row> <mul> <c3> <c4>', 'G4'],
    [
      'say big if units are above 10, otherwise small',
      '=IF(D5>10,"big","small")',
      '<row> <if> <c3> <gt> <v1> <;> <v0> <v2>',
      'G5',
    ],
    ['the year of the date in this row', '=YEAR(A3)', '<row> <yearof> <c0>', 'G3'],
    [
      'average price of chairs',
      '=AVERAGE(FILTER(E2:E9,C2:C9="Chair"))',
      '<avg> <c4> <c2> <eq> <v0> <;>',
      'I1',
    ],
    [
      'total units in March 2024',
      '=SUMIFS(D2:D9,A2:A9,">=2024-03-01",A2:A9,"<2024-04-01")',
      '<sum> <c3> <c0> <eq> <v0> <;>',
      'I1',
    ],
    [
      'share of the West in the units',
      '=SUMIF(B:B,"West",D:D)/SUM(D:D)',
      '<div> <sum> <c3> <c1> <eq> <v0> <;> <sum> <c3> <;>',
      'I1',
    ],
    ['the different products', '=UNIQUE(C2:C9)', '<unique> <c2> <;>', 'I1'],
  ];
  test.each(cases)('%s: %s', async (request, formula, plan, cell) => {
    expect(await planOf(request, formula, cell)).toBe(plan);
  });

  test('of two orders of conditions, the corpus has the one of the request', () => {
    const compare = (column: number, value: number) => ({
      kind: 'compare',
      column,
      op: 'eq',
      operand: { kind: 'value', value },
    });
    expect(isCanonical({ kind: 'filter', where: [compare(3, 0), compare(1, 1)] })).toBe(true);
    expect(isCanonical({ kind: 'row', of: { where: [compare(1, 1), compare(3, 0)] } })).toBe(false);
  });
});

describe('formulas that no plan says', () => {
  const cases: [string, string, RegExp][] = [
    ['total units with tax', '=SUM(D2:D9)*1.19', /does not say 1\.19/],
    ['total units there', '=SUMIFS(D2:D9,B2:B9,"West")', /does not say "west"/],
    ['total units', '=SUM(D2:D9)*K1', /reads K1, which is outside/],
    ['total units', '=SUM(D2:D9', /does not parse/],
    ['total units', '=SUM(D2:D9)/0', /gives an error/],
    ['total units', '=WEBSERVICE("https://example.com")', /cannot be calculated/],
    ['skewness of the units', '=SKEW(D2:D9)', /no plan gives the values of this formula \(SKEW\)/],
  ];
  test.each(cases)('%s: %s', async (request, formula, reason) => {
    const inverting = new Inverter().invert(line(request, formula));
    await expect(inverting).rejects.toThrow(reason);
    await expect(inverting.catch((error: unknown) => error)).resolves.toBeInstanceOf(
      /parse|error|calculated/.test(reason.source) ? NoTarget : NoPlan,
    );
  });
});

test('what is wrong with a file is said line by line', () => {
  const good = json('total units', '=SUM(D2:D9)');
  const { lines, complaints } = readTeam(
    [
      good,
      '',
      '{"request": ',
      '[]',
      '{"request":"x"}',
      good.replace('"I1"', '"nowhere"'),
      good.replace('{"date":"2024-01-08"}', '{"day":1}'),
      JSON.stringify({ ...(JSON.parse(good) as object), active: { sheet: 'Sale', cell: 'I1' } }),
    ].join('\n'),
  );
  expect(lines.map((entry) => entry.number)).toEqual([1]);
  expect(complaints.map((entry) => entry.line)).toEqual([3, 4, 5, 6, 7, 8]);
  const reasons = complaints.map((entry) => entry.reason);
  expect(reasons[0]).toContain('no JSON');
  expect(reasons[2]).toContain('"formula" is missing');
  expect(reasons[3]).toContain('no cell address');
  expect(reasons[4]).toContain('cells[1][0]');
  expect(reasons[5]).toContain('this workbook has "Sales"');
});

test('lines become examples in several copies, held-back cases, and reasons', async () => {
  const file = [
    json('total units', '=SUM(D2:D9)'),
    json('total units with tax', '=SUM(D2:D9)*1.19'),
    json('average price', '=AVERAGE(E2:E9)'),
    json('number of orders', '=COUNTA(B2:B9)'),
    json('highest price', '=MAX(E2:E9)'),
  ].join('\n');
  const corpus = await teamCorpus(readTeam(file).lines, new Inverter(), {
    heldBack: 0.25,
    copies: 6,
    seed: 1,
  });
  expect(corpus.leftOut.map((entry) => entry.line)).toEqual([2]);
  expect(corpus.used).toHaveLength(4);
  expect(corpus.dev).toHaveLength(1);
  expect(corpus.cases).toHaveLength(1);
  expect(corpus.train.length).toBeGreaterThan(3 * 4);
  expect(new Set(corpus.train).size).toBeGreaterThan(3);
  const held = JSON.parse(corpus.cases[0] ?? '') as { request: string; expected: number };
  expect({
    'total units': 70,
    'average price': 170.64375,
    'number of orders': 8,
    'highest price': 549,
  }).toHaveProperty([held.request], held.expected);
});
