/** @file General ways to write rows down: tables, forms, lists, sentences of any field's name and value. */
import { Draft, SHARED, type Values } from './draft';
import type { Maker } from './values';

/** Rows to be written: which fields, what they are called in the text, the values. */
export interface Sheet {
  readonly keys: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly rows: readonly Values[];
  /** Nobody could tell these fields by their values: their names are always written. */
  readonly alwaysNamed?: boolean;
}

type Layout = (m: Maker, sheet: Sheet) => Draft;

const value = (row: Values, key: string): string => row[key] ?? '';
const label = (sheet: Sheet, key: string): string => sheet.labels[key] ?? key;

/** Cells joined by a separator, with or without a line of headers. */
function separated(m: Maker, sheet: Sheet, separator: string, header: boolean): Draft {
  const draft = new Draft();
  const edge = separator.trim() === '|' && m.r.chance(0.5);
  const line = (write: (key: string) => void): void => {
    if (edge) draft.add('| ');
    sheet.keys.forEach((key, at) => {
      if (at > 0) draft.add(separator);
      write(key);
    });
    draft.add(edge ? ' |\n' : '\n');
  };
  if (header) {
    line((key) => draft.add(label(sheet, key)));
    if (separator.trim() === '|' && m.r.chance(0.6))
      draft.add(`|${sheet.keys.map(() => '---').join('|')}|\n`);
  }
  const blank = m.pick('||-|–|n/a');
  sheet.rows.forEach((row, at) =>
    line((key) => (value(row, key) === '' ? draft.add(blank) : draft.cell(at, key, value(row, key)))),
  );
  return draft;
}

/** Columns lined up with spaces, as in mails and old programs. */
const aligned: Layout = (m, sheet) => {
  const draft = new Draft();
  const gap = m.int(2, 4);
  const widths = sheet.keys.map(
    (key) => Math.max(label(sheet, key).length, ...sheet.rows.map((row) => value(row, key).length)) + gap,
  );
  const write = (text: string, at: number, cell?: [number, string]): void => {
    if (cell !== undefined && text !== '') draft.cell(cell[0], cell[1], text);
    else draft.add(text);
    if (at < sheet.keys.length - 1) draft.add(' '.repeat((widths[at] ?? 0) - text.length));
  };
  if (sheet.alwaysNamed === true || m.r.chance(0.75)) {
    sheet.keys.forEach((key, at) => write(label(sheet, key), at));
    draft.add(m.r.chance(0.3) ? `\n${'-'.repeat(widths.reduce((sum, width) => sum + width, 0))}\n` : '\n');
  }
  sheet.rows.forEach((row, index) => {
    sheet.keys.forEach((key, at) => write(value(row, key), at, [index, key]));
    draft.add('\n');
  });
  return draft;
};

/** One line `label: value` for each field, records apart. */
const blocks: Layout = (m, sheet) => {
  const draft = new Draft();
  const colon = m.r.pick([': ', ': ', ': ', ':', ' - ', ' = ', '\t', ':   ', ' : ', '.....: ', ' – ', ':\n']);
  const bullet = m.r.pick(['', '', '', '- ', '* ', '• ']);
  const heading = m.r.chance(0.3) && sheet.rows.length > 1 ? m.pick('Item|Record|Entry|#|No.|Position|') : '';
  const bold = m.r.chance(0.08) ? '**' : '';
  const rule = m.pick('\n|\n|---\n|\n\n|*****\n');
  sheet.rows.forEach((row, index) => {
    if (index > 0) draft.add(rule);
    if (heading !== '') draft.add(`${heading} ${index + 1}\n`);
    for (const key of sheet.keys) {
      if (value(row, key) === '') {
        if (m.r.chance(0.3))
          draft.add(`${bullet}${label(sheet, key)}${colon}${m.pick('|-|n/a|none|?|unknown')}\n`);
        continue;
      }
      draft
        .add(`${bullet}${bold}${label(sheet, key)}${bold}${colon}`)
        .cell(index, key, value(row, key))
        .add('\n');
    }
  });
  return draft;
};

/** One line for each record: `label: value, label: value`. */
const inline: Layout = (m, sheet) => {
  const draft = new Draft();
  const bullet = m.r.pick(['', '- ', '* ', '• ', '#']);
  const colon = m.r.pick([': ', ' ', ' = ', '=', ': ']);
  const comma = m.r.pick([', ', '; ', ' | ', ', ', ' / ']);
  const end = m.pick('\n|\n|.\n|;\n');
  sheet.rows.forEach((row, index) => {
    draft.add(bullet === '#' ? `${index + 1}${m.r.pick(['. ', ') '])}` : bullet);
    let first = true;
    for (const key of sheet.keys) {
      if (value(row, key) === '') continue;
      draft.add(`${first ? '' : comma}${label(sheet, key)}${colon}`).cell(index, key, value(row, key));
      first = false;
    }
    draft.add(end);
  });
  return draft;
};

