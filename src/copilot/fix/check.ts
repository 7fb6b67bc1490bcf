/** @file What is wrong with a formula that parses: arity, kinds of arguments, names, sheets and columns that do not exist. */
import {
  argumentAt,
  arityProblem,
  editDistance,
  functionInfo,
  isFunctionName,
  textToNumber,
} from '../../formula';
import type { Ast, CallNode, ReferenceNode, WorkbookData } from '../../formula';
import { isReferenceLike } from '../../formula/parse';
import { isCellText } from './lexer';
import { isTwoFunctions, nearFunctions } from './names';

export interface Problem {
  readonly node: Ast;
  /** One sentence for people. */
  readonly message: string;
  /** What a formula of many problems counts as: 1 is surely wrong, less is only strange. */
  readonly weight: number;
}

/** Words that people write as a result and forget to quote; nobody names cells so. */
const LABELS = new Set(
  'yes no ok okay pass passed fail failed high low medium good bad late paid unpaid done open closed approved rejected pending complete completed incomplete overdue active inactive valid invalid error none blank empty correct wrong win loss male female bonus found missing duplicate unique on_time over under positive negative zero'.split(
    ' ',
  ),
);

/** Functions with ranges that must have the same shape: [position of the first one, positions of the others, step]. */
const ALIKE: Readonly<Record<string, { first: number; others: number; step: number }>> = {
  SUMIFS: { first: 0, others: 1, step: 2 },
  AVERAGEIFS: { first: 0, others: 1, step: 2 },
  MAXIFS: { first: 0, others: 1, step: 2 },
  MINIFS: { first: 0, others: 1, step: 2 },
  COUNTIFS: { first: 0, others: 2, step: 2 },
};

/** Functions whose later arguments are results that people write as words. */
const BRANCHING = new Set([
  'IF',
  'IFS',
  'IFERROR',
  'IFNA',
  'SWITCH',
  'CHOOSE',
  'COUNTIF',
  'SUMIF',
  'COUNTIFS',
  'SUMIFS',
  'AVERAGEIF',
  'AVERAGEIFS',
]);

/** Functions that give cells, which a comma may join. */
const REFERENCING = new Set(['INDEX', 'OFFSET', 'INDIRECT', 'CHOOSE', 'XLOOKUP']);

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);

/** All problems of a formula, those of outer parts first. `workbook` undefined: nothing is known about names. */
export function problemsOf(tree: Ast, workbook?: WorkbookData): Problem[] {
  const checker = new Checker(workbook);
  checker.visit(tree, new Set(), false);
  return checker.problems;
}

/** True for two ranges that have cells in common: somebody knew what a space does. */
function crosses(a: Ast, b: Ast): boolean {
  if (a.type !== 'reference' || b.type !== 'reference' || a.cell || b.cell) return false;
  const within = (x: number | null, from: number | null, to: number | null): boolean =>
    x === null || from === null || to === null || (x >= from && x <= to);
  return (
    (within(a.top, b.top, b.bottom) || within(b.top, a.top, a.bottom)) &&
    (within(a.left, b.left, b.right) || within(b.left, a.left, a.right))
  );
}

/** Text that a misplaced quotation mark makes of what was a part of the formula. */
const HIDDEN_FORMULA =
  /[&,;]\s*\$?[A-Z]{1,3}\$?\d+\b|[&,;+*/-]\s*[A-Z]{2,}\(|^\$?[A-Z]{1,2}\$?\d+\s*[-+*/&=<>,]|\][,;)]|[<>=]\s*\d+,/;

const FUNCTION_AND_CELL = /^([a-z]{2,}?)\$?[a-z]{1,2}\$?\d+$/;

const CELL_CRITERION = /^(?:<=|>=|<>|[<>=])\s*\$?[A-Z]{1,3}\$?\d+$/i;

/** `dd/mm/yyyy` without quotation marks is a quotient of names. */
function looksLikeFormat(node: Ast): boolean {
  if (node.type === 'name') return /^(?:d{1,4}|m{1,5}|y{2,4}|h{1,2}|s{1,2})$/i.test(node.name);
  return (
    node.type === 'binary' && ['/', '-', ':', '.'].includes(node.operator) && looksLikeFormat(node.right)
  );
}

const isSum = (node: Ast): boolean => node.type === 'binary' && ['+', '-', '/', '^'].includes(node.operator);

