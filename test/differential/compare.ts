/** @file Compares what two engines say, and finds the innermost part of a formula on which they differ. */
import { createHash } from 'node:crypto';
import { children, CellError } from '../../src/formula';
import type { Ast, CellValue } from '../../src/formula';

export type Outcome = CellValue | CellValue[][];

/** Numbers are compared to this relative difference. */
const TOLERANCE = 1e-7;

function sameCell(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), 1e-6);
  }
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code;
  return a === b;
}

function rowsOf(value: Outcome): CellValue[][] {
  return Array.isArray(value) ? value : [[value]];
}

function shape(rows: readonly (readonly CellValue[])[]): string {
  return `${rows.length}×${rows[0]?.length ?? 0}`;
}

function kindOf(value: CellValue): string {
  if (value instanceof CellError) return value.code;
  return value === null ? 'blank' : value === '' ? 'empty text' : typeof value;
}

/** Undefined when both are the same in shape, types and values; else what differs, in a few words: `ours|theirs`. */
export function difference(ours: Outcome, theirs: Outcome): string | undefined {
  const [a, b] = [rowsOf(ours), rowsOf(theirs)];
  if (shape(a) !== shape(b)) {
    const name = (rows: CellValue[][]): string =>
      rows.length === 1 && rows[0]?.length === 1 ? kindOf(rows[0][0] as CellValue) : 'array';
    return name(a) === 'array' && name(b) === 'array' ? 'array of another shape' : `${name(a)} | ${name(b)}`;
  }
  for (const [r, row] of a.entries()) {
    for (const [c, cell] of row.entries()) {
      const other = b[r]?.[c] as CellValue;
      if (sameCell(cell, other)) continue;
      const kinds = [kindOf(cell), kindOf(other)];
      return kinds[0] === kinds[1] ? `another ${kinds[0]}` : kinds.join(' | ');
    }
  }
  return undefined;
}

/** What stands at a node: the name of a function, or an operator. */
export function nodeName(node: Ast): string {
  switch (node.type) {
    case 'call':
      return node.name;
    case 'binary':
    case 'unary':
    case 'postfix':
      return node.operator;
    case 'let':
      return 'LET';
    case 'lambda':
    case 'invoke':
      return 'LAMBDA';
    case 'structured':
      return 'Table[…]';
    default:
      return node.type;
  }
}

/** The nodes whose value does not hang on a LET name or a LAMBDA parameter around them, innermost first. */
export function closedNodes(root: Ast): Ast[] {
  const found: Ast[] = [];
  const visit = (node: Ast, bound: ReadonlySet<string>): boolean => {
    if (node.type === 'name') return !bound.has(node.name.toLowerCase());
    if (node.type === 'call' && bound.has(node.name.toLowerCase())) {
      for (const child of children(node)) visit(child, bound);
      return false;
    }
    let inner = bound;
    if (node.type === 'lambda') {
      inner = new Set([...bound, ...node.parameters.map(({ name }) => name.toLowerCase())]);
    } else if (node.type === 'let') {
      inner = new Set([...bound, ...node.bindings.map(({ name }) => name.toLowerCase())]);
    }
    const closed = children(node)
      .map((child) => visit(child, inner))
      .every(Boolean);
    const alone = closed || ((node.type === 'lambda' || node.type === 'let') && bound.size === 0);
    if (alone && node.type !== 'missing' && node.type !== 'lambda') found.push(node);
    return alone;
  };
  visit(root, new Set());
  return found;
}

/** A short mark of a whole value, numbers to ten digits. */
export function digest(value: Outcome): string {
  const text = rowsOf(value).map((row) => row.map((cell) => showCell(rounded(cell))).join(','));
  return createHash('sha256').update(text.join(';')).digest('hex').slice(0, 8);
}

function rounded(cell: CellValue): CellValue {
  return typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell;
}

/** A value as the report shows it. */
export function show(value: Outcome): string {
  if (!Array.isArray(value)) return showCell(value);
  const rows = value.slice(0, 3).map((row) => row.slice(0, 4).map(showCell).join(','));
  return `{${rows.join(';')}${value.length > 3 || (value[0]?.length ?? 0) > 4 ? '…' : ''}}`;
}

function showCell(value: CellValue): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  return value === null ? 'blank' : String(value).toUpperCase();
}
