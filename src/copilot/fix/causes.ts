/** @file The causes of errors, one function for each kind of part that gives one. */
import {
  CellError,
  argumentAt,
  columnLetters,
  functionInfo,
  printFormula,
  textToNumber,
  walk,
  type Ast,
  type CallNode,
  type CellValue,
  type ErrorCode,
} from '../../formula';
import { nearFunctions } from './names';
import { nearestNames } from './nearest';
import type { Edit } from './edit';
import type { ErrorReason, Scene } from './why';

/** What is known of a cause. */
export interface Cause {
  readonly text: string;
  readonly repairs: readonly Edit[];
}

/** The cause of an error in a part of a formula; undefined when nothing more is known than its code. */
export function causeOf(node: Ast, code: ErrorCode, scene: Scene): Cause | undefined {
  switch (code) {
    case '#N/A':
      return node.type === 'call' ? lookupCause(node, scene) : undefined;
    case '#DIV/0!':
      return divisionCause(node, scene);
    case '#VALUE!':
      return valueCause(node, scene);
    case '#REF!':
      return referenceCause(node, scene);
    case '#NAME?':
      return nameCause(node, scene);
    case '#CALC!':
      return emptyCause(node, scene);
    case '#NUM!':
      return numberCause(node, scene);
    default:
      return undefined;
  }
}

const show = (value: CellValue): string => (typeof value === 'string' ? `“${value}”` : String(value));

const change = (node: Ast, replacement: string): Edit['changes'][number] => ({
  start: node.start,
  end: node.end,
  replacement,
});

/** Wraps a part in a call: `TRIM(…)`. */
const wrap = (node: Ast, name: string): Edit['changes'] => [
  { start: node.start, end: node.start, replacement: `${name}(` },
  { start: node.end, end: node.end, replacement: ')' },
];

/** Key and list of a lookup, and how it compares. */
function lookupParts(call: CallNode, scene: Scene) {
  const [key, list, third, fourth] = call.args;
  const rows = scene.rows(list);
  if (!key || !list || !rows) return undefined;
  const value = scene.first(key);
  const isTable = call.name === 'VLOOKUP' || call.name === 'HLOOKUP';
  const values = isTable ? (call.name === 'VLOOKUP' ? rows.map((row) => row[0] ?? null) : (rows[0] ?? [])) : rows.flat();
  const exact =
    call.name === 'XLOOKUP' || call.name === 'XMATCH'
      ? true
      : isTable
        ? fourth !== undefined && (fourth.type === 'missing' || !scene.first(fourth))
        : third !== undefined && scene.first(third) === 0;
  return { key, list, rows, values, value, exact, isTable };
} // prettier-ignore

const plain = (value: CellValue): string =>
  (typeof value === 'string' ? value : String(value ?? ''))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();

