import { allFunctions, columnLetters, parseFormula, type CellPosition } from '../../formula';
import { Describer } from './describer';
import { coverage } from './coverage';
import { explainSentence } from './sentence';
import { testWorkbook } from './testSheet';

const workbook = testWorkbook();
const BESIDE: CellPosition = { sheet: 'Orders', row: 0, column: 9 };
const IN_ROW: CellPosition = { sheet: 'Orders', row: 2, column: 8 };
const explain = (formula: string, active = BESIDE): string =>
  explainSentence(parseFormula(formula), workbook, active);

const A = '$G$2:$G$6';
const R = '$C$2:$C$6';
const D = '$B$2:$B$6';

test.each([
  ['=SUM(G2:G6)', 'The sum of Amount.'],
  ['=MAX(B2:B6)', 'The latest Date.'],
  ['=ROWS($A$2:$H$6)', 'The number of rows.'],
  [`=SUMIFS(${A},${R},"West")`, 'The sum of Amount where Region is “West”.'],
  [
    `=SUMIFS(${A},${D},">="&DATE(2024,3,1),${D},"<"&DATE(2024,4,1))`,
    'The sum of Amount where Date is in March 2024.',
  ],
  [`=COUNTIFS(${D},">="&DATE(2024,3,1))`, 'The number of rows where Date is from 2024-03-01.'],
  [`=COUNTIFS(${A},">=5",${A},"<=10")`, 'The number of rows where Amount is between 5 and 10.'],
  [
    `=COUNTIFS(${R},"W*",$D$2:$D$6,"<>*lamp*")`,
    'The number of rows where Region starts with “W” and Product does not contain “lamp”.',
  ],
  [`=COUNTIF(${R},"*")`, 'The number of rows where Region is text.'],
  ['=CONCATENATE("a",K2," , ",A2)', '“a”, Tax rate (K2), “ , ” and the Order ID in row 2 joined.'],
  [`=COUNTIFS(${R},"",${A},"<>")`, 'The number of rows where Region is blank and Amount is not blank.'],
  [`=SUM(SUMIFS(${A},${R},{"West","East"}))`, 'The sum of Amount where Region is “West” or “East”.'],
  [
    `=SUMPRODUCT((${R}="West")*(${A}>50))`,
    'The number of rows where Region is “West” and Amount is more than 50.',
  ],
  [
    `=SUMPRODUCT((${R}="West")*$E$2:$E$6,$F$2:$F$6)`,
    'The sum of (Quantity times Price) where Region is “West”.',
  ],
  [`=SUM(--(${A}>100))`, 'The number of rows where Amount is more than 100.'],
  [`=SUMPRODUCT(1/COUNTIF(${R},${R}))`, 'The number of different values in Region.'],
  [
    `=ROWS(UNIQUE(FILTER(${R},${A}>100)))`,
    'The number of different values in Region where Amount is more than 100.',
  ],
  [
    `=SUMIFS(${A},${R},"West")/SUM(${A})`,
    '(The sum of Amount where Region is “West”) divided by the sum of Amount.',
  ],
  [`=FILTER($A$2:$H$6,(${A}<>"")*(${A}<100))`, 'All rows where Amount is less than 100 and not blank.'],
  [
    `=FILTER($A$2:$A$6,((${R}="West")+(${R}="East")>0)*$H$2:$H$6,"none")`,
    'The values of Order ID where Region is “West” or “East” and Paid is true, or “none” if there are none.',
  ],
  [`=XLOOKUP("SO-3",$A$2:$A$6,${A})`, 'The Amount where Order ID is “SO-3”.'],
  [`=INDEX(${A},MATCH("SO-3",$A$2:$A$6,0))`, 'The Amount where Order ID is “SO-3”.'],
  [
    `=VLOOKUP("SO-3",$A$2:$H$6,7,FALSE)`,
    'The Amount where Order ID is “SO-3” (column 7 of the table, exact match).',
  ],
  [
    `=INDEX($A$2:$H$6,MATCH("SO-3",$A$2:$A$6,0),7)`,
    'The Amount where Order ID is “SO-3” (column 7 of the table).',
  ],
  [`=GROUPBY(${R},${A},SUM)`, 'For each Region, the sum of Amount, and the total of all at the end.'],
  [`=XLOOKUP(MAX(${A}),${A},$D$2:$D$6)`, 'The Product with the largest Amount.'],
  [`=TAKE(SORTBY($A$2:$H$6,${D},-1),3)`, 'The 3 rows with the latest Date.'],
  [`=SORTBY($A$2:$H$6,${A},-1)`, 'All rows, sorted by Amount, largest first.'],
  [`=LET(k,SORT(UNIQUE(${R})),HSTACK(k,SUMIFS(${A},${R},k)))`, 'For each Region, the sum of Amount.'],
  [
    `=INDEX(LET(k,UNIQUE(${R}),SORTBY(k,COUNTIFS(${R},k),-1)),1)`,
    'The Region with the largest number of rows.',
  ],
  [
    '=LET(t,SUM(G2:G6),t/ROWS(G2:G6))',
    'With t = the sum of Amount: t divided by the number of rows of Amount.',
  ],
  [
    '=MAP(G2:G6,LAMBDA(v,IF(v>50,v*0.9,v)))',
    'For each value v of Amount, v times 0.9 if v is more than 50, otherwise v.',
  ],
  [
    '=REDUCE(0,G2:G6,LAMBDA(a,v,a+v))',
    'Starting with a = 0, for each value v of Amount, a becomes a plus v, keeping the last step.',
  ],
  ['=BYROW(E2:F6,SUM)', 'For each row of the columns Quantity to Price, the sum of it.'],
  ['=E2:E6*F2:F6', 'For each row, Quantity times Price.'],
  ['=SUM(G2:G6)*K2', 'The sum of Amount times Tax rate (K2).'],
  ['=Target-SUM(G2:G6)', 'Target minus the sum of Amount.'],
  ['=SUM(Rates[Rate])', 'The sum of Rate, on sheet Rates.'],
  ['=SUM(G2:G6)*MAX(Rates!B2:B3)', 'The sum of Amount times the largest Rate on sheet Rates.'],
  ['=Missing!A1+1', 'A1 plus 1, on sheet Missing.'],
  ['=SUM(G3:G4)', 'The sum of Amount in rows 3 to 4.'],
  ['=ROUND(AVERAGE(G2:G6),2)', 'The average of Amount, rounded to 2 decimals.'],
  ['=LARGE(G2:G6,2)', 'The 2nd largest Amount.'],
  ['=PMT(5%/12,60,-1000)', 'The payment on a loan of -1000 at a rate of (5% divided by 12) over 60 periods.'],
])('%s: %s', (formula, text) => {
  expect(explain(formula)).toBe(text);
});

