/** @file Sums, counts and averages in words, with what they leave out: SUMIFS, SUM(FILTER(…)), SUMPRODUCT over masks. */
import type { Ast } from '../../formula';
import type { CallNode } from '../../formula/ast';
import { bareCondition, chain, isConditional } from './conditions';
import { criterionTest } from './criteria';
import type { CallPhrase } from './describer';
import { Level, listed, phrase, within, type Phrase, type Speaker } from './phrase';
import { isCall, isDates, isEmptyText, isNumber, isTable, selection, superlative, where } from './selection';
import { allOf, sayTest } from './comparisons';

/** "the sum of", "the largest": what an aggregate is called before what it is of. */
const LEADS: Readonly<Record<string, string>> = {
  SUM: 'the sum of',
  AVERAGE: 'the average of',
  MEDIAN: 'the median of',
  COUNT: 'the number of numbers in',
  COUNTA: 'the number of filled cells in',
  PRODUCT: 'the product of',
  MAX: 'the largest',
  MIN: 'the smallest',
};
const DATE_LEADS: Readonly<Record<string, string>> = { MAX: 'the latest', MIN: 'the earliest' };
const CONDITIONAL: Readonly<Record<string, string>> = {
  SUMIFS: 'SUM',
  AVERAGEIFS: 'AVERAGE',
  MAXIFS: 'MAX',
  MINIFS: 'MIN',
};
const SINGLE: Readonly<Record<string, string>> = { SUMIF: 'SUM', AVERAGEIF: 'AVERAGE' };

/** "the sum of Amount", "the latest Order Date". */
export function aggregateOf(name: string, of: Ast, speaker: Speaker): string {
  const lead = (isDates(of, speaker) ? DATE_LEADS[name] : undefined) ?? LEADS[name] ?? '';
  // "the largest Amount", but "the largest of C5:C20".
  const kind = speaker.names.target(of)?.kind;
  const isColumn = kind === 'column' || kind === 'row-cell';
  const isChoice = name === 'MAX' || name === 'MIN';
  return `${lead}${isChoice && !isColumn ? ' of' : ''} ${within(speaker.say(of), Level.Noun)}`;
}

/** The conditions of `range,criterion` pairs. */
export function pairConditions(pairs: readonly Ast[], speaker: Speaker): string {
  const tests = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [range, criterion] = [pairs[at], pairs[at + 1]];
    if (range === undefined || criterion === undefined) continue;
    tests.push(
      criterionTest(within(speaker.say(range), Level.Noun), criterion, isDates(range, speaker), speaker),
    );
  }
  return allOf(tests).text;
}

/** `SUM(FILTER(A,mask))`, `SUM(IF(mask,A))`, `SUM(mask*A)`: what is summed and where; null for a plain argument. */
function conditional(name: string, arg: Ast, speaker: Speaker): Phrase | null {
  if (isCall(arg, 'FILTER')) {
    const { of, conditions, none } = selection(arg, speaker);
    const counted = name === 'COUNT' || name === 'COUNTA' ? null : aggregateOf(name, of, speaker);
    if (counted === null) return null;
    return phrase(`${counted} where ${conditions ?? ''}${none}`, Level.Where);
  }
  if (isCall(arg, 'IF') && arg.args.length >= 2) {
    const [test, of, other] = arg.args;
    const isOpen = other === undefined || isEmptyText(other);
    if (test === undefined || of === undefined || !isConditional(test) || !isOpen) return null;
    const rest = other === undefined ? '' : ' and nothing elsewhere';
    if (isNumber(of, 1) && name === 'SUM')
      return where('the number of rows', `${speaker.condition(test).text}${rest}`);
    return phrase(
      `${aggregateOf(name, of, speaker)} where ${speaker.condition(test).text}${rest}`,
      Level.Where,
    );
  }
  return name === 'SUM' ? masked([arg], speaker) : null;
}

