/** @file Proposals for cells, ranges and names of sheets as they are mistyped. */
import { isFunctionName } from '../../../formula';
import type { Edit, Source } from '../edit';
import { isCellText } from '../lexer';

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;

/** `A1.A10`, `A1..A10`, `A1 to A10`, `A1;A10`, `A1::A10`, `A1A10` for `A1:A10`. */
const RANGES: readonly (readonly [pattern: RegExp, cost: number])[] = [
  [
    new RegExp(
      `(?<![\\w.$])(${CELL})\\s*(?:[._]{1,3}|::+|:\\s+|\\s+:\\s*| to | bis |…)\\s*(${CELL})(?![\\w(])`,
      'gi',
    ),
    0.6,
  ],
  [new RegExp(`(?<![\\w.$])(${CELL})(?=[A-Z$])()(${CELL})(?![\\w(.])`, 'gi'), 0.9],
  [new RegExp(`(?<=[(!]\\s*)(${CELL})\\s*[;]\\s*(${CELL})(?=\\s*[,)])`, 'gi'), 0.5],
  [new RegExp(`(?<=[(,]\\s*)(${CELL})\\s+(${CELL})(?=\\s*[,)])`, 'gi'), 0.8],
  [new RegExp(`(?<=[(,!]\\s*)(${CELL})\\s*[-;._]\\s*(${CELL})(?=\\s*[,)])`, 'gi'), 1.2],
];

/** Ranges whose colon was mistyped or lost. */
export function brokenRanges(source: Source): Edit[] {
  const edits: Edit[] = [];
  for (const [pattern, cost] of RANGES) {
    for (const match of source.text.matchAll(pattern)) {
      const cells = match.slice(1).filter((part) => part !== '');
      if (insideText(source, match.index)) continue;
      edits.push({
        changes: [{ start: match.index, end: match.index + match[0].length, replacement: cells.join(':') }],
        reason: 'A range is written with a colon.',
        cost,
      });
    }
  }
  return [...edits, ...cornersLeftOut(source), ...mistypedCells(source)];
}

function insideText(source: Source, offset: number): boolean {
  return source.pieces.some(
    (piece) => piece.kind === 'text' && piece.start < offset && offset < piece.start + piece.text.length,
  );
}

const PAIR = new RegExp(`(?<![\\w.$])(${CELL})(?=[A-Z$])(${CELL})(?![\\w(.])`, 'gi');
const CELL_AND_CALL = new RegExp(`(?<![\\w.$])(${CELL})([A-Z]{2,})(?=\\()`, 'gi');

/** Two cells run together, or a cell and a function: something between them is missing, or one is there twice. */
export function gluedCells(source: Source): Edit[] {
  const edits: Edit[] = [];
  const put = (start: number, written: string, replacement: string, cost: number): void => {
    const reason = replacement.length < written.length ? `${replacement} stands here twice.` : 'Something is missing between these cells.';
    edits.push({ changes: [{ start, end: start + written.length, replacement }], reason, cost });
  };
  for (const match of source.text.matchAll(PAIR)) {
    if (insideText(source, match.index)) continue;
    const [written, first = '', second = ''] = match;
    const within = source.text[match.index - 1] === ':' && source.text[match.index + written.length] === ':';
    if (first === second) put(match.index, written, first, 0.7);
    put(match.index, written, `${first},${second}`, within ? 0.6 : 1.1);
    for (const sign of '+-*/') put(match.index, written, first + sign + second, 1.3);
  }
  for (const match of source.text.matchAll(CELL_AND_CALL)) {
    const [written, first = '', second = ''] = match;
    if (!isFunctionName(second.toUpperCase())) continue;
    for (const [sign, cost] of [[',', 0.9], ['*', 1.2], ['+', 1.2], ['-', 1.2], ['/', 1.2]] as const) {
      put(match.index, written, first + sign + second, cost);
    }
  }
  return edits;
} // prettier-ignore

