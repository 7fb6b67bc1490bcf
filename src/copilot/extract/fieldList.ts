/** @file The names of fields in one text: `name, amount, due date`. */

/**
 * Names apart at commas, or, where there are none, at semicolons or line ends. Empty ones stay, to be refused by name;
 * no name at all gives no field.
 */
export function parseFieldList(text: string): string[] {
  if (text.trim() === '') return [];
  const separator = text.includes(',') ? ',' : /[;\n]/;
  return text.split(separator).map((name) => name.trim());
}
