/** @file What a formula is made of, and which tokens of the plan language a plan for it can therefore need. */
import { OPERATIONS } from '../../../src/copilot/operations';
import { AGGREGATES, ARITHMETIC, OWN_FIGURES } from '../../../src/copilot/plan';
import type { Prompt } from '../../../src/copilot/prompt';
import { parseFormula, printFormula, walk, type Ast, type CellPosition } from '../../../src/formula';
import type { ReferenceNode, StructuredNode } from '../../../src/formula/ast';
import type { SheetTable } from '../../../src/sheet/table';

/** Functions, operators, literals and columns of a formula. */
export interface Ingredients {
  /** Names of functions in capitals, and operators as written. */
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly number[];
  /** In lower case. */
  readonly texts: readonly string[];
  /** Columns of the table that it reads; of another table, where that is joined to it. */
  readonly columns: ReadonlySet<number>;
  /** References outside of the table, as written. */
  readonly elsewhere: readonly string[];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Columns of `table` that lie under a block of a sheet, looked-up ones included; null when the block is elsewhere. */
function columnsUnder(table: SheetTable, sheet: string, left: number, right: number): number[] | null {
  const own = table.columns.filter(
    ({ index, join }) =>
      join === undefined &&
      same(table.sheet.name, sheet) &&
      table.column + index >= left &&
      table.column + index <= right,
  );
  const joined = table.columns.filter(({ join }) => {
    if (join === undefined || !same(join.table.sheet.name, sheet)) return false;
    return join.table.column <= right && join.table.column + join.table.columnCount > left;
  });
  const found = [...own, ...joined].map((column) => column.index);
  return found.length > 0 ? found : null;
}

function columnsNamed(table: SheetTable, node: StructuredNode): number[] | null {
  const own = node.table === '' || (table.name !== null && same(table.name, node.table));
  if (!own) {
    const joined = table.columns.filter(
      ({ join }) => join?.table.name != null && same(join.table.name, node.table),
    );
    return joined.length > 0 ? joined.map((column) => column.index) : null;
  }
  if (node.columns.length === 0) return table.columns.map((column) => column.index);
  const ends = node.columns.map((name) =>
    table.columns.findIndex((column) => same(column.header.trim(), name.trim())),
  );
  if (ends.includes(-1)) return null;
  const [from = 0, to = from] = ends;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => Math.min(from, to) + at);
}

/** Takes a formula apart, over the table that its request is about. */
export function ingredientsOf(tree: Ast, table: SheetTable, active: CellPosition): Ingredients {
  const names = new Set<string>();
  const numbers: number[] = [];
  const texts: string[] = [];
  const columns = new Set<number>();
  const elsewhere: string[] = [];
  const read = (node: ReferenceNode | StructuredNode): void => {
    const found =
      node.type === 'structured'
        ? columnsNamed(table, node)
        : columnsUnder(table, node.sheet ?? active.sheet, node.left ?? 0, node.right ?? Infinity);
    if (found === null) elsewhere.push(printFormula(node).replace(/^=/, ''));
    else for (const column of found) columns.add(column);
  };
  walk(tree, (node) => {
    if (node.type === 'call') names.add(node.name.toUpperCase().replace(/^_XLFN\./, ''));
    else if (node.type === 'let' || node.type === 'lambda') names.add(node.type.toUpperCase());
    else if (node.type === 'binary' || node.type === 'unary' || node.type === 'postfix')
      names.add(node.operator);
    else if (node.type === 'array') names.add('{}');
    else if (node.type === 'number') numbers.push(node.value);
    else if (node.type === 'string') texts.push(node.value.toLowerCase());
    else if (node.type === 'reference' || node.type === 'structured') read(node);
  });
  // Criteria are little formulas in a text: ">=100".
  for (const text of texts) {
    const sign = /^(<>|<=|>=|<|>|=)/.exec(text)?.[0];
    if (sign !== undefined) names.add(sign);
    const number = Number(text.replace(/^[<>=]+/, ''));
    if (/\d/.test(text) && Number.isFinite(number)) numbers.push(number);
  }
  return { names, numbers, texts, columns, elsewhere };
}

