/** @file `Excel.NamedItem` and its collection. */
import type { NamedItemData } from '../../src/formula/workbook';
import { parseBlock, sheetBlockAddress, splitSheet } from '../model/address';
import type { Workbook } from '../workbook';
import { hostErrors } from './protocol';
import { asRange, hostObject, range } from './hostClass';
import type { HostClass, RangeTarget, TargetOf } from './hostClass';

/** The range that a defined name or a table name stands for, or null. */
export function rangeOfName(name: string, workbook: Workbook): RangeTarget | null {
  const item = workbook.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (item) return rangeOfFormula(item.formula, workbook);
  const table = workbook.table(name);
  if (!table) return null;
  const rowCount = table.rowCount - 1 - (table.hasTotals ? 1 : 0);
  return {
    sheet: table.sheet,
    block: { row: table.row + 1, column: table.column, rowCount, columnCount: table.columnCount },
  };
}

function rangeOfFormula(formula: string, workbook: Workbook): RangeTarget | null {
  const { sheet: sheetName, rest } = splitSheet(formula);
  const sheet = sheetName === null ? workbook.activeSheet : workbook.sheet(sheetName);
  const block = parseBlock(rest);
  return sheet && block ? { sheet, block } : null;
}

export const namedItemClass: HostClass<NamedItemData> = {
  id: (item) => item.name,
  scalars: {
    name: { get: (item) => item.name },
    formula: { get: (item) => `=${item.formula}` },
    type: { get: (item, { workbook }) => (rangeOfFormula(item.formula, workbook) ? 'Range' : 'String') },
    visible: { get: () => true },
    scope: { get: () => 'Workbook' },
    comment: { get: () => '' },
  },
  methods: {
    getRange: (item, _args, { workbook }) => {
      const target = rangeOfFormula(item.formula, workbook);
      if (!target) throw hostErrors.itemNotFound();
      return range(target);
    },
    getRangeOrNullObject: (item, _args, { workbook }) => range(rangeOfFormula(item.formula, workbook)),
  },
};

/** `Sheet1!$A$1:$B$2`: names mean the same from every cell. */
function absoluteAddress({ sheet, block }: RangeTarget): string {
  const { rest } = splitSheet(sheetBlockAddress(sheet.name, block));
  const prefix = sheetBlockAddress(sheet.name, block).slice(0, -rest.length);
  return prefix + rest.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** Names of the workbook; a sheet of this host has none of its own. */
export const namedItemCollectionClass: HostClass<TargetOf['NamedItemCollection']> = {
  items: ({ isSheetScope }, { workbook }) =>
    isSheetScope ? [] : workbook.names.map((item) => hostObject('NamedItem', item)),
  item: ({ isSheetScope }, key, { workbook }) => {
    const item = workbook.names.find((each) => each.name.toLowerCase() === String(key).toLowerCase());
    return item && !isSheetScope ? hostObject('NamedItem', item) : null;
  },
  methods: {
    add: (_target, [name, reference], { workbook }) => {
      const target = asRange(reference);
      workbook.addName(String(name), target ? absoluteAddress(target) : String(reference));
      const item = workbook.names[workbook.names.length - 1];
      return item ? hostObject('NamedItem', item) : null;
    },
  },
};