/** A comparison for a number, or a difference for a text: possible, but rarely what is meant. */
function isOddValue(node: Ast, kind: string): boolean {
  if (node.type !== 'binary') return false;
  if (kind === 'text') return ['-', '+', '*', '/'].includes(node.operator);
  return COMPARISONS.has(node.operator) && node.right.type !== 'string';
}

/** The number of columns or rows of a plain reference; undefined where it is not known. */
export function sizeOf(node: Ast | undefined): { rows: number; columns: number } | undefined {
  if (node?.type !== 'reference') return undefined;
  const { top, bottom, left, right } = node;
  return {
    rows: top === null || bottom === null ? Infinity : Math.abs(bottom - top) + 1,
    columns: left === null || right === null ? Infinity : Math.abs(right - left) + 1,
  };
}

/** `A1.A10`, `A1xB1`, `A1A10`, `A1O`, `Sheet2A1`: names to the parser, slips of the finger to a person. */
const MISTYPED_CELLS =
  /^\$?[a-z]{1,3}\$?\d+[._x]{0,3}\$?[a-z]{1,3}\$?\d+$|^[a-z]{1,2}\d+[oil]\d*$|^sheet\d{1,2}[a-z]{1,3}\d+$|^\$?[a-z]{1,3}\$?\d+\.\d+$|^(?:sumifs?|sum|average|counta?|countifs?|max|min|round)\$?[a-z]{1,2}\$?\d+$|^\d+x[a-z]{1,3}\d+$/;

/** Functions that nobody names cells after; `year`, `rate` and `total` are names that people use. */
const BARE_FUNCTIONS =
  /^(?:today|now|pi|rand|if|and|or|not|average|sumifs?|countifs?|vlookup|xlookup|iferror|concatenate)$/;

class Checker {
  readonly problems: Problem[] = [];
  /** True while looking at what a branch gives or a comparison compares with: there a name is often unquoted text. */
  private isResult = false;
  private readonly sheets: ReadonlySet<string> | undefined;
  private readonly names: ReadonlySet<string> | undefined;

  constructor(private readonly workbook: WorkbookData | undefined) {
    this.sheets = workbook && new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
    this.names =
      workbook &&
      new Set([
        ...workbook.names.map((item) => item.name.toLowerCase()),
        ...workbook.tables.map((table) => table.name.toLowerCase()),
      ]);
  }

  private add(node: Ast, message: string, weight = 1): void {
    this.problems.push({ node, message, weight });
  }

  /** `callee`: the node stands where a function is expected. */
  visit(node: Ast, bound: ReadonlySet<string>, callee: boolean): void {
    switch (node.type) {
      case 'string':
        if (isCellText(node.value)) this.add(node, `“${node.value}” in quotation marks is only text.`, 0.3);
        if (HIDDEN_FORMULA.test(node.value))
          this.add(node, `“${node.value}” hides a part of the formula.`, 0.6);
        return;
      case 'reference':
        this.checkPlace(node);
        return;
      case 'name':
        this.checkName(node, bound, callee);
        return;
      case 'structured':
        this.checkStructured(node);
        return;
      case 'unary':
      case 'postfix':
        this.visit(node.operand, bound, false);
        return;
      case 'binary':
        this.checkBinary(node);
        this.visit(node.left, bound, false);
        this.isResult = node.right.type === 'name' && COMPARISONS.has(node.operator);
        this.visit(node.right, bound, false);
        this.isResult = false;
        return;
      case 'call':
        this.checkCall(node, bound);
        return;
      case 'invoke':
        if (
          node.callee.type === 'name' &&
          !bound.has(node.callee.name.toLowerCase()) &&
          nearFunctions(node.callee.name).length > 0
        ) {
          this.add(node, `There is no function ${node.callee.name}.`);
        }
        this.visit(node.callee, bound, true);
        for (const arg of node.args) this.visit(arg, bound, false);
        return;
      case 'lambda':
        this.visit(
          node.body,
          new Set([...bound, ...node.parameters.map((p) => p.name.toLowerCase())]),
          false,
        );
        return;
      case 'let': {
        const inner = new Set(bound);
        for (const { name, value } of node.bindings) {
          this.visit(value, inner, false);
          inner.add(name.toLowerCase());
        }
        this.visit(node.body, inner, false);
        return;
      }
      default:
    }
  }

