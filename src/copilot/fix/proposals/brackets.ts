/** @file Proposals for parentheses: left open, one too many, in the wrong place or of the wrong kind. */
import { isFunctionName } from '../../../formula';
import { insertion, type Edit, type Source } from '../edit';
import { isCellText } from '../lexer';

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Every plausible place to close what was left open: at the end, or behind any value inside. */
export function closeOpen(source: Source): Edit[] {
  const { unclosed, text, pieces } = source;
  if (unclosed.length === 0) return [];
  const ends = [...unclosed].reverse().map((at) => CLOSES[source.piece(at)?.text ?? '('] ?? ')');
  const end = text.trimEnd().length;
  const edits: Edit[] = [
    {
      changes: [insertion(end, ends.join(''))],
      reason:
        ends.length === 1 ? 'A parenthesis was not closed.' : `${ends.length} parentheses were not closed.`,
      cost: 1 + 0.1 * (ends.length - 1),
    },
  ];
  if (ends.length > 1) {
    edits.push({
      changes: [insertion(end, ends[0] as string)],
      reason: 'A parenthesis was not closed.',
      cost: 1.1,
    });
  }
  const first = unclosed[0] as number;
  for (let at = first + 1; at < pieces.length; at++) {
    const next = source.next(at);
    if (next < 0 || !source.endsOperand(at) || source.isCall(at) || source.frame(at).open < first) continue;
    const kind = source.piece(next)?.kind;
    if (kind !== 'comma' && kind !== 'operator' && kind !== 'semicolon' && kind !== 'close') continue;
    // Before a comma is where a call ends; before an operator only what stands in plain parentheses.
    const plain = source.frame(at).name === '';
    edits.push({
      changes: [insertion(source.end(at), ')')],
      reason: 'A parenthesis was not closed.',
      cost: (kind === 'operator' ? (plain ? 1.1 : 1.25) : 1.2) + (kind === 'close' ? 0.3 : 0),
    });
  }
  return edits;
}

/** A parenthesis that closes nothing: it goes, or another one before it goes, or one is opened. */
export function dropClosing(source: Source): Edit[] {
  const { unopened, pieces } = source;
  const firstUnopened = unopened[0];
  if (firstUnopened === undefined) return [];
  const edits: Edit[] = [];
  if (unopened.length > 1) {
    edits.push({
      changes: unopened.map((at) => source.replace(at, '')),
      reason: `${unopened.length} parentheses close nothing.`,
      cost: 0.9 + 0.1 * unopened.length,
    });
  }
  for (let at = 0; at <= firstUnopened; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'close') {
      const isEnd = at === firstUnopened;
      edits.push({
        changes: [source.replace(at, '')],
        reason: 'This parenthesis closes nothing.',
        cost: isEnd ? 0.9 : source.next(at) === firstUnopened ? 1.4 : 1.1,
      });
    } else if (source.startsOperand(at)) {
      const before = source.previous(at);
      const kind = source.piece(before)?.kind;
      if (kind !== undefined && kind !== 'operator' && kind !== 'comma' && kind !== 'open') continue;
      edits.push({
        changes: [insertion(source.start(at), '(')],
        reason: 'A parenthesis was not opened.',
        cost: before <= 0 ? 1.3 : 1.6,
      });
    }
  }
  return edits;
}

/** Functions without their opening parenthesis: `SUM A1:A10)`, `SUMA1:A10)`. */
export function openCalls(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'word') return;
    const next = source.next(at);
    const isPlain = source.isFunction(at) && !source.isCall(at) && !isCellText(piece.text);
    if (isPlain && source.startsOperand(next)) {
      edits.push({
        changes: [{ start: source.end(at), end: source.start(next), replacement: '(' }],
        reason: `${piece.text.toUpperCase()} needs its parenthesis.`,
        cost: 0.8,
      });
    }
    // `EXPD6*M6)`: a parenthesis closes nothing, so any function may have lost the one that opens.
    if (source.unopened.length > 0 && !source.isCall(at) && piece.text.length > 2) {
      for (let cut = 2; cut < piece.text.length; cut++) {
        const name = piece.text.slice(0, cut).toUpperCase();
        if (!isFunctionName(name)) continue;
        edits.push({
          changes: [insertion(piece.start + cut, '(')],
          reason: `${name} needs its parenthesis.`,
          cost: isCellText(piece.text.slice(cut)) ? 0.8 : 1.1,
        });
      }
    }
    const glued =
      /^(SUMIFS?|SUM|AVERAGE|COUNTIFS?|COUNTA?|MAX|MIN|ROUND|LEN|LEFT|RIGHT|TRIM|ABS|INT|MONTH|YEAR|UNIQUE|SORT|FILTER|VLOOKUP|XLOOKUP|TEXT|VALUE|MEDIAN|UPPER|LOWER|PROPER|ISBLANK)(\$?[A-Z]{1,3}\$?\d+)$/i.exec(
        piece.text,
      );
    if (glued?.[1] !== undefined && !source.isCall(at)) {
      edits.push({
        changes: [insertion(piece.start + glued[1].length, '(')],
        reason: `${glued[1].toUpperCase()} needs its parenthesis.`,
        cost: 0.9,
      });
    }
    // `ROWSUNIQUE(A1:A9))`: a call within a call has lost its parenthesis.
    for (let cut = 2; source.isCall(at) && !source.isFunction(at) && cut < piece.text.length - 1; cut++) {
      const [outer, inner] = [piece.text.slice(0, cut).toUpperCase(), piece.text.slice(cut).toUpperCase()];
      if (!isFunctionName(outer) || !isFunctionName(inner)) continue;
      edits.push({
        changes: [insertion(piece.start + cut, '(')],
        reason: `${outer} needs its parenthesis.`,
        cost: 0.9,
      });
    }
  });
  return edits;
}

