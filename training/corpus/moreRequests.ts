/** @file Requests beyond totals and lookups: texts, dates, shares, ranks, statistics, finance, figures of groups, bands. */
import { EACH_ROW } from './eachRow';
import type { DraftCondition, DraftRequest, NamedValue, RequestWriter } from './officeRequests';
import { num, plural, str } from './officeRequests';
import type { ColumnRole } from './officeTables';
import type { Random } from './random';
import { col, op, val, where, type DraftToken } from './tokenPlan';

const NO_WHERE = { text: '', list: [] as readonly DraftCondition[] };

/** Writes requests for one table with the help of its `RequestWriter`; null where the table has no fitting column. */
export class MoreRequests {
  private readonly random: Random;

  constructor(private readonly writer: RequestWriter) {
    this.random = writer.random;
  }

  private pick(roles: readonly ColumnRole[], not: readonly number[] = []): number | null {
    return this.writer.pick(roles, not);
  }

  private measure(not: readonly number[] = []): number | null {
    return this.pick(['measure', 'integer'], not);
  }

  private name(column: number): string {
    return this.writer.name(column);
  }

  private some(chance: number, not: readonly number[]): { text: string; list: readonly DraftCondition[] } {
    if (!this.random.chance(chance)) return NO_WHERE;
    return this.writer.conditions(this.random.chance(0.8) ? 1 : 2, not) ?? NO_WHERE;
  }

  private lead(text: string): string {
    const lead = this.random.pick([
      '',
      '',
      '',
      'what is the ',
      'give me the ',
      'calculate the ',
      'find the ',
      'the ',
      'i need the ',
    ]);
    return `${lead}${text}`;
  }

  private request(text: string, tokens: readonly DraftToken[]): DraftRequest {
    let said = text.replace(/\s+/g, ' ').trim();
    if (this.random.chance(0.3)) said = said.charAt(0).toUpperCase() + said.slice(1);
    if (this.random.chance(0.08)) said = `please ${said}`;
    if (this.random.chance(0.12)) said += /^(?:what|which|who|how)/i.test(said) ? '?' : '.';
    return { text: said, plan: { kind: 'tokens', tokens } };
  }

  /** A row-wise request: "… for each row", for a new column, or terse. */
  private each(text: string, ...tokens: readonly DraftToken[]): DraftRequest {
    const { random } = this;
    const each = random.pick(EACH_ROW);
    const form = random.next();
    const full =
      form < 0.5
        ? `${text} ${each}`
        : form < 0.6
          ? `${each}: ${text}`
          : form < 0.72
            ? `new column with ${text}`
            : form < 0.8
              ? `add a column for ${text}`
              : text;
    return this.request(full, [op('row'), ...tokens]);
  }

  text(): DraftRequest | null {
    const { random } = this;
    const column = this.pick(['key', 'text', 'person', 'category']);
    if (column === null) return null;
    const name = this.name(column);
    const cells = this.writer.table.rows.map((row) => row[column]).filter((cell) => typeof cell === 'string');
    const sample = cells[0] ?? '';
    const hasSpace = cells.filter((cell) => cell.includes(' ')).length > cells.length / 2;
    const sign = ['@', '-', '/', '_', ','].find((mark) => cells.every((cell) => cell.includes(mark)));
    const kind = random.next();
    if (sign === '@' && kind < 0.5)
      return this.each(
        random.pick([
          `domain of the ${name}`,
          `part of ${name} after the @`,
          `${name} domain`,
          `everything after the @ in ${name}`,
          `mail domain from ${name}`,
        ]),
        op('domain'),
        col(column),
      );
    if (sign !== undefined && kind < 0.4) {
      const spoken =
        { '@': 'at sign', '-': 'dash', '/': 'slash', _: 'underscore', ',': 'comma' }[sign] ?? sign;
      const quoted = str(sign, random.pick([`"${sign}"`, `'${sign}'`, `the ${spoken}`, `the ${spoken}`]));
      const before = random.chance(0.5);
      return this.each(
        before
          ? random.pick([
              `the part of ${name} before ${quoted.text}`,
              `${name} up to ${quoted.text}`,
              `text before ${quoted.text} in ${name}`,
              `what comes before ${quoted.text} in the ${name}`,
              `everything left of ${quoted.text} in ${name}`,
            ])
          : random.pick([
              `the part of ${name} after ${quoted.text}`,
              `text after ${quoted.text} in ${name}`,
              `what follows ${quoted.text} in the ${name}`,
              `${name} after ${quoted.text}`,
              `everything right of ${quoted.text} in ${name}`,
            ]),
        op(before ? 'before' : 'after'),
        col(column),
        val(quoted),
      );
    }
    if (hasSpace && kind < 0.45) {
      const first = random.chance(0.55);
      const person = this.writer.table.columns[column]?.role === 'person' || /name/i.test(name);
      return this.each(
        first
          ? random.pick([
              `first word of ${name}`,
              `the first word in ${name}`,
              ...(person
                ? [
                    `first name of ${name}`,
                    `first name of the ${name}`,
                    `just the first name from ${name}`,
                    `${name} first name only`,
                    `given name from ${name}`,
                  ]
                : []),
            ])
          : random.pick([
              `last word of ${name}`,
              `the last word in ${name}`,
              ...(person
                ? [
                    `last name of ${name}`,
                    `surname of the ${name}`,
                    `surname from ${name}`,
                    `family name from ${name}`,
                    `${name} last name only`,
                  ]
                : []),
            ]),
        op(first ? 'firstword' : 'lastword'),
        col(column),
      );
    }
    if (kind < 0.6) {
      const name2 = random.pick(['upper', 'lower', 'proper', 'trim', 'len'] as const);
      const phrases = {
        upper: [
          `${name} in capitals`,
          `${name} in upper case`,
          `uppercase ${name}`,
          `${name} in caps`,
          `make ${name} upper case`,
          `${name} in all capital letters`,
        ],
        lower: [
          `${name} in lower case`,
          `lowercase ${name}`,
          `${name} in small letters`,
          `make ${name} lower case`,
          `turn ${name} into lowercase`,
        ],
        proper: [
          `${name} with capital initials`,
          `${name} in proper case`,
          `capitalize each word of ${name}`,
          `${name} in title case`,
          `proper case ${name}`,
        ],
        trim: [
          `${name} without extra spaces`,
          `trim ${name}`,
          `clean up the spaces in ${name}`,
          `remove leading and trailing spaces from ${name}`,
          `strip spaces around ${name}`,
        ],
        len: [
          `number of characters in ${name}`,
          `length of ${name}`,
          `how many characters ${name} has`,
          `how long the ${name} is in characters`,
          `character count of ${name}`,
          `length of the ${name} text`,
        ],
      }[name2];
      return this.each(random.pick(phrases), op(name2), col(column));
    }
    if (kind < 0.78) {
      const count = random.pick([1, 2, 3, 4, 5]);
      const value = num(
        count,
        random.chance(0.3) && count > 1
          ? (['', '', 'two', 'three', 'four', 'five'][count] ?? String(count))
          : String(count),
      );
      const side = random.pick(['left', 'right'] as const);
      if (random.chance(0.15) && sample.length > 5) {
        const start = num(random.pick([2, 3, 4]));
        return this.each(
          random.pick([
            `${value.text} characters of ${name} starting at position ${start.text}`,
            `${value.text} characters of ${name} from position ${start.text}`,
            `mid of ${name}, ${value.text} characters from place ${start.text}`,
          ]),
          op('mid'),
          col(column),
          val(start),
          val(value),
        );
      }
      return this.each(
        side === 'left'
          ? random.pick([
              `first ${value.text} characters of ${name}`,
              `first ${value.text} letters of ${name}`,
              `leftmost ${value.text} characters of ${name}`,
              `the first ${value.text} chars of ${name}`,
              `${name} cut to its first ${value.text} characters`,
              `starting ${value.text} letters of the ${name}`,
            ])
          : random.pick([
              `last ${value.text} characters of ${name}`,
              `last ${value.text} digits of ${name}`,
              `final ${value.text} characters of ${name}`,
              `the last ${value.text} chars of ${name}`,
              `ending ${value.text} digits of the ${name}`,
            ]),
        op(side),
        col(column),
        val(value),
      );
    }
    if (kind < 0.86) {
      const from = random.pick([...(sign === undefined ? [] : [sign]), ' ', '-', '.', '/']);
      const to = random.pick(
        ['-', '_', ' ', '', '/'].filter((other) => other !== from && other !== '' && other !== ' '),
      );
      if (from === ' ') return null;
      const [a, b] = [str(from, `"${from}"`), str(to, `"${to}"`)];
      return this.each(
        random.pick([
          `replace ${a.text} with ${b.text} in ${name}`,
          `${name} with ${a.text} replaced by ${b.text}`,
          `swap ${a.text} for ${b.text} in ${name}`,
          `substitute ${a.text} by ${b.text} in the ${name}`,
        ]),
        op('replace'),
        col(column),
        val(a),
        val(b),
      );
    }
    const other = this.pick(['key', 'text', 'person', 'category', 'integer'], [column]);
    if (other === null) return null;
    const second = this.name(other);
    if (random.chance(0.45)) {
      const mark = random.pick(['-', '/', ', ', ' - ', ': ', '_', '|', ' / ']);
      const spoken = { '-': 'a dash', '/': 'a slash', _: 'an underscore' }[mark];
      const value = str(mark, spoken !== undefined && random.chance(0.4) ? spoken : `"${mark}"`);
      return this.each(
        random.pick([
          `${name} and ${second} joined with ${value.text}`,
          `${name} and ${second} separated by ${value.text}`,
          `join ${name} and ${second} with ${value.text} between`,
          `combine ${name} and ${second} using ${value.text}`,
          `${name}, then ${value.text}, then ${second}`,
          `concatenate ${name} and ${second} with ${value.text}`,
        ]),
        op('catwith'),
        col(column),
        val(value),
        col(other),
      );
    }
    const tight = random.chance(0.25);
    return this.each(
      tight
        ? random.pick([
            `${name} and ${second} without a space`,
            `${name} directly followed by ${second}`,
            `glue ${name} and ${second} together`,
            `${name}&${second}`,
          ])
        : random.pick([
            `join ${name} and ${second}`,
            `combine ${name} and ${second} with a space`,
            `${name} and ${second} in one cell`,
            `${name} + ${second} as one text`,
            `merge ${name} and ${second}`,
            `concatenate ${name} and ${second}`,
            `full text of ${name} and ${second}`,
          ]),
      op(tight ? 'glue' : 'cat'),
      col(column),
      col(other),
    );
  }

