/** @file Proposals for commas: missing, too many, in another locale's spelling, or mistyped. */
import type { Edit, Source, TextChange } from '../edit';
import { isCellText } from '../lexer';

/** `;` between arguments, as in most of Europe, with decimal commas where numbers show them. */
export function semicolons(source: Source): Edit[] {
  const changes: TextChange[] = [];
  const decimals: TextChange[] = [];
  let braces = 0;
  source.pieces.forEach((piece, at) => {
    if (piece.text === '{') braces++;
    if (piece.text === '}') braces--;
    if (piece.kind === 'semicolon' && braces <= 0) changes.push(source.replace(at, ','));
    if (isDecimalComma(source, at) && braces <= 0) decimals.push(source.replace(at, '.'));
  });
  const reason = 'Arguments are separated by commas.';
  const edits: Edit[] = [];
  if (changes.length > 0) edits.push({ changes, reason, cost: 0.6 });
  if (changes.length > 1) {
    for (const change of changes) edits.push({ changes: [change], reason, cost: 1 });
  }
  if (decimals.length > 0) {
    const both = [...changes, ...decimals].sort((a, b) => a.start - b.start);
    edits.push({
      changes: both,
      reason:
        changes.length > 0
          ? `${reason.slice(0, -1)} and decimals by a point.`
          : 'Decimals are written with a point.',
      cost: changes.length > 0 ? 0.5 : 0.9,
    });
  }
  return edits;
}

function isDecimalComma(source: Source, at: number): boolean {
  const [before, piece, after] = [source.piece(at - 1), source.piece(at), source.piece(at + 1)];
  if (piece?.kind !== 'comma' || before?.kind !== 'number' || after?.kind !== 'number') return false;
  return /^\d+$/.test(before.text) && /^\d+$/.test(after.text);
}

/** `1,000` and `$100`: numbers as they are shown, not as they are typed. */
export function shownNumbers(source: Source): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.text.matchAll(/(?<![\w.$])[$€£]?(\d{1,3}(?:,\d{3})+)(?![\d.])/g)) {
    const money = /^[$€£]/.test(match[0]);
    edits.push({
      changes: [
        {
          start: match.index,
          end: match.index + match[0].length,
          replacement: (match[1] ?? '').replace(/,/g, ''),
        },
      ],
      reason: `${match[0]} is typed without ${money ? 'a currency sign and ' : ''}commas.`,
      cost: 0.7,
    });
  }
  for (const match of source.text.matchAll(
    /(?<![\w.\]:$])[$€£]\s?(\d+(?:\.\d+)?)(?![\d:])|(?<![\w$])(\d+(?:\.\d+)?)\s?[$€£](?![A-Za-z\d])/g,
  )) {
    if (source.text[match.index + match[0].length] === ':') continue;
    edits.push({
      changes: [
        { start: match.index, end: match.index + match[0].length, replacement: match[1] ?? match[2] ?? '' },
      ],
      reason: 'Numbers are typed without a currency sign.',
      cost: 0.8,
    });
  }
  for (const match of source.text.matchAll(/(?<![\w.])(\d*\.\d+)\.+(?!\w)/g)) {
    edits.push({
      changes: [{ start: match.index, end: match.index + match[0].length, replacement: match[1] ?? '' }],
      reason: 'This number has a point too many.',
      cost: 0.8,
    });
  }
  return edits;
}

/** Two values with nothing between them: a comma, an ampersand, a multiplication or a colon is missing. */
export function missingBetween(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    const next = source.next(at);
    if (next < 0 || !source.endsOperand(at) || !source.startsOperand(next)) return;
    if (source.isCall(at) && !isCellText(source.piece(at)?.text ?? '')) return;
    const following = source.piece(next);
    if (!following || (piece.kind === 'word' && following.kind === 'columns')) return;
    const inCall = source.frame(at).open >= 0;
    const isText = piece.kind === 'text' || following.kind === 'text';
    const gap = { start: source.end(at), end: source.start(next) };
    const put = (replacement: string, what: string, cost: number): void => {
      edits.push({ changes: [{ ...gap, replacement }], reason: `${what} is missing here.`, cost });
    };
    if (inCall) put(',', 'A comma', 1);
    if (isText) put('&', 'An ampersand', inCall ? 1.1 : 0.8);
    const multiplied = following.text === '(' && (piece.text === ')' || piece.kind === 'number');
    if (following.text === '(' || piece.kind === 'number' || piece.text === ')')
      put('*', 'A multiplication sign', multiplied ? 0.8 : 1.2);
    const corners = source.piece(at - 1)?.kind !== 'colon' && source.piece(next + 1)?.kind !== 'colon';
    if (corners && isCellText(piece.text) && isCellText(following.text)) put(':', 'A colon', 0.9);
    if (!isText) {
      for (const sign of ['*', '+', '-', '/', '=', '>', '<', '^']) {
        if (sign !== '*' || !(following.text === '(' || piece.text === ')'))
          put(sign, 'An operator', '><^'.includes(sign) ? 1.6 : 1.5);
      }
    }
  });
  const commas = edits.filter((edit) => edit.changes[0]?.replacement === ',');
  if (commas.length > 1) {
    edits.push({
      changes: commas.flatMap((edit) => edit.changes),
      reason: 'Commas are missing here.',
      cost: 1.1,
    });
  }
  return edits;
}

