/** @file The words in which the pane speaks of confidence, progress and faults. */
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

/** Any thrown thing as something to tell a person. */
export function problemText(error: unknown): string {
  if (error instanceof ExcelError) return error.message;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  if (typeof code === 'string') return text;
  return `Something went wrong: ${text.replace(/\.$/, '')}. Try again; if it keeps happening, close the pane and open it again.`;
}
