/** @file Proposals for operators and conditions as other languages write them. */
import type { Edit, Source, TextChange } from '../edit';
import { isCellText } from '../lexer';

const SPELLINGS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '==': [['=', 0.4]],
  '===': [['=', 0.4]],
  '=>': [['>=', 0.4]],
  '=<': [['<=', 0.4]],
  '!=': [['<>', 0.4]],
  '><': [['<>', 0.5]],
  '**': [['^', 0.7], ['*', 0.9]],
  '&&': [['&', 0.9]],
}; // prettier-ignore

/** `==`, `=>`, `!=`, `**`, `> =`: one edit for all that are spelt alike. */
export function operatorSpellings(source: Source): Edit[] {
  const edits: Edit[] = [];
  for (const [wrong, rights] of Object.entries(SPELLINGS)) {
    const places = source.pieces.flatMap((piece, at) => (piece.kind === 'operator' && piece.text === wrong && at > 0 ? [at] : []));
    if (places.length === 0) continue;
    for (const [right, cost] of rights) {
      edits.push({
        changes: places.map((at) => source.replace(at, right)),
        reason: `${wrong} is written ${right} in Excel.`,
        cost,
      });
    }
  } // prettier-ignore
  for (const match of source.text.matchAll(/<\s+>|>\s+=|<\s+=|=\s*\/\s*=|<>\s*=|!\s+=/g)) {
    if (match.index === 0) continue;
    const right = /\/|!|<>/.test(match[0]) ? '<>' : match[0].replace(/\s+/g, '');
    edits.push({
      changes: [{ start: match.index, end: match.index + match[0].length, replacement: right }],
      reason: `The operator is ${right}, without a space.`,
      cost: 0.4,
    });
  }
  return edits;
}

/** `x` and `X` for a multiplication: `A1 x B1`, `A1xB1`, `2xA1`. */
export function multiplication(source: Source): Edit[] {
  const edits: Edit[] = [];
  const reason = 'Multiplication is written *.';
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'word') return;
    const before = source.previous(at);
    const next = source.next(at);
    if (/^x$/i.test(piece.text) && source.endsOperand(before) && next >= 0) {
      edits.push({
        changes: [{ start: source.end(before), end: source.start(next), replacement: '*' }],
        reason,
        cost: 0.6,
      });
    }
    const joined = /^(\$?[a-z]{1,3}\$?\d+|\d+(?:\.\d+)?|)x(\$?[a-z]{1,3}\$?\d+|\d+(?:\.\d+)?|)$/i.exec(
      piece.text,
    );
    if (!joined || piece.text.length < 2 || isCellText(piece.text)) return;
    const left = joined[1] !== '' || source.endsOperand(before);
    const right = joined[2] !== '' || source.startsOperand(next);
    if (left && right) {
      edits.push({ changes: [source.replace(at, `${joined[1]}*${joined[2]}`)], reason, cost: 0.7 });
    }
  });
  return edits;
}

const JOINERS: Readonly<Record<string, string>> = {
  '&&': 'AND',
  '||': 'OR',
  and: 'AND',
  or: 'OR',
  '&': 'AND',
};
const COMPARISON = /[<>=]/;

