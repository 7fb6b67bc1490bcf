/** @file Proposals for formulas that parse but cannot be meant: from the syntax tree and what is wrong with it. */
import {
  argumentAt,
  arityProblem,
  columnLetters,
  escapeColumn,
  functionInfo,
  isFunctionName,
  isPlainSheetName,
  walk,
  type Ast,
  type CallNode,
  type WorkbookData,
} from '../../../formula';
import { sizeOf, type Problem } from '../check';
import { insertion, type Edit, type TextChange } from '../edit';
import { nearestNames } from '../nearest';

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);

const at = (node: Ast, replacement: string): TextChange => ({
  start: node.start,
  end: node.end,
  replacement,
});

/** True where a node is cells beyond doubt. */
const isCells = (node: Ast | undefined): boolean =>
  node !== undefined &&
  (node.type === 'reference' ||
    node.type === 'structured' ||
    (node.type === 'binary' && node.operator === ':'));

/** All edits that the problems of a formula suggest. */
export function treeEdits(text: string, tree: Ast, problems: readonly Problem[], workbook: WorkbookData | undefined): Edit[] {
  const edits: Edit[] = [];
  const wrong = new Set(problems.map((problem) => problem.node));
  walk(tree, (node) => {
    if (node.type === 'call') {
      const own = wrong.has(node) || node.args.some((arg) => wrong.has(arg));
      if (own) edits.push(...callEdits(text, node));
    } else if (wrong.has(node)) edits.push(...nodeEdits(text, node, workbook));
  });
  return edits;
} // prettier-ignore

function callEdits(text: string, call: CallNode): Edit[] {
  const edits = [...conditional(text, call), ...count(text, call), ...lookup(text, call), ...shapes(call), ...swaps(text, call)];
  return edits.map((edit) => ({ ...edit, changes: edit.changes.map((change) => narrowed(text, change)) }));
} // prettier-ignore

