/** @file Phrases of frames: alternatives chosen, slots filled. */
import type { Random } from '../random';

/** A phrase with one of its alternatives chosen everywhere: `(a|b|)`; `\(` and `\|` stand for themselves. */
export function choose(phrase: string, random: Random): string {
  let at = 0;
  const sequence = (): string => {
    const options: string[] = [''];
    while (at < phrase.length) {
      const char = phrase[at] ?? '';
      if (char === ')') break;
      at++;
      if (char === '|') options.push('');
      else {
        let text = char;
        if (char === '\\') text = phrase[at++] ?? '';
        else if (char === '(') {
          text = sequence();
          at++;
        }
        options[options.length - 1] += text;
      }
    }
    return random.pick(options);
  };
  return sequence();
}

/**
 * The phrase with its slots filled.
 * @param fill the words of a slot, null where it has none: then there is no phrase
 */
export function fillSlots(phrase: string, fill: (slot: string) => string | null): string | null {
  let failed = false;
  const text = phrase.replace(/\{([^{}]+)\}/g, (_, slot: string) => {
    const words = fill(slot);
    if (words === null) failed = true;
    return words ?? '';
  });
  return failed ? null : text;
}

/** The slots a phrase names, whichever alternative is chosen. */
export function slotsOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
}
