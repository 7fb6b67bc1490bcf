/** @file Does an offered formula parse, type-check and name only what exists? Asked of parser and workbook, not of what wrote it. */
import { problemsOf } from '../../../src/copilot/fix/check';
import {
  arityProblem,
  FormulaError,
  isFunctionName,
  parseFormula,
  walk,
  type Ast,
  type WorkbookData,
} from '../../../src/formula';

/** What is wrong with a formula: it is no formula, its types or arity do not fit, or it names what is not there. */
export interface Invalidity {
  readonly kind: 'parse' | 'type' | 'name';
  readonly message: string;
}

/** Problems as grave as this are surely wrong; lighter ones are only strange. */
const SURE = 1;

/** All that is wrong with `formula` over `workbook`; empty when nothing is. */
export function invalidities(formula: string, workbook: WorkbookData): Invalidity[] {
  let tree: Ast;
  try {
    tree = parseFormula(formula);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return [{ kind: 'parse', message: error.message }];
  }
  const found = namesMissing(tree, workbook);
  walk(tree, (node) => {
    if (node.type !== 'call') return;
    const problem = isFunctionName(node.name) ? arityProblem(node.name, node.args.length) : null;
    if (problem != null) found.push({ kind: 'type', message: problem });
  });
  // The checker of repairs knows more of types; what it says of names is said above already.
  for (const { message, weight } of problemsOf(tree, workbook))
    if (weight >= SURE && found.length === 0) found.push({ kind: 'type', message });
  return found;
}

/** Functions, sheets, tables, columns and names that neither Excel nor the workbook nor the formula itself has. */
function namesMissing(tree: Ast, workbook: WorkbookData): Invalidity[] {
  const found: Invalidity[] = [];
  const missing = (message: string): void => void found.push({ kind: 'name', message });
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const hasSheet = (name: string): boolean => workbook.sheets.some((sheet) => same(sheet.name, name));
  const locals = localNames(tree);
  walk(tree, (node) => {
    switch (node.type) {
      case 'call':
        if (!isFunctionName(node.name) && !locals.has(node.name.toLowerCase()))
          missing(`function ${node.name}`);
        break;
      case 'reference':
        for (const sheet of [node.sheet, node.lastSheet])
          if (sheet !== undefined && !hasSheet(sheet)) missing(`sheet ${sheet}`);
        if (node.workbook !== undefined) missing(`workbook ${node.workbook}`);
        break;
      case 'structured': {
        const table = workbook.tables.find(({ name }) => same(name, node.table));
        if (table === undefined) missing(`table ${node.table}`);
        else
          for (const column of node.columns)
            if (!table.columns.some((name) => same(name, column))) missing(`column ${column}`);
        break;
      }
      case 'name':
        if (
          !locals.has(node.name.toLowerCase()) &&
          !workbook.names.some(({ name }) => same(name, node.name)) &&
          !workbook.tables.some(({ name }) => same(name, node.name)) &&
          !isFunctionName(node.name.toUpperCase())
        )
          missing(`name ${node.name}`);
        break;
      default:
    }
  });
  return found;
}

/** Names that LET and LAMBDA bind, in lower case. */
function localNames(tree: Ast): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'let') for (const { name } of node.bindings) names.add(name.toLowerCase());
    if (node.type === 'lambda') for (const { name } of node.parameters) names.add(name.toLowerCase());
  });
  return names;
}
