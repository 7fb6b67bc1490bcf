/** @file Plans of requests as token lists in which columns and values are not yet pointers. */
import type { DraftCondition, NamedValue } from './officeRequests';

/** A token; a column by its place on the sheet; a value by what it must resolve to; conditions, closed by their end; one of two conditions. */
export type DraftToken =
  | string
  | { readonly col: number }
  | { readonly value: NamedValue }
  | { readonly where: readonly DraftCondition[] }
  | { readonly either: readonly [DraftCondition, DraftCondition] };

export const col = (column: number): DraftToken => ({ col: column });
export const val = (value: NamedValue): DraftToken => ({ value });
export const where = (conditions: readonly DraftCondition[]): DraftToken => ({ where: conditions });

/** `name` as a token of the plan language. */
export const op = (name: string): DraftToken => `<${name}>`;
