/** @file The steps of the core path that can be replaced one by one, to measure what each is worth. */
import { CellError } from '../formula/workbook';
import type { Preview } from './answer';
import { isIdle, surprise, usedValues } from './expectation';
import { pool, type Reading } from './pool';
import { buildPrompt } from './prompt';

/** What the product does between grounding and ranking. Measurements hand over a copy with a step taken out. */
export interface FormulaSteps {
  readonly buildPrompt: typeof buildPrompt;
  readonly isIdle: typeof isIdle;
  readonly surprise: typeof surprise;
  readonly usedValues: typeof usedValues;
  readonly errorPenalty: typeof errorPenalty;
  readonly pool: <T extends Reading>(readings: readonly T[]) => T[];
}

/**
 * What an error in the result costs a candidate, in nats: types and references rule it out (Infinity), "nothing found"
 * does not; 0 for a value.
 */
export function errorPenalty(preview: Preview): number {
  if (preview.kind === 'unsupported') return 1;
  const { value } = preview;
  const first = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  if (!(first instanceof CellError)) return 0;
  switch (first.code) {
    case '#N/A':
    case '#CALC!':
    case '#DIV/0!':
      return 1.5;
    case '#VALUE!':
    case '#NUM!':
      return 3;
    default:
      return Infinity;
  }
}

/** The steps as the product runs them. */
export const FORMULA_STEPS: FormulaSteps = {
  buildPrompt,
  isIdle,
  surprise,
  usedValues,
  errorPenalty,
  pool,
};
