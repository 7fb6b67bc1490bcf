/** @file How it is said whether an explanation leads back to its formula. */
import type { Explanation } from './explain';

/** Empty where there was nothing to verify. */
export function verifiedWords({ verified, problem }: Pick<Explanation, 'verified' | 'problem'>): string {
  if (problem !== null) return '';
  return verified
    ? 'Verified: the sentence alone leads back to an equivalent formula'
    : 'Not verified: no equivalent formula was written from the sentence alone';
}
