/** @file Fills the templates in: at least one formula of each for every tenth of the sheets, with random columns and constants. */
import { Random } from './random';
import { letters, PEOPLE, PRODUCTS, rangeText, REGIONS } from './sheets';
import type { Generated, Grid, Role } from './sheets';
import { EDGE_TEMPLATES } from './edgeTemplates';
import { TEMPLATES } from './templates';

export interface Case {
  readonly category: string;
  readonly formula: string;
  /** What the formula was made from. */
  readonly template: string;
  readonly grid: Grid;
}

type Style = 'relative' | 'absolute' | 'structured';

const NUMERIC: readonly Role[] = ['units', 'price', 'key'];
const MIXED: readonly Role[] = ['score', 'code', 'note', 'units', 'paid', 'product', 'date'];

class Filler {
  private readonly style: Style;
  private depth = 0;

  constructor(
    private readonly random: Random,
    private readonly grid: Grid,
    private readonly other: Grid,
  ) {
    const choice = random.next();
    this.style = choice < 0.45 ? 'relative' : choice < 0.65 ? 'absolute' : 'structured';
  }

  fill(template: string): string {
    return template.replace(/«([^»]+)»/g, (_, name: string) => this.part(name));
  }

  private header(role: Role): string {
    const place = (this.grid.columns.get(role) as number) - this.grid.table.column;
    return this.grid.table.columns[place] as string;
  }

  private range(role: Role): string {
    const { first, last } = this.grid;
    const column = letters(this.grid, role);
    switch (this.style) {
      case 'relative':
        return `${column}${first + 1}:${column}${last + 1}`;
      case 'absolute':
        return rangeText(this.grid, role);
      case 'structured':
        return `${this.grid.table.name}[${this.header(role)}]`;
    }
  }

  private cell(role: Role): string {
    const row = this.random.int(this.grid.first, this.grid.last) + 1;
    const column = letters(this.grid, role);
    return this.random.chance(0.2) ? `$${column}$${row}` : `${column}${row}`;
  }

  private ownCell(role: Role): string {
    if (this.style === 'structured') return `[@${this.bracketed(role)}]`;
    return `${letters(this.grid, role)}${this.grid.evaluatedAt.row + 1}`;
  }

  private bracketed(role: Role): string {
    const header = this.header(role);
    return header.includes(' ') ? `[${header}]` : header;
  }

  /** Two or three neighbouring columns. */
  private block(from: number, width: number): string {
    const { table, first, last } = this.grid;
    const end = table.column + table.columns.length - 1;
    const start = Math.min(from, end - width + 1);
    const letter = (column: number): string => String.fromCharCode(65 + column);
    return `${letter(start)}${first + 1}:${letter(start + width - 1)}${last + 1}`;
  }

  /** The key column and what stands right of it; approximate lookups need its order. */
  private keyBlock(): string {
    const { table, columns } = this.grid;
    const key = columns.get('key') as number;
    const width = Math.min(3, table.column + table.columns.length - key);
    return this.block(key, width);
  }

  private number(): string {
    const { random } = this;
    this.depth++;
    const forms: (() => string)[] = [
      () => String(random.int(-5, 60)),
      () => String(random.int(-500, 4000) / 100),
      () => this.cell('price'),
      () => this.cell('units'),
      () => this.cell('key'),
    ];
    if (this.depth < 3) {
      forms.push(
        () => `(${this.number()}${random.pick(['+', '-', '*', '/'])}${this.number()})`,
        () => `ROUND(${this.number()},${random.int(0, 2)})`,
        () => `ABS(${this.number()})`,
        () => `MAX(${this.range('units')})`,
        () => `LEN(${this.text()})`,
        () => `SUM(${this.cell('units')},${this.number()})`,
        () => `IF(${this.boolean()},${this.number()},${this.number()})`,
        () => `COUNTIF(${this.range('region')},${this.regionText()})`,
      );
    }
    const text = random.pick(forms)();
    this.depth--;
    return text;
  }

  private text(): string {
    const { random } = this;
    this.depth++;
    const forms: (() => string)[] = [
      () => this.cell('person'),
      () => this.cell('note'),
      () => this.cell('product'),
      () => this.cell('region'),
      () =>
        random.pick(['"abc"', '"Banana split"', '""', '"A1-b2"', '"  pad "', '"12"', '"a.b,c"', '"Straße"']),
    ];
    if (this.depth < 3) {
      forms.push(
        () => `UPPER(${this.text()})`,
        () => `LEFT(${this.text()},${random.int(1, 4)})`,
        () => `(${this.text()}&${this.number()})`,
        () => `TRIM(${this.text()})`,
        () => `SUBSTITUTE(${this.text()},"a","o")`,
      );
    }
    const text = random.pick(forms)();
    this.depth--;
    return text;
  }