function lookupCause(call: CallNode, scene: Scene): Cause | undefined {
  if (!['VLOOKUP', 'HLOOKUP', 'XLOOKUP', 'MATCH', 'XMATCH', 'LOOKUP'].includes(call.name)) return undefined;
  const parts = lookupParts(call, scene);
  if (!parts || parts.value === undefined) return undefined;
  const { key, list, rows, values, value, exact, isTable } = parts;
  if (value === null || value === '') return { text: 'The value to look for is blank.', repairs: [] };
  if (value instanceof CellError) return undefined;
  const same = values.filter((item) => item !== null && plain(item) === plain(value));
  const [found] = same;
  if (typeof value === 'string' && typeof found === 'number') {
    return {
      text: `${show(value)} is a number stored as text, but the list holds numbers.`,
      repairs: [{ changes: wrap(key, 'VALUE'), reason: 'VALUE makes a number of the text.', cost: 0.6 }],
    };
  }
  if (typeof value === 'number' && typeof found === 'string') {
    const joined = [{ start: key.end, end: key.end, replacement: '&""' }];
    return {
      text: `${show(value)} is a number, but the list holds numbers stored as text.`,
      repairs: [{ changes: joined, reason: '&"" makes a text of the number.', cost: 0.6 }],
    };
  }
  if (typeof value === 'string' && typeof found === 'string') {
    const spaced = value !== value.trim() || /\s{2}|\u00a0/.test(value);
    const side = spaced ? `${show(value)} has spaces too many` : `The list has ${show(found)}, with spaces too many`;
    const edit: Edit = { changes: wrap(spaced ? key : list, 'TRIM'), reason: 'TRIM takes the spaces away.', cost: spaced ? 0.6 : 1 };
    return { text: `${side}.`, repairs: spaced || !isTable ? [edit] : [] };
  }
  const elsewhere = isTable ? otherColumn(call, rows, value, scene) : undefined;
  if (elsewhere) return elsewhere;
  if (!exact && isTable && call.args.length === 3) {
    return {
      text: `${show(value)} is smaller than all of the list, or the list is not sorted: without FALSE the lookup takes the nearest.`,
      repairs: [{ changes: [{ start: call.end - 1, end: call.end - 1, replacement: ',FALSE' }], reason: 'FALSE looks for the very value.', cost: 0.7 }],
    };
  }
  const texts = values.filter((item): item is string => typeof item === 'string');
  const near = typeof value === 'string' ? nearestNames(value, texts)[0]?.name : nearestNumber(value, values);
  const hint = near === undefined ? '' : `; the nearest is ${show(near)}`;
  return { text: `${show(value)} is not in the list${hint}.`, repairs: [] };
} // prettier-ignore

