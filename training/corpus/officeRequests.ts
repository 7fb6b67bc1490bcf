/** @file Requests in office people's words, each with the plan it asks for, over a table of `officeTables.ts`. */
import type { Aggregate, Arithmetic, Comparison, OwnFigure } from '../../src/copilot/plan';
import type { CellValue } from '../../src/formula/workbook';
import type { ColumnSpec, OfficeTable } from './officeTables';
import type { Random } from './random';
import type { DraftToken } from './tokenPlan';

/** A value as the plan needs it, before pointers: how it is written in the request, and what it must resolve to. */
export interface NamedValue {
  readonly text: string;
  readonly match: (found: {
    kind: string;
    text?: string;
    value?: number;
    from?: number;
    to?: number;
  }) => boolean;
}

export type DraftCondition =
  | {
      readonly kind: 'compare';
      readonly column: number;
      readonly op: Comparison | 'has' | 'starts' | 'ends' | 'hasnt';
      readonly value: NamedValue;
    }
  | { readonly kind: 'between'; readonly column: number; readonly low: NamedValue; readonly high: NamedValue }
  | { readonly kind: 'columns'; readonly column: number; readonly op: Comparison; readonly other: number }
  | { readonly kind: 'in'; readonly column: number; readonly values: readonly NamedValue[] }
  | { readonly kind: 'blank' | 'filled' | 'dup' | 'single'; readonly column: number }
  | { readonly kind: 'own'; readonly column: number; readonly op: Comparison; readonly figure: OwnFigure }
  | { readonly kind: 'today'; readonly column: number; readonly op: Comparison }
  | { readonly kind: 'or'; readonly either: readonly [DraftCondition, DraftCondition] }
  | { readonly kind: 'written'; readonly tokens: readonly DraftToken[] };

export type DraftExpression =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'literal'; readonly value: NamedValue }
  | {
      readonly kind: 'arithmetic';
      readonly op: Arithmetic;
      readonly left: DraftExpression;
      readonly right: DraftExpression;
    }
  | {
      readonly kind: 'if';
      readonly where: readonly DraftCondition[];
      readonly then: DraftExpression;
      readonly otherwise: DraftExpression;
    };

export type DraftRankKey = number | { readonly op: Aggregate; readonly of: DraftExpression | null };

export type DraftPlan =
  | {
      readonly kind: 'aggregate';
      readonly op: Aggregate;
      readonly of: DraftExpression | null;
      readonly where: readonly DraftCondition[];
    }
  | { readonly kind: 'get' | 'unique'; readonly column: number; readonly where: readonly DraftCondition[] }
  | {
      readonly kind: 'extreme';
      readonly op: 'argmax' | 'argmin';
      readonly column: number;
      readonly by: DraftRankKey;
      readonly where: readonly DraftCondition[];
    }
  | {
      readonly kind: 'scalar-arithmetic';
      readonly op: Arithmetic;
      readonly left: DraftPlan;
      readonly right: DraftPlan | NamedValue;
    }
  | { readonly kind: 'filter'; readonly where: readonly DraftCondition[] }
  | {
      readonly kind: 'sort';
      readonly by: number;
      readonly descending: boolean;
      readonly where: readonly DraftCondition[];
    }
  | {
      readonly kind: 'top';
      readonly count: NamedValue;
      readonly by: DraftRankKey;
      readonly descending: boolean;
      readonly column: number | null;
      readonly where: readonly DraftCondition[];
    }
  | {
      readonly kind: 'group';
      readonly key: number;
      readonly op: Aggregate;
      readonly of: DraftExpression | null;
      readonly where: readonly DraftCondition[];
    }
  | { readonly kind: 'row'; readonly expression: DraftExpression }
  | { readonly kind: 'refuse'; readonly reason: 'off-topic' | 'not-in-sheet' }
  | { readonly kind: 'tokens'; readonly tokens: readonly DraftToken[] };

export interface DraftRequest {
  readonly text: string;
  readonly plan: DraftPlan;
  /** What kind of request it is, for counting: a theme of the frames, or the name of what wrote it. */
  readonly kind?: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const num = (value: number, text = String(value)): NamedValue => ({
  text,
  match: (found) =>
    (found.kind === 'number' && found.value === value) || (found.kind === 'text' && found.text === text),
});
export const str = (text: string, written = text): NamedValue => ({
  text: written,
  match: (found) => found.text?.toLowerCase() === text.toLowerCase(),
});

const period = (text: string, from: number, to: number): NamedValue => ({
  text,
  match: (found) => found.kind === 'period' && found.from === from && found.to === to,
});

const MONEY =
  /\b(?:price|cost|amount|fees?|total|sales|revenue|salary|pay|budget|value|rent|charge|tax|net|gross|balance|profit|invoice|spend|income|wage|bonus|debit|credit|fine|premium|deposit|loan|turnover|takings|donation|paid|due|cash)\b/i;

const iso = (serial: number): Date => new Date((serial - 25569) * 86400000);
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86400000 + 25569;

/** Writes requests for one table; every method returns null where the table has no fitting column. */
export class RequestWriter {
  constructor(
    readonly table: OfficeTable,
    readonly random: Random,
  ) {}

  pick(roles: readonly ColumnSpec['role'][], not: readonly number[] = []): number | null {
    const fitting = this.table.columns.flatMap((spec, at) =>
      roles.includes(spec.role) && !not.includes(at) ? [at] : [],
    );
    return fitting.length === 0 ? null : this.random.pick(fitting);
  }

  private measure = (not: readonly number[] = []): number | null =>
    this.pick(['measure', 'integer', 'rate'], not);
  private group = (not: readonly number[] = []): number | null => this.pick(['category', 'person'], not);

  /** False where a bare "over 500" would be read as another figure than the table's main one. */
  mayLeaveOutName = true;

  /** A column as people name it: the header, its spelling changed, or a word of their own; sometimes in the plural. */
  name(column: number, mayBePlural = true): string {
    const { random } = this;
    const header = (this.table.headers[column] ?? '').replace(/_/g, ' ');
    const spec = this.table.columns[column];
    let text = header;
    if (spec !== undefined && spec.words.length > 0 && random.chance(0.5)) text = random.pick(spec.words);
    if (random.chance(0.75)) text = text.toLowerCase();
    text = text.replace(/\?$/, '');
    const counted = mayBePlural && spec?.role !== 'flag' && spec?.role !== 'date';
    if (counted && random.chance(0.15) && /[a-z]$/.test(text) && !text.endsWith('s'))
      text = /[^aeiou]y$/.test(text) ? `${text.slice(0, -1)}ies` : `${text}s`;
    if (random.chance(0.03)) text = typo(text, random);
    return text;
  }

  /** Superlatives of a column: those of its domain, or what its header suggests. */
  superlatives(column: number, max: boolean): readonly string[] {
    const own = this.table.columns[column]?.superlatives;
    if (own !== undefined) return max ? own.max : own.min;
    return superlatives(this.table.headers[column] ?? '', max);
  }

  private adjectives(column: number): readonly (readonly [op: Comparison, phrase: string, unit: string])[] {
    return this.table.columns[column]?.comparatives ?? adjectives(this.table.headers[column] ?? '');
  }

  /** A noun that means the number of rows, where the domain has one: "headcount". */
  countNoun(): string | null {
    const counts = this.table.domain.counts ?? [];
    return counts.length === 0 ? null : this.random.pick(counts);
  }

