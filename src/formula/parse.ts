/** @file From formula text to syntax tree: a precedence parser of ours over the tokens of @borgar/fx. */
import { BINDING, PERCENT_BINDING, SPILL_BINDING, UNARY_BINDING } from './precedence';
import { parseA1Range, parseStructRef, tokenize } from '@borgar/fx/xlsx';
import type { Ast, BinaryOperator, StructuredNode } from './ast';
import { FormulaError } from './formulaError';
import { isFunctionName } from './catalogue';
import { withHint } from './syntaxHints';
import type { ErrorCode } from './workbook';

/** Excel's own limit on the length of a formula, in characters. */
export const MAX_FORMULA_LENGTH = 8192;
/** Most `%`, `#` and calls `(…)` that may follow operands in one formula; people write one or two. */
const MAX_POSTFIX = 200;
/** Deeper nesting than any formula Excel accepts (64 levels of functions), and safe for the call stack. */
const MAX_DEPTH = 200;

interface Token {
  readonly type: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly unterminated: boolean;
}

const INTERSECTION_BINDING = BINDING[' '] as number;
const UNION_BINDING = BINDING[','] as number;

const SECTIONS = new Set(['all', 'data', 'headers', 'totals', 'this row']);

/**
 * Parses a formula in its en-US form, with or without the leading `=`.
 * @throws FormulaError when the text is not a formula; the message says why and the position where.
 */
