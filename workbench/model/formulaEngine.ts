/** @file The workbook's evaluator: the core's own, with the clock of this machine. */
import { createEvaluator, FormulaError, isUnsafe, parseFormula } from '../../src/formula';
import type { Ast } from '../../src/formula';
import type { WorkbookData } from '../../src/formula/workbook';
import type { Calculation, FormulaEngine } from './engine';

/** Formulas whose trees are kept: each is read when it is typed, for what it reads, and at every calculation. */
const MAX_KEPT = 300_000;
const trees = new Map<string, Ast | FormulaError>();

/** The tree of a formula, or why it is none. */
function read(formula: string): Ast | FormulaError {
  let tree = trees.get(formula);
  if (tree === undefined) {
    tree = parse(formula);
    if (trees.size >= MAX_KEPT) trees.clear();
    trees.set(formula, tree);
  }
  return tree;
}

function parse(formula: string): Ast | FormulaError {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** Local wall time as the evaluator takes it. */
function localNow(): number {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * 60_000;
}

function open(workbook: WorkbookData): Calculation {
  const evaluator = createEvaluator(workbook);
  // One moment for all formulas of a calculation, as in Excel.
  const now = localNow();
  return {
    evaluate(formula, at) {
      const tree = read(formula);
      if (tree instanceof FormulaError) return { kind: 'unsupported', why: tree.message, error: '#NAME?' };
      const result = evaluator.evaluate(tree, at, { now, seed: Math.floor(Math.random() * 2 ** 31) + 1 });
      return result.kind === 'value' ? result : { ...result, error: isUnsafe(tree) ? '#BLOCKED!' : '#NAME?' };
    },
    precedents(formula, at) {
      const tree = read(formula);
      // A text that is no formula reads nothing: it is evaluated once, to its error.
      if (tree instanceof FormulaError) return { blocks: [], isVolatile: false };
      const { blocks, volatile } = evaluator.references(tree, at);
      return { blocks, isVolatile: volatile };
    },
    changed(sheetName, block) {
      evaluator.changed(sheetName, block);
    },
  };
}

function problem(formula: string): string | null {
  const tree = read(formula);
  return tree instanceof FormulaError ? tree.message : null;
}

export const formulaEngine: FormulaEngine = { problem, open };
