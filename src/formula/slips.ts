/** @file Slips of the pen: characters and operators that look like those of a formula. */

/** Characters that stand for plain ones, with the reason to change them. */
export const CHARACTERS: Readonly<Record<string, readonly [string, string]>> = {
  '“': ['"', 'Text needs straight quotation marks.'],
  '”': ['"', 'Text needs straight quotation marks.'],
  '„': ['"', 'Text needs straight quotation marks.'],
  '«': ['"', 'Text needs straight quotation marks.'],
  '»': ['"', 'Text needs straight quotation marks.'],
  '‘': ["'", 'Sheet names need straight quotation marks.'],
  '’': ["'", 'Sheet names need straight quotation marks.'],
  '×': ['*', 'Multiplication is written *.'],
  '÷': ['/', 'Division is written /.'],
  '−': ['-', 'Subtraction is written with a hyphen.'],
  '–': ['-', 'Subtraction is written with a hyphen.'],
  '—': ['-', 'Subtraction is written with a hyphen.'],
  '≤': ['<=', '“Less than or equal” is written <=.'],
  '≥': ['>=', '“Greater than or equal” is written >=.'],
  '≠': ['<>', '“Not equal” is written <>.'],
  '（': ['(', 'Parentheses must be the plain ones.'],
  '）': [')', 'Parentheses must be the plain ones.'],
  '，': [',', 'Commas must be the plain ones.'],
  '；': [',', 'Arguments are separated by commas.'],
  '：': [':', 'Colons must be the plain ones.'],
  '＝': ['=', 'The equals sign must be the plain one.'],
  '\u00a0': [' ', 'A space must be a plain one.'],
};

/** Operators as other languages write them, as Excel does, and why. */
export const PAIRS: readonly (readonly [string, string, string])[] = [
  ['=>', '>=', '“Greater than or equal” is written >=.'],
  ['=<', '<=', '“Less than or equal” is written <=.'],
  ['!=', '<>', '“Not equal” is written <>.'],
  ['==', '=', 'One equals sign compares.'],
  ['><', '<>', '“Not equal” is written <>.'],
  ['**', '^', 'Powers are written ^.'],
];