/** `SUMPRODUCT((A=1)*(B>2)*C)`: the sum of C where both hold; without C the number of rows; null without any mask. */
function masked(args: readonly Ast[], speaker: Speaker): Phrase | null {
  const factors = args.flatMap((arg) => (isConditional(arg) ? [arg] : chain(bareCondition(arg), '*')));
  const masks = factors.filter((factor) => isConditional(bareCondition(factor)));
  if (masks.length === 0) return null;
  const values = factors.filter((factor) => !masks.includes(factor));
  const tests = listed(
    masks.map((mask) => within(speaker.condition(mask), masks.length > 1 ? Level.Product : Level.Clause)),
  );
  const conditions = masks.length > 1 ? conjunction(masks, speaker) : tests;
  if (values.length === 0) return where('the number of rows', conditions);
  return where(`the sum of ${product(values, speaker)}`, conditions);
}

/** Several masks as one condition, so that a lower and an upper bound are said together. */
function conjunction(masks: readonly Ast[], speaker: Speaker): string {
  const [first, ...rest] = masks;
  if (first === undefined) return '';
  const tree = rest.reduce<Ast>(
    (left, right) => ({ type: 'binary', operator: '*', left, right, start: left.start, end: right.end }),
    first,
  );
  return speaker.condition(tree).text;
}

function product(values: readonly Ast[], speaker: Speaker): string {
  const texts = values.map((value) => within(speaker.say(value), Level.Noun));
  return texts.length === 1 ? texts.join('') : `(${texts.join(' times ')})`;
}

/** `1/COUNTIF(A,A)`, whose sum is the number of different values of A. */
function reciprocalCount(arg: Ast): { of: Ast; mask: Ast | null } | null {
  if (arg.type !== 'binary' || arg.operator !== '/') return null;
  const count = arg.right;
  const inner = count.type === 'binary' && count.operator === '+' ? count.left : count;
  if (!isCall(inner, 'COUNTIF', 'COUNTIFS')) return null;
  const [range, same] = inner.args;
  const bare = same?.type === 'binary' && same.operator === '&' ? same.left : same;
  if (range?.type !== 'reference' && range?.type !== 'structured') return null;
  if (bare?.type !== range.type || JSON.stringify(strip(bare)) !== JSON.stringify(strip(range))) return null;
  if (isNumber(arg.left, 1)) return { of: range, mask: null };
  return isConditional(arg.left) ? { of: range, mask: arg.left } : null;
}

const strip = (node: Ast): object => ({ ...node, start: 0, end: 0 });

function distinct(of: Ast, conditions: string | null, speaker: Speaker): Phrase {
  return where(`the number of different values in ${within(speaker.say(of), Level.Noun)}`, conditions);
}

const sumproduct: CallPhrase = (call, speaker) => {
  const [only] = call.args;
  const reciprocal = call.args.length === 1 && only !== undefined ? reciprocalCount(only) : null;
  if (reciprocal !== null)
    return distinct(
      reciprocal.of,
      reciprocal.mask === null ? null : speaker.condition(reciprocal.mask).text,
      speaker,
    );
  const found = masked(call.args, speaker);
  if (found !== null) return found;
  if (only === undefined) return null;
  return phrase(
    `the sum of ${product(
      call.args.flatMap((arg) => chain(arg, '*')),
      speaker,
    )}`,
    Level.Noun,
  );
};

