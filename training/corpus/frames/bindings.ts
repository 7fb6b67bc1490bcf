/** @file Binds the slots of a frame to columns and values of one table. */
import type { Comparison, OwnFigure } from '../../../src/copilot/plan';
import {
  num,
  plural,
  str,
  type DraftCondition,
  type NamedValue,
  type RequestWriter,
} from '../officeRequests';
import { conversionsOf } from '../../../src/sheet/units';
import type { ColumnRole } from '../officeTables';
import type { Random } from '../random';
import type { DraftToken } from '../tokenPlan';
import { isColumnSlot, type Frame, type FrameCondition, type FrameToken } from './frameFile';

/** Thrown where a table has no column or value for a slot: another frame or table is tried. */
export class CannotBind extends Error {}

const ROLES: Readonly<Record<string, readonly ColumnRole[]>> = {
  m: ['measure', 'integer'],
  r: ['rate'],
  k: ['category', 'person'],
  e: ['key'],
  t: ['key', 'text', 'person', 'category'],
  d: ['date'],
  f: ['flag'],
  c: ['key', 'text', 'person', 'category', 'measure', 'integer', 'date', 'rate'],
};
const OPS: Readonly<Record<string, Comparison | 'has' | 'starts' | 'ends' | 'hasnt'>> = {
  '=': 'eq',
  '!=': 'ne',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  has: 'has',
  starts: 'starts',
  ends: 'ends',
  hasnt: 'hasnt',
};
/** Figures that nobody adds up. */
const NOT_ADDED =
  /\b(?:age|rate|seniority|tenure|years?|score|rating|mark|grade|temp\w*|percent|level|floor|priority|per)\b|[%/°]/i;
/** Columns whose values are names of places and firms, of which there is no plural. */
const NAMED =
  /\b(?:countr\w*|cit(?:y|ies)|regions?|towns?|places?|compan\w*|customers?|suppliers?|clients?|offices?|sites?|stores?|branch\w*|venues?|vendors?|brands?|carriers?|from|to|origin|destination|district|area|names?|publisher|manufacturer|insurer|bank|school|club|team)\b/i;
const COUNT_WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ANSWERS: readonly (readonly string[])[] = [
  ['OK', 'Check', 'Bad', 'Stop'],
  ['high', 'medium', 'low', 'minimal'],
  ['A', 'B', 'C', 'D'],
  ['late', 'on time', 'early', 'unknown'],
  ['Yes', 'No', 'Maybe', 'Unknown'],
  ['pass', 'fail', 'resit', 'absent'],
  ['Gold', 'Silver', 'Bronze', 'Basic'],
  ['large', 'mid', 'small', 'tiny'],
  ['urgent', 'normal', 'low', 'none'],
  ['over', 'on target', 'under', 'nil'],
  ['red', 'amber', 'green', 'grey'],
  ['full', 'half', 'none', 'other'],
  ['IN', 'OUT', 'NONE', 'BOTH'],
  ['Domestic', 'Export', 'Other', 'n/a'],
  ['senior', 'regular', 'junior', 'trainee'],
  ['paid', 'due', 'overdue', 'free'],
  ['reorder', 'enough', 'plenty', 'surplus'],
  ['Tier 1', 'Tier 2', 'Tier 3', 'Tier 4'],
  ['1', '0', '2', '3'],
  ['heavy', 'standard', 'light', 'letter'],
  ['approve', 'review', 'reject', 'hold'],
  ['short', 'normal', 'long', 'very long'],
  ['Band A', 'Band B', 'Band C', 'Band D'],
  ['REVIEW', 'DONE', 'SKIP', 'LATER'],
];
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '@': ['"@"', 'the @', 'the at sign', '@'],
  '-': ['"-"', 'the dash', 'the hyphen', "'-'"],
  '/': ['"/"', 'the slash', "'/'"],
  _: ['"_"', 'the underscore'],
  ',': ['the comma', '","'],
};

/** The columns and values behind the slots of a frame. */
export class Bindings {
  private readonly columns = new Map<string, number>();
  private readonly values = new Map<string, NamedValue>();
  private readonly answers: readonly string[];
  private readonly quote: string;

