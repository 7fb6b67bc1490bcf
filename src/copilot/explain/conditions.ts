/** @file Conditions of a formula in words: comparisons, AND and OR, masks such as `(A=1)*(B>2)`. */
import { functionInfo, type Ast } from '../../formula';
import type { BinaryNode, CallNode } from '../../formula/ast';
import { operandOf } from './criteria';
import { Level, phrase, within, type Phrase, type Speaker } from './phrase';
import { allOf, anyOf, OPPOSITE, textOperand, type Test, type TestOperator } from './comparisons';

type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';
const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['=', '<>', '<', '>', '<=', '>=']);
const FLIPPED: Readonly<Record<Comparison, TestOperator>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
  '=': '=',
  '<>': '<>',
};

const isComparison = (node: Ast): node is BinaryNode & { readonly operator: Comparison } =>
  node.type === 'binary' && COMPARISONS.has(node.operator);
const isConstant = (node: Ast): boolean =>
  node.type === 'number' || node.type === 'string' || node.type === 'boolean' || node.type === 'error';
const isNumber = (node: Ast | undefined, value: number): boolean =>
  node?.type === 'number' && node.value === value;
const isText = (node: Ast, value: string): boolean => node.type === 'string' && node.value === value;

/** True for what is TRUE or FALSE by its form: comparisons, logical functions, masks of them. */
export function isConditional(node: Ast): boolean {
  switch (node.type) {
    case 'boolean':
      return true;
    case 'binary':
      if (isComparison(node)) return true;
      return (
        (node.operator === '*' || node.operator === '+') &&
        isConditional(node.left) &&
        isConditional(node.right)
      );
    case 'unary':
      return node.operator === '-' && node.operand.type === 'unary' && isConditional(node.operand.operand);
    case 'call':
      return functionInfo(node.name)?.returns === 'boolean';
    default:
      return false;
  }
}

/** The condition under the signs and functions that only make a number of it: `--(…)`, `(…)*1`, `N(…)`. */
export function bareCondition(node: Ast): Ast {
  if (
    node.type === 'unary' &&
    node.operator === '-' &&
    node.operand.type === 'unary' &&
    node.operand.operator === '-'
  )
    return bareCondition(node.operand.operand);
  if (node.type === 'call' && node.name === 'N' && node.args[0] !== undefined && isConditional(node.args[0]))
    return bareCondition(node.args[0]);
  if (node.type === 'binary' && node.operator === '*') {
    if (isNumber(node.right, 1) && isConditional(node.left)) return bareCondition(node.left);
    if (isNumber(node.left, 1) && isConditional(node.right)) return bareCondition(node.right);
  }
  return node;
}

/** The operands of a chain of one operator, from left to right. */
export function chain(node: Ast, operator: BinaryNode['operator']): Ast[] {
  const parts: Ast[] = [];
  let current = node;
  while (current.type === 'binary' && current.operator === operator) {
    parts.push(current.right);
    current = current.left;
  }
  return [...parts, current].reverse();
}

const FACTS: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  ISERROR: ['is an error', 'is no error'],
  ISERR: ['is an error other than #N/A', 'is no error other than #N/A'],
  ISNA: ['is #N/A', 'is not #N/A'],
  ISTEXT: ['is text', 'is not text'],
  ISNONTEXT: ['is not text', 'is text'],
  ISNUMBER: ['is a number', 'is not a number'],
  ISLOGICAL: ['is TRUE or FALSE', 'is neither TRUE nor FALSE'],
  ISEVEN: ['is even', 'is not even'],
  ISODD: ['is odd', 'is not odd'],
  ISFORMULA: ['holds a formula', 'holds no formula'],
  ISREF: ['is a reference', 'is no reference'],
  ISOMITTED: ['is left out', 'is given'],
};

const pick = (words: readonly [string, string], negated: boolean): string => words[negated ? 1 : 0];

/** Turns a formula's conditions into tests. */
export class Conditions {
  constructor(private readonly speaker: Speaker) {}