/** Commas beside commas or just inside parentheses. */
export function surplusCommas(source: Source): Edit[] {
  const edits: Edit[] = [];
  const dangling: TextChange[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'comma' && piece.kind !== 'semicolon') return;
    const before = source.piece(source.previous(at));
    const after = source.piece(source.next(at));
    const beside = before?.kind === 'comma' || before?.kind === 'open';
    const last = after === undefined || after.kind === 'close';
    if (!beside && !last && before?.kind !== 'operator' && after?.kind !== 'operator') return;
    if (last) dangling.push(source.replace(at, ''));
    edits.push({
      changes: [source.replace(at, '')],
      reason: 'This comma separates nothing.',
      cost: beside || last ? 0.8 : 1.2,
    });
  });
  if (dangling.length > 1)
    edits.push({ changes: dangling, reason: 'These commas separate nothing.', cost: 1 });
  return edits;
}

/** Dots, colons, bars and words that stand for a comma. */
export function mistypedCommas(source: Source): Edit[] {
  const edits: Edit[] = [];
  const colons: TextChange[] = [];
  const reason = 'Arguments are separated by commas.';
  source.pieces.forEach((piece, at) => {
    const dotted = piece.kind === 'word' && /^(\$?[a-z]{1,3}\$?\d+)\.(\d+)$/i.exec(piece.text);
    if (dotted) edits.push({ changes: [source.replace(at, `${dotted[1]},${dotted[2]}`)], reason, cost: 0.9 });
    const before = source.piece(source.previous(at));
    const after = source.piece(source.next(at));
    if (
      piece.kind === 'colon' &&
      (before?.kind === 'text' || after?.kind === 'text' || before?.kind === 'close')
    ) {
      colons.push(source.replace(at, ','));
    }
    if (source.frame(at).open < 0 || !before || !after) return;
    const mistyped = piece.kind === 'other' && /^[|.:\\]$/.test(piece.text);
    const word = piece.kind === 'word' && /^and$/i.test(piece.text) && !source.isCall(at);
    if (mistyped || word) {
      edits.push({
        changes: [
          { start: source.end(source.previous(at)), end: source.start(source.next(at)), replacement: ',' },
        ],
        reason,
        cost: 1.2,
      });
    }
    if (piece.kind === 'colon' || piece.text === '/') {
      edits.push({ changes: [source.replace(at, ',')], reason, cost: 1.6 });
    }
  });
  if (colons.length > 0) edits.push({ changes: colons, reason, cost: 0.8 });
  return edits;
}

/** Characters that mean nothing in a formula. */
export function dropStray(source: Source): Edit[] {
  return source.pieces.flatMap((piece, at): Edit[] => {
    if (piece.kind !== 'other') return [];
    return [{ changes: [source.replace(at, '')], reason: `“${piece.text}” has no place here.`, cost: 1.3 }];
  });
}

/** Signs and separators taken out, one at a time; the last resort. */
export function dropAny(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    const cost = { bang: 1.6, colon: 1.6, comma: 1.8, open: 1.7, close: 1.7, operator: 1.9 }[
      piece.kind as string
    ];
    // Without its parenthesis a call would run together with its first argument.
    const isGlue = piece.kind === 'open' && source.piece(at - 1)?.kind === 'word';
    if (cost === undefined || isGlue || (at === 0 && piece.text === '=')) return;
    edits.push({ changes: [source.replace(at, '')], reason: `“${piece.text}” has no place here.`, cost });
  });
  return edits;
}

/** A value that is not there: the formula ends behind an operator, or two operators follow each other. */
export function danglingOperators(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'operator' || at === 0 || piece.text === '%' || piece.text === '@') return;
    const before = source.piece(source.previous(at));
    const after = source.piece(source.next(at));
    const atEnd = after === undefined || after.kind === 'close' || after.kind === 'comma';
    const atStart =
      before?.kind === 'open' ||
      before?.kind === 'comma' ||
      (source.previous(at) === 0 && before?.text === '=');
    const doubled = before?.kind === 'operator' && before.text !== '%' && source.previous(at) > 0;
    if (atEnd || atStart) {
      edits.push({
        changes: [source.replace(at, '')],
        reason: atEnd
          ? `A value is missing after ${piece.text}.`
          : `A value is missing before ${piece.text}.`,
        cost: atEnd ? 0.9 : 1.2,
      });
    }
    if (doubled) {
      const reason = 'Two operators follow each other.';
      edits.push({ changes: [source.replace(at, '')], reason, cost: 0.95 });
      edits.push({ changes: [source.replace(source.previous(at), '')], reason, cost: 0.9 });
    }
  });
  const trail = /(?:[-+*/^&=<>,;.:!]\s*)+$/.exec(source.text.trimEnd());
  if (trail && trail.index > 0 && trail[0].trim().length > 1) {
    edits.push({
      changes: [{ start: trail.index, end: source.text.length, replacement: '' }],
      reason: 'The formula ends with operators and no value behind them.',
      cost: 1.1,
    });
  }
  return edits;
}

/** A formula in several lines or cells pasted as text: the equals sign doubled or set inside. */
export function surplusEquals(source: Source): Edit[] {
  const edits: Edit[] = [];
  const lead = /^\s*=\s*(=[\s=]*)/.exec(source.text);
  if (lead?.[1]) {
    const start = lead[0].length - lead[1].length;
    edits.push({
      changes: [{ start, end: lead[0].length, replacement: '' }],
      reason: 'A formula begins with one equals sign.',
      cost: 0.4,
    });
  }
  for (const match of source.text.matchAll(/(?<=[(,;]\s*)=(?=\s*[A-Z]+\()/gi)) {
    edits.push({
      changes: [{ start: match.index, end: match.index + 1, replacement: '' }],
      reason: 'Only the whole formula begins with an equals sign.',
      cost: 0.6,
    });
  }
  return edits;
}
