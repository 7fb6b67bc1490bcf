/** @file The error that reading a formula throws. */

/** A text that is not a formula. `message` is meant for people; `start` and `end` are offsets into the text. */
export class FormulaError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number = start,
  ) {
    super(message);
    this.name = 'FormulaError';
  }
}
