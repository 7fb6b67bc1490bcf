/**
 * @file The operations of the plan language beyond aggregates and arithmetic, in one table: what each takes, and the
 * formula that it becomes. Grammar, reader, writer and renderer all go by this table.
 */

/**
 * What is due at a place of an operation. `number`, `date`, `text`, `any`: an expression with one result a row; `column`,
 * `ordered` (numbers or dates): a column; `amount`, `literal`: a value of the request; `key`: what rows are grouped
 * by; `figure`: an aggregate of each group; `statistic`: an aggregate of such figures.
 */
export type Slot =
  | 'number'
  | 'date'
  | 'text'
  | 'any'
  | 'column'
  | 'ordered'
  | 'amount'
  | 'literal'
  | 'key'
  | 'figure'
  | 'statistic'
  | 'comparison'
  | 'direction'
  | 'columns'
  | 'where';

export type ResultType = 'number' | 'date' | 'text' | 'list';

export interface Operation {
  readonly slots: readonly Slot[];
  readonly result: ResultType;
  /** `row`: one result for each row, or of one figure; `table`: one result, or a list, of the whole table. */
  readonly by: 'row' | 'table';
  /** The formula's text, given that of the arguments. Those of operations by table, and of some by row, are in `render.ts`. */
  readonly excel?: (...args: string[]) => string;
  /** In words, for explanations, with `%1`, `%2` … for the arguments. */
  readonly words: string;
}

const row = (
  slots: readonly Slot[],
  result: ResultType,
  words: string,
  excel?: (...args: string[]) => string,
): Operation => ({ slots, result, by: 'row', words, ...(excel === undefined ? {} : { excel }) });