  dates(): DraftRequest | null {
    const { random } = this;
    const column = this.pick(['date']);
    if (column === null) return null;
    const name = this.name(column);
    const other = this.pick(['date'], [column]);
    const kind = random.next();
    if (kind < 0.55) {
      const part = random.pick([
        'yearof',
        'monthof',
        'monthname',
        'weekday',
        'dayof',
        'quarter',
        'eomonth',
      ] as const);
      const phrases = {
        yearof: [
          `year of ${name}`,
          `the year of the ${name}`,
          `year from ${name}`,
          `extract the year from ${name}`,
          `which year the ${name} is in`,
          `${name} year`,
        ],
        monthof: [
          `month number of ${name}`,
          `month of ${name} as a number`,
          `the month (1-12) of ${name}`,
          `number of the month of ${name}`,
        ],
        monthname: [
          `month name of ${name}`,
          `name of the month of ${name}`,
          `month of ${name} as text`,
          `the month of ${name} written out`,
          `month of ${name} in words`,
        ],
        weekday: [
          `weekday of ${name}`,
          `day of the week of ${name}`,
          `what day of the week ${name} was`,
          `which weekday the ${name} fell on`,
          `${name} as weekday name`,
          `weekday name for ${name}`,
        ],
        dayof: [
          `day of the month of ${name}`,
          `day number of ${name}`,
          `the day in ${name}`,
          `extract the day from ${name}`,
        ],
        quarter: [
          `quarter of ${name}`,
          `which quarter ${name} is in`,
          `quarter number for ${name}`,
          `calendar quarter of the ${name}`,
        ],
        eomonth: [
          `last day of the month of ${name}`,
          `end of month for ${name}`,
          `month end of ${name}`,
          `end of the month in which ${name} lies`,
        ],
      }[part];
      return this.each(random.pick(phrases), op(part), col(column));
    }
    if (kind < 0.68) {
      const count = random.pick([1, 2, 3, 6, 12, 18, 24, 36]);
      const value = num(count);
      const unit = count === 1 ? 'month' : 'months';
      return this.each(
        random.pick([
          `${name} plus ${count} ${unit}`,
          `${count} ${unit} after ${name}`,
          `add ${count} ${unit} to ${name}`,
          `date ${count} ${unit} after the ${name}`,
          `${name} + ${count} ${unit}`,
        ]),
        op('edate'),
        col(column),
        val(value),
      );
    }
    if (kind < 0.76)
      return this.each(
        random.pick([
          `full years since ${name}`,
          `years since ${name} until today`,
          `years passed since ${name}`,
          `how many years ago ${name} was`,
          `age in years from ${name}`,
          `current age based on ${name}`,
        ]),
        op('age'),
        col(column),
      );
    if (kind < 0.82)
      return this.each(
        random.pick([
          `days since ${name}`,
          `days from ${name} until today`,
          `how many days ago ${name} was`,
          `number of days passed since ${name}`,
        ]),
        op('sub'),
        op('today'),
        col(column),
      );
    if (other === null) {
      const made = this.writer.dateValue(column);
      if (made === null || made.unit !== 'day') return null;
      return this.each(
        random.pick([
          `full years from ${name} to ${made.value.text}`,
          `age on ${made.value.text} from ${name}`,
          `years between ${name} and ${made.value.text}`,
          `completed years at ${made.value.text} since ${name}`,
        ]),
        op('yearsto'),
        col(column),
        val(made.value),
      );
    }
    const second = this.name(other);
    const kind2 = random.pick(['workdays', 'workdays', 'yearsto'] as const);
    return this.each(
      kind2 === 'workdays'
        ? random.pick([
            `working days between ${name} and ${second}`,
            `work days from ${name} to ${second}`,
            `business days between ${name} and ${second}`,
            `number of weekdays from ${name} to ${second}`,
            `workdays from ${name} until ${second}`,
          ])
        : random.pick([
            `full years between ${name} and ${second}`,
            `years from ${name} to ${second}`,
            `whole years from ${name} until ${second}`,
          ]),
      op(kind2),
      col(column),
      col(other),
    );
  }

  /** Shares, growth, margins, percentages put on or taken off. */
  percent(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const name = this.name(column);
    const other = this.measure([column]);
    const kind = random.next();
    if (kind < 0.2)
      return this.each(
        random.pick([
          `${name} as a share of the total`,
          `percent of total ${name}`,
          `share of total ${name}`,
          `${name} as % of the total`,
          `each row's share of ${name}`,
          `percentage of total ${name}`,
          `what part of all ${name} this is`,
          `${name} in percent of the whole`,
        ]),
        op('share'),
        col(column),
      );
    if (kind < 0.5) {
      const percent = random.pick([5, 10, 15, 19, 20, 21, 25, 7, 2, 3.5, 8, 12, 50]);
      const which = random.pick(['addpct', 'addpct', 'subpct', 'netpct', 'mul'] as const);
      const written = random.pick([`${percent}%`, `${percent}%`, `${percent} %`, `${percent} percent`]);
      const value = num(/percent/.test(written) ? percent : percent * 0.01, written);
      const phrases = {
        addpct: [
          `${name} plus ${written}`,
          `${name} including ${written} tax`,
          `${name} incl. ${written} VAT`,
          `${name} increased by ${written}`,
          `${name} with ${written} added`,
          `add ${written} to ${name}`,
          `raise ${name} by ${written}`,
          `${name} with a ${written} markup`,
          `gross ${name} at ${written} VAT`,
          `${name} after a ${written} increase`,
        ],
        subpct: [
          `${name} minus ${written}`,
          `${name} less ${written}`,
          `${name} after a ${written} discount`,
          `${name} reduced by ${written}`,
          `take ${written} off ${name}`,
          `${name} with ${written} off`,
          `${name} discounted by ${written}`,
          `subtract ${written} from ${name}`,
        ],
        netpct: [
          `${name} without the ${written} VAT included in it`,
          `net ${name} if ${written} VAT is included`,
          `${name} before ${written} tax`,
          `${name} excluding the ${written} VAT it contains`,
          `take the ${written} VAT out of ${name}`,
          `${name} net of ${written} VAT`,
        ],
        mul: [
          `${written} of ${name}`,
          `${written} of the ${name}`,
          `calculate ${written} of ${name}`,
          `${written} commission on ${name}`,
          `${written} VAT on ${name}`,
        ],
      }[which];
      const text = random.pick(phrases);
      if (which === 'mul' && /percent/.test(written)) return null;
      return this.each(text, op(which), col(column), val(value));
    }
    if (kind < 0.72 && other !== null) {
      const second = this.name(other);
      const which = random.pick(['growth', 'growth', 'margin', 'div'] as const);
      const phrases = {
        growth: [
          `growth from ${second} to ${name}`,
          `percent change from ${second} to ${name}`,
          `% change between ${second} and ${name}`,
          `increase of ${name} over ${second} in percent`,
          `change from ${second} to ${name} in %`,
          `by how many percent ${name} is above ${second}`,
          `percentage difference of ${name} vs ${second}`,
        ],
        margin: [
          `margin of ${name} over ${second} in percent`,
          `margin % with ${name} as price and ${second} as cost`,
          `profit margin from ${name} and ${second}`,
          `(${name} - ${second}) / ${name}`,
          `${name} minus ${second} as a share of ${name}`,
        ],
        div: [
          `${name} as a percentage of ${second}`,
          `${name} in % of ${second}`,
          `${name} as a share of ${second}`,
          `what percent of ${second} is ${name}`,
          `% of ${second} that is ${name}`,
          `${name} vs ${second} in percent`,
        ],
      }[which];
      return this.each(random.pick(phrases), op(which), col(column), col(other));
    }
    const key = this.pick(['category', 'person'], [column]);
    if (key === null) return null;
    const [first, second] = [this.writer.cell(key), this.writer.cell(key)];
    if (typeof first !== 'string' || typeof second !== 'string' || first === second) return null;
    const [a, b] = [this.writer.written(first), this.writer.written(second)];
    const one = (value: NamedValue): DraftToken[] => [
      op('sum'),
      col(column),
      where([{ kind: 'compare', column: key, op: 'eq', value }]),
    ];
    return this.request(
      random.pick([
        `percent change in ${name} from ${b.text} to ${a.text}`,
        `growth of ${name} from ${b.text} to ${a.text}`,
        `by how many percent is ${name} of ${a.text} above ${b.text}`,
        `% difference in ${name} between ${b.text} and ${a.text}`,
      ]),
      [op('growth'), ...one(a), ...one(b)],
    );
  }

