/** @file Extracted tables as JSON (CONTRACTS) and as text. */
import type { ExtractAnswer, ExtractCell } from '../src/copilot/extract';
import { numberToText } from '../src/formula';

/** `spans`: for each cell its offsets in the text, end exclusive, in UTF-16 units; null where the cell is blank. */
export function extractToJson(answer: ExtractAnswer) {
  const { columns, rows, kind, reason, message, cut, ms } = answer;
  const each = <T>(read: (cell: ExtractCell) => T) =>
    rows.map((row) => row.map((cell) => (cell === null ? null : read(cell))));
  return {
    columns: columns.map(({ name }) => name),
    rows: each(({ value }) => value),
    spans: each(({ start, end }) => [start, end]),
    raw: each(({ raw }) => raw),
    confidence: each(({ confidence }) => confidence),
    refused: kind === 'refusal',
    reason,
    message: message === '' ? null : message,
    cut,
    ms,
  };
}

/** The result line of a case of `nano eval --task extract`; a refusal has no rows, and says why. */
export function extractResultToJson(answer: ExtractAnswer) {
  const { columns, rows, spans, refused, message, ms } = extractToJson(answer);
  return { columns, rows, spans, ...(refused ? { refused, message } : {}), ms };
}

/** Widest column on a terminal, in characters. */
const MAX_WIDTH = 40;

function cellText(cell: ExtractCell | null): string {
  if (cell === null || cell.value === null) return '';
  // A cell on a terminal is one line; control characters could move the cursor.
  const text = typeof cell.value === 'number' ? numberToText(cell.value) : cell.value;
  return text.replace(/[\s\p{C}]+/gu, ' ') + (cell.ambiguous ? ' (?)' : '');
}

const shortened = (text: string): string =>
  text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 1)}…` : text;

/** The table as a person reads it. */
export function extractToText(answer: ExtractAnswer): string {
  const { columns, rows, kind, message, ms } = answer;
  if (kind === 'refusal' || rows.length === 0) return message;
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(cellText))].map((line) =>
    line.map(shortened),
  );
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  const isNumber = columns.map((_, at) => rows.every((row) => typeof (row[at]?.value ?? 0) === 'number'));
  const written = lines.map((line) =>
    line
      .map((text, at) => (isNumber[at] ? text.padStart(widths[at]!) : text.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
  const ruler = widths.map((width) => '-'.repeat(width)).join('  ');
  const [header = '', ...body] = written;
  return [
    header,
    ruler,
    ...body,
    '',
    ...(message === '' ? [] : [message]),
    `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, ${Math.round(ms)} ms`,
  ].join('\n');
}