test.each([
  ['=E3*F3', 'For this row, Quantity times Price.'],
  ['=G3/SUM($G$2:$G$6)', 'The Amount of this row divided by the sum of Amount.'],
  [
    '=IF(AND(C3="West",G3>=100),"big","")',
    'For this row, “big” if Region is “West” and Amount is at least 100, otherwise nothing.',
  ],
  ['=IF(B3="","",TODAY()-B3)', 'For this row, today minus Date, or nothing if Date is blank.'],
  [
    '=IF(G3>100,"high",IF(G3>50,"medium","low"))',
    'For this row, “high” if Amount is more than 100, “medium” if Amount is more than 50, otherwise “low”.',
  ],
  [
    '=IF(NOT(ISBLANK(B3)),LEFT(A3,2)&"-"&D3,0)',
    'For this row, the first 2 characters of Order ID, “-” and Product joined if Date is not blank, otherwise 0.',
  ],
  ['=ISNUMBER(SEARCH("mou",D3))', 'For this row, whether Product contains “mou”.'],
  ['=COUNTIF($C$2:$C$6,C3)', 'The number of rows where Region is the Region of this row.'],
  ['=(G3-F3)/F3', 'For this row, (Amount minus Price) divided by Price.'],
])('in a row: %s: %s', (formula, text) => {
  expect(explain(formula, IN_ROW)).toBe(text);
});

test('there is a phrase for every function of the catalogue, without formula syntax', () => {
  const poor = allFunctions().flatMap((info) => {
    if (info.name === 'LET' || info.name === 'LAMBDA') return [];
    const count = Math.max(info.minArgs, info.args.length);
    const args = Array.from({ length: count }, (_, at) => `${columnLetters(20 + at)}9`);
    const formula = `=${info.name}(${args.join(',')})`;
    const tree = parseFormula(formula);
    const text = new Describer(tree, workbook, BESIDE).sentence();
    const { missing } = coverage(tree, text, workbook, BESIDE);
    return missing.length > 0 || text.includes(`${info.name}(`) ? [`${formula}: ${text}`] : [];
  });
  expect(poor).toEqual([]);
});

test('a total below the data is no part of them', () => {
  const [orders, ...others] = workbook.sheets;
  const cells = [...(orders?.cells ?? []), [null, null, null, null, null, null, 1078.5]];
  const longer = { ...workbook, sheets: [{ name: 'Orders', cells }, ...others] };
  const below = { sheet: 'Orders', row: 6, column: 6 };
  expect(explainSentence(parseFormula('=SUM(G2:G6)'), longer, below)).toBe('The sum of Amount.');
});