/** A change without what stays as it was at both its ends, so that a person is shown the right place. */
function narrowed(text: string, { start, end, replacement }: TextChange): TextChange {
  const old = text.slice(start, end);
  const most = Math.min(old.length, replacement.length);
  let head = 0;
  while (head < most && old[head] === replacement[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === replacement[replacement.length - 1 - tail])
    tail++;
  return {
    start: start + head,
    end: end - tail,
    replacement: replacement.slice(head, replacement.length - tail),
  };
}

/** The arguments of a call as they are written. */
const written = (text: string, call: CallNode): string[] =>
  call.args.map((arg) => text.slice(arg.start, arg.end));

/** Rewrites a whole call, keeping the texts of its arguments. */
function rewritten(
  call: CallNode,
  name: string,
  args: readonly string[],
  reason: string,
  cost: number,
): Edit {
  return { changes: [at(call, `${name}(${args.join(',')})`)], reason, cost };
}

/** SUMIF and its kin: arguments in the order of the sister function, or too many for it. */
function conditional(text: string, call: CallNode): Edit[] {
  const found = /^(SUM|COUNT|AVERAGE)IF(S?)$/.exec(call.name);
  if (!found) return [];
  const args = written(text, call);
  const [first = '', second = '', third = '', ...rest] = args;
  const edits: Edit[] = [];
  const base = found[1] ?? '';
  if (found[2] === '') {
    if (!isCells(call.args[0]) && isCells(call.args[1])) {
      const swapped = [second, first, ...args.slice(2)];
      edits.push(rewritten(call, call.name, swapped, `${call.name} takes the cells first, then the criterion.`, 0.7));
    }
    if (base === 'COUNT' && args.length > 2) {
      edits.push(rewritten(call, 'COUNTIFS', args, 'COUNTIF takes one condition; COUNTIFS takes several.', 0.6));
    } else if (args.length > 3) {
      const why = `${call.name} takes one condition; ${base}IFS takes several.`;
      const sumFirst = isCells(call.args[1]) && !isCells(call.args[2]);
      edits.push(rewritten(call, `${base}IFS`, args, why, sumFirst ? 0.6 : 0.9));
      edits.push(rewritten(call, `${base}IFS`, [third, first, second, ...rest], why, sumFirst ? 1.2 : 0.7));
    }
    return edits;
  }
  if (base === 'COUNT' || args.length < 3) return edits;
  const why = `${call.name} takes the cells to ${base === 'SUM' ? 'add' : 'average'} first.`;
  const last = args[args.length - 1] ?? '';
  if (isCells(call.args[0]) && !isCells(call.args[1])) {
    if (isCells(call.args[args.length - 1])) {
      edits.push(rewritten(call, call.name, [last, ...args.slice(0, -1)], why, 0.7));
    }
    if (args.length === 3) edits.push(rewritten(call, `${base}IF`, args, `${base}IF takes them in this order.`, 0.8));
    else if (isCells(call.args[2])) edits.push(rewritten(call, call.name, [third, first, second, ...rest], why, 0.9));
  }
  return edits;
} // prettier-ignore

/** What an argument that was left out most often is, by function and number of arguments given. */
const LEFT_OUT: Readonly<Record<string, readonly (readonly [given: number, added: string, cost: number])[]>> = {
  ROUND: [[1, '0', 1], [1, '2', 1.1]],
  ROUNDUP: [[1, '0', 1]],
  ROUNDDOWN: [[1, '0', 1]],
  SUBSTITUTE: [[2, '""', 1.1]],
  IFERROR: [[1, '""', 1], [1, '0', 1.1]],
  IFNA: [[1, '""', 1], [1, '0', 1.1]],
  VLOOKUP: [[2, '2,FALSE', 1.6]],
  DATEDIF: [[2, '"d"', 1.3], [2, '"y"', 1.4]],
  DATE: [[2, '1', 1.1]],
  LARGE: [[1, '1', 1.3]],
  SMALL: [[1, '1', 1.3]],
  TEXT: [[1, '"0"', 1.6]],
  MOD: [[1, '2', 1.6]],
  REPT: [[1, '1', 1.4]],
}; // prettier-ignore

/** Too many or too few arguments. */
function count(text: string, call: CallNode): Edit[] {
  const problem = arityProblem(call.name, call.args.length);
  const info = functionInfo(call.name);
  if (problem === undefined || !info) return [];
  const edits: Edit[] = [];
  const args = written(text, call);
  // `SUM(IF(A1:A9="x",B1,B9,0))`: a comma where the colon of a range belongs.
  call.args.slice(1).forEach((arg, index) => {
    const before = call.args[index];
    if (
      args.length <= info.minArgs ||
      before?.type !== 'reference' ||
      arg.type !== 'reference' ||
      !before.cell ||
      !arg.cell
    )
      return;
    const joined = [
      ...args.slice(0, index),
      `${args[index] ?? ''}:${args[index + 1] ?? ''}`,
      ...args.slice(index + 2),
    ];
    edits.push(rewritten(call, call.name, joined, 'A range is written with a colon.', 0.8));
  });
  if (args.length > info.maxArgs) {
    args.forEach((arg, index) => {
      const last = index === args.length - 1;
      const kept = args.filter((_, i) => i !== index);
      const cheap = arg.trim() === '' ? 0.7 : last ? 1.1 : 1.6;
      edits.push(rewritten(call, call.name, kept, problem, cheap));
    });
    const most = args.slice(0, info.maxArgs);
    if (args.length > info.maxArgs + 1) edits.push(rewritten(call, call.name, most, problem, 1.3));
  } else {
    for (const [given, added, cost] of LEFT_OUT[call.name] ?? []) {
      if (given === args.length) edits.push(rewritten(call, call.name, [...args, added], problem, cost));
    }
    // Otherwise a default in the middle: `REPLACE(A1,3,"x")`.
    for (let index = 1; args.length === info.minArgs - 1 && index < args.length; index++) {
      const kind = argumentAt(info, index)?.kind;
      const added = {
        integer: '1',
        number: '0',
        text: '""',
        boolean: call.name === 'TEXTJOIN' ? 'TRUE' : 'FALSE',
      }[kind as string];
      if (added === undefined) continue;
      edits.push(
        rewritten(call, call.name, [...args.slice(0, index), added, ...args.slice(index)], problem, 1.7),
      );
    }
  }
  return edits;
}

/** The column of a lookup: beyond the range, or left out. */
function lookup(text: string, call: CallNode): Edit[] {
  const args = written(text, call);
  const edits: Edit[] = [];
  if (call.name === 'INDEX') return indexEdits(call);
  if (call.name !== 'VLOOKUP' && call.name !== 'HLOOKUP') return edits;
  const [, range, index] = call.args;
  const size = sizeOf(range);
  const most = size && (call.name === 'VLOOKUP' ? size.columns : size.rows);
  if (index?.type === 'boolean' && call.args.length === 3) {
    const counts = [...new Set([...(most !== undefined && Number.isFinite(most) ? [most] : []), 2])];
    counts.forEach((column, i) => {
      const added = [args[0] ?? '', args[1] ?? '', String(column), args[2] ?? ''];
      edits.push(
        rewritten(call, call.name, added, `${call.name} needs the number of the column.`, 0.9 + 0.3 * i),
      );
    });
  }
  if (index?.type === 'number' && most !== undefined && (index.value > most || index.value < 1)) {
    edits.push({
      changes: [at(index, String(most))],
      reason: `The range has only ${most} columns.`,
      cost: 0.7,
    });
    const wider = widened(range, index.value, call.name === 'VLOOKUP');
    if (range && wider !== undefined) {
      edits.push({ changes: [wider], reason: `The range must reach to column ${index.value}.`, cost: 0.9 });
    }
  }
  return edits;
}

function indexEdits(call: CallNode): Edit[] {
  const [range, row, column] = call.args;
  const size = sizeOf(range);
  if (!size) return [];
  const edits: Edit[] = [];
  if (column?.type === 'number' && column.value > size.columns) {
    edits.push({ changes: [at(column, String(size.columns))], reason: `The range has only ${size.columns} columns.`, cost: 0.8 });
    const wider = widened(range, column.value, true);
    if (wider) edits.push({ changes: [wider], reason: `The range must reach to column ${column.value}.`, cost: 0.9 });
  }
  if (row?.type === 'number' && row.value > size.rows) {
    edits.push({ changes: [at(row, String(size.rows))], reason: `The range has only ${size.rows} rows.`, cost: 0.8 });
  }
  return edits;
} // prettier-ignore

/** The change that makes a range as many columns (or rows) wide. */
function widened(range: Ast | undefined, size: number, columns: boolean): TextChange | undefined {
  if (range?.type !== 'reference' || range.cell || !Number.isInteger(size) || size < 1 || size > 1000)
    return undefined;
  const { left, right, bottom, top, anchors } = range;
  if (columns) {
    if (left === null || right === null) return undefined;
    const letters = (anchors[3] ? '$' : '') + columnLetters(left + size - 1);
    const row = bottom === null ? '' : (anchors[2] ? '$' : '') + String(bottom + 1);
    return tail(range, letters + row);
  }
  if (top === null || bottom === null || right === null) return undefined;
  return tail(
    range,
    (anchors[3] ? '$' : '') + columnLetters(right) + (anchors[2] ? '$' : '') + String(top + size),
  );
}

/** Replaces the second corner of a range. */
function tail(range: Extract<Ast, { type: 'reference' }>, corner: string): TextChange {
  const second = (range.right === null ? '' : (range.anchors[3] ? '$' : '') + columnLetters(range.right)) +
    (range.bottom === null ? '' : (range.anchors[2] ? '$' : '') + String(range.bottom + 1));
  return { start: range.end - second.length, end: range.end, replacement: corner };
} // prettier-ignore

/** Ranges of a conditional function that differ in length: one is made as long as the other. */
function shapes(call: CallNode): Edit[] {
  if (!/IFS$/.test(call.name)) return [];
  const ranges = call.args.filter((arg) => arg.type === 'reference' && !arg.cell);
  const ends = ranges.map((range) => (range.type === 'reference' ? range.bottom : null));
  const tally = new Map<number | null, number>();
  for (const end of ends) tally.set(end, (tally.get(end) ?? 0) + 1);
  const [usual] = [...tally].sort((a, b) => b[1] - a[1] || ends.indexOf(a[0]) - ends.indexOf(b[0]));
  const edits: Edit[] = [];
  for (const end of new Set(ends)) {
    if (end === null || ends.includes(null)) continue;
    const changes = ranges.flatMap((range) => {
      if (range.type !== 'reference' || range.bottom === end || range.bottom === null) return [];
      const digits = String(range.bottom + 1).length;
      return [{ start: range.end - digits, end: range.end, replacement: String(end + 1) }];
    });
    if (changes.length > 0) {
      edits.push({
        changes,
        reason: 'The ranges must be equally long.',
        cost: end === usual?.[0] ? 0.7 : 0.9,
      });
    }
  }
  return edits;
}

/** Two neighbours in the wrong order, where kinds do not fit. */
function swaps(text: string, call: CallNode): Edit[] {
  const args = written(text, call);
  const info = functionInfo(call.name);
  const dropped = args.flatMap((_, index): Edit[] => {
    if (info === undefined || index !== args.length - 1 || argumentAt(info, index)?.optional !== true)
      return [];
    return [rewritten(call, call.name, args.slice(0, -1), `${call.name} does not need this argument.`, 1.3)];
  });
  return dropped.concat(
    args.slice(1).map((arg, index): Edit => {
      const swapped = [...args];
      swapped[index] = arg;
      swapped[index + 1] = args[index] ?? '';
      return rewritten(
        call,
        call.name,
        swapped,
        `${call.name} takes these arguments in the other order.`,
        1.2,
      );
    }),
  );
}

function nodeEdits(text: string, node: Ast, workbook: WorkbookData | undefined): Edit[] {
  switch (node.type) {
    case 'binary':
      return comparisons(text, node);
    case 'name':
      return nameEdits(node, workbook);
    case 'reference':
      return sheetEdits(text, node, workbook);
    case 'structured':
      return structuredEdits(text, node, workbook);
    default:
      return [];
  }
}

/** `5<A1<10` is AND(5<A1,A1<10), `A1>=5<=9` is AND(A1>=5,A1<=9). */
function comparisons(text: string, node: Extract<Ast, { type: 'binary' }>): Edit[] {
  const { left } = node;
  if (left.type !== 'binary' || !COMPARISONS.has(left.operator) || !COMPARISONS.has(node.operator)) return [];
  const literal = left.right.type === 'number' || left.right.type === 'string';
  const subject = literal ? left.left : left.right;
  const middle = text.slice(subject.start, subject.end);
  const first = text.slice(left.start, left.end);
  const last = text.slice(node.right.start, node.right.end);
  return [
    {
      changes: [at(node, `AND(${first},${middle}${node.operator}${last})`)],
      reason: 'Two comparisons are joined with AND(…).',
      cost: 0.6,
    },
  ];
}

function nameEdits(node: Extract<Ast, { type: 'name' }>, workbook: WorkbookData | undefined): Edit[] {
  if (/^\$?[a-z]{1,3}\$?\d/i.test(node.name) || isFunctionName(node.name.toUpperCase())) return [];
  const edits: Edit[] = [
    { changes: [at(node, `"${node.name}"`)], reason: `${node.name} is text and needs quotation marks.`, cost: 0.7 },
  ];
  if (workbook) {
    const names = [...workbook.names, ...workbook.tables].map((item) => item.name);
    for (const { name, distance } of nearestNames(node.name, names)) {
      edits.push({ changes: [at(node, name)], reason: `There is no name ${node.name}; ${name} is the nearest.`, cost: 0.4 + distance });
    }
  }
  return edits;
} // prettier-ignore

const quotedSheet = (name: string): string =>
  isPlainSheetName(name) ? name : `'${name.replace(/'/g, "''")}'`;

function sheetEdits(text: string, node: Extract<Ast, { type: 'reference' }>, workbook: WorkbookData | undefined): Edit[] {
  if (!workbook || node.sheet === undefined || node.lastSheet !== undefined) return [];
  const bang = text.lastIndexOf('!', node.end);
  if (bang < node.start) return [];
  const names = workbook.sheets.map((sheet) => sheet.name);
  if (names.some((name) => name.toLowerCase() === node.sheet?.toLowerCase())) return [];
  return nearestNames(node.sheet, names).map(({ name, distance }) => ({
    changes: [{ start: node.start, end: bang, replacement: quotedSheet(name) }],
    reason: `There is no sheet ${node.sheet ?? ''}; ${name} is the nearest.`,
    cost: 0.4 + distance,
  }));
} // prettier-ignore

function structuredEdits(text: string, node: Extract<Ast, { type: 'structured' }>, workbook: WorkbookData | undefined): Edit[] {
  if (!workbook) return [];
  const table = workbook.tables.find((item) => item.name.toLowerCase() === node.table.toLowerCase());
  if (!table) {
    const names = workbook.tables.map((item) => item.name);
    return nearestNames(node.table, names).map(({ name, distance }) => ({
      changes: [{ start: node.start, end: node.start + node.table.length, replacement: name }],
      reason: `There is no table ${node.table}; ${name} is the nearest.`,
      cost: 0.4 + distance,
    }));
  }
  return node.columns.flatMap((column): Edit[] => {
    if (table.columns.some((name) => name.toLowerCase() === column.toLowerCase())) return [];
    const inner = escapeColumn(column);
    const start = text.indexOf(inner, node.start + node.table.length);
    if (start < 0 || start > node.end) return [];
    return nearestNames(column, table.columns).map(({ name, distance }) => ({
      changes: [{ start, end: start + inner.length, replacement: escapeColumn(name) }],
      reason: `${table.name} has no column ${column}; ${name} is the nearest.`,
      cost: 0.4 + distance,
    }));
  });
} // prettier-ignore

/** Calls that swallowed the arguments of the call around them: `IF(ISBLANK(A1,"x",A1))`. */
export function closeEarlier(text: string, tree: Ast): Edit[] {
  const edits: Edit[] = [];
  walk(tree, (node) => {
    if (node.type !== 'call') return;
    for (const inner of node.args) {
      if (inner.type !== 'call' || text[inner.end - 1] !== ')') continue;
      const tooMany = arityProblem(inner.name, inner.args.length) !== undefined;
      const tooFew = arityProblem(node.name, node.args.length) !== undefined || (node.name === 'IF' && node.args.length < 2);
      if (!tooMany && !tooFew) continue;
      inner.args.slice(0, -1).forEach((arg) => {
        edits.push({
          changes: [insertion(arg.end, ')'), { start: inner.end - 1, end: inner.end, replacement: '' }],
          reason: `${inner.name} is closed before these arguments.`,
          cost: 1.1,
        });
      });
    }
  });
  return edits;
} // prettier-ignore
