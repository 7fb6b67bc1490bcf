/** @file Which names in a formula stand for functions: the SUM of `BYROW(A1:C9,SUM)`. */
import { isFunctionName, walk, type Ast } from '../../formula';
import { templateOf } from './templateOf';

const TAKES_FUNCTION = new Set('BYROW BYCOL MAP REDUCE SCAN MAKEARRAY GROUPBY PIVOTBY'.split(' '));

/** The names that are handed to a function that applies them. */
export function functionNames(tree: Ast): ReadonlySet<Ast> {
  const found = new Set<Ast>();
  walk(tree, (node) => {
    if (node.type !== 'call' || !TAKES_FUNCTION.has(node.name)) return;
    for (const arg of node.args)
      if (arg.type === 'name' && isFunctionName(arg.name.toUpperCase())) found.add(arg);
  });
  return found;
}

/** The words for a function by itself: "the sum" of "the sum of {1*}". */
export function functionNoun(name: string): string {
  const template = templateOf(name.toUpperCase());
  return template.match(/^[a-z ]+?(?= of \{| \{|$)/)?.[0] ?? template;
}
