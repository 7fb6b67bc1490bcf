/** @file Does a sentence state all of a formula? Every column, name, operator, constant and function of it is looked for. */
import { parseFormula, printFormula, type Ast, type CellPosition, type WorkbookData } from '../../formula';
import { children, walk } from '../../formula/ast';
import type { BinaryNode, CallNode } from '../../formula/ast';
import { bareCondition, isConditional } from './conditions';
import { constantDay, isoDay, isPlausibleDay, periodNamesAt } from './dates';
import { functionNames } from './functionNames';
import { functionWords } from './functionWords';
import { MODES } from './modes';
import { Names } from './names';
import { numeral, quoted } from './phrase';

/** One thing that a sentence must state. */
export interface Stated {
  readonly kind: 'reference' | 'name' | 'sheet' | 'operator' | 'constant' | 'function';
  /** As it is called when a sentence lacks it. */
  readonly label: string;
  /** It is stated when one of these stands in the sentence. */
  readonly words: readonly string[];
}

export interface Coverage {
  readonly items: readonly Stated[];
  readonly missing: readonly Stated[];
}

const OPERATOR_WORDS: Readonly<Record<string, readonly string[]>> = {
  '=': [
    ' is ',
    ' are ',
    'contain',
    'start',
    'end',
    'whether',
    'found in',
    'for each',
    'with the',
    'blank',
    'if it is',
    'exactly',
  ],
  '<>': ['not', 'other than', 'at least one', 'for each', 'found in', 'no '],
  '>': ['more than', 'after', 'found in'],
  '>=': ['at least', 'from', 'between', ' in ', ' on '],
  '<': ['less than', 'before', 'between', ' in ', ' on '],
  '<=': ['at most', 'up to', 'between', ' in ', ' on '],
  '+': ['plus', ' or '],
  '-': ['minus', '-'],
  '*': ['times', ' and ', ' where ', ' if '],
  '/': ['divided by', 'different values'],
  '^': ['to the power of'],
  '&': ['joined', 'as text', 'followed by'],
  ':': [' to '],
  ' ': ['share'],
  ',': [' and ', ','],
};
const OPPOSITES: Readonly<Record<string, string>> = {
  '=': '<>',
  '<>': '=',
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
};

const LOOKUP_EXACT = ['where', 'found in', 'with the', 'the first'];

/** Without what only makes a number of a condition, which nobody needs to be told: `--(…)`, `(…)*1`, `(…)>0`, `A&""`. */
function essence(node: Ast): Ast {
  const bare = bareCondition(node);
  if (bare.type !== 'binary') return bare;
  const { operator, left, right } = bare;
  if (operator === '&' && right.type === 'string' && right.value === '') return essence(left);
  const isZero = right.type === 'number' && right.value === 0;
  if (isZero && (operator === '>' || operator === '<>') && isConditional(bareCondition(left)))
    return essence(left);
  if (right.type === 'boolean' && operator === '=' && right.value && isConditional(left))
    return essence(left);
  return bare;
}

/** Where a part stands: the arguments of which call, and which of them. */
interface Context {
  readonly call: CallNode | null;
  readonly index: number;
}

class Collector {
  readonly items: Stated[] = [];
  private readonly negates: boolean;
  private readonly functions: ReadonlySet<Ast>;

  constructor(
    private readonly tree: Ast,
    private readonly names: Names,
    private readonly locals: ReadonlySet<string>,
  ) {
    let negates = false;
    walk(tree, (node) => {
      negates ||= node.type === 'call' && node.name === 'NOT';
      negates ||=
        node.type === 'binary' && node.operator === '=' && node.right.type === 'boolean' && !node.right.value;
    });
    this.negates = negates;
    this.functions = functionNames(tree);
  }

  collect(): readonly Stated[] {
    this.visit(this.tree, { call: null, index: 0 });
    return this.items;
  }

  private add(kind: Stated['kind'], label: string, words: readonly string[]): void {
    this.items.push({ kind, label, words });
  }