  /** Growth between two periods, or their difference. */
  periods(): DraftRequest | null {
    const { random } = this;
    const [column, date] = [this.measure(), this.pick(['date'])];
    if (column === null || date === null) return null;
    const [first, second] = [this.writer.dateValue(date), this.writer.dateValue(date)];
    if (first === null || second === null || first.unit !== second.unit || first.unit === 'day') return null;
    if (first.from === second.from) return null;
    const [early, late] =
      first.from < second.from ? [first.value, second.value] : [second.value, first.value];
    const name = this.name(column);
    const sum = (value: NamedValue): DraftToken[] => [
      op('sum'),
      col(column),
      where([{ kind: 'compare', column: date, op: 'eq', value }]),
    ];
    const growth = random.chance(0.6);
    return this.request(
      growth
        ? random.pick([
            `growth of ${name} from ${early.text} to ${late.text}`,
            `percent change in ${name} from ${early.text} to ${late.text}`,
            `by how many % did ${name} grow from ${early.text} to ${late.text}`,
            `${name} growth ${early.text} to ${late.text} in percent`,
            `% change of ${name} between ${early.text} and ${late.text}`,
          ])
        : random.pick([
            `difference in ${name} between ${late.text} and ${early.text}`,
            `${name} in ${late.text} minus ${name} in ${early.text}`,
            `how much more ${name} in ${late.text} than in ${early.text}`,
          ]),
      [op(growth ? 'growth' : 'sub'), ...sum(late), ...sum(early)],
    );
  }

  /** Rank, running total, change to the row above, figures of the row's group. */
  position(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const name = this.name(column);
    const key = this.pick(['category', 'person'], [column]);
    const kind = random.next();
    if (kind < 0.3) {
      const descending = random.chance(0.75);
      return this.each(
        descending
          ? random.pick([
              `rank by ${name}`,
              `rank of ${name}`,
              `rank by ${name}, highest first`,
              `position by ${name} with the largest as 1`,
              `ranking on ${name}`,
              `what place this has by ${name}`,
              `${name} rank`,
            ])
          : random.pick([
              `rank by ${name}, lowest first`,
              `rank of ${name} with the smallest as 1`,
              `rank by ${name} ascending`,
              `position by ${name}, smallest is number 1`,
            ]),
        op('rank'),
        col(column),
        op(descending ? 'desc' : 'asc'),
      );
    }
    if (kind < 0.55)
      return this.each(
        random.pick([
          `running total of ${name}`,
          `cumulative ${name}`,
          `cumulative sum of ${name}`,
          `running sum of ${name}`,
          `${name} so far`,
          `${name} accumulated up to this row`,
          `running balance of ${name}`,
          `ytd ${name}`,
        ]),
        op('cum'),
        col(column),
      );
    if (kind < 0.65)
      return this.each(
        random.pick([
          `change in ${name} from the row above`,
          `${name} minus the previous ${name}`,
          `difference to the previous row in ${name}`,
          `how much ${name} changed from the line before`,
          `change of ${name} vs previous row`,
        ]),
        op('delta'),
        col(column),
      );
    if (key === null) return null;
    const keyName = this.name(key);
    if (kind < 0.88) {
      const figure = random.pick(['sum', 'avg', 'count', 'max'] as const);
      const text = {
        sum: [
          `total ${name} of the same ${keyName}`,
          `total ${name} for this row's ${keyName}`,
          `sum of ${name} of its ${keyName}`,
          `${keyName} total of ${name} on every row`,
        ],
        avg: [
          `average ${name} of the same ${keyName}`,
          `average ${name} for this row's ${keyName}`,
          `mean ${name} of its ${keyName}`,
        ],
        count: [
          `how many rows have the same ${keyName}`,
          `how often this ${keyName} occurs`,
          `number of times this ${keyName} appears`,
          `count of this ${keyName}`,
          `how many ${this.writer.noun()} have the same ${keyName}`,
        ],
        max: [`highest ${name} of the same ${keyName}`, `maximum ${name} within its ${keyName}`],
      }[figure];
      return this.each(
        random.pick(text),
        op('ingroup'),
        col(key),
        op(figure),
        ...(figure === 'count' ? [] : [col(column)]),
      );
    }
    return this.each(
      random.pick([
        `share of ${name} within its ${keyName}`,
        `${name} as a share of the ${keyName} total`,
        `${name} in percent of its ${keyName}`,
      ]),
      op('div'),
      col(column),
      op('ingroup'),
      col(key),
      op('sum'),
      col(column),
    );
  }

  statistics(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const name = this.name(column);
    const made = this.some(0.35, [column]);
    const kind = random.next();
    if (kind < 0.4) {
      const which = random.pick(['stdev', 'stdev', 'var', 'mode', 'median'] as const);
      const phrases = {
        stdev: [
          `standard deviation of ${name}`,
          `std dev of ${name}`,
          `stdev of ${name}`,
          `spread (standard deviation) of ${name}`,
          `${name} standard deviation`,
          `how much ${name} varies (std dev)`,
        ],
        var: [`variance of ${name}`, `${name} variance`, `sample variance of ${name}`],
        mode: [
          `most common ${name}`,
          `most frequent ${name}`,
          `mode of ${name}`,
          `which ${name} occurs most often`,
        ],
        median: [`median ${name}`, `median of the ${name}`, `middle ${name}`, `typical (median) ${name}`],
      }[which];
      return this.request(`${this.lead(random.pick(phrases))} ${made.text}`, [
        op(which),
        col(column),
        where(made.list),
      ]);
    }
    if (kind < 0.65) {
      const k = random.pick([2, 2, 3, 4, 5]);
      const ordinal = ['', '', 'second', 'third', 'fourth', 'fifth'][k] ?? 'second';
      const digits = ['', '', '2nd', '3rd', '4th', '5th'][k] ?? '2nd';
      const said = random.chance(0.6) ? ordinal : digits;
      const value = num(k, said);
      const large = random.chance(0.7);
      return this.request(
        `${this.lead(`${said} ${large ? random.pick(['highest', 'largest', 'biggest', 'most']) : random.pick(['lowest', 'smallest'])} ${name}`)} ${made.text}`,
        [op(large ? 'large' : 'small'), col(column), val(value), where(made.list)],
      );
    }
    if (kind < 0.82) {
      const p = random.pick([10, 25, 75, 80, 90, 95, 99]);
      const text = random.pick([
        `${p}th percentile of ${name}`,
        `percentile ${p} of ${name}`,
        `the ${p}% percentile of ${name}`,
        `p${p} of ${name}`,
      ]);
      const value = /%/.test(text) ? num(p * 0.01, `${p}%`) : num(p);
      if (text.startsWith('p') && !text.startsWith('percentile')) return null;
      return this.request(`${this.lead(text)} ${made.text}`, [
        op('pctile'),
        col(column),
        val(value),
        where(made.list),
      ]);
    }
    if (kind < 0.9) {
      const q = random.pick([1, 3]);
      const said = random.pick(q === 1 ? ['first', '1st'] : ['third', '3rd']);
      return this.request(`${this.lead(`${said} quartile of ${name}`)} ${made.text}`, [
        op('quartile'),
        col(column),
        val(num(q, said)),
        where(made.list),
      ]);
    }
    const other = this.measure([column]);
    if (other === null) return null;
    const second = this.name(other);
    return this.request(
      random.pick([
        `correlation between ${name} and ${second}`,
        `how strongly ${name} and ${second} are correlated`,
        `correlation of ${name} with ${second}`,
        `correlation coefficient of ${name} and ${second}`,
      ]),
      [op('correl'), col(column), col(other)],
    );
  }

