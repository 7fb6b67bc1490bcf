/** @file REGEXTEST, REGEXEXTRACT, REGEXREPLACE. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { Matrix, NA, Unsupported, VALUE } from '../values';
import type { Value } from '../values';

/** Patterns whose backtracking could take exponential time: a repeated group that repeats inside. */
const NESTED_REPEAT = /\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)\s*[+*{]/;
/** Syntax that means something else, or nothing, in JavaScript. */
const FOREIGN = /\(\?[>|#&PR0-9+]|\(\?[a-zA-Z-]*\)|\[\[:|[*+?}]\+|\\[AZzGQEKXRhHvNgp]|\(\*|\(\?\(/;

function compile(pattern: string, flags: string): RegExp {
  if (FOREIGN.test(pattern) || NESTED_REPEAT.test(pattern) || pattern.length > 500) {
    throw new Unsupported('This regular expression is not calculated in previews.');
  }
  try {
    return new RegExp(pattern, `${flags}u`);
  } catch {
    try {
      // Outside Unicode mode, needless escapes such as \- are allowed, as they are in Excel.
      return new RegExp(pattern, flags);
    } catch {
      throw new Unsupported('This regular expression is not calculated in previews.');
    }
  }
}

function caseFlag(sensitivity: number): string {
  return sensitivity === 1 ? 'i' : '';
}

function checked(text: string): string {
  if (text.length > 20_000)
    throw new Unsupported('The text is too long for a regular expression in a preview.');
  return text;
}

function extract(context: Context, text: string, pattern: string, mode = 0, sensitivity = 0): Value {
  if (mode < 0 || mode > 2 || sensitivity < 0 || sensitivity > 1) return VALUE;
  context.spend(text.length);
  if (mode === 1) {
    const found = [...checked(text).matchAll(compile(pattern, `g${caseFlag(sensitivity)}`))].map(
      (match) => match[0],
    );
    return found.length === 0 ? NA : Matrix.column(found);
  }
  const match = compile(pattern, caseFlag(sensitivity)).exec(checked(text));
  if (!match) return NA;
  if (mode === 0) return match[0];
  const groups = match.slice(1).map((group) => (group as string | undefined) ?? '');
  return groups.length === 0 ? NA : Matrix.row(groups);
}

function replace(
  context: Context,
  text: string,
  pattern: string,
  replacement: string,
  occurrence = 0,
  sensitivity = 0,
): Value {
  if (sensitivity < 0 || sensitivity > 1) return VALUE;
  if (/\\|\$\{/.test(replacement)) {
    throw new Unsupported('This replacement text is not calculated in previews.');
  }
  context.spend(text.length);
  const expression = compile(pattern, `g${caseFlag(sensitivity)}`);
  const matches = [...checked(text).matchAll(expression)];
  const wanted = occurrence < 0 ? matches.length + occurrence : occurrence - 1;
  if (occurrence !== 0 && (wanted < 0 || wanted >= matches.length)) return text;
  let result = '';
  let at = 0;
  matches.forEach((match, i) => {
    if (occurrence !== 0 && i !== wanted) return;
    result += text.slice(at, match.index) + fill(replacement, match);
    at = match.index + match[0].length;
  });
  return result + text.slice(at);
}

function fill(replacement: string, match: RegExpMatchArray): string {
  return replacement.replace(/\$(\$|&|\d{1,2})/g, (_all, key: string) => {
    if (key === '$') return '$';
    if (key === '&' || key === '0') return match[0];
    return match[Number(key)] ?? '';
  });
}

define({
  REGEXTEST: (context: Context, text: string, pattern: string, sensitivity = 0) => {
    if (sensitivity < 0 || sensitivity > 1) return VALUE;
    context.spend(text.length);
    return compile(pattern, caseFlag(sensitivity)).test(checked(text));
  },
  REGEXEXTRACT: extract,
  REGEXREPLACE: replace,
});
