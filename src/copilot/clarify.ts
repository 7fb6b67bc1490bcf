/** @file The question that is asked back when two readings tie: short where they differ in one column or one value only. */
import type { SheetTable } from '../sheet/table';
import { describe } from './describe';
import { planTokens, type Plan } from './plan';
import type { Pointers } from './prompt';

export interface Clarification {
  /** The question, one sentence. */
  readonly message: string;
  /** One label for each plan, in the same order, as buttons. */
  readonly labels: readonly string[];
}

/** What the readings differ in, when it is one thing. */
type Difference = { readonly kind: 'column' | 'value'; readonly pointers: readonly number[] };

const OPEN_QUESTION = 'This can be read in more than one way. Which one do you mean?';

/**
 * What to ask between these readings: which column or which value, where that is all they differ in; else which of their
 * sentences is meant.
 * @param plans at least two, the likeliest first
 */
export function clarify(plans: readonly Plan[], table: SheetTable, pointers: Pointers): Clarification {
  const found = difference(plans);
  if (found !== null) {
    const labels = found.pointers.map((pointer) =>
      found.kind === 'column' ? headerOf(pointer, table, pointers) : valueOf(pointer, pointers),
    );
    if (new Set(labels).size === labels.length && labels.every((label) => label !== ''))
      return { message: `Which ${thing(found, table, pointers)} do you mean?`, labels };
  }
  return { message: OPEN_QUESTION, labels: plans.map((plan) => describe(plan, table, pointers)) };
}

function difference(plans: readonly Plan[]): Difference | null {
  const all = plans.map(planTokens);
  const [first] = all;
  if (first === undefined || all.some((tokens) => tokens.length !== first.length)) return null;
  const changes = first.flatMap((_, at) => {
    const here = all.map((tokens) => tokens[at] ?? '');
    return new Set(here).size > 1 ? [here] : [];
  });
  // The same change in several places – a column that is filtered and shown, say – is one difference.
  const [here] = changes;
  if (here === undefined || changes.some((other) => other.join() !== here.join())) return null;
  for (const [kind, letter] of [
    ['column', 'c'],
    ['value', 'v'],
  ] as const) {
    const numbers = here.map((token) => new RegExp(`^<${letter}(\\d+)>$`).exec(token)?.[1]);
    if (numbers.every((number) => number !== undefined)) return { kind, pointers: numbers.map(Number) };
  }
  return null;
}

function headerOf(pointer: number, table: SheetTable, pointers: Pointers): string {
  return table.columns[pointers.columns[pointer] ?? -1]?.header ?? '';
}

function valueOf(pointer: number, { values }: Pointers): string {
  const value = values[pointer]?.value;
  switch (value?.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(Number(value.value.toPrecision(15)));
    case 'period':
      return periodText(value.from, value.to);
    default:
      return '';
  }
}

/** "2024", "2024-03", or its first and last day. */
function periodText(from: number, to: number): string {
  const day = (serial: number): string => new Date((serial - 25569) * 86400000).toISOString().slice(0, 10);
  const [first, last] = [day(from), day(to - 1)];
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  if (first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && to - from > 27)
    return first.slice(0, 7);
  return first === last ? first : `${first} to ${last}`;
}

function thing({ kind, pointers: chosen }: Difference, table: SheetTable, pointers: Pointers): string {
  if (kind === 'value')
    return chosen.every((pointer) => pointers.values[pointer]?.value.kind === 'period') ? 'period' : 'value';
  const isDate = chosen.every((pointer) => table.columns[pointers.columns[pointer] ?? -1]?.type === 'date');
  return isDate ? 'date' : 'column';
}
