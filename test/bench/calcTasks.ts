/** @file What `nano bench --calc` calculates: made-up orders and the formulas a copilot tries on them. */
import { columnLetters } from '../../src/formula';
import type { CellValue, WorkbookData } from '../../src/formula';

/** Formulas over one sheet, to be calculated one after the other at one cell. */
export interface CalcTask {
  readonly name: string;
  /** The sheet, made anew at each call. */
  readonly workbook: () => WorkbookData;
  readonly formulas: readonly string[];
}

const REGIONS = ['North', 'South', 'East', 'West'];
const PRODUCTS = ['Desk lamp', 'Office chair', 'Standing desk', 'Monitor arm', 'Whiteboard'];
const PEOPLE = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
const SHEET = 'Orders';

/** Numbers that look like chance and are the same each time. */
function sequence(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** Date, region, product, units, price, person, discount, key; headers in row 1. */
function orders(rows: number): WorkbookData {
  const next = sequence();
  const cells: CellValue[][] = [['Date', 'Region', 'Product', 'Units', 'Price', 'Person', 'Discount', 'Key']];
  for (let row = 1; row <= rows; row++) {
    cells.push([
      45_000 + next(700),
      REGIONS[next(REGIONS.length)] as string,
      PRODUCTS[next(PRODUCTS.length)] as string,
      next(50),
      next(10_000) / 100,
      PEOPLE[next(PEOPLE.length)] as string,
      next(5) === 0 ? null : next(30) / 100,
      row,
    ]);
  }
  return { sheets: [{ name: SHEET, cells }], tables: [], names: [] };
}

/** What candidates for a request look like: the same ranges again and again, other conditions. */
function candidates(rows: number, count: number): string[] {
  const next = sequence();
  const range = (column: string): string => `$${column}$2:$${column}$${rows + 1}`;
  const [dates, regions, products, units] = ['A', 'B', 'C', 'D'].map(range) as [
    string,
    string,
    string,
    string,
  ];
  const [prices, people, discounts, keys] = ['E', 'F', 'G', 'H'].map(range) as [
    string,
    string,
    string,
    string,
  ];
  const region = (): string => `"${REGIONS[next(REGIONS.length)]}"`;
  const product = (): string => `"${PRODUCTS[next(PRODUCTS.length)]}"`;
  const forms: (() => string)[] = [
    () => `=SUMIFS(${units},${regions},${region()},${prices},">${next(90)}")`,
    () => `=SUMIF(${regions},${region()},${prices})`,
    () => `=COUNTIFS(${products},${product()},${units},">=${next(50)}")`,
    () => `=AVERAGEIFS(${prices},${products},${product()},${regions},${region()})`,
    () => `=MAXIFS(${prices},${people},"${PEOPLE[next(PEOPLE.length)]}")`,
    () => `=SUMPRODUCT((${regions}=${region()})*(${units}>${next(40)})*${prices})`,
    () => `=SUMPRODUCT(${units},${prices})*${next(9) + 1}`,
    () => `=XLOOKUP(${next(rows) + 1},${keys},${people},"-")`,
    () => `=INDEX(${prices},MATCH(${next(rows) + 1},${keys},0))`,
    () => `=VLOOKUP(${product()},$C$2:$E$${rows + 1},3,FALSE)`,
    () => `=SUM(FILTER(${prices},${regions}=${region()}))`,
    () => `=ROWS(UNIQUE(${products}))+${next(9)}`,
    () => `=TEXTJOIN(", ",TRUE,UNIQUE(${regions}))`,
    () => `=SUM(TAKE(SORT(${prices},,-1),${next(20) + 1}))`,
    () => `=LARGE(${units},${next(20) + 1})`,
    () => `=AVERAGE(IF(${discounts}="",0,${discounts}))`,
    () => `=SUM(${units})/COUNT(${units})+${next(9)}`,
    () =>
      `=SUMIFS(${prices},${dates},">="&DATE(2023,${next(12) + 1},1),${dates},"<"&DATE(2024,${next(12) + 1},1))`,
    () => `=LET(t,FILTER(${units},${people}="${PEOPLE[next(PEOPLE.length)]}"),AVERAGE(t))`,
    () => `=COUNTIF(${products},"*${['lamp', 'desk', 'arm'][next(3)]}*")`,
  ];
  return Array.from({ length: count }, (_, index) => (forms[index % forms.length] as () => string)());
}

function sumsOfTwoCriteria(rows: number): string[] {
  return Array.from(
    { length: 20 },
    (_, index) =>
      `=SUMIFS($E$2:$E$${rows + 1},$B$2:$B$${rows + 1},"${REGIONS[index % 4]}",$D$2:$D$${rows + 1},">${index}")`,
  );
}

/** Every column ten times, then single rows. */
function wholeSheet(rows: number, columns: number): string[] {
  const names = ['SUM', 'AVERAGE', 'MAX', 'MIN', 'COUNT'];
  return Array.from({ length: 1000 }, (_, index) => {
    const letter = columnLetters(index % columns);
    const name = names[Math.floor(index / columns)];
    if (name) return `=${name}(${letter}1:${letter}${rows})`;
    const row = 1 + ((index * 97) % rows);
    return `=SUM(A${row}:${columnLetters(columns - 1)}${row})*2`;
  });
}

function numbers(rows: number, columns: number): WorkbookData {
  const next = sequence();
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => next(100_000) / 100),
  );
  return { sheets: [{ name: SHEET, cells }], tables: [], names: [] };
}

/** @param scale 1 for the sizes that the table reports; tests take less */
export function calcTasks(scale: number): CalcTask[] {
  const size = (full: number): number => Math.max(10, Math.round(full * scale));
  const [small, large] = [size(5_000), size(100_000)];
  return [
    {
      name: `${size(1_000).toLocaleString('en')} candidate formulas over ${small.toLocaleString('en')} rows`,
      workbook: () => orders(small),
      formulas: candidates(small, size(1_000)),
    },
    {
      name: `20 SUMIFS with two criteria over ${large.toLocaleString('en')} rows`,
      workbook: () => orders(large),
      formulas: sumsOfTwoCriteria(large),
    },
    {
      name: `${(large * 10).toLocaleString('en')} cells loaded, 1,000 formulas over them`,
      workbook: () => numbers(large, 10),
      formulas: wholeSheet(large, 10),
    },
  ];
}
