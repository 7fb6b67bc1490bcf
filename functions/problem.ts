/** @file Why a NANO function has no value, as an Excel error with a message. */
import type { FormulaAnswer } from '../src/copilot/answer';
import { QueueFullError } from './queue';

/** `value`: #VALUE!, something to change. `notAvailable`: #N/A, no sure answer. Excel shows messages for these two. */
export type ProblemCode = 'value' | 'notAvailable';

export class FunctionProblem extends Error {
  override readonly name = 'FunctionProblem';
  constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    super(message);
  }
}

/** What a refusal or a question means for a cell. */
export function problemOf(answer: FormulaAnswer): FunctionProblem {
  if (answer.kind === 'question') {
    const choices = answer.choices.map((choice) => choice.label).join('; ');
    return new FunctionProblem(
      'notAvailable',
      choices === '' ? answer.message : `${answer.message} (${choices})`,
    );
  }
  return new FunctionProblem(answer.reason === 'unsure' ? 'notAvailable' : 'value', answer.message);
}

/** Any thrown thing as a problem of the cell. */
export function toProblem(error: unknown): FunctionProblem {
  if (error instanceof FunctionProblem) return error;
  if (error instanceof QueueFullError) {
    return new FunctionProblem(
      'notAvailable',
      `${error.message} Recalculate this cell when the others are done.`,
    );
  }
  const message = (error as { message?: unknown } | null)?.message;
  return new FunctionProblem(
    'value',
    typeof message === 'string' && message !== '' ? message : String(error),
  );
}