export function parseFormula(text: string): Ast {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new FormulaError(
      `The formula has ${text.length} characters; Excel accepts ${MAX_FORMULA_LENGTH}.`,
      MAX_FORMULA_LENGTH,
      text.length,
    );
  }
  try {
    return new Parser(text).parse();
  } catch (error) {
    throw error instanceof FormulaError ? withHint(text, error) : error;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;
  private postfixes = 0;

  constructor(private readonly text: string) {
    this.tokens = readTokens(text);
  }

  parse(): Ast {
    this.skipSpace();
    if (this.peek()?.type === 'fx_prefix' || this.isOperator('=')) this.index++;
    this.skipSpace();
    if (!this.peek()) throw new FormulaError('The formula is empty.', this.text.length);
    const tree = this.expression(0, true);
    this.skipSpace();
    const rest = this.peek();
    if (rest) throw this.unexpected(rest);
    return tree;
  }

  private peek(): Token | undefined {
    return this.tokens[this.index];
  }

  private isOperator(value: string): boolean {
    const token = this.peek();
    return token !== undefined && token.type === 'operator' && token.value === value;
  }

  private skipSpace(): boolean {
    let skipped = false;
    while (isSpace(this.peek())) {
      this.index++;
      skipped = true;
    }
    return skipped;
  }

  private unexpected(token: Token): FormulaError {
    if (token.value === ')') {
      return new FormulaError('This closing parenthesis has no opening one.', token.start, token.end);
    }
    if (token.value === ',') return new FormulaError('A comma cannot stand here.', token.start, token.end);
    return new FormulaError(
      `An operator or a comma is missing before ${quoteForPerson(token.value)}.`,
      token.start,
      token.end,
    );
  }

  private expression(minimum: number, union: boolean): Ast {
    if (++this.depth > MAX_DEPTH) {
      throw new FormulaError('The formula is nested too deeply.', this.peek()?.start ?? this.text.length);
    }
    this.skipSpace();
    let left = this.operand(union);
    for (;;) {
      const before = this.index;
      const spaced = this.skipSpace();
      const token = this.peek();
      if (!token) break;
      const next = this.infix(left, token, spaced, minimum, union);
      if (!next) {
        this.index = before;
        break;
      }
      left = next;
    }
    this.depth--;
    return left;
  }

  /** Continues `left` with the operator at `token`; undefined when it binds too weakly or is none. */
  private infix(left: Ast, token: Token, spaced: boolean, minimum: number, union: boolean): Ast | undefined {
    if (token.type === 'operator') {
      if (token.value === '(' && !spaced && isCallable(left)) {
        this.countPostfix(token);
        const { args, end } = this.callArguments();
        return { type: 'invoke', callee: left, args, start: left.start, end };
      }
      if (token.value === '%' || token.value === '#') {
        const binding = token.value === '%' ? PERCENT_BINDING : SPILL_BINDING;
        if (binding <= minimum) return undefined;
        if (token.value === '#' && !isReferenceLike(left)) {
          throw new FormulaError('Only a cell reference can be followed by #.', token.start, token.end);
        }
        this.countPostfix(token);
        this.index++;
        return { type: 'postfix', operator: token.value, operand: left, start: left.start, end: token.end };
      }
      if (token.value === ',') {
        if (!union || UNION_BINDING <= minimum) return undefined;
        return this.referenceOperator(left, ',', UNION_BINDING, union, token);
      }
      const binding = BINDING[token.value];
      if (binding !== undefined) {
        if (binding <= minimum) return undefined;
        if (token.value === ':') return this.referenceOperator(left, ':', binding, union, token);
        this.index++;
        const right = this.expression(binding, union);
        return {
          type: 'binary',
          operator: token.value as BinaryOperator,
          left,
          right,
          start: left.start,
          end: right.end,
        };
      }
    }
    if (spaced && startsReference(token) && isReferenceLike(left)) {
      if (INTERSECTION_BINDING <= minimum) return undefined;
      const right = this.expression(INTERSECTION_BINDING, union);
      return { type: 'binary', operator: ' ', left, right, start: left.start, end: right.end };
    }
    return undefined;
  }

  private countPostfix(token: Token): void {
    if (++this.postfixes > MAX_POSTFIX) {
      throw new FormulaError('The formula is nested too deeply.', token.start, token.end);
    }
  }

  private referenceOperator(
    left: Ast,
    operator: ':' | ',',
    binding: number,
    union: boolean,
    token: Token,
  ): Ast {
    if (!isReferenceLike(left)) {
      throw new FormulaError(
        operator === ':' ? 'A colon must stand between two references.' : 'A comma cannot stand here.',
        token.start,
        token.end,
      );
    }
    this.index++;
    const right = this.expression(binding, union);
    if (!isReferenceLike(right)) {
      throw new FormulaError(
        operator === ':' ? 'A colon must stand between two references.' : 'A comma cannot stand here.',
        token.start,
        token.end,
      );
    }
    return { type: 'binary', operator, left, right, start: left.start, end: right.end };
  }

  private operand(union: boolean): Ast {
    const token = this.peek();
    if (!token) {
      throw new FormulaError('The formula ends too early: a value is missing.', this.text.length);
    }
    const { start, end } = token;
    switch (token.type) {
      case 'number':
      case 'string':
      case 'bool':
        if (token.type === 'bool' && this.tokens[this.index + 1]?.value === '(') break;
        return this.literal();
      case 'error':
        this.index++;
        // `#REF!A1` is how Excel writes a reference to a deleted sheet.
        if (/^#REF!$/i.test(token.value) && this.peek()?.type === 'range' && this.peek()?.start === end) {
          this.index++;
        }
        return { type: 'error', code: errorCode(token), start, end: this.tokens[this.index - 1]?.end ?? end };
      case 'context':
      case 'context_quote':
        return this.brokenSheetReference(token);
      case 'range':
      case 'range_beam':
      case 'range_named':
      case 'range_ternary':
        this.index++;
        return this.reference(token);
      case 'structured':
        this.index++;
        return this.structured(token);
      case 'func':
        return this.call(token);
      case 'unknown':
        if (/^(?:[rc]|\\[\p{L}\p{N}_.\\]*)$/iu.test(token.value)) {
          this.index++;
          return { type: 'name', name: token.value, start, end };
        }
        throw unknownToken(token);
      default:
    }
    if (token.type === 'operator') {
      if (token.value === '(') return this.parenthesised(token);
      if (token.value === '{') return this.array(token);
      if (token.value === '+' || token.value === '-' || token.value === '@') {
        this.index++;
        const operand = this.expression(UNARY_BINDING, union);
        return { type: 'unary', operator: token.value, operand, start, end: operand.end };
      }
      if (token.value === ')') {
        const before = this.tokens[this.index - 1];
        throw new FormulaError(
          before && before.type === 'operator' && before.value !== '('
            ? `A value is missing after ${quoteForPerson(before.value)}.`
            : 'A value is missing before this parenthesis.',
          start,
          end,
        );
      }
    }
    throw new FormulaError(`A value is missing before ${quoteForPerson(token.value)}.`, start, end);
  }

  private literal(): Ast {
    const token = this.peek() as Token;
    this.index++;
    const { start, end } = token;
    if (token.type === 'number') {
      const value = Number(token.value);
      if (!Number.isFinite(value)) {
        throw new FormulaError(`The number ${token.value} is too large for Excel.`, start, end);
      }
      return { type: 'number', value, start, end };
    }
    if (token.type === 'bool') return { type: 'boolean', value: /^true$/i.test(token.value), start, end };
    if (token.unterminated || token.value.length < 2 || !token.value.endsWith('"')) {
      throw new FormulaError('This text has no closing quotation mark.', start, end);
    }
    return { type: 'string', value: token.value.slice(1, -1).replace(/""/g, '"'), start, end };
  }

  private parenthesised(open: Token): Ast {
    this.index++;
    const inner = this.expression(0, true);
    const end = this.close(open);
    return { ...inner, start: open.start, end };
  }

  private close(open: Token): number {
    this.skipSpace();
    const token = this.peek();
    if (!token) {
      throw new FormulaError('This parenthesis is never closed.', open.start, open.end);
    }
    if (token.type !== 'operator' || token.value !== ')') throw this.unexpected(token);
    this.index++;
    return token.end;
  }

  private array(open: Token): Ast {
    this.index++;
    const rows: Ast[][] = [[]];
    for (;;) {
      this.skipSpace();
      (rows[rows.length - 1] as Ast[]).push(this.arrayElement(open));
      this.skipSpace();
      const token = this.peek();
      if (!token) throw new FormulaError('This brace is never closed.', open.start, open.end);
      this.index++;
      if (token.value === '}') {
        const width = (rows[0] as Ast[]).length;
        if (rows.some((row) => row.length !== width)) {
          throw new FormulaError('All rows of an array must be equally long.', open.start, token.end);
        }
        return { type: 'array', rows, start: open.start, end: token.end };
      }
      if (token.value === ';') rows.push([]);
      else if (token.value !== ',') {
        throw new FormulaError(
          `An array constant cannot contain ${quoteForPerson(token.value)}.`,
          token.start,
          token.end,
        );
      }
    }
  }

  private arrayElement(open: Token): Ast {
    const token = this.peek();
    if (!token) throw new FormulaError('This brace is never closed.', open.start, open.end);
    if (token.value === '-' || token.value === '+') {
      this.index++;
      this.skipSpace();
      if (this.peek()?.type === 'number') {
        const node = this.literal();
        if (node.type === 'number') {
          return { ...node, value: token.value === '-' ? -node.value : node.value, start: token.start };
        }
      }
    } else if (token.type === 'number' || token.type === 'string' || token.type === 'bool') {
      return this.literal();
    } else if (token.type === 'error') {
      this.index++;
      return { type: 'error', code: errorCode(token), start: token.start, end: token.end };
    }
    throw new FormulaError(
      'An array constant holds only numbers, text, TRUE, FALSE and errors.',
      token.start,
      token.end,
    );
  }

  /** `Sheet!#REF!`, which fx leaves in pieces. */
  private brokenSheetReference(context: Token): Ast {
    const [, mark, error] = this.tokens.slice(this.index, this.index + 3);
    if (mark?.value === '!' && error?.type === 'error') {
      this.index += 3;
      return { type: 'error', code: errorCode(error), start: context.start, end: error.end };
    }
    throw new FormulaError(
      `A cell or a name is missing after the sheet ${quoteForPerson(context.value)}.`,
      context.start,
      context.end,
    );
  }

  private reference(token: Token): Ast {
    const { start, end } = token;
    const raw = this.text.slice(start, end);
    const { prefix, body } = splitPrefix(raw);
    const place = prefix === undefined ? {} : readPrefix(prefix, token);
    if (token.type === 'range_named') {
      // fx takes any character beyond ASCII for part of a name, quotation marks and signs included.
      if (!/^[\p{L}_\\?][\p{L}\p{M}\p{N}_.\\?]*$/u.test(body)) throw unknownToken(token);
      return { type: 'name', name: body.replace(/^_xlpm\./i, ''), ...place, start, end };
    }
    const range = parseA1Range(body, token.type === 'range_ternary');
    if (!range) {
      throw new FormulaError(`${quoteForPerson(body)} is not a reference Excel knows.`, start, end);
    }
    const cell = !body.includes(':');
    return {
      type: 'reference',
      ...place,
      cell,
      top: range.top ?? null,
      left: range.left ?? null,
      bottom: (cell ? range.top : range.bottom) ?? null,
      right: (cell ? range.left : range.right) ?? null,
      anchors: cell
        ? [!!range.$top, !!range.$left, !!range.$top, !!range.$left]
        : [!!range.$top, !!range.$left, !!range.$bottom, !!range.$right],
      ...(range.trim ? { trim: range.trim } : {}),
      start,
      end,
    };
  }

  private structured(token: Token): Ast {
    const { start, end } = token;
    const parsed = parseStructRef(token.value);
    if (!parsed) {
      throw new FormulaError(`${quoteForPerson(token.value)} is not a table reference.`, start, end);
    }
    const sections = (parsed.sections ?? []).map((section) => section.toLowerCase());
    if (sections.some((section) => !SECTIONS.has(section))) {
      throw new FormulaError(`${quoteForPerson(token.value)} is not a table reference.`, start, end);
    }
    return {
      type: 'structured',
      ...(parsed.workbookName ? { workbook: parsed.workbookName } : {}),
      table: parsed.table ?? '',
      sections: sections as StructuredNode['sections'][number][],
      columns: parsed.columns ?? [],
      start,
      end,
    };
  }

  private call(token: Token): Ast {
    const next = this.tokens[this.index + 1];
    if (!next || next.value !== '(') {
      throw new FormulaError(
        `A parenthesis is missing after ${quoteForPerson(token.value)}.`,
        token.start,
        token.end,
      );
    }
    this.index++;
    const plain = token.value.replace(/^_xlfn\.(?:_xlws\.)?|^_xlws\.|^_xlpm\./i, '');
    const upper = plain.toUpperCase();
    if (upper === 'LET') return this.letCall(token);
    if (upper === 'LAMBDA') return this.lambdaCall(token);
    const { args, end } = this.callArguments();
    return { type: 'call', name: isFunctionName(upper) ? upper : plain, args, start: token.start, end };
  }

  /** Reads `(a,b,…)` with the opening parenthesis as the current token. */
  private callArguments(): { args: Ast[]; end: number } {
    const open = this.peek() as Token;
    this.index++;
    const args: Ast[] = [];
    this.skipSpace();
    if (this.isOperator(')')) return { args, end: this.close(open) };
    for (;;) {
      this.skipSpace();
      const token = this.peek();
      if (token?.type === 'operator' && (token.value === ',' || token.value === ')')) {
        args.push({ type: 'missing', start: token.start, end: token.start });
      } else {
        args.push(this.expression(0, false));
      }
      this.skipSpace();
      if (!this.isOperator(',')) return { args, end: this.close(open) };
      this.index++;
    }
  }

  private letCall(token: Token): Ast {
    const { args, end } = this.callArguments();
    if (args.length < 3 || args.length % 2 === 0) {
      throw new FormulaError(
        'LET needs pairs of a name and its value, and a last argument that uses them.',
        token.start,
        end,
      );
    }
    const bindings: { name: string; value: Ast }[] = [];
    for (let i = 0; i + 1 < args.length; i += 2) {
      const name = args[i] as Ast;
      if (name.type !== 'name' || name.sheet !== undefined) {
        throw new FormulaError('LET expects a name here (not a cell address).', name.start, name.end);
      }
      if (bindings.some((binding) => binding.name.toLowerCase() === name.name.toLowerCase())) {
        throw new FormulaError(`LET defines ${quoteForPerson(name.name)} twice.`, name.start, name.end);
      }
      bindings.push({ name: name.name, value: args[i + 1] as Ast });
    }
    return { type: 'let', bindings, body: args[args.length - 1] as Ast, start: token.start, end };
  }

  private lambdaCall(token: Token): Ast {
    const { args, end } = this.callArguments();
    const body = args.pop();
    if (!body || body.type === 'missing') {
      throw new FormulaError('LAMBDA needs a calculation as its last argument.', token.start, end);
    }
    const parameters = args.map((arg) => {
      const optional = arg.type === 'structured' && arg.table === '' && arg.columns.length === 1;
      const name = optional ? arg.columns[0] : arg.type === 'name' && arg.sheet === undefined ? arg.name : '';
      if (!name) {
        throw new FormulaError(
          'LAMBDA expects a parameter name here (not a cell address).',
          arg.start,
          arg.end,
        );
      }
      return { name, optional };
    });
    const seen = new Set(parameters.map((parameter) => parameter.name.toLowerCase()));
    if (seen.size !== parameters.length) {
      throw new FormulaError('LAMBDA has two parameters of the same name.', token.start, end);
    }
    return { type: 'lambda', parameters, body, start: token.start, end };
  }
}

