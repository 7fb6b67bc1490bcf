/** @file Words by which a sentence states that a function is used: one of them must be there. */
import { templateWords } from './template';
import { templateOf } from './templateOf';

const list = (words: string): readonly string[] => words.split('|');

/** Functions whose phrases are idioms, each with the words of all its idioms. */
const IDIOMS: Readonly<Record<string, readonly string[]>> = {
  SUM: list('the sum of|number of rows|number of cells|number of different|subtotal|sum'),
  AVERAGE: list('average'),
  MEDIAN: list('median'),
  COUNT: list('number of numbers|number of'),
  COUNTA: list('number of filled|filled cells'),
  PRODUCT: list('product'),
  MAX: list('largest|latest'),
  MIN: list('smallest|earliest'),
  SUMIF: list('sum of'),
  SUMIFS: list('sum of'),
  AVERAGEIF: list('average of'),
  AVERAGEIFS: list('average of'),
  MAXIFS: list('largest|latest'),
  MINIFS: list('smallest|earliest'),
  COUNTIF: list('number of|found in|different values'),
  COUNTIFS: list('number of|found in|different values'),
  SUMPRODUCT: list('sum of|number of rows|different values'),
  ROWS: list('number of rows|number of different'),
  FILTER: list('where'),
  SORTBY: list('sorted by|with the|first'),
  SORT: list('sorted|for each|largest|smallest|latest|earliest'),
  TAKE: list('cut to|with the|the first|largest|smallest|latest|earliest'),
  UNIQUE: list('different|for each|with the|values of'),
  HSTACK: list('side by side|for each'),
  MAP: list('for each|with the|first|applies'),
  BYROW: list('for each row|applies'),
  BYCOL: list('for each column|applies'),
  REDUCE: list('starting with'),
  SCAN: list('starting with'),
  MAKEARRAY: list('for each row|array calculated'),
  GROUPBY: list('for each|groups'),
  AGGREGATE: list(
    'function num|average|count|maximum|minimum|product|sum|deviation|variance|median|largest|smallest',
  ),
  LAMBDA: list('for each|starting with|a function of|with '),
  LET: list('with |for each|values of'),
  IF: list(' if |where|unless'),
  IFS: list(' if '),
  SWITCH: list(' if it is| if '),
  CHOOSE: list(' for 1'),
  IFERROR: list('error|if there are none'),
  IFNA: list('#n/a'),
  XLOOKUP: list(' where | with the '),
  VLOOKUP: list(' where '),
  HLOOKUP: list(' where '),
  LOOKUP: list(' where '),
  INDEX: list('the value|where|the first|with the'),
  MATCH: list('the position|where|found in|with the'),
  XMATCH: list('the position|where|found in|with the'),
  AND: list(' and | if | where |whether'),
  OR: list(' or | if | where |whether'),
  NOT: list('not |no |at most|at least|less than|more than|before|after|from|up to| is |neither'),
  ISBLANK: list('blank'),
  ISERROR: list('error|found in|contain'),
  ISERR: list('error'),
  ISNA: list('#n/a|found in'),
  ISTEXT: list('text'),
  ISNONTEXT: list('text'),
  ISNUMBER: list('a number|contain|found in'),
  ISLOGICAL: list('true or false|true nor false'),
  ISEVEN: list('even'),
  ISODD: list('odd'),
  ISFORMULA: list('formula'),
  ISREF: list('reference'),
  ISOMITTED: list('left out|is given'),
  EXACT: list('exactly'),
  REGEXTEST: list('pattern'),
  SEARCH: list('contain|position'),
  FIND: list('contain|position'),
  LEFT: list('the first|start'),
  RIGHT: list('the last|end'),
  QUARTILE: list('quart|minimum|maximum'),
  'QUARTILE.INC': list('quart|minimum|maximum'),
  LARGE: list('largest|latest'),
  SMALL: list('smallest|earliest'),
  N: list('number|where| and | if '),
};

const SMALL = new Set('the and for with from that are its has was where value values number text'.split(' '));

const contentWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}#/'-]+/u)
    .filter((word) => word.length > 2 && !SMALL.has(word));

const known = new Map<string, readonly string[]>();

/** The words of which one states the function; lower case. */
export function functionWords(name: string): readonly string[] {
  let words = known.get(name);
  if (words === undefined) {
    const template = templateWords(templateOf(name)).toLowerCase();
    const own = contentWords(template);
    const all = own.length > 0 ? own : [template.replace(/[,!?.]/g, '').trim()];
    words = [...(IDIOMS[name] ?? all), name.toLowerCase()];
    known.set(name, words);
  }
  return words;
}
