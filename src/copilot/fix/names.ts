/** @file Which function a misspelt, shortened or foreign name means. */
import { allFunctions, editDistance, isFunctionName } from '../../formula';
import { LOCAL_NAMES, NAME_LANGUAGES } from '../../formula/localeNames';

export interface NearName {
  readonly name: string;
  /** Insertions, deletions, replacements and swaps between the two; 0 for a name of another language. */
  readonly distance: number;
  readonly foreign: boolean;
}

/** What people call functions that Excel names otherwise. */
const ALIASES: Readonly<Record<string, string>> = {
  AVG: 'AVERAGE',
  MEAN: 'AVERAGE',
  AVERAGEIFF: 'AVERAGEIF',
  LENGTH: 'LEN',
  CONCATINATE: 'CONCATENATE',
  SUBSTRING: 'MID',
  SUBSTR: 'MID',
  UCASE: 'UPPER',
  LCASE: 'LOWER',
  TOUPPER: 'UPPER',
  TOLOWER: 'LOWER',
  ISNULL: 'ISBLANK',
  ISEMPTY: 'ISBLANK',
  NVL: 'IFERROR',
  COUNTUNIQUE: 'UNIQUE',
  STDDEV: 'STDEV',
  CEIL: 'CEILING',
  SQR: 'SQRT',
  POW: 'POWER',
  JOIN: 'TEXTJOIN',
  SPLIT: 'TEXTSPLIT',
  DATEDIFF: 'DATEDIF',
  DATEADD: 'EDATE',
  GETDATE: 'TODAY',
  SUMMIF: 'SUMIF',
  IIF: 'IF',
  I: 'IF',
  ELSEIF: 'IF',
  ELIF: 'IF',
  ISERR0R: 'ISERROR',
  ARRAYFORMULA: 'ARRAYTOTEXT',
};

/** How often people use a function, as far as a nearer guess is better for it; others count as rare. */
const COMMON: ReadonlySet<string> = new Set(
  'SUM SUMIF SUMIFS COUNT COUNTA COUNTIF COUNTIFS AVERAGE AVERAGEIF AVERAGEIFS IF IFS IFERROR IFNA AND OR NOT VLOOKUP HLOOKUP XLOOKUP INDEX MATCH XMATCH LEFT RIGHT MID LEN TRIM UPPER LOWER PROPER TEXT VALUE CONCAT CONCATENATE TEXTJOIN SUBSTITUTE REPLACE FIND SEARCH ROUND ROUNDUP ROUNDDOWN INT MOD ABS MAX MIN MAXIFS MINIFS DATE YEAR MONTH DAY TODAY NOW EDATE EOMONTH DATEDIF NETWORKDAYS WORKDAY WEEKDAY SUMPRODUCT FILTER SORT SORTBY UNIQUE SEQUENCE LET LAMBDA OFFSET INDIRECT ROW ROWS COLUMN COLUMNS ISBLANK ISERROR ISNUMBER ISTEXT ISNA RANK LARGE SMALL MEDIAN STDEV SUBTOTAL CHOOSE SWITCH PMT NPV IRR'.split(
    ' ',
  ),
);

const foreignNames = new Map<string, string>();
for (const line of LOCAL_NAMES.trim().split('\n')) {
  const [english = '', ...locals] = line.split(' ');
  for (const local of locals.slice(0, NAME_LANGUAGES.length)) {
    if (local !== '-' && !isFunctionName(local)) foreignNames.set(local, english);
  }
}

/** True for functions that most spreadsheets use. */
export function isCommonFunction(name: string): boolean {
  return COMMON.has(name);
}

/** True for two names run together, as in `TEXTTODAY(`: a parenthesis is missing between them. */
export function isTwoFunctions(name: string): boolean {
  const upper = name.toUpperCase();
  for (let cut = 2; cut <= upper.length - 2; cut++) {
    if (COMMON.has(upper.slice(0, cut)) && COMMON.has(upper.slice(cut))) return true;
  }
  return false;
}

const known = new Map<string, readonly NearName[]>();

/** Functions that a name which is none may mean, the most likely first; none for names of add-ins. */
export function nearFunctions(name: string): readonly NearName[] {
  const wanted = name.toUpperCase();
  let found = known.get(wanted);
  if (!found) {
    found = search(wanted);
    if (known.size > 500) known.clear();
    known.set(wanted, found);
  }
  return found;
}

function search(wanted: string): NearName[] {
  const exact = foreignNames.get(wanted) ?? ALIASES[wanted];
  if (exact !== undefined) return [{ name: exact, distance: 0, foreign: foreignNames.has(wanted) }];
  if (wanted.length < 2 || /[\d_]{2}/.test(wanted)) return [];
  const limit = wanted.length > 7 ? 3 : wanted.length > 4 ? 2 : 1;
  const near: NearName[] = [];
  const consider = (candidate: string, name: string, foreign: boolean): void => {
    if (Math.abs(candidate.length - wanted.length) > limit) return;
    const distance = editDistance(wanted, candidate, limit);
    if (distance > limit || distance >= Math.min(candidate.length, wanted.length)) return;
    const other = near.findIndex((item) => item.name === name);
    if (other >= 0 && (near[other] as NearName).distance <= distance) return;
    if (other >= 0) near.splice(other, 1);
    near.push({ name, distance, foreign });
  };
  for (const { name } of allFunctions()) consider(name, name, false);
  // Slips in foreign names are only worth a guess in long ones: short ones are near to everything.
  if (wanted.length > 5) for (const [local, english] of foreignNames) consider(local, english, true);
  const rank = (item: NearName): number =>
    item.distance + (isCommonFunction(item.name) ? 0 : 0.7) + (item.foreign ? 0.6 : 0);
  return near.sort((a, b) => rank(a) - rank(b)).slice(0, 4);
}
