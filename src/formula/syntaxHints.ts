/** @file What is wrong with a text that is no formula, as somebody who knows Excel would say it: what, where, what to do. */
import { FormulaError } from './formulaError';
import { CHARACTERS, PAIRS } from './slips';

/** Where reading stopped. */
interface Site {
  readonly text: string;
  readonly at: number;
  readonly before: string;
  readonly rest: string;
  /** The piece that was not understood; empty at the end of the text. */
  readonly piece: string;
}

interface Hint {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Characters before the place that rules look back at; some look back over runs of spaces. */
const MAX_BEFORE = 200;

type Rule = (site: Site) => Hint | undefined;

/** Hints by what stands where reading stopped: the first pattern that fits. `before` defaults to anything. */
const PATTERNS: readonly {
  readonly rest: RegExp;
  readonly before?: RegExp;
  readonly say: (found: string) => string;
}[] = [
  { rest: /^;/, say: () => 'Arguments are separated by commas, not semicolons.' },
  {
    rest: /^'[^']*'[\p{L}$]/u,
    say: (found) => `After the name of a sheet stands an exclamation mark: ${found.slice(0, -1)}!`,
  },
  {
    rest: /^'[^']*'/,
    say: () => 'Text stands in double quotation marks ("); single ones enclose the name of a sheet.',
  },
  { rest: /^'[^']*/, say: () => 'The name of this sheet has no closing quotation mark.' },
  {
    rest: /^,\d+/,
    before: /\d$/,
    say: (found) => `A comma cannot stand here; decimals are written with a point (.${found.slice(1)}).`,
  },
  {
    rest: /^\d{3}(?!\d)/,
    before: /\d\s+$/,
    say: () => 'A number is written without spaces.',
  },
  {
    rest: /^\d*\.\d*(?:\.\d*)+/,
    say: (found) => `“${found}” has more than one decimal point.`,
  },
  {
    rest: /^(?:[€$£¥]\s*\d[\d.,]*|\d[\d.,]*\s*[€$£¥]|[€£¥])/,
    say: () => 'A number has no currency sign in a formula; give the cell a currency format instead.',
  },
  {
    rest: /^(?=[rc\d]*\[-?\d+\])(?:r(?:\[-?\d+\]|\d+)?)?(?:c(?:\[-?\d+\]|\d+)?)?/i,
    say: (found) => `“${found}” is a reference in R1C1 style; write the cell as in B2.`,
  },
  {
    rest: /^\d+[\p{L}_][\p{L}\p{N}_]*/u,
    say: (found) => `“${found}” is neither a number nor a name: names begin with a letter.`,
  },
  {
    rest: /^[[\]}]/,
    before: /\([^()[\]{}]*$/,
    say: (found) => `“${found}” cannot stand here: what begins with a parenthesis ends with one.`,
  },
  { rest: /^[\]}]/, say: (found) => `“${found}” closes nothing here.` },
  {
    rest: /^\{/,
    before: /[\p{L}\p{N}.]$/u,
    say: () => 'After the name of a function stands a parenthesis, not a brace.',
  },
  {
    rest: /^(?:and|or|not|xor)(?![\p{L}\p{N}_.(])/iu,
    say: (found) =>
      `${found.toUpperCase()} is a function: write ${found.toUpperCase()}(…) around what it joins.`,
  },
  {
    rest: /^(?:then|else)(?![\p{L}\p{N}_.(])/iu,
    say: () => 'IF is a function: write IF(condition, value, other value).',
  },
  {
    rest: /^"[^"]*"?/,
    before: /[^\s(,]\s*$/,
    say: (found) => `An operator or a comma is missing before ${found}; & joins texts.`,
  },
  {
    rest: /^[^\s,)]+/,
    before: /"\s*$/,
    say: (found) => `An operator or a comma is missing before “${found}”; & joins texts.`,
  },
  { rest: /^[|~`?\\]/, say: (found) => `“${found}” is no operator of Excel.` },
];

const pattern: Rule = ({ before, rest, at }) => {
  for (const each of PATTERNS) {
    const [found] = each.rest.exec(rest) ?? [];
    if (found === undefined || (each.before && !each.before.test(before))) continue;
    return { message: each.say(found), start: at, end: at + found.length };
  }
  return undefined;
};

/** `=>`, `==`, `!=`: operators of other languages, one character before or behind the place. */
const foreignOperator: Rule = ({ text, at, piece }) => {
  if (/^\s*==/.test(text) && at <= text.indexOf('=') + 1) {
    return { message: 'A formula begins with one equals sign.', start: at, end: at + 1 };
  }
  for (const start of [Math.max(0, at - 1), at, at + piece.length]) {
    const [from, , reason] = PAIRS.find(([pair]) => text.startsWith(pair, start)) ?? [];
    if (from !== undefined && reason !== undefined)
      return { message: reason, start, end: start + from.length };
  }
  return undefined;
};

/** `×`, `≥`, curly quotation marks and the like. */
const foreignCharacter: Rule = ({ at, piece }) => {
  const offset = [...piece].findIndex((character) => CHARACTERS[character] !== undefined);
  const [, reason] = CHARACTERS[[...piece][offset] ?? ''] ?? [];
  const start = at + [...piece].slice(0, offset).join('').length;
  return reason === undefined ? undefined : { message: reason, start, end: start + 1 };
};

/** `COUNTIF(A1:A9,>5)`: what is compared with stands in the text of the condition. */
const bareCriterion: Rule = ({ before, rest, at }) => {
  const [condition] = /^(?:<>|<=|>=|<|>|=)\s*[^,()<>=]*/.exec(rest) ?? [];
  if (condition === undefined || !/(?:,|[\p{L}\p{N}]\()\s*$/u.test(before)) return undefined;
  const [, operator = '', operand = ''] = /^([<>=]+)\s*(.*?)\s*$/.exec(condition.replace(/"/g, '')) ?? [];
  // A cell in the text would be letters: what it holds is joined on.
  const isCell = /^\$?[a-z]{1,3}\$?\d+$/i.test(operand);
  return {
    message: `A condition stands in quotation marks: ${isCell ? `"${operator}"&${operand}` : `"${operator}${operand}"`}.`,
    start: at,
    end: at + condition.trimEnd().length,
  };
};

const ERROR_VALUES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
];

/** `#REF` without its exclamation mark. */
const shortError: Rule = ({ rest, at }) => {
  const [found = ''] = /^#[a-z/0]+/i.exec(rest) ?? [];
  const code = ERROR_VALUES.find((each) => found.length > 2 && each.startsWith(found.toUpperCase()));
  return code === undefined
    ? undefined
    : { message: `This error value is written ${code}.`, start: at, end: at + found.length };
};

/** `Table1[Price` and `[@Price`. */
const openBracket: Rule = ({ rest, at }) => {
  const offset = /^[\p{L}\p{N}_.]*(?=\[)/u.exec(rest)?.[0].length;
  if (offset === undefined) return undefined;
  const brackets = rest.replace(/'./g, '').match(/[[\]]/g) ?? [];
  const isOpen = brackets.filter((bracket) => bracket === '[').length * 2 > brackets.length;
  return isOpen
    ? { message: 'This bracket is never closed.', start: at + offset, end: at + offset + 1 }
    : undefined;
};

/** `{=SUM(A1:A3)}` as the formula bar shows it, `={A1,2}`, `={}`. */
const braces: Rule = ({ text, before, rest, at }) => {
  if (!/\{[^{}]*$/.test(before)) return undefined;
  if (rest.startsWith('}') && /\{\s*$/.test(before)) {
    return { message: 'An array constant cannot be empty.', start: at - 1, end: at + 1 };
  }
  if (!/^\s*=?\s*\{\s*$/.test(before) || !/^(?:=|[\p{L}.]+\()/u.test(rest)) return undefined;
  const start = text.indexOf('{');
  return {
    message: 'Excel itself puts braces around an array formula; leave them out.',
    start,
    end: start + 1,
  };
};

const emptyParentheses: Rule = ({ text, before, rest, at }) =>
  rest.startsWith(')') && /(?:^|[^\p{L}\p{N}_.])\(\s*$/u.test(before)
    ? {
        message: 'There is nothing between these parentheses.',
        start: text.lastIndexOf('(', at),
        end: at + 1,
      }
    : undefined;

/** The text ends within a call, or behind an operator. */
const tooShort: Rule = ({ text, before, rest, at }) => {
  if (rest.trim() !== '' || before.trim() === '') return undefined;
  if (/[(,]\s*$/.test(before)) {
    const open = openParentheses(text).at(-1);
    if (open !== undefined)
      return { message: 'This parenthesis is never closed.', start: open, end: open + 1 };
  }
  const [operator] = /[-+*/^&=<>:@,]+(?=\s*$)/.exec(before.replace(/^\s*=/, '')) ?? [];
  return operator === undefined
    ? undefined
    : { message: `The formula ends too early: a value is missing after “${operator}”.`, start: at, end: at };
};

/** Places of the parentheses that are not closed, texts and quoted names left out. */
function openParentheses(text: string): number[] {
  const open: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[()]/g)) {
    if (piece === '(') open.push(index);
    else if (piece === ')') open.pop();
  }
  return open;
}

const RULES: readonly Rule[] = [
  foreignOperator,
  foreignCharacter,
  braces,
  shortError,
  bareCriterion,
  emptyParentheses,
  openBracket,
  tooShort,
  pattern,
];

/** Messages that only tell where reading stopped; all others already say what is wrong. */
const UNSPECIFIC =
  /is missing before|is not understood here|cannot stand here|ends too early|after the sheet|array constant/;

/** The error that reading a text has thrown, or a more helpful one about the same place. */
export function withHint(text: string, error: FormulaError): FormulaError {
  if (!UNSPECIFIC.test(error.message)) return error;
  const { start: at, end } = error;
  const site = {
    text,
    at,
    before: text.slice(Math.max(0, at - MAX_BEFORE), at),
    rest: text.slice(at),
    piece: text.slice(at, end),
  };
  for (const rule of RULES) {
    const hint = rule(site);
    if (hint) return new FormulaError(hint.message, hint.start, hint.end);
  }
  return error;
}