  /** The figure that a table of this kind is about: its first measure that is always there and is money, or just its first. */
  private mainMeasure(): number | null {
    const always = this.table.columns.findLastIndex(
      (spec) => spec.always === true && spec.role === 'measure',
    );
    return always === -1 ? null : always;
  }

  noun(): string {
    return this.random.pick(this.table.domain.rows);
  }

  cell(column: number): CellValue {
    return this.random.pick(this.table.rows)[column] ?? null;
  }

  written(value: string): NamedValue {
    const { random } = this;
    const form = random.next();
    return str(value, form < 0.6 ? value : form < 0.85 ? value.toLowerCase() : `"${value}"`);
  }

  numberNear(column: number): NamedValue | null {
    const value = this.cell(column);
    if (typeof value !== 'number') return null;
    const spec = this.table.columns[column];
    if (spec?.role === 'rate') {
      const percent = Math.round(value * 100);
      const parsed = percent * 0.01;
      return this.random.chance(0.7) ? num(parsed, `${percent}%`) : num(value);
    }
    const size =
      10 **
      Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - (this.random.chance(0.5) ? 0 : 1));
    const round = Math.max(1, Math.round(Math.abs(value) / size) * size);
    const form = this.random.next();
    return num(
      round,
      form < 0.25 && round >= 1000
        ? round.toLocaleString('en-US')
        : form < 0.35 && spec?.role === 'measure' && MONEY.test(spec.headers.join(' '))
          ? `$${round}`
          : String(round),
    );
  }

  dateValue(
    column: number,
  ): { value: NamedValue; from: number; unit: 'day' | 'month' | 'quarter' | 'year' } | null {
    const cell = this.cell(column);
    if (typeof cell !== 'number') return null;
    const { random } = this;
    const date = iso(cell);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const name = MONTHS[month - 1] ?? '';
    const short = random.chance(0.35) ? name.slice(0, 3) : name;
    const form = random.next();
    if (form < 0.3)
      return {
        unit: 'year',
        from: serial(year, 1, 1),
        value: period(String(year), serial(year, 1, 1), serial(year + 1, 1, 1)),
      };
    if (form < 0.58)
      return {
        unit: 'month',
        from: serial(year, month, 1),
        value: period(
          `${random.chance(0.3) ? short.toLowerCase() : short} ${year}`,
          serial(year, month, 1),
          serial(year, month + 1, 1),
        ),
      };
    if (form < 0.68) {
      const quarter = Math.ceil(month / 3);
      const words = random.pick([
        `Q${quarter} ${year}`,
        `Q${quarter} ${year}`,
        `the ${['first', 'second', 'third', 'fourth'][quarter - 1] ?? ''} quarter of ${year}`,
      ]);
      return {
        unit: 'quarter',
        from: serial(year, quarter * 3 - 2, 1),
        value: period(words, serial(year, quarter * 3 - 2, 1), serial(year, quarter * 3 + 1, 1)),
      };
    }
    const two = (value: number): string => String(value).padStart(2, '0');
    const text = random.pick([
      `${year}-${two(month)}-${two(day)}`,
      `${day} ${short} ${year}`,
      `${short} ${day}, ${year}`,
      `${month}/${day}/${year}`,
    ]);
    return { unit: 'day', from: cell, value: period(text, cell, cell + 1) };
  }