/** `IF(A1>5),"a","b")`: a parenthesis that ends a call before its last argument. */
export function moveClosing(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.text !== ')') return;
    const open = source.partner.get(at);
    const next = source.next(at);
    if (open === undefined || source.piece(next)?.kind !== 'comma') return;
    if (!source.isFunction(open - 1)) return;
    // The next closing parenthesis of this level, or the end, closes the call instead.
    const end = source.argument(next + 1).end;
    edits.push({
      changes: [source.replace(at, ''), insertion(end, ')')],
      reason: `${source.piece(open - 1)?.text.toUpperCase() ?? ''} was closed too early.`,
      cost: 1.3,
    });
    const whole = wholeRest(source, next);
    if (whole !== end) {
      edits.push({
        changes: [source.replace(at, ''), insertion(whole, ')')],
        reason: `${source.piece(open - 1)?.text.toUpperCase() ?? ''} was closed too early.`,
        cost: 1.4,
      });
    }
  });
  return edits;
}

/** Offset behind the last argument of the level of a piece. */
function wholeRest(source: Source, at: number): number {
  let depth = 0;
  for (let i = at; i < source.pieces.length; i++) {
    const kind = source.piece(i)?.kind;
    if (kind === 'open') depth++;
    if (kind === 'close' && depth-- === 0) return source.start(i);
  }
  return source.text.trimEnd().length;
}

/** Square brackets and braces where parentheses belong. */
export function wrongKinds(source: Source): Edit[] {
  const edits: Edit[] = [];
  const kind = 'Arguments stand in parentheses.';
  source.pieces.forEach((piece, at) => {
    if (piece.kind === 'columns' && source.isFunction(at - 1)) {
      const inner = piece.text.slice(1, -1);
      edits.push({ changes: [source.replace(at, `(${inner})`)], reason: kind, cost: 0.7 });
    }
    if (piece.kind === 'columns' && source.piece(source.previous(at))?.kind !== 'word') {
      edits.push({ changes: [source.replace(at, `(${piece.text.slice(1, -1)})`)], reason: kind, cost: 1 });
    }
    if (piece.kind !== 'open') return;
    const close = source.partner.get(at);
    const closing = close === undefined ? undefined : source.piece(close)?.text;
    const afterFunction = source.isFunction(at - 1);
    if (
      close !== undefined &&
      (piece.text !== '(' || closing !== ')') &&
      (afterFunction || closing !== CLOSES[piece.text])
    ) {
      edits.push({
        changes: [source.replace(at, '('), source.replace(close, ')')],
        reason: kind,
        cost: 0.7,
      });
    } else if (close === undefined && piece.text !== '(') {
      edits.push({ changes: [source.replace(at, '(')], reason: kind, cost: 0.9 });
    }
  });
  // `SUM[A1:A10)`: the lexer sees a bracket that is never closed and a parenthesis that closes it.
  for (const at of source.unopened) {
    if (source.piece(at)?.text !== ')')
      edits.push({ changes: [source.replace(at, ')')], reason: kind, cost: 1 });
  }
  // All at once: formulas copied from mathematics nest ( [ { by depth.
  const all = source.pieces.flatMap((piece, at) =>
    (piece.kind === 'open' || piece.kind === 'close') && piece.text !== '(' && piece.text !== ')'
      ? [source.replace(at, piece.kind === 'open' ? '(' : ')')]
      : [],
  );
  if (all.length > 1) edits.push({ changes: all, reason: kind, cost: 1 });
  return edits;
}
