/** @file The bodies of functions, by name; `functions/` fills it. */
import type { Ast } from './ast';
import type { Context } from './evaluate';
import type { Scope, Value } from './values';

/**
 * A function body. Arguments arrive converted as the catalogue says: scalars of kinds number, text… one at a time
 * (arrays are lifted by the caller), ranges and arrays as they are, omitted optional arguments as undefined.
 */
export type Body = (context: Context, ...args: never[]) => Value;

/** A function that decides itself which arguments to evaluate. */
export type LazyBody = (context: Context, nodes: readonly Ast[], scope: Scope) => Value;

const bodies = new Map<string, Body>();
const lazyBodies = new Map<string, LazyBody>();

export function define(table: Readonly<Record<string, Body>>): void {
  for (const [name, body] of Object.entries(table)) bodies.set(name, body);
}

export function defineLazy(table: Readonly<Record<string, LazyBody>>): void {
  for (const [name, body] of Object.entries(table)) lazyBodies.set(name, body);
}

export function bodyOf(name: string): Body | undefined {
  return bodies.get(name);
}

export function lazyBodyOf(name: string): LazyBody | undefined {
  return lazyBodies.get(name);
}

/** True when the evaluator can calculate a function. */
export function isCalculated(name: string): boolean {
  return bodies.has(name) || lazyBodies.has(name) || name === 'LET' || name === 'LAMBDA';
}