  /** Figures of figures: the average of the monthly totals, how many customers have more than 3 orders. */
  groups(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const date = this.pick(['date']);
    const useDate = date !== null && random.chance(0.45);
    const part = random.pick(['monthof', 'monthof', 'yearof', 'quarter', 'weekday'] as const);
    const key = useDate ? date : this.pick(['category', 'person'], [column]);
    if (key === null) return null;
    const keyTokens: DraftToken[] = useDate ? [op(part), col(key)] : [col(key)];
    const unit = { monthof: 'month', yearof: 'year', quarter: 'quarter', weekday: 'weekday' }[part];
    const keyName = useDate ? unit : this.name(key);
    const name = this.name(column);
    const noun = this.writer.noun();
    const made = this.some(0.15, [column, key]);
    const kind = random.next();
    if (kind < 0.35 && useDate) {
      const figure = random.pick(['sum', 'sum', 'count', 'avg'] as const);
      const what = {
        sum: random.pick([`total ${name}`, name, `sum of ${name}`]),
        count: random.pick([`number of ${noun}`, `how many ${noun}`, `count of ${noun}`]),
        avg: `average ${name}`,
      }[figure];
      const by = random.pick([
        `per ${keyName}`,
        `by ${keyName}`,
        `for each ${keyName}`,
        `for every ${keyName}`,
        `each ${keyName}`,
        `${keyName} by ${keyName}`,
        `broken down by ${keyName}`,
      ]);
      const adjective = { monthof: 'monthly', yearof: 'yearly', quarter: 'quarterly', weekday: '' }[part];
      const text =
        adjective !== '' && figure === 'sum' && random.chance(0.25)
          ? `${adjective} ${random.pick(['totals of ', 'sums of ', ''])}${name}`
          : `${what} ${by}`;
      return this.request(`${text} ${made.text}`, [
        op('by'),
        ...keyTokens,
        op(figure),
        ...(figure === 'count' ? [] : [col(column)]),
        where(made.list),
      ]);
    }
    if (kind < 0.5 && useDate) {
      const max = random.chance(0.7);
      const count = random.chance(0.4);
      const most = max ? random.pick(['most', 'highest number of']) : 'fewest';
      const high = max ? random.pick(['highest', 'best', 'biggest']) : random.pick(['lowest', 'weakest']);
      return this.request(
        count
          ? random.pick([
              `which ${keyName} had the ${most} ${noun}`,
              `${keyName} with the ${most} ${noun}`,
              `in which ${keyName} were there the ${most} ${noun}`,
            ])
          : random.pick([
              `which ${keyName} had the ${high} total ${name}`,
              `${keyName} with the ${high} ${name}`,
              `in which ${keyName} was total ${name} the ${high}`,
              `${high} ${keyName} by ${name}`,
            ]),
        [
          op(max ? 'argmax' : 'argmin'),
          ...keyTokens,
          op(count ? 'count' : 'sum'),
          ...(count ? [] : [col(column)]),
          where(made.list),
        ],
      );
    }
    if (kind < 0.75) {
      const outer = random.pick(['avg', 'avg', 'max', 'min', 'median'] as const);
      const inner = random.pick(['sum', 'sum', 'count', 'avg'] as const);
      const innerText = {
        sum: random.pick([`total ${name}`, `${name} total`]),
        count: `number of ${noun}`,
        avg: `average ${name}`,
      }[inner];
      const outerText = { avg: 'average', max: 'highest', min: 'lowest', median: 'median' }[outer];
      const text = random.pick([
        `${outerText} ${innerText} per ${keyName}`,
        `${outerText} of the ${innerText} per ${keyName}`,
        `${outerText} ${innerText} of a ${keyName}`,
        ...(useDate && part === 'monthof' && inner === 'sum'
          ? [
              `${outerText} of the monthly totals of ${name}`,
              `${outerText} monthly ${name}`,
              `${outerText} ${name} per month`,
            ]
          : []),
        `${outerText} of the ${keyName} ${inner === 'avg' ? 'averages' : 'totals'} of ${inner === 'count' ? noun : name}`,
      ]);
      return this.request(`${text} ${made.text}`, [
        op('over'),
        op(outer),
        ...keyTokens,
        op(inner),
        ...(inner === 'count' ? [] : [col(column)]),
        where(made.list),
      ]);
    }
    if (kind < 0.84) {
      const text = random.pick([
        `difference between the best and the worst ${keyName} by total ${name}`,
        `gap between the highest and lowest ${keyName} total of ${name}`,
        `difference between the largest and smallest total ${name} per ${keyName}`,
      ]);
      const one = (outer: string): DraftToken[] => [
        op('over'),
        op(outer),
        ...keyTokens,
        op('sum'),
        col(column),
        where([]),
      ];
      return this.request(text, [op('sub'), ...one('max'), ...one('min')]);
    }
    if (useDate) return null;
    const few = num(random.pick([1, 2, 3, 5]));
    const compare = random.pick(['gt', 'ge', 'lt'] as const);
    const word = {
      gt: random.pick(['more than', 'over']),
      ge: 'at least',
      lt: random.pick(['fewer than', 'less than']),
    }[compare];
    const byCount = random.chance(0.6);
    const limit = byCount ? few : this.writer.numberNear(column);
    if (limit === null) return null;
    const list = random.chance(0.5);
    const names = plural(keyName);
    const said = byCount
      ? `${word} ${limit.text} ${noun}`
      : `${random.pick([`a total ${name} of ${word}`, `total ${name} ${word}`, `${word}`])} ${limit.text}${''}`;
    const text = list
      ? random.pick([
          `which ${names} have ${said}`,
          `${names} with ${said}`,
          `list the ${names} that have ${said}`,
        ])
      : random.pick([
          `how many ${names} have ${said}`,
          `number of ${names} with ${said}`,
          `count the ${names} that have ${said}`,
        ]);
    if (!byCount && !said.includes(name)) return null;
    return this.request(text, [
      op(list ? 'having' : 'havingn'),
      ...keyTokens,
      op(byCount ? 'count' : 'sum'),
      ...(byCount ? [] : [col(column)]),
      op(compare),
      val(limit),
      where([]),
    ]);
  }

