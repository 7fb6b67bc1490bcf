/** @file The words in which the pane speaks of confidence, progress, refusals and faults. */
import type { RefusalReason } from '../src/copilot/answer';
import type { LoadProgress } from '../src/copilot/client';
import { ExcelError } from '../src/excel/errors';

/** A calibrated probability in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return 'Very likely right';
  if (confidence >= 0.7) return 'Probably right';
  if (confidence >= 0.5) return 'Not sure: check the value';
  return 'A guess: check the value';
}

const phases: Readonly<Record<LoadProgress['phase'], string>> = {
  runtime: 'Starting the model runtime',
  model: 'Loading the model',
  tokenizer: 'Loading the vocabulary',
  'warm-up': 'Warming up',
  ready: 'Ready',
};

export function phaseWords(phase: LoadProgress['phase']): string {
  return phases[phase];
}

/** What would help, beside the copilot's own message; empty when the message says it all. */
const advice: Readonly<Record<RefusalReason, string>> = {
  'empty-request': 'Write what you want to know, for example “total of the last column”.',
  'request-too-long': 'Say it in one or two sentences.',
  'no-table':
    'Open the sheet with your data, or select the table with its header row and choose “Use selection”.',
  'off-topic': 'Nano writes formulas about the data in this workbook.',
  'not-in-sheet': 'Use the words of the column headers and of the cells.',
  unsafe: 'Nano never writes formulas that reach outside of the workbook.',
  unsure: 'Name the column and the values you mean.',
  'too-large': 'Select the part of the table that matters and choose “Use selection”.',
};

export function refusalAdvice(reason: RefusalReason | null): string {
  return reason === null ? '' : advice[reason];
}

/** Any thrown thing as something to tell a person. */
export function problemText(error: unknown): string {
  if (error instanceof ExcelError) return error.message;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  if (typeof code === 'string') return text;
  return `Something went wrong: ${text.replace(/\.$/, '')}. Try again; if it keeps happening, close the pane and open it again.`;
}
