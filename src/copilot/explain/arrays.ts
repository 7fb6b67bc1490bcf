/** @file Arrays in words: filtered, sorted, cut and different rows, and functions applied to each value. */
import type { Ast } from '../../formula';
import type { CallNode, LambdaNode } from '../../formula/ast';
import type { CallPhrase } from './describer';
import { groups, rankedGroups } from './groups';
import { Level, listed, phrase, within, type Phrase, type Speaker } from './phrase';
import { isCall, isNumber, isTable, selection, where, isDescending, superlative } from './selection';

/** Stands for a column of no dates. */
const NOTHING: Ast = { type: 'missing', start: 0, end: 0 };

const filter: CallPhrase = (call, speaker) => {
  const { of, conditions, none } = selection(call, speaker);
  if (conditions === null) return null;
  const name = within(speaker.say(of), Level.Noun);
  // A list, not one figure: "Amount where …" would read as a total.
  const said = where(
    speaker.names.target(of)?.kind === 'column' ? `the values of ${name}` : name,
    conditions,
  );
  return none === '' ? said : phrase(said.text + none, Level.Where);
};

/** "largest first", or "latest first" for dates. */
function order(isLargest: boolean, by: Ast, speaker: Speaker): string {
  return `${superlative(isLargest, by, speaker)} first`;
}

const sortBy: CallPhrase = (call, speaker) => {
  const [array, ...keys] = call.args;
  if (array === undefined || keys.length === 0) return null;
  const from = selection(array, speaker);
  const parts: string[] = [];
  for (let at = 0; at < keys.length; at += 2) {
    const key = keys[at];
    const descending = isDescending(keys[at + 1]);
    if (key === undefined) return null;
    const by = selection(key, speaker);
    const isSame = by.conditions === from.conditions;
    const words = within(isSame ? speaker.say(by.of) : speaker.say(key), Level.Noun);
    const direction =
      descending === null
        ? `order ${speaker.say(keys[at + 1] ?? key).text}`
        : order(descending, by.of, speaker);
    parts.push(`${words}, ${direction}`);
  }
  const rows = where(within(speaker.say(from.of), Level.Noun), from.conditions);
  return phrase(`${rows.text}${from.none}, sorted by ${parts.join(', then by ')}`, Level.Where);
};

const sort: CallPhrase = (call, speaker) => {
  const [array, index, direction, byColumn] = call.args;
  if (array === undefined || byColumn !== undefined) return null;
  const descending = isDescending(direction);
  if (descending === null) return null;
  const said = within(speaker.say(array), Level.Where);
  const { of } = selection(array, speaker);
  const at = index?.type === 'number' ? index.value : null;
  const target = speaker.names.target(of);
  const isColumn = target?.kind === 'column';
  const header =
    target === null || at === null || isColumn ? null : speaker.names.headerBeside(target, at - 1);
  const isGiven = index !== undefined && index.type !== 'missing';
  if (!isGiven && direction === undefined) return phrase(`${said}, sorted`, Level.Where);
  const column = isGiven ? `column ${within(speaker.say(index), Level.Noun)}` : '';
  const by = header === null ? column : `${header} (${column})`;
  const words = order(descending, isColumn ? of : NOTHING, speaker);
  return phrase(`${said}, sorted${by === '' ? '' : ` by ${by}`}, ${words}`, Level.Where);
};

/** `TAKE(SORT(A,,-1),3)`: the 3 largest values of A. */
function largestValues(count: number, sorted: CallNode, speaker: Speaker): Phrase | null {
  const [array, index, direction] = sorted.args;
  const descending = isDescending(direction);
  if (array === undefined || descending === null || sorted.args.length > 3) return null;
  const { of, conditions, none } = selection(array, speaker);
  const isFirst = index === undefined || index.type === 'missing' || isNumber(index, 1);
  if (speaker.names.target(of)?.kind !== 'column' || !isFirst || none !== '') return null;
  const values = `${count} ${superlative(descending, of, speaker)} values of ${within(speaker.say(of), Level.Noun)}`;
  return where(`the ${values}`, conditions);
}

const take: CallPhrase = (call, speaker) => {
  const [array, rows, columns] = call.args;
  if (array === undefined || rows === undefined || columns !== undefined || rows.type !== 'number')
    return null;
  const count = rows.value;
  if (isCall(array, 'SORTBY') && array.args.length <= 3) {
    const [from, key, direction] = array.args;
    const descending = isDescending(direction);
    if (from === undefined || key === undefined || descending === null) return null;
    const chosen = selection(from, speaker);
    const by = selection(key, speaker);
    if (chosen.conditions !== by.conditions) return null;
    const what = isTable(chosen.of, speaker)
      ? `${count} rows${speaker.say(chosen.of).text.replace(/^all rows/, '')}`
      : `${count} values of ${within(speaker.say(chosen.of), Level.Noun)}`;
    const rank = `${superlative(descending, by.of, speaker)} ${within(speaker.say(by.of), Level.Noun)}`;
    return phrase(
      `${where(`the ${what} with the ${rank}`, chosen.conditions, Level.Where).text}${chosen.none}`,
      Level.Where,
    );
  }
  const largest = isCall(array, 'SORT') ? largestValues(count, array, speaker) : null;
  if (largest !== null) return largest;
  const ranked = array.type === 'let' ? rankedGroups(array, speaker) : null;
  if (ranked !== null)
    return where(
      `the ${count} values of ${ranked.key} with the ${ranked.rank}`,
      ranked.conditions,
      Level.Where,
    );
  return phrase(`the first ${count} rows of ${within(speaker.say(array), Level.Noun)}`, Level.Noun);
};