  /** One condition with its words, not on a column of `not`. */
  condition(not: readonly number[]): { text: string; condition: DraftCondition } | null {
    const { random } = this;
    const flag = this.pick(['flag'], not);
    if (flag !== null && random.chance(0.3)) return this.flagCondition(flag);
    const kind = random.next();
    if (kind < 0.46) {
      const column = this.group(not) ?? this.pick(['key', 'text'], not);
      if (column === null) return null;
      const cell = this.cell(column);
      if (typeof cell !== 'string') return null;
      const name = this.name(column);
      if (random.chance(0.13)) {
        const other = this.table.rows
          .map((row) => row[column])
          .find((value) => typeof value === 'string' && value !== cell);
        if (typeof other === 'string') {
          const [a, b] = [this.written(cell), this.written(other)];
          const join = random.pick(['or', 'and', 'or']);
          const text = random.pick([
            `for ${a.text} ${join} ${b.text}`,
            `where ${name} is ${a.text} or ${b.text}`,
            `in ${a.text} ${join} ${b.text}`,
            `with ${name} ${a.text} or ${b.text}`,
            `for either ${a.text} or ${b.text}`,
          ]);
          return { text, condition: { kind: 'in', column, values: [a, b] } };
        }
      }
      const value = this.written(cell);
      if (random.chance(0.09)) {
        const text = random.pick([
          `except ${value.text}`,
          `excluding ${value.text}`,
          `where ${name} is not ${value.text}`,
          `not in ${value.text}`,
          `other than ${value.text}`,
          `outside of ${value.text}`,
          `outside ${value.text}`,
          `but not ${value.text}`,
          `not counting ${value.text}`,
          `apart from ${value.text}`,
          `without ${value.text}`,
          `where the ${name} isn't ${value.text}`,
        ]);
        return { text, condition: { kind: 'compare', column, op: 'ne', value } };
      }
      if (random.chance(0.06)) {
        const word = cell.split(/[\s@]/)[0] ?? cell;
        const quoted = str(word, `"${word}"`);
        const op = random.pick(['has', 'starts', 'has'] as const);
        const verb =
          op === 'has'
            ? random.pick(['contains', 'containing', 'includes', 'has the word', 'mentions'])
            : random.pick(['starts with', 'beginning with', 'begins with', 'starting with']);
        return {
          text: `where ${name} ${verb} ${quoted.text}`,
          condition: { kind: 'compare', column, op, value: quoted },
        };
      }
      const text = random.pick([
        `for ${value.text}`,
        `for ${value.text}`,
        `in ${value.text}`,
        `from ${value.text}`,
        `by ${value.text}`,
        `of ${value.text}`,
        `where ${name} is ${value.text}`,
        `where the ${name} is ${value.text}`,
        `where ${name} = ${value.text}`,
        `with ${name} ${value.text}`,
        `for ${name} ${value.text}`,
        `whose ${name} is ${value.text}`,
        `when ${name} equals ${value.text}`,
        `that are ${value.text}`,
        `in the ${value.text} ${name}`,
        `in ${name} ${value.text}`,
        `having ${name} of ${value.text}`,
        `(${name}: ${value.text})`,
        `only ${value.text}`,
      ]);
      return { text, condition: { kind: 'compare', column, op: 'eq', value } };
    }
    if (kind < 0.7) {
      const column = this.measure(not);
      if (column === null) return null;
      const value = this.numberNear(column);
      if (value === null) return null;
      const name = this.name(column);
      const [op, words] = random.pick([
        [
          'gt',
          ['over', 'above', 'more than', 'greater than', 'higher than', 'exceeding', '>', 'bigger than'],
        ],
        ['lt', ['under', 'below', 'less than', 'lower than', 'fewer than', 'smaller than']],
        ['ge', ['at least', 'of at least', '>=', 'no less than', 'from']],
        ['le', ['at most', 'up to', 'no more than', '<=', 'of at most']],
        ['eq', ['of', 'is', '=', 'equal to', 'exactly']],
      ] as const);
      if (random.chance(0.08)) {
        const [open, tail] = random.pick([
          ['ge', 'or more'],
          ['ge', 'or longer'],
          ['ge', 'or higher'],
          ['ge', 'or above'],
          ['ge', 'and up'],
          ['ge', 'or over'],
          ['le', 'or less'],
          ['le', 'or lower'],
          ['le', 'or under'],
          ['le', 'or below'],
          ['le', 'or fewer'],
        ] as const);
        const text = random.pick([
          `of ${value.text} ${name} ${tail}`,
          `with ${value.text} ${tail} ${name}`,
          `with ${name} ${value.text} ${tail}`,
          `where ${name} is ${value.text} ${tail}`,
          `with ${value.text} ${name} ${tail}`,
        ]);
        return { text, condition: { kind: 'compare', column, op: open, value } };
      }
      if (random.chance(0.15)) {
        const other = this.numberNear(column);
        const [a, b] = [value, other].map((named) => Number((named?.text ?? '').replace(/[$,%]/g, '')));
        if (
          other !== null &&
          a !== undefined &&
          b !== undefined &&
          a !== b &&
          !Number.isNaN(a) &&
          !Number.isNaN(b)
        ) {
          const [low, high] = a < b ? [value, other] : [other, value];
          const span = random.pick([
            `between ${low.text} and ${high.text}`,
            `from ${low.text} to ${high.text}`,
            `between ${low.text} and ${high.text}`,
          ]);
          const text =
            this.mayLeaveOutName && column === this.mainMeasure() && random.chance(0.3)
              ? span
              : random.pick([`with ${name} ${span}`, `where ${name} is ${span}`, `${name} ${span}`]);
          return { text, condition: { kind: 'between', column, low, high } };
        }
      }
      const word = random.pick(words);
      const adjective = this.adjectives(column).filter(([means]) => means === op);
      if (adjective.length > 0 && random.chance(0.4)) {
        const [, phrase, unit] = random.pick(adjective);
        const lead = random.pick(['', '', 'that are ', 'which are ']);
        return {
          text: `${lead}${phrase} ${value.text}${unit}`,
          condition: { kind: 'compare', column, op, value },
        };
      }
      // "Orders over 500": the table's main figure is meant though nobody names it.
      if (this.mayLeaveOutName && column === this.mainMeasure() && op !== 'eq' && random.chance(0.35))
        return { text: `${word} ${value.text}`, condition: { kind: 'compare', column, op, value } };
      const after = op === 'ge' ? ' or more' : op === 'le' ? ' or less' : '';
      const text =
        after !== '' && random.chance(0.3)
          ? `with ${name} of ${value.text}${after}`
          : random
              .pick([
                `with ${name} ${word} ${value.text}`,
                `where ${name} is ${word} ${value.text}`,
                `where ${name} ${word} ${value.text}`,
                `whose ${name} is ${word} ${value.text}`,
                `with a ${name} ${word} ${value.text}`,
              ])
              .replace('is is', 'is');
      return { text, condition: { kind: 'compare', column, op, value } };
    }
    if (kind < 0.9) {
      const column = this.pick(['date'], not);
      if (column === null) return null;
      const found = this.dateValue(column);
      if (found === null) return null;
      const { value, unit } = found;
      const name = this.name(column);
      const second = random.chance(0.12) ? this.dateValue(column) : null;
      if (second !== null && second.unit === unit && second.from !== found.from) {
        const [low, high] = found.from < second.from ? [value, second.value] : [second.value, value];
        const span = random.pick([
          `between ${low.text} and ${high.text}`,
          `from ${low.text} to ${high.text}`,
          `from ${low.text} until ${high.text}`,
        ]);
        return {
          text: random.chance(0.3) ? `with ${name} ${span}` : span,
          condition: { kind: 'between', column, low, high },
        };
      }
      const dates = this.table.columns.filter((spec) => spec.role === 'date').length;
      const named = dates > 1 || random.chance(0.3);
      const [op, words] = random.pick([
        ['eq', unit === 'day' ? ['on', 'dated'] : ['in', 'during', 'for', 'of']],
        ['eq', unit === 'day' ? ['on'] : ['in', 'in', 'from']],
        ['gt', ['after', 'later than']],
        ['ge', ['since', 'from', 'starting', 'on or after', 'not before']],
        ['lt', ['before', 'earlier than', 'prior to']],
        ['le', ['until', 'up to', 'through', 'on or before', 'no later than']],
      ] as const);
      const from = random.pick(words);
      const resolvedOp: Comparison = op === 'eq' && from === 'from' && unit === 'day' ? 'ge' : op;
      if (op === 'ge' && random.chance(0.2))
        return {
          text: random.pick([
            `from ${value.text} on`,
            `from ${value.text} onwards`,
            `${value.text} or later`,
            `${value.text} and later`,
          ]),
          condition: { kind: 'compare', column, op: 'ge', value },
        };
      const text = named
        ? random.pick([
            `with ${name} ${from} ${value.text}`,
            `where ${name} is ${from} ${value.text}`,
            `${name} ${from} ${value.text}`,
          ])
        : `${from} ${value.text}`;
      return { text, condition: { kind: 'compare', column, op: resolvedOp, value } };
    }
    if (kind < 0.96) {
      const blanks = this.table.columns.flatMap((_, at) =>
        !not.includes(at) && this.table.rows.some((row) => row[at] === null) ? [at] : [],
      );
      const column = blanks.length > 0 ? random.pick(blanks) : this.pick(['category', 'date', 'person'], not);
      if (column === null) return null;
      const name = this.name(column);
      const blank = random.chance(0.6);
      const text = blank
        ? random.pick([
            `w/o ${name}`,
            `w/o a ${name}`,
            `with ${name} still blank`,
            `with ${name} empty`,
            `that have no ${name} yet`,
            `(no ${name})`,
            `where no ${name} is filled in`,
            `where ${name} is missing`,
            `lacking a ${name}`,
            `with no ${name}`,
            `where ${name} is blank`,
            `where ${name} is empty`,
            `without a ${name}`,
            `that have no ${name}`,
            `missing a ${name}`,
            `with ${name} missing`,
          ])
        : random.pick([
            `that have a ${name}`,
            `where ${name} is not blank`,
            `where ${name} is filled in`,
            `with a ${name} entered`,
            `where ${name} is not empty`,
          ]);
      return { text, condition: { kind: blank ? 'blank' : 'filled', column } };
    }
    const column = this.measure(not);
    const other = column === null ? null : this.measure([...not, column]);
    if (column === null || other === null) return null;
    const [op, word] = random.pick([
      ['gt', 'more than'],
      ['gt', 'above'],
      ['gt', 'greater than'],
      ['lt', 'below'],
      ['lt', 'less than'],
      ['gt', 'over'],
      ['lt', 'under'],
    ] as const);
    return {
      text: `where ${this.name(column)} is ${word} ${this.name(other)}`,
      condition: { kind: 'columns', column, op, other },
    };
  }

  /** "Paid", "not paid": the column is named, its yes or no is meant. */
  private flagCondition(column: number): { text: string; condition: DraftCondition } {
    const { random } = this;
    const name = (this.table.headers[column] ?? '').replace(/_/g, ' ').replace(/\?$/, '').toLowerCase();
    const yes = random.chance(0.5);
    const single = !name.includes(' ');
    const text = yes
      ? random.pick([
          `that are ${name}`,
          `which are ${name}`,
          `that were ${name}`,
          `marked ${name}`,
          `where ${name} is yes`,
          `with ${name}`,
          `already ${name}`,
          `where ${name} is true`,
        ])
      : random.pick([
          `that are not ${name}`,
          `not ${name}`,
          `which aren't ${name}`,
          `that were not ${name}`,
          `not yet ${name}`,
          `where ${name} is no`,
          `without ${name}`,
          ...(single ? [`that are un${name}`, `un${name}`] : []),
        ]);
    return { text, condition: this.saysYes(column, yes) };
  }

