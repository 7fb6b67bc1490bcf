/** @file Figures of groups: `LET(k,SORT(UNIQUE(A)),HSTACK(k,SUMIFS(B,A,k)))` is "for each A, the sum of B". */
import type { Ast } from '../../formula';
import type { CallNode, LetNode } from '../../formula/ast';
import { aggregateOf, pairConditions } from './aggregates';
import { chain, isConditional } from './conditions';
import { Level, phrase, type Phrase, type Speaker } from './phrase';
import { isCall, selection, where, isDescending, superlative } from './selection';

interface Figure {
  /** "the sum of Amount". */
  readonly words: string;
  readonly conditions: string | null;
}

const isName = (node: Ast | undefined, name: string): boolean => node?.type === 'name' && node.name === name;

const IFS: Readonly<Record<string, string>> = {
  SUMIFS: 'SUM',
  AVERAGEIFS: 'AVERAGE',
  MAXIFS: 'MAX',
  MINIFS: 'MIN',
};

/** What is calculated for each value of `name` in the column `key`: by *IFS functions, or by MAP over FILTER. */
function figure(node: Ast, name: string, key: string, speaker: Speaker): Figure | null {
  if (isCall(node, 'MAP')) return mapped(node, name, key, speaker);
  if (!isCall(node, 'COUNTIFS', 'SUMIFS', 'AVERAGEIFS', 'MAXIFS', 'MINIFS')) return null;
  const pairs = node.name === 'COUNTIFS' ? node.args : node.args.slice(1);
  const [range, criterion, ...more] = pairs;
  if (range === undefined || !isName(criterion, name) || speaker.say(range).text !== key) return null;
  const of = node.args[0];
  if (of === undefined) return null;
  return {
    words: node.name === 'COUNTIFS' ? 'the number of rows' : aggregateOf(IFS[node.name] ?? '', of, speaker),
    conditions: more.length === 0 ? null : pairConditions(more, speaker),
  };
}

/** `MAP(k,LAMBDA(x,SUM(FILTER(B,(A=x)*mask))))`. */
function mapped(node: CallNode, name: string, key: string, speaker: Speaker): Figure | null {
  const [over, lambda] = node.args;
  const variable = lambda?.type === 'lambda' ? lambda.parameters[0]?.name : undefined;
  if (!isName(over, name) || lambda?.type !== 'lambda' || variable === undefined) return null;
  const [call, distinct] =
    isCall(lambda.body, 'ROWS') && isCall(lambda.body.args[0], 'UNIQUE')
      ? [lambda.body.args[0], true]
      : [lambda.body, false];
  if (call.type !== 'call') return null;
  const [inner] = call.args;
  const counted = inner?.type === 'unary' && inner.operand.type === 'unary' ? inner.operand.operand : null;
  const isCount = call.name === 'SUM' && counted !== null && isConditional(counted);
  const [of, mask] = isCount
    ? [null, counted]
    : isCall(inner, 'FILTER')
      ? [inner.args[0] ?? null, inner.args[1]]
      : [null, undefined];
  if (mask === undefined) return null;
  const [own, ...more] = chain(mask, '*');
  const isOwn =
    own?.type === 'binary' &&
    own.operator === '=' &&
    isName(own.right, variable) &&
    speaker.say(own.left).text === key;
  if (!isOwn) return null;
  const [first, ...others] = more;
  const rest =
    first === undefined
      ? null
      : others.reduce<Ast>((left, right) => ({ ...own, operator: '*', left, right }), first);
  const conditions = rest === null ? null : speaker.condition(rest).text;
  if (isCount) return { words: 'the number of rows', conditions };
  if (of === null) return null;
  return {
    words: distinct
      ? `the number of different values in ${speaker.say(of).text}`
      : aggregateOf(call.name, of, speaker),
    conditions,
  };
}

/** Takes `UNIQUE(FILTER(A,mask))`, with or without SORT around it, apart. */
function keys(
  node: Ast,
  speaker: Speaker,
): { key: string; conditions: string | null; isSorted: boolean } | null {
  const isSorted = isCall(node, 'SORT') && node.args.length === 1;
  const unique = isSorted ? node.args[0] : node;
  if (!isCall(unique, 'UNIQUE') || unique.args.length !== 1 || unique.args[0] === undefined) return null;
  const { of, conditions, none } = selection(unique.args[0], speaker);
  if (none !== '' || (of.type !== 'reference' && of.type !== 'structured')) return null;
  return { key: speaker.say(of).text, conditions, isSorted };
}

/** The conditions of the keys where the figures have the same, up to blanks that criteria leave out by themselves. */
function common(keys: string | null, figures: string | null): string | null | undefined {
  const bare = (text: string | null): string | undefined => text?.replace(/ and not blank/g, '');
  return bare(keys) === bare(figures) ? keys : undefined;
}

/** "For each Region, the sum of Amount where …"; null for any other LET. */
export function groups(node: LetNode, speaker: Speaker): Phrase | null {
  const [binding, ...more] = node.bindings;
  if (binding === undefined || more.length > 0) return null;
  const by = keys(binding.value, speaker);
  const { body } = node;
  if (by === null || !isCall(body, 'HSTACK') || body.args.length !== 2 || !isName(body.args[0], binding.name))
    return null;
  const [, value] = body.args;
  const said = value === undefined ? null : figure(value, binding.name, by.key, speaker);
  const conditions = said === null ? undefined : common(by.conditions, said.conditions);
  if (said === null || conditions === undefined) return null;
  return phrase(`for each ${by.key}, ${where(said.words, conditions).text}`, Level.Clause);
}

/** `LET(k,UNIQUE(A),SORTBY(k,SUMIFS(B,A,k),-1))`: the values of A by the sum of B, largest first; null for any other LET. */
export function rankedGroups(
  node: LetNode,
  speaker: Speaker,
): { key: string; rank: string; conditions: string | null } | null {
  const [binding, ...more] = node.bindings;
  if (binding === undefined || more.length > 0) return null;
  const by = keys(binding.value, speaker);
  const { body } = node;
  if (by === null || !isCall(body, 'SORTBY') || body.args.length > 3 || !isName(body.args[0], binding.name))
    return null;
  const [, value, order] = body.args;
  const isLargest = isDescending(order);
  const said =
    value === undefined || isLargest === null ? null : figure(value, binding.name, by.key, speaker);
  const conditions = said === null ? undefined : common(by.conditions, said.conditions);
  if (said === null || isLargest === null || conditions === undefined) return null;
  const word = superlative(isLargest, { type: 'missing', start: 0, end: 0 }, speaker);
  return { key: by.key, rank: `${word} ${said.words.replace(/^the /, '')}`, conditions };
}