const unique: CallPhrase = (call, speaker) => {
  const [array] = call.args;
  if (array === undefined || call.args.length !== 1) return null;
  const { of, conditions, none } = selection(array, speaker);
  const said = isTable(of, speaker)
    ? where(speaker.say(of).text.replace(/^all /, 'all different '), conditions)
    : where(`the different values of ${within(speaker.say(of), Level.Noun)}`, conditions);
  return none === '' ? said : phrase(said.text + none, Level.Where);
};

/** What a function argument gives: the body of a LAMBDA, or the noun of a function's name. */
function applied(
  node: Ast | undefined,
  names: (lambda: LambdaNode) => string,
  plain: string,
  speaker: Speaker,
): string | null {
  if (node?.type === 'lambda') return `${names(node)}, ${speaker.say(node.body).text}`;
  return node?.type === 'name' ? `${plain}, ${speaker.say(node).text} of it` : null;
}

const map: CallPhrase = (call, speaker) => {
  const lambda = call.args.at(-1);
  const arrays = call.args.slice(0, -1);
  if (lambda === undefined || arrays.length === 0) return null;
  const of = arrays.map((array) => within(speaker.say(array), Level.Noun));
  const said = applied(
    lambda,
    ({ parameters }) =>
      `for each ${listed(of.map((text, at) => `value ${parameters[at]?.name ?? ''} of ${text}`))}`,
    `for each value of ${listed(of)}`,
    speaker,
  );
  return said === null ? null : phrase(said, Level.Clause);
};

const lines: CallPhrase = (call, speaker) => {
  const [array, lambda] = call.args;
  if (array === undefined) return null;
  const line = call.name === 'BYROW' ? 'row' : 'column';
  const of = within(speaker.say(array), Level.Noun);
  const said = applied(
    lambda,
    ({ parameters }) => `for each ${line} ${parameters[0]?.name ?? ''} of ${of}`,
    `for each ${line} of ${of}`,
    speaker,
  );
  return said === null ? null : phrase(said, Level.Clause);
};

const fold: CallPhrase = (call, speaker) => {
  const [start, array, lambda] = call.args.length === 3 ? call.args : [undefined, ...call.args];
  if (array === undefined || lambda === undefined) return null;
  const from =
    start === undefined || start.type === 'missing'
      ? 'the first value'
      : within(speaker.say(start), Level.Where);
  const of = within(speaker.say(array), Level.Noun);
  const kept = call.name === 'SCAN' ? 'every step' : 'the last step';
  if (lambda.type !== 'lambda')
    return phrase(
      `starting with ${from}, ${speaker.say(lambda).text} over each value of ${of}, keeping ${kept}`,
      Level.Clause,
    );
  const [sum = 'result', value = 'value'] = lambda.parameters.map((parameter) => parameter.name);
  return phrase(
    `starting with ${sum} = ${from}, for each value ${value} of ${of}, ${sum} becomes ${within(speaker.say(lambda.body), Level.Where)}, keeping ${kept}`,
    Level.Clause,
  );
};

const makeArray: CallPhrase = (call, speaker) => {
  const [rows, columns, lambda] = call.args;
  if (rows === undefined || columns === undefined || lambda?.type !== 'lambda') return null;
  const [row = 'row', column = 'column'] = lambda.parameters.map((parameter) => parameter.name);
  return phrase(
    `for each row ${row} and column ${column} of an array of ${speaker.say(rows).text} rows and ${speaker.say(columns).text} columns, ${speaker.say(lambda.body).text}`,
    Level.Clause,
  );
};

const grouped: CallPhrase = (call, speaker) => {
  const [keys, values, aggregate, ...more] = call.args;
  if (keys === undefined || values === undefined || aggregate === undefined || more.length > 0) return null;
  const [key, of] = [keys, values].map((part) => within(speaker.say(part), Level.Noun));
  // What GROUPBY does unless told otherwise.
  const total = 'and the total of all at the end';
  return phrase(
    `for each ${key ?? ''}, ${speaker.say(aggregate).text} of ${of ?? ''}, ${total}`,
    Level.Clause,
  );
};

/** A LET that gives figures of groups, whose names are not worth saying. */
export function letPhrase(node: Extract<Ast, { type: 'let' }>, speaker: Speaker): Phrase | null {
  const found = groups(node, speaker);
  if (found !== null) return found;
  const ranked = rankedGroups(node, speaker);
  if (ranked === null) return null;
  const rows = where(`the values of ${ranked.key}`, ranked.conditions);
  return phrase(`${rows.text}, ${ranked.rank} first`, Level.Where);
}

/** Phrases of array functions by name. */
export const ARRAY_PHRASES: Readonly<Record<string, CallPhrase>> = {
  FILTER: filter,
  SORTBY: sortBy,
  SORT: sort,
  TAKE: take,
  UNIQUE: unique,
  MAP: map,
  BYROW: lines,
  BYCOL: lines,
  REDUCE: fold,
  SCAN: fold,
  MAKEARRAY: makeArray,
  GROUPBY: grouped,
};
