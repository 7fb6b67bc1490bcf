/** @file Which Excel has which function. */
import { walk } from './ast';
import type { Ast } from './ast';
import { functionInfo } from './catalogue';
import type { FunctionInfo } from './catalogue';

/** Versions of Excel that brought functions, oldest first; `365` is the subscription, which has them all. */
export const EXCEL_VERSIONS = [
  '2003',
  '2007',
  '2010',
  '2013',
  '2016',
  '2019',
  '2021',
  '2024',
  '365',
] as const;

export type ExcelVersion = (typeof EXCEL_VERSIONS)[number];

/** True when a version of Excel has a function. */
export function hasFunction(version: ExcelVersion, info: FunctionInfo): boolean {
  return EXCEL_VERSIONS.indexOf(info.since) <= EXCEL_VERSIONS.indexOf(version);
}

/** The functions of a formula that a version of Excel does not have yet, each once, from left to right. */
export function functionsNewerThan(version: ExcelVersion, tree: Ast): FunctionInfo[] {
  const called = new Set<string>();
  const passed = new Set<string>();
  const bound = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'call') called.add(node.name);
    if (node.type === 'name') passed.add(node.name.toUpperCase());
    if (node.type === 'let') called.add('LET');
    if (node.type === 'lambda') called.add('LAMBDA');
    const names = node.type === 'let' ? node.bindings : node.type === 'lambda' ? node.parameters : [];
    for (const { name } of names) bound.add(name.toUpperCase());
  });
  // A function can stand without parentheses, `MAP(A1:A9,ABS)`, unless the formula gives its name another meaning.
  for (const name of passed) if (!bound.has(name)) called.add(name);
  return [...called].flatMap((name) => {
    const info = functionInfo(name);
    return info && !hasFunction(version, info) ? [info] : [];
  });
}
