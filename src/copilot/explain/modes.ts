/** @file What constants mean that are switches: the 0 of MATCH is "exact match". By function and argument position from 0. */

type Meanings = Readonly<Record<string, string>>;

const EXACT: Meanings = {
  TRUE: 'nearest lower match',
  FALSE: 'exact match',
  '1': 'nearest lower match',
  '0': 'exact match',
};
const XMATCH: Meanings = {
  '0': 'exact match',
  '-1': 'exact match or the next smaller',
  '1': 'exact match or the next larger',
  '2': 'wildcards allowed',
  '3': 'regular expressions allowed',
};
const SEARCH: Meanings = {
  '1': 'first to last',
  '-1': 'last to first',
  '2': 'by halving ascending data',
  '-2': 'by halving descending data',
};
const ORDER: Meanings = { '1': 'smallest first', '-1': 'largest first' };
const DIGITS: Meanings = {
  '0': 'a whole number',
  '1': '1 decimal',
  '2': '2 decimals',
  '3': '3 decimals',
  '4': '4 decimals',
  '-1': 'tens',
  '-2': 'hundreds',
  '-3': 'thousands',
};
const CUMULATIVE: Meanings = {
  TRUE: 'cumulative',
  FALSE: 'not cumulative',
  '1': 'cumulative',
  '0': 'not cumulative',
};
const RANKED: Meanings = {
  '0': 'largest first',
  '1': 'smallest first',
  FALSE: 'largest first',
  TRUE: 'smallest first',
};
const DUE: Meanings = { '0': 'paid at the end of a period', '1': 'paid at the beginning of a period' };
const CASE: Meanings = { '0': 'letter case counts', '1': 'letter case ignored' };
const BASIS: Meanings = {
  '0': 'months of 30 days',
  '1': 'true days',
  '2': 'true days in years of 360',
  '3': 'true days in years of 365',
  '4': 'European months of 30 days',
};
const SKIP: Meanings = {
  TRUE: 'blanks left out',
  FALSE: 'blanks kept',
  '1': 'blanks left out',
  '0': 'blanks kept',
};
const UNITS: Meanings = {
  '"D"': 'days',
  '"d"': 'days',
  '"M"': 'full months',
  '"m"': 'full months',
  '"Y"': 'full years',
  '"y"': 'full years',
  '"YM"': 'months beyond full years',
  '"ym"': 'months beyond full years',
  '"MD"': 'days beyond full months',
  '"md"': 'days beyond full months',
  '"YD"': 'days beyond full years',
  '"yd"': 'days beyond full years',
};
const TAILS: Meanings = { '1': 'one tail', '2': 'two tails' };
const WEEKDAYS: Meanings = {
  '1': 'Sunday is 1',
  '2': 'Monday is 1',
  '3': 'Monday is 0',
};
const WEEKS: Meanings = { '1': 'weeks begin on Sunday', '2': 'weeks begin on Monday', '21': 'ISO weeks' };
const SUBTOTALS: Meanings = {
  '1': 'average',
  '2': 'count of numbers',
  '3': 'count of filled cells',
  '4': 'maximum',
  '5': 'minimum',
  '6': 'product',
  '7': 'standard deviation',
  '8': 'standard deviation of all',
  '9': 'sum',
  '10': 'variance',
  '11': 'variance of all',
  '101': 'average without hidden rows',
  '102': 'count of numbers without hidden rows',
  '103': 'count of filled cells without hidden rows',
  '104': 'maximum without hidden rows',
  '105': 'minimum without hidden rows',
  '109': 'sum without hidden rows',
};

/** The words for the constants of an argument, keyed as the formula writes them. */
export const MODES: Readonly<Record<string, Readonly<Record<number, Meanings>>>> = {
  MATCH: { 2: { '0': 'exact match', '1': 'nearest lower match', '-1': 'nearest higher match' } },
  VLOOKUP: { 3: EXACT },
  HLOOKUP: { 3: EXACT },
  XLOOKUP: { 4: XMATCH, 5: SEARCH },
  XMATCH: { 2: XMATCH, 3: SEARCH },
  SORT: { 2: ORDER, 3: { TRUE: 'columns are moved', FALSE: 'rows are moved' } },
  SORTBY: { 2: ORDER, 4: ORDER, 6: ORDER },
  UNIQUE: {
    1: { TRUE: 'columns compared', FALSE: 'rows compared' },
    2: { TRUE: 'only what occurs once', FALSE: 'each once' },
  },
  ROUND: { 1: DIGITS },
  ROUNDUP: { 1: DIGITS },
  ROUNDDOWN: { 1: DIGITS },
  TRUNC: { 1: DIGITS },
  FIXED: { 2: { TRUE: 'no thousands separators', FALSE: 'with thousands separators' } },
  RANK: { 2: RANKED },
  'RANK.EQ': { 2: RANKED },
  'RANK.AVG': { 2: RANKED },
  'QUARTILE.INC': {
    1: {
      '0': 'minimum',
      '1': 'first quartile',
      '2': 'second quartile',
      '3': 'third quartile',
      '4': 'maximum',
    },
  },
  QUARTILE: {
    1: {
      '0': 'minimum',
      '1': 'first quartile',
      '2': 'second quartile',
      '3': 'third quartile',
      '4': 'maximum',
    },
  },
  'NORM.DIST': { 3: CUMULATIVE },
  'NORM.S.DIST': { 1: CUMULATIVE },
  NORMDIST: { 3: CUMULATIVE },
  'BINOM.DIST': { 3: CUMULATIVE },
  'POISSON.DIST': { 2: CUMULATIVE },
  'T.TEST': { 2: TAILS },
  PMT: { 4: DUE },
  PV: { 4: DUE },
  FV: { 4: DUE },
  NPER: { 4: DUE },
  RATE: { 4: DUE },
  IPMT: { 5: DUE },
  PPMT: { 5: DUE },
  CUMIPMT: { 5: DUE },
  CUMPRINC: { 5: DUE },
  YEARFRAC: { 2: BASIS },
  DATEDIF: { 2: UNITS },
  WEEKDAY: { 1: WEEKDAYS },
  WEEKNUM: { 1: WEEKS },
  REGEXTEST: { 2: CASE },
  TEXTJOIN: { 1: SKIP },
  TEXTSPLIT: { 3: SKIP, 4: CASE },
  TEXTBEFORE: { 3: CASE },
  TEXTAFTER: { 3: CASE },
  SUBTOTAL: { 0: SUBTOTALS },
  AGGREGATE: {
    0: { ...SUBTOTALS, '12': 'median', '14': 'largest by rank', '15': 'smallest by rank' },
    1: {
      '5': 'without hidden rows',
      '6': 'without errors',
      '7': 'without errors and hidden rows',
      '4': 'nothing left out',
    },
  },
  ADDRESS: {
    2: { '1': 'absolute', '2': 'absolute row', '3': 'absolute column', '4': 'relative' },
    3: { TRUE: 'A1 style', FALSE: 'R1C1 style', '1': 'A1 style', '0': 'R1C1 style' },
  },
  INDIRECT: { 1: { TRUE: 'A1 style', FALSE: 'R1C1 style', '1': 'A1 style', '0': 'R1C1 style' } },
};
