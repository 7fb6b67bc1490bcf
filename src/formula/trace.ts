/** @file The value of every node of a formula at a cell, for explanations and step views. */
import { children } from './ast';
import type { Ast } from './ast';
import { Context } from './evaluate';
import type { EvaluateOptions } from './evaluate';
import './functions';
import { FormulaError } from './formulaError';
import { parseFormula } from './parse';
import { columnLetters, isPlainSheetName, printFormula } from './print';
import { Lambda, Matrix, Omitted, Reference, Unsupported } from './values';
import type { Area, Value } from './values';
import { MAX_COLUMNS, MAX_ROWS } from './workbook';
import type { CellPosition, CellValue, WorkbookData } from './workbook';
import { WorkbookView } from './workbookView';

/** One part of a formula with its value. */
export interface TraceNode {
  readonly node: Ast;
  /** The part as formula text. */
  readonly text: string;
  /**
   * Its value: rows of an array are cut to the first ones (`rows` and `columns` tell the full size). Undefined when the
   * part was not reached (the other branch of an IF), is a function, or has no value here.
   */
  readonly value: CellValue | CellValue[][] | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Address of the cells, when the part is a reference. */
  readonly address: string | undefined;
  /** How often it was calculated: more than once inside functions that repeat; `value` is the first. */
  readonly times: number;
  readonly children: readonly TraceNode[];
}

export interface Trace {
  readonly root: TraceNode;
  /** Why the whole formula has no value here; undefined when it has. */
  readonly unsupported: string | undefined;
}

const SHOWN_ROWS = 10;
const SHOWN_COLUMNS = 10;

/**
 * Evaluates a formula at a cell and keeps the value of each part.
 * @throws FormulaError when the text is no formula
 */
export function traceFormula(
  formula: string | Ast,
  workbook: WorkbookData,
  at: CellPosition,
  options: EvaluateOptions = {},
): Trace {
  const tree = typeof formula === 'string' ? parseFormula(formula) : formula;
  const view = new WorkbookView(workbook);
  const sheet = view.sheetIndex(at.sheet);
  const reached = new Map<Ast, { value: Value; times: number }>();
  const context = new Context(
    view,
    { sheet: sheet ?? 0, row: at.row, column: at.column },
    {
      ...options,
      onValue: (node, value) => {
        const known = reached.get(node);
        if (known) known.times++;
        else reached.set(node, { value, times: 1 });
      },
    },
    new Map(),
  );
  let unsupported: string | undefined;
  try {
    if (sheet === undefined) throw new Unsupported(`There is no sheet named “${at.sheet}”.`);
    context.value(tree, new Map());
    unsupported = context.unsure;
  } catch (error) {
    if (error instanceof Unsupported) unsupported = error.why;
    else if (error instanceof RangeError)
      unsupported = 'The formula needs more memory than a preview may take.';
    else if (error instanceof FormulaError) unsupported = error.message;
    else throw error;
  }
  return { root: build(tree, reached, view, at.sheet), unsupported };
}

function build(
  node: Ast,
  reached: ReadonlyMap<Ast, { value: Value; times: number }>,
  view: WorkbookView,
  sheet: string,
): TraceNode {
  const found = reached.get(node);
  const shown = found ? show(found.value, view) : { value: undefined, rows: 0, columns: 0 };
  return {
    node,
    text: printFormula(node),
    ...shown,
    address: found?.value instanceof Reference ? addressOf(found.value, view, sheet) : undefined,
    times: found?.times ?? 0,
    children: children(node).map((child) => build(child, reached, view, sheet)),
  };
}

function show(value: Value, view: WorkbookView): Pick<TraceNode, 'value' | 'rows' | 'columns'> {
  if (value instanceof Lambda || value instanceof Omitted) return { value: undefined, rows: 0, columns: 0 };
  if (value instanceof Matrix) {
    const rows = value
      .toRows()
      .slice(0, SHOWN_ROWS)
      .map((row) => row.slice(0, SHOWN_COLUMNS));
    return { value: value.size === 1 ? value.at(0, 0) : rows, rows: value.rows, columns: value.columns };
  }
  if (value instanceof Reference) {
    const [area] = value.areas;
    if (!area || value.areas.length > 1) return { value: undefined, rows: 0, columns: 0 };
    if (area.rows === 1 && area.columns === 1) {
      return { value: view.cell(area.sheet, area.row, area.column), rows: 1, columns: 1 };
    }
    const cells = view.matrix({
      ...area,
      rows: Math.min(area.rows, SHOWN_ROWS),
      columns: Math.min(area.columns, SHOWN_COLUMNS),
    });
    return { value: cells.toRows(), rows: area.rows, columns: area.columns };
  }
  return { value, rows: 1, columns: 1 };
}

function addressOf(reference: Reference, view: WorkbookView, ownSheet: string): string {
  return reference.areas.map((area) => areaText(area, view.sheet(area.sheet).name, ownSheet)).join(',');
}

function areaText(area: Area, name: string, ownSheet: string): string {
  const prefix =
    name.toLowerCase() === ownSheet.toLowerCase()
      ? ''
      : `${isPlainSheetName(name) ? name : `'${name.replace(/'/g, "''")}'`}!`;
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  if (area.rows === MAX_ROWS) return `${prefix}${first}:${last}`;
  if (area.columns === MAX_COLUMNS) return `${prefix}${area.row + 1}:${area.row + area.rows}`;
  const start = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1
    ? prefix + start
    : `${prefix}${start}:${last}${area.row + area.rows}`;
}