  /** Lists: several columns, sorted columns, joined texts, first and last entries, the top few summed. */
  lists(): DraftRequest | null {
    const { random } = this;
    const column = this.pick(['key', 'person', 'category', 'text']);
    if (column === null) return null;
    const measure = this.measure([column]);
    const [name, names] = [this.name(column), plural(this.name(column))];
    const kind = random.next();
    if (kind < 0.25) {
      const other = this.pick(['measure', 'integer', 'category', 'date', 'person', 'text'], [column]);
      if (other === null) return null;
      const third = random.chance(0.25) ? this.pick(['measure', 'date', 'category'], [column, other]) : null;
      const made = this.some(0.7, [column, other]);
      const what =
        third === null
          ? `${random.chance(0.5) ? name : names} and ${this.name(other)}`
          : `${name}, ${this.name(other)} and ${this.name(third)}`;
      const combos = made.list.length === 0 && random.chance(0.5);
      const text = combos
        ? random.pick([
            `every combination of ${what}`,
            `unique combinations of ${what}`,
            `distinct ${what} pairs`,
            `each ${name} and ${this.name(other)} pair once`,
            `all different ${what} combinations`,
          ])
        : random.pick([
            `${what}`,
            `list ${what}`,
            `show ${what}`,
            `just the ${what}`,
            `only ${what}`,
            `${what} of all ${this.writer.noun()}`,
            `give me ${what}`,
          ]);
      const columns = [col(column), col(other), ...(third === null || combos ? [] : [col(third)])];
      if (combos && third !== null) return null;
      return this.request(`${text} ${made.text}`, [
        op(combos ? 'combos' : 'pick'),
        ...columns,
        '<;>',
        where(made.list),
      ]);
    }
    if (kind < 0.5) {
      const alphabetical = random.chance(0.3);
      const by = alphabetical ? column : random.chance(0.25) ? this.pick(['date'], [column]) : measure;
      if (by === null) return null;
      const isDate = this.writer.table.columns[by]?.role === 'date';
      const descending = alphabetical ? random.chance(0.2) : random.chance(0.6);
      const order = alphabetical
        ? descending
          ? random.pick(['from z to a', 'in reverse alphabetical order', 'z-a'])
          : random.pick([
              'in alphabetical order',
              'alphabetically',
              'from a to z',
              'sorted a-z',
              'sorted alphabetically',
            ])
        : descending
          ? random.pick(
              isDate
                ? ['newest first', 'latest first', 'most recent first']
                : [
                    'largest first',
                    'highest first',
                    'descending',
                    'from high to low',
                    'biggest first',
                    'high to low',
                  ],
            )
          : random.pick(
              isDate
                ? ['oldest first', 'earliest first', 'chronologically']
                : ['smallest first', 'lowest first', 'ascending', 'from low to high', 'low to high'],
            );
      const what = random.pick([names, name, `list of ${names}`, `all ${names}`]);
      const text = alphabetical
        ? `${what} ${order}`
        : random.pick([
            `${what} sorted by ${this.name(by)} ${order}`,
            `${what} by ${this.name(by)}, ${order}`,
            `${what} ordered by ${this.name(by)}, ${order}`,
          ]);
      const made = this.some(0.15, [column, by]);
      return this.request(`${text} ${made.text}`, [
        op('sortof'),
        col(column),
        col(by),
        op(descending ? 'desc' : 'asc'),
        where(made.list),
      ]);
    }
    if (kind < 0.58 && measure !== null) {
      const descending = random.chance(0.6);
      const figures = plural(this.name(measure));
      const text = random.pick(
        descending
          ? [`${figures} from high to low`, `${figures} sorted descending`, `all ${figures}, largest first`]
          : [`${figures} sorted ascending`, `${figures} from low to high`, `all ${figures}, smallest first`],
      );
      return this.request(text, [
        op('sortof'),
        col(measure),
        col(measure),
        op(descending ? 'desc' : 'asc'),
        where([]),
      ]);
    }
    if (kind < 0.7) {
      const made = this.some(0.8, [column]);
      const text = random.pick([
        `${names} ${made.text} as one comma separated list`,
        `${names} ${made.text} in one cell separated by commas`,
        `join all ${names} ${made.text} with commas`,
        `comma-separated ${names} ${made.text}`,
        `one text with all ${names} ${made.text}`,
      ]);
      return this.request(text, [op('textjoin'), col(column), where(made.list)]);
    }
    if (kind < 0.82) {
      const last = random.chance(0.6);
      const made = this.some(0.5, [column]);
      const text = random.pick(
        last
          ? [
              `last ${name} in the list`,
              `${name} in the last row`,
              `last entry in ${name}`,
              `the last ${name}`,
              `bottom ${name} of the table`,
            ]
          : [
              `first ${name} in the list`,
              `${name} in the first row`,
              `first entry in ${name}`,
              `the first ${name}`,
            ],
      );
      return this.request(`${text} ${made.text}`, [
        op(last ? 'last' : 'first'),
        col(column),
        where(made.list),
      ]);
    }
    if (measure === null) return null;
    const value = num(random.pick([2, 3, 5, 10]));
    const descending = random.chance(0.8);
    const sum = random.chance(0.6);
    const figures = plural(this.name(measure));
    const high = descending
      ? random.pick(['largest', 'highest', 'biggest', 'top'])
      : random.pick(['smallest', 'lowest']);
    const tokens = (which: string): DraftToken[] => [
      op(which),
      val(value),
      col(measure),
      op(descending ? 'desc' : 'asc'),
      where([]),
    ];
    if (sum && random.chance(0.35))
      return this.request(
        random.pick([
          `share of the ${value.text} ${high} ${figures} in the total`,
          `what part of total ${this.name(measure)} comes from the ${high} ${value.text}`,
          `percentage of ${this.name(measure)} in the ${high} ${value.text} ${this.writer.noun()}`,
        ]),
        [op('div'), ...tokens('sumtop'), op('sum'), col(measure), where([])],
      );
    return this.request(
      sum
        ? random.pick([
            `sum of the ${value.text} ${high} ${figures}`,
            `total of the ${high} ${value.text} ${figures}`,
            `add up the ${value.text} ${high} ${figures}`,
          ])
        : random.pick([
            `average of the ${value.text} ${high} ${figures}`,
            `mean of the ${high} ${value.text} ${figures}`,
          ]),
      tokens(sum ? 'sumtop' : 'avgtop'),
    );
  }

  /** Conditions against a figure of the column, repeated values, or joined by "or" over two columns. */
  conditions(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    const shown = this.pick(['key', 'person', 'category', 'text']);
    if (column === null || shown === null) return null;
    const noun = this.writer.noun();
    const name = this.name(column);
    const kind = random.next();
    const frame = (text: string, tokens: readonly DraftToken[]): DraftRequest => {
      const form = random.next();
      if (form < 0.4)
        return this.request(
          random.pick([`how many ${noun} ${text}`, `number of ${noun} ${text}`, `count ${noun} ${text}`]),
          [op('count'), ...tokens],
        );
      if (form < 0.7)
        return this.request(
          random.pick([
            `${noun} ${text}`,
            `show all ${noun} ${text}`,
            `list the ${noun} ${text}`,
            `rows ${text}`,
          ]),
          [op('filter'), ...tokens],
        );
      return this.request(
        random.pick([`${plural(this.name(shown))} ${text}`, `${this.name(shown)} of the ${noun} ${text}`]),
        [op('get'), col(shown), ...tokens],
      );
    };
    if (kind < 0.45) {
      const above = random.chance(0.65);
      const figure = random.chance(0.85) ? 'avg' : 'median';
      const word = figure === 'avg' ? random.pick(['average', 'the average', 'the mean']) : 'the median';
      const text = random.pick(
        above
          ? [
              `with ${name} above ${word}`,
              `where ${name} is above ${word}`,
              `with a ${name} higher than ${word}`,
              `with above ${word.replace('the ', '')} ${name}`,
              `whose ${name} exceeds ${word}`,
            ]
          : [
              `with ${name} below ${word}`,
              `where ${name} is below ${word}`,
              `with a ${name} lower than ${word}`,
              `with below ${word.replace('the ', '')} ${name}`,
              `whose ${name} is under ${word}`,
            ],
      );
      return frame(text, [col(column), op(above ? 'gt' : 'lt'), op(figure), '<;>']);
    }
    if (kind < 0.65) {
      const key = this.pick(['key', 'category', 'person']);
      if (key === null) return null;
      const keyName = this.name(key);
      const dup = random.chance(0.7);
      const text = random.pick(
        dup
          ? [
              `with a duplicate ${keyName}`,
              `whose ${keyName} appears more than once`,
              `with repeated ${keyName}`,
              `where ${keyName} is a duplicate`,
              `with the same ${keyName} as another row`,
            ]
          : [
              `whose ${keyName} appears only once`,
              `with a unique ${keyName}`,
              `where ${keyName} occurs just once`,
            ],
      );
      return frame(text, [col(key), op(dup ? 'dup' : 'single'), '<;>']);
    }
    const [one, two] = [this.writer.condition([]), this.writer.condition([])];
    if (one === null || two === null) return null;
    const plain = (condition: DraftCondition): boolean =>
      condition.kind === 'compare' || condition.kind === 'blank' || condition.kind === 'filled';
    if (!plain(one.condition) || !plain(two.condition)) return null;
    if (
      'column' in one.condition &&
      'column' in two.condition &&
      one.condition.column === two.condition.column
    )
      return null;
    const text = `${one.text} or ${two.text.replace(/^where /, random.chance(0.5) ? '' : 'where ')}`;
    return frame(text, [{ either: [one.condition, two.condition] }, '<;>']);
  }