  /** Yes or no in a column of yes and no, as its cells write it. */
  saysYes(column: number, yes: boolean): DraftCondition {
    const cells = this.table.rows.map((row) => row[column]);
    const isText = cells.some((cell) => typeof cell === 'string');
    const own = cells.find(
      (cell) => typeof cell === 'string' && (yes ? /^(?:yes|y|x|✓)$/i : /^(?:no|n)$/i).test(cell),
    );
    const value = str(typeof own === 'string' ? own : isText ? (yes ? 'Yes' : 'No') : yes ? 'TRUE' : 'FALSE');
    return { kind: 'compare', column, op: 'eq', value };
  }

  conditions(count: number, not: readonly number[] = []): { text: string; list: DraftCondition[] } | null {
    const used = [...not];
    const texts: string[] = [];
    const list: DraftCondition[] = [];
    for (let i = 0; i < count; i++) {
      const made = this.condition(used);
      if (made === null) return null;
      if ('column' in made.condition) used.push(made.condition.column);
      list.push(made.condition);
      const lead = i > 0 ? this.random.pick(['and ', 'and ', '', ', ', 'but only ']) : '';
      texts.push(
        i > 0 && lead.startsWith('and')
          ? `${lead}${made.text.replace(/^where /, this.random.chance(0.5) ? '' : 'where ')}`
          : `${lead}${made.text}`,
      );
    }
    return { text: texts.join(' '), list };
  }

  private someConditions(not: readonly number[] = []): { text: string; list: DraftCondition[] } | null {
    const roll = this.random.next();
    return this.conditions(roll < 0.2 ? 0 : roll < 0.68 ? 1 : roll < 0.93 ? 2 : 3, not);
  }

  /** Puts a question or an order around a noun phrase. */
  private frame(phrase: string, where: string, kind: 'value' | 'rows'): string {
    const { random } = this;
    const full = where === '' ? phrase : random.chance(0.1) ? `${where}, ${phrase}` : `${phrase} ${where}`;
    const leads =
      kind === 'value'
        ? [
            '',
            '',
            'what is the ',
            "what's the ",
            'calculate the ',
            'give me the ',
            'show me the ',
            'find the ',
            'i need the ',
            'please compute the ',
            'get the ',
            'can you tell me the ',
          ]
        : [
            '',
            'show ',
            'list ',
            'give me ',
            'get ',
            'show me ',
            'i want ',
            'display ',
            'please list ',
            'return ',
          ];
    let text = `${random.pick(leads)}${full}`;
    if (random.chance(0.4)) text = text.charAt(0).toUpperCase() + text.slice(1);
    if (random.chance(0.25)) text += kind === 'value' && /^what/i.test(text) ? '?' : '.';
    return text.replace(/\s+/g, ' ').replace(' ,', ',').trim();
  }

  aggregate(): DraftRequest | null {
    const { random } = this;
    const op = random.pick(['sum', 'sum', 'sum', 'avg', 'avg', 'max', 'min', 'median'] as const);
    const asDate = (op === 'max' || op === 'min') && random.chance(0.25);
    const column = asDate ? this.pick(['date']) : this.measure();
    if (column === null) return null;
    const where = this.someConditions([column]);
    if (where === null) return null;
    const name = this.name(column);
    const phrases = {
      sum: [
        `total ${name}`,
        `sum of ${name}`,
        `total of ${name}`,
        `${name} total`,
        `sum ${name}`,
        `overall ${name}`,
        `total ${name}`,
        `combined ${name}`,
      ],
      avg: [`average ${name}`, `mean ${name}`, `avg ${name}`, `average of ${name}`, `average ${name}`],
      max: asDate
        ? [`latest ${name}`, `most recent ${name}`, `last ${name}`, `newest ${name}`]
        : [
            `highest ${name}`,
            `maximum ${name}`,
            `largest ${name}`,
            `max ${name}`,
            `biggest ${name}`,
            `top ${name}`,
            `best ${name}`,
            `greatest ${name}`,
          ],
      min: asDate
        ? [`earliest ${name}`, `first ${name}`, `oldest ${name}`]
        : [`lowest ${name}`, `minimum ${name}`, `smallest ${name}`, `min ${name}`, `cheapest ${name}`],
      median: [`median ${name}`, `median of ${name}`, `middle value of ${name}`],
    }[op];
    const plan: DraftPlan = { kind: 'aggregate', op, of: { kind: 'column', column }, where: where.list };
    if (op === 'sum' && where.list.length > 0 && random.chance(0.3)) {
      // Terse: the figure and for whom. Nobody says "total", everybody means it.
      const lead = random.pick(['', '', '', 'what is our ', 'show ', 'give me ', 'our ', 'all ']);
      const text = random.chance(0.25)
        ? `${where.text.replace(/^(?:for|in|from|by|of|where|with|whose|only) /, '')} ${name}`
        : `${name} ${where.text}`;
      return { text: `${lead}${text}`, plan };
    }
    if (op === 'sum' && this.table.columns[column]?.role === 'integer' && random.chance(0.5)) {
      const text = random.pick([
        `how many ${name} ${where.text}`,
        `how many ${plural(name)} ${where.text}`,
        `how many ${name} in total ${where.text}`,
        `number of ${plural(name)} ${where.text}`,
        `how many ${name} do we have ${where.text}`,
        `how many ${name} were there ${where.text}`,
      ]);
      return { text: text.trim(), plan };
    }
    if (op === 'sum' && random.chance(0.2)) {
      const text = random.pick([
        `how much ${name} ${where.text}`,
        `how much ${name} did we have ${where.text}`,
        `add up the ${name} ${where.text}`,
        `add up ${name} ${where.text}`,
        `sum up ${name} ${where.text}`,
      ]);
      return {
        text: this.frame(text, '', 'rows').replace(
          /^(show|list|give me|get|show me|i want|display|please list|return) /i,
          '',
        ),
        plan,
      };
    }
    return { text: this.frame(random.pick(phrases), where.text, 'value'), plan };
  }

  count(): DraftRequest | null {
    const where = this.someConditions();
    if (where === null) return null;
    const noun = this.noun();
    const text = this.random.pick([
      `how many ${noun} are there ${where.text}`,
      `how many ${noun} ${where.text}`,
      `number of ${noun} ${where.text}`,
      `count ${noun} ${where.text}`,
      `count of ${noun} ${where.text}`,
      `count the ${noun} ${where.text}`,
      `how many rows ${where.text}`,
      `how many ${noun} do we have ${where.text}`,
      `count how many ${noun} ${where.text}`,
    ]);
    return { text: text.trim(), plan: { kind: 'aggregate', op: 'count', of: null, where: where.list } };
  }

  distinct(): DraftRequest | null {
    const column = this.group() ?? this.pick(['key']);
    if (column === null) return null;
    const where = this.random.chance(0.6) ? { text: '', list: [] } : this.conditions(1, [column]);
    if (where === null) return null;
    const name = plural(this.name(column));
    if (this.random.chance(0.5)) {
      const text = this.random.pick([
        `how many different ${name}`,
        `how many distinct ${name} are there`,
        `number of unique ${name}`,
        `count distinct ${name}`,
        `count the unique ${name}`,
        `how many unique ${name} do we have`,
      ]);
      return {
        text: `${text} ${where.text}`.trim(),
        plan: { kind: 'aggregate', op: 'countd', of: { kind: 'column', column }, where: where.list },
      };
    }
    const text = this.random.pick([
      `unique ${name}`,
      `distinct ${name}`,
      `list of unique ${name}`,
      `all different ${name}`,
      `${name} without duplicates`,
      `each ${this.name(column)} once`,
      `deduplicated ${name}`,
      `what ${name} are there`,
      `which ${name} do we have`,
      `${name} with no repeats`,
      `${name} w/o duplicates`,
      `the list of ${name} without repeating`,
      `all the ${name} we have, once each`,
      `every ${this.name(column)} that appears`,
    ]);
    return {
      text: this.frame(text, where.text, 'rows'),
      plan: { kind: 'unique', column, where: where.list },
    };
  }

