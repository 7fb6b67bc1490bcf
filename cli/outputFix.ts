/** @file Repairs as JSON (CONTRACTS) and as text. */
import type { FixAnswer, FixCandidate } from '../src/copilot/fix/fix';
import { valueToJson, valueToText } from './output';

function candidateToJson({ formula, changes, preview }: FixCandidate) {
  return {
    formula,
    changes,
    ...(preview?.kind === 'value' ? { value: valueToJson(preview.value) } : {}),
  };
}

/** What `nano fix` prints for a program. */
export function fixToJson(answer: FixAnswer) {
  const { best, kind, alternatives, message, why, ms } = answer;
  return {
    ...(best === null ? { formula: null, changes: [] } : candidateToJson(best)),
    alternatives: alternatives.map(candidateToJson),
    refused: kind === 'refusal',
    unchanged: kind === 'unchanged',
    message,
    why: why === null ? null : { error: why.code, expression: why.expression, text: why.text },
    ms,
  };
}

/** The result line of a case of `nano eval --task fix`. */
export function fixResultToJson(answer: FixAnswer) {
  const { best, alternatives, ms } = answer;
  return {
    formula: best?.formula ?? null,
    alternatives: alternatives.map((candidate) => candidate.formula),
    refused: answer.kind === 'refusal',
    ms,
  };
}

/** The broken formula with a line of marks below what was changed, and what it says about each. */
function changeLines({ changes }: FixCandidate): string[] {
  return changes.map(({ start, from, to, reason }) => {
    const what = from === '' ? `put in ${to}` : to === '' ? `take out ${from}` : `${from} → ${to}`;
    return `  at ${start + 1}: ${what}   ${reason}`;
  });
}

/** What a person reads on a terminal. */
export function fixToText(answer: FixAnswer): string {
  const { best, kind, alternatives, message, ms } = answer;
  if (kind === 'refusal' || best === null) return message;
  const lines = [best.formula];
  if (best.preview?.kind === 'value') lines.push('', valueToText(best.preview.value));
  lines.push('', ...(kind === 'unchanged' || answer.why !== null ? [message] : []), ...changeLines(best));
  lines.push(`${Math.round(ms)} ms`);
  if (alternatives.length > 0) lines.push('', 'Or:', ...alternatives.map(({ formula }) => `  ${formula}`));
  return lines.join('\n');
}