  private checkPlace(node: { sheet?: string; lastSheet?: string; workbook?: string } & Ast): void {
    if (node.sheet?.endsWith('!')) this.add(node, 'The exclamation mark stands behind the quotation marks.');
    if (!this.sheets || node.workbook !== undefined) return;
    for (const name of [node.sheet, node.lastSheet]) {
      if (name !== undefined && !this.sheets.has(name.toLowerCase())) {
        this.add(node, `There is no sheet named “${name}”.`);
      }
    }
    if (node.type === 'reference') this.checkBounds(node);
  }

  private checkBounds(node: ReferenceNode): void {
    if ((node.right ?? 0) >= 16384 || (node.bottom ?? 0) >= 1048576) {
      this.add(node, 'This reference lies beyond the last row or column of a sheet.');
    }
  }

  private checkName(node: Extract<Ast, { type: 'name' }>, bound: ReadonlySet<string>, callee: boolean): void {
    const key = node.name.toLowerCase();
    if (!bound.has(key) && !this.names?.has(key)) {
      if (MISTYPED_CELLS.test(key)) return this.add(node, `“${node.name}” is neither a cell nor a range.`);
      if (!callee && BARE_FUNCTIONS.test(key)) return this.add(node, `${node.name} needs its parentheses.`);
    }
    if (bound.has(key) || node.workbook !== undefined) return;
    if (this.names) {
      const isFunction = callee && isFunctionName(node.name.toUpperCase());
      if (!this.names.has(key) && !isFunction)
        this.add(node, `There is no name “${node.name}” in the workbook.`);
    } else if (/^[a-z]{3,}\.\$?[a-z]{1,2}\$?\d+$/.test(key)) {
      this.add(node, `“${node.name}” may be a cell of a sheet.`, 0.4);
    } else if (
      FUNCTION_AND_CELL.exec(key)?.[1] &&
      isFunctionName(FUNCTION_AND_CELL.exec(key)?.[1]?.toUpperCase() ?? '')
    ) {
      this.add(node, `${node.name} may be a function without its parenthesis.`, 0.5);
    } else if (LABELS.has(key) && this.isResult) {
      this.add(node, `${node.name} is text and needs quotation marks.`);
    } else if (this.isResult && !/_/.test(key)) {
      this.add(node, `${node.name} may be text without quotation marks.`, 0.3);
    } else if (['true', 'false'].some((word) => editDistance(key, word, 1) === 1 && key.length > 3)) {
      this.add(node, `${node.name} is neither TRUE nor FALSE.`);
    }
  }

  private checkStructured(node: Extract<Ast, { type: 'structured' }>): void {
    if (node.table === '' && node.columns.length === 0 && node.sections.length === 0) {
      this.add(node, 'These brackets name no column.');
    }
    if (node.table !== '' && isFunctionName(node.table.toUpperCase())) {
      this.add(node, `${node.table} needs parentheses.`);
    }
    if (!this.workbook || node.workbook !== undefined) return;
    const wanted = node.table.toLowerCase();
    const table = this.workbook.tables.find((item) => item.name.toLowerCase() === wanted);
    if (!table) {
      if (wanted !== '') this.add(node, `There is no table named “${node.table}”.`);
      return;
    }
    for (const column of node.columns) {
      if (!table.columns.some((item) => item.toLowerCase() === column.toLowerCase())) {
        this.add(node, `The table ${table.name} has no column “${column}”.`);
      }
    }
  }