const table = (slots: readonly Slot[], result: ResultType, words: string): Operation => ({
  slots,
  result,
  by: 'table',
  words,
});

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  yearof: row(['date'], 'number', 'the year of %1', (d) => `YEAR(${d})`),
  monthof: row(['date'], 'number', 'the month number of %1', (d) => `MONTH(${d})`),
  monthname: row(['date'], 'text', 'the name of the month of %1', (d) => `TEXT(${d},"mmmm")`),
  weekday: row(['date'], 'text', 'the weekday of %1', (d) => `TEXT(${d},"dddd")`),
  dayof: row(['date'], 'number', 'the day of the month of %1', (d) => `DAY(${d})`),
  quarter: row(['date'], 'number', 'the quarter of %1', (d) => `ROUNDUP(MONTH(${d})/3,0)`),
  eomonth: row(['date'], 'date', 'the last day of the month of %1', (d) => `EOMONTH(${d},0)`),
  weekno: row(['date'], 'number', 'the ISO week number of %1', (d) => `ISOWEEKNUM(${d})`),
  edate: row(['date', 'number'], 'date', '%1 plus %2 months', (d, n) => `EDATE(${d},${n})`),
  addyears: row(
    ['date', 'number'],
    'date',
    '%1 plus %2 years',
    (d, n) => `EDATE(${d},12*${/[-+*/&]/.test(n) ? `(${n})` : n})`,
  ),
  age: row(['date'], 'number', 'the full years from %1 until today', (d) => `DATEDIF(${d},TODAY(),"y")`),
  yearsto: row(
    ['date', 'date'],
    'number',
    'the full years from %1 to %2',
    (a, b) => `DATEDIF(${a},${b},"y")`,
  ),
  monthsto: row(
    ['date', 'date'],
    'number',
    'the full months from %1 to %2',
    (a, b) => `DATEDIF(${a},${b},"m")`,
  ),
  workdays: row(
    ['date', 'date'],
    'number',
    'the working days from %1 to %2',
    (a, b) => `NETWORKDAYS(${a},${b})`,
  ),
  hours: row(['date', 'date'], 'number', 'the hours from %1 to %2', (a, b) => `(${b}-${a})*24`),

  upper: row(['text'], 'text', '%1 in capitals', (t) => `UPPER(${t})`),
  lower: row(['text'], 'text', '%1 in small letters', (t) => `LOWER(${t})`),
  proper: row(['text'], 'text', '%1 with capital initials', (t) => `PROPER(${t})`),
  trim: row(['text'], 'text', '%1 without surplus spaces', (t) => `TRIM(${t})`),
  len: row(['text'], 'number', 'the number of characters in %1', (t) => `LEN(${t})`),
  firstword: row(['text'], 'text', 'the first word of %1', (t) => `LEFT(${t},FIND(" ",${t}&" ")-1)`),
  lastword: row(
    ['text'],
    'text',
    'the last word of %1',
    (t) => `TRIM(RIGHT(SUBSTITUTE(${t}," ",REPT(" ",99)),99))`,
  ),
  domain: row(['text'], 'text', 'what follows the @ in %1', (t) => `MID(${t},FIND("@",${t})+1,255)`),
  left: row(['text', 'amount'], 'text', 'the first %2 characters of %1', (t, n) => `LEFT(${t},${n})`),
  right: row(['text', 'amount'], 'text', 'the last %2 characters of %1', (t, n) => `RIGHT(${t},${n})`),
  mid: row(
    ['text', 'amount', 'amount'],
    'text',
    '%3 characters of %1 from place %2',
    (t, from, n) => `MID(${t},${from},${n})`,
  ),
  before: row(
    ['text', 'literal'],
    'text',
    'what stands before %2 in %1',
    (t, sign) => `LEFT(${t},FIND(${sign},${t}&${sign})-1)`,
  ),
  after: row(
    ['text', 'literal'],
    'text',
    'what stands after %2 in %1',
    (t, sign) => `MID(${t},FIND(${sign},${t})+LEN(${sign}),255)`,
  ),
  replace: row(
    ['text', 'literal', 'literal'],
    'text',
    '%1 with %3 in place of %2',
    (t, from, to) => `SUBSTITUTE(${t},${from},${to})`,
  ),
  cat: row(['any', 'any'], 'text', '%1 and %2 with a space between', (a, b) => `${a}&" "&${b}`),
  catwith: row(
    ['any', 'literal', 'any'],
    'text',
    '%1 and %3 with %2 between',
    (a, sign, b) => `${a}&${sign}&${b}`,
  ),
  glue: row(['any', 'any'], 'text', '%1 followed by %2', (a, b) => `${a}&${b}`),
  num: row(['text'], 'number', '%1 as a number', (t) => `VALUE(${t})`),

  abs: row(['number'], 'number', 'the size of %1 without its sign', (n) => `ABS(${n})`),
  round0: row(['number'], 'number', '%1 rounded to a whole number', (n) => `ROUND(${n},0)`),
  round: row(
    ['number', 'amount'],
    'number',
    '%1 rounded to %2 decimals',
    (n, digits) => `ROUND(${n},${digits})`,
  ),
  roundup: row(['number'], 'number', '%1 rounded up to a whole number', (n) => `ROUNDUP(${n},0)`),
  rounddown: row(['number'], 'number', '%1 rounded down to a whole number', (n) => `ROUNDDOWN(${n},0)`),
  mround: row(
    ['number', 'amount'],
    'number',
    '%1 rounded to the nearest multiple of %2',
    (n, step) => `MROUND(${n},${step})`,
  ),
  larger: row(
    ['ordered', 'ordered'],
    'number',
    'the larger of %1 and %2',
    (a, b) => `IF(${a}>=${b},${a},${b})`,
  ),
  smaller: row(
    ['ordered', 'ordered'],
    'number',
    'the smaller of %1 and %2',
    (a, b) => `IF(${a}<=${b},${a},${b})`,
  ),
  share: row(['number'], 'number', '%1 as a share of its total'),
  rank: row(['ordered', 'direction'], 'number', 'the rank of the row by %1'),
  cum: row(['ordered'], 'number', 'the running total of %1'),
  delta: row(['ordered'], 'number', 'the change of %1 from the row above'),
  ingroup: row(['column', 'figure'], 'number', '%2 of all rows with the same %1'),
  avgof: row(
    ['number', 'number', 'number'],
    'number',
    'the average of %1, %2 and %3',
    (a, b, c) => `(${a}+${b}+${c})/3`,
  ),
  pmt: row(
    ['number', 'number', 'number'],
    'number',
    'the monthly payment for a loan of %3 at the yearly rate %1 over %2 months',
    (rate, months, loan) => `-PMT(${rate}/12,${months},${loan})`,
  ),
  fv: row(
    ['number', 'number', 'number'],
    'number',
    '%3 after %2 years at the yearly rate %1, interest added each year',
    (rate, years, sum) => `${sum}*(1+${rate})^${years}`,
  ),

  large: table(['number', 'amount', 'where'], 'number', 'number %2 of the largest values of %1%3'),
  small: table(['number', 'amount', 'where'], 'number', 'number %2 of the smallest values of %1%3'),
  pctile: table(['number', 'amount', 'where'], 'number', 'the percentile %2 of %1%3'),
  quartile: table(['number', 'amount', 'where'], 'number', 'quartile %2 of %1%3'),
  correl: table(['ordered', 'ordered'], 'number', 'the correlation of %1 with %2'),
  npv: table(['amount', 'ordered'], 'number', 'the net present value of %2 at the rate %1'),
  irr: table(['ordered'], 'number', 'the internal rate of return of %1'),
  over: table(['statistic', 'key', 'figure', 'where'], 'number', '%1 %3 for each %2%4'),
  having: table(['key', 'figure', 'comparison', 'amount', 'where'], 'list', 'each %1 for which %2 %3 %4%5'),
  havingn: table(
    ['key', 'figure', 'comparison', 'amount', 'where'],
    'number',
    'how many different %1 there are for which %2 %3 %4%5',
  ),
  sumtop: table(['amount', 'ordered', 'direction', 'where'], 'number', 'the sum of the %1 %3 values of %2%4'),
  avgtop: table(
    ['amount', 'ordered', 'direction', 'where'],
    'number',
    'the average of the %1 %3 values of %2%4',
  ),
  sortof: table(['column', 'column', 'direction', 'where'], 'list', '%1%4, sorted by %2, %3 first'),
  sortu: table(['column', 'direction', 'where'], 'list', 'each different %1 once%3, sorted, %2 first'),
  place: table(['ordered', 'direction', 'where'], 'number', 'the rank, by %1, of the row%3'),
  pick: table(['columns', 'where'], 'list', '%1%2'),
  combos: table(['columns', 'where'], 'list', 'each different combination of %1%2'),
  textjoin: table(['column', 'where'], 'text', '%1%2, joined by commas'),
  first: table(['column', 'where'], 'text', 'the first %1%2'),
  last: table(['column', 'where'], 'text', 'the last %1%2'),
};

