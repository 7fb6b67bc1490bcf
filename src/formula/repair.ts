/** @file Tolerant reading: finds the small changes that make a text with slips of the pen a formula. */
import type { Ast } from './ast';
import { walk } from './ast';
import { allFunctions, isFunctionName } from './catalogue';
import { FormulaError } from './formulaError';
import { MAX_FORMULA_LENGTH, parseFormula } from './parse';
import { CHARACTERS, PAIRS } from './slips';

/** One change: the characters from `start` to `end` of the original text become `replacement`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Why, in a short sentence for people. */
  readonly reason: string;
}

export interface Repair {
  /** The repaired formula, with a leading `=`. */
  readonly text: string;
  readonly tree: Ast;
  /** In the order of the text; empty when nothing was wrong. */
  readonly changes: readonly Change[];
}

export interface RepairOptions {
  /** Names that are not misspelt functions: defined names, functions of add-ins. */
  readonly names?: readonly string[];
}

/**
 * Reads a text as a formula, repairing quotation marks, parentheses, separators, operators and misspelt functions.
 * @returns undefined when no small change makes it a formula
 */
export function repairFormula(text: string, options: RepairOptions = {}): Repair | undefined {
  if (text.length > MAX_FORMULA_LENGTH) return undefined;
  const exact = attempt(text, []);
  if (exact && isProse(exact.tree, text)) return undefined;
  if (exact) return withNames(exact, text, options);
  const scanned = scan(text);
  for (const changes of [scanned, withCommas(text, scanned), ...withoutEnd(text, scanned)]) {
    const found = attempt(text, changes);
    if (found) return withNames(found, text, options);
  }
  return undefined;
}

/** True for words with spaces between them: to the parser they are names that intersect. */
function isProse(tree: Ast, text: string): boolean {
  if (text.trimStart().startsWith('=')) return false;
  return tree.type === 'binary' && tree.operator === ' ' && tree.right.type === 'name';
}

function apply(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.replacement;
    at = change.end;
  }
  return result + text.slice(at);
}

function attempt(text: string, changes: readonly Change[]): Repair | undefined {
  const repaired = apply(text, changes).trim();
  try {
    const tree = parseFormula(repaired);
    return { text: repaired.startsWith('=') ? repaired : `=${repaired}`, tree, changes };
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** Changes of single characters and operators outside text, and of parentheses and quotation marks. */
function scan(text: string): Change[] {
  const changes: Change[] = [];
  const open: { at: number; bracket: string }[] = [];
  const start = /^\s*=?/.exec(text)?.[0].length ?? 0;
  let i = start;
  // A second equals sign at the start is a slip, not a comparison.
  while (text[i] === '=') {
    changes.push({ start: i, end: i + 1, replacement: '', reason: 'A formula begins with one equals sign.' });
    i++;
  }
  while (i < text.length) {
    const character = text[i] as string;
    const plain = CHARACTERS[character];
    if (character === '"' || plain?.[0] === '"') {
      if (plain) changes.push({ start: i, end: i + 1, replacement: '"', reason: plain[1] });
      i = scanText(text, i + 1, changes);
      continue;
    }
    const pair = PAIRS.find(([from]) => text.startsWith(from, i));
    if (pair) {
      changes.push({ start: i, end: i + 2, replacement: pair[1], reason: pair[2] });
      i += 2;
      continue;
    }
    const effective = plain?.[0] ?? character;
    let kept = true;
    if (effective === '(' || effective === '{') open.push({ at: i, bracket: effective });
    else if (effective === ')' || effective === '}') {
      if (open.length > 0) open.pop();
      else kept = false;
    }
    if (!kept) {
      changes.push({ start: i, end: i + 1, replacement: '', reason: 'This parenthesis closes nothing.' });
    } else if (plain) changes.push({ start: i, end: i + 1, replacement: plain[0], reason: plain[1] });
    i++;
  }
  if (open.length > 0) {
    const closing = open
      .reverse()
      .map(({ bracket }) => (bracket === '(' ? ')' : '}'))
      .join('');
    changes.push({
      start: text.length,
      end: text.length,
      replacement: closing,
      reason: open.length === 1 ? 'A parenthesis was not closed.' : 'Some parentheses were not closed.',
    });
  }
  return changes;
}

/** Reads a text from behind its opening quotation mark; returns the offset behind the closing one. */
function scanText(text: string, from: number, changes: Change[]): number {
  for (let i = from; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '"') {
      if (text[i + 1] === '"') i++;
      else return i + 1;
    } else if (CHARACTERS[character]?.[0] === '"') {
      changes.push({
        start: i,
        end: i + 1,
        replacement: '"',
        reason: 'Text needs straight quotation marks.',
      });
      return i + 1;
    }
  }
  // Not closed: the text most likely ends before the next separator or the parentheses at the end.
  const rest = text.slice(from);
  const length = /^[^,;)]*/.exec(rest)?.[0].length ?? rest.length;
  changes.push({
    start: from + length,
    end: from + length,
    replacement: '"',
    reason: 'A quotation mark was not closed.',
  });
  return from + length;
}

