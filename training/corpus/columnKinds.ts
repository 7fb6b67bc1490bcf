/** @file What office tables are made of: kinds of columns, makers of their cells, and the adjectives that go with figures. */
import type { Comparison } from '../../src/copilot/plan';
import { serialFromDate } from '../../src/sheet/dates';
import type { CellValue } from '../../src/formula/workbook';
import { FIRST_NAMES, LAST_NAMES, NAME_PAIRS } from './names';
import type { Random } from './random';

export type ColumnRole =
  'key' | 'category' | 'measure' | 'integer' | 'rate' | 'date' | 'text' | 'flag' | 'person';

export type Make = (random: Random, row: number) => CellValue;

/** Adjectives that name their column by themselves. */
export interface Degree {
  /** "heaviest" and "lightest": the row where the column is highest or lowest. */
  readonly superlatives?: { readonly max: readonly string[]; readonly min: readonly string[] };
  /** "heavier than" 20 " kg": a condition on the column; the unit follows the number. */
  readonly comparatives?: readonly (readonly [op: Comparison, phrase: string, unit: string])[];
}

export interface ColumnSpec extends Degree {
  readonly headers: readonly string[];
  /** What people call it when they do not use the header. */
  readonly words: readonly string[];
  /** The same as a clause: "who sold it", "where it goes", "how heavy it is". */
  readonly clauses?: readonly string[];
  readonly role: ColumnRole;
  readonly make: Make;
  /** Needed in every table of the domain. */
  readonly always?: boolean;
}

export interface Domain {
  /** What one row is, in the plural. */
  readonly rows: readonly string[];
  readonly columns: readonly ColumnSpec[];
  /** Nouns that mean the number of rows: "headcount", "turnout". */
  readonly counts?: readonly string[];
}

export const list = (words: string): readonly string[] => words.split('|');

// Makers of cells.

export const of =
  (values: readonly string[]) =>
  (random: Random): string =>
    random.pick(values);
/** Uneven: the first values are far more frequent than the last. */
export const mostly =
  (values: string) =>
  (random: Random): string => {
    const all = list(values);
    return all[Math.floor(random.next() ** 2.2 * all.length)] ?? values;
  };
export const money =
  (low: number, high: number) =>
  (random: Random): number =>
    Math.round((low + random.next() * (high - low)) * 100) / 100;
export const whole =
  (low: number, high: number) =>
  (random: Random): number =>
    low + random.below(high - low + 1);
/** Many small figures, a few big ones. */
export const skewed =
  (low: number, high: number, digits = 2) =>
  (random: Random): number => {
    const scale = 10 ** digits;
    return Math.round((low + random.next() ** 3 * (high - low)) * scale) / scale;
  };
/** Many small whole numbers, a few big ones. */
export const few = (low: number, high: number): ((random: Random) => number) => skewed(low, high, 0);
export const decimal =
  (low: number, high: number, digits = 1) =>
  (random: Random): number => {
    const scale = 10 ** digits;
    return Math.round((low + random.next() * (high - low)) * scale) / scale;
  };
/** Round figures: multiples of a step. */
export const steps =
  (low: number, high: number, step: number) =>
  (random: Random): number =>
    low + random.below(Math.floor((high - low) / step) + 1) * step;
/** A share that a cell shows in percent. */
export const share =
  (low = 0, high = 1, step = 0.01) =>
  (random: Random): number =>
    Math.round((low + random.below(Math.round((high - low) / step) + 1) * step) * 1000) / 1000;
export const rate = (random: Random): number => random.below(20) / 40;
export const days =
  (from: number, to: number) =>
  (random: Random): number =>
    serialFromDate(from + random.below(to - from + 1), 1 + random.below(12), 1 + random.below(28));
