/** @file Which requests are refused, and what is said then. */
import type { ExtractRefusal } from './answer';
import { fieldText, MAX_FIELDS } from './serialise';

/** Longest text, in UTF-16 units. */
export const MAX_TEXT = 20_000;

const MESSAGES: Readonly<Record<ExtractRefusal, string>> = {
  'empty-text': 'There is no text to read. Paste or select some.',
  'text-too-long': `The text is longer than ${MAX_TEXT.toLocaleString('en-US')} characters. Take a part of it.`,
  'too-many-fields': `At most ${MAX_FIELDS} columns can be asked for at once. Leave some out.`,
  'fields-too-long': 'The names of the columns are too long together. Use fewer or shorter ones.',
  'empty-field': 'A column has no name. Name it, or leave it out.',
  'duplicate-field': 'Two columns have the same name. Give each its own.',
};

export const messageOf = (reason: ExtractRefusal): string => MESSAGES[reason];

/** Why these fields cannot be asked for; null when they can. */
export function refusedFields(fields: readonly string[]): ExtractRefusal | null {
  if (fields.length > MAX_FIELDS) return 'too-many-fields';
  if (fields.some((name) => !/[\p{L}\p{N}\p{S}]/u.test(name))) return 'empty-field';
  const read = new Set(fields.map((name) => fieldText(name)));
  return read.size < fields.length ? 'duplicate-field' : null;
}

/** Why this text is not read; null when it is. */
export function refusedText(text: string): ExtractRefusal | null {
  if (text.length > MAX_TEXT) return 'text-too-long';
  return /[\p{L}\p{N}]/u.test(text) ? null : 'empty-text';
}