/** The first field by itself, the others in brackets or behind a dash with their names or without. */
const headed: Layout = (m, sheet) => {
  const draft = new Draft();
  const bullet = m.r.pick(['', '- ', '* ', '• ', '']);
  const [open, close] = m.r.pick([
    [' (', ')'],
    [' - ', ''],
    [': ', ''],
    [', ', ''],
    [' – ', ''],
    [' [', ']'],
  ] as const);
  const comma = m.r.pick([', ', ', ', '; ', ' / ', ' - ']);
  const named = sheet.alwaysNamed === true || m.r.chance(0.5);
  const end = m.pick('\n|\n|. |; |.\n');
  sheet.rows.forEach((row, index) => {
    const [first, ...rest] = sheet.keys.filter((key) => value(row, key) !== '');
    if (first === undefined) return;
    draft.add(bullet).cell(index, first, value(row, first));
    rest.forEach((key, at) => {
      draft
        .add((at === 0 ? open : comma) + (named ? `${label(sheet, key).toLowerCase()} ` : ''))
        .cell(index, key, value(row, key));
    });
    draft.add((rest.length > 0 ? close : '') + end);
  });
  return draft;
};

/** Sentences that hold for any field: "The price of A is 3 and the size is 4." */
const sentences: Layout = (m, sheet) => {
  const draft = new Draft();
  const name = (key: string): string => label(sheet, key).replace(/_/g, ' ').toLowerCase();
  sheet.rows.forEach((row, index) => {
    const [first, ...rest] = sheet.keys.filter((key) => value(row, key) !== '');
    if (first === undefined) return;
    const subject = (): Draft => draft.cell(index, first, value(row, first));
    const list = (verb: string): void =>
      rest.forEach((key, at) => {
        draft.add(at === 0 ? '' : at === rest.length - 1 ? m.r.pick([' and ', ', and ', ' and ']) : ', ');
        draft
          .add(`${m.r.pick(['the ', '', 'a ', 'the '])}${name(key)}${verb}`)
          .cell(index, key, value(row, key));
      });
    const way = sheet.alwaysNamed === true ? m.r.below(3) : m.r.below(6);
    if (way === 0) {
      draft.add(m.r.pick(['For ', 'As for ', 'Regarding ', 'In the case of ']));
      subject().add(', ');
      list(m.r.pick([' is ', ' was ', ': ', ' of ']));
    } else if (way === 1) {
      subject().add(m.r.pick([' has ', ' comes with ', ' with ', ' had ', ' shows ']));
      list(' ');
    } else if (way === 2) {
      draft.add(`${m.r.pick(['The ', 'Our ', ''])}${name(first)} ${m.r.pick(['is ', 'was ', ''])}`);
      subject().add(rest.length > 0 ? m.r.pick([', ', '; ', ' and ']) : '');
      list(m.r.pick([' is ', ' ', ' = ']));
    } else if (way === 3) {
      subject();
      rest.forEach((key) => draft.add(m.r.pick([', ', ', ', ' – '])).cell(index, key, value(row, key)));
    } else if (way === 4) {
      list(m.r.pick([' is ', ' ', ' was ']));
      draft.add(rest.length > 0 ? m.r.pick([' for ', ' at ', ' – ']) : '');
      subject();
    } else {
      subject().add(': ');
      list(' ');
    }
    draft.add(m.pick('. |. |.\n|; '));
  });
  return draft;
};

const table: Layout = (m, sheet) =>
  separated(
    m,
    sheet,
    m.r.pick(['\t', '\t', ' | ', '|', ',', ';', ', ', ' ; ', ' / ']),
    sheet.alwaysNamed === true || m.r.chance(0.8),
  );

/** A table on its side: a line for each field. */
const sideways: Layout = (m, sheet) => {
  const draft = new Draft();
  const separator = m.r.pick(['\t', ' | ', '   ', ', ', ';']);
  for (const key of sheet.keys) {
    draft.add(`${label(sheet, key)}${m.pick(':|')}`);
    sheet.rows.forEach((row, at) => {
      draft.add(separator);
      if (value(row, key) === '') draft.add('-');
      else draft.cell(at, key, value(row, key));
    });
    draft.add('\n');
  }
  return draft;
};

const LAYOUTS: readonly (readonly [Layout, number])[] = [
  [table, 5],
  [aligned, 3],
  [blocks, 5],
  [inline, 4],
  [headed, 4],
  [sentences, 4],
  [sideways, 1],
];

/** Writes the rows in one of the layouts. */
export function writeSheet(m: Maker, sheet: Sheet): Draft {
  let at = m.r.next() * LAYOUTS.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [layout, weight] of LAYOUTS) {
    at -= weight;
    // Sideways, more than a few records would be a table that nobody writes.
    if (at < 0) return (layout === sideways && sheet.rows.length > 4 ? blocks : layout)(m, sheet);
  }
  return blocks(m, sheet);
}

/** What holds for the whole document, as lines `label: value` or as a sentence. */
export function writeShared(
  m: Maker,
  keys: readonly string[],
  labels: Readonly<Record<string, string>>,
  values: Values,
): Draft {
  const draft = new Draft();
  const colon = m.r.pick([': ', ': ', ' ', ' - ', ':\t']);
  const end = m.r.pick(['\n', '\n', ', ', '; ']);
  keys.forEach((key) => {
    if ((values[key] ?? '') === '') return;
    draft
      .add(`${labels[key] ?? key}${colon}`)
      .cell(SHARED, key, values[key] ?? '')
      .add(end);
  });
  return draft;
}