  /** Labels in two or three bands, blanks shown as words, a figure or nothing. */
  bands(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const name = this.name(column);
    const [low, high] = [this.writer.numberNear(column), this.writer.numberNear(column)];
    if (low === null) return null;
    const kind = random.next();
    const labels = random.pick([
      ['High', 'Medium', 'Low'],
      ['Gold', 'Silver', 'Bronze'],
      ['A', 'B', 'C'],
      ['Large', 'Mid', 'Small'],
      ['Red', 'Amber', 'Green'],
      ['Senior', 'Regular', 'Junior'],
      ['Excellent', 'Good', 'Poor'],
      ['Over', 'On', 'Under'],
    ] as const);
    const quote = random.pick(['"', '"', "'", '']);
    const label = (text: string): NamedValue =>
      str(text, `${quote}${quote === '' && random.chance(0.4) ? text.toLowerCase() : text}${quote}`);
    if (kind < 0.4 && high !== null) {
      const numbers = [low, high].map((value) => Number(value.text.replace(/[$,%]/g, '')));
      const [a, b] = numbers;
      if (a === undefined || b === undefined || a === b || numbers.some(Number.isNaN)) return null;
      const [small, big] = a < b ? [low, high] : [high, low];
      const [one, two, three] = labels.map(label);
      if (one === undefined || two === undefined || three === undefined) return null;
      const [gt, words] = random.pick([
        ['gt', 'over'],
        ['gt', 'above'],
        ['ge', 'from'],
        ['ge', 'at least'],
        ['gt', 'more than'],
      ] as const);
      const text = random.pick([
        `${one.text} if ${name} is ${words} ${big.text}, ${two.text} if ${words} ${small.text}, otherwise ${three.text}`,
        `label ${name}: ${one.text} ${words} ${big.text}, ${two.text} ${words} ${small.text}, else ${three.text}`,
        `if ${name} is ${words} ${big.text} then ${one.text}, if it is ${words} ${small.text} then ${two.text}, else ${three.text}`,
        `${one.text} when ${name} ${words} ${big.text}, ${two.text} when ${words} ${small.text}, ${three.text} otherwise`,
      ]);
      const test = (value: NamedValue): DraftToken => where([{ kind: 'compare', column, op: gt, value }]);
      return this.each(text, op('if'), test(big), val(one), op('if'), test(small), val(two), val(three));
    }
    const made = this.writer.condition([]);
    if (made === null) return null;
    const test = made.text.replace(/^(?:where|with|for|whose|when|that are|in|from|by|of) /, '');
    const yes = label(
      random.pick(['Late', 'Check', 'Senior', 'Yes', 'Overdue', 'VIP', 'Reorder', 'Follow up', 'Call']),
    );
    if (kind < 0.7) {
      const text = random.pick([
        `${yes.text} if ${test}, otherwise leave it empty`,
        `write ${yes.text} if ${test}, else nothing`,
        `show ${yes.text} when ${test}, blank otherwise`,
        `flag ${yes.text} if ${test} else leave empty`,
        `${yes.text} where ${test}, else empty`,
        `mark ${yes.text} if ${test}, otherwise blank`,
      ]);
      return this.each(text, op('if'), where([made.condition]), val(yes), op('blank'));
    }
    const rate = random.pick([0.05, 0.1, 0.25, 0.15, 0.02]);
    const value = num(rate, `${Math.round(rate * 100)}%`);
    const zero = num(0);
    const text = random.pick([
      `${value.text} of ${name} if ${test}, otherwise 0`,
      `if ${test} then ${name} times ${value.text} else 0`,
      `${value.text} bonus on ${name} if ${test}, 0 otherwise`,
      `if ${test} ${value.text} of ${name}, else 0`,
    ]);
    return this.each(text, op('if'), where([made.condition]), op('mul'), col(column), val(value), val(zero));
  }

  /** Roundings, of a row's figure or of one figure. */
  rounding(): DraftRequest | null {
    const { random } = this;
    const column = this.pick(['measure', 'rate']);
    if (column === null) return null;
    const name = this.name(column);
    const digits = num(random.pick([0, 1, 2, 3]));
    const kind = random.next();
    if (kind < 0.3)
      return this.each(
        random.pick([
          `${name} rounded to ${digits.text} decimals`,
          `round ${name} to ${digits.text} decimal places`,
          `${name} with ${digits.text} decimals`,
        ]),
        op('round'),
        col(column),
        val(digits),
      );
    if (kind < 0.55) {
      const which = random.pick(['round0', 'roundup', 'rounddown', 'abs'] as const);
      const phrases = {
        round0: [
          `${name} rounded to the nearest whole number`,
          `${name} rounded`,
          `round ${name} to whole numbers`,
          `${name} without decimals`,
        ],
        roundup: [`${name} rounded up`, `round ${name} up`, `${name} rounded up to the next whole number`],
        rounddown: [`${name} rounded down`, `round ${name} down`, `whole part of ${name}`],
        abs: [`absolute value of ${name}`, `${name} without its sign`, `size of ${name} ignoring the sign`],
      }[which];
      return this.each(random.pick(phrases), op(which), col(column));
    }
    const figure = random.pick(['avg', 'avg', 'sum'] as const);
    const made = this.some(0.4, [column]);
    const what = figure === 'avg' ? `average ${name}` : `total ${name}`;
    return this.request(
      random.pick([
        `${what} ${made.text} rounded to ${digits.text} decimals`,
        `${what} rounded to ${digits.text} decimals ${made.text}`,
        `round the ${what} ${made.text} to ${digits.text} places`,
      ]),
      [op('round'), op(figure), col(column), where(made.list), val(digits)],
    );
  }

  finance(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const name = this.name(column);
    const rateColumn = this.pick(['rate'], [column]);
    const years = this.pick(['integer'], [column]);
    const kind = random.next();
    const percent = random.pick([3, 4, 5, 6, 7.5, 8, 10]);
    const rate = num(percent * 0.01, `${percent}%`);
    const rateToken = rateColumn === null ? val(rate) : col(rateColumn);
    const rateText = rateColumn === null ? rate.text : `the ${this.name(rateColumn)}`;
    if (kind < 0.35) {
      const months = years !== null && random.chance(0.6) ? null : num(random.pick([12, 24, 36, 60, 120]));
      const term = months ?? null;
      const termText =
        term === null ? (years === null ? '' : `the ${this.name(years)}`) : `${term.text} months`;
      const termToken = term === null ? (years === null ? null : col(years)) : val(term);
      if (termToken === null) return null;
      return this.each(
        random.pick([
          `monthly payment for ${name} at ${rateText} over ${termText}`,
          `monthly loan payment with ${name} as loan, ${rateText} interest and ${termText}`,
          `monthly instalment for a loan of ${name} at ${rateText} for ${termText}`,
        ]),
        op('pmt'),
        rateToken,
        termToken,
        col(column),
      );
    }
    if (kind < 0.65) {
      const n = num(random.pick([2, 3, 5, 10]));
      return this.each(
        random.pick([
          `value of ${name} after ${n.text} years at ${rateText} compound interest`,
          `${name} after ${n.text} years with ${rateText} interest per year`,
          `compound ${name} at ${rateText} for ${n.text} years`,
          `future value of ${name} in ${n.text} years at ${rateText}`,
        ]),
        op('fv'),
        rateToken,
        val(n),
        col(column),
      );
    }
    if (kind < 0.8)
      return this.request(
        random.pick([
          `npv of ${name} at ${rate.text}`,
          `net present value of ${name} with a ${rate.text} discount rate`,
          `present value of the ${name} at ${rate.text}`,
        ]),
        [op('npv'), val(rate), col(column)],
      );
    if (rateColumn === null) return null;
    const simple = random.chance(0.5);
    return this.each(
      simple
        ? random.pick([
            `yearly interest on ${name} at ${rateText}`,
            `interest for one year: ${name} times ${this.name(rateColumn)}`,
            `${name} times ${this.name(rateColumn)}`,
          ])
        : random.pick([
            `${name} after ${this.name(rateColumn)}`,
            `${name} less ${this.name(rateColumn)}`,
            `${name} net of the ${this.name(rateColumn)}`,
            `${name} minus the ${this.name(rateColumn)}`,
          ]),
      op(simple ? 'mul' : 'subpct'),
      col(column),
      col(rateColumn),
    );
  }

