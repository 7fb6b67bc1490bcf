/** @file Lookups in words: "the Price where Product is “Mouse”", for XLOOKUP, VLOOKUP and INDEX with MATCH alike. */
import type { Ast } from '../../formula';
import type { CallNode } from '../../formula/ast';
import { isConditional } from './conditions';
import { operandOf } from './criteria';
import type { CallPhrase } from './describer';
import { Level, phrase, within, type Phrase, type Speaker } from './phrase';
import {
  isCall,
  isDates,
  isNumber,
  isTable,
  result,
  standIn,
  selection,
  where,
  isDescending,
  superlative,
} from './selection';
import { rankedGroups } from './groups';
import { modeWords } from './template';
import { sayTest } from './comparisons';

const isGiven = (arg: Ast | undefined): arg is Ast => arg !== undefined && arg.type !== 'missing';

/** "the largest Amount" for `MAX(Amount)` as a key that is looked for in Amount itself. */
function extremeKey(key: Ast, range: Ast, speaker: Speaker): string | null {
  if (!isCall(key, 'MAX', 'MIN') || key.args.length !== 1 || key.args[0] === undefined) return null;
  const [of] = key.args;
  if (speaker.say(of).text !== speaker.say(range).text) return null;
  return `${superlative(key.name === 'MAX', of, speaker)} ${speaker.say(of).text}`;
}

function isTrue(node: Ast): boolean {
  return isNumber(node, 1) || (node.type === 'boolean' && node.value);
}

/** What is looked up where a key stands in a range: "Price where Product is “Mouse”". */
function found(of: Ast, key: Ast, range: Ast, speaker: Speaker): Phrase {
  const value = within(speaker.say(of), Level.Noun);
  const isColumn = speaker.names.target(of)?.kind === 'column';
  const extreme = extremeKey(key, range, speaker);
  if (extreme !== null) return phrase(`the ${value} with the ${extreme}`, Level.Where);
  const inner = isCall(range, 'INDEX') && range.args[0] !== undefined ? range.args[0] : range;
  if (isTrue(key) && (isConditional(inner) || !isReference(inner)))
    return where(`the first ${value}`, speaker.condition(inner).text);
  const subject = within(speaker.say(range), Level.Noun);
  const operand = operandOf(key, isDates(range, speaker), speaker);
  return where(
    isColumn ? `the ${value}` : value,
    sayTest({ kind: 'test', subject, operator: '=', operand }).text,
  );
}

const isReference = (node: Ast): boolean => node.type === 'reference' || node.type === 'structured';

/** Adds the switches and the value for "not found" of a lookup. */
function withRest(said: Phrase, none: Ast | undefined, modes: readonly string[], speaker: Speaker): Phrase {
  const other = isGiven(none) ? `, or ${standIn(none, speaker)} if there is none` : '';
  const more = modes.length === 0 ? '' : ` (${modes.join(', ')})`;
  return phrase(`${said.text}${more}${other}`, said.level === Level.Noun ? Level.Where : said.level);
}

function modes(call: CallNode, positions: readonly number[], speaker: Speaker): string[] {
  return positions.flatMap((at) => {
    const arg = call.args[at];
    if (!isGiven(arg)) return [];
    return [modeWords(call.name, at, arg) ?? `match mode ${speaker.say(arg).text}`];
  });
}

const xlookup: CallPhrase = (call, speaker) => {
  const [key, range, value, none] = call.args;
  if (key === undefined || range === undefined || value === undefined) return null;
  const said = found(value, key, range, speaker);
  return withRest(said, none, modes(call, [4, 5], speaker), speaker);
};

const vlookup: CallPhrase = (call, speaker) => {
  const [key, table, position] = call.args;
  if (key === undefined || table === undefined || position === undefined) return null;
  const operand = operandOf(key, false, speaker);
  const isAcross = call.name === 'HLOOKUP';
  const target = isAcross ? null : speaker.names.target(table);
  const at = position.type === 'number' ? position.value : null;
  const keyHeader = target === null ? null : speaker.names.headerBeside(target, 0);
  const header = target === null || at === null ? null : speaker.names.headerBeside(target, at - 1);
  const rest = modes(call, [3], speaker);
  if (keyHeader !== null && header !== null)
    return withRest(
      where(`the ${header}`, `${keyHeader} is ${operand.text}`),
      undefined,
      [`column ${at ?? ''} of the table`, ...rest],
      speaker,
    );
  const [line, first] = isAcross ? ['row', 'first row'] : ['column', 'first column'];
  const of = within(speaker.say(table), Level.Noun);
  const said = where(
    `the value in ${line} ${within(speaker.say(position), Level.Noun)} of ${of}`,
    `its ${first} is ${operand.text}`,
  );
  return withRest(said, undefined, rest, speaker);
};

const lookup: CallPhrase = (call, speaker) => {
  const [key, range, value] = call.args;
  if (key === undefined || range === undefined) return null;
  const operand = operandOf(key, isDates(range, speaker), speaker);
  if (value === undefined) {
    const table = within(speaker.say(range), Level.Noun);
    return where(
      `the value in the last column of ${table}`,
      `its first column is ${operand.text} or the nearest lower`,
    );
  }
  const of = within(speaker.say(value), Level.Noun);
  return where(of, `${within(speaker.say(range), Level.Noun)} is ${operand.text} or the nearest lower`);
};

