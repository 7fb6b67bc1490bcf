/** @file A request without what it names: the phrase that is left when columns and values are taken out. */
import type { Links } from '../../src/sheet/link';

/** The words of a request in lower case, `{column}` for linked headers, `{value}` for linked values, `#` for digits. */
export function skeletonOf({ words, headers, values }: Links): string {
  const parts: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const value = values.find(({ first }) => first === at);
    const header = headers.find(({ first }) => first === at);
    const link = value ?? header;
    if (link === undefined) parts.push((words[at]?.lower ?? '').replace(/\d+/g, '#'));
    else {
      // Two words that name two columns in a row are two headers; one name for several columns is one.
      parts.push(value === undefined ? '{column}' : '{value}');
      at = link.last;
    }
  }
  return parts.join(' ');
}