  /** What is left, spent, missing; sums of neighbours; figures per another figure; all over the whole table too. */
  arithmetic(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    const other = column === null ? null : this.measure([column]);
    if (column === null || other === null) return null;
    const [name, second] = [this.name(column), this.name(other)];
    const which = random.pick(['sub', 'sub', 'mul', 'div', 'add'] as const);
    const phrases = {
      sub: [
        `${name} left after ${second}`,
        `${name} minus ${second}`,
        `remaining ${name} after ${second}`,
        `how far ${name} is above ${second}`,
        `${name} less ${second}`,
        `${name} still open (${name} - ${second})`,
        `by how much ${name} exceeds ${second}`,
        `gap between ${name} and ${second}`,
        `difference of ${name} and ${second}`,
        `${name} vs ${second}`,
      ],
      mul: [
        `${name} x ${second}`,
        `${name} times ${second}`,
        `${name} * ${second}`,
        `value (${name} x ${second})`,
        `${name} multiplied by ${second}`,
        `${name} at ${second} each`,
        `cost of ${name} at ${second}`,
      ],
      div: [
        `${name} per ${second}`,
        `${name} / ${second}`,
        `${name} for each ${second}`,
        `average ${name} per ${second}`,
        `${name} divided by ${second}`,
        `rate of ${name} per ${second}`,
      ],
      add: [
        `${name} and ${second} together`,
        `${name} plus ${second}`,
        `${name} + ${second}`,
        `sum of ${name} and ${second}`,
        `${name} and ${second} combined`,
      ],
    }[which];
    const third = this.measure([column, other]);
    if (third !== null && random.chance(0.3)) return this.threeTerms(column, other, third);
    const sign = { sub: '-', mul: random.pick(['x', '*']), div: '/', add: '+' }[which];
    const text = random.chance(0.2)
      ? random.pick([
          `(${name} ${sign} ${second})`,
          `${name}${sign}${second}`,
          `${random.pick(['value', 'result', 'total', 'amount', 'balance', 'rate'])} = ${name} ${sign} ${second}`,
          `${random.pick(['value', 'cost', 'rest', 'ratio'])}: ${name} ${sign} ${second}`,
        ])
      : random.pick(phrases);
    const tokens = [op(which), col(column), col(other)];
    const form = random.next();
    if (form < 0.6) return this.each(text, ...tokens);
    const made = this.some(0.35, [column, other]);
    if (which === 'div') {
      const overall = random.pick(['overall', 'over everything', 'in total', 'across all rows', '']);
      if (overall === '' && form > 0.9) return null;
      return this.request(`${text} ${overall} ${made.text}`, [
        op('div'),
        op('sum'),
        col(column),
        where(made.list),
        op('sum'),
        col(other),
        where(made.list),
      ]);
    }
    if (which === 'sub' && form < 0.8)
      return this.request(
        `${random.pick(['total ', 'overall ', ''])}${text} ${random.pick(['overall', 'in total', 'altogether', 'over all rows'])}`,
        [op('sub'), op('sum'), col(column), where([]), op('sum'), col(other), where([])],
      );
    const aggregate = random.pick(['sum', 'sum', 'avg', 'max'] as const);
    const lead = {
      sum: random.pick(['total', 'sum of', 'total of', 'grand total of']),
      avg: 'average',
      max: random.pick(['highest', 'largest']),
    }[aggregate];
    return this.request(`${lead} ${text} ${made.text}`, [op(aggregate), ...tokens, where(made.list)]);
  }

  /** Two signs: "parts plus hours * rate", "(cost - residual) / life". */
  private threeTerms(a: number, b: number, c: number): DraftRequest {
    const { random } = this;
    const [x, y, z] = [this.name(a), this.name(b), this.name(c)];
    const [text, tokens] = random.pick<readonly [string, readonly DraftToken[]]>([
      [
        random.pick([`${x} plus ${y} times ${z}`, `${x} + ${y} * ${z}`, `${x} plus ${y} x ${z}`]),
        [op('add'), col(a), op('mul'), col(b), col(c)],
      ],
      [
        random.pick([
          `(${x} - ${y}) / ${z}`,
          `${x} minus ${y}, divided by ${z}`,
          `difference of ${x} and ${y} over ${z}`,
        ]),
        [op('div'), op('sub'), col(a), col(b), col(c)],
      ],
      [
        random.pick([
          `${x} / (${y} + ${z})`,
          `${x} divided by ${y} plus ${z}`,
          `${x} as a share of ${y} and ${z} together`,
        ]),
        [op('div'), col(a), op('add'), col(b), col(c)],
      ],
      [
        random.pick([
          `${x} - ${y} - ${z}`,
          `${x} minus ${y} minus ${z}`,
          `${x} less ${y} and ${z}`,
          `what is left of ${x} after ${y} and ${z}`,
        ]),
        [op('sub'), op('sub'), col(a), col(b), col(c)],
      ],
      [
        random.pick([`${x} * ${y} * ${z}`, `${x} times ${y} times ${z}`]),
        [op('mul'), op('mul'), col(a), col(b), col(c)],
      ],
      [
        random.pick([`(${x} + ${y}) * ${z}`, `${x} and ${y} together times ${z}`]),
        [op('mul'), op('add'), col(a), col(b), col(c)],
      ],
    ]);
    if (random.chance(0.75)) return this.each(text, ...tokens);
    return this.request(
      `${random.pick(['total', 'sum of', 'total of'])} ${text} ${random.pick(['', 'over all rows', 'overall'])}`,
      [op('sum'), ...tokens, where([])],
    );
  }

  /** Constants that are in the request: "downtime / 60", "rent x 12", "1 kg = 2.2 lb". */
  constants(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    if (column === null) return null;
    const name = this.name(column);
    const factor = num(random.pick([7, 12, 24, 30, 52, 60, 100, 365, 1000, 2.2, 3.6, 1.5, 0.45, 4]));
    const which = random.pick(['mul', 'div', 'mul', 'div', 'sub', 'add'] as const);
    const text = {
      mul: random.pick([
        `${name} x ${factor.text}`,
        `${name} * ${factor.text}`,
        `${factor.text} times ${name}`,
        `yearly ${name} (times ${factor.text})`,
        `${name} in smaller units, 1 = ${factor.text}`,
      ]),
      div: random.pick([
        `${name} / ${factor.text}`,
        `${name} divided by ${factor.text}`,
        `monthly ${name} (a ${factor.text}th of it, divide by ${factor.text})`,
        `${name} in units of ${factor.text}`,
        `${name} per ${factor.text}`,
      ]),
      sub: random.pick([
        `${name} - ${factor.text}`,
        `${name} above ${factor.text}, the excess`,
        `${name} minus ${factor.text}`,
      ]),
      add: random.pick([`${name} + ${factor.text}`, `${name} plus ${factor.text}`]),
    }[which];
    return this.each(text, op(which), col(column), val(factor));
  }

  /** Three neighbours added up or averaged by row: the months, the subjects. */
  neighbours(): DraftRequest | null {
    const { random } = this;
    const { columns } = this.writer.table;
    const numeric = columns.flatMap((spec, at) =>
      spec.role === 'measure' || spec.role === 'integer' ? [at] : [],
    );
    const start = numeric.find((at) => numeric.includes(at + 1) && numeric.includes(at + 2));
    if (start === undefined) return null;
    const [a, b, c] = [start, start + 1, start + 2];
    const names = `${this.name(a)}, ${this.name(b)} and ${this.name(c)}`;
    const sum = [op('add'), op('add'), col(a), col(b), col(c)];
    if (random.chance(0.6))
      return this.each(
        random.pick([`sum of ${names}`, `${names} together`, `total of ${names}`, `${names} added up`]),
        ...sum,
      );
    return this.each(
      random.pick([`average of ${names}`, `mean of ${names}`]),
      op('avgof'),
      col(a),
      col(b),
      col(c),
    );
  }

  /** A figure for one value of a category that stands in many rows: nobody says "total", everybody means it. */
  terse(): DraftRequest | null {
    const { random } = this;
    const column = this.measure();
    const key = this.pick(['category', 'person'], column === null ? [] : [column]);
    if (column === null || key === null) return null;
    const cell = this.writer.cell(key);
    if (typeof cell !== 'string' || this.writer.table.rows.filter((row) => row[key] === cell).length < 2)
      return null;
    const value = this.writer.written(cell);
    const name = this.name(column);
    const second = this.writer.table.rows
      .map((row) => row[key])
      .find((other) => typeof other === 'string' && other !== cell);
    if (typeof second === 'string' && random.chance(0.15)) {
      const other = this.writer.written(second);
      const either: DraftToken = where([{ kind: 'in', column: key, values: [value, other] }]);
      const noun = this.writer.noun();
      return random.chance(0.5)
        ? this.request(
            random.pick([
              `${name} for ${value.text} or ${other.text}`,
              `${name} of ${value.text} and ${other.text} together`,
              `sum of ${value.text} or ${other.text} ${name}`,
              `${value.text} and ${other.text} ${name}`,
            ]),
            [op('sum'), col(column), either],
          )
        : this.request(
            random.pick([
              `how many ${noun} are ${value.text} or ${other.text}`,
              `${value.text} or ${other.text} ${noun}, how many`,
              `number of ${value.text} and ${other.text} ${noun}`,
            ]),
            [op('count'), either],
          );
    }
    if (typeof second === 'string' && random.chance(0.08)) {
      const other = this.writer.written(second);
      const neither: DraftToken = where([
        { kind: 'compare', column: key, op: 'ne', value },
        { kind: 'compare', column: key, op: 'ne', value: other },
      ]);
      const noun = this.writer.noun();
      const said = random.pick([
        `neither ${value.text} nor ${other.text}`,
        `not ${value.text} or ${other.text}`,
        `other than ${value.text} and ${other.text}`,
      ]);
      return random.chance(0.5)
        ? this.request(random.pick([`how many ${noun} are ${said}`, `number of ${noun} ${said}`]), [
            op('count'),
            neither,
          ])
        : this.request(random.pick([`${noun} that are ${said}`, `list ${noun} ${said}`]), [
            op('filter'),
            neither,
          ]);
    }
    const more = random.chance(0.25) ? this.writer.condition([column, key]) : null;
    const text = random.pick([
      `${name} for ${value.text}`,
      `${name} from ${value.text}`,
      `${name} in ${value.text}`,
      `${name} of ${value.text}`,
      `${name} at ${value.text}`,
      `${name} by ${value.text}`,
      `${name} on ${value.text}`,
      `${name} under ${value.text}`,
      `${value.text} ${name}`,
      `how much ${name} for ${value.text}`,
      `${value.text}'s ${name}`,
      `${name} ${value.text}`,
      `${value.text}: ${name}`,
      `${value.text}'s ${name} in total`,
      `all ${name} of ${value.text}`,
      `${value.text} ${name} altogether`,
    ]);
    const list: DraftCondition[] = [
      { kind: 'compare', column: key, op: 'eq', value },
      ...(more === null ? [] : [more.condition]),
    ];
    return this.request(`${text} ${more?.text ?? ''}`, [op('sum'), col(column), where(list)]);
  }