function readTokens(text: string): Token[] {
  // fx 5.1.3 fails on formulas with LAMBDA that begin with a parenthesis, unless an equals sign stands before it.
  const added = text.startsWith('=') ? 0 : 1;
  const hidden = (added === 1 ? '=' : '') + hideWorkbookPaths(text);
  const tokens: Token[] = [];
  for (const token of tokenize(hidden, { withLocation: true, mergeRefs: true, negativeNumbers: false })) {
    const [from = 0, to = 0] = token.loc ?? [];
    const start = from - added;
    const end = to - added;
    if (end <= 0) continue;
    tokens.push({
      type: token.type,
      value: text.slice(start, end),
      start,
      end,
      unterminated: token.unterminated === true,
    });
  }
  return tokens;
}

/**
 * fx does not read `'C:\folder\[book.xlsx]Sheet'!A1`. The folder is moved inside the brackets in a text of the same
 * length, so that all positions stay true.
 */
function hideWorkbookPaths(text: string): string {
  if (!text.includes('[')) return text;
  return text.replace(
    /"(?:[^"]|"")*"|'((?:[^'[\]]|'')+)\[([^\]']+)\]((?:[^']|'')*)'!/g,
    (whole, path: string | undefined, book: string, sheet: string) =>
      path === undefined ? whole : `'[${'_'.repeat(path.length)}${book}]${sheet}'!`,
  );
}