export const day = days(2022, 2025);
export const yesNo = (random: Random): string => (random.chance(0.5) ? 'Yes' : 'No');
export const code = (prefix: string, start: number) => (_: Random, row: number) => `${prefix}${start + row}`;
/** Numbers by a pattern: a run of # counts up with gaps and leading zeros, @ is a letter, ? any digit. */
export const id =
  (pattern: string) =>
  (random: Random, row: number): string => {
    const room = Math.max(1, Math.floor(Math.min(10 ** (pattern.match(/#+/)?.[0].length ?? 1), 9000) / 30));
    return pattern
      .replace(/#+/, (run) => String(1 + row * room + random.below(room)).padStart(run.length, '0'))
      .replace(/@/g, () => random.pick([...'ABCDEFGHJKLMNPRSTVWXYZ']))
      .replace(/\?/g, () => String(random.below(10)));
  };
export const maybe =
  (make: Make, blank: number): Make =>
  (random, row) =>
    random.chance(blank) ? null : make(random, row);
/** A different value on each of the first 30 rows where the list is long enough; numbered where it is not. */
export const each =
  (values: readonly string[]) =>
  (random: Random, row: number): string => {
    const room = Math.max(1, Math.floor(values.length / 30));
    const at = row * room + random.below(room);
    const round = Math.floor(at / values.length);
    return `${values[at % values.length] ?? ''}${round > 0 ? ` ${round + 1}` : ''}`;
  };
/** All pairs of two lists, stirred so that neighbours differ. */
export const pairs = (first: string, second: string, join = ' '): readonly string[] => {
  const all = list(first).flatMap((a) => list(second).map((b) => `${a}${join}${b}`));
  const step = [7, 11, 13, 17, 19, 23, 29, 31].find((prime) => all.length % prime !== 0) ?? 1;
  return all.map((_, at) => all[(at * step) % all.length] ?? '');
};

export const person = (random: Random): string => random.pick(random.pick(NAME_PAIRS));
export const firstName = (random: Random): string => random.pick(FIRST_NAMES);
export const lastName = (random: Random): string => random.pick(LAST_NAMES);
/** "Deng, Fang": last name first. */
export const filedName = (random: Random): string => person(random).split(' ').reverse().join(', ');
export const initialName = (random: Random): string => person(random).replace(/^(.)\S* /, '$1. ');
export const doctor = (random: Random): string => `Dr ${lastName(random)}`;
export const mail = (random: Random): string =>
  `${person(random).toLowerCase().replace(' ', '.')}@${random.pick(['example.com', 'example.org', 'mail.example'])}`;
export const phone = (random: Random): string =>
  `0${20 + random.below(70)} ${100 + random.below(900)} ${1000 + random.below(9000)}`;

// Kinds of columns.

export const isClause = (words: string): boolean => /^(?:who|whose|where|what|how|when|which)\b/.test(words);

/** Headers and words as "a|b|c"; words that are clauses are kept apart. */
export const column = (
  role: ColumnRole,
  headers: string,
  words: string,
  make: Make,
  always = false,
  degree: Degree = {},
): ColumnSpec => {
  const all = words === '' ? [] : list(words);
  return {
    role,
    headers: list(headers),
    words: all.filter((word) => !isClause(word)),
    clauses: all.filter(isClause),
    make,
    always,
    ...degree,
  };
};

const COMPARISONS: readonly Comparison[] = ['gt', 'ge', 'lt', 'le', 'eq', 'ne'];

/** 'heaviest|bulkiest', 'lightest', 'gt heavier than # kg|lt lighter than # kg' */
export const degree = (max: string, min: string, comparatives = ''): Degree => ({
  superlatives: { max: max === '' ? [] : list(max), min: min === '' ? [] : list(min) },
  comparatives:
    comparatives === ''
      ? []
      : list(comparatives).map((written) => {
          const [, word, phrase, unit] = /^(\w\w) (.+) #(.*)$/.exec(written) ?? [];
          const op = COMPARISONS.find((known) => known === word);
          if (op === undefined || phrase === undefined) throw new Error(`Not a comparative: ${written}`);
          return [op, phrase, unit ?? ''] as const;
        }),
});

const span = (unit: string): Degree =>
  degree(
    'longest|lengthiest',
    'shortest|quickest',
    `gt longer than # ${unit}|lt shorter than # ${unit}|gt lasting more than # ${unit}|ge of at least # ${unit}|gt that took over # ${unit}|lt of under # ${unit}`,
  );

export const HEAVY = degree(
  'heaviest',
  'lightest',
  'gt heavier than # kg|lt lighter than # kg|gt weighing over # kg|ge weighing at least # kg|lt weighing under # kg|gt over # kilos',
);
export const TONNES = degree(
  'heaviest|bulkiest',
  'lightest',
  'gt heavier than # t|lt lighter than # t|gt weighing more than # tonnes|ge of at least # tonnes|lt under # tonnes',
);
export const MINUTES = span('minutes');
export const HOURS = span('hours');
export const DAYS = span('days');
export const WEEKS = span('weeks');
export const MONTHS = span('months');
export const PRICEY = degree(
  'most expensive|dearest|priciest|costliest',
  'cheapest|least expensive|lowest priced',
  'gt more expensive than #|lt cheaper than #|gt costing more than #|lt costing less than #|ge priced at # or more|gt priced above #|le costing # at most|gt dearer than #',
);
export const WORTH = degree(
  'biggest|largest|most valuable|highest value',
  'smallest|least valuable|lowest value',
  'gt worth more than #|lt worth less than #|ge worth at least #|gt bigger than #|lt smaller than #|gt of more than #',
);
export const PAID = degree(
  'best paid|highest paid|highest earning|top earning',
  'worst paid|lowest paid|lowest earning',
  'gt earning more than #|lt earning less than #|gt who earn over #|lt paid less than #|ge on # or more|gt making more than #',
);
export const AREA = degree(
  'largest|biggest|most spacious',
  'smallest|tiniest',
  'gt larger than # m2|lt smaller than # m2|gt bigger than # sqm|ge of at least # m2|gt over # square metres',
);
export const FAR = degree(
  'farthest|furthest|longest|most distant',
  'nearest|closest|shortest',
  'gt farther than # km|lt closer than # km|gt longer than # km|gt more than # km away|lt within # km',
);
export const OLD = degree(
  'oldest|eldest',
  'youngest',
  'gt older than #|lt younger than #|gt over the age of #|lt under the age of #|gt aged over #|ge aged # or older|gt older than # years',
);
export const SCORE = degree(
  'best|top scoring|strongest|top rated',
  'worst|weakest|lowest scoring|poorest',
  'gt scoring above #|lt scoring below #|ge with at least # points|gt better than #|lt worse than #|ge rated # or better',
);
export const POPULAR = degree(
  'busiest|most popular|best attended',
  'quietest|least popular',
  'gt busier than #|lt quieter than #|gt with more than # people|ge with at least # people',
);
export const HOT = degree(
  'hottest|warmest',
  'coldest|coolest',
  'gt warmer than # degrees|gt hotter than #|lt colder than # degrees|lt cooler than #|gt above # °C',
);
export const FAST = degree('fastest|quickest', 'slowest', 'gt faster than #|lt slower than #');
export const MANY = degree('', '', 'gt with more than #|lt with fewer than #|ge with # or more');
export const BUILT = degree(
  'newest|most modern|most recent',
  'oldest',
  'gt newer than #|lt older than #|ge built in # or later|lt built before #|gt built after #',
);
export const PROFITABLE = degree(
  'most profitable|most lucrative|best earning',
  'least profitable',
  'gt earning more than #|lt making less than #|gt bringing in over #',
);
export const THIRSTY = degree(
  'thirstiest|hungriest|biggest',
  'most economical|thriftiest',
  'gt using more than #|lt using less than #|gt consuming over #',
);
export const NEW = degree('newest|most recent|latest|last', 'oldest|earliest|first');
export const URGENT = degree('latest|last due', 'most urgent|earliest|soonest due');
export const SENIOR = degree('newest|most recently hired', 'longest serving|most senior|first hired');
export const YOUNG = degree('youngest', 'oldest|eldest');

export const key = (headers: string, words: string, make: Make): ColumnSpec =>
  column('key', headers, words, make);
/** Values as "a|b|c", or a maker. */
export const cat = (headers: string, words: string, values: string | Make, blank = 0): ColumnSpec => {
  const make = typeof values === 'string' ? of(list(values)) : values;
  return column('category', headers, words, blank > 0 ? maybe(make, blank) : make);
};
export const who = (headers: string, words: string, make: Make = person): ColumnSpec =>
  column('person', headers, words, make);
export const num = (headers: string, words: string, make: Make, kind: Degree = {}): ColumnSpec =>
  column('measure', headers, words, make, false, kind);
export const int = (headers: string, words: string, make: Make, kind: Degree = {}): ColumnSpec =>
  column('integer', headers, words, make, false, kind);
export const pct = (headers: string, words: string, make: Make = share(), kind: Degree = {}): ColumnSpec =>
  column('rate', headers, words, make, false, kind);
export const text = (headers: string, words: string, make: Make): ColumnSpec =>
  column('text', headers, words, make);
export const date = (
  headers: string,
  words: string,
  from = 2022,
  to = 2025,
  blank = 0,
  kind: Degree = NEW,
): ColumnSpec => {
  const make = days(from, to);
  return column('date', headers, words, blank > 0 ? maybe(make, blank) : make, false, kind);
};
/** Yes and no as the sheet writes them: 'Yes|No', 'Y|N', 'x|' (a blank is no), 'TRUE|FALSE' (real ones). */
export const flag = (headers: string, words: string, form = 'Yes|No', odds = 0.5): ColumnSpec => {
  const [yes = 'Yes', no = ''] = list(form);
  return column('flag', headers, words, (random) => {
    const is = random.chance(odds);
    if (form === 'TRUE|FALSE') return is;
    return is ? yes : no === '' ? null : no;
  });
};
/** The column stands in every table of its domain. */
export const must = (spec: ColumnSpec): ColumnSpec => ({ ...spec, always: true });

export const domain = (rows: string, columns: readonly ColumnSpec[], counts = ''): Domain => ({
  rows: list(rows),
  columns,
  ...(counts === '' ? {} : { counts: list(counts) }),
});
