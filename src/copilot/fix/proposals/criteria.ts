/** @file Proposals for criteria: `>5` without quotation marks, cells inside them. */
import type { Edit, Source } from '../edit';

const CRITERIA = /^(?:SUM|COUNT|AVERAGE|MAX|MIN)IFS?$/;
const SIGN = /^(?:<=|>=|<>|=>|=<|!=|==|[<>=])/;
const RIGHT: Readonly<Record<string, string>> = { '=>': '>=', '=<': '<=', '!=': '<>', '==': '=' };
const reason = 'A criterion with an operator is text and needs quotation marks.';

/** Every criterion that lacks its quotation marks, alone and all together. */
export function quoteCriteria(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'operator' || at === 0) return;
    const before = source.piece(source.previous(at));
    if (before?.kind !== 'comma' && before?.kind !== 'semicolon' && before?.kind !== 'open') return;
    const { end } = source.argument(at);
    const written = criterionText(source.text.slice(piece.start, end));
    if (written === undefined) return;
    const known = CRITERIA.test(source.frame(at).name);
    edits.push({
      changes: [{ start: piece.start, end, replacement: written }],
      reason,
      cost: known ? 0.6 : 1.4,
    });
  });
  if (edits.length > 1) {
    edits.push({ changes: edits.flatMap((edit) => edit.changes), reason, cost: 0.8 });
  }
  return [...edits, ...cellsInCriteria(source), ...criteriaWithoutComma(source), ...wildcards(source)];
}

/** `>5` as `">5"`, `>D1` as `">"&D1`, `>"5"` as `">5"`. */
export function criterionText(written: string): string | undefined {
  const text = written.trim();
  const found = SIGN.exec(text)?.[0];
  if (found === undefined) return undefined;
  const sign = RIGHT[found] ?? found;
  const rest = text.slice(found.length).trim();
  if (rest === '' || rest === '""') return `"${sign}"`;
  const quoted = /^"([^"]*)"$/.exec(rest);
  if (quoted) return `"${sign}${quoted[1] ?? ''}"`;
  if (/^-?\d+(?:\.\d+)?%?$/.test(rest)) return `"${sign}${rest}"`;
  const joined = /^"\s*&/.test(rest) ? rest.slice(1).replace(/^\s*&/, '') : rest.replace(/^&/, '');
  if (/^[\p{L} ]+$/u.test(joined) && !/^\$?[a-z]{1,3}\$?\d/i.test(joined)) return `"${sign}${joined}"`;
  return `"${sign}"&${joined}`;
}

/** `*apple*`: wildcards without quotation marks. */
function wildcards(source: Source): Edit[] {
  return [...source.text.matchAll(/(?<=[,;]\s*)(\*\s*[\p{L}\d ]+\*?|[\p{L}\d ]+\*)(?=\s*[,;)])/gu)].map(
    (match) => ({
      changes: [{ start: match.index, end: match.index + match[0].length, replacement: `"${match[0]}"` }],
      reason: 'A pattern with * is text and needs quotation marks.',
      cost: 0.7,
    }),
  );
}

/** `">D1"` compares with the text D1. */
function cellsInCriteria(source: Source): Edit[] {
  return source.pieces.flatMap((piece, at): Edit[] => {
    const found = /^"(<=|>=|<>|[<>=])\s*(\$?[A-Z]{1,3}\$?\d+|[A-Z]+\([^"]*\))"$/i.exec(piece.text);
    if (piece.kind !== 'text' || !found || !CRITERIA.test(source.frame(at).name)) return [];
    return [
      {
        changes: [source.replace(at, `"${found[1]}"&${found[2]}`)],
        reason: `${found[2]} inside the quotation marks is only text.`,
        cost: 0.7,
      },
    ];
  });
}

/** `COUNTIF(A1:A9>5)`: the comma and the quotation marks are missing. */
function criteriaWithoutComma(source: Source): Edit[] {
  return source.pieces.flatMap((piece, at): Edit[] => {
    const { name, argument } = source.frame(at);
    if (piece.kind !== 'operator' || !SIGN.test(piece.text) || !CRITERIA.test(name) || at === 0) return [];
    const ifs = name.endsWith('IFS');
    if (!ifs && argument > 0) return [];
    if (!source.endsOperand(source.previous(at))) return [];
    const { end } = source.argument(at);
    const written = criterionText(source.text.slice(piece.start, end));
    if (written === undefined) return [];
    // `=West` is written without its sign.
    const plain = /^"=([^"]*)"(&.*)?$/.exec(written);
    return [
      {
        changes: [
          {
            start: source.end(source.previous(at)),
            end,
            replacement: `,${plain === null ? written : (plain[2]?.slice(1) ?? `"${plain[1]}"`)}`,
          },
        ],
        reason: `${name} takes the cells and the criterion as two arguments.`,
        cost: 0.8,
      },
    ];
  });
}
