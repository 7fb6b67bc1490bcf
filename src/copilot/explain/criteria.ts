/** @file Criteria of the *IFS functions as tests: `">="&DATE(2024,3,1)` is "from 2024-03-01", `"W*"` is "starts with “W”". */
import type { Ast } from '../../formula';
import { constantDay, isPlausibleDay } from './dates';
import { Level, numeral, phrase, quoted, within, type Speaker } from './phrase';
import { anyOf, dayOperand, textOperand, type Operand, type Test, type TestOperator } from './comparisons';

const OPERATOR = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/;

/** A number as an operand; days where it is compared with a column of dates. */
export function numberOperand(value: number, isDate: boolean): Operand {
  return isDate && isPlausibleDay(value) ? dayOperand(value) : { text: numeral(value), number: value };
}

/** The text without the escapes of wildcards. */
const plain = (text: string): string => text.replace(/~([*?~])/g, '$1');

/** A text criterion with wildcards as an operator and the text; null when it has none. */
function wildcard(text: string, negated: boolean): { operator: TestOperator; operand: Operand } | null {
  const marked = text.replace(/~[*?~]/g, '\u0001\u0001');
  if (!/[*?]/.test(marked)) return null;
  const start = marked.startsWith('*');
  const end = marked.endsWith('*') && marked.length > 1;
  const body = marked.slice(start ? 1 : 0, end ? -1 : undefined);
  const inner = plain(text.slice(start ? 1 : 0, end ? -1 : undefined));
  const simple = body !== '' && !/[*?]/.test(body);
  const operator: TestOperator = !simple
    ? negated
      ? 'not-matches'
      : 'matches'
    : start && end
      ? negated
        ? 'lacks'
        : 'has'
      : end
        ? negated
          ? 'not-starts'
          : 'starts'
        : negated
          ? 'not-ends'
          : 'ends';
  return { operator, operand: textOperand(simple ? inner : text) };
}

/** A criterion written as one text. */
function textCriterion(subject: string, text: string, isDate: boolean): Test {
  const [, sign, rest = ''] = OPERATOR.exec(text) ?? [];
  const operator = (sign ?? '=') as TestOperator;
  if (rest === '' && (operator === '=' || operator === '<>'))
    return { kind: 'state', subject, state: operator === '=' ? 'is blank' : 'is not blank' };
  if (rest.trim() !== '' && Number.isFinite(Number(rest)))
    return { kind: 'test', subject, operator, operand: numberOperand(Number(rest), isDate) };
  if (rest === '*' && (operator === '=' || operator === '<>'))
    return { kind: 'phrase', phrase: phrase(`${subject} is ${operator === '=' ? '' : 'not '}text`) };
  const pattern = operator === '=' || operator === '<>' ? wildcard(rest, operator === '<>') : null;
  if (pattern !== null) return { kind: 'test', subject, ...pattern };
  return { kind: 'test', subject, operator, operand: textOperand(plain(rest)) };
}

/** An expression as what a subject is compared with. */
export function operandOf(node: Ast, isDate: boolean, speaker: Speaker): Operand {
  const day = constantDay(node);
  if (day !== null) return dayOperand(day);
  if (node.type === 'number') return numberOperand(node.value, isDate);
  if (node.type === 'unary' && node.operator === '-' && node.operand.type === 'number')
    return numberOperand(-node.operand.value, false);
  if (node.type === 'string') return textOperand(node.value);
  return { text: within(speaker.say(node), Level.Sum), isDate };
}

/** The parts that `&` joins, from left to right. */
export function joined(node: Ast): Ast[] {
  return node.type === 'binary' && node.operator === '&'
    ? [...joined(node.left), ...joined(node.right)]
    : [node];
}

function joinedCriterion(subject: string, node: Ast, isDate: boolean, speaker: Speaker): Test {
  const parts = joined(node);
  const [first, ...rest] = parts;
  const last = rest.at(-1);
  if (first?.type === 'string') {
    const [, sign, text = ''] = OPERATOR.exec(first.value) ?? [];
    const isOpen = text === '*';
    const isClosed = rest.length > 1 && last?.type === 'string' && last.value === '*';
    const core = isClosed ? rest.slice(0, -1) : rest;
    const operand = core.length === 1 && core[0] !== undefined ? operandOf(core[0], isDate, speaker) : null;
    if (operand !== null && text === '' && !isClosed && sign !== undefined)
      return { kind: 'test', subject, operator: sign as TestOperator, operand };
    if (operand !== null && isOpen && (sign === undefined || sign === '='))
      return { kind: 'test', subject, operator: isClosed ? 'has' : 'ends', operand };
    if (sign !== undefined && text !== '') {
      const joinedText = [quoted(text), ...rest.map((part) => within(speaker.say(part), Level.Sum))].join(
        ' followed by ',
      );
      return { kind: 'test', subject, operator: sign as TestOperator, operand: { text: joinedText } };
    }
  }
  if (first !== undefined && parts.length === 2 && last?.type === 'string' && last.value === '*')
    return { kind: 'test', subject, operator: 'starts', operand: operandOf(first, isDate, speaker) };
  return { kind: 'test', subject, operator: '=', operand: operandOf(node, isDate, speaker) };
}

/** A list of criteria of which any may be met. */
function listCriterion(subject: string, items: readonly Ast[], isDate: boolean, speaker: Speaker): Test {
  const tests = items.map((item) => criterionTest(subject, item, isDate, speaker));
  const operands = tests.map((test) =>
    test.kind === 'test' && test.operator === '=' ? test.operand.text : null,
  );
  if (operands.every((text) => text !== null))
    return { kind: 'test', subject, operator: '=', operand: { text: operands.join(' or ') } };
  return { kind: 'phrase', phrase: anyOf(tests) };
}

/** What `criterion` asks of the cells called `subject`. */
export function criterionTest(subject: string, criterion: Ast, isDate: boolean, speaker: Speaker): Test {
  if (criterion.type === 'string') return textCriterion(subject, criterion.value, isDate);
  if (criterion.type === 'array') return listCriterion(subject, criterion.rows.flat(), isDate, speaker);
  if (criterion.type === 'binary' && criterion.operator === '&')
    return joinedCriterion(subject, criterion, isDate, speaker);
  return { kind: 'test', subject, operator: '=', operand: operandOf(criterion, isDate, speaker) };
}