  lookup(): DraftRequest | null {
    const key = this.pick(['key']) ?? this.group();
    if (key === null) return null;
    const column = this.pick(['measure', 'integer', 'rate', 'category', 'person', 'date', 'text'], [key]);
    const cell = this.cell(key);
    if (column === null || typeof cell !== 'string') return null;
    const isFigure = ['measure', 'integer'].includes(this.table.columns[column]?.role ?? '');
    const rows = this.table.rows.filter((row) => row[key] === cell).length;
    // A figure of several rows is a total: `MoreRequests.terse` asks for it.
    if (isFigure && rows > 1) return null;
    const value = this.written(cell);
    const [name, keyName] = [this.name(column), this.name(key)];
    const text = this.random.pick([
      `${name} of ${value.text}`,
      `what is the ${name} of ${value.text}`,
      `look up the ${name} for ${value.text}`,
      `lookup ${name} of ${keyName} ${value.text}`,
      `find ${name} for ${value.text}`,
      `what ${name} does ${value.text} have`,
      `get the ${name} of ${keyName} ${value.text}`,
      `${value.text}'s ${name}`,
      `which ${name} belongs to ${value.text}`,
      `return ${name} where ${keyName} is ${value.text}`,
      `${name} for ${keyName} ${value.text}`,
    ]);
    return {
      text,
      plan: { kind: 'get', column, where: [{ kind: 'compare', column: key, op: 'eq', value }] },
    };
  }

  /** The values of one column for the rows that satisfy conditions: "titles without a loan date". */
  listing(): DraftRequest | null {
    const { random } = this;
    const column = this.pick(['key', 'key', 'text', 'person', 'category']);
    if (column === null) return null;
    const where = this.conditions(random.chance(0.75) ? 1 : 2, [column]);
    if (where === null) return null;
    const [name, names] = [this.name(column), plural(this.name(column))];
    const text = random.pick([
      `${names} ${where.text}`,
      `which ${names} ${where.text}`,
      `list the ${names} ${where.text}`,
      `names of ${names} ${where.text}`,
      `all ${names} ${where.text}`,
      `show the ${name} of ${this.noun()} ${where.text}`,
      `give me the ${names} ${where.text}`,
      `${name} of all ${this.noun()} ${where.text}`,
    ]);
    return { text, plan: { kind: 'get', column, where: where.list } };
  }

  /** Days from one date to another, row by row or on average. */
  daysBetween(): DraftRequest | null {
    const { random } = this;
    const first = this.pick(['date']);
    if (first === null) return null;
    const second = this.pick(['date'], [first]);
    const each = random.pick([
      '',
      '',
      ' for each row',
      ' in each row',
      ' for this row',
      ' per row',
      ' this row',
    ]);
    if (second === null) {
      const days =
        this.pick(['integer'], [first]) === null || random.chance(0.6) ? null : this.pick(['integer']);
      const value = num(random.pick([7, 14, 30, 10, 60, 90]));
      const right: DraftExpression =
        days === null ? { kind: 'literal', value } : { kind: 'column', column: days };
      const said = days === null ? `${value.text} days` : this.name(days);
      const text = random.pick([
        `${this.name(first)} plus ${said}`,
        `${said} after ${this.name(first)}`,
        `add ${said} to ${this.name(first)}`,
      ]);
      return {
        text: `${text}${each}`,
        plan: {
          kind: 'row',
          expression: { kind: 'arithmetic', op: 'add', left: { kind: 'column', column: first }, right },
        },
      };
    }
    const [a, b] = [this.name(first), this.name(second)];
    const expression: DraftExpression = {
      kind: 'arithmetic',
      op: 'sub',
      left: { kind: 'column', column: second },
      right: { kind: 'column', column: first },
    };
    const span = random.pick([
      `days between ${a} and ${b}`,
      `number of days from ${a} to ${b}`,
      `days from ${a} to ${b}`,
      `how many days between ${a} and ${b}`,
      `${b} minus ${a}`,
      `time from ${a} to ${b} in days`,
    ]);
    if (random.chance(0.25)) {
      const op = random.pick(['avg', 'max'] as const);
      return {
        text: `${op === 'avg' ? random.pick(['average', 'mean']) : random.pick(['longest', 'maximum'])} ${span.replace('how many ', '')}`,
        plan: { kind: 'aggregate', op, of: expression, where: [] },
      };
    }
    return { text: `${span}${each}`, plan: { kind: 'row', expression } };
  }

  extreme(): DraftRequest | null {
    const column = this.pick(['key', 'category', 'person']);
    const by = this.random.chance(0.2) ? this.pick(['date']) : this.measure();
    if (column === null || by === null) return null;
    const where = this.random.chance(0.6) ? { text: '', list: [] } : this.conditions(1, [column, by]);
    if (where === null) return null;
    const max = this.random.chance(0.65);
    const isDate = this.table.columns[by]?.role === 'date';
    const word = isDate
      ? max
        ? this.random.pick(['latest', 'most recent'])
        : this.random.pick(['earliest', 'oldest'])
      : max
        ? this.random.pick(['highest', 'largest', 'biggest', 'most', 'greatest', 'maximum', 'top'])
        : this.random.pick(['lowest', 'smallest', 'least', 'minimum', 'fewest']);
    const [name, byName] = [this.name(column), this.name(by)];
    const single = this.superlatives(by, max);
    if (single.length > 0 && this.random.chance(0.45)) {
      const best = this.random.pick(single);
      const verb = this.random.pick([
        `which ${name} is the ${best}`,
        `${best} ${name}`,
        `what is the ${best} ${name}`,
        `name of the ${best} ${name}`,
        `the ${best} ${name}`,
        `which one is the ${best} ${name}`,
      ]);
      return {
        text: `${verb} ${where.text}`.trim(),
        plan: { kind: 'extreme', op: max ? 'argmax' : 'argmin', column, by, where: where.list },
      };
    }
    const text = this.random.pick([
      `which ${name} has the ${word} ${byName}`,
      `${name} with the ${word} ${byName}`,
      `what ${name} had the ${word} ${byName}`,
      `who has the ${word} ${byName} by ${name}`,
      `find the ${name} with ${word} ${byName}`,
      `name of the ${name} with the ${word} ${byName}`,
    ]);
    return {
      text: `${text} ${where.text}`.trim(),
      plan: { kind: 'extreme', op: max ? 'argmax' : 'argmin', column, by, where: where.list },
    };
  }

  filter(): DraftRequest | null {
    const where = this.conditions(this.random.chance(0.65) ? 1 : 2);
    if (where === null) return null;
    const noun = this.noun();
    const text = this.random.pick([
      `all ${noun} ${where.text}`,
      `${noun} ${where.text}`,
      `the ${noun} ${where.text}`,
      `only the ${noun} ${where.text}`,
      `every row ${where.text}`,
      `rows ${where.text}`,
      `filter ${where.text}`,
      `filter the table ${where.text}`,
    ]);
    return { text: this.frame(text, '', 'rows'), plan: { kind: 'filter', where: where.list } };
  }