  /** Counting in many words: headcount, no. of, how many came in. */
  counting(): DraftRequest | null {
    const { random } = this;
    const key = this.pick(['category', 'person']);
    const noun = this.writer.noun();
    const kind = random.next();
    const countNoun = this.writer.countNoun();
    if (countNoun !== null && kind < 0.12) {
      const made = this.some(0.8, []);
      return this.request(`${this.lead(countNoun)} ${made.text}`, [op('count'), where(made.list)]);
    }
    if (key !== null && kind < 0.35) {
      const cell = this.writer.cell(key);
      if (typeof cell !== 'string') return null;
      const value = this.writer.written(cell);
      const more = random.chance(0.25) ? this.writer.condition([key]) : null;
      const text = random.pick([
        `how many ${value.text}`,
        `how many ${value.text} ${noun}`,
        `how many ${plural(value.text)} are there`,
        `number of ${value.text} ${noun}`,
        `no. of ${value.text} ${noun}`,
        `nr of ${noun} ${random.pick(['for', 'in', 'from', 'by', 'with'])} ${value.text}`,
        `# of ${noun} ${random.pick(['for', 'in', 'from', 'by', 'with', 'at'])} ${value.text}`,
        `how many ${noun} did ${value.text} have`,
        `how many ${noun} did ${value.text} get`,
        `how many ${noun} came from ${value.text}`,
        `how many ${noun} are ${value.text}`,
        `how many ${noun} ${random.pick(['at', 'under', 'on', 'to', 'with'])} ${value.text}`,
        ...(countNoun === null
          ? []
          : [
              `${countNoun} in ${value.text}`,
              `${value.text} ${countNoun}`,
              `${countNoun} for ${value.text}`,
            ]),
        `${value.text} ${noun}, how many`,
        `count of ${value.text}`,
        `how often does ${value.text} appear`,
        `how many times does ${value.text} occur`,
        `${noun} count for ${value.text}`,
        `how many ${noun} has ${value.text} got`,
      ]);
      const list: DraftCondition[] = [
        { kind: 'compare', column: key, op: 'eq', value },
        ...(more === null ? [] : [more.condition]),
      ];
      return this.request(`${text} ${more?.text ?? ''}`, [op('count'), where(list)]);
    }
    if (kind < 0.5 && key !== null) {
      const keyName = this.name(key);
      const text = random.pick([
        `how many ${noun} per ${keyName}`,
        `how many ${noun} on each ${keyName}`,
        `how many ${noun} in each ${keyName}`,
        `how many ${noun} does each ${keyName} have`,
        `${noun} per ${keyName}`,
        `${noun} by ${keyName}`,
        ...(countNoun === null ? [] : [`${countNoun} per ${keyName}`, `${countNoun} by ${keyName}`]),
        `count by ${keyName}`,
        `tally of ${noun} by ${keyName}`,
      ]);
      return this.request(text, [op('by'), col(key), op('count'), where([])]);
    }
    const id = this.pick(['key']);
    const made = this.writer.conditions(random.chance(0.75) ? 1 : 2);
    if (made === null) return null;
    const things = id !== null && random.chance(0.4) ? plural(this.name(id)) : noun;
    const text = random.pick([
      `how many ${things} ${made.text}`,
      `number of ${things} ${made.text}`,
      `no of ${things} ${made.text}`,
      `nr. of ${things} ${made.text}`,
      `# of ${things} ${made.text}`,
      `count of ${things} ${made.text}`,
      `how many ${things} were there ${made.text}`,
      `how many ${things} came in ${made.text}`,
      `${things} ${made.text}, how many`,
      `how many ${things} did we get ${made.text}`,
      `how many of the ${things} are there ${made.text}`,
      `total number of ${things} ${made.text}`,
    ]);
    return this.request(text, [op('count'), where(made.list)]);
  }

  /** Adjectives that name their column: "longest stay", "the 3 cheapest items", "oldest date". */
  degrees(): DraftRequest | null {
    const { random } = this;
    const column = this.pick(['measure', 'integer', 'date', 'rate']);
    if (column === null) return null;
    const max = random.chance(0.6);
    const words = this.writer.superlatives(column, max);
    const shown = this.pick(['key', 'person', 'category', 'text'], [column]);
    if (words.length === 0) return null;
    const best = random.pick(words);
    const made = this.some(0.25, [column, ...(shown === null ? [] : [shown])]);
    const noun = this.writer.noun();
    const single = noun.replace(/ies$/, 'y').replace(/s$/, '');
    const kind = random.next();
    if (kind < 0.35)
      return this.request(
        `${this.lead(random.pick([`${best} ${this.name(column)}`, `the ${best} ${this.name(column)}`]))} ${made.text}`,
        [op(max ? 'max' : 'min'), col(column), where(made.list)],
      );
    if (shown === null) return null;
    const name = this.name(shown);
    if (kind < 0.75) {
      const text = random.pick([
        `${name} of the ${best} ${single}`,
        `${best} ${single}`,
        `which ${single} is the ${best}`,
        `${name} with the ${best} ${this.name(column)}`,
        `who or what is the ${best}`,
        `${best} ${name}`,
        `the ${name} of the ${best} one`,
        `which ${name} is ${best}`,
      ]);
      if (!text.includes(name)) {
        const key = this.pick(['key']);
        if (key === null) return null;
        return this.request(`${text} ${made.text}`, [
          op(max ? 'argmax' : 'argmin'),
          col(key),
          col(column),
          where(made.list),
        ]);
      }
      return this.request(`${text} ${made.text}`, [
        op(max ? 'argmax' : 'argmin'),
        col(shown),
        col(column),
        where(made.list),
      ]);
    }
    const count = random.pick([2, 3, 4, 5]);
    const value = num(
      count,
      random.chance(0.4) ? (['', '', 'two', 'three', 'four', 'five'][count] ?? String(count)) : String(count),
    );
    const whole = random.chance(0.35);
    const text = whole
      ? random.pick([
          `${value.text} ${best} ${noun}`,
          `the ${best} ${value.text} ${noun}`,
          `top ${value.text} ${best} ${noun}`,
        ])
      : random.pick([
          `${plural(name)} of the ${value.text} ${best} ${noun}`,
          `the ${value.text} ${best} ${noun} (${plural(name)})`,
          `${plural(name)} of the ${value.text} ${noun} with the ${best} ${this.name(column)}`,
          `the ${value.text} ${best} ${plural(name)}`,
        ]);
    return this.request(`${text} ${made.text}`, [
      ...(whole ? [op('top')] : [op('topof'), col(shown)]),
      val(value),
      col(column),
      op(max ? 'desc' : 'asc'),
      where(made.list),
    ]);
  }

  /** "What % of the orders are late", "late rate". */
  shares(): DraftRequest | null {
    const { random } = this;
    const made = this.writer.condition([]);
    if (made === null) return null;
    const noun = this.writer.noun();
    const measure = this.measure('column' in made.condition ? [made.condition.column] : []);
    if (measure !== null && random.chance(0.5)) {
      const name = this.name(measure);
      const text = random.pick([
        `what % of ${name} is ${made.text}`,
        `${made.text.replace(/^where /, '')} share of total ${name}`,
        `what part of the ${name} comes ${made.text}`,
        `percent of ${name} ${made.text}`,
        `portion of ${name} ${made.text}`,
        `proportion of total ${name} ${made.text}`,
      ]);
      return this.request(text, [
        op('div'),
        op('sum'),
        col(measure),
        where([made.condition]),
        op('sum'),
        col(measure),
        where([]),
      ]);
    }
    const text = random.pick([
      `what % of ${noun} are ${made.text}`,
      `% of ${noun} ${made.text}`,
      `percentage of ${noun} ${made.text}`,
      `what portion of the ${noun} are ${made.text}`,
      `share of ${noun} ${made.text}`,
      `what fraction of ${noun} are ${made.text}`,
      `rate of ${noun} ${made.text}`,
      `proportion of ${noun} ${made.text}`,
    ]);
    return this.request(text, [op('div'), op('count'), where([made.condition]), op('count'), where([])]);
  }
}