  private checkBinary(node: Extract<Ast, { type: 'binary' }>): void {
    const { operator, left, right } = node;
    if (COMPARISONS.has(operator)) {
      if (left.type === 'string') this.add(node, 'A text is compared with something else.', 0.5);
      // A parenthesised comparison starts before its first part; `(A1>0)=TRUE` is meant as it stands.
      const inner =
        left.type === 'binary' && COMPARISONS.has(left.operator) && left.start === left.left.start;
      if (inner)
        this.add(node, 'Two comparisons in a row compare TRUE or FALSE with the last value; AND is meant.');
    }
    if (operator === ':' && left.type === 'binary' && left.operator === ':') {
      this.add(node, 'Three corners make no range.', 0.6);
    }
    if (
      operator === ',' &&
      [left, right].some((side) => side.type === 'call' && !REFERENCING.has(side.name))
    ) {
      this.add(node, 'A comma outside of a call joins cells, not values.');
    }
    if (operator === ' ' && !crosses(left, right))
      this.add(node, 'A space between references gives the cells that both have.');
    if (['+', '-', '*', '/', '^'].includes(operator)) {
      const sides = [left, right];
      if (sides.some((side) => side.type === 'binary' && side.operator === ',')) {
        this.add(node, 'A list of cells cannot be calculated with.', 0.7);
      }
      if (
        sides.some((side) => side.type === 'reference' && !side.cell) &&
        sides.some((side) => side.type === 'reference' && side.cell)
      ) {
        this.add(node, 'A range and a cell are calculated together.', 0.3);
      }
      for (const side of [left, right]) {
        if (side.type === 'string' && textToNumber(side.value) === undefined) {
          this.add(side, `The text “${side.value}” cannot be calculated with.`);
        }
      }
    }
    if (operator === ':' && (left.type === 'name' || right.type === 'name')) {
      const name = left.type === 'name' ? left : right;
      this.add(node, 'A range of a name and a cell is rarely meant.', 0.4);
      const other = name === left ? right : left;
      if (name.type === 'name' && /^\$?[a-z]{1,3}\$?$/i.test(name.name) && other.type === 'reference') {
        this.add(node, 'A corner of this range has no row.');
      }
      if (
        name.type === 'name' &&
        (/^sheet\d+$/i.test(name.name) || this.sheets?.has(name.name.toLowerCase()))
      ) {
        this.add(node, `${name.name} is a sheet: an exclamation mark stands behind it.`);
      }
    }
    if (operator === '/' && right.type === 'number' && right.value === 0) {
      this.add(node, 'Nothing can be divided by zero.');
    }
  }

  private checkCall(node: CallNode, bound: ReadonlySet<string>): void {
    const key = node.name.toLowerCase();
    const info = functionInfo(node.name);
    // A function that is like none of Excel's may come from an add-in.
    const foreign = !info && !bound.has(key) && !this.names?.has(key) && !/^_|!/.test(node.name);
    const glued = /^\$?[a-z]{1,3}\$?\d+([a-z]{2,})$/i.exec(node.name)?.[1]?.toUpperCase();
    if (foreign && (isCellText(node.name) || (glued !== undefined && isFunctionName(glued)))) {
      this.add(node, 'An operator or a comma is missing here.');
    } else if (foreign && (nearFunctions(node.name).length > 0 || isTwoFunctions(node.name))) {
      this.add(node, `There is no function ${node.name.toUpperCase()}.`);
    }
    const arity = arityProblem(node.name, node.args.length);
    if (arity !== undefined) this.add(node, arity);
    node.args.forEach((arg, index) => {
      const kind = info && argumentAt(info, index)?.kind;
      this.isResult = arg.type === 'name' && index > 0 && BRANCHING.has(node.name);
      this.visit(arg, bound, kind === 'lambda');
      this.isResult = false;
      if (kind !== undefined) this.checkArgument(node, arg, index, kind);
    });
    this.checkLookup(node);
    this.checkShapes(node);
    const pairs = ALIKE[node.name];
    if (
      pairs &&
      arity === undefined &&
      (node.args.length - pairs.first - (node.name === 'COUNTIFS' ? 0 : 1)) % 2 === 1
    ) {
      this.add(node, `${node.name}: a criterion or its cells are missing.`);
    }
    const unit = node.args[2];
    if (node.name === 'DATEDIF' && unit?.type === 'name' && /^(?:y|m|d|ym|yd|md)$/i.test(unit.name)) {
      this.add(unit, `DATEDIF: the unit ${unit.name} needs quotation marks.`);
    }
    this.checkBranches(node);
  }