  private visit(given: Ast, context: Context): void {
    const node = essence(given);
    if (this.isSwitch(node, context)) return;
    switch (node.type) {
      case 'reference':
      case 'structured':
        return this.reference(node);
      case 'name':
        return this.name(node);
      case 'number':
        return this.number(node.value, context);
      case 'string':
        return this.text(node.value, context);
      case 'boolean':
        return this.add('constant', node.value ? 'TRUE' : 'FALSE', [
          node.value ? 'true' : 'false',
          ...(node.value ? ['otherwise', 'if'] : ['not', 'no ']),
        ]);
      case 'error':
        return this.add('constant', node.code, [node.code]);
      case 'missing':
        return;
      case 'unary':
        return this.unary(node, context);
      case 'postfix':
        this.add('operator', node.operator, node.operator === '%' ? ['%', 'percent'] : ['spilled']);
        return this.visit(node.operand, context);
      case 'binary':
        return this.binary(node, context);
      case 'call':
        return this.call(node);
      case 'let':
        this.add('function', 'LET', functionWords('LET'));
        break;
      case 'lambda':
        this.add('function', 'LAMBDA', functionWords('LAMBDA'));
        break;
      default:
        break;
    }
    for (const child of children(node)) this.visit(child, { call: null, index: 0 });
  }

  /** A constant that is a switch: its meaning is stated, not its number. */
  private isSwitch(node: Ast, { call, index }: Context): boolean {
    if (call === null) return false;
    const isBranch = call.name === 'IFS' && index % 2 === 0 && node.type === 'boolean';
    if (isBranch) {
      this.add('constant', 'TRUE', ['otherwise']);
      return true;
    }
    const printed = printFormula(node);
    const meaning = MODES[call.name]?.[index]?.[printed];
    if (meaning === undefined) return false;
    const isExact = printed === '0' && (call.name === 'MATCH' || call.name === 'XMATCH');
    const order = /^(largest|smallest) first$/.exec(meaning)?.[1];
    const ordered =
      order === 'largest'
        ? ['largest', 'latest']
        : order === 'smallest'
          ? ['smallest', 'earliest', 'first']
          : [];
    this.add('constant', meaning, [meaning, ...(isExact ? LOOKUP_EXACT : []), ...ordered]);
    return true;
  }

  private reference(node: Ast): void {
    const target = this.names.target(node);
    if (target === null) return;
    const label = target.text;
    if (target.kind === 'table') this.add('reference', label, [label, 'row', 'the table']);
    else this.add('reference', label, [label]);
    if (node.type === 'reference' && node.sheet !== undefined && node.workbook === undefined)
      this.add('sheet', `sheet ${node.sheet}`, [node.sheet]);
  }

  private name(node: Extract<Ast, { type: 'name' }>): void {
    if (this.locals.has(node.name.toLowerCase())) return;
    if (this.names.target(node) !== null) return this.reference(node);
    const upper = node.name.toUpperCase();
    if (this.functions.has(node)) return this.add('function', upper, functionWords(upper));
    this.add('name', node.name, [node.name]);
  }

  private number(value: number, { call, index }: Context): void {
    const words = [numeral(value)];
    if (value === 0) words.push('zero');
    if (isPlausibleDay(value)) words.push(isoDay(value));
    if (call?.name === 'INDEX' && index === 1)
      words.push(
        ...(value === 1 ? ['the first', 'with the'] : value === 0 ? ['where', 'the first', 'column'] : []),
      );
    if (call?.name === 'INDEX' && index === 2 && value === 0) words.push('row');
    if (call?.name === 'MATCH' && index === 0 && value === 1) words.push('the first');
    if (call?.name === 'IF' && index === 1 && value === 1) words.push('number of rows');
    if (call?.name === 'IFS') words.push('otherwise');
    this.add('constant', numeral(value), words);
  }

  private text(value: string, { call }: Context): void {
    if (value === '')
      return this.add('constant', 'empty text', ['blank', 'nothing', 'empty text', 'is not blank']);
    if (value.trim() === '') return this.add('constant', quoted(value), [quoted(value)]);
    if (call === null || !/IFS?$/.test(call.name) || call.name === 'IF' || call.name === 'IFS')
      return this.add('constant', quoted(value), [quoted(value).slice(1, -1)]);
    this.criterion(value);
  }