  /** @throws CannotBind */
  constructor(
    readonly frame: Frame,
    private readonly phrase: string,
    private readonly writer: RequestWriter,
    private readonly random: Random,
  ) {
    this.answers = random.pick(ANSWERS);
    this.quote = random.pick(['"', '"', '', '', '', "'"]);
    const names = [...columnNames(frame)];
    // Slots that few columns fit choose first.
    const order = 'frdemktc';
    for (const name of names.sort((a, b) => order.indexOf(a[0] ?? '') - order.indexOf(b[0] ?? '')))
      this.columns.set(name, this.chooseColumn(name));
    this.orderDates();
    for (const name of names) this.mustBePlain(name);
    for (const condition of conditionsOf(frame)) this.bindCondition(condition);
  }

  /** Of two dates the earlier one is `d`: delivery follows the order. */
  private orderDates(): void {
    const [d, d2] = [this.columns.get('d'), this.columns.get('d2')];
    if (d === undefined || d2 === undefined) return;
    const laterRows = this.writer.table.rows.filter((row) => {
      const [one, two] = [row[d], row[d2]];
      return typeof one === 'number' && typeof two === 'number' && one > two;
    }).length;
    if (2 * laterRows <= this.writer.table.rows.length) return;
    this.columns.set('d', d2);
    this.columns.set('d2', d);
  }

  /** A column that the phrase does not name must be the only one that can be meant. @throws CannotBind */
  private mustBePlain(name: string): void {
    const letter = name[0] ?? '';
    const isNamed = new RegExp(`\\{(?:max |min )?${name}\\+?\\}`).test(this.phrase);
    const byText = conditionsOf(this.frame).some(
      (condition) =>
        (condition.kind === 'in' && condition.column === name) ||
        (condition.kind === 'compare' && condition.column === name && condition.right.startsWith('v')),
    );
    if (isNamed || byText) return;
    const { columns } = this.writer.table;
    const roles = ROLES[letter] ?? [];
    const alike = columns.flatMap((spec, at) => (roles.includes(spec.role) ? [at] : []));
    const meant = letter === 'e' ? alike[0] : alike.length === 1 ? alike[0] : undefined;
    if (meant !== this.column(name)) throw new CannotBind(`the phrase does not say which ${name}`);
  }

  private chooseColumn(name: string): number {
    const taken = [...this.columns.values()];
    const letter = name[0] ?? '';
    let found = this.writer.pick(ROLES[letter] ?? [], taken);
    const isAdded = letter === 'm' && /\bsum (?:\w+ )*m/.test(this.frame.source);
    if (isAdded && found !== null && NOT_ADDED.test(this.writer.table.headers[found] ?? ''))
      throw new CannotBind('a figure that nobody adds up');
    if (found === null && letter === 'e') found = this.nearlyKey(taken);
    if (found === null) throw new CannotBind(`no column for ${name}`);
    return found;
  }

  /** A column of names that do not repeat, where there is none of numbers of rows. */
  private nearlyKey(taken: readonly number[]): number | null {
    const { columns, rows } = this.writer.table;
    const fitting = columns.flatMap((spec, at) => {
      const cells = rows.map((row) => row[at]);
      const isName = spec.role === 'person' || spec.role === 'category' || spec.role === 'text';
      return isName && !taken.includes(at) && new Set(cells).size === cells.length ? [at] : [];
    });
    return fitting.length === 0 ? null : this.random.pick(fitting);
  }

  column(name: string): number {
    const column = this.columns.get(name);
    if (column === undefined) throw new CannotBind(`no column ${name}`);
    return column;
  }

  get taken(): readonly number[] {
    return [...this.columns.values()];
  }

  /** The value of a slot; values that no condition binds are made when asked for. */
  value(name: string): NamedValue {
    const known = this.values.get(name);
    if (known !== undefined) return known;
    const made = this.free(name);
    this.values.set(name, made);
    return made;
  }