  sorted(): DraftRequest | null {
    const by = this.random.chance(0.3) ? this.pick(['date']) : this.measure();
    if (by === null) return null;
    const isDate = this.table.columns[by]?.role === 'date';
    const descending = this.random.chance(0.6);
    const name = this.name(by);
    const noun = this.noun();
    if (this.random.chance(0.5)) {
      const words = descending
        ? isDate
          ? ['newest first', 'latest first', 'in descending order']
          : [
              'descending',
              'from high to low',
              'largest first',
              'highest first',
              'desc',
              'in descending order',
              'from largest to smallest',
              'biggest first',
            ]
        : isDate
          ? ['oldest first', 'earliest first', 'in chronological order']
          : [
              'ascending',
              'from low to high',
              'smallest first',
              'lowest first',
              'asc',
              'in ascending order',
              '',
            ];
      const where = this.random.chance(0.75) ? { text: '', list: [] } : this.conditions(1, [by]);
      if (where === null) return null;
      const text = this.random.pick([
        `sort the table by ${name} ${this.random.pick(words)}`,
        `sort ${noun} by ${name} ${this.random.pick(words)}`,
        `order by ${name} ${this.random.pick(words)}`,
        `${noun} sorted by ${name} ${this.random.pick(words)}`,
        `sort by ${name} ${this.random.pick(words)}`,
      ]);
      return {
        text: `${text} ${where.text}`.replace(/\s+/g, ' ').trim(),
        plan: { kind: 'sort', by, descending, where: where.list },
      };
    }
    const count = this.random.pick([3, 5, 10, 2, 4, 20, 7]);
    const value = num(
      count,
      this.random.chance(0.2)
        ? (['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'][count] ?? String(count))
        : String(count),
    );
    if (!isDate && this.random.chance(0.22)) {
      // The figures themselves: "the 3 highest prices".
      const words = descending
        ? ['highest', 'largest', 'biggest', 'top']
        : ['lowest', 'smallest', 'cheapest'];
      const text = this.random.pick([
        `the ${value.text} ${this.random.pick(words)} ${plural(name)}`,
        `${value.text} ${this.random.pick(words)} ${plural(name)}`,
        `${this.random.pick(words)} ${value.text} ${plural(name)}`,
      ]);
      return { text, plan: { kind: 'top', count: value, by, descending, column: by, where: [] } };
    }
    const column = this.random.chance(0.4) ? this.pick(['key', 'category', 'person'], [by]) : null;
    const where = this.random.chance(0.7)
      ? { text: '', list: [] }
      : this.conditions(1, column === null ? [by] : [by, column]);
    if (where === null) return null;
    const what = column === null ? noun : plural(this.name(column));
    const text = isDate
      ? descending
        ? this.random.pick([
            `latest ${value.text} ${what} by ${name}`,
            `${value.text} most recent ${what} by ${name}`,
            `last ${value.text} ${what} by ${name}`,
          ])
        : this.random.pick([
            `first ${value.text} ${what} by ${name}`,
            `${value.text} earliest ${what} by ${name}`,
          ])
      : descending
        ? this.random.pick([
            `top ${value.text} ${what} by ${name}`,
            `${value.text} ${what} with the highest ${name}`,
            `${value.text} largest ${what} by ${name}`,
            `the ${value.text} biggest ${name} ${what}`,
            `top ${value.text} ${what} with most ${name}`,
          ])
        : this.random.pick([
            `bottom ${value.text} ${what} by ${name}`,
            `${value.text} ${what} with the lowest ${name}`,
            `${value.text} smallest ${what} by ${name}`,
            `lowest ${value.text} ${what} by ${name}`,
          ]);
    return {
      text: this.frame(text, where.text, 'rows'),
      plan: { kind: 'top', count: value, by, descending, column, where: where.list },
    };
  }

  grouped(): DraftRequest | null {
    const key = this.group();
    if (key === null) return null;
    const op = this.random.pick(['sum', 'sum', 'sum', 'count', 'avg', 'max', 'min'] as const);
    const column = op === 'count' ? null : this.measure();
    if (op !== 'count' && column === null) return null;
    const where = this.random.chance(0.75)
      ? { text: '', list: [] }
      : this.conditions(1, column === null ? [key] : [key, column]);
    if (where === null) return null;
    const keyName = this.name(key);
    const name = column === null ? '' : this.name(column);
    const what = {
      sum: [`total ${name}`, name, `sum of ${name}`, `${name} total`],
      count: [`number of ${this.noun()}`, `count of ${this.noun()}`, `how many ${this.noun()}`, `count`],
      avg: [`average ${name}`, `mean ${name}`, `avg ${name}`],
      max: [`highest ${name}`, `max ${name}`, `largest ${name}`],
      min: [`lowest ${name}`, `min ${name}`, `smallest ${name}`],
    }[op];
    const by = this.random.pick([
      `by ${keyName}`,
      `per ${keyName}`,
      `for each ${keyName}`,
      `by ${keyName}`,
      `grouped by ${keyName}`,
      `for every ${keyName}`,
      `broken down by ${keyName}`,
    ]);
    return {
      text: this.frame(`${this.random.pick(what)} ${by}`, where.text, 'rows'),
      plan: {
        kind: 'group',
        key,
        op,
        of: column === null ? null : { kind: 'column', column },
        where: where.list,
      },
    };
  }

  rowWise(): DraftRequest | null {
    const { random } = this;
    const a = this.measure();
    if (a === null) return null;
    const b = this.measure([a]);
    const each = random.pick([
      'for each row',
      'for every row',
      'in each row',
      'per row',
      'row by row',
      'in a new column',
      'for each line',
      'as a new column',
    ]);
    const nameA = this.name(a);
    const left: DraftExpression = { kind: 'column', column: a };
    if (random.chance(0.4)) return this.flag(each);
    let text: string;
    let expression: DraftExpression;
    if (b !== null && random.chance(0.75)) {
      const nameB = this.name(b);
      const right: DraftExpression = { kind: 'column', column: b };
      const op = random.pick(['mul', 'mul', 'sub', 'sub', 'div', 'add'] as const);
      text = random.pick(
        {
          mul: [
            `${nameA} times ${nameB}`,
            `multiply ${nameA} by ${nameB}`,
            `${nameA} x ${nameB}`,
            `${nameA} * ${nameB}`,
            `product of ${nameA} and ${nameB}`,
            `${nameA} multiplied by ${nameB}`,
          ],
          sub: [
            `${nameA} minus ${nameB}`,
            `subtract ${nameB} from ${nameA}`,
            `difference between ${nameA} and ${nameB}`,
            `${nameA} - ${nameB}`,
            `${nameA} less ${nameB}`,
          ],
          div: [
            `${nameA} divided by ${nameB}`,
            `divide ${nameA} by ${nameB}`,
            `${nameA} / ${nameB}`,
            `ratio of ${nameA} to ${nameB}`,
            `${nameA} per ${nameB}`,
          ],
          add: [
            `${nameA} plus ${nameB}`,
            `add ${nameA} and ${nameB}`,
            `${nameA} + ${nameB}`,
            `sum of ${nameA} and ${nameB}`,
          ],
        }[op],
      );
      expression = { kind: 'arithmetic', op, left, right };
      if (op === 'mul' && random.chance(0.3)) {
        const where = random.chance(0.5) ? { text: '', list: [] } : this.conditions(1, [a, b]);
        if (where === null) return null;
        return {
          text: `${random.pick(['total of', 'sum of', 'total', 'add up', 'grand total of'])} ${text} ${where.text}`.trim(),
          plan: { kind: 'aggregate', op: 'sum', of: expression, where: where.list },
        };
      }
    } else {
      const factor = random.pick([1.1, 1.2, 0.9, 2, 12, 0.19, 1.05, 100, 0.5, 1.21]);
      const op = random.pick(['mul', 'mul', 'div', 'add', 'sub'] as const);
      const value = num(factor);
      text = random.pick(
        {
          mul: [`${nameA} times ${factor}`, `multiply ${nameA} by ${factor}`, `${nameA} * ${factor}`],
          div: [`${nameA} divided by ${factor}`, `divide ${nameA} by ${factor}`, `${nameA} / ${factor}`],
          add: [`${nameA} plus ${factor}`, `add ${factor} to ${nameA}`],
          sub: [`${nameA} minus ${factor}`, `subtract ${factor} from ${nameA}`],
        }[op],
      );
      expression = { kind: 'arithmetic', op, left, right: { kind: 'literal', value } };
    }
    const full = random.chance(0.75)
      ? random.chance(0.8)
        ? `${text} ${each}`
        : `${each}, ${text}`
      : random.pick([`calculate ${text}`, `new column: ${text}`, text]);
    return { text: full, plan: { kind: 'row', expression } };
  }

