/** @file Proposals for words: functions misspelt, foreign, cut in two or without parentheses; TRUE and FALSE. */
import { editDistance, FORMULA_LANGUAGES, isFunctionName, toEnglishFormula } from '../../../formula';
import type { Edit, Source } from '../edit';
import { isCommonFunction, nearFunctions } from '../names';

/** Functions whose name is none of Excel's, or whose name was cut by a space. */
export function functionNames(source: Source): Edit[] {
  const edits: Edit[] = [];
  source.pieces.forEach((piece, at) => {
    if (piece.kind !== 'word' || !source.isCall(at)) return;
    const before = source.previous(at);
    const first = source.piece(before);
    const joined = (first?.text ?? '') + piece.text;
    if (first?.kind === 'word' && isFunctionName(joined.toUpperCase())) {
      edits.push({
        changes: [{ start: source.start(before), end: source.end(at), replacement: joined.toUpperCase() }],
        reason: `${joined.toUpperCase()} is written without a space.`,
        cost: 0.4,
      });
    }
    if (isFunctionName(piece.text.toUpperCase())) return;
    for (const { name, distance, foreign } of nearFunctions(piece.text)) {
      edits.push({
        changes: [source.replace(at, name)],
        reason: foreign ? `${piece.text} is called ${name} in English.` : `There is no function ${piece.text}; ${name} is the nearest.`,
        cost: 0.45 + 0.3 * distance + (isCommonFunction(name) ? 0 : 0.25) + (foreign && distance > 0 ? 0.3 : 0),
      });
    }
  }); // prettier-ignore
  return edits;
}

/** The whole formula read in another language of Excel, where one of its functions is foreign. */
export function foreignFormula(source: Source): Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<string>();
  const calls = source.pieces.filter(
    (piece, at) => source.isCall(at) && !isFunctionName(piece.text.toUpperCase()),
  );
  if (!calls.some((piece) => nearFunctions(piece.text).some((near) => near.foreign && near.distance === 0)))
    return [];
  for (const language of FORMULA_LANGUAGES) {
    const english = toEnglishFormula(source.text, language);
    if (english === source.text || seen.has(english)) continue;
    const left = [...english.matchAll(/([\p{L}][\p{L}\d.]*)\(/gu)].filter(([, name = '']) => !isFunctionName(name.toUpperCase()));
    if (left.length > 0) continue;
    seen.add(english);
    edits.push({
      changes: [{ start: 0, end: source.text.length, replacement: english }],
      reason: 'The formula was written for Excel in another language.',
      cost: 0.7 + 0.05 * edits.length,
    });
  } // prettier-ignore
  return edits;
}

const TRUTHS: Readonly<Record<string, string>> = {
  WAHR: 'TRUE', FALSCH: 'FALSE', VRAI: 'TRUE', FAUX: 'FALSE', VERDADERO: 'TRUE', FALSO: 'FALSE', WAAR: 'TRUE', ONWAAR: 'FALSE',
  VERO: 'TRUE', VERDADEIRO: 'TRUE', PRAWDA: 'TRUE', FAŁSZ: 'FALSE', EXACT: 'FALSE',
}; // prettier-ignore

/** `FALS`, `ture`, `FALSCH`. */
export function truthValues(source: Source): Edit[] {
  return source.pieces.flatMap((piece, at): Edit[] => {
    if (piece.kind !== 'word' || source.isCall(at)) return [];
    const upper = piece.text.toUpperCase();
    const foreign = TRUTHS[upper];
    const near = ['TRUE', 'FALSE'].find((word) => upper !== word && upper.length > 3 && editDistance(upper, word, 1) === 1);
    const meant = foreign ?? near;
    if (meant === undefined) return [];
    return [{ changes: [source.replace(at, meant)], reason: `${piece.text} means ${meant}.`, cost: 0.5 }];
  }); // prettier-ignore
}

const WITHOUT_ARGUMENTS = /^(?:TODAY|NOW|PI|RAND|ROW|COLUMN|TRUE|FALSE|NA)$/i;

/** `TODAY` without its parentheses. */
export function emptyParentheses(source: Source): Edit[] {
  return source.pieces.flatMap((piece, at): Edit[] => {
    const upper = piece.text.toUpperCase();
    if (piece.kind !== 'word' || !WITHOUT_ARGUMENTS.test(upper) || source.isCall(at)) return [];
    if (upper === 'TRUE' || upper === 'FALSE') return [];
    return [
      { changes: [source.replace(at, `${upper}()`)], reason: `${upper} needs its parentheses.`, cost: 0.5 },
    ];
  });
}

/** `ELSEIF(…)` and `ELSE IF(…)` as the last argument of an IF. */
export function elseIfs(source: Source): Edit[] {
  const changes = source.pieces.flatMap((piece, at) => {
    const next = source.next(at);
    if (piece.kind !== 'word' || !/^else$/i.test(piece.text)) return [];
    const isElseIf = source.piece(next)?.text.toUpperCase() === 'IF' && source.isCall(next);
    const afterComma = source.piece(source.previous(at))?.kind === 'comma';
    return isElseIf && afterComma
      ? [{ start: source.start(at), end: source.start(next), replacement: '' }]
      : [];
  });
  return changes.length === 0
    ? []
    : [{ changes, reason: 'ELSE is not written; the next IF is an argument.', cost: 0.6 }];
}
