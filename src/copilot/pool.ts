/** @file Readings that come to the same result speak for each other: the evidence of one value is that of all its plans. */
import { expNegative, logFromOne } from '../model/portableMath';
import type { Preview } from './answer';

export interface Reading {
  readonly formula: string;
  readonly preview: Preview;
  readonly logProbability: number;
}

/** Results that wrong plans often share by chance, so that they say nothing: an empty condition gives them all. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['[0]', '[""]', '[null]', '[false]', '[]']);

/**
 * The readings, likeliest result first: of each result the likeliest reading, with the probability of all that share it
 * (the sum over derivations of one answer), then the others of those results with their own.
 */
export function pool<T extends Reading>(readings: readonly T[]): T[] {
  const likeliestFirst = [...readings].sort((a, b) => b.logProbability - a.logProbability);
  const leaders = new Map<string, T>();
  const others: T[] = [];
  for (const reading of likeliestFirst) {
    const result = resultOf(reading);
    const leader = leaders.get(result);
    if (leader === undefined) leaders.set(result, reading);
    else {
      const logProbability = logOfSum(leader.logProbability, reading.logProbability);
      leaders.set(result, { ...leader, logProbability });
      others.push(reading);
    }
  }
  return [...[...leaders.values()].sort((a, b) => b.logProbability - a.logProbability), ...others];
}

/** What two readings must have in common to be one answer; the formula where its result tells nothing. */
function resultOf({ formula, preview }: Reading): string {
  if (preview.kind !== 'value') return formula;
  const { value } = preview;
  const values = Array.isArray(value) ? value.flat() : [value];
  const result = JSON.stringify(values);
  const isError = values.some((cell) => typeof cell === 'object' && cell !== null);
  return isError || TELLS_NOTHING.has(result) ? formula : result;
}

/** Logarithm of e^a + e^b. */
function logOfSum(a: number, b: number): number {
  return Math.max(a, b) + logFromOne(1 + expNegative(-Math.abs(a - b)));
}