  /** Groups ranked by a figure of theirs: the best one, or the best few. */
  rankedGroups(): DraftRequest | null {
    const { random } = this;
    const column = this.group();
    const measure = this.measure();
    if (column === null || measure === null) return null;
    const where = random.chance(0.75) ? { text: '', list: [] } : this.conditions(1, [column, measure]);
    if (where === null) return null;
    const [name, figure, noun] = [this.name(column), this.name(measure), this.noun()];
    const op = random.pick(['sum', 'sum', 'count', 'avg'] as const);
    const max = random.chance(0.75);
    const most = max
      ? random.pick(['most', 'most', 'highest number of'])
      : random.pick(['fewest', 'lowest number of']);
    const high = max ? random.pick(['highest', 'largest', 'biggest']) : random.pick(['lowest', 'smallest']);
    const by = { op, of: op === 'count' ? null : ({ kind: 'column', column: measure } as const) };
    if (random.chance(0.65)) {
      const text = random.pick(
        {
          sum: [
            `which ${name} has the ${high} total ${figure}`,
            `${name} with the ${high} total ${figure}`,
            `what ${name} has the ${high} ${figure} overall`,
            `${name} with the ${high} sum of ${figure}`,
            `which ${name} has the ${high} ${figure} in total`,
            `which ${name} brings in the ${max ? 'most' : 'least'} ${figure}`,
          ],
          count: [
            `which ${name} has the ${most} ${noun}`,
            `who has the ${most} ${noun} by ${name}`,
            `${name} with the ${most} ${noun}`,
            `which ${name} appears ${max ? 'most often' : 'least often'}`,
            `${max ? 'most' : 'least'} common ${name}`,
            `${max ? 'most' : 'least'} frequent ${name}`,
            `busiest ${name}`,
          ],
          avg: [
            `which ${name} has the ${high} average ${figure}`,
            `${name} with the ${high} average ${figure}`,
            `what ${name} has the ${high} mean ${figure}`,
          ],
        }[op],
      );
      const plan: DraftPlan = {
        kind: 'extreme',
        op: max || text.startsWith('busiest') ? 'argmax' : 'argmin',
        column,
        by,
        where: where.list,
      };
      return { text: `${text} ${where.text}`.trim(), plan };
    }
    const count = random.pick([2, 3, 5, 10]);
    const value = num(count);
    const what = plural(name);
    const text = random.pick(
      {
        sum: [
          `top ${count} ${what} by total ${figure}`,
          `${count} ${what} with the highest total ${figure}`,
          `top ${count} ${what} by overall ${figure}`,
          `best ${count} ${what} by sum of ${figure}`,
        ],
        count: [
          `top ${count} ${what} by number of ${noun}`,
          `${count} ${what} with the most ${noun}`,
          `${count} most common ${what}`,
        ],
        avg: [
          `top ${count} ${what} by average ${figure}`,
          `${count} ${what} with the highest average ${figure}`,
        ],
      }[op],
    );
    return {
      text: `${text} ${where.text}`.trim(),
      plan: { kind: 'top', count: value, by, descending: true, column, where: where.list },
    };
  }

  private flag(each: string): DraftRequest | null {
    const { random } = this;
    const made = this.conditions(random.chance(0.8) ? 1 : 2);
    if (made === null) return null;
    const [yes, no] = random.pick([
      ['Yes', 'No'],
      ['High', 'Low'],
      ['OK', 'Check'],
      ['Big', 'Small'],
      ['Pass', 'Fail'],
      ['Late', 'On time'],
      ['Good', 'Bad'],
      ['Alert', 'Fine'],
    ] as const);
    const quote = random.pick(['"', "'", '']);
    const spell = (text: string): string => (quote === '' && random.chance(0.5) ? text.toLowerCase() : text);
    const [a, b] = [str(yes, `${quote}${spell(yes)}${quote}`), str(no, `${quote}${spell(no)}${quote}`)];
    const test = made.text.replace(/^(?:where|with|for|whose|when) /, '');
    const text = random.pick([
      `if ${test} then ${a.text} else ${b.text}`,
      `${a.text} if ${test} else ${b.text}`,
      `say ${a.text} if ${test}, otherwise ${b.text}`,
      `${a.text} if ${test}, otherwise ${b.text}`,
      `show ${a.text} when ${test} and ${b.text} otherwise`,
      `mark rows ${made.text} as ${a.text}, others ${b.text}`,
      `flag rows ${made.text} with ${a.text} else ${b.text}`,
      `write ${a.text} ${made.text}, else ${b.text} ${each}`,
    ]);
    return {
      text,
      plan: {
        kind: 'row',
        expression: {
          kind: 'if',
          where: made.list,
          then: { kind: 'literal', value: a },
          otherwise: { kind: 'literal', value: b },
        },
      },
    };
  }

  /** An ordinary request whose value no cell holds: nothing there can be pointed at. */
  missingValue(): string | null {
    const { random } = this;
    const column = this.measure();
    const key = this.group();
    if (column === null || key === null) return null;
    const spec = this.table.columns[key];
    const present = new Set(this.table.rows.map((row) => row[key]));
    let value: CellValue = null;
    for (let i = 0; i < 20 && spec !== undefined; i++) {
      const candidate = spec.make(random, random.below(500));
      if (!present.has(candidate)) value = candidate;
    }
    if (typeof value !== 'string') return null;
    const written = this.written(value).text;
    const noun = this.noun();
    return random.pick([
      `total ${this.name(column)} for ${written}`,
      `how many ${noun} for ${written}`,
      `how many ${written} ${noun}`,
      `${this.name(column)} of ${written}`,
      `average ${this.name(column)} in ${written}`,
      `list the ${noun} from ${written}`,
      `${noun} where ${this.name(key)} is ${written}`,
      `how much ${this.name(column)} did ${written} have`,
      `number of ${noun} with ${this.name(key)} ${written}`,
      `show all ${written} ${noun}`,
    ]);
  }