function aggregate(call: CallNode, speaker: Speaker): Phrase | null {
  const [only, ...more] = call.args;
  if (only === undefined) return null;
  if (more.length === 0) {
    const reciprocal = call.name === 'SUM' ? reciprocalCount(only) : null;
    if (reciprocal !== null) return sumproduct(call, speaker);
    // The sum over a list of criteria: the list is in the words of the inner call.
    if (
      call.name === 'SUM' &&
      isCall(only, 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS') &&
      only.args.some((arg) => arg.type === 'array')
    )
      return speaker.say(only);
    const found = conditional(call.name, only, speaker);
    if (found !== null) return found;
    const said = speaker.say(only);
    if (said.level === Level.Where) return phrase(`${LEADS[call.name] ?? ''} ${said.text}`, Level.Where);
    return phrase(aggregateOf(call.name, only, speaker), Level.Noun);
  }
  const parts = call.args.map((arg) => within(speaker.say(arg), Level.Noun));
  const isChoice = call.name === 'MAX' || call.name === 'MIN';
  return phrase(`${LEADS[call.name] ?? ''}${isChoice ? ' of' : ''} ${listed(parts)}`, Level.Noun);
}

const ifs: CallPhrase = (call, speaker) => {
  const [of, ...pairs] = call.args;
  const name = CONDITIONAL[call.name];
  if (of === undefined || name === undefined || pairs.length < 2) return null;
  return where(aggregateOf(name, of, speaker), pairConditions(pairs, speaker));
};

const singleIf: CallPhrase = (call, speaker) => {
  const [range, criterion, of] = call.args;
  const name = SINGLE[call.name];
  if (range === undefined || criterion === undefined || name === undefined) return null;
  return where(aggregateOf(name, of ?? range, speaker), pairConditions([range, criterion], speaker));
};

const countIfs: CallPhrase = (call, speaker) => {
  const [range, criterion] = call.args;
  if (range === undefined || criterion === undefined) return null;
  const isColumn = (speaker.names.target(range)?.table ?? null) !== null;
  if (isColumn || call.args.length > 2)
    return where('the number of rows', pairConditions(call.args, speaker));
  const test = criterionTest('the cell', criterion, false, speaker);
  return where(`the number of cells in ${within(speaker.say(range), Level.Noun)}`, sayTest(test).text);
};

/** "the 3rd largest Amount". */
const ranked: CallPhrase = (call, speaker) => {
  const [of, rank] = call.args;
  if (of === undefined || rank === undefined) return null;
  const numbers = rank.type === 'array' ? rank.rows.flat() : [rank];
  const ordinals = numbers.map((item) => (item.type === 'number' ? ordinal(item.value) : null));
  if (ordinals.some((text) => text === null)) return null;
  const source = within(speaker.say(of), Level.Noun);
  const isColumn = speaker.names.target(of)?.kind === 'column';
  const word = superlative(call.name === 'LARGE', of, speaker);
  return phrase(`the ${listed(ordinals.map(String))} ${word}${isColumn ? '' : ' of'} ${source}`, Level.Noun);
};

function ordinal(value: number): string | null {
  if (!Number.isInteger(value) || value < 1) return null;
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
}

const rows: CallPhrase = (call, speaker) => {
  const [arg] = call.args;
  if (arg === undefined) return null;
  if (isCall(arg, 'UNIQUE') && arg.args[0] !== undefined && arg.args.length === 1) {
    const { of, conditions, none } = selection(arg.args[0], speaker);
    const said = distinct(of, conditions, speaker);
    return none === '' ? said : phrase(said.text + none, Level.Where);
  }
  if (isTable(arg, speaker))
    return phrase(`the number of rows${speaker.say(arg).text.replace(/^all rows/, '')}`, Level.Noun);
  const { of, conditions, none } = selection(arg, speaker);
  if (isTable(of, speaker)) {
    const said = where(`the number of rows${speaker.say(of).text.replace(/^all rows/, '')}`, conditions);
    return none === '' ? said : phrase(said.text + none, Level.Where);
  }
  return null;
};

/** Phrases of aggregates by function name. */
export const AGGREGATE_PHRASES: Readonly<Record<string, CallPhrase>> = {
  ...Object.fromEntries(Object.keys(LEADS).map((name) => [name, aggregate])),
  ...Object.fromEntries(Object.keys(CONDITIONAL).map((name) => [name, ifs])),
  SUMIF: singleIf,
  AVERAGEIF: singleIf,
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  SUMPRODUCT: sumproduct,
  ROWS: rows,
  LARGE: ranked,
  SMALL: ranked,
};
