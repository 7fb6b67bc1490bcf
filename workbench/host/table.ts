/** @file `Excel.Table`, its columns, and collections of tables. */
import { intersect, parseBlock, splitSheet } from '../model/address';
import type { Block } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { WorkbookTable } from '../workbook';
import { hostErrors } from './protocol';
import { asRange, hostObject, range } from './hostClass';
import type { HostClass, HostContext, HostObject, RangeTarget, TargetOf } from './hostClass';
import { apiValue, enter, readCells, writeCells } from './rangeValues';

/** Rows of a table between its header and its totals row. */
function bodyBlock(table: WorkbookTable): Block {
  const { row, column, columnCount } = table;
  return { row: row + 1, column, rowCount: table.rowCount - 1 - (table.hasTotals ? 1 : 0), columnCount };
}

function wholeBlock({ row, column, rowCount, columnCount }: WorkbookTable): Block {
  return { row, column, rowCount, columnCount };
}

type ColumnTarget = TargetOf['TableColumn'];

function columnOf({ table, index }: ColumnTarget, block: Block): RangeTarget {
  return { sheet: table.sheet, block: { ...block, column: table.column + index, columnCount: 1 } };
}

export const tableColumnClass: HostClass<ColumnTarget> = {
  id: ({ index }) => String(index + 1),
  scalars: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ table, index }) => table.columns[index] ?? '',
      set: ({ table, index }, value, { workbook }) =>
        workbook.setCell(table.sheet, table.row, table.column + index, { value: String(value) }, 'addin'),
    },
    values: {
      get: (target, { workbook }) => {
        workbook.calculate();
        const { sheet, block } = columnOf(target, wholeBlock(target.table));
        return readCells({ sheet, block }, (row, column) => apiValue(sheet.value(row, column)));
      },
    },
  },
  methods: {
    getRange: (target) => range(columnOf(target, wholeBlock(target.table))),
    getDataBodyRange: (target) => range(columnOf(target, bodyBlock(target.table))),
    getHeaderRowRange: (target) => range(columnOf(target, { ...wholeBlock(target.table), rowCount: 1 })),
  },
};

export const tableColumnCollectionClass: HostClass<WorkbookTable> = {
  items: (table) => table.columns.map((_, index) => hostObject('TableColumn', { table, index })),
  item: (table, key) => {
    const index =
      typeof key === 'number'
        ? key - 1
        : table.columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    return index >= 0 && index < table.columns.length ? hostObject('TableColumn', { table, index }) : null;
  },
  scalars: { count: { get: (table) => table.columns.length } },
  methods: {
    add: (table, [index, values, name], { workbook }) => {
      const atEnd = index === undefined || index === null || index === -1 || index === table.columns.length;
      if (!atEnd) throw hostErrors.apiNotFound('TableColumnCollection.add before the last column');
      const rows = Array.isArray(values) ? (values as unknown[][]) : null;
      const first = rows?.[0]?.[0];
      const header = typeof name === 'string' ? name : typeof first === 'string' ? first : undefined;
      workbook.addTableColumn(table, header === '' ? undefined : header);
      const added = { table, index: table.columns.length - 1 };
      if (rows) {
        const block = columnOf(added, wholeBlock(table)).block;
        writeCells({ sheet: table.sheet, block }, rows, (row, column, element) => {
          if (row > table.row) enter(workbook, table.sheet, row, column, element);
        });
      }
      return hostObject('TableColumn', added);
    },
  },
};

type RowTarget = TargetOf['TableRow'];

export const tableRowClass: HostClass<RowTarget> = {
  id: ({ index }) => String(index),
  scalars: { index: { get: ({ index }) => index } },
  methods: {
    getRange: ({ table, index }) =>
      range({ sheet: table.sheet, block: { ...bodyBlock(table), row: table.row + 1 + index, rowCount: 1 } }),
  },
};

