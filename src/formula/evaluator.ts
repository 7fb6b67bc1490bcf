/** @file The entry to evaluation: one formula at one cell, or many on one workbook. */
import type { Ast } from './ast';
import { valueKey } from './coerce';
import { referencesOf } from './dependencies';
import type { Block, References } from './dependencies';
import { Context, finish } from './evaluate';
import type { EvalResult, EvaluateOptions } from './evaluate';
import { FormulaError } from './formulaError';
import './functions';
import { parseFormula } from './parse';
import { Unsupported } from './values';
import type { CellPosition, CellValue, WorkbookData } from './workbook';
import { WorkbookView } from './workbookView';

/** Evaluates formulas on one workbook, whose sheets, tables and names must stay as they are. */
export interface Evaluator {
  evaluate(formula: string | Ast, at: CellPosition, options?: EvaluateOptions): EvalResult;
  /** The blocks that a formula at a cell reads, names and tables resolved, and whether it is volatile. */
  references(tree: Ast, at: CellPosition): References;
  /** Must be told of every block of a sheet whose cells have got other values, before the next evaluation. */
  changed(sheet: string, block: Omit<Block, 'sheet'>): void;
}

/** Prepares a workbook for many evaluations: columns, ranges and matches of criteria are computed once. */
export function createEvaluator(workbook: WorkbookData): Evaluator {
  const view = new WorkbookView(workbook);
  const names = new Map<string, Ast | undefined>();
  return {
    evaluate(formula, at, options = {}) {
      const sheet = view.sheetIndex(at.sheet);
      if (sheet === undefined) return unsupported(`There is no sheet named “${at.sheet}”.`);
      try {
        const tree = typeof formula === 'string' ? parseFormula(formula) : formula;
        const place = { sheet, row: at.row, column: at.column };
        const context = new Context(view, place, options, names);
        const value = finish(context.value(tree, new Map()), context);
        if (context.unsure !== undefined) {
          const other = new Context(view, place, { ...options, onValue: undefined }, names, true);
          if (!sameResult(value, finish(other.value(tree, new Map()), other)))
            return unsupported(context.unsure);
        }
        return { kind: 'value', value };
      } catch (error) {
        if (error instanceof Unsupported) return unsupported(error.why);
        if (error instanceof FormulaError) return unsupported(error.message);
        if (error instanceof RangeError)
          return unsupported('The formula needs more memory than a preview may take.');
        throw error;
      }
    },
    references: (tree, at) => referencesOf(tree, at, view),
    changed(sheet, block) {
      const index = view.sheetIndex(sheet);
      if (index !== undefined)
        view.changed(index, block.row, block.column, block.rowCount, block.columnCount);
    },
  };
}

/**
 * Evaluates a formula as if it stood in a cell, without inserting it.
 * Errors are values; whatever cannot be calculated surely and within the budget is `unsupported`.
 */
export function evaluateFormula(
  formula: string | Ast,
  workbook: WorkbookData,
  at: CellPosition,
  options?: EvaluateOptions,
): EvalResult {
  return createEvaluator(workbook).evaluate(formula, at, options);
}

function sameResult(a: CellValue | CellValue[][], b: CellValue | CellValue[][]): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) {
    return !Array.isArray(a) && !Array.isArray(b) && (a === b || valueKey(a) === valueKey(b));
  }
  return (
    a.length === b.length &&
    a.every((row, r) => {
      const other = b[r] ?? [];
      return row.length === other.length && row.every((cell, c) => sameResult(cell, other[c] ?? null));
    })
  );
}

function unsupported(why: string): EvalResult {
  return { kind: 'unsupported', why };
}