/** `A1>5 && B1>5`, `A1>5 AND <10`: conditions joined by a word or sign become AND(…) or OR(…). */
export function joinConditions(source: Source): Edit[] {
  const edits: Edit[] = [];
  for (let at = 1; at < source.pieces.length; at++) {
    const piece = source.piece(at);
    const name = piece && JOINERS[piece.text.toLowerCase()];
    if (piece === undefined || name === undefined || source.isCall(at)) continue;
    const { start, end } = source.argument(at);
    const stretch = source.text.slice(start, end);
    const parts = splitAt(source, start, end, piece.text.toLowerCase());
    if (parts.length < 2 || !parts.some((part) => COMPARISON.test(part))) continue;
    if (piece.text === '&' && !parts.every((part) => COMPARISON.test(part))) continue;
    const subject = /^(.*?)\s*(?:<=|>=|<>|[<>=])/.exec(parts[0] ?? '')?.[1] ?? '';
    const sign = /(?:<=|>=|<>|[<>=])/.exec(parts[0] ?? '')?.[0] ?? '';
    const whole = parts.map((part) => {
      if (/^(?:<=|>=|<>|[<>=])/.test(part)) return subject + part;
      // `A1="a" OR "b"` leaves out what is compared.
      return COMPARISON.test(part) || /^[A-Z.]+\(/i.test(part) ? part : subject + sign + part;
    });
    edits.push({
      changes: [{ start, end, replacement: `${lead(stretch)}${name}(${whole.join(',')})` }],
      reason: `Conditions are joined with ${name}(…).`,
      cost: piece.text === '&' ? 1.2 : 0.6,
    });
    break;
  }
  return edits;
}

const lead = (text: string): string => /^\s*/.exec(text)?.[0] ?? '';

/** The parts of a stretch around a joiner of its own level. */
function splitAt(source: Source, start: number, end: number, joiner: string): string[] {
  const parts: string[] = [];
  let from = start;
  let depth = 0;
  source.pieces.forEach((piece) => {
    if (piece.start < start || piece.start >= end) return;
    if (piece.kind === 'open') depth++;
    if (piece.kind === 'close') depth--;
    if (depth === 0 && piece.text.toLowerCase() === joiner && piece.kind !== 'text') {
      parts.push(source.text.slice(from, piece.start).trim());
      from = piece.start + piece.text.length;
    }
  });
  parts.push(source.text.slice(from, end).trim());
  return parts.filter((part) => part !== '');
}

/** `FILTER(a,b="x"*c>5)`: conditions that are multiplied stand in parentheses. */
export function parenthesiseConditions(source: Source): Edit[] {
  const seen = new Set<number>();
  return source.pieces.flatMap((piece, at): Edit[] => {
    if (piece.text !== '*' && piece.text !== '+') return [];
    const { start, end } = source.argument(at);
    if (seen.has(start)) return [];
    seen.add(start);
    const parts = splitAt(source, start, end, piece.text);
    if (parts.length < 2 || !parts.every((part) => COMPARISON.test(part) && !part.startsWith('('))) return [];
    return [
      {
        changes: [{ start, end, replacement: parts.map((part) => `(${part})`).join(piece.text) }],
        reason: 'Conditions that are multiplied stand in parentheses.',
        cost: 0.8,
      },
    ];
  });
}

/** `IF A1>5 THEN "a" ELSE "b"`, with or without parentheses. */
export function thenElse(source: Source): Edit[] {
  const { text } = source;
  const words = source.pieces.filter((piece) => piece.kind === 'word');
  const thenWord = words.find((piece) => /^then$/i.test(piece.text));
  if (!thenWord) return [];
  const elseWord = words.find((piece) => /^else$/i.test(piece.text) && piece.start > thenWord.start);
  const changes: TextChange[] = [];
  const isBare =
    /^\s*=?\s*if\s+(?!\()/i.exec(text) ??
    (/^\s*=?\s*if\s*\(/i.test(text) && !/\)\s*$/.test(text) ? null : undefined);
  if (isBare) changes.push({ start: isBare[0].trimEnd().length, end: isBare[0].length, replacement: '(' });
  for (const word of [thenWord, ...(elseWord ? [elseWord] : [])]) {
    const before = text.slice(0, word.start).trimEnd();
    const after = /^[\s,]*/.exec(text.slice(word.start + word.text.length))?.[0].length ?? 0;
    const start = before.endsWith(',') ? before.length - 1 : before.length;
    changes.push({ start, end: word.start + word.text.length + after, replacement: ',' });
  }
  if (isBare) changes.push({ start: text.trimEnd().length, end: text.trimEnd().length, replacement: ')' });
  return [{ changes, reason: 'IF takes the condition and both results as arguments.', cost: 0.7 }];
}

/** `IF(a,b),IF(c,d)` and `IF(a,b)IF(c,d)`: IFs side by side instead of one in the other. */
export function nestIfs(source: Source): Edit[] {
  const changes: TextChange[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.text !== ')') return;
    const open = source.partner.get(at);
    if (open === undefined || source.piece(open - 1)?.text.toUpperCase() !== 'IF') return;
    let next = source.next(at);
    if (source.frame(at + 1).open >= 0) return;
    const between = source.piece(next);
    if (between?.kind === 'comma' || between?.text === '&' || between?.text === '+') next = source.next(next);
    if (source.piece(next)?.text.toUpperCase() !== 'IF' || !source.isCall(next)) return;
    changes.push({ start: source.start(at), end: source.start(next), replacement: ',' });
  });
  if (changes.length === 0) return [];
  const end = source.text.trimEnd().length;
  return [
    {
      changes: [...changes, { start: end, end, replacement: ')'.repeat(changes.length) }],
      reason: 'The next IF is the last argument of the one before.',
      cost: 1,
    },
  ];
}

/** `LET(x=5,x*2)`: a name and its value are two arguments. */
export function letPairs(source: Source): Edit[] {
  const changes = source.pieces.flatMap((piece, at) => {
    const before = source.previous(at);
    const outer = source.piece(source.previous(before))?.kind;
    const inLet =
      source.frame(at).name === 'LET' && piece.text === '=' && (outer === 'open' || outer === 'comma');
    return inLet && source.piece(before)?.kind === 'word' ? [source.replace(at, ',')] : [];
  });
  return changes.length === 0
    ? []
    : [{ changes, reason: 'LET separates a name and its value by a comma.', cost: 0.7 }];
}