function isSpace(token: Token | undefined): boolean {
  return token !== undefined && (token.type === 'whitespace' || token.type === 'newline');
}

function errorCode(token: Token): ErrorCode {
  return token.value.toUpperCase() as ErrorCode;
}

function quoteForPerson(text: string): string {
  const short = text.length > 30 ? `${text.slice(0, 29)}…` : text;
  return `“${short}”`;
}

function unknownToken(token: Token): FormulaError {
  return new FormulaError(`${quoteForPerson(token.value)} is not understood here.`, token.start, token.end);
}

function startsReference(token: Token): boolean {
  return (
    token.type.startsWith('range') ||
    token.type === 'structured' ||
    token.type === 'func' ||
    (token.type === 'operator' && token.value === '(') ||
    (token.type === 'error' && /^#REF!$/i.test(token.value)) ||
    token.type === 'context' ||
    token.type === 'context_quote'
  );
}

/** True where the value of a node may be a reference, so that `:`, space and union may follow. */
export function isReferenceLike(node: Ast): boolean {
  switch (node.type) {
    case 'reference':
    case 'name':
    case 'structured':
    case 'call':
    case 'invoke':
    case 'let':
      return true;
    case 'error':
      return node.code === '#REF!';
    case 'postfix':
      return node.operator === '#';
    case 'unary':
      return node.operator === '@';
    case 'binary':
      return node.operator === ':' || node.operator === ' ' || node.operator === ',';
    default:
      return false;
  }
}

function isCallable(node: Ast): boolean {
  return (
    node.type === 'lambda' ||
    node.type === 'call' ||
    node.type === 'invoke' ||
    node.type === 'let' ||
    node.type === 'name' ||
    node.type === 'reference'
  );
}

/** Splits `'It''s'!A1` at its exclamation mark. */
function splitPrefix(raw: string): { prefix?: string; body: string } {
  const at = raw.lastIndexOf('!');
  return at < 0 ? { body: raw } : { prefix: raw.slice(0, at), body: raw.slice(at + 1) };
}

function readPrefix(prefix: string, token: Token): { workbook?: string; sheet?: string; lastSheet?: string } {
  const plain =
    prefix.startsWith("'") && prefix.endsWith("'") && prefix.length > 1
      ? prefix.slice(1, -1).replace(/''/g, "'")
      : prefix;
  const match = /^(.*)\[([^\]]*)\](.*)$/s.exec(plain);
  const workbook = match ? `${match[1] ?? ''}${match[2] ?? ''}` : undefined;
  const sheets = (match ? (match[3] ?? '') : plain).split(':');
  if (sheets.length > 2) {
    throw new FormulaError('A reference can name one sheet or a range of two.', token.start, token.end);
  }
  return {
    ...(workbook === undefined ? {} : { workbook }),
    ...(sheets[0] ? { sheet: sheets[0] } : {}),
    ...(sheets[1] ? { lastSheet: sheets[1] } : {}),
  };
}
