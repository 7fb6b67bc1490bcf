/** @file Values and answers as JSON (CONTRACTS: errors as "#N/A", arrays as rows, dates as serial numbers) and as text. */
import type { FormulaAnswer, FormulaCandidate, Preview } from '../src/copilot/answer';
import { verifiedWords, type Explanation } from '../src/copilot/explain';
import { numberToText } from '../src/formula';
import { CellError } from '../src/formula/workbook';
import type { CellValue } from '../src/formula/workbook';

export type JsonScalar = number | string | boolean | null;
export type JsonValue = JsonScalar | JsonScalar[][];

function scalarToJson(value: CellValue): JsonScalar {
  return value instanceof CellError ? value.code : value;
}

function isRows(
  value: CellValue | readonly (readonly CellValue[])[],
): value is readonly (readonly CellValue[])[] {
  return Array.isArray(value);
}

/** A scalar, or the rows of an array. */
export function valueToJson(value: CellValue | readonly (readonly CellValue[])[]): JsonValue {
  return isRows(value) ? value.map((row) => row.map(scalarToJson)) : scalarToJson(value);
}

/** `{value}`, with the reason beside a null where there is no value to show. */
function previewToJson(preview: Preview): { value: JsonValue; unsupported?: string } {
  return preview.kind === 'value'
    ? { value: valueToJson(preview.value) }
    : { value: null, unsupported: preview.why };
}

function candidateToJson(candidate: FormulaCandidate) {
  const { formula, preview, explanation, confidence } = candidate;
  return { formula, ...previewToJson(preview), explanation, confidence };
}

/** The result line of a formula request. A question counts as refused: nothing would be put into the cell. */
export function answerToJson(answer: FormulaAnswer) {
  const { best, kind, reason, message, choices, ms } = answer;
  const offered = kind === 'answer' ? best : null;
  const others = kind === 'question' ? choices.map((choice) => choice.candidate) : answer.alternatives;
  return {
    formula: offered?.formula ?? null,
    ...(offered === null ? { value: null } : previewToJson(offered.preview)),
    explanation: offered?.explanation ?? null,
    confidence: offered?.confidence ?? null,
    refused: offered === null,
    reason,
    question: kind === 'question' ? message : null,
    message: message === '' ? null : message,
    alternatives: others.map(candidateToJson),
    ms,
  };
}

/** Rows of a spilled array shown on a terminal before the rest is only counted. */
const SHOWN_ROWS = 10;

function scalarToText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // As Excel shows it: fifteen digits, so 89.6 and not 89.60000000000001.
  return typeof value === 'number' ? numberToText(value) : String(value);
}

/** A scalar as it stands, an array as rows of tab-separated cells. */
export function valueToText(value: CellValue | readonly (readonly CellValue[])[]): string {
  if (!isRows(value)) return scalarToText(value);
  const rows = value.slice(0, SHOWN_ROWS).map((row) => row.map(scalarToText).join('\t'));
  if (value.length > SHOWN_ROWS) rows.push(`… ${value.length - SHOWN_ROWS} more rows`);
  return rows.join('\n');
}

function previewToText(preview: Preview): string {
  return preview.kind === 'value' ? valueToText(preview.value) : `(no preview: ${preview.why})`;
}

function candidateLine(candidate: FormulaCandidate): string {
  const value = previewToText(candidate.preview).split('\n')[0] ?? '';
  return `  ${candidate.formula}  →  ${value}`;
}

/** The result line of an explanation. */
export function explanationToJson({ text, steps, verified, problem, ms }: Explanation) {
  return {
    text,
    steps: steps.map((step) => ({ ...step, value: valueToJson(step.value) })),
    verified,
    problem,
    ms,
  };
}

/** An explanation as a person reads it: the sentence, then a line for each step. */
export function explanationToText(explanation: Explanation): string {
  const { text, steps, problem, ms } = explanation;
  const lines = steps.map(({ expression, value, text: words }) => {
    const [first = '', ...more] = valueToText(value).split('\n');
    return `  ${expression}  →  ${first}${more.length > 0 ? ' …' : ''}  (${words})`;
  });
  return [
    text,
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(problem === null ? ['', `${verifiedWords(explanation)}, ${Math.round(ms)} ms`] : []),
  ].join('\n');
}

/** What a person reads on a terminal. */
export function answerToText(answer: FormulaAnswer): string {
  const { best, kind, message, alternatives, choices, ms } = answer;
  if (kind === 'question') {
    const lines = choices.map(({ label, candidate }) => `  ${label}\n  ${candidateLine(candidate)}`);
    return [message, ...lines].join('\n');
  }
  if (kind === 'refusal' || best === null) return message;
  const lines = [
    best.formula,
    '',
    previewToText(best.preview),
    '',
    best.explanation,
    `Confidence ${Math.round(best.confidence * 100)}%, ${Math.round(ms)} ms`,
  ];
  if (alternatives.length > 0) lines.push('', 'Or:', ...alternatives.map(candidateLine));
  return lines.join('\n');
}