  scalarArithmetic(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const name = this.name(column);
    const of: DraftExpression = { kind: 'column', column };
    const roll = random.next();
    if (roll < 0.4) {
      const where = this.conditions(1, [column]);
      if (where === null) return null;
      const isCount = random.chance(0.3);
      const text = isCount
        ? random.pick([
            `what share of ${this.noun()} ${where.text.replace(/^(?:for|in|from|by|of) /, 'are ')}`,
            `percentage of ${this.noun()} ${where.text}`,
            `what percent of ${this.noun()} ${where.text}`,
          ])
        : random.pick([
            `share of ${name} ${where.text}`,
            `percent of total ${name} ${where.text}`,
            `what percentage of ${name} ${where.text}`,
            `${name} ${where.text} as a share of total ${name}`,
            `fraction of ${name} ${where.text}`,
          ]);
      const part: DraftPlan = {
        kind: 'aggregate',
        op: isCount ? 'count' : 'sum',
        of: isCount ? null : of,
        where: where.list,
      };
      const whole: DraftPlan = {
        kind: 'aggregate',
        op: isCount ? 'count' : 'sum',
        of: isCount ? null : of,
        where: [],
      };
      return { text, plan: { kind: 'scalar-arithmetic', op: 'div', left: part, right: whole } };
    }
    if (roll < 0.7) {
      const other = this.measure([column]);
      if (other === null) return null;
      const nameB = this.name(other);
      const op = random.pick(['sub', 'div'] as const);
      const text =
        op === 'sub'
          ? random.pick([
              `total ${name} minus total ${nameB}`,
              `difference between total ${name} and total ${nameB}`,
              `sum of ${name} less sum of ${nameB}`,
            ])
          : random.pick([
              `total ${name} divided by total ${nameB}`,
              `ratio of total ${name} to total ${nameB}`,
              `overall ${name} per ${nameB}`,
            ]);
      const left: DraftPlan = { kind: 'aggregate', op: 'sum', of, where: [] };
      return {
        text,
        plan: {
          kind: 'scalar-arithmetic',
          op,
          left,
          right: { kind: 'aggregate', op: 'sum', of: { kind: 'column', column: other }, where: [] },
        },
      };
    }
    const key = this.group([column]);
    if (key === null) return null;
    const [first, second] = [this.cell(key), this.cell(key)];
    if (typeof first !== 'string' || typeof second !== 'string' || first === second) return null;
    const [a, b] = [this.written(first), this.written(second)];
    if (roll < 0.9) {
      const text = random.pick([
        `difference in ${name} between ${a.text} and ${b.text}`,
        `how much more ${name} did ${a.text} have than ${b.text}`,
        `${name} of ${a.text} minus ${name} of ${b.text}`,
      ]);
      const sum = (value: NamedValue): DraftPlan => ({
        kind: 'aggregate',
        op: 'sum',
        of,
        where: [{ kind: 'compare', column: key, op: 'eq', value }],
      });
      return { text, plan: { kind: 'scalar-arithmetic', op: 'sub', left: sum(a), right: sum(b) } };
    }
    const value = num(random.pick([12, 1.19, 2, 100, 1.2]));
    const op = random.pick(['mul', 'div'] as const);
    return {
      text: `total ${name} ${op === 'mul' ? random.pick(['times', 'multiplied by']) : 'divided by'} ${value.text}`,
      plan: {
        kind: 'scalar-arithmetic',
        op,
        left: { kind: 'aggregate', op: 'sum', of, where: [] },
        right: value,
      },
    };
  }
}

/** Superlatives that name their column by themselves. */
function superlatives(header: string, max: boolean): readonly string[] {
  const name = header.toLowerCase();
  if (name === 'age') return max ? ['oldest'] : ['youngest'];
  if (/price|fee|cost|rent|freight/.test(name))
    return max ? ['most expensive', 'dearest', 'priciest'] : ['cheapest', 'least expensive'];
  if (/salary|pay|wage/.test(name))
    return max ? ['best paid', 'highest paid', 'highest earning'] : ['lowest paid', 'worst paid'];
  if (/duration|minutes|downtime|hours|resol/.test(name))
    return max ? ['longest', 'slowest'] : ['shortest', 'quickest'];
  if (/weight/.test(name)) return max ? ['heaviest'] : ['lightest'];
  if (/distance|km/.test(name)) return max ? ['farthest', 'longest'] : ['nearest', 'shortest'];
  if (/area|size/.test(name)) return max ? ['largest', 'biggest'] : ['smallest'];
  if (/score|mark|points|rating/.test(name))
    return max ? ['best', 'top scoring', 'top rated'] : ['worst', 'weakest'];
  if (/date|opened|listed|created|hired|joined/.test(name))
    return max ? ['newest', 'most recent', 'latest'] : ['oldest', 'earliest', 'first'];
  if (/amount|total|value|revenue|sales|budget/.test(name))
    return max ? ['largest', 'biggest', 'most valuable'] : ['smallest', 'least valuable'];
  return [];
}

/** Comparatives that name their column by themselves, with the units that may follow. */
function adjectives(header: string): (readonly [op: Comparison, phrase: string, unit: string])[] {
  const name = header.toLowerCase();
  if (name === 'age')
    return [
      ['gt', 'older than', ''],
      ['lt', 'younger than', ''],
      ['gt', 'over the age of', ''],
      ['lt', 'under the age of', ''],
      ['gt', 'aged over', ''],
    ];
  if (/price|fee|cost|rent/.test(name))
    return [
      ['gt', 'more expensive than', ''],
      ['lt', 'cheaper than', ''],
      ['gt', 'costing more than', ''],
      ['lt', 'costing less than', ''],
    ];
  if (/salary|pay|wage/.test(name))
    return [
      ['gt', 'earning more than', ''],
      ['lt', 'earning less than', ''],
      ['gt', 'who earn over', ''],
      ['lt', 'paid less than', ''],
    ];
  if (/duration|minutes|downtime/.test(name))
    return [
      ['gt', 'longer than', ' minutes'],
      ['lt', 'shorter than', ' minutes'],
      ['gt', 'that took more than', ' minutes'],
      ['lt', 'of less than', ' minutes'],
    ];
  if (/hours|resol/.test(name))
    return [
      ['gt', 'longer than', ' hours'],
      ['lt', 'shorter than', ' hours'],
      ['gt', 'taking more than', ' hours'],
    ];
  if (/weight/.test(name))
    return [
      ['gt', 'heavier than', ' kg'],
      ['lt', 'lighter than', ' kg'],
      ['gt', 'weighing over', ' kg'],
    ];
  if (/distance|km/.test(name))
    return [
      ['gt', 'farther than', ' km'],
      ['lt', 'closer than', ' km'],
    ];
  if (/area|size/.test(name))
    return [
      ['gt', 'larger than', ' m2'],
      ['lt', 'smaller than', ' m2'],
    ];
  if (/amount|total|value|revenue|sales|budget/.test(name))
    return [
      ['gt', 'worth more than', ''],
      ['lt', 'worth less than', ''],
      ['ge', 'worth at least', ''],
    ];
  if (/stock|on hand/.test(name))
    return [
      ['lt', 'with fewer than', ' in stock'],
      ['gt', 'with more than', ' in stock'],
      ['lt', 'with less than', ' left'],
    ];
  return [];
}

export function plural(text: string): string {
  if (text.endsWith('s')) return text;
  return /[^aeiou]y$/.test(text) ? `${text.slice(0, -1)}ies` : `${text}s`;
}

export function typo(text: string, random: Random): string {
  if (text.length < 5) return text;
  const at = 1 + random.below(text.length - 2);
  return random.chance(0.5)
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
