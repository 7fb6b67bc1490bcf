/** @file The workbook's evaluator: the core's own, with the clock of this machine. */
import { walk } from '../../src/formula/ast';
import type { Ast } from '../../src/formula/ast';
import { evaluateFormula, FormulaError, isUnsafe } from '../../src/formula';
import { parseFormula } from '../../src/formula/parse';
import { resolveReference, resolveStructured } from '../../src/formula/references';
import { Reference } from '../../src/formula/values';
import type { CellError, CellPosition, WorkbookData } from '../../src/formula/workbook';
import { WorkbookView } from '../../src/formula/workbookView';
import type { SheetBlock } from './address';
import type { Evaluation, FormulaEngine, Precedents } from './engine';

/** Functions whose value changes, or whose precedents are known only once they are calculated. */
const VOLATILE = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);

/** Local wall time as the evaluator takes it. */
function localNow(): number {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * 60_000;
}

function problem(formula: string): string | null {
  try {
    parseFormula(formula);
    return null;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

function evaluate(formula: string, workbook: WorkbookData, at: CellPosition): Evaluation {
  const result = evaluateFormula(formula, workbook, at, {
    now: localNow(),
    seed: Math.floor(Math.random() * 2 ** 31) + 1,
  });
  if (result.kind === 'value') return result;
  const tree = parseOrNull(formula);
  return { ...result, error: tree && isUnsafe(tree) ? '#BLOCKED!' : '#NAME?' };
}

/** A formula that does not parse reads nothing: it is evaluated once, to its error. */
function precedents(formula: string, workbook: WorkbookData, at: CellPosition): Precedents {
  const view = new WorkbookView(workbook);
  const place = { sheet: view.sheetIndex(at.sheet) ?? 0, row: at.row, column: at.column };
  const blocks: SheetBlock[] = [];
  let isVolatile = false;
  const seenNames = new Set<string>();
  const add = (resolve: () => Reference | CellError): void => {
    const reference = referenceOrNull(resolve);
    for (const area of reference?.areas ?? []) {
      blocks.push({
        sheet: view.sheet(area.sheet).name,
        row: area.row,
        column: area.column,
        rowCount: area.rows,
        columnCount: area.columns,
      });
    }
  };
  const follow = (text: string): void => {
    const tree = parseOrNull(text);
    if (!tree) return;
    walk(tree, (node) => {
      if (node.type === 'reference') {
        // Trimming depends on the cells, so what is read is the whole of the reference.
        add(() => resolveReference({ ...node, trim: undefined }, place, view));
      } else if (node.type === 'structured') {
        add(() => resolveStructured(node, place, view));
      } else if (node.type === 'name') {
        const key = node.name.toLowerCase();
        const item = view.namedItem(node.name);
        if (item && !seenNames.has(key)) {
          seenNames.add(key);
          follow(item.formula);
        } else if (view.table(node.name)) {
          const whole = {
            type: 'structured',
            table: node.name,
            sections: [],
            columns: [],
            start: 0,
            end: 0,
          } as const;
          add(() => resolveStructured(whole, place, view));
        }
      } else if (node.type === 'call' && VOLATILE.has(node.name.toUpperCase())) {
        isVolatile = true;
      }
    });
  };
  follow(formula);
  return { blocks, isVolatile };
}

function parseOrNull(text: string): Ast | null {
  try {
    return parseFormula(text);
  } catch {
    return null;
  }
}

/** References that cannot be resolved (other workbooks, `[@Column]` outside of a table) read nothing here. */
function referenceOrNull(resolve: () => Reference | CellError): Reference | null {
  try {
    const found = resolve();
    return found instanceof Reference ? found : null;
  } catch {
    return null;
  }
}

export const formulaEngine: FormulaEngine = { problem, evaluate, precedents };