  private free(name: string): NamedValue {
    const { random } = this;
    switch (name[0]) {
      case '#': {
        const count = 2 + random.below(random.chance(0.7) ? 5 : 9);
        return num(count, random.chance(0.3) ? (COUNT_WORDS[count] ?? String(count)) : String(count));
      }
      case '%': {
        const percent = random.pick([
          1, 2, 2.5, 3, 4, 5, 6, 7, 7.5, 8, 10, 12, 12.5, 15, 18, 19, 20, 21, 25, 30,
        ]);
        return num(percent * 0.01, `${percent}${random.pick(['%', '%', '%', ' %', ' percent'])}`);
      }
      case 'q': {
        const used = new Set([...this.values.values()].map((value) => value.text));
        for (let i = 0; i < 20; i++) {
          const value = random.pick([
            random.below(20) + 1,
            random.below(20) + 1,
            (random.below(60) + 1) * 10,
            random.pick([7, 12, 24, 30, 52, 60, 90, 100, 360, 365, 1000]),
            (random.below(400) + 5) / 100,
            (random.below(9000) + 100) / 100,
            Math.round((random.next() + random.below(3)) * 100000) / 100000,
          ]);
          const text = value >= 1000 && random.chance(0.4) ? value.toLocaleString('en-US') : String(value);
          if (!used.has(text) && value !== 0) return num(value, text);
        }
        throw new CannotBind('no more numbers');
      }
      case 's': {
        const answer = this.answers[Number(name[1] ?? 1) - 1] ?? 'other';
        if (/^\d+$/.test(answer)) return num(Number(answer));
        return str(answer, `${this.quote}${answer}${this.quote}`);
      }
      case 'u':
      case 'U': {
        const by = name.startsWith('u') ? 'div' : 'mul';
        const header = this.writer.table.headers[this.column('m')] ?? '';
        const conversion = conversionsOf(header).find((known) => known.by === by);
        if (conversion === undefined) throw new CannotBind('no unit to convert');
        return implied(conversion.factor, random.pick(conversion.spoken));
      }
      case 'i':
        return implied(1, random.pick(['inclusive', 'included', 'inclusive', 'incl']));
      case 'z': {
        const cells = this.cells(this.column('t'));
        const sign = Object.keys(SIGNS).find((mark) => cells.every((cell) => cell.includes(mark)));
        if (sign === undefined) throw new CannotBind('no sign in all texts');
        return str(sign, random.pick(SIGNS[sign] ?? [sign]));
      }
      case 'N':
      case 'L':
      case 'H': {
        const near = this.writer.numberNear(this.columns.get('m') ?? this.columns.get('r') ?? -1);
        if (near === null) throw new CannotBind(`no number for ${name}`);
        return near;
      }
      default:
        throw new CannotBind(`nothing binds ${name}`);
    }
  }

  private cells(column: number): string[] {
    return this.writer.table.rows.map((row) => String(row[column] ?? ''));
  }

  private bindCondition(condition: FrameCondition): void {
    if (condition.kind === 'or') {
      condition.either.forEach((part) => this.bindCondition(part));
      return;
    }
    if (condition.kind === 'compare')
      this.bindValue(condition.right, this.column(condition.column), condition.op);
    if (condition.kind === 'in')
      for (const value of condition.values) this.bindValue(value, this.column(condition.column), '=');
  }

  private bindValue(name: string, column: number, op: string): void {
    if (this.values.has(name) || !/^[vNLHP]\d?$/.test(name)) return;
    if (name[0] === 'v') this.values.set(name, this.cellValue(column, op));
    else this.bindOrdered(name[0] ?? '', column);
  }

  private readonly usedCells = new Set<string>();

  private cellValue(column: number, op: string): NamedValue {
    const { random, writer } = this;
    const used = this.usedCells;
    const isDate = writer.table.columns[column]?.role === 'date';
    for (let i = 0; i < 12; i++) {
      const cell = writer.cell(column);
      if (isDate) {
        const found = writer.dateValue(column);
        if (found?.unit === 'day') return found.value;
        continue;
      }
      if (typeof cell === 'number') return num(cell);
      if (typeof cell !== 'string' || used.has(cell.toLowerCase()) || cell === '') continue;
      used.add(cell.toLowerCase());
      if (op === '=' || op === '!=') return writer.written(cell);
      const words = cell.split(/[\s@\-/]/).filter((word) => word.length > 1);
      const word =
        op === 'starts'
          ? words[0]
          : op === 'ends'
            ? words.at(-1)
            : random.pick(words.length > 0 ? words : [cell]);
      if (word !== undefined)
        return str(word, random.chance(0.5) ? `"${word}"` : random.chance(0.5) ? word.toLowerCase() : word);
    }
    throw new CannotBind('no value in the column');
  }