/** `A1:10`, `A:A10`, `A1:A`: a corner that lost its letter or its number. */
function cornersLeftOut(source: Source): Edit[] {
  const edits: Edit[] = [];
  const rows = [...source.text.matchAll(/\$?[A-Z]{1,3}(\$?)(\d+):\$?[A-Z]{1,3}(\$?)(\d+)(?![\w.])/gi)];
  const add = (match: RegExpMatchArray, replacement: string, cost: number): void => {
    if (match.index === undefined || insideText(source, match.index)) return;
    edits.push({
      changes: [{ start: match.index, end: match.index + match[0].length, replacement }],
      reason: `The range is ${replacement}.`,
      cost,
    });
  };
  for (const match of source.text.matchAll(/(?<![\w.$])(\$?[A-Z]{1,3})(\$?\d+):(\$?\d+)(?![\w.])/gi)) {
    add(match, `${match[1]}${match[2]}:${match[1]}${match[3]}`, 0.6);
  }
  for (const match of source.text.matchAll(/(?<![\w.$:])(\$?[A-Z]{1,3})(\$?):(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w.(])/gi)) {
    const [, left = '', , right = '', fixed = '', row = ''] = match;
    const anchor = match[2] || fixed;
    const starts = new Set([...rows.filter((other) => other[4] === row).map((other) => other[2] ?? '1'), '1', '2']);
    [...starts].slice(0, 3).forEach((start, at) => add(match, `${left}${anchor}${start}:${right}${fixed}${row}`, 0.8 + 0.25 * at));
  } // prettier-ignore
  for (const match of source.text.matchAll(/(?<![\w.$:])(\$?[A-Z]{1,3})(\$?)(\d+):(\$?[A-Z]{1,3})(?![\w.$(!])/gi)) {
    const [, left = '', fixed = '', row = '', right = ''] = match;
    const ends = new Set(rows.filter((other) => other[2] === row).map((other) => other[4] ?? ''));
    [...ends].slice(0, 2).forEach((end, at) => add(match, `${left}${fixed}${row}:${right}${fixed}${end}`, 0.8 + 0.25 * at));
    add(match, `${left.replace('$', '')}:${right.replace('$', '')}`, 1.1);
  } // prettier-ignore
  return edits;
}

/** `A1O`, `A l0`, `1A`, `$A1$`, `A,1`. */
function mistypedCells(source: Source): Edit[] {
  const edits: Edit[] = [];
  const add = (start: number, written: string, cell: string, cost: number): void => {
    if (!insideText(source, start)) {
      edits.push({ changes: [{ start, end: start + written.length, replacement: cell }], reason: `The cell is ${cell}.`, cost });
    }
  };
  source.pieces.forEach((piece) => {
    if (piece.kind !== 'word' || isCellText(piece.text)) return;
    const letters = /^(\$?[A-Z]{1,3}\$?)([\dOIl]+)$/i.exec(piece.text);
    if (letters?.[1] && /\d/.test(letters[2] ?? '')) {
      const cell = letters[1] + (letters[2] ?? '').replace(/o/gi, '0').replace(/[il]/gi, '1');
      if (isCellText(cell)) add(piece.start, piece.text, cell, 0.6);
    }
    const swapped = /^(\d{1,7})([A-Z]{1,3})$/i.exec(piece.text);
    if (swapped) add(piece.start, piece.text, `${swapped[2]}${swapped[1]}`, 0.8);
    const anchored = /^(\$?[A-Z]{1,3}\$?\d+)\$$/i.exec(piece.text);
    if (anchored?.[1]) add(piece.start, piece.text, anchored[1], 0.6);
  });
  const all = [...source.text.matchAll(/(?<![\w$])(\$?[A-Z]{1,3}\d+)\$(?![\w$])/gi)];
  if (all.length > 1) {
    edits.push({
      changes: all.map((match) => ({ start: match.index, end: match.index + match[0].length, replacement: match[1] ?? '' })),
      reason: 'The dollar sign stands before what it fixes.',
      cost: 0.7,
    });
  }
  const swapped = [...source.text.matchAll(/(?<![\w$])(\d{1,7})([A-Z]{1,3})(?!\w)/gi)];
  if (swapped.length > 1) {
    edits.push({
      changes: swapped.map((match) => ({ start: match.index, end: match.index + match[0].length, replacement: `${match[2]}${match[1]}` })),
      reason: 'The letter of a cell stands first.',
      cost: 0.9,
    });
  }
  for (const match of source.text.matchAll(/(?<![\w$.])(\$?[A-Z]{1,3})[ ,;.]\s*(\$?\d{1,7})(?=\s*[:,)+\-*/=<>]|$)/gi)) {
    if (!/^(?:IF|OR)$/i.test(match[1] ?? '')) add(match.index, match[0], `${match[1]}${match[2]}`, 0.9);
  }
  for (const match of source.text.matchAll(/"(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)"/gi)) {
    edits.push({
      changes: [{ start: match.index, end: match.index + match[0].length, replacement: match[1] ?? '' }],
      reason: 'Cells stand without quotation marks.',
      cost: 0.7,
    });
  }
  return edits;
} // prettier-ignore

