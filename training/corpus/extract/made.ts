/** @file Texts that are made: by the patterns of a kind, in a general layout, or with nothing in them. */
import { Draft, SHARED, canFill, fill, keysOf, type Values } from './draft';
import { FIELDS, nameOf } from './fields';
import { closing, fillerOf, footer, greeting, order, smallTalk } from './filler';
import { KINDS, type Kind } from './kinds';
import { writeShared, writeSheet } from './layouts';
import { ocr, recast } from './noise';
import type { Sample } from './sample';
import type { Maker } from './values';

/** Few rows are more common than many. */
function rowCount(m: Maker, most: number): number {
  return m.r.chance(0.3) ? 1 : Math.min(most, 1 + Math.floor(-Math.log(1 - m.r.next()) * 2.6));
}

function valuesOf(m: Maker, kind: Kind, keys: readonly string[]): Values {
  const values: Record<string, string> = {};
  for (const key of keys) {
    const make = kind.make[key] ?? FIELDS[key]?.make;
    if (make === undefined) throw new Error(`${kind.name}: no values for ${key}`);
    values[key] = make(m);
  }
  // People have addresses that go with their names.
  const person = values['person'] ?? values['candidate'];
  if (person !== undefined && values['email'] !== undefined && m.r.chance(0.7))
    values['email'] = m.email(person);
  return values;
}

/** Talk around the rows: greeting, sentences, order to the reader, closing. */
function wrapped(m: Maker, kind: Kind, body: Draft, shared: Values): Draft {
  const filler = fillerOf(m);
  const draft = new Draft();
  const pattern = (patterns: readonly string[]): void => {
    const usable = patterns.filter((text) => canFill(text, (key) => (shared[key] ?? '') !== ''));
    if (usable.length > 0) draft.append(fill(m.r, m.r.pick(usable), SHARED, {}, shared, filler));
  };
  const mail = m.r.chance(0.3);
  if (m.r.chance(0.06))
    draft.add(`From: ${m.first()}\nSubject: ${m.pick('Re: |Fwd: |AW: |')}${kind.name}\n\n`);
  if (mail && m.r.chance(0.7)) draft.add(`${greeting(m)}${m.pick('\n\n|\n| ')}`);
  if (m.r.chance(0.18)) draft.add(`${smallTalk(m)}${m.pick(' |\n|\n\n')}`);
  if (m.r.chance(0.75)) {
    pattern(kind.intro);
    draft.add(draft.text === '' || draft.text.endsWith('\n') ? '' : m.r.pick(['\n', '\n', '\n\n', ' ']));
  }
  draft.append(body);
  const apart = (): string => (draft.text.endsWith('\n') ? '' : m.pick('\n|\n|\n\n| '));
  if (m.r.chance(0.45)) {
    draft.add(apart());
    pattern(kind.outro);
  }
  if (m.r.chance(0.2)) draft.add(apart() + smallTalk(m));
  if (m.r.chance(0.025)) draft.add(apart() + order(m));
  if (mail && m.r.chance(0.75)) draft.add(`\n\n${closing(m)}`);
  if (m.r.chance(0.06)) draft.add(footer(m));
  if (m.r.chance(0.03))
    draft.add(`\n\nOn ${m.date()} ${m.first()} wrote:\n> ${smallTalk(m)}\n> ${smallTalk(m)}`);
  return draft;
}

function patternRows(m: Maker, kind: Kind, rows: readonly Values[], shared: Values): Draft {
  const filler = fillerOf(m);
  const draft = new Draft();
  const start = m.r.pick(['- ', '* ', '• ', '', '', '', '', 'n', 'n', '> ', '– ', '+ ']);
  const end =
    start === ''
      ? m.r.pick(['\n', '\n', '\n', '. ', '; ', ', ', '\n\n', '.\n', ' and ', '. Then ', ' / '])
      : m.r.pick(['\n', '\n', '\n', ';\n', '.\n', ',\n']);
  const mixed = m.r.chance(0.25);
  let pattern = m.r.pick(kind.lines);
  const distractor = m.r.chance(0.12) ? m.r.below(rows.length + 1) : -1;
  rows.forEach((row, at) => {
    if (mixed) pattern = m.r.pick(kind.lines);
    if (at === distractor) draft.add(`${smallTalk(m)}${m.pick(' |\n')}`);
    const glue = at === rows.length - 1 && [', ', '; ', ' and '].includes(end) ? m.pick('.|\n|') : end;
    draft.add(start === 'n' ? `${at + 1}${m.r.pick(['. ', ') ', '. '])}` : start);
    const line = fill(m.r, pattern, at, row, shared, filler);
    // A line that begins a sentence may have a capital letter.
    const [first] = line.stretches;
    if (first !== undefined && first.key === undefined && first.text !== '' && m.r.chance(0.7))
      first.text = first.text[0]!.toUpperCase() + first.text.slice(1);
    draft.append(line).add(glue);
  });
  return draft;
}