  /** All numbers or dates of one letter and column at once, so that they stand in order. */
  private bindOrdered(letter: string, column: number): void {
    const names = [...valueNames(this.frame)].filter((name) =>
      letter === 'P' || letter === 'N' ? name[0] === letter : name[0] === 'L' || name[0] === 'H',
    );
    const sameColumn = names.filter((name) =>
      conditionsOf(this.frame).some(
        (condition) =>
          condition.kind === 'compare' &&
          condition.right === name &&
          this.column(condition.column) === column,
      ),
    );
    const found: { value: NamedValue; at: number }[] = [];
    for (let i = 0; i < 40 && found.length < sameColumn.length; i++) {
      const made = this.ordered(letter, column, found[0]?.value);
      if (made !== null && !found.some((other) => other.at === made.at)) found.push(made);
    }
    if (found.length < sameColumn.length) throw new CannotBind(`too few values for ${sameColumn.join(' ')}`);
    const rising = letter !== 'N';
    found.sort((a, b) => (rising ? a.at - b.at : b.at - a.at));
    // L comes before H, the numbered ones by their number.
    const ranked = [...sameColumn].sort((a, b) => place(a) - place(b));
    ranked.forEach((name, at) => {
      const value = found[at]?.value;
      if (value !== undefined) this.values.set(name, value);
    });
  }

  private readonly units = new Map<number, string>();

