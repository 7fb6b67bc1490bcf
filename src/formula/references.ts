/** @file Where the references of a formula point: A1, whole columns, 3-D, tables. */
import type { ReferenceNode, StructuredNode } from './ast';
import type { WorkbookView } from './workbookView';
import { REF, Reference, Unsupported, VALUE } from './values';
import type { Area } from './values';
import { MAX_COLUMNS, MAX_ROWS } from './workbook';
import type { CellError } from './workbook';

/** The cell a formula stands in; `sheet` is an index. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Resolves an A1 reference. @throws Unsupported for other workbooks */
export function resolveReference(node: ReferenceNode, at: Place, view: WorkbookView): Reference | CellError {
  if (node.workbook !== undefined) throw new Unsupported('The formula refers to another workbook.');
  const first = node.sheet === undefined ? at.sheet : view.sheetIndex(node.sheet);
  const last = node.lastSheet === undefined ? first : view.sheetIndex(node.lastSheet);
  if (first === undefined || last === undefined) return REF;
  const top = node.top ?? 0;
  const bottom = node.bottom ?? MAX_ROWS - 1;
  const left = node.left ?? 0;
  const right = node.right ?? MAX_COLUMNS - 1;
  const areas: Area[] = [];
  for (let sheet = Math.min(first, last); sheet <= Math.max(first, last); sheet++) {
    areas.push({
      sheet,
      row: Math.min(top, bottom),
      column: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    });
  }
  if (node.trim === undefined) return new Reference(areas);
  const trimmed = areas.map((area) => trimArea(area, node.trim as string, view));
  return trimmed.some((area) => area === undefined) ? REF : new Reference(trimmed as Area[]);
}

/** Cuts blank rows and columns off the edges of an area. */
function trimArea(area: Area, trim: string, view: WorkbookView): Area | undefined {
  const clipped = view.clip(area);
  if (!clipped) return undefined;
  const matrix = view.matrix(clipped);
  let top = -1;
  let bottom = -1;
  let left = matrix.columns;
  let right = -1;
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) {
      if (matrix.at(row, column) === null) continue;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  if (top < 0) return undefined;
  const head = trim !== 'tail';
  const tail = trim !== 'head';
  const firstRow = head ? top : 0;
  const firstColumn = head ? left : 0;
  return {
    sheet: area.sheet,
    row: area.row + firstRow,
    column: area.column + firstColumn,
    rows: (tail ? bottom + 1 : area.rows) - firstRow,
    columns: (tail ? right + 1 : area.columns) - firstColumn,
  };
}

/** Resolves a structured reference; `#REF!` where the table or column does not exist. */
export function resolveStructured(
  node: StructuredNode,
  at: Place,
  view: WorkbookView,
): Reference | CellError {
  if (node.workbook !== undefined) throw new Unsupported('The formula refers to another workbook.');
  const table = node.table === '' ? view.tableBeside(at.sheet, at.row, at.column) : view.table(node.table);
  if (!table) {
    if (node.table === '') throw new Unsupported('The formula names a table column but stands in no table.');
    return REF;
  }
  const sheet = view.sheetIndex(table.sheet);
  if (sheet === undefined) return REF;
  const positions = node.columns.map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  );
  if (positions.some((position) => position < 0)) return REF;
  const from = positions.length === 0 ? 0 : Math.min(...positions);
  const to = positions.length === 0 ? table.columns.length - 1 : Math.max(...positions);
  const sections = new Set(node.sections.length === 0 ? ['data' as const] : node.sections);
  const dataRow = table.row + 1;
  const totalsRow = table.row + 1 + table.rowCount;
  let top: number;
  let bottom: number;
  if (sections.has('this row')) {
    if (at.sheet !== sheet || at.row < dataRow || at.row >= totalsRow) return VALUE;
    top = bottom = at.row;
  } else {
    const all = sections.has('all');
    if (sections.has('totals') && !all && !table.hasTotals && sections.size === 1) return REF;
    const spans: number[] = [];
    if (all || sections.has('headers')) spans.push(table.row, table.row);
    if (all || sections.has('data')) spans.push(dataRow, Math.max(dataRow, totalsRow - 1));
    if ((all || sections.has('totals')) && table.hasTotals) spans.push(totalsRow, totalsRow);
    top = Math.min(...spans);
    bottom = Math.max(...spans);
  }
  return new Reference([
    { sheet, row: top, column: table.column + from, rows: bottom - top + 1, columns: to - from + 1 },
  ]);
}

/** The smallest area that contains two areas of one sheet, as `:` makes it. */
export function spanAreas(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The cells that two areas share, as the space operator finds them. */
export function intersectAreas(a: Area, b: Area): Area | undefined {
  if (a.sheet !== b.sheet) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : undefined;
}