  private boolean(): string {
    const { random } = this;
    return random.pick<() => string>([
      () => random.pick(['TRUE', 'FALSE']),
      () => this.cell('paid'),
      () => `${this.cell('units')}${random.pick(['>', '<', '>=', '='])}${random.int(0, 20)}`,
      () => `${this.cell('region')}=${this.regionText()}`,
    ])();
  }

  private any(): string {
    const { grid, random } = this;
    return random.pick<() => string>([
      () => this.number(),
      () => this.text(),
      () => this.boolean(),
      () => this.cell('score'),
      () => this.cell('code'),
      () => this.cell('date'),
      () => this.cell('faulty'),
      () => `${letters(grid, 'units')}${grid.last + 4}`,
      () => random.pick(['"3"', '"1/2/2024"', '"12:30"', '"50%"', '1E+20', '0.1', '-0.5']),
    ])();
  }

  private regionText(): string {
    return `"${this.random.pick(REGIONS)}"`;
  }

  private numberCriterion(): string {
    const { random } = this;
    const operator = random.pick(['>', '>=', '<', '<=', '<>', '=', '']);
    const amount = random.int(-2, 30);
    if (random.chance(0.3)) return `"${operator}"&${this.cell('units')}`;
    return operator === '' && random.chance(0.5) ? String(amount) : `"${operator}${amount}"`;
  }

  private textCriterion(): string {
    const { random } = this;
    return random.pick<() => string>([
      () => this.regionText(),
      () => this.cell('region'),
      () => this.cell('product'),
      () => `"<>${random.pick(REGIONS)}"`,
      () =>
        `"${random.pick(['*th', 'W*', '?orth', '*idg*', 'Widget*', 'A~*B', '*~?', '=South', '>M', '<E'])}"`,
      () => `"*"&LEFT(${this.cell('product')},2)&"*"`,
    ])();
  }

  private part(name: string): string {
    const { random, grid } = this;
    if (name.startsWith('s:')) return `${grid.table.name}[${this.header(name.slice(2) as Role)}]`;
    if (name.startsWith('s@:')) {
      const prefix = random.chance(0.5) ? grid.table.name : '';
      return `${prefix}[@${this.bracketed(name.slice(3) as Role)}]`;
    }
    if (name.startsWith('col:')) {
      const column = letters(grid, name.slice(4) as Role);
      return `${column}:${column}`;
    }
    if (name.startsWith('h:')) return this.header(name.slice(2) as Role);
    if (grid.columns.has(name as Role)) return this.range(name as Role);
    if (name.endsWith('.')) return this.cell(name.slice(0, -1) as Role);
    if (name.endsWith('@')) return this.ownCell(name.slice(0, -1) as Role);
    const pick = <T>(items: readonly T[]): string => String(random.pick(items));
    switch (name) {
      case 'num':
        return this.number();
      case 'text':
        return this.text();
      case 'bool':
        return this.boolean();
      case 'any':
        return this.any();
      case 'aregion':
        return this.regionText();
      case 'numcrit':
        return this.numberCriterion();
      case 'textcrit':
        return this.textCriterion();
      case 'crit':
        return random.pick<() => string>([
          () => this.numberCriterion(),
          () => this.textCriterion(),
          () => pick(['"n/a"', '""', '"="', '"<>"', '"78"', '78', 'TRUE', '"*"', '"<>n/a"']),
        ])();
      case 'numeric':
        return this.range(random.pick(NUMERIC));
      case 'mixed':
        return this.range(random.pick(MIXED));
      case 'block':
        return this.block(grid.table.column + random.int(0, 10), random.int(2, 3));
      case 'keyblock':
        return this.keyBlock();
      case 'table':
        return `${grid.table.name}[#All]`;
      case 'dcrit':
        return grid.criteria;
      case 'stable':
        return grid.table.name;
      case 'unitsheader':
        return `"${this.header('units')}"`;
      case 'crossunits':
        return rangeText(this.other, 'units');
      case 'plainref':
        return `${letters(grid, 'price')}${grid.first + 1}`;
      case 'plainrange':
        return `${letters(grid, 'price')}${grid.first + 1}:${letters(grid, 'price')}${grid.last + 1}`;
      case 'anykey':
        return pick([random.int(1, 36) * 10, random.int(-5, 400), this.cell('key')]);
      case 'textkey':
        return pick([`"${random.pick(PRODUCTS)}"`, `"${random.pick(PEOPLE)}"`, '"W*"', '"g?zmo"', '"none"']);
      case 'adate':
        return random.pick([
          () => String(random.int(44900, 46100)),
          () => `DATE(${random.int(2019, 2028)},${random.int(1, 12)},${random.int(1, 28)})`,
          () => this.cell('date'),
        ])();
      case 'olddate':
        return `DATE(${random.int(1990, 2018)},${random.int(1, 12)},${random.int(1, 31)})`;
      default:
        return pick(this.constants(name));
    }
  }