/** Adds to other changes that semicolons between arguments become commas. */
function withCommas(text: string, changes: readonly Change[]): Change[] {
  const result = [...changes];
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === ';' && depth === 0) {
      result.push({ start: i, end: i + 1, replacement: ',', reason: 'Arguments are separated by commas.' });
    }
  }
  return result.sort((a, b) => a.start - b.start);
}

/** Tries without an operator or comma that dangles at the end, before the closing parentheses. */
function withoutEnd(text: string, changes: readonly Change[]): Change[][] {
  const match = /([-+*/^&=<>,;]\s*)+(?=[)\s]*$)/.exec(text);
  if (!match || match.index === 0) return [];
  const end = match.index + match[0].trimEnd().length;
  const cut: Change = {
    start: match.index,
    end,
    replacement: '',
    reason: 'The formula ended with an operator and nothing behind it.',
  };
  const merged = [
    ...changes.filter((change) => change.end <= cut.start || change.start >= cut.end),
    cut,
  ].sort((a, b) => a.start - b.start);
  return [
    merged,
    withCommas(text, merged).filter(
      (change) => change === cut || change.end <= cut.start || change.start >= cut.end,
    ),
  ];
}

/** Replaces misspelt function names by the nearest one, where exactly one is nearest. */
function withNames(found: Repair, original: string, options: RepairOptions): Repair {
  const known = new Set((options.names ?? []).map((name) => name.toLowerCase()));
  const bound = new Set<string>();
  walk(found.tree, (node) => {
    if (node.type === 'let') for (const { name } of node.bindings) bound.add(name.toLowerCase());
    if (node.type === 'lambda') for (const { name } of node.parameters) bound.add(name.toLowerCase());
  });
  const changed = apply(original, found.changes);
  const lead = changed.length - changed.trimStart().length;
  const changes: Change[] = [...found.changes];
  walk(found.tree, (node) => {
    if (node.type !== 'call' || isFunctionName(node.name.toUpperCase()) || node.name.includes('.')) return;
    const key = node.name.toLowerCase();
    if (known.has(key) || bound.has(key)) return;
    const better = nearestFunction(node.name);
    if (better === undefined) return;
    const start = originalOffset(node.start + lead, found.changes);
    const end = start + node.name.length;
    if (original.slice(start, end) !== node.name) return;
    changes.push({
      start,
      end,
      replacement: better,
      reason: `There is no function ${node.name}; ${better} is the nearest.`,
    });
  });
  if (changes.length === found.changes.length) return found;
  changes.sort((a, b) => a.start - b.start);
  return attempt(original, changes) ?? found;
}

/** Where a place of the changed text lies in the original one. */
function originalOffset(place: number, changes: readonly Change[]): number {
  let shift = 0;
  for (const change of changes) {
    if (change.start + shift >= place) break;
    shift += change.replacement.length - (change.end - change.start);
  }
  return place - shift;
}

/** The one function whose name is nearest to a misspelt one; undefined when none is near or several are. */
export function nearestFunction(name: string): string | undefined {
  const wanted = name.toUpperCase();
  const limit = wanted.length > 6 ? 2 : 1;
  let best: string[] = [];
  let bestDistance = limit + 1;
  for (const { name: candidate } of allFunctions()) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate, bestDistance);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = [candidate];
    } else if (distance === bestDistance && distance <= limit) best.push(candidate);
  }
  return best.length === 1 ? best[0] : undefined;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; gives up above `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (before[j - 2] as number) + 1);
      }
      current.push(distance);
      if (distance < smallest) smallest = distance;
    }
    if (smallest > limit) return smallest;
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