/** Rows of the body; this host adds them at the end only. */
export const tableRowCollectionClass: HostClass<WorkbookTable> = {
  items: (table) =>
    Array.from({ length: bodyBlock(table).rowCount }, (_, index) => hostObject('TableRow', { table, index })),
  scalars: { count: { get: (table) => bodyBlock(table).rowCount } },
  methods: {
    add: (table, [index, values], { workbook }) => {
      const count = bodyBlock(table).rowCount;
      const atEnd = index === undefined || index === null || index === -1 || index === count;
      if (!atEnd) throw hostErrors.apiNotFound('TableRowCollection.add before the last row');
      const rows = Array.isArray(values) ? (values as unknown[][]) : [];
      const isFitting = rows.every((row) => Array.isArray(row) && row.length === table.columnCount);
      if (!isFitting) throw hostErrors.invalidArgument();
      const first = workbook.addTableRows(table, Math.max(1, rows.length));
      const block = { ...bodyBlock(table), row: first, rowCount: rows.length };
      if (rows.length > 0)
        writeCells({ sheet: table.sheet, block }, rows, (row, column, element) =>
          enter(workbook, table.sheet, row, column, element),
        );
      return hostObject('TableRow', { table, index: first - table.row - 1 });
    },
  },
};

export const tableClass: HostClass<WorkbookTable> = {
  id: (table) => table.id,
  scalars: {
    id: { get: (table) => table.id },
    name: { get: (table) => table.name },
    showHeaders: { get: () => true },
    showTotals: { get: (table) => table.hasTotals },
  },
  navigation: {
    columns: (table) => hostObject('TableColumnCollection', table),
    rows: (table) => hostObject('TableRowCollection', table),
    worksheet: (table) => hostObject('Worksheet', table.sheet),
  },
  methods: {
    getRange: (table) => range({ sheet: table.sheet, block: wholeBlock(table) }),
    getDataBodyRange: (table) => range({ sheet: table.sheet, block: bodyBlock(table) }),
    getHeaderRowRange: (table) => range({ sheet: table.sheet, block: { ...wholeBlock(table), rowCount: 1 } }),
    getTotalRowRange: (table) => {
      if (!table.hasTotals) throw hostErrors.itemNotFound();
      return range({
        sheet: table.sheet,
        block: { ...wholeBlock(table), row: table.row + table.rowCount - 1, rowCount: 1 },
      });
    },
  },
};

type TablesTarget = TargetOf['TableCollection'];

function tablesOf({ sheet, only }: TablesTarget, { workbook }: HostContext): readonly WorkbookTable[] {
  return only ?? workbook.tables.filter((table) => !sheet || table.sheet === sheet);
}

export const tableCollectionClass: HostClass<TablesTarget> = {
  scalars: { count: { get: (target, context) => tablesOf(target, context).length } },
  items: (target, context) => tablesOf(target, context).map((table) => hostObject('Table', table)),
  item: (target, key, context) => {
    const table = context.workbook.table(String(key));
    return table && tablesOf(target, context).includes(table) ? hostObject('Table', table) : null;
  },
  methods: {
    add: (target, [address, hasHeaders], context) => {
      const { sheet, block } = tableArea(address, target.sheet ?? context.workbook.activeSheet, context);
      if (hasHeaders === false) throw hostErrors.apiNotFound('TableCollection.add without headers');
      context.workbook.checkWritable(sheet);
      return hostObject('Table', context.workbook.addTable(sheet, block));
    },
    getFirst: (target, _args, context) => {
      const [table] = tablesOf(target, context);
      if (!table) throw hostErrors.itemNotFound();
      return hostObject('Table', table);
    },
  },
};

function tableArea(address: unknown, sheet: Sheet, { workbook }: HostContext): RangeTarget {
  const given = asRange(address);
  if (given) return given;
  const { sheet: sheetName, rest } = splitSheet(String(address));
  const owner = sheetName === null ? sheet : workbook.sheet(sheetName);
  const block = parseBlock(rest);
  if (!owner || !block) throw hostErrors.invalidArgument();
  return { sheet: owner, block };
}

/** `Range.getTables`: the tables that a range touches, or holds wholly. */
export function tablesTouching(
  { sheet, block }: RangeTarget,
  wholly: boolean,
  { workbook }: HostContext,
): HostObject {
  const only = workbook.tables.filter((table) => {
    const common = table.sheet === sheet ? intersect(table, block) : null;
    return (
      common !== null &&
      (!wholly || common.rowCount * common.columnCount === table.rowCount * table.columnCount)
    );
  });
  return hostObject('TableCollection', { only });
}