  /** A condition in words. */
  say(node: Ast): Phrase {
    return allOf(this.tests(node));
  }

  /** The tests that must all hold for `node` to hold. */
  tests(given: Ast): Test[] {
    const node = bareCondition(given);
    if (node.type === 'binary' && node.operator === '*')
      return chain(node, '*').flatMap((part) => this.tests(part));
    if (node.type === 'call' && node.name === 'AND' && node.args.length > 0)
      return node.args.flatMap((part) => this.tests(part));
    return [this.test(node, false)];
  }

  private any(parts: readonly Ast[]): Phrase {
    return anyOf(
      parts.map((part): Test => {
        const tests = this.tests(part);
        const [only] = tests;
        return tests.length === 1 && only !== undefined ? only : { kind: 'phrase', phrase: allOf(tests) };
      }),
    );
  }

  private subject(node: Ast): string {
    return within(this.speaker.say(node), Level.Sum);
  }

  private isDate(node: Ast): boolean {
    return (
      this.speaker.names.isDate(node) || (node.type === 'call' && functionInfo(node.name)?.returns === 'date')
    );
  }

  private test(given: Ast, negated: boolean): Test {
    const node = bareCondition(given);
    const fact = (subject: string, words: readonly [string, string]): Test => ({
      kind: 'phrase',
      phrase: phrase(`${subject} ${pick(words, negated)}`),
    });
    if (isComparison(node)) return this.comparison(node, negated);
    if (node.type === 'binary' && (node.operator === '+' || node.operator === '*'))
      return this.negation(node.operator === '+' ? this.any(chain(node, '+')) : this.say(node), negated);
    if (node.type === 'boolean') return { kind: 'phrase', phrase: phrase(node.value ? 'TRUE' : 'FALSE') };
    if (node.type !== 'call') return fact(this.subject(node), ['is true', 'is not true']);
    const [first, second] = node.args;
    if (node.name === 'NOT' && first !== undefined) return this.test(first, !negated);
    if (node.name === 'OR') return this.negation(this.any(node.args), negated);
    if (node.name === 'AND') return this.negation(this.say(node), negated);
    if (first === undefined) return fact(this.subject(node), ['is true', 'is not true']);
    if (node.name === 'ISBLANK')
      return { kind: 'state', subject: this.subject(first), state: negated ? 'is not blank' : 'is blank' };
    const found = this.found(node, negated);
    if (found !== null) return found;
    const words = FACTS[node.name];
    if (words !== undefined) return fact(this.subject(first), words);
    if (node.name === 'EXACT' && second !== undefined) {
      const operand = operandOf(second, false, this.speaker).text;
      return fact(this.subject(first), [`is exactly ${operand}`, `is not exactly ${operand}`]);
    }
    if (node.name === 'REGEXTEST' && second !== undefined && node.args.length === 2)
      return {
        kind: 'test',
        subject: this.subject(first),
        operator: negated ? 'not-matches' : 'matches',
        operand: operandOf(second, false, this.speaker),
      };
    if (functionInfo(node.name)?.returns === 'boolean') return this.negation(this.speaker.say(node), negated);
    return fact(this.subject(node), ['is true', 'is not true']);
  }

  private negation(said: Phrase, negated: boolean): Test {
    return { kind: 'phrase', phrase: negated ? phrase(`not (${said.text})`) : said };
  }

