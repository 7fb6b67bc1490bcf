/** @file Characters that word processors, phones and other alphabets put where a formula needs plain ones. */

/** What stands for what; the texts say why a person sees the change. */
const TABLE: readonly (readonly [characters: string, plain: string, reason: string])[] = [
  ['“”„‟«»″', '"', 'Text needs straight quotation marks.'],
  ['‘’‚‛`´′', "'", 'Sheet names need straight quotation marks.'],
  ['×✕·∙', '*', 'Multiplication is written *.'],
  ['÷∕⁄', '/', 'Division is written /.'],
  ['−–—‒', '-', 'Subtraction is written with a hyphen.'],
  ['≤', '<=', '“Less than or equal” is written <=.'],
  ['≥', '>=', '“Greater than or equal” is written >=.'],
  ['≠', '<>', '“Not equal” is written <>.'],
  ['（', '(', 'Parentheses must be the plain ones.'],
  ['）', ')', 'Parentheses must be the plain ones.'],
  ['，', ',', 'Commas must be the plain ones.'],
  ['；', ';', 'Semicolons must be the plain ones.'],
  ['：', ':', 'Colons must be the plain ones.'],
  ['＝', '=', 'The equals sign must be the plain one.'],
  ['＜', '<', 'Signs must be the plain ones.'],
  ['＞', '>', 'Signs must be the plain ones.'],
  ['＋', '+', 'Signs must be the plain ones.'],
  ['！', '!', 'Signs must be the plain ones.'],
  ['\u00a0\u2007\u202f\u3000', ' ', 'A space must be a plain one.'],
  ['\u200b\u200e\u200f\u2060\ufeff', '', 'An invisible character stood here.'],
];

/** Why a person sees the change stands beside what a character becomes. */
export const PLAIN_CHARACTERS: ReadonlyMap<string, { readonly plain: string; readonly reason: string }> =
  new Map(
    TABLE.flatMap(([characters, plain, reason]) =>
      [...characters].map((character) => [character, { plain, reason }]),
    ),
  );

const ANY = new RegExp(`[${[...PLAIN_CHARACTERS.keys()].join('')}]`, 'gu');

/** The text with every such character replaced, inside quoted texts too. */
export function plainCharacters(text: string): string {
  return text.replace(ANY, (character) => PLAIN_CHARACTERS.get(character)?.plain ?? character);
}
