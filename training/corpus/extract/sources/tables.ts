/** @file Real tables, written down as people write tables, lists and sentences. */
import { Draft } from '../draft';
import { recase } from '../fields';
import { closing, greeting, smallTalk } from '../filler';
import { writeSheet } from '../layouts';
import type { Sample } from '../sample';
import type { Maker } from '../values';

/** A table of `tables.jsonl.gz` or `sgd_result_tables.jsonl.gz`. */
export interface RealTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly title?: string;
}

/** Puts right what the sources did to marks: "winter ( film )", "6 - 2". */
const rejoin = (text: string): string =>
  text
    .replace(/\s+([,.;:!?)%])/g, '$1')
    .replace(/([($£€])\s+/g, '$1')
    .replace(/(\d)\s-\s(\d)/g, '$1-$2')
    .replace(/\s+'s\b/g, "'s")
    .replace(/[\t\n|]+/g, ' ')
    .trim();

/** A sample of some rows and columns; null when the table is of no use. */
export function sampleOfTable(m: Maker, table: RealTable, source: string): Sample | null {
  const usable = table.header
    .map((name, at) => ({ name: rejoin(name), at }))
    .filter(({ name, at }) => {
      const values = table.rows.map((row) => row[at] ?? '');
      return (
        /^[\p{L}][\p{L}\p{N} _/().%#-]{0,28}$/u.test(name) &&
        values.every((value) => value.length <= 44 && !/^(?:true|false)$/i.test(value)) &&
        values.filter((value) => value !== '').length * 2 > values.length
      );
    });
  const names = new Set<string>();
  const unique = usable.filter(({ name }) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase()));
  if (unique.length < 2 || table.rows.length === 0) return null;
  const columns = m.r
    .shuffle(unique)
    .slice(0, m.int(2, 7))
    .sort((a, b) => (m.r.chance(0.7) ? a.at - b.at : 0));
  const first = m.r.below(table.rows.length);
  const rows = table.rows.slice(first, first + 1 + Math.floor(-Math.log(1 - m.r.next()) * 2.5)).slice(0, 8);
  const title = m.r.chance(0.5);
  const keys = columns.map(({ at }) => `k${at}`);
  const text = (raw: string): string => {
    const joined = rejoin(raw);
    return title && joined === joined.toLowerCase() ? m.title(joined) : joined;
  };
  const labels = Object.fromEntries(columns.map(({ name, at }) => [`k${at}`, recase(m, name)]));
  const draft = new Draft();
  if (m.r.chance(0.15)) draft.add(`${greeting(m)}\n`);
  if (m.r.chance(0.25) && table.title !== undefined) draft.add(`${rejoin(table.title)}\n`);
  if (m.r.chance(0.15)) draft.add(`${smallTalk(m)}\n`);
  draft.append(
    writeSheet(m, {
      alwaysNamed: true,
      keys,
      labels,
      rows: rows.map((row) => Object.fromEntries(columns.map(({ at }) => [`k${at}`, text(row[at] ?? '')]))),
    }),
  );
  if (m.r.chance(0.15)) draft.add(`\n${smallTalk(m)}`);
  if (m.r.chance(0.1)) draft.add(`\n${closing(m)}`);
  const others = unique.filter(({ at }) => !columns.some((column) => column.at === at));
  return {
    source,
    text: draft.text,
    cells: draft.cells(),
    // In the order of the table, so that the order does not tell which are there.
    names: Object.fromEntries(
      unique.map(({ name, at }) => [`k${at}`, [labels[`k${at}`] ?? name, name]]),
    ) as Record<string, readonly string[]>,
    absent: others.map(({ at }) => `k${at}`),
    findable: true,
  };
}