  private constants(name: string): readonly (string | number)[] {
    const { random } = this;
    const known: Readonly<Record<string, readonly (string | number)[]>> = {
      int: [random.int(1, 30)],
      small: [1, 2, 3, 4, 5],
      one: [0, 1],
      one3: [1, 2, 3],
      one4: [1, 2, 3, 4],
      unit: [0, 0.25, 0.5, -0.5, 0.9, 1, 1.5],
      unitp: [0.05, 0.1, 0.25, 0.5, 0.9, 0.95],
      quart: [0, 1, 2, 3, 4],
      posneg: [-2, -1, 0, 1, 2, 5],
      posneg1: [-3, -1, 1, 2, 50],
      wild: [-40, -1, 0, 1, 13, 31, 75, 0.9],
      subtotal: [1, 2, 3, 4, 5, 6, 7, 9, 10],
      matchmode: [0, -1, 1],
      achar: ['"a"', '" "', '"-"', '"o"', '","', '"zz"'],
      pattern: ['"a?"', '"*n"', '"b*c"', '"~*"', '"S*t"'],
      numformat: [
        '"0"',
        '"0.00"',
        '"#,##0"',
        '"#,##0.00"',
        '"0%"',
        '"0.0%"',
        '"000"',
        '"$#,##0.00"',
        '"0.0E+00"',
        '"# ?/?"',
        '"0;(0);-"',
        '"@"',
      ],
      dateformat: [
        '"yyyy-mm-dd"',
        '"dd/mm/yyyy"',
        '"mmm yyyy"',
        '"dddd"',
        '"d mmmm yyyy"',
        '"mm/dd/yy"',
        '"ddd d"',
      ],
      timeformat: ['"hh:mm"', '"h:mm AM/PM"', '"hh:mm:ss"', '"[h]:mm"', '"[mm]:ss"'],
      asciicode: [65, 97, 48, 32, 126],
      base: [2, 8, 16, 36],
      weekdaytype: [1, 2, 3, 11, 13, 17],
      weekend: [1, 2, 7, 11, 17],
      year: [1900, 1999, 2024, 2025],
      month: [random.int(1, 12)],
      month2: ['01', '07', '12'],
      day: [random.int(1, 31)],
      hour: [random.int(0, 23)],
      datedif: ['y', 'm', 'd', 'ym', 'md', 'yd'],
      basis: [0, 1, 2, 3, 4],
      freq: [1, 2, 4],
      rate: [0.03, 0.045, 0.08, 0.12],
      periods: [12, 36, 60, 360],
      loan: [1000, 25000, 200000],
      xdir: [1, -1],
      mon: ['Jan', 'Feb', 'March', 'Sep', 'december'],
      morformat: [
        '"0.###"',
        '"#.##"',
        '"#,##0.0;[Red]-#,##0.0"',
        '"0.00%"',
        '"00000"',
        '"+0;-0;0"',
        '"#,##0,"',
        '"0.0,,"',
        '"0 ""pcs"""',
        '"???.00"',
        '"0.00;;"',
        '"General"',
        '"# ??/??"',
        '"0.00E+00"',
        '"##0.0E+0"',
        '""',
      ],
      moredate: [
        '"d.m.yyyy"',
        '"yy"',
        '"mmmmm"',
        '"dddd, mmmm dd"',
        '"yyyymmdd"',
        '"m/d/yyyy h:mm"',
        '"e"',
        '"ddd"',
      ],
      moretime: ['"h"', '"s.00"', '"hh:mm:ss.000"', '"mm:ss"', '"h AM/PM"', '"[s]"', '"hh:mm A/P"'],
      convert2: [
        '"ft","m"',
        '"lbm","g"',
        '"K","C"',
        '"yd","m"',
        '"day","hr"',
        '"J","cal"',
        '"Pa","atm"',
        '"bit","byte"',
        '"m2","ft2"',
        '"mph","km/h"',
        '"kbyte","byte"',
        '"km","mi"',
        '"ha","m2"',
        '"tsp","ml"',
      ],
      convert: [
        '"m","ft"',
        '"kg","lbm"',
        '"C","F"',
        '"F","C"',
        '"mi","km"',
        '"hr","mn"',
        '"l","gal"',
        '"m","kg"',
        '"in","cm"',
      ],
    };
    const values = known[name];
    if (values === undefined) throw new Error(`No such part of a template: «${name}»`);
    return values;
  }
}

/**
 * @param rounds how often each template is filled in, each time for another sheet
 * @returns formulas with their leading `=`, the same for the same seed
 */
export function generateFormulas({ grids }: Generated, seed: number, rounds: number): Case[] {
  const random = new Random(seed);
  const cases: Case[] = [];
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const [category, templates] of Object.entries(TEMPLATES)) {
      for (const template of [...templates, ...(EDGE_TEMPLATES[category] ?? [])]) {
        const grid = random.pick(grids);
        const formula = `=${new Filler(random, grid, random.pick(grids)).fill(template)}`;
        const key = template.includes('«') ? `${grid.name} ${formula}` : formula;
        if (seen.has(key)) continue;
        seen.add(key);
        cases.push({ category, formula, template, grid });
      }
    }
  }
  return cases;
}