  private ordered(
    letter: string,
    column: number,
    first: NamedValue | undefined,
  ): { value: NamedValue; at: number } | null {
    if (letter === 'P') {
      const found = this.writer.dateValue(column);
      if (found === null) return null;
      // "In May", "on 3 May": the day does not go with "in", nor the month with "on".
      if (/\b(?:in|during|of|for|from) \{P/.test(this.phrase) && found.unit === 'day') return null;
      if (/\bon \{P/.test(this.phrase) && found.unit !== 'day') return null;
      const unit = this.units.get(column) ?? found.unit;
      if (first === undefined) this.units.set(column, found.unit);
      return found.unit === unit ? { value: found.value, at: found.from } : null;
    }
    const value = this.writer.numberNear(column);
    if (value === null) return null;
    const at = Number(value.text.replace(/[$,%]/g, ''));
    return Number.isNaN(at) ? null : { value, at };
  }

  /** A condition of the frame in terms of the table. */
  condition(condition: Exclude<FrameCondition, { kind: 'any' }>): DraftCondition {
    switch (condition.kind) {
      case 'or': {
        const [one, two] = condition.either;
        if (one.kind === 'any' || two.kind === 'any') throw new Error('no w in either … or');
        return { kind: 'or', either: [this.condition(one), this.condition(two)] };
      }
      case 'computed': {
        const write = (token: FrameToken): DraftToken =>
          token.kind === 'word'
            ? `<${token.word}>`
            : token.kind === 'slot' && isColumnSlot(token.name)
              ? { col: this.column(token.name) }
              : { value: this.value(token.kind === 'slot' ? token.name : '') };
        const right = write({ kind: 'slot', name: condition.right });
        return {
          kind: 'written',
          tokens: ['<calc>', ...condition.of.map(write), `<${OPS[condition.op] ?? ''}>`, right],
        };
      }
      case 'flag':
        return this.writer.saysYes(this.column(condition.column), condition.yes);
      case 'state':
        return { kind: condition.state, column: this.column(condition.column) };
      case 'in':
        return {
          kind: 'in',
          column: this.column(condition.column),
          values: condition.values.map((value) => this.value(value)),
        };
      case 'compare': {
        const column = this.column(condition.column);
        const op = OPS[condition.op];
        if (op === undefined) throw new Error(`unknown comparison ${condition.op}`);
        const { right } = condition;
        if (isColumnSlot(right))
          return { kind: 'columns', column, op: op as Comparison, other: this.column(right) };
        if (right === 'today') return { kind: 'today', column, op: op as Comparison };
        if (/^(?:avg|median|max|min)$/.test(right))
          return { kind: 'own', column, op: op as Comparison, figure: right as OwnFigure };
        return { kind: 'compare', column, op, value: this.value(right) };
      }
    }
  }

  /** A value in the plural, where it names a kind of thing: "dogs", not "norways". */
  private kindOfThing(name: string, text: string): string | null {
    const at = conditionsOf(this.frame).flatMap((condition) => {
      if (condition.kind === 'compare' && condition.right === name) return [this.column(condition.column)];
      return condition.kind === 'in' && condition.values.includes(name)
        ? [this.column(condition.column)]
        : [];
    })[0];
    const spec = at === undefined ? undefined : this.writer.table.columns[at];
    const says = `${spec?.headers.join(' ') ?? ''} ${spec?.words.join(' ') ?? ''}`;
    if (spec?.role !== 'category' || NAMED.test(says) || !/^[A-Za-z][a-z]{2,}(?: [a-z-]+)*$/.test(text))
      return null;
    return plural(text.toLowerCase());
  }

  /** The words of a slot in a phrase; null where it has none. */
  words(slot: string): string | null {
    const { writer, random } = this;
    const [, degree, of] = /^(max|min) (\w+)$/.exec(slot) ?? [];
    if (degree !== undefined && of !== undefined) {
      const isMax = degree === 'max';
      const shared = new Set(
        writer.table.columns.flatMap((_, at) =>
          at === this.column(of) ? [] : writer.superlatives(at, isMax),
        ),
      );
      const isNamed = new RegExp(`\\{${of}\\+?\\}`).test(this.phrase);
      const words = writer
        .superlatives(this.column(of), isMax)
        .filter((word) => isNamed || !shared.has(word));
      return words.length === 0 ? null : random.pick(words);
    }
    const many = slot.endsWith('+');
    const name = many ? slot.slice(0, -1) : slot;
    if (isColumnSlot(name)) {
      const text = writer.name(this.column(name), false);
      return many ? plural(text) : text;
    }
    const { text } = this.value(name);
    return many ? this.kindOfThing(name, text) : text;
  }
}

/** A number that a word implies; the linker writes no figure for it. */
const implied = (value: number, text: string): NamedValue => ({
  text,
  match: (found) => found.kind === 'number' && found.value === value,
});

const place = (name: string): number => (name[0] === 'H' ? 50 : 0) + Number(name[1] ?? 1);

function conditionsOf(frame: Frame): FrameCondition[] {
  const listed = [
    ...frame.plan.flatMap((token) => (token.kind === 'where' ? token.conditions : [])),
    ...frame.extras.flatMap((extra) => (extra.kind === 'slot' ? [] : [extra])),
  ];
  return listed.flatMap((condition) => (condition.kind === 'or' ? [...condition.either] : [condition]));
}

function columnNames(frame: Frame): Set<string> {
  const names = new Set<string>();
  for (const token of [...frame.plan, ...frame.extras])
    if (token.kind === 'slot' && isColumnSlot(token.name)) names.add(token.name);
  for (const condition of conditionsOf(frame)) {
    if ('column' in condition) names.add(condition.column);
    if (condition.kind === 'computed')
      for (const token of condition.of)
        if (token.kind === 'slot' && isColumnSlot(token.name)) names.add(token.name);
    if ('right' in condition && isColumnSlot(condition.right)) names.add(condition.right);
  }
  return names;
}

function valueNames(frame: Frame): Set<string> {
  const names = new Set<string>();
  for (const condition of conditionsOf(frame)) {
    if (condition.kind === 'compare') names.add(condition.right);
    if (condition.kind === 'in') for (const value of condition.values) names.add(value);
  }
  return names;
}