  /** A criterion has an operator in its text. */
  private criterion(value: string): void {
    const [, sign, rest = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(value) ?? [];
    this.operator(sign ?? '=');
    if (rest === '')
      return sign === undefined
        ? undefined
        : this.add('constant', 'blank', ['blank', ...(OPERATOR_WORDS[sign] ?? [])]);
    if (Number.isFinite(Number(rest))) return this.number(Number(rest), { call: null, index: 0 });
    const bare = rest.replace(/~([*?~])/g, '$1');
    if (/^\*+$/.test(rest))
      return this.add('constant', rest, ['contain', 'start', 'end', 'pattern', ' text', rest]);
    const inner = rest.replace(/^\*|\*$/g, '').replace(/~([*?~])/g, '$1');
    this.add('constant', quoted(bare), [quoted(inner).slice(1, -1)]);
    if (/[*?]/.test(rest.replace(/~[*?~]/g, '')))
      this.add('operator', 'wildcard', ['contain', 'start', 'end', 'pattern']);
  }

  private operator(operator: string): void {
    const opposite = OPPOSITES[operator];
    const others = this.negates && opposite !== undefined ? (OPERATOR_WORDS[opposite] ?? []) : [];
    this.add('operator', operator, [...(OPERATOR_WORDS[operator] ?? []), ...others]);
  }

  private unary(node: Extract<Ast, { type: 'unary' }>, context: Context): void {
    if (node.operator === '-') {
      if (node.operand.type === 'number') return this.number(-node.operand.value, context);
      const isDouble = node.operand.type === 'unary' && node.operand.operator === '-';
      this.add(
        'operator',
        '-',
        isDouble
          ? ['number', 'else 0', 'where']
          : ['minus', ...(node.operand.type === 'unary' ? ['number'] : [])],
      );
      if (isDouble && node.operand.type === 'unary') return this.visit(node.operand.operand, context);
    }
    this.visit(node.operand, context);
  }

  private binary(node: BinaryNode, context: Context): void {
    const { operator, left, right } = node;
    const isCriterion = context.call !== null && /IFS?$/.test(context.call.name) && operator === '&';
    if (isCriterion) {
      for (const part of [left, right]) this.visit(part, context);
      return;
    }
    const flipped = isConstantNode(left) && !isConstantNode(right);
    this.operator(flipped ? (FLIPPED[operator] ?? operator) : operator);
    const prefix = edgeText(node);
    if (prefix !== null && left.type === 'call') {
      this.add('function', left.name, functionWords(left.name));
      if (left.args[0] !== undefined) this.visit(left.args[0], { call: null, index: 0 });
      return this.visit(right, { call: null, index: 0 });
    }
    const isReciprocal =
      operator === '/' &&
      left.type === 'number' &&
      left.value === 1 &&
      right.type === 'call' &&
      /^COUNTIFS?$/.test(right.name);
    if (isReciprocal) this.add('constant', '1', ['different values', '1']);
    else this.visit(left, { call: null, index: 0 });
    this.visit(right, { call: null, index: 0 });
  }

  private call(node: CallNode): void {
    const day = constantDay(node);
    if (day !== null)
      return this.add('constant', isoDay(day), [
        isoDay(day),
        isoDay(day - 1),
        ...periodNamesAt(day),
        ...periodNamesAt(day + 1),
      ]);
    this.add('function', node.name, functionWords(node.name));
    node.args.forEach((arg, index) => this.visit(arg, { call: node, index }));
  }
}

const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

const isConstantNode = (node: Ast): boolean =>
  node.type === 'number' || node.type === 'string' || node.type === 'boolean';

/** The text of `LEFT(A,2)="SO"`, whose 2 is only its length. */
function edgeText({ left, right, operator }: BinaryNode): string | null {
  if (operator !== '=' && operator !== '<>') return null;
  if (left.type !== 'call' || (left.name !== 'LEFT' && left.name !== 'RIGHT') || right.type !== 'string')
    return null;
  const count = left.args[1];
  return (count === undefined ? 1 : count.type === 'number' ? count.value : -1) === right.value.length
    ? right.value
    : null;
}

function localNames(tree: Ast): Set<string> {
  const locals = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'let') for (const item of node.bindings) locals.add(item.name.toLowerCase());
    if (node.type === 'lambda') for (const item of node.parameters) locals.add(item.name.toLowerCase());
  });
  return locals;
}

const tidy = (text: string): string => ` ${text.toLowerCase().replace(/\s+/g, ' ')} `;

/** True when the words stand in the text; digits at their edges must not go on there. */
function stands(words: string, text: string): boolean {
  const wanted = tidy(words).slice(1, -1);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + wanted.length, at + wanted.length + 2);
    const startsInside = /^\d/.test(wanted) && /[\d.]/.test(before);
    const endsInside = /\d$/.test(wanted) && /^(?:\d|\.\d)/.test(after);
    if (!startsInside && !endsInside) return true;
  }
  return false;
}

/**
 * What of a formula a text states and what it lacks.
 * @throws FormulaError when the formula cannot be read
 */
export function coverage(
  formula: string | Ast,
  text: string,
  workbook: WorkbookData,
  active: CellPosition,
): Coverage {
  const tree = typeof formula === 'string' ? parseFormula(formula) : formula;
  const items = new Collector(tree, new Names(workbook, active, tree), localNames(tree)).collect();
  const said = tidy(text);
  return { items, missing: items.filter((item) => !item.words.some((words) => stands(words, said))) };
}
