/** @file Phrases of an explanation, and when one needs brackets inside another. */
import type { Ast } from '../../formula';
import type { Names } from './names';

/**
 * How tightly the words of a phrase hold together, tightest first: a name or constant; "the sum of Amount"; a product or
 * "…, rounded to 2 decimals"; a sum; "… where …"; "… if …, otherwise …".
 */
export const Level = { Atom: 0, Noun: 1, Product: 2, Sum: 3, Where: 4, Clause: 5 } as const;
export type Level = (typeof Level)[keyof typeof Level];

export interface Phrase {
  readonly text: string;
  readonly level: Level;
}

export const phrase = (text: string, level: Level = Level.Atom): Phrase => ({ text, level });

/** The words, in brackets when they hold together less than `level`. */
export function within(part: Phrase, level: Level): string {
  return part.level > level ? `(${part.text})` : part.text;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[], join = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${join} ${parts.at(-1) ?? ''}`;
}

/** A text of the formula as it is quoted in a sentence; empty text has no quotable form. */
export function quoted(text: string): string {
  if (text === '') return 'empty text';
  if (text.trim() === '') return text.length === 1 ? 'a space' : `${text.length} spaces`;
  return `“${text.replace(/\s+/g, ' ')}”`;
}

/** A number as it is written in a sentence. */
export function numeral(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** The first letter a capital, a full stop at the end. */
export function sentence(text: string): string {
  const start = text.replace(/^\(*[a-z]/, (letter) => letter.toUpperCase());
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** What the parts of the describer ask of each other. */
export interface Speaker {
  readonly names: Names;
  /** A part of the formula as a noun phrase. */
  say(node: Ast): Phrase;
  /** A part of the formula as something that holds or does not. */
  condition(node: Ast): Phrase;
}