/** The operation of that name, or undefined. */
export function operationNamed(name: string): Operation | undefined {
  return Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
}

const CALENDAR =
  /\b(?:months?|monthly|quarters?|quarterly|years?|yearly|annual\w*|weeks?|weekdays?|days?|dates?|calendar)\b/i;
const LETTERS =
  /\b(?:case|cased|capitals?|capital\w*|caps|upper\w*|lower\w*|proper|title|initials?|small|trim\w*|spaces?|clean\w*|blanks?)\b/i;
const JOINED =
  /\b(?:join\w*|combin\w*|concat\w*|merg\w*|glue\w*|together|separat\w*|between|followed|full|with|then|like|and)\b|[&+]/i;

/** Words that lead one to expect an operation; operations not named here surprise nobody. */
const CUES: Readonly<Record<string, RegExp>> = {
  yearof: CALENDAR,
  monthof: CALENDAR,
  monthname: CALENDAR,
  weekday: CALENDAR,
  dayof: CALENDAR,
  quarter: CALENDAR,
  eomonth: CALENDAR,
  edate: /\b(?:months?|years?|quarters?|plus|add|after|end|expir\w*|matur\w*|due)\b|\+/i,
  age: /\b(?:age|years?|old|since|long|tenure|seniority|ago)\b/i,
  yearsto: /\b(?:age|years?|old)\b/i,
  workdays: /\b(?:work\w*|business|week-?days?|networkdays)\b/i,
  hours: /\b(?:hours?|hrs?|time)\b/i,
  upper: LETTERS,
  lower: LETTERS,
  proper: LETTERS,
  trim: LETTERS,
  len: /\b(?:length|long|characters?|chars|letters|digits|len)\b/i,
  firstword: /\b(?:first|given|fore\w*|initial|word|start\w*)\b/i,
  lastword: /\b(?:last|sur\w*|family|word|end\w*|final)\b/i,
  domain: /@|\b(?:domain|host|provider|at)\b/i,
  left: /\b(?:first|left\w*|start\w*|begin\w*|leading|prefix|cut|initial)\b/i,
  right: /\b(?:last|right\w*|end\w*|final|trailing|suffix)\b/i,
  mid: /\b(?:mid\w*|position|place|from|start\w*|characters?|digits?)\b/i,
  cat: JOINED,
  catwith: JOINED,
  glue: JOINED,
  weekno: /\bweeks?\b|\bkw\b|\bwk\b/i,
  addyears: /\b(?:years?|yrs?|plus|add|after|end|expir\w*|matur\w*|due|until|later|warranty|life)\b|\+/i,
  monthsto: /\b(?:months?|mths?)\b/i,
  mround: /\b(?:round\w*|nearest|multiple|whole)\b/i,
  larger: /\b(?:larger|bigger|higher|greater|max\w*|more|whichever|later|best|largest|highest)\b/i,
  smaller: /\b(?:smaller|lower|lesser|less|min\w*|whichever|earlier|lowest|smallest|cap\w*|most)\b/i,
  place: /\b(?:rank\w*|place\w*|position|order|standing|come|comes|stand|stands)\b/i,
  rank: /\b(?:rank\w*|place\w*|position|order|standing)\b/i,
  cum: /\b(?:running|cumul\w*|so far|accumul\w*|ytd|to date|progressive|balance|up to)\b/i,
  delta: /\b(?:previous|prior|above|before|last|change\w*|preceding)\b/i,
  ingroup:
    /\b(?:same|its|their|own|within|times|often|occur\w*|appear\w*|duplicat\w*|group|this row's|of the|per)\b|['’]s\b/i,
  share: /\b(?:share|percent\w*|pct|part|portion|proportion|fraction|slice|weight\w*)\b|%/i,
  pmt: /\b(?:payments?|instal\w*|loan|pmt|annuity|mortgage|repay\w*|monthly)\b/i,
  fv: /\b(?:interest|compound\w*|future|grow\w*|after|years?|invest\w*)\b/i,
  abs: /\b(?:abs\w*|sign|size|magnitude|deviation|difference)\b/i,
  textjoin: /\b(?:comma\w*|join\w*|one cell|one text|separated|concat\w*|string|single)\b/i,
  correl: /\bcorrel\w*/i,
  npv: /\b(?:npv|present|discount\w*)\b/i,
  irr: /\b(?:irr|return)\b/i,
  pctile: /\b(?:percentile|p\d\d?)\b/i,
  quartile: /\bquartile/i,
  sumtop: /\b(?:top|largest|highest|biggest|best|smallest|lowest|first|last|bottom|most|least)\b/i,
  avgtop: /\b(?:top|largest|highest|biggest|best|smallest|lowest|first|last|bottom|most|least)\b/i,
  first: /\b(?:first|earliest|oldest|top)\b/i,
  last: /\b(?:last|latest|newest|bottom|recent|current)\b/i,
  combos: /\b(?:combin\w*|pairs?|once|unique|distinct|different|repeat\w*|duplicat\w*)\b/i,
  stdev: /\b(?:st\w*dev\w*|standard|std|spread|sigma|var\w*|deviation)\b/i,
  var: /\bvar\w*/i,
  mode: /\b(?:mode|common\w*|frequent\w*|often|usual\w*|typical\w*)\b/i,
  growth:
    /\b(?:grow\w*|change\w*|increase\w*|decrease\w*|percent\w*|pct|rise|drop|up|down|above|difference|higher|lower)\b|%/i,
  margin: /\b(?:margin|share|percent\w*|pct|minus|left)\b|[-%/]/i,
  addpct:
    /\b(?:plus|incl\w*|add\w*|increas\w*|rais\w*|gross|markup|mark-up|with|after|up|more|on top|rise)\b|\+/i,
  subpct: /\b(?:minus|less|discount\w*|reduc\w*|off|after|net|deduct\w*|cut|down|without|subtract)\b|-/i,
  netpct: /\b(?:without|net|excl\w*|before|out|included|contain\w*)\b/i,
  pow: /\b(?:power|squared?|cubed?|compound\w*|exponent)\b|\^/i,
};

/** The words that lead one to expect the operation of that name; null where any request may mean it. */
export function cueOf(name: string): RegExp | null {
  return Object.hasOwn(CUES, name) ? (CUES[name] ?? null) : null;
}