const GROUPS = ['GROUPBY', 'PIVOTBY', 'UNIQUE', 'HSTACK', 'LET'];
const SORTS = ['SORT', 'SORTBY', 'TAKE', 'LARGE', 'SMALL', 'INDEX'];
/** Functions and operators one of which a formula has that the token may stand for. Tokens not listed are always tried. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  count: [
    'COUNT',
    'COUNTA',
    'COUNTIF',
    'COUNTIFS',
    'COUNTBLANK',
    'ROWS',
    'SUMPRODUCT',
    'SUM',
    'SUBTOTAL',
    ...GROUPS,
  ],
  sum: ['SUM', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'SUBTOTAL', 'AGGREGATE', 'DSUM', 'MMULT'],
  avg: ['AVERAGE', 'AVERAGEIF', 'AVERAGEIFS', 'SUBTOTAL', 'AGGREGATE', '/'],
  min: ['MIN', 'MINIFS', 'SMALL', 'SORT', 'AGGREGATE', 'SUBTOTAL'],
  max: ['MAX', 'MAXIFS', 'LARGE', 'SORT', 'AGGREGATE', 'SUBTOTAL'],
  median: ['MEDIAN', 'QUARTILE.INC', 'PERCENTILE.INC', 'QUARTILE', 'PERCENTILE'],
  countd: ['UNIQUE', 'COUNTIF', 'COUNTIFS', 'FREQUENCY'],
  stdev: ['STDEV', 'STDEV.S'],
  var: ['VAR', 'VAR.S'],
  mode: ['MODE', 'MODE.SNGL'],
  add: ['+', 'SUM'],
  sub: ['-', 'DAYS'],
  mul: ['*', 'SUMPRODUCT', 'PRODUCT', 'POWER', '^', '%'],
  div: ['/', 'AVERAGE', 'QUOTIENT'],
  growth: ['/'],
  margin: ['/'],
  pow: ['^', 'POWER', 'SQRT'],
  addpct: ['*'],
  subpct: ['*'],
  netpct: ['/'],
  ne: ['<>', 'NOT'],
  gt: ['>', '>=', '<', '<=', 'NOT'],
  ge: ['>=', '<', '>', 'NOT'],
  lt: ['<', '<=', '>', '>=', 'NOT'],
  le: ['<=', '>', '<', 'NOT'],
  or: ['OR', '+', 'IFS'],
  in: ['{}', '+', 'OR', 'MATCH', 'XMATCH', 'COUNTIF'],
  dup: ['COUNTIF', 'COUNTIFS', 'FREQUENCY'],
  single: ['COUNTIF', 'COUNTIFS', 'UNIQUE', 'FREQUENCY'],
  today: ['TODAY', 'NOW'],
  argmax: ['MAX', 'MAXIFS', 'LARGE', 'SORT', 'SORTBY', 'TAKE'],
  argmin: ['MIN', 'MINIFS', 'SMALL', 'SORT', 'SORTBY', 'TAKE'],
  filter: ['FILTER'],
  unique: ['UNIQUE', 'GROUPBY'],
  sort: ['SORT', 'SORTBY'],
  top: SORTS,
  topof: SORTS,
  by: GROUPS,
  if: ['IF', 'IFS', 'SWITCH', 'CHOOSE'],
  share: ['/'],
  rank: ['RANK', 'RANK.EQ', 'COUNTIF', 'COUNTIFS', 'RANK.AVG'],
  cum: ['SUM', 'SCAN'],
  delta: ['-'],
  ingroup: ['COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS', 'AVERAGEIF', 'AVERAGEIFS', 'MINIFS', 'MAXIFS', 'MAP'],
  avgof: ['AVERAGE', '/'],
  pmt: ['PMT'],
  fv: ['FV', '^', 'POWER'],
  cat: ['&', 'CONCAT', 'CONCATENATE', 'TEXTJOIN'],
  catwith: ['&', 'CONCAT', 'CONCATENATE', 'TEXTJOIN'],
  glue: ['&', 'CONCAT', 'CONCATENATE', 'TEXTJOIN'],
  hours: ['*'],
  before: ['TEXTBEFORE', 'FIND', 'SEARCH'],
  after: ['TEXTAFTER', 'FIND', 'SEARCH'],
  firstword: ['TEXTBEFORE', 'FIND', 'SEARCH'],
  lastword: ['TEXTAFTER', 'SUBSTITUTE'],
  domain: ['TEXTAFTER', 'FIND', 'SEARCH'],
  age: ['DATEDIF', 'YEARFRAC'],
  yearsto: ['DATEDIF', 'YEARFRAC'],
  large: ['LARGE', 'MAX', 'SORT', 'SORTBY', 'TAKE'],
  small: ['SMALL', 'MIN', 'SORT', 'SORTBY', 'TAKE'],
  pctile: ['PERCENTILE', 'PERCENTILE.INC'],
  quartile: ['QUARTILE', 'QUARTILE.INC'],
  correl: ['CORREL', 'PEARSON'],
  npv: ['NPV'],
  irr: ['IRR'],
  over: GROUPS,
  having: GROUPS,
  havingn: GROUPS,
  sumtop: ['LARGE', 'SMALL', 'TAKE', 'SORT'],
  avgtop: ['LARGE', 'SMALL', 'TAKE', 'SORT'],
  sortof: ['SORT', 'SORTBY'],
  pick: ['FILTER', 'CHOOSECOLS', 'HSTACK', ':'],
  combos: ['UNIQUE'],
  textjoin: ['TEXTJOIN'],
  first: ['TAKE', 'INDEX', 'XLOOKUP'],
  last: ['TAKE', 'INDEX', 'XLOOKUP', 'LOOKUP'],
};

/** The functions of an operation's own formula, which stand for it where nothing is listed above. */
function functionsOf(name: string): string[] {
  const { excel, slots } = OPERATIONS[name] ?? {};
  if (excel === undefined || slots === undefined) return [];
  const found: string[] = [];
  walk(parseFormula(`=${excel(...slots.map((_, at) => `A${at + 1}`))}`), (node) => {
    if (node.type === 'call') found.push(node.name);
  });
  return found;
}

