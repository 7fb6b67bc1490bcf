/** @file What scanners, phones and hurried people do to a text; cells are changed with it. */
import { Draft } from './draft';
import type { Maker } from './values';

const SWAPS: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  l: '1',
  1: 'l',
  I: '1',
  S: '5',
  5: 'S',
  B: '8',
  e: 'c',
  c: 'e',
  n: 'h',
  u: 'v',
  m: 'rn',
  t: 'f',
  a: 'o',
  Z: '2',
  G: '6',
  ',': '.',
  '.': ',',
  ':': ';',
  '-': '~',
  E: 'F',
};

function scanned(m: Maker, text: string, rate: number): string {
  return [...text]
    .map((char) => {
      if (char === '\n' || !m.r.chance(rate)) return char;
      const way = m.r.below(5);
      if (way < 3) return SWAPS[char] ?? char;
      if (way === 3) return /[\p{L}]/u.test(char) ? '' : char;
      return char === ' ' ? '  ' : char;
    })
    .join('');
}

/** Letters, figures and marks that a scanner takes for others. A cell is what the scanner made of it. */
export function ocr(m: Maker, draft: Draft): Draft {
  const rate = m.r.pick([0.01, 0.02, 0.04]);
  const result = new Draft();
  for (const stretch of draft.stretches) {
    const text = scanned(m, stretch.text, rate);
    const cell = text.trim() === '' ? stretch.text : text.trim();
    result.stretches.push({ ...stretch, text: stretch.key === undefined ? text : cell });
  }
  return result;
}

/** The whole text in one case, or without line ends. */
export function recast(m: Maker, draft: Draft): Draft {
  const way = m.r.below(4);
  const result = new Draft();
  for (const stretch of draft.stretches) {
    const text =
      way === 0
        ? stretch.text.toLowerCase()
        : way === 1
          ? stretch.text.toUpperCase()
          : way === 2 && stretch.key === undefined
            ? stretch.text.replace(/\n+/g, ' ')
            : stretch.text;
    result.stretches.push({ ...stretch, text });
  }
  return result;
}
