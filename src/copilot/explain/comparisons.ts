/** @file Single tests ("Region is “West”") and how a list of them is joined, spans of numbers and dates put together. */
import { isoDay, periodName } from './dates';
import { Level, phrase, quoted, within, type Phrase } from './phrase';

export type TestOperator =
  | '='
  | '<>'
  | '>'
  | '>='
  | '<'
  | '<='
  | 'has'
  | 'lacks'
  | 'starts'
  | 'ends'
  | 'not-starts'
  | 'not-ends'
  | 'matches'
  | 'not-matches';

/** What is compared with: words, and the number or day behind them where they are a constant. */
export interface Operand {
  readonly text: string;
  readonly day?: number;
  readonly number?: number;
  /** True for a date that is no constant. */
  readonly isDate?: boolean;
}

/** One test of a subject, or a condition that has no such form. */
export type Test =
  | {
      readonly kind: 'test';
      readonly subject: string;
      readonly operator: TestOperator;
      readonly operand: Operand;
    }
  | { readonly kind: 'state'; readonly subject: string; readonly state: 'is blank' | 'is not blank' }
  /** `span`: subject of a lower and an upper bound said as one. */
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly span?: string };

const WORDS: Readonly<Record<TestOperator, string>> = {
  '=': 'is',
  '<>': 'is not',
  '>': 'is more than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is at most',
  has: 'contains',
  lacks: 'does not contain',
  starts: 'starts with',
  ends: 'ends with',
  'not-starts': 'does not start with',
  'not-ends': 'does not end with',
  matches: 'matches the pattern',
  'not-matches': 'does not match the pattern',
};
const DAY_WORDS: Partial<Record<TestOperator, string>> = {
  '=': 'is on',
  '<>': 'is not on',
  '>': 'is after',
  '>=': 'is from',
  '<': 'is before',
  '<=': 'is up to',
};

export const textOperand = (text: string): Operand => ({ text: quoted(text) });
export const dayOperand = (day: number): Operand => ({ text: isoDay(day), day });

/** The opposite of a test: what NOT makes of it. */
export const OPPOSITE: Readonly<Record<TestOperator, TestOperator>> = {
  '=': '<>',
  '<>': '=',
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
  has: 'lacks',
  lacks: 'has',
  starts: 'not-starts',
  ends: 'not-ends',
  'not-starts': 'starts',
  'not-ends': 'ends',
  matches: 'not-matches',
  'not-matches': 'matches',
};

/** One test in words. */
export function sayTest(test: Test): Phrase {
  if (test.kind === 'phrase') return test.phrase;
  if (test.kind === 'state') return phrase(`${test.subject} ${test.state}`);
  const { subject, operator, operand } = test;
  const isDated =
    operand.day !== undefined || (operand.isDate === true && operator !== '=' && operator !== '<>');
  const words = (isDated ? DAY_WORDS[operator] : undefined) ?? WORDS[operator];
  return phrase(`${subject} ${words} ${operand.text}`);
}

/** "Date is in March 2024", "Amount is between 5 and 10": a lower and an upper bound of one subject, as one. */
function span(low: Test, high: Test): Test | null {
  if (low.kind !== 'test' || high.kind !== 'test' || low.subject !== high.subject) return null;
  const { subject } = low;
  const [from, to] = [low.operand, high.operand];
  const say = (text: string): Test => ({
    kind: 'phrase',
    phrase: phrase(`${subject} ${text}`, Level.Noun),
    span: subject,
  });
  if (from.day !== undefined && to.day !== undefined && low.operator === '>=' && to.day > from.day) {
    const end = high.operator === '<' ? to.day : to.day + 1;
    const name = periodName(from.day, end);
    if (name !== null) return say(`is in ${name}`);
    return end - from.day === 1
      ? say(`is on ${from.text}`)
      : say(`is between ${from.text} and ${isoDay(end - 1)}`);
  }
  if (from.number !== undefined && to.number !== undefined && low.operator === '>=' && high.operator === '<=')
    return say(`is between ${from.text} and ${to.text}`);
  return null;
}

const isLow = (test: Test): boolean =>
  test.kind === 'test' && (test.operator === '>=' || test.operator === '>');
const isHigh = (test: Test): boolean =>
  test.kind === 'test' && (test.operator === '<' || test.operator === '<=');

function mergeSpans(tests: readonly Test[]): Test[] {
  const merged: Test[] = [];
  const used = new Set<Test>();
  for (const test of tests) {
    if (used.has(test)) continue;
    used.add(test);
    let joined: Test | null = null;
    for (const other of tests) {
      if (joined !== null || used.has(other)) continue;
      if (isLow(test) && isHigh(other)) joined = span(test, other);
      else if (isHigh(test) && isLow(other)) joined = span(other, test);
      if (joined !== null) used.add(other);
    }
    merged.push(joined ?? test);
  }
  return merged;
}

/** What is bounded from above, so that blank cells, which count as 0, must be left out. */
function bounded(test: Test): string | null {
  if (test.kind === 'phrase') return test.span ?? null;
  return test.kind === 'test' && isHigh(test) && test.operand.day === undefined ? test.subject : null;
}

/** "Amount is less than 100 and not blank": that the cell is filled is said with the test it goes with. */
function mergeBlankGuards(tests: readonly Test[]): Test[] {
  const guards = tests.filter(
    (test) =>
      test.kind === 'state' &&
      test.state === 'is not blank' &&
      tests.some((other) => bounded(other) === test.subject),
  );
  const subjects = guards.map((test) => (test.kind === 'state' ? test.subject : ''));
  return tests
    .filter((test) => !guards.includes(test))
    .map((test) =>
      subjects.includes(bounded(test) ?? '')
        ? { kind: 'phrase', phrase: phrase(`${sayTest(test).text} and not blank`, Level.Noun) }
        : test,
    );
}

/** All of the tests. */
export function allOf(tests: readonly Test[]): Phrase {
  const parts = mergeBlankGuards(mergeSpans(tests)).map(sayTest);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return phrase(parts.map((part) => within(part, Level.Product)).join(' and '), Level.Product);
}

/** Any of the tests; "Region is “West” or “East”" where they only differ in what the subject is. */
export function anyOf(tests: readonly Test[]): Phrase {
  const [first] = tests;
  const same = (test: Test): boolean =>
    first?.kind === 'test' &&
    test.kind === 'test' &&
    test.subject === first.subject &&
    test.operator === first.operator &&
    test.operand.day === undefined;
  if (first?.kind === 'test' && tests.length > 1 && first.operator !== '<>' && tests.every(same)) {
    const operands = tests.map((test) => (test.kind === 'test' ? test.operand.text : ''));
    return phrase(`${first.subject} ${WORDS[first.operator]} ${operands.join(' or ')}`);
  }
  const parts = tests.map(sayTest);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return phrase(parts.map((part) => within(part, Level.Noun)).join(' or '), Level.Sum);
}