/** Names of sheets without marks, half in marks, in the wrong marks, or without their exclamation mark. */
export function sheetNames(source: Source, sheets: readonly string[]): Edit[] {
  const { text } = source;
  const edits: Edit[] = [];
  const put = (match: RegExpMatchArray, replacement: string, cost: number, reason = 'A sheet with such a name stands in single quotation marks.'): void => {
    const start = match.index ?? 0;
    if (replacement !== match[0]) edits.push({ changes: [{ start, end: start + match[0].length, replacement }], reason, cost });
  };
  if (!/['!]/.test(text) && sheets.length === 0 && !/sheet\d|[a-z_]{3}[.$ ]/i.test(text)) return edits;
  const REST = String.raw`(?=\s*\$?(?:[A-Z]{1,3}\$?\d|[A-Z]{1,3}:|\d+:|[A-Z_]\w+))`;
  // `Price List!A1`, `Q1-Results!A1`, and the same with one of the two marks.
  for (const match of text.matchAll(new RegExp(String.raw`(?<=^=?\s*|[-(,;+*/&=<>^:]\s*)'?([\p{L}\d_][\p{L}\d_.&\- ]*?)'?!'?${REST}`, 'giu'))) {
    if (insideText(source, match.index ?? 0) && !/^['"]/.test(match[0])) continue;
    put(match, `'${match[1]?.trim()}'!`, /[ &-]|^\d|'/.test(match[0]) ? 0.7 : 1.5);
  }
  for (const match of text.matchAll(new RegExp(String.raw`(?<=[-(,;+*/&=<>^:]\s*|^=?\s*)'?([\p{L}\d_][^'"!,;()+*/=<>]*?)'?!'?${REST}`, 'giu'))) {
    put(match, `'${match[1]?.trim()}'!`, 1);
  }
  const all = edits.map((edit) => edit.changes[0]).filter((change) => change !== undefined);
  const apart = all.filter((change, at) => all.findIndex((other) => other.start === change.start) === at);
  if (apart.length > 1) {
    edits.push({
      changes: [...apart].sort((a, b) => a.start - b.start).filter((change, at, sorted) => at === 0 || change.start >= (sorted[at - 1]?.end ?? 0)),
      reason: 'Sheets with such names stand in single quotation marks.',
      cost: 0.8,
    });
  }
  // `"Price List"!A1`
  for (const match of text.matchAll(/"([^"]+)"!/g)) put(match, `'${match[1]}'!`, 0.6, 'Sheets stand in single quotation marks.');
  // `'Price List'A1`, `'Price List'.A1`, `'Price List':A1`
  for (const match of text.matchAll(new RegExp(String.raw`'([^'"!]+)'\s*[.:]?${REST}`, 'gi'))) {
    put(match, `'${match[1]}'!`, 0.6, 'An exclamation mark stands between sheet and cell.');
  }
  // `'Jan!'!A1`
  for (const match of text.matchAll(/'([^'"!]+)!'!/g)) put(match, `'${match[1]}'!`, 0.5, 'The exclamation mark stands behind the quotation marks.');
  // `Staff C4`, `Input.B14`
  for (const match of text.matchAll(/(?<=[-(,;+*/&=]\s*|^)([\p{L}_]{3,}\d{0,4})[. ](?=\$?[A-Z]{1,2}\$?\d+(?!\w))/giu)) {
    if (isFunctionName((match[1] ?? '').toUpperCase())) continue;
    put(match, `${match[1]}!`, 1.2, 'An exclamation mark stands between sheet and cell.');
  }
  // `[Data]!A1`: brackets enclose names of files.
  for (const match of text.matchAll(/\[([\p{L}\d_ -]+)\]!/gu)) {
    put(match, `${isPlain(match[1] ?? '') ? match[1] : `'${match[1]}'`}!`, 0.7, 'The name of a sheet stands without brackets.');
  }
  // `Mar A1` beside `Jan!A1`
  if (text.includes('!')) {
    for (const match of text.matchAll(/(?<=[-(,;+*/&=]\s*)([\p{L}_][\p{L}\d_]*)\s+(?=\$?[A-Z]{1,3}\$?\d+(?!\w))/giu)) {
      put(match, `${match[1]}!`, 0.9, 'An exclamation mark stands between sheet and cell.');
    }
  }
  // `'Jan':'Mar'!A1`
  for (const match of text.matchAll(/'([^'"!]+)'!?:'([^'"!]+)'!/g)) put(match, `'${match[1]}:${match[2]}'!`, 0.6, 'Both sheets of a span stand in one pair of marks.');
  // `Sheet2A1`, `Sheet2.A1`, `Sheet2:A1`, `Sheet2 A1`
  const known = [...sheets.filter((name) => /^[\p{L}_][\p{L}\d_]*$/u.test(name)), String.raw`Sheet\d`, 'Sheet1\\d'];
  for (const match of text.matchAll(new RegExp(String.raw`(?<![\w'!])(${known.join('|')})[.: ]?(?=\$?[A-Z]{1,3}\$?\d+(?!\w)|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?!\w))`, 'gi'))) {
    if (!insideText(source, match.index ?? 0)) put(match, `${match[1]}!`, 0.6, 'An exclamation mark stands between sheet and cell.');
  }
  // Any other word that ends in a cell: `DataA1`, `Database$A$9`.
  for (const match of text.matchAll(/(?<![\w'!$])([A-Z][A-Z_]{2,}\d{0,4})[.]?(?=\$[A-Z]{1,3}\$?\d+(?!\w))/gi)) {
    if (!insideText(source, match.index ?? 0)) put(match, `${match[1]}!`, 1, 'An exclamation mark stands between sheet and cell.');
  }
  for (const name of sheets) {
    for (const match of text.matchAll(new RegExp(String.raw`(?<![\w'!])'?${escape(name)}'?[.: ]?(?!['!])(?=\$?[A-Z]{1,3}\$?\d+(?!\w))`, 'gi'))) {
      if (!insideText(source, match.index ?? 0)) put(match, `${/^[\p{L}_][\p{L}\d_]*$/u.test(name) ? name : `'${name}'`}!`, 0.6, 'An exclamation mark stands between sheet and cell.');
    }
  }
  for (const match of text.matchAll(/!{2,}|!\s+|\s+!/g)) put(match, '!', 0.6, 'One exclamation mark stands between sheet and cell.');
  for (const match of text.matchAll(/!([.:])/g)) put(match, '!', 0.8, 'One exclamation mark stands between sheet and cell.');
  return edits;
} // prettier-ignore

const isPlain = (name: string): boolean => /^[\p{L}_][\p{L}\d_]*$/u.test(name);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `Sales[Amount` and `Sales(Amount)`: brackets of table references. */
export function tableBrackets(source: Source, tables: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  const { text } = source;
  const reason = 'The column of a table stands in square brackets.';
  const put = (match: RegExpMatchArray, replacement: string, cost: number): void => {
    const start = match.index ?? 0;
    edits.push({ changes: [{ start, end: start + match[0].length, replacement }], reason, cost });
  };
  for (const match of text.matchAll(/\[(@?)([\p{L}_#][^[\](),;"]*?)(?=\s*[),;*+/=<>&-]|$)/gu)) put(match, `[${match[1]}${match[2]}]`, 0.8);
  for (const match of text.matchAll(/(?<![[\p{L}\d_])@([\p{L}_][\p{L}\d_ ]*)\]/gu)) put(match, `[@${match[1]}]`, 0.7);
  for (const match of text.matchAll(/\[@\[([^[\](),;"]+)\](?!\])/g)) put(match, `[@[${match[1]}]]`, 0.8);
  for (const match of text.matchAll(/(?<![\p{L}\d_])([\p{L}_][\p{L}\d_]*)([@#]?[^[\](),;"=<>*/+]*?)\](?!\])/gu)) {
    for (let cut = match[1]?.length ?? 0; cut > 0; cut--) {
      const table = (match[1] ?? '').slice(0, cut);
      if (!tables.some((name) => name.toLowerCase() === table.toLowerCase())) continue;
      put(match, `${table}[${(match[1] ?? '').slice(cut)}${match[2] ?? ''}]`, 0.8);
    }
  }
  for (const name of tables) {
    for (const match of text.matchAll(new RegExp(String.raw`(?<!\w)(${escape(name)})\s*[({.]\s*([^()[\]{},"]+?)\s*[)}]`, 'gi'))) put(match, `${match[1]}[${match[2]}]`, 0.7);
  }
  return edits;
} // prettier-ignore
