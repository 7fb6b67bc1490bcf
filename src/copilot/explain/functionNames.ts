/** @file Which names in a formula stand for functions: the SUM of `BYROW(A1:C9,SUM)`. */
import { functionInfo, isFunctionName, walk, type Ast } from '../../formula';

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

/** The catalogue's words for the function of that name. */
export function functionNoun(name: string, template: string | undefined): string {
  const words = template?.match(/^[a-z ]+?(?= of \{| \{|$)/)?.[0];
  if (words !== undefined) return words;
  const description = functionInfo(name.toUpperCase())?.description.replace(/\.$/, '') ?? name;
  return description.charAt(0).toLowerCase() + description.slice(1);
}