/** `INDEX(A,MATCH(key,B,0))` as one lookup. */
function indexMatch(of: Ast, match: CallNode, speaker: Speaker): Phrase | null {
  const [key, range, mode] = match.args;
  if (key === undefined || range === undefined) return null;
  const said = found(of, key, range, speaker);
  const isPlain = isNumber(mode, 0) || (match.name === 'XMATCH' && mode === undefined);
  const rest = isPlain ? [] : modes(match, [2, 3], speaker);
  if (match.name === 'MATCH' && mode === undefined) rest.push('nearest lower match');
  return withRest(said, undefined, rest, speaker);
}

const index: CallPhrase = (call, speaker) => {
  const [of, row, column] = call.args;
  if (of === undefined) return null;
  if (isCall(row, 'MATCH', 'XMATCH') && column === undefined && isReference(of))
    return indexMatch(of, row, speaker);
  if (isNumber(row, 1) && column === undefined) return first(of, speaker);
  const source = isTable(of, speaker)
    ? speaker.say(of).text.replace(/^all rows/, 'the table')
    : within(speaker.say(of), Level.Noun);
  const at = column?.type === 'number' ? column.value : 0;
  const target = speaker.names.target(of);
  const header = target === null || at < 1 ? null : speaker.names.headerBeside(target, at - 1);
  if (isCall(row, 'MATCH', 'XMATCH') && header !== null) {
    const rows = side('row', row, speaker).replace(/^row where /, '');
    return withRest(where(`the ${header}`, rows), undefined, [`column ${at} of the table`], speaker);
  }
  if (isCall(row, 'MATCH', 'XMATCH') || isCall(column, 'MATCH', 'XMATCH')) {
    const sides = [
      ...(isGiven(row) && !isNumber(row, 0) ? [side('row', row, speaker)] : []),
      ...(isGiven(column) ? [side('column', column, speaker)] : []),
    ];
    return phrase(`the value of ${source} in the ${sides.join(' and the ')}`, Level.Where);
  }
  const parts = [
    ...(isGiven(row) ? [`row ${within(speaker.say(row), Level.Noun)}`] : []),
    ...(isGiven(column) ? [`column ${within(speaker.say(column), Level.Noun)}`] : []),
  ];
  if (call.args.length > 3) return null;
  return phrase(`the value in ${parts.join(' and ')} of ${source}`, Level.Noun);
};

/** "row where Product is “Mouse”". */
function side(line: string, node: Ast, speaker: Speaker): string {
  if (!isCall(node, 'MATCH', 'XMATCH')) return `${line} ${within(speaker.say(node), Level.Noun)}`;
  const [key, range] = node.args;
  if (key === undefined || range === undefined) return line;
  const operand = operandOf(key, isDates(range, speaker), speaker);
  const mode = node.args[2];
  const words = isGiven(mode) && !isNumber(mode, 0) ? ` (${modes(node, [2], speaker).join('')})` : '';
  return `${line} where ${within(speaker.say(range), Level.Noun)} is ${operand.text}${words}`;
}

/** The first of a sorted list is the one with the largest, or smallest, of what it is sorted by. */
function first(of: Ast, speaker: Speaker): Phrase | null {
  if (isCall(of, 'SORTBY') && of.args.length <= 3) {
    const [array, key, order] = of.args;
    if (array === undefined || key === undefined) return null;
    const from = selection(array, speaker);
    const by = selection(key, speaker);
    const isLargest = isDescending(order);
    if (from.conditions !== by.conditions || isLargest === null) return null;
    const value = within(speaker.say(from.of), Level.Noun);
    const rank = `${superlative(isLargest, by.of, speaker)} ${within(speaker.say(by.of), Level.Noun)}`;
    return where(`the ${value} with the ${rank}`, from.conditions, Level.Where);
  }
  const ranked = of.type === 'let' ? rankedGroups(of, speaker) : null;
  if (ranked !== null)
    return where(`the ${ranked.key} with the ${ranked.rank}`, ranked.conditions, Level.Where);
  return phrase(`the first of ${within(speaker.say(of), Level.Where)}`, Level.Noun);
}

const choose: CallPhrase = (call, speaker) => {
  const [position, ...values] = call.args;
  if (position === undefined || values.length === 0) return null;
  const cases = values.map((value, at) => `${result(value, speaker)} for ${at + 1}`);
  return phrase(`by ${within(speaker.say(position), Level.Noun)}: ${cases.join(', ')}`, Level.Clause);
};

/** Phrases of lookups by function name. */
export const LOOKUP_PHRASES: Readonly<Record<string, CallPhrase>> = {
  XLOOKUP: xlookup,
  VLOOKUP: vlookup,
  HLOOKUP: vlookup,
  LOOKUP: lookup,
  INDEX: index,
  CHOOSE: choose,
};
