/** @file Dates and periods in a request: "15 March 2024", "2024-03-15", "March 2024", "Q3 2023", "2024". */

/** Days from 1899-12-30, Excel's serial number for any date after 28 February 1900. */
export function serialFromDate(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86400000) + 25569;
}

/** A span of days: `from` included, `to` not, as serial numbers. `start`/`end`: character offsets in the request. */
export interface DatePeriod {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly unit: 'day' | 'month' | 'quarter' | 'year';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

type Build = (match: RegExpMatchArray) => Omit<DatePeriod, 'start' | 'end'> | null;

function day(year: number, month: number, dayOfMonth: number): Omit<DatePeriod, 'start' | 'end'> | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth || year < 1901 || year > 9998)
    return null;
  const serial = serialFromDate(year, month, dayOfMonth);
  return { from: serial, to: serial + 1, unit: 'day' };
}

function months(
  year: number,
  month: number,
  count: number,
  unit: DatePeriod['unit'],
): Omit<DatePeriod, 'start' | 'end'> {
  return { from: serialFromDate(year, month, 1), to: serialFromDate(year, month + count, 1), unit };
}

/** 1 for "first" or "1st"; `last` for "last". */
function ordinal(word: string, last: number): number {
  return /^\d/.test(word)
    ? Number(word[0])
    : ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1 || last;
}

// Longest forms first: a later pattern never takes characters an earlier one has taken.
const PATTERNS: readonly [RegExp, Build][] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, (m) => day(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /\b(\d{1,2})[/](\d{1,2})[/](\d{4})\b/g,
    // en-US order unless the first number cannot be a month.
    (m) =>
      Number(m[1]) > 12
        ? day(Number(m[3]), Number(m[2]), Number(m[1]))
        : day(Number(m[3]), Number(m[1]), Number(m[2])),
  ],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, (m) => day(Number(m[3]), Number(m[2]), Number(m[1]))],
  // "From 11 to 20 November 2024": the first day has its month and year from the second.
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?= (?:to|until|till|and|through|-) (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b)`,
      'gi',
    ),
    (m) => day(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1])),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, 'gi'),
    (m) => day(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1])),
  ],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi'),
    (m) => day(Number(m[3]), monthNumber(m[1] ?? ''), Number(m[2])),
  ],
  [
    new RegExp(`\\b${MONTH},? (\\d{4})\\b`, 'gi'),
    (m) => months(Number(m[2]), monthNumber(m[1] ?? ''), 1, 'month'),
  ],
  [
    /\b(\d{4})-(\d{2})\b/g,
    (m) => (Number(m[2]) >= 1 && Number(m[2]) <= 12 ? months(Number(m[1]), Number(m[2]), 1, 'month') : null),
  ],
  [/\bq([1-4])(?: of)?[ /-]?(\d{4})\b/gi, (m) => months(Number(m[2]), Number(m[1]) * 3 - 2, 3, 'quarter')],
  [
    /\b(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter(?: of| in|,)? (\d{4})\b/gi,
    (m) => months(Number(m[2]), ordinal(m[1] ?? '', 4) * 3 - 2, 3, 'quarter'),
  ],
  [
    /\b(first|second|last|1st|2nd) half(?: of| in|,)? (\d{4})\b/gi,
    (m) => months(Number(m[2]), ordinal(m[1] ?? '', 2) * 6 - 5, 6, 'quarter'),
  ],
  [/\b(\d{4})[ -]?q([1-4])\b/gi, (m) => months(Number(m[1]), Number(m[2]) * 3 - 2, 3, 'quarter')],
  [/\b(19\d{2}|20\d{2})\b/g, (m) => months(Number(m[1]), 1, 12, 'year')],
];

const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?!\\w)`, 'gi');
const MONTH_DAY = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?\\d)`, 'gi');

/** A month without a year: "in March", "march"; "may" and "mar" only where they can be nothing else. */
const BARE_MONTH = new RegExp(
  `\\b(?:(?<=\\b(?:in|during|of|for|since|before|after|from|until) )(?:may|mar)|(?!may\\b|mar\\b)${MONTH.slice(0, -3)})\\b`,
  'gi',
);

/**
 * Every date or period written in `text`, in order, none overlapping another.
 * @param years the years that the table's dates lie in. A bare year is a period only when it is one of them (2000 may as
 *   well be an amount); a bare month is one only when there is a single year that it can belong to.
 */
export function findPeriods(text: string, years: ReadonlySet<number>): DatePeriod[] {
  const found: DatePeriod[] = [];
  const only = years.size === 1 ? [...years][0] : undefined;
  // Without a year, the only year of the table is meant.
  const withoutYear: [RegExp, Build][] =
    only === undefined
      ? []
      : [
          [DAY_MONTH, (m) => day(only, monthNumber(m[2] ?? ''), Number(m[1]))],
          [MONTH_DAY, (m) => day(only, monthNumber(m[1] ?? ''), Number(m[2]))],
          [
            /\b(first|second|third|fourth|last) quarter\b/gi,
            (m) => months(only, ordinal(m[1] ?? '', 4) * 3 - 2, 3, 'quarter'),
          ],
          [/\bq([1-4])\b/gi, (m) => months(only, Number(m[1]) * 3 - 2, 3, 'quarter')],
          [BARE_MONTH, (m) => months(only, monthNumber(m[0]), 1, 'month')],
        ];
  for (const [pattern, build] of [...PATTERNS, ...withoutYear]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((period) => start < period.end && end > period.start)) continue;
      if (/^\d{4}$/.test(match[0]) && !years.has(Number(match[0]))) continue;
      const period = build(match);
      if (period !== null) found.push({ start, end, ...period });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A month or weekday named without saying of which year or week: it means all of them. */
export interface Recurring {
  readonly start: number;
  readonly end: number;
  readonly value:
    | { readonly kind: 'month'; readonly month: number }
    | { readonly kind: 'weekday'; readonly weekday: number };
}

/** Months without a year. `findPeriods` comes first: what it takes is no month of any year. */
export function findMonths(text: string): Recurring[] {
  return [...text.matchAll(BARE_MONTH)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: { kind: 'month', month: monthNumber(match[0]) },
  }));
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Weekdays: "on Mondays", "a Friday". */
export function findWeekdays(text: string): Recurring[] {
  return [...text.matchAll(/\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b/gi)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: { kind: 'weekday', weekday: WEEKDAYS.indexOf((match[1] ?? '').toLowerCase()) + 1 },
    }),
  );
}

/** The year of a serial number. */
export function yearOfSerial(serial: number): number {
  return new Date((serial - 25569) * 86400000).getUTCFullYear();
}

/** True for the English name of a month, or its first three letters. */
export function isMonthName(word: string): boolean {
  return new RegExp(`^${MONTH}$`, 'i').test(word);
}
