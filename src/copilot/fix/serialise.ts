/** @file How the model reads and writes formulas when it repairs: one word per piece, in lower case. Training uses it, too. */
import { plainCharacters } from './characters';

/** Says to the model that a broken formula follows. */
export const FIX_TOKEN = '<fix>';
const DO_TOKEN = '<do>';
const EOS_TOKEN = '<eos>';

/** Most characters of a serialised formula that the model is asked about; longer ones are ranked without it. */
export const MAX_SERIALISED = 600;

/**
 * Quotation marks are words of their own and what they enclose is cut like the rest: so a quotation mark too many or too
 * few changes one word, and not the reading of everything behind it.
 */
const WORD =
  /""|["']|\d+(?:\.\d+)?(?![\p{L}\d_])|[\p{L}\p{N}_\\](?:[\p{L}\p{M}\p{N}_\\]|\.(?=[\p{L}\p{N}]))*|<=|>=|<>|==|=<|=>|!=|><|&&|\|\||[^\s]/gu;

/** The words of a formula or of a broken one; the equals sign that begins a formula says nothing and is left out. */
export function serialise(formula: string): string {
  const plain = plainCharacters(formula).trim().replace(/^=/, '').toLowerCase();
  return (plain.match(WORD) ?? []).join(' ');
}

/** What the model reads: `<fix> if ( a1 > 5 , " yes <do>`. */
export function fixPrompt(broken: string): string {
  return `${FIX_TOKEN} ${serialise(broken)} ${DO_TOKEN}`;
}

/** What the model writes: `if ( a1 > 5 , " yes " ) <eos>`. */
export function fixAnswer(formula: string): string {
  return `${serialise(formula)} ${EOS_TOKEN}`;
}
