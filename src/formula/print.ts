/** @file From syntax tree to formula text, en-US form. */
import type { Ast, BinaryNode, ReferenceNode, StructuredNode } from './ast';
import { BINDING, PERCENT_BINDING, SPILL_BINDING, UNARY_BINDING } from './precedence';
import { MAX_COLUMNS } from './workbook';

const ATOM = 100;

/** Prints a tree as a formula without the leading `=`. Parsing the text gives an equal tree (positions aside). */
export function printFormula(node: Ast): string {
  return print(node);
}

function binding(node: Ast): number {
  switch (node.type) {
    case 'binary':
      return BINDING[node.operator] ?? 0;
    case 'unary':
      return UNARY_BINDING;
    case 'postfix':
      return node.operator === '%' ? PERCENT_BINDING : SPILL_BINDING;
    case 'number':
      return node.value < 0 ? UNARY_BINDING : ATOM;
    default:
      return ATOM;
  }
}

function wrapped(node: Ast, minimum: number): string {
  const text = print(node);
  return binding(node) < minimum ? `(${text})` : text;
}

function argument(node: Ast): string {
  // A union inside an argument list would read as two arguments.
  return node.type === 'binary' && containsBareUnion(node) ? `(${print(node)})` : print(node);
}

function containsBareUnion(node: Ast): boolean {
  if (node.type !== 'binary') return false;
  if (node.operator === ',') return true;
  return false;
}

function print(node: Ast): string {
  switch (node.type) {
    case 'number':
      return printNumber(node.value);
    case 'string':
      return `"${node.value.replace(/"/g, '""')}"`;
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'error':
      return node.code;
    case 'missing':
      return '';
    case 'array':
      return `{${node.rows.map((row) => row.map(print).join(',')).join(';')}}`;
    case 'reference':
      return printReference(node);
    case 'name':
      return printPrefix(node) + node.name;
    case 'structured':
      return printStructured(node);
    case 'unary':
      return node.operator + wrapped(node.operand, UNARY_BINDING);
    case 'postfix':
      return wrapped(node.operand, node.operator === '%' ? PERCENT_BINDING : SPILL_BINDING) + node.operator;
    case 'binary':
      return printBinary(node);
    case 'call':
      return `${node.name}(${node.args.map(argument).join(',')})`;
    case 'invoke':
      return `${wrapped(node.callee, ATOM)}(${node.args.map(argument).join(',')})`;
    case 'lambda': {
      const names = node.parameters.map((parameter) =>
        parameter.optional ? `[${parameter.name}]` : parameter.name,
      );
      return `LAMBDA(${[...names, argument(node.body)].join(',')})`;
    }
    case 'let': {
      const pairs = node.bindings.map((item) => `${item.name},${argument(item.value)}`);
      return `LET(${[...pairs, argument(node.body)].join(',')})`;
    }
  }
}

/** Prints the chain of operators down the left side in a loop: a sum of thousands of terms is a tree that deep. */
function printBinary(node: BinaryNode): string {
  const parts: string[] = [];
  let current = node;
  for (;;) {
    const own = BINDING[current.operator] ?? 0;
    parts.push(current.operator + sideOf(current.right, own + 1));
    const { left } = current;
    const joins = current.operator === ',' || !containsBareUnion(left);
    if (left.type !== 'binary' || !joins || binding(left) < own) {
      parts.push(current.operator === ',' ? wrapped(left, own) : sideOf(left, own));
      return parts.reverse().join('');
    }
    current = left;
  }
}

/** A union below any other operator must be parenthesised: it may itself stand in an argument list. */
function sideOf(node: Ast, minimum: number): string {
  if (containsBareUnion(node)) return `(${print(node)})`;
  return wrapped(node, minimum);
}

function printNumber(value: number): string {
  return String(value).toUpperCase();
}

function printPrefix(node: { workbook?: string; sheet?: string; lastSheet?: string }): string {
  if (node.workbook === undefined && node.sheet === undefined) return '';
  const book = node.workbook === undefined ? '' : node.workbook;
  const slash = Math.max(book.lastIndexOf('\\'), book.lastIndexOf('/'));
  const bookText = node.workbook === undefined ? '' : `${book.slice(0, slash + 1)}[${book.slice(slash + 1)}]`;
  const text = bookText + (node.sheet ?? '') + (node.lastSheet === undefined ? '' : `:${node.lastSheet}`);
  const plain =
    [node.sheet, node.lastSheet].every((name) => name === undefined || isPlainSheetName(name)) &&
    /^\[?[\w.]*\]?[^[\]\\/]*$/.test(text);
  return plain ? `${text}!` : `'${text.replace(/'/g, "''")}'!`;
}

/** True when a sheet name needs no quotation marks in a reference. */
export function isPlainSheetName(name: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^(?:r|c|rc|r\d*c?\d*|c\d*)$/i.test(name) &&
    !/^(?:true|false)$/i.test(name)
  );
}

/** Letters of a zero-based column. */
export function columnLetters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function printReference(node: ReferenceNode): string {
  const [topFixed, leftFixed, bottomFixed, rightFixed] = node.anchors;
  const corner = (
    row: number | null,
    column: number | null,
    rowFixed: boolean,
    columnFixed: boolean,
  ): string =>
    (column === null ? '' : (columnFixed ? '$' : '') + columnLetters(Math.min(column, MAX_COLUMNS - 1))) +
    (row === null ? '' : (rowFixed ? '$' : '') + String(row + 1));
  const first = corner(node.top, node.left, topFixed, leftFixed);
  if (node.cell) return printPrefix(node) + first;
  const join = { none: ':', head: '.:', tail: ':.', both: '.:.' }[node.trim ?? 'none'];
  return printPrefix(node) + first + join + corner(node.bottom, node.right, bottomFixed, rightFixed);
}

/** A column name with the characters that have a meaning in structured references escaped. */
export function escapeColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

function printStructured(node: StructuredNode): string {
  const table = (node.workbook === undefined ? '' : `${node.workbook}!`) + node.table;
  const columns = node.columns.map(escapeColumn);
  const simple = (name: string): boolean => /^[\p{L}\p{N}_]+$/u.test(name);
  const span = columns.length === 2 ? `[${columns[0]}]:[${columns[1]}]` : `[${columns[0]}]`;
  if (node.sections.length === 1 && node.sections[0] === 'this row') {
    if (columns.length === 0) return `${table}[@]`;
    const bare = columns.length === 1 && simple(node.columns[0] ?? '');
    return bare ? `${table}[@${columns[0]}]` : `${table}[@${span}]`;
  }
  if (node.sections.length === 0) {
    if (columns.length === 0) return `${table}[]`;
    return columns.length === 1 ? `${table}${span}` : `${table}[${span}]`;
  }
  const sections = node.sections.map((section) => `[#${titleCase(section)}]`);
  if (columns.length === 0 && sections.length === 1) return `${table}${sections[0]}`;
  const parts = columns.length === 0 ? sections : [...sections, span];
  return `${table}[${parts.join(',')}]`;
}

function titleCase(text: string): string {
  return text.replace(/(?:^| )\p{L}/gu, (letter) => letter.toUpperCase());
}
