/** @file Takes off a span what is not part of its value: whitespace, separators, quotation marks and single brackets. */
import type { SourceSpan } from './serialise';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '“': '”',
  '«': '»',
};
const CLOSING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const OUTSIDE = /^[\s\p{C},;:|]$/u;
const QUOTE = /^["'‘’“”„`«»*_]$/;

/**
 * The part of `span` that is the value. A full stop ends a sentence, not a value, unless an abbreviation has it
 * (`Acme Inc.`), and inches and feet have their marks. What consists of such marks alone is kept, because a dash or a tick may be the value.
 */
export function trimSpan(source: string, span: SourceSpan): SourceSpan {
  let { start, end } = span;
  for (let changed = true; changed && start < end;) {
    const first = source[start]!;
    const last = source[end - 1]!;
    const inner = source.slice(start, end);
    changed = true;
    if (OUTSIDE.test(first)) start++;
    else if (OUTSIDE.test(last)) end--;
    else if (end - start > 1 && QUOTE.test(first) && !inner.slice(1).includes(pairOf(first))) start++;
    else if (
      end - start > 1 &&
      QUOTE.test(last) &&
      !inner.slice(0, -1).includes(pairOf(last)) &&
      !/\d["'’”]$/.test(inner)
    )
      end--;
    else if (end - start > 2 && QUOTE.test(first) && pairOf(first) === last) {
      start++;
      end--;
    } else if (end - start > 1 && first in PAIRS && !inner.includes(PAIRS[first]!)) start++;
    else if (end - start > 1 && CLOSING.has(last) && !inner.includes(CLOSING.get(last)!)) end--;
    else if (end - start > 1 && /^[)\]}>]$/.test(first)) start++;
    else if (end - start > 1 && /^[([{<]$/.test(last)) end--;
    else if (/^[.!?]$/.test(last) && /(?:\p{L}{5}|[\p{N}\p{S}%)]|[!?])[.!?]$/u.test(inner)) end--;
    else changed = false;
  }
  if (start < end && /[^\s\p{C}]/u.test(source.slice(start, end))) return { start, end };
  return trimSpace(source, span);
}

function pairOf(quote: string): string {
  const pair: Readonly<Record<string, string>> = {
    '“': '”',
    '”': '“',
    '„': '“',
    '‘': '’',
    '’': '‘',
    '«': '»',
    '»': '«',
  };
  return pair[quote] ?? quote;
}

function trimSpace(source: string, span: SourceSpan): SourceSpan {
  const text = source.slice(span.start, span.end);
  const before = /^[\s\p{C}]*/u.exec(text)?.[0].length ?? 0;
  const kept = text.slice(before).replace(/[\s\p{C}]+$/u, '').length;
  return { start: span.start + before, end: span.start + before + kept };
}
