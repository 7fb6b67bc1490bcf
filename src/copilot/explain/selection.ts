/** @file What rows a part of a formula selects: `FILTER(A,mask)`, or a whole column. */
import type { Ast } from '../../formula';
import type { CallNode } from '../../formula/ast';
import { Level, phrase, within, type Phrase, type Speaker } from './phrase';

/** True for a call of one of these functions. */
export function isCall<Name extends string>(
  node: Ast | undefined,
  ...names: readonly Name[]
): node is CallNode & { readonly name: Name } {
  return node?.type === 'call' && (names as readonly string[]).includes(node.name);
}

export const isNumber = (node: Ast | undefined, value: number): boolean =>
  node?.type === 'number' && node.value === value;
export const isEmptyText = (node: Ast | undefined): boolean => node?.type === 'string' && node.value === '';

/** Adds " where …" to what is selected from. */
export function where(of: string, conditions: string | null, level: Level = Level.Noun): Phrase {
  return conditions === null ? phrase(of, level) : phrase(`${of} where ${conditions}`, Level.Where);
}

export interface Selection {
  readonly of: Ast;
  /** Conditions in words; null when all is selected. */
  readonly conditions: string | null;
  /** Said when nothing meets the conditions: ", or zero if there are none". */
  readonly none: string;
}

/** Takes `FILTER(of,mask,none)` apart; anything else selects itself. */
export function selection(node: Ast, speaker: Speaker): Selection {
  if (!isCall(node, 'FILTER')) return { of: node, conditions: null, none: '' };
  const [of, mask, none] = node.args;
  if (of === undefined || mask === undefined) return { of: node, conditions: null, none: '' };
  return {
    of,
    conditions: speaker.condition(mask).text,
    none:
      none === undefined || none.type === 'missing' ? '' : `, or ${standIn(none, speaker)} if there are none`,
  };
}

/** A value that a formula gives: empty text is "nothing" there. */
export function result(node: Ast, speaker: Speaker): string {
  return isEmptyText(node) ? 'nothing' : within(speaker.say(node), Level.Where);
}

/** What stands in for a missing result. 0 is spelled out: in digits it would read as one more value to compare with. */
export function standIn(node: Ast, speaker: Speaker): string {
  return isNumber(node, 0) ? 'zero' : result(node, speaker);
}

/** True when a reference covers all columns of a table. */
export function isTable(node: Ast, speaker: Speaker): boolean {
  return speaker.names.target(node)?.kind === 'table';
}

/** True when a reference covers the data of one column of dates, or is a cell of one. */
export function isDates(node: Ast, speaker: Speaker): boolean {
  return speaker.names.isDate(node);
}

/** "largest", or "latest" for a column of dates. */
export function superlative(isLargest: boolean, of: Ast, speaker: Speaker): string {
  if (isDates(of, speaker)) return isLargest ? 'latest' : 'earliest';
  return isLargest ? 'largest' : 'smallest';
}

/** True for the order -1, false for 1 or none, null for what is no constant. */
export function isDescending(order: Ast | undefined): boolean | null {
  if (order === undefined || order.type === 'missing' || isNumber(order, 1)) return false;
  return order.type === 'unary' && order.operator === '-' && isNumber(order.operand, 1) ? true : null;
}
