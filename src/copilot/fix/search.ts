/** @file Best-first search over edits: the formulas in which nothing is wrong, by how little had to be changed. */
import { FormulaError, isUnsafe, parseFormula, type Ast, type WorkbookData } from '../../formula';
import { PLAIN_CHARACTERS } from './characters';
import { problemsOf, type Problem } from './check';
import { applyChanges, Source, type Edit } from './edit';
import { closeEarlier, treeEdits } from './proposals/arguments';
import { closeOpen, dropClosing, moveClosing, openCalls, wrongKinds } from './proposals/brackets';
import { quoteCriteria } from './proposals/criteria';
import {
  joinConditions,
  letPairs,
  multiplication,
  nestIfs,
  parenthesiseConditions,
  operatorSpellings,
  thenElse,
} from './proposals/operators';
import {
  balanceQuotes,
  doubledQuotes,
  quoteFormats,
  quoteSigns,
  quoteWords,
  singleQuotes,
  swallowedParentheses,
} from './proposals/quotes';
import { brokenRanges, gluedCells, sheetNames, tableBrackets } from './proposals/references';
import {
  danglingOperators,
  dropAny,
  dropStray,
  missingBetween,
  mistypedCommas,
  semicolons,
  shownNumbers,
  surplusCommas,
  surplusEquals,
} from './proposals/separators';
import { elseIfs, emptyParentheses, foreignFormula, functionNames, truthValues } from './proposals/words';

/** A formula that the edits lead to. */
export interface Solution {
  /** With its equals sign. */
  readonly text: string;
  readonly tree: Ast;
  readonly cost: number;
  readonly edits: readonly Edit[];
  /** What is still strange about it; nothing in it is surely wrong. */
  readonly problems: readonly Problem[];
}

export interface SearchOptions {
  readonly workbook?: WorkbookData;
  /** Texts that are looked at; bounds the time without a clock, so that the answer is the same on every machine. */
  readonly looks?: number;
}

const LOOKS = 500;
/** Of these, texts that are edited further; each costs a hundred times as much as one that is only read. */
const EXPANSIONS = 80;
/** Formulas that are worth comparing. */
const MOST_SOLUTIONS = 20;
/** Formulas that cost this much more than the cheapest one are not searched for. */
const MARGIN = 1.3;
const MOST_COST = 4.2;
const MOST_EDITS = 5;
/** What an edit costs more when it lies behind the place where reading stopped: the first fault is put right first. */
const LATER = 0.7;

interface State {
  readonly text: string;
  readonly cost: number;
  readonly edits: readonly Edit[];
}

/** Characters of other keyboards and word processors, put right at once: they mean nothing else in a formula. */
function plainEdit(text: string): Edit | undefined {
  const changes = [];
  let reason = '';
  for (const match of text.matchAll(/"(?:[^"“”]|"")*"|[\s\S]/gu)) {
    const found = PLAIN_CHARACTERS.get(match[0]);
    if (!found) continue;
    changes.push({ start: match.index, end: match.index + match[0].length, replacement: found.plain });
    reason = found.reason;
  }
  return changes.length === 0 ? undefined : { changes, reason, cost: 0.2 };
}

/** The whole formulas nearest to a broken one, cheapest first. */
export function searchRepairs(broken: string, options: SearchOptions = {}): Solution[] {
  const queue = new Queue();
  const first = plainEdit(broken);
  queue.push(
    first
      ? { text: applyChanges(broken, first.changes), cost: first.cost, edits: [first] }
      : { text: broken, cost: 0, edits: [] },
  );
  const seen = new Set<string>();
  const solutions: Solution[] = [];
  let expansions = EXPANSIONS;
  let looks = options.looks ?? LOOKS;
  while (looks-- > 0 && solutions.length < MOST_SOLUTIONS) {
    const state = queue.pop();
    if (!state || state.cost > MOST_COST) break;
    const best = solutions[0];
    if (best && state.cost > best.cost + MARGIN) break;
    const key = state.text.replace(/\s+/g, ' ').toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    const { tree, error } = read(state.text);
    const problems = tree ? problemsOf(tree, options.workbook) : [];
    if (tree && !isUnsafe(tree) && !problems.some((problem) => problem.weight >= 1)) {
      solutions.push({ text: withEquals(state.text), tree, cost: state.cost, edits: state.edits, problems });
      if (problems.length === 0) continue;
    }
    if (state.edits.length >= MOST_EDITS || expansions-- <= 0) continue;
    for (const edit of proposals(state.text, tree, problems, options.workbook)) {
      const cost = state.cost + edit.cost + (error && isLater(edit, error) ? LATER : 0);
      if (cost > (solutions[0]?.cost ?? MOST_COST) + MARGIN) continue;
      const text = applyChanges(state.text, edit.changes);
      if (text !== state.text) queue.push({ text, cost, edits: [...state.edits, edit] });
    }
  }
  return solutions;
} // prettier-ignore

