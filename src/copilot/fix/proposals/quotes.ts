/** @file Proposals for quotation marks: not closed, not opened, single, doubled, or forgotten. */
import { isFunctionName } from '../../../formula';
import { insertion, type Edit, type Source } from '../edit';
import { isCellText, isClosedText } from '../lexer';

const NOT_CLOSED = 'A quotation mark was not closed.';
const TAKES_SIGNS = new Set(
  'FIND SEARCH SUBSTITUTE TEXTJOIN TEXTSPLIT TEXTBEFORE TEXTAFTER CONCATENATE CONCAT REPT REPLACE'.split(' '),
);
const NOT_OPENED = 'A quotation mark was not opened.';

/**
 * Where the number of quotation marks is odd, one is put in at every place where a text may begin or end. Which marks
 * open and which close follows from that, so the whole text is looked at and not what the lexer took for text.
 */
export function balanceQuotes(source: Source): Edit[] {
  const { text } = source;
  const marks = [...text.matchAll(/"/g)].map((match) => match.index);
  if (marks.length % 2 === 0) return [];
  const edits: Edit[] = [];
  const seen = new Set<number>();
  const add = (at: number, reason: string, cost: number): void => {
    if (seen.has(at) || text[at] === '"' || text[at - 1] === '"') return;
    seen.add(at);
    edits.push({ changes: [insertion(at, '"')], reason, cost });
  };
  // `"",` → the empty text lost its second mark: doubling any mark is a place, too.
  for (const mark of marks) {
    const before = text.slice(0, mark).trimEnd();
    const after = text.slice(mark + 1).trimStart();
    if (/[,;(=&<>]$/.test(before) && /^(?:[,;)=&<>]|$)/.test(after)) {
      edits.push({
        changes: [insertion(mark + 1, '"')],
        reason: 'An empty text needs two quotation marks.',
        cost: text[mark + 1] === ' ' ? 1 : 0.9,
      });
    }
  }
  for (const match of text.matchAll(/(?<=[^\s"])(\s*)(?=[,;)&=<>])/g)) {
    add(match.index, NOT_CLOSED, match[1] === '' ? 1 : 1.1);
  }
  // Spaces before a separator more likely stood inside: `"Total: &A1`.
  for (const match of text.matchAll(/(?<=\s)(?=[,;)&=<>])/g)) add(match.index, NOT_CLOSED, 0.95);
  for (const match of text.matchAll(/(?<=[,;(&=<>]\s*)(?=[^\s",;()&])/g)) add(match.index, NOT_OPENED, 1.05);
  add(text.trimEnd().length, NOT_CLOSED, 1.05);
  for (const mark of marks) {
    edits.push({
      changes: [{ start: mark, end: mark + 1, replacement: '' }],
      reason: 'This quotation mark has no partner.',
      cost: /^\$?[A-Z]{1,3}\$?\d/i.test(text.slice(mark + 1)) ? 1.15 : 1.35,
    });
  }
  return edits;
}

/** `'Yes'` is how other languages quote; in Excel such marks enclose names of sheets. */
export function singleQuotes(source: Source): Edit[] {
  const { text } = source;
  const found = [...text.matchAll(/'([^'"!]*)'(?!\s*!)/g)].filter(
    (match) => !insideText(source, match.index),
  );
  const changes = found.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    replacement: `"${match[1] ?? ''}"`,
  }));
  if (changes.length === 0) return [];
  const reason = 'Text needs double quotation marks.';
  return [
    { changes, reason, cost: 0.6 },
    ...(changes.length > 1 ? changes.map((change) => ({ changes: [change], reason, cost: 0.8 })) : []),
  ];
}

function insideText(source: Source, offset: number): boolean {
  return source.pieces.some(
    (piece) =>
      piece.kind === 'text' &&
      piece.start < offset &&
      offset < piece.start + piece.text.length &&
      isClosedText(piece.text),
  );
}

/** `""yes""`, `"yes""` and the like. */
export function doubledQuotes(source: Source): Edit[] {
  const reason = 'A text has one quotation mark on each side.';
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(/""([^",()]+)""/g)) {
    edits.push({
      changes: [
        { start: match.index, end: match.index + match[0].length, replacement: `"${match[1] ?? ''}"` },
      ],
      reason,
      cost: 0.8,
    });
  }
  for (const match of source.text.matchAll(/"{2,}([^",()]+)"|"([^",()]+)"{2,}/g)) {
    edits.push({
      changes: [
        {
          start: match.index,
          end: match.index + match[0].length,
          replacement: `"${match[1] ?? match[2] ?? ''}"`,
        },
      ],
      reason,
      cost: 1,
    });
  }
  for (const match of source.text.matchAll(/"{3}(?!")/g)) {
    edits.push({
      changes: [{ start: match.index, end: match.index + 3, replacement: '""' }],
      reason,
      cost: 1,
    });
  }
  return edits;
}

/** `"d)"` at the end of what was left open: the quotation mark closes behind the parenthesis. */
export function swallowedParentheses(source: Source): Edit[] {
  if (source.unclosed.length === 0) return [];
  return source.pieces.flatMap((piece, at): Edit[] => {
    const found = piece.kind === 'text' && /^"([^"]*?)(\)+)"$/.exec(piece.text);
    if (!found) return [];
    return [
      {
        changes: [source.replace(at, `"${found[1]}"${found[2]}`)],
        reason: 'The quotation mark closes before the parenthesis.',
        cost: 0.8,
      },
    ];
  });
}

/** Words that are no cell, no function and no number where a value stands: they were meant as text. */
export function quoteWords(source: Source): Edit[] {
  const edits: Edit[] = [];
  const { pieces } = source;
  for (let at = 0; at < pieces.length; at++) {
    if (!isPlainWord(source, at)) continue;
    // A run of words up to the next separator: `over budget`.
    let last = at;
    for (let i = at + 1; i < pieces.length; i++) {
      const kind = pieces[i]?.kind;
      if (kind === 'space') continue;
      if (kind === 'word' || kind === 'number' || (kind === 'other' && pieces[i]?.text !== '"')) last = i;
      else break;
    }
    const before = source.piece(source.previous(at));
    const after = source.piece(source.next(last));
    const bounded =
      (before === undefined || ['comma', 'open', 'operator', 'semicolon'].includes(before.kind)) &&
      (after === undefined || ['comma', 'close', 'operator', 'semicolon'].includes(after.kind));
    if (bounded) {
      const inner = source.text.slice(source.start(at), source.end(last));
      edits.push({
        changes: [{ start: source.start(at), end: source.end(last), replacement: `"${inner}"` }],
        reason: `${inner} is text and needs quotation marks.`,
        // A word and a cell are rather a sheet that lost its exclamation mark.
        cost: isCellText(source.piece(last)?.text ?? '') ? 1.2 : last > at ? 0.8 : 1,
      });
    }
    at = last;
  }
  if (edits.length > 1) {
    edits.push({
      changes: edits.flatMap((edit) => edit.changes),
      reason: 'Text needs quotation marks.',
      cost: 1 + 0.2 * (edits.length - 1),
    });
  }
  return edits;
}

function isPlainWord(source: Source, at: number): boolean {
  const piece = source.piece(at);
  if (piece?.kind !== 'word' || isCellText(piece.text) || source.isCall(at)) return false;
  if (/^(?:true|false)$/i.test(piece.text) || /^\$?\d/.test(piece.text)) return false;
  const next = source.piece(source.next(at))?.kind;
  const before = source.piece(source.previous(at))?.kind;
  if (next === 'bang' || next === 'columns' || next === 'colon' || before === 'colon' || before === 'bang')
    return false;
  return (
    !isFunctionName(piece.text.toUpperCase()) || piece.text.length < 3 || next === 'comma' || next === 'close'
  );
}

/** An argument that is nothing but signs was meant as text: `FIND(-,A1)`, `SUBSTITUTE(A1, ,"")`. */
export function quoteSigns(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'open' && piece.kind !== 'comma') return;
    const { name } = source.frame(at + 1);
    if (!TAKES_SIGNS.has(name)) return;
    const match = /^(?:\s*(,\s+)(?=,)|\s+(?=[,)])|\s*([-_/.@:;#*&|!?+]|,(?=\s*,))\s*(?=[,;)]))/.exec(
      source.text.slice(source.end(at)),
    );
    if (!match || match[0] === '') return;
    const sign = match[1] ?? match[2] ?? ' ';
    const start = source.end(at);
    edits.push({
      changes: [{ start, end: start + match[0].length, replacement: `"${sign}"` }],
      reason: 'A sign that is looked for is text and needs quotation marks.',
      cost: 0.8,
    });
  });
  return edits;
}

/** The second argument of TEXT is a format: `TEXT(A1,dd/mm/yyyy)`. */
export function quoteFormats(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'comma' || source.frame(at).name !== 'TEXT' || source.frame(at).argument > 0) return;
    const next = source.next(at);
    if (next < 0 || source.piece(next)?.kind === 'text') return;
    const whole = /^\s*([#0][#0.,]*[#0.,%]+)\s*(?=\))/.exec(source.text.slice(source.end(at)));
    if (whole?.[1]?.includes('#')) {
      edits.push({
        changes: [
          { start: source.end(at), end: source.end(at) + whole[0].length, replacement: `"${whole[1]}"` },
        ],
        reason: 'A format is text and needs quotation marks.',
        cost: 0.6,
      });
      return;
    }
    const { start, end } = source.argument(next);
    const format = source.text.slice(start, end).trim();
    if (!/^[dmyhs0#.,/: \-ap%$]+$/i.test(format) || !/[a-z#%]/i.test(format)) return;
    const lead = start + source.text.slice(start, end).indexOf(format);
    edits.push({
      changes: [{ start: lead, end: lead + format.length, replacement: `"${format}"` }],
      reason: 'A format is text and needs quotation marks.',
      cost: 0.7,
    });
  });
  return edits;
}
