/** @file Noun phrases for rows with their conditions: "unpaid orders from Germany over 500". */
import type { DraftCondition, RequestWriter } from '../officeRequests';
import { plural } from '../officeRequests';

export interface Described {
  readonly text: string;
  readonly list: readonly DraftCondition[];
}

const GENERIC = ['rows', 'entries', 'records', 'lines', 'items', 'cases', 'ones'];

/** What a row of the table is, in the plural. */
export function rowNoun(writer: RequestWriter): string {
  return writer.random.chance(0.08) ? writer.random.pick(GENERIC) : writer.noun();
}

/** The same in the singular. */
export function singular(noun: string): string {
  if (noun === 'people') return 'person';
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

/** Conditions as they stand behind a phrase: "for West in 2023". Null where the table has none to offer. */
export function trailing(writer: RequestWriter, count: number, not: readonly number[]): Described | null {
  if (count === 0) return { text: '', list: [] };
  return writer.conditions(count, not);
}

/** Rows with `count` conditions, before and behind the noun. */
export function describeRows(writer: RequestWriter, count: number, not: readonly number[]): Described | null {
  const { random } = writer;
  let noun = rowNoun(writer);
  const used = [...not];
  const before: string[] = [];
  const behind: string[] = [];
  const list: DraftCondition[] = [];
  for (let i = 0; i < count; i++) {
    const made = writer.condition(used);
    if (made === null) return null;
    const { condition, text } = made;
    if ('column' in condition) used.push(condition.column);
    list.push(condition);
    const role = 'column' in condition ? writer.table.columns[condition.column]?.role : undefined;
    const isCategory = condition.kind === 'compare' && condition.op === 'eq' && role === 'category';
    const isAny = condition.kind === 'in' && role === 'category';
    if (isCategory && random.chance(0.45)) {
      const value = condition.value.text;
      const plain = /^[\p{L}][\p{L} ]*$/u.test(value) && !/["']/.test(value);
      if (plain && before.length === 0 && random.chance(0.3)) noun = plural(value.toLowerCase());
      else before.push(random.chance(0.5) ? value : value.toLowerCase());
    } else if (isAny && random.chance(0.4)) {
      before.push(condition.values.map((value) => value.text).join(random.pick([' or ', ' and ', '/'])));
    } else behind.push(behind.length > 0 && random.chance(0.5) ? `and ${text}` : text);
  }
  return { text: [...before, noun, ...behind].join(' '), list };
}