const withEquals = (text: string): string => (/^\s*=/.test(text) ? text.trim() : `=${text.trim()}`);

function read(text: string): { tree?: Ast; error?: FormulaError } {
  try {
    return { tree: parseFormula(text) };
  } catch (error) {
    if (error instanceof FormulaError) return { error };
    throw error;
  }
}

/** True for an edit that cannot put right why reading stopped: it lies wholly behind. */
function isLater(edit: Edit, error: FormulaError): boolean {
  if (/never closed|closing quotation mark|ends too early/.test(error.message)) return false;
  return (edit.changes[0]?.start ?? 0) > (error.end ?? error.start ?? 0) + 1;
}

/** All edits that may lead to what was meant. */
function proposals(text: string, tree: Ast | undefined, problems: readonly Problem[], workbook: WorkbookData | undefined): Edit[] {
  const source = new Source(text);
  const sheets = workbook?.sheets.map((sheet) => sheet.name) ?? [];
  const tables = [
    ...(workbook?.tables.map((table) => table.name) ?? []),
    ...[...text.matchAll(/([\p{L}_][\p{L}\d_]*)\[/gu)].map((match) => match[1] ?? ''),
  ];
  const edits = [
    ...operatorSpellings(source),
    ...functionNames(source),
    ...truthValues(source),
    ...emptyParentheses(source),
    ...foreignFormula(source),
    ...quoteCriteria(source),
    ...quoteFormats(source),
    ...brokenRanges(source),
    ...sheetNames(source, sheets),
    ...shownNumbers(source),
    ...multiplication(source),
    ...joinConditions(source),
    ...parenthesiseConditions(source),
    ...semicolons(source),
    ...surplusCommas(source),
    ...mistypedCommas(source),
    ...quoteWords(source),
    ...moveClosing(source),
    ...openCalls(source),
    ...missingBetween(source),
    ...thenElse(source),
    ...nestIfs(source),
    ...letPairs(source),
    ...elseIfs(source),
    ...surplusEquals(source),
    ...wrongKinds(source),
    ...tableBrackets(source, [...new Set(tables)]),
    ...gluedCells(source),
    ...quoteSigns(source),
    ...dropStray(source),
  ];
  if (tree) return [...edits, ...treeEdits(text, tree, problems, workbook), ...closeEarlier(text, tree)];
  return [
    ...edits,
    ...balanceQuotes(source),
    ...singleQuotes(source),
    ...doubledQuotes(source),
    ...swallowedParentheses(source),
    ...closeOpen(source),
    ...dropClosing(source),
    ...danglingOperators(source),
    ...dropAny(source),
  ];
} // prettier-ignore

/** A binary heap by cost; states of equal cost leave in the order in which they came. */
class Queue {
  private readonly heap: { state: State; order: number }[] = [];
  private count = 0;

  push(state: State): void {
    if (state.cost > MOST_COST) return;
    this.heap.push({ state, order: this.count++ });
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): State | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (!top || !last) return undefined;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      let at = 0;
      for (;;) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2]) {
          if (child < this.heap.length && this.before(child, least)) least = child;
        }
        if (least === at) break;
        this.swap(at, least);
        at = least;
      }
    }
    return top.state;
  }

  private before(a: number, b: number): boolean {
    const [x, y] = [this.heap[a], this.heap[b]];
    if (!x || !y) return false;
    return x.state.cost !== y.state.cost ? x.state.cost < y.state.cost : x.order < y.order;
  }

  private swap(a: number, b: number): void {
    const [x, y] = [this.heap[a], this.heap[b]];
    if (x && y) [this.heap[a], this.heap[b]] = [y, x];
  }
}
