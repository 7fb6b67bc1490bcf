/** @file R1C1 formulas: read into A1 form and shown from it, relative to the cell they stand in. */
import { walk } from './ast';
import type { ReferenceNode } from './ast';
import { FormulaError } from './formulaError';
import { parseFormula } from './parse';
import { columnLetters } from './print';
import { MAX_COLUMNS, MAX_ROWS } from './workbook';

/** A place on a sheet; zero-based. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

const NUMBER = String.raw`(?:\d+|\[-?\d+\])?`;
const REFERENCE = `R${NUMBER}C${NUMBER}|R${NUMBER}|C${NUMBER}`;
/** Texts, quoted sheets and bracketed names pass as they are; a word may be a reference; two references make a range. */
const PIECE = new RegExp(
  `"(?:[^"]|"")*"?|'(?:[^']|'')*'?|` +
    String.raw`(?<![\p{L}\p{N}_.\\$])(?:${REFERENCE})(?:\.?:\.?(?:${REFERENCE}))?(?![\p{L}\p{N}_.\\([!])|` +
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*|\[(?:[^\][']|'.|\[(?:[^\]']|'.)*\])*\]|[\s\S]`,
  'giu',
);
const ONE = new RegExp(`^(?:${REFERENCE})$`, 'i');
const PARTS = new RegExp(`^(${REFERENCE})(?:(\\.?:\\.?)(${REFERENCE}))?$`, 'i');

/**
 * A formula in A1 form as it reads in R1C1 style in a cell: `=A1+$B$2` in C3 is `=R[-2]C[-2]+R2C2`.
 * @throws FormulaError when the text is no formula, or has a name that means a row or a column in R1C1 style
 */
export function toR1C1Formula(formula: string, at: Cell): string {
  const references: ReferenceNode[] = [];
  walk(parseFormula(formula), (node) => {
    if (node.type === 'reference') references.push(node);
    const names = node.type === 'let' ? node.bindings : node.type === 'lambda' ? node.parameters : [];
    const name = node.type === 'name' ? node.name : names.find((item) => ONE.test(item.name))?.name;
    if (name !== undefined && ONE.test(name)) {
      throw new FormulaError(
        `The name “${name}” means a row or a column in R1C1 style.`,
        node.start,
        node.end,
      );
    }
  });
  let text = formula;
  for (const node of references.sort((a, b) => b.start - a.start)) {
    const start = Math.max(node.start, formula.lastIndexOf('!', node.end - 1) + 1);
    text = text.slice(0, start) + printR1C1(node, at) + text.slice(node.end);
  }
  return text;
}

function printR1C1(node: ReferenceNode, at: Cell): string {
  const [topFixed, leftFixed, bottomFixed, rightFixed] = node.anchors;
  const first = part('R', node.top, at.row, topFixed) + part('C', node.left, at.column, leftFixed);
  const last = part('R', node.bottom, at.row, bottomFixed) + part('C', node.right, at.column, rightFixed);
  const isWhole = node.top === null || node.left === null;
  if (node.cell || (isWhole && first === last && node.trim === undefined)) return first;
  return first + { none: ':', head: '.:', tail: ':.', both: '.:.' }[node.trim ?? 'none'] + last;
}

function part(letter: 'R' | 'C', index: number | null, own: number, isFixed: boolean): string {
  if (index === null) return '';
  if (isFixed) return `${letter}${index + 1}`;
  return index === own ? letter : `${letter}[${index - own}]`;
}

/**
 * A formula in R1C1 style in A1 form, for the cell it stands in. Distances that leave the sheet go on at its other edge,
 * as in Excel; what is no reference stays as it is.
 */
export function fromR1C1Formula(formula: string, at: Cell): string {
  return formula.replace(PIECE, (piece) => {
    const [, first = '', join, second] = PARTS.exec(piece) ?? [];
    if (first === '') return piece;
    const from = readCorner(first, at);
    const to = second === undefined ? undefined : readCorner(second, at);
    if (!from || (second !== undefined && !to)) return piece;
    if (!to || join === undefined) return isCell(from) ? corner(from) : `${corner(from)}:${corner(from)}`;
    if (kind(from) === kind(to)) return corner(from) + join + corner(to);
    return [from, to].map((end) => (isCell(end) ? corner(end) : `${corner(end)}:${corner(end)}`)).join(join);
  });
}

/** Row and column in A1 form; empty where the reference names none. */
interface Corner {
  readonly row: string;
  readonly column: string;
}

const isCell = ({ row, column }: Corner): boolean => row !== '' && column !== '';
const corner = ({ row, column }: Corner): string => column + row;
const kind = ({ row, column }: Corner): string => `${row === ''} ${column === ''}`;

function readCorner(text: string, at: Cell): Corner | undefined {
  const match = /^(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?$/i.exec(text);
  if (!match) return undefined;
  const row = /^r/i.test(text) ? readIndex(match[1], at.row, MAX_ROWS) : null;
  const column = /c/i.test(text) ? readIndex(match[2], at.column, MAX_COLUMNS) : null;
  if (row === undefined || column === undefined) return undefined;
  return {
    row: row === null ? '' : row.sign + String(row.index + 1),
    column: column === null ? '' : column.sign + columnLetters(column.index),
  };
}

/** The index that `5`, `[-2]` or nothing stands for; undefined outside of the sheet. */
function readIndex(
  text: string | undefined,
  own: number,
  size: number,
): { readonly index: number; readonly sign: '$' | '' } | undefined {
  if (text === undefined) return { index: own, sign: '' };
  const number = Number(text.replace(/[[\]]/g, ''));
  if (!text.startsWith('['))
    return number >= 1 && number <= size ? { index: number - 1, sign: '$' } : undefined;
  return Math.abs(number) < size ? { index: (own + number + size) % size, sign: '' } : undefined;
}
