/** @file The fields that texts hold: what people call each of them, and how its values are written. */
import type { Field } from './fieldParts';
import { LIFE_FIELDS } from './lifeFields';
import { OFFICE_FIELDS } from './officeFields';
import type { Maker } from './values';

/** By key; the key is the same in all kinds of text, so that it can be told when a field is absent. */
export const FIELDS: Readonly<Record<string, Field>> = { ...OFFICE_FIELDS, ...LIFE_FIELDS };

/** A name that somebody may give to the field of this key. */
export function nameOf(
  m: Maker,
  key: string,
  names: readonly string[] | undefined = FIELDS[key]?.names,
): string {
  const list = names ?? [key.replace(/_/g, ' ')];
  const name = m.r.chance(0.45) ? (list[0] ?? key) : m.r.pick(list);
  return recase(m, name);
}

/** Headers are written in all ways: Order Date, ORDER DATE, order_date, orderDate. */
export function recase(m: Maker, name: string): string {
  const way = m.r.below(12);
  if (way < 4) return name;
  if (way < 7) return m.title(name);
  if (way === 7) return name.toUpperCase();
  if (way === 8) return name.replace(/[ -]/g, '_');
  if (way === 9) return name.replace(/[ -](\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  return (name[0] ?? '').toUpperCase() + name.slice(1);
}
