/**
 * @file Checks hand-written cases: `node training/runScript.mjs training/eval/extract/checkCases.ts FILE…`. Every cell must be a
 * piece of its text that can be copied, and what the normalisers make of it the value that is expected.
 */
import { readFileSync } from 'node:fs';
import { normaliseCell, fieldKindOf } from '../../../src/copilot/extract/normalise';
import { cutPieces } from '../../../src/copilot/extract/pieces';
import { alignSpan } from '../../../src/copilot/extract/serialise';
import { valueKey, type Value } from './metric';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly pieces: readonly (readonly (string | null)[])[];
}

/** True when one of the places where the piece stands consists of whole pieces of the text. */
function canCopy(text: string, piece: string): boolean {
  const pieces = cutPieces(text);
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
    if (alignSpan(pieces, { start: at, end: at + piece.length }) !== null) return true;
  return false;
}

let problems = 0;
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const one = JSON.parse(line) as Case;
    one.pieces.forEach((row, at) =>
      row.forEach((piece, column) => {
        if (piece === null) return;
        const field = one.fields[column] ?? '';
        const kind = fieldKindOf(field);
        const expected = one.rows[at]?.[column] ?? null;
        const { value } = normaliseCell(piece, kind);
        const copied = canCopy(one.text, piece);
        if (valueKey(value) === valueKey(expected) && copied) return;
        problems++;
        console.log(
          `${one.id} ${field} (${kind}): ${piece} → ${JSON.stringify(value)}, expected ${JSON.stringify(expected)}${copied ? '' : ', cannot be copied'}`,
        );
      }),
    );
  }
}
console.log(`${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;