  private checkArgument(call: CallNode, arg: Ast, index: number, kind: string): void {
    const info = functionInfo(call.name);
    const name = (info && argumentAt(info, index)?.name) ?? 'argument';
    const fault = (message: string, weight = 1): void =>
      this.add(arg, `${call.name}: ${message.replace('%', name)}`, weight);
    if (arg.type === 'missing') {
      const optional = (info && argumentAt(info, index)?.optional) ?? true;
      if (kind === 'range' && !optional) fault('the argument “%” is empty.');
      else if (kind === 'text' && !optional) {
        fault('the text is missing.', index === 0 && ['FIND', 'SEARCH'].includes(call.name) ? 1 : 0.6);
      }
      // An empty last argument is an idiom for 0 (`MATCH(a,b,)`), except where values are listed.
      else if (info && index > 0 && index >= info.args.length && info.repeated.length === 1)
        fault('a comma with no value behind it.');
      return;
    }
    if (kind === 'range' && !isReferenceLike(arg) && arg.type !== 'error' && call.name !== 'GETPIVOTDATA') {
      // INDEX, IF, CHOOSE and OFFSET give references; the parser calls all calls reference-like.
      fault('“%” must be cells, not a value.');
    }
    if (kind === 'lambda' && !['lambda', 'name', 'call', 'let'].includes(arg.type)) {
      fault('“%” must be a function.');
    }
    if (
      ['number', 'integer'].includes(kind) &&
      arg.type === 'string' &&
      textToNumber(arg.value) === undefined
    ) {
      fault('“%” must be a number, not text.');
    }
    if (
      ['AND', 'OR'].includes(call.name) &&
      call.args.length === 1 &&
      (arg.type === 'binary' || sizeOf(arg)?.rows === 1)
    ) {
      fault('one condition needs no joining.', 0.4);
    }
    if ((['AND', 'OR', 'NOT'].includes(call.name) || (call.name === 'IF' && index === 0)) && isSum(arg)) {
      fault('“%” is no condition.', 0.4);
    }
    if (call.name === 'FILTER' && index === 1 && arg.type === 'reference')
      fault('the condition compares nothing.', 0.4);
    if (['text', 'number', 'integer', 'date'].includes(kind) && isOddValue(arg, kind)) {
      fault('“%” is an unlikely value.', 0.4);
    }
    if (['AND', 'OR', 'NOT', 'XOR'].includes(call.name) && ['string', 'number'].includes(arg.type)) {
      fault('“%” must be a condition.');
    }
    if (call.name === 'TEXT' && index === 1 && looksLikeFormat(arg)) {
      fault('a format is text and needs quotation marks.');
    }
    if (kind === 'criterion' && arg.type === 'string' && CELL_CRITERION.test(arg.value)) {
      fault('a cell inside quotation marks is only text.');
    }
    if (
      kind === 'any' &&
      arg.type === 'string' &&
      /^\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$/i.test(arg.value)
    ) {
      fault('cells in quotation marks are only text.');
    }
  }

  private checkLookup(call: CallNode): void {
    this.checkIndex(call);
    const [, range, index] = call.args;
    const size = sizeOf(range);
    if (call.name === 'VLOOKUP' && index?.type === 'boolean' && call.args.length === 3) {
      this.add(index, 'VLOOKUP: the number of the column is missing.');
    }
    if (!size || index?.type !== 'number') return;
    if (call.name === 'VLOOKUP' && (index.value > size.columns || index.value < 1)) {
      this.add(index, `VLOOKUP: the range has ${size.columns} columns, not ${index.value}.`);
    }
    if (call.name === 'HLOOKUP' && (index.value > size.rows || index.value < 1)) {
      this.add(index, `HLOOKUP: the range has ${size.rows} rows, not ${index.value}.`);
    }
  }

  /** `IF(x,Weekend,"Weekday")`: a plain word beside another or a text is a text more often than a name of cells. */
  private checkBranches(call: CallNode): void {
    const [, ...branches] = call.args;
    const isPlainWord = (node: Ast): boolean => node.type === 'name' && /^\p{Lu}\p{Ll}{2,}$/u.test(node.name);
    if (this.names || call.name !== 'IF' || branches.length !== 2) return;
    if (!branches.every((branch) => branch.type === 'string' || isPlainWord(branch))) return;
    for (const branch of branches) {
      if (branch.type === 'name' && !LABELS.has(branch.name.toLowerCase()))
        this.add(branch, `${branch.name} is text and needs quotation marks.`);
    }
  }

  private checkIndex(call: CallNode): void {
    const [, row, column] = call.args;
    const first = sizeOf(call.args[0]);
    if (call.name === 'INDEX' && first) {
      if (column?.type === 'number' && column.value > first.columns) {
        this.add(column, `INDEX: the range has ${first.columns} columns, not ${column.value}.`);
      } else if (row?.type === 'number' && row.value > first.rows && first.rows > 1) {
        this.add(row, `INDEX: the range has ${first.rows} rows, not ${row.value}.`);
      }
    }
  }

  private checkShapes(call: CallNode): void {
    const alike = ALIKE[call.name];
    const first = alike && sizeOf(call.args[alike.first]);
    if (!alike || !first) return;
    for (let i = alike.others; i < call.args.length; i += alike.step) {
      const other = sizeOf(call.args[i]);
      if (other && (other.rows !== first.rows || other.columns !== first.columns)) {
        this.add(call.args[i] as Ast, `${call.name}: the ranges must have the same size.`);
      }
    }
  }
}