function nearestNumber(value: CellValue, values: readonly CellValue[]): number | undefined {
  if (typeof value !== 'number') return undefined;
  const numbers = values.filter((item): item is number => typeof item === 'number');
  return numbers.sort((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
}

/** The key stands in another column of the range: VLOOKUP looks only in the first. */
function otherColumn(call: CallNode, rows: readonly CellValue[][], value: CellValue, scene: Scene): Cause | undefined {
  const [, range, index] = call.args;
  if (call.name !== 'VLOOKUP' || range?.type !== 'reference' || range.left === null) return undefined;
  const width = rows[0]?.length ?? 0;
  for (let column = 1; column < width; column++) {
    if (!rows.some((row) => plain(row[column] ?? null) === plain(value))) continue;
    const wanted = scene.first(index);
    const text = `VLOOKUP looks in the first column of the range; ${show(value)} stands in column ${columnLetters(range.left + column)}.`;
    if (typeof wanted !== 'number' || index?.type !== 'number' || wanted <= column + 1) return { text, repairs: [] };
    const letters = (range.anchors[1] ? '$' : '') + columnLetters(range.left + column);
    const skipped = (range.anchors[1] ? 1 : 0) + columnLetters(range.left).length;
    // Behind the name of the sheet, if there is one, the range begins with its left column.
    const body = rangeBody(range);
    return {
      text,
      repairs: [
        {
          changes: [
            { start: body, end: body + skipped, replacement: letters },
            change(index, String(wanted - column)),
          ],
          reason: 'The range begins with the column that is looked in.',
          cost: 0.8,
        },
      ],
    };
  }
  return undefined;
} // prettier-ignore

/** Offset of the first corner of a reference. */
function rangeBody(node: Extract<Ast, { type: 'reference' }>): number {
  const corner = (
    row: number | null,
    column: number | null,
    rowFixed: boolean,
    columnFixed: boolean,
  ): number =>
    (column === null ? 0 : columnLetters(column).length + (columnFixed ? 1 : 0)) +
    (row === null ? 0 : String(row + 1).length + (rowFixed ? 1 : 0));
  const [top, left, bottom, right] = node.anchors;
  const first = corner(node.top, node.left, top, left);
  return node.end - (node.cell ? first : first + 1 + corner(node.bottom, node.right, bottom, right));
}

function divisionCause(node: Ast, scene: Scene): Cause | undefined {
  if (node.type === 'binary' && node.operator === '/') {
    const { right } = node;
    const value = scene.first(right);
    const name = right.type === 'reference' ? addressOf(right) : 'the divisor';
    const text = `The division is by ${name}, which is ${value === null ? 'blank' : '0'}.`;
    return { text, repairs: guard(node, right) };
  }
  if (node.type === 'call' && /^AVERAGE/.test(node.name)) {
    const rows = scene.rows(node.args[node.name === 'AVERAGEIF' ? (node.args.length > 2 ? 2 : 0) : 0]) ?? [];
    const texts = rows.flat().some((item) => typeof item === 'string' && isNumberText(item));
    return { text: texts ? 'The numbers are stored as text, so there is none to average.' : 'There is no number to average.', repairs: [] };
  }
  return undefined;
} // prettier-ignore

/** `IF(D3=0,0,A2/D3)`: the division is not tried. */
function guard(node: Ast, divisor: Ast): Edit[] {
  const written = printFormula(divisor);
  return [0, '""'].map((other, index) => ({
    changes: [
      { start: node.start, end: node.start, replacement: `IF(${written}=0,${other},` },
      { start: node.end, end: node.end, replacement: ')' },
    ],
    reason: `Nothing is divided where ${written} is 0 or blank.`,
    cost: 0.8 + 0.1 * index,
  }));
}

function isNumberText(text: string): boolean {
  try {
    return textToNumber(text) !== undefined;
  } catch {
    // Dates whose reading depends on the locale are no numbers here.
    return false;
  }
}

/** True for an argument that a function can only take as a number, written as a reference. */
function wantsNumber(call: CallNode, operand: Ast): boolean {
  const info = functionInfo(call.name);
  const kind = info && argumentAt(info, call.args.indexOf(operand))?.kind;
  return operand.type === 'reference' && (kind === 'number' || kind === 'integer' || kind === 'date');
}

function valueCause(node: Ast, scene: Scene): Cause | undefined {
  if (node.type === 'call' && ['FIND', 'SEARCH'].includes(node.name)) {
    const [what, where] = node.args.map((arg) => scene.first(arg));
    if (what !== undefined && where !== undefined) return { text: `${show(what)} does not occur in ${show(where)}.`, repairs: [] };
  }
  const operands = node.type === 'binary' ? [node.left, node.right] : node.type === 'unary' ? [node.operand] : node.type === 'call' ? node.args : [];
  for (const operand of operands) {
    const value = scene.first(operand);
    if (typeof value !== 'string' || isNumberText(value)) continue;
    if (node.type === 'call' && !wantsNumber(node, operand)) continue;
    const place = operand.type === 'reference' ? addressOf(operand) : printFormula(operand);
    const trimmed = value.replace(/[\s\u00a0]+/g, '');
    if (value === '') return { text: `${place} holds an empty text, which is no number.`, repairs: [numeric(operand, 'N', 'N takes 0 for what is no number.')] };
    if (trimmed !== value && isNumberText(trimmed)) {
      return { text: `${place} holds ${show(value)}, a number with spaces in it.`, repairs: [{ changes: [{ start: operand.start, end: operand.start, replacement: 'VALUE(TRIM(' }, { start: operand.end, end: operand.end, replacement: '))' }], reason: 'TRIM and VALUE make a number of it.', cost: 0.7 }] };
    }
    return { text: `${place} holds the text ${show(value)}, which is no number.`, repairs: node.type === 'call' ? [] : [numeric(operand, 'N', 'N takes 0 for what is no number.')] };
  }
  return undefined;
} // prettier-ignore

const numeric = (operand: Ast, name: string, reason: string): Edit => ({
  changes: wrap(operand, name),
  reason,
  cost: 0.9,
});

function referenceCause(node: Ast, scene: Scene): Cause | undefined {
  if (node.type === 'error') return { text: 'The cells that stood here were deleted.', repairs: [] };
  if (node.type !== 'call') return undefined;
  if (node.name === 'INDIRECT') return { text: `${show(scene.first(node.args[0]) ?? '')} is not the address of cells.`, repairs: [] };
  if (node.name === 'OFFSET') return { text: 'OFFSET reaches beyond the edge of the sheet.', repairs: [] };
  if (/^[VH]LOOKUP$/.test(node.name)) {
    const rows = scene.rows(node.args[1]);
    const size = node.name === 'VLOOKUP' ? rows?.[0]?.length : rows?.length;
    const index = node.args[2];
    if (size === undefined || !index) return undefined;
    return {
      text: `The range has ${size} ${node.name === 'VLOOKUP' ? 'columns' : 'rows'}, not ${show(scene.first(index) ?? '')}.`,
      repairs: [{ changes: [change(index, String(size))], reason: `The range has only ${size}.`, cost: 0.7 }],
    };
  }
  return undefined;
} // prettier-ignore

function nameCause(node: Ast, scene: Scene): Cause | undefined {
  if (node.type === 'call') {
    const near = nearFunctions(node.name)[0]?.name;
    return { text: `There is no function ${node.name}${near === undefined ? '' : `; ${near} is the nearest`}.`, repairs: [] };
  }
  if (node.type !== 'name') return undefined;
  const names = [...scene.workbook.names, ...scene.workbook.tables].map((item) => item.name);
  const near = nearestNames(node.name, names)[0]?.name;
  return { text: `There is no name ${node.name}${near === undefined ? '' : `; ${near} is the nearest`}.`, repairs: [] };
} // prettier-ignore

/** FILTER that finds nothing says so with its third argument. */
function emptyCause(node: Ast, scene: Scene): Cause | undefined {
  if (node.type !== 'call' || node.name !== 'FILTER' || !scene.rows(node.args[0])) return undefined;
  return {
    text: 'No row fits the condition, and FILTER is not told what to give then.',
    repairs:
      node.args.length === 2
        ? [{ changes: [{ start: node.end - 1, end: node.end - 1, replacement: ',""' }], reason: 'The third argument is given where no row fits.', cost: 0.7 }]
        : [],
  };
} // prettier-ignore

function numberCause(node: Ast, scene: Scene): Cause | undefined {
  if (node.type !== 'call') return undefined;
  const [first, second] = node.args;
  if (node.name === 'DATEDIF' && first && second) {
    const [from, to] = [scene.first(first), scene.first(second)];
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return undefined;
    const swapped = [change(first, printFormula(second)), change(second, printFormula(first))];
    return {
      text: 'The start date lies behind the end date.',
      repairs: [{ changes: swapped, reason: 'The earlier date stands first.', cost: 0.7 }],
    };
  }
  if (node.name === 'SQRT') return { text: `There is no square root of ${show(scene.first(first) ?? '')}.`, repairs: [] };
  return undefined;
} // prettier-ignore

/** A total that leaves out numbers stored as text gives no error, only too little. */
export function silentCause(tree: Ast, scene: Scene): ErrorReason | undefined {
  let found: ErrorReason | undefined;
  walk(tree, (node) => {
    if (found || node.type !== 'call' || !/^(?:SUM|AVERAGE|MAX|MIN)$/.test(node.name)) return;
    for (const arg of node.args) {
      if (arg.type !== 'reference' || arg.cell) continue;
      const cells = scene.rows(arg)?.flat() ?? [];
      const texts = cells.filter((item): item is string => typeof item === 'string' && isNumberText(item));
      if (texts.length === 0) continue;
      const all = cells.every((item) => typeof item !== 'string' || isNumberText(item));
      const values = all ? 'VALUE(' : 'IFERROR(VALUE(';
      const tail = all ? ')' : '),0)';
      found = {
        code: null,
        expression: node.name,
        text: `${texts.length} of the numbers in ${addressOf(arg)} are stored as text and left out.`,
        repairs: [
          {
            changes: [
              { start: arg.start, end: arg.start, replacement: values },
              { start: arg.end, end: arg.end, replacement: tail },
            ],
            reason: 'VALUE makes numbers of the texts.',
            cost: 0.8,
          },
        ],
      };
    }
  });
  return found;
}

function addressOf(node: Extract<Ast, { type: 'reference' }>): string {
  const corner = (row: number | null, column: number | null): string =>
    (column === null ? '' : columnLetters(column)) + (row === null ? '' : String(row + 1));
  const prefix = node.sheet === undefined ? '' : `${node.sheet}!`;
  const first = corner(node.top, node.left);
  return prefix + (node.cell ? first : `${first}:${corner(node.bottom, node.right)}`);
}