const signsOf = new Map<string, readonly string[]>(
  [...new Set([...Object.keys(OPERATIONS), ...Object.keys(SIGNS)])].map((name) => [
    name,
    SIGNS[name] ?? functionsOf(name),
  ]),
);

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** True when a value of the prompt can be one of the formula's literals. */
function isUsed(value: Prompt['pointers']['values'][number], { numbers, texts }: Ingredients): boolean {
  const found = value.found.map((cell) => cell.text.toLowerCase());
  switch (value.value.kind) {
    case 'number': {
      const { value: number } = value.value;
      const alike = [
        number,
        number / 100,
        1 + number / 100,
        1 - number / 100,
        1 + number,
        1 - number,
        -number,
      ];
      return (
        numbers.some((literal) => alike.some((other) => near(literal, other))) ||
        texts.some((text) => text.includes(String(number))) ||
        // Which one is meant goes without a literal in many a formula: the largest, the first.
        number === 1
      );
    }
    case 'text': {
      const wanted = [value.value.text.toLowerCase(), ...found];
      return texts.some((text) =>
        wanted.some((word) => text.includes(word) || (text !== '' && word === text)),
      );
    }
    default:
      return true;
  }
}

/** Whether a token can be part of a plan for the formula, over the pointers of `prompt`. */
export function usefulTokens(ingredients: Ingredients, prompt: Prompt): (token: string) => boolean {
  const { names, columns, texts } = ingredients;
  const patterns =
    texts.some((text) => text.includes('*')) ||
    ['SEARCH', 'FIND', 'LEFT', 'RIGHT'].some((name) => names.has(name));
  const empties =
    texts.some((text) => text === '' || text === '<>') ||
    ['ISBLANK', 'COUNTA', 'COUNTBLANK', 'COUNT'].some((name) => names.has(name));
  const aggregates = new Set<string>([...AGGREGATES, ...ARITHMETIC, ...OWN_FIGURES]);
  const verdicts = new Map<string, boolean>();
  const judge = (token: string): boolean => {
    const name = token.slice(1, -1);
    const pointer = /^([cv])(\d+)$/.exec(name);
    if (pointer !== null) {
      const at = Number(pointer[2]);
      if (pointer[1] === 'c') {
        const column = prompt.pointers.columns[at];
        // A count of rows names no column.
        return column !== undefined && columns.has(column);
      }
      const value = prompt.pointers.values[at];
      return value !== undefined && isUsed(value, ingredients);
    }
    if (name === 'offtopic' || name === 'missing') return false;
    if (['has', 'hasnt', 'starts', 'ends'].includes(name)) return patterns;
    if (name === 'blank' || name === 'filled') return empties;
    const signs = signsOf.get(name);
    if (signs === undefined || (signs.length === 0 && !aggregates.has(name))) return true;
    return signs.some((sign) => names.has(sign));
  };
  return (token) => {
    let verdict = verdicts.get(token);
    if (verdict === undefined) verdicts.set(token, (verdict = judge(token)));
    return verdict;
  };
}
