/** @file REGEXTEST, REGEXEXTRACT, REGEXREPLACE. */
import type { Context } from '../evaluate';
import { define } from '../registry';
import { Matrix, NA, Unsupported, VALUE } from '../values';
import type { Value } from '../values';

/** Patterns whose backtracking could take exponential time: a repeated group that repeats or chooses inside. */
const NESTED_REPEAT = /\((?:[^()\\]|\\.)*[+*}|](?:[^()\\]|\\.)*\)\s*[+*{]/;
/** Open-ended repetitions: each one multiplies the worst time by the length of the text. */
const REPEATS = /\\.|\[(?:[^\]\\]|\\.)*\]|[+*]|\{\d+,\}/g;
/** Steps of backtracking that one match may take at worst. */
const MAX_BACKTRACKING = 3e7;
/** Syntax that means something else, or nothing, in JavaScript. */
const FOREIGN = /\(\?[>|#&PR0-9+]|\(\?[a-zA-Z-]*\)|\[\[:|[*+?}]\+|\\[AZzGQEKXRhHvNgp]|\(\*|\(\?\(/;

function compile(given: string, givenFlags: string): RegExp {
  const ignoresCase = given.startsWith('(?i)');
  const pattern = ignoresCase ? given.slice(4) : given;
  const flags = ignoresCase && !givenFlags.includes('i') ? `${givenFlags}i` : givenFlags;
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

/** Refuses a match whose worst case is too slow. */
function bound(context: Context, pattern: string, text: string): void {
  if (text.length > 20_000)
    throw new Unsupported('The text is too long for a regular expression in a preview.');
  const repeats = (pattern.match(REPEATS) ?? []).filter((piece) => /^[+*{]/.test(piece)).length;
  const worst = Math.max(text.length, 2) ** Math.max(repeats, 1);
  if (worst > MAX_BACKTRACKING) {
    throw new Unsupported('This regular expression may take too long for a preview.');
  }
  context.spend(text.length + Math.ceil(worst / 10_000));
}

function caseFlag(sensitivity: number): string {
  return sensitivity === 1 ? 'i' : '';
}

function extract(context: Context, text: string, pattern: string, mode = 0, sensitivity = 0): Value {
  if (mode < 0 || mode > 2 || sensitivity < 0 || sensitivity > 1) return VALUE;
  bound(context, pattern, text);
  if (mode === 1) {
    const found = [...text.matchAll(compile(pattern, `g${caseFlag(sensitivity)}`))].map((match) => match[0]);
    if (found.length === 0) return NA;
    return context.doubt('Whether Excel lists the matches down or across is not sure.')
      ? Matrix.row(found)
      : Matrix.column(found);
  }
  const match = compile(pattern, caseFlag(sensitivity)).exec(text);
  if (!match) return NA;
  if (mode === 0) return match[0];
  const groups = match.slice(1).map((group) => (group as string | undefined) ?? '');
  if (groups.length === 0) throw new Unsupported('The pattern has no groups to return.');
  return Matrix.row(groups);
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
  bound(context, pattern, text);
  const expression = compile(pattern, `g${caseFlag(sensitivity)}`);
  const matches = [...text.matchAll(expression)];
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
    bound(context, pattern, text);
    return compile(pattern, caseFlag(sensitivity)).test(text);
  },
  REGEXEXTRACT: extract,
  REGEXREPLACE: replace,
});