function layoutRows(
  m: Maker,
  kind: Kind,
  rows: readonly Values[],
  shared: Values,
  labels: Record<string, string>,
): Draft {
  const most = m.int(2, Math.min(kind.row.length, rows.length > 5 ? 5 : 8));
  const kept = kind.row.length <= 2 ? [...kind.row] : m.r.shuffle(kind.row).slice(0, most);
  const keys = m.r.chance(0.5) ? kind.row.filter((key) => kept.includes(key)) : kept;
  const holes = m.r.chance(0.25) ? 0.2 : 0;
  const thinned = rows.map((row) =>
    Object.fromEntries(
      keys.filter((key, at) => at === 0 || !m.r.chance(holes)).map((key) => [key, row[key] ?? '']),
    ),
  );
  const draft = new Draft();
  const told = kind.shared.filter((key) => !keys.includes(key) && m.r.chance(0.3));
  if (told.length > 0 && m.r.chance(0.5)) draft.append(writeShared(m, told, labels, shared)).add('\n');
  return draft.append(writeSheet(m, { keys, labels, rows: thinned }));
}

/** A text of a random kind. */
export function makeText(m: Maker, kind: Kind = m.r.pick(KINDS)): Sample {
  const rows = Array.from({ length: rowCount(m, kind.most) }, () => valuesOf(m, kind, kind.row));
  const shared = valuesOf(
    m,
    kind,
    kind.shared.filter((key) => !kind.row.includes(key)),
  );
  const labels = Object.fromEntries([...kind.row, ...kind.shared].map((key) => [key, nameOf(m, key)]));
  let draft: Draft;
  const general = kind.lines.length === 0 ? 0.3 : 0.35;
  if (m.r.chance(general)) {
    draft = wrapped(m, kind, layoutRows(m, kind, rows, shared, labels), shared);
  } else if (kind.single.length > 0 && (kind.lines.length === 0 || m.r.chance(0.4))) {
    rows.length = 1;
    const text = fill(m.r, m.r.pick(kind.single), 0, rows[0] ?? {}, shared, fillerOf(m));
    draft = m.r.chance(0.6) ? text : wrapped(m, kind, text, {});
  } else {
    draft = wrapped(m, kind, patternRows(m, kind, rows, shared), shared);
  }
  if (m.r.chance(kind.name === 'till receipt' ? 0.35 : 0.03)) draft = ocr(m, draft);
  if (m.r.chance(0.06)) draft = recast(m, draft);
  return sampleOf(draft, kind.name, [...kind.row, ...kind.shared], labels);
}

function sampleOf(
  draft: Draft,
  source: string,
  keys: readonly string[],
  labels: Readonly<Record<string, string>>,
): Sample {
  const cells = draft.cells();
  const present = new Set(cells.map((cell) => cell.key));
  return {
    source,
    text: draft.text,
    cells,
    names: Object.fromEntries(
      keys.map((key) => [key, [labels[key] ?? key, ...(FIELDS[key]?.names ?? [key.replace(/_/g, ' ')])]]),
    ),
    absent: keys.filter((key) => !present.has(key)),
    findable: true,
  };
}

/** A text in which nothing that is asked for stands: talk, newsletters, orders to the reader. */
export function makeEmpty(m: Maker): Sample {
  const parts: string[] = [];
  if (m.r.chance(0.4)) parts.push(greeting(m));
  const count = m.int(1, 6);
  for (let i = 0; i < count; i++) parts.push(m.r.chance(0.2) ? order(m) : smallTalk(m));
  if (m.r.chance(0.4)) parts.push(closing(m));
  if (m.r.chance(0.2)) parts.push(footer(m));
  const kind = m.r.pick(KINDS);
  const keys = m.r.shuffle([...kind.row, ...kind.shared]).slice(0, m.int(1, 6));
  return {
    source: 'nothing',
    text: parts.join(m.pick(' |\n|\n\n')),
    cells: [],
    names: Object.fromEntries(keys.map((key) => [key, FIELDS[key]?.names ?? [key]])),
    absent: keys,
    findable: true,
  };
}

/** Every key that the patterns of a kind name must be one of its fields; told once, before a corpus is written. */
export function checkKinds(): void {
  for (const kind of KINDS) {
    const known = new Set([...kind.row, ...kind.shared]);
    for (const pattern of [...kind.lines, ...kind.single, ...kind.intro, ...kind.outro])
      for (const key of keysOf(pattern))
        if (!known.has(key)) throw new Error(`${kind.name}: ${key} in "${pattern}" is no field of it`);
    for (const key of known)
      if (FIELDS[key] === undefined && kind.make[key] === undefined)
        throw new Error(`${kind.name}: no field ${key}`);
  }
}
