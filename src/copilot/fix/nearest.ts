/** @file Which of the names that exist one that does not exist is nearest to. */
import { editDistance } from '../../formula';

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The names that one may be misspelt from, nearest first, with how far away they are (0 to about 1). */
export function nearestNames(
  wanted: string,
  names: readonly string[],
): readonly { readonly name: string; readonly distance: number }[] {
  const key = plain(wanted);
  if (key === '') return [];
  const near: { name: string; distance: number }[] = [];
  for (const name of names) {
    const other = plain(name);
    if (other === key) near.push({ name, distance: 0 });
    else if (key.length >= 3 && isShortened(key, other)) near.push({ name, distance: 0.4 });
    else if (key.length >= 3 && (other.startsWith(key) || key.startsWith(other)) && other.length >= 3) {
      near.push({ name, distance: 0.4 });
    } else {
      const limit = Math.max(1, Math.floor(Math.max(key.length, other.length) / 3));
      const edits = editDistance(key, other, limit);
      if (edits <= limit && edits < key.length)
        near.push({ name, distance: (1.5 * edits) / other.length + 0.1 });
    }
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, 3);
}

/** `dept` for `department`: the same letters in the same order, from the same first one. */
function isShortened(short: string, long: string): boolean {
  if (short[0] !== long[0] || short.length >= long.length) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