  /** `ISNUMBER(SEARCH("x",A))` is "A contains x"; `ISNUMBER(MATCH(x,A,0))` is "x is found in A". */
  private found(node: CallNode, negated: boolean): Test | null {
    const [inner] = node.args;
    const yes = node.name === 'ISNUMBER';
    if (inner?.type !== 'call' || !(yes || node.name === 'ISERROR' || node.name === 'ISNA')) return null;
    const [what, where, mode] = inner.args;
    if (what === undefined || where === undefined) return null;
    const holds = yes !== negated;
    if ((inner.name === 'SEARCH' || inner.name === 'FIND') && inner.args.length === 2) {
      const { text } = operandOf(what, false, this.speaker);
      return {
        kind: 'test',
        subject: this.subject(where),
        operator: holds ? 'has' : 'lacks',
        operand: inner.name === 'FIND' ? { text: `${text} in the same letter case` } : { text },
      };
    }
    const isExact = isNumber(mode, 0) || (inner.name === 'XMATCH' && mode === undefined);
    if ((inner.name === 'MATCH' || inner.name === 'XMATCH') && isExact && inner.args.length <= 3) {
      const words = holds ? 'is found in' : 'is not found in';
      return { kind: 'phrase', phrase: phrase(`${this.subject(what)} ${words} ${this.subject(where)}`) };
    }
    return null;
  }

  private comparison(node: BinaryNode & { readonly operator: Comparison }, negated: boolean): Test {
    const isFlipped = isConstant(node.left) && !isConstant(node.right);
    const [left, right] = isFlipped ? [node.right, node.left] : [node.left, node.right];
    const operator: TestOperator = isFlipped ? FLIPPED[node.operator] : node.operator;
    if (right.type === 'boolean' && (operator === '=' || operator === '<>') && isConditional(left))
      return this.test(left, negated !== (right.value === (operator === '<>')));
    const bare = bareCondition(left);
    if (isNumber(right, 0) && (operator === '>' || operator === '<>') && isConditional(bare))
      return this.test(bare, negated);
    const idiom = this.counted(left, operator, right, negated) ?? this.edge(left, operator, right, negated);
    if (idiom !== null) return idiom;
    if (isText(right, '') && (operator === '=' || operator === '<>')) {
      const blank = (operator === '=') !== negated;
      return { kind: 'state', subject: this.subject(left), state: blank ? 'is blank' : 'is not blank' };
    }
    return {
      kind: 'test',
      subject: this.subject(asText(left)),
      operator: negated ? OPPOSITE[operator] : operator,
      operand: operandOf(right, this.isDate(left), this.speaker),
    };
  }

  /** `COUNTIF(A,x)>0` is "x is found in A". */
  private counted(left: Ast, operator: TestOperator, right: Ast, negated: boolean): Test | null {
    if (left.type !== 'call' || left.name !== 'COUNTIF') return null;
    const [range, what] = left.args;
    const isSingle =
      what !== undefined && what.type !== 'string' && !(what.type === 'binary' && what.operator === '&');
    if (range === undefined || !isSingle || !isNumber(right, 0)) return null;
    if (operator !== '>' && operator !== '=' && operator !== '<>') return null;
    const words = (operator === '=') === negated ? 'is found in' : 'is not found in';
    return { kind: 'phrase', phrase: phrase(`${this.subject(what)} ${words} ${this.subject(range)}`) };
  }

  /** `LEFT(A,2)="SO"` is "A starts with SO". */
  private edge(left: Ast, operator: TestOperator, right: Ast, negated: boolean): Test | null {
    if (left.type !== 'call' || right.type !== 'string') return null;
    if (left.name !== 'LEFT' && left.name !== 'RIGHT') return null;
    const [text, count] = left.args;
    const isWhole =
      text !== undefined &&
      isNumber(count ?? { type: 'number', value: 1, start: 0, end: 0 }, right.value.length);
    if (!isWhole || (operator !== '=' && operator !== '<>')) return null;
    const positive: TestOperator = left.name === 'LEFT' ? 'starts' : 'ends';
    const holds = (operator === '=') !== negated;
    return {
      kind: 'test',
      subject: this.subject(text),
      operator: holds ? positive : OPPOSITE[positive],
      operand: textOperand(right.value),
    };
  }
}

/** `A&""`: the value as text, which is a matter of comparison and not of meaning. */
function asText(node: Ast): Ast {
  return node.type === 'binary' && node.operator === '&' && isText(node.right, '') ? node.left : node;
}
