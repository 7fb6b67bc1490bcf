/** @file `Excel.Range` and its format. */
import { fromR1C1Formula, toR1C1Formula } from '../../src/formula';
import { boundingBlock, intersect, parseBlock, sheetBlockAddress, splitSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import { displayText } from '../model/entry';
import { hostErrors } from './protocol';
import { asRange, hostObject, range } from './hostClass';
import type { HostClass, HostContext, HostObject, RangeTarget } from './hostClass';
import * as geometry from './rangeGeometry';
import { apiValue, enter, isUnbounded, readCells, valueType, writeCells } from './rangeValues';
import { tablesTouching } from './table';

/** Pixels a character takes in the grid's font; used to fit columns. */
const CHARACTER_WIDTH = 7.5;

function orThrow(target: RangeTarget | null): HostObject {
  const found = range(target);
  if (!found) throw hostErrors.itemNotFound();
  return found;
}

/** The range that an argument stands for: a Range object or an address. */
export function rangeArgument(value: unknown, sheet: Sheet, { workbook }: HostContext): RangeTarget {
  const given = asRange(value);
  if (given) return given;
  if (typeof value !== 'string') throw hostErrors.invalidArgument();
  const { sheet: sheetName, rest } = splitSheet(value);
  const owner = sheetName === null ? sheet : workbook.sheet(sheetName);
  const block = parseBlock(rest);
  if (!owner || !block) throw hostErrors.invalidArgument();
  return { sheet: owner, block };
}

function resized({ sheet, block }: RangeTarget, rows: number, columns: number): HostObject {
  return orThrow(geometry.rangeOn(sheet, { ...block, rowCount: rows, columnCount: columns }));
}

export const rangeFormatClass: HostClass<RangeTarget> = {
  scalars: {
    columnWidth: {
      get: ({ sheet, block }) => sheet.columnWidths.get(block.column) ?? 64,
      set: ({ sheet, block }, value) => {
        for (let offset = 0; offset < block.columnCount; offset++)
          sheet.columnWidths.set(block.column + offset, Number(value));
      },
    },
  },
  navigation: { protection: (target) => hostObject('FormatProtection', target) },
  methods: {
    autofitColumns: ({ sheet, block }, _args, { workbook }) => {
      workbook.calculate();
      const used = sheet.usedBlock();
      for (
        let column = block.column;
        used && column < block.column + Math.min(block.columnCount, 1000);
        column++
      ) {
        let longest = 0;
        for (let row = used.row; row < used.row + used.rowCount; row++) {
          longest = Math.max(
            longest,
            displayText(sheet.value(row, column), sheet.format(row, column)).length,
          );
        }
        if (longest > 0) sheet.columnWidths.set(column, Math.round(longest * CHARACTER_WIDTH) + 16);
      }
      return null;
    },
    autofitRows: () => null,
  },
};

/** Every cell of this host's sheets is locked, as Excel's are until somebody unlocks them. */
export const formatProtectionClass: HostClass<RangeTarget> = {
  scalars: { locked: { get: () => true }, formulaHidden: { get: () => false } },
};

export const rangeClass: HostClass<RangeTarget> = {
  isReferenced: true,
  scalars: {
    address: { get: ({ sheet, block }) => sheetBlockAddress(sheet.name, block) },
    addressLocal: { get: ({ sheet, block }) => sheetBlockAddress(sheet.name, block) },
    cellCount: {
      get: ({ block }) => {
        const count = block.rowCount * block.columnCount;
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    rowIndex: { get: ({ block }) => block.row },
    columnIndex: { get: ({ block }) => block.column },
    rowCount: { get: ({ block }) => block.rowCount },
    columnCount: { get: ({ block }) => block.columnCount },
    isEntireColumn: { get: ({ block }) => isUnbounded({ ...block, columnCount: 1 }) },
    isEntireRow: { get: ({ block }) => isUnbounded({ ...block, rowCount: 1 }) },
    hasSpill: { get: (target) => geometry.hasSpill(target) },
    values: {
      get: (target, { workbook }) => {
        workbook.calculate();
        return readCells(target, (row, column) => apiValue(target.sheet.value(row, column)));
      },
      set: (target, value, { workbook }) =>
        writeCells(target, value, (row, column, element) =>
          enter(workbook, target.sheet, row, column, element),
        ),
    },
    formulas: {
      get: (target, { workbook }) => {
        workbook.calculate();
        return readCells(target, (row, column) => {
          const input = target.sheet.input(row, column);
          return input && 'formula' in input ? input.formula : apiValue(target.sheet.value(row, column));
        });
      },
      set: (target, value, { workbook }) =>
        writeCells(target, value, (row, column, element) =>
          enter(workbook, target.sheet, row, column, element),
        ),
    },
    formulasR1C1: {
      get: (target, { workbook }) => {
        workbook.calculate();
        return readCells(target, (row, column) => {
          const input = target.sheet.input(row, column);
          if (!input || !('formula' in input)) return apiValue(target.sheet.value(row, column));
          return toR1C1Formula(input.formula, { row, column });
        });
      },
      set: (target, value, { workbook }) =>
        writeCells(target, value, (row, column, element) => {
          const isFormula = typeof element === 'string' && element.startsWith('=');
          const entry = isFormula ? fromR1C1Formula(element, { row, column }) : element;
          enter(workbook, target.sheet, row, column, entry);
        }),
    },
    text: {
      get: (target, { workbook }) => {
        workbook.calculate();
        return readCells(target, (row, column) => workbook.text(target.sheet, row, column));
      },
    },
    valueTypes: {
      get: (target, { workbook }) => {
        workbook.calculate();
        return readCells(target, (row, column) => valueType(target.sheet.value(row, column)));
      },
    },
    numberFormat: {
      get: (target) => readCells(target, (row, column) => target.sheet.format(row, column)),
      set: (target, value, { workbook }) =>
        writeCells(target, value, (row, column, element) => {
          if (typeof element !== 'string') throw hostErrors.invalidArgument();
          workbook.setFormat(target.sheet, row, column, element);
        }),
    },
  },
  navigation: {
    worksheet: ({ sheet }) => hostObject('Worksheet', sheet),
    format: (target) => hostObject('RangeFormat', target),
  },
  methods: {
    getCell: ({ sheet, block }, [row, column]) =>
      range(
        geometry.rangeOn(sheet, {
          row: block.row + geometry.integer(row),
          column: block.column + geometry.integer(column),
          rowCount: 1,
          columnCount: 1,
        }),
      ),
    getRow: ({ sheet, block }, [row]) =>
      range(geometry.rangeOn(sheet, { ...block, row: block.row + geometry.integer(row), rowCount: 1 })),
    getColumn: ({ sheet, block }, [column]) =>
      range(
        geometry.rangeOn(sheet, {
          ...block,
          column: block.column + geometry.integer(column),
          columnCount: 1,
        }),
      ),
    getLastCell: ({ sheet, block }) =>
      range({
        sheet,
        block: {
          row: block.row + block.rowCount - 1,
          column: block.column + block.columnCount - 1,
          rowCount: 1,
          columnCount: 1,
        },
      }),
    getLastRow: ({ sheet, block }) =>
      range({ sheet, block: { ...block, row: block.row + block.rowCount - 1, rowCount: 1 } }),
    getLastColumn: ({ sheet, block }) =>
      range({ sheet, block: { ...block, column: block.column + block.columnCount - 1, columnCount: 1 } }),
    getResizedRange: (target, [rows, columns]) =>
      resized(
        target,
        target.block.rowCount + geometry.integer(rows),
        target.block.columnCount + geometry.integer(columns),
      ),
    getAbsoluteResizedRange: (target, [rows, columns]) =>
      resized(target, geometry.integer(rows), geometry.integer(columns)),
    getOffsetRange: ({ sheet, block }, [rows, columns]) =>
      range(
        geometry.rangeOn(sheet, {
          ...block,
          row: block.row + geometry.integer(rows),
          column: block.column + geometry.integer(columns),
        }),
      ),
    getRowsBelow: ({ sheet, block }, [count]) =>
      range(
        geometry.rangeOn(sheet, {
          ...block,
          row: block.row + block.rowCount,
          rowCount: geometry.integer(count, 1),
        }),
      ),
    getColumnsAfter: ({ sheet, block }, [count]) =>
      range(
        geometry.rangeOn(sheet, {
          ...block,
          column: block.column + block.columnCount,
          columnCount: geometry.integer(count, 1),
        }),
      ),
    getEntireColumn: ({ sheet, block }) =>
      range({
        sheet,
        block: { ...geometry.wholeSheet(sheet).block, column: block.column, columnCount: block.columnCount },
      }),
    getEntireRow: ({ sheet, block }) =>
      range({
        sheet,
        block: { ...geometry.wholeSheet(sheet).block, row: block.row, rowCount: block.rowCount },
      }),
    getIntersection: (target, [other], context) => orThrow(intersection(target, other, context)),
    getIntersectionOrNullObject: (target, [other], context) => range(intersection(target, other, context)),
    getBoundingRect: (target, [other], context) =>
      range({
        sheet: target.sheet,
        block: boundingBlock(target.block, rangeArgument(other, target.sheet, context).block),
      }),
    getUsedRange: (target, [valuesOnly]) => orThrow(geometry.usedInside(target, valuesOnly === true)),
    getUsedRangeOrNullObject: (target, [valuesOnly]) =>
      range(geometry.usedInside(target, valuesOnly === true)),
    getSurroundingRegion: (target, _args, { workbook }) => {
      workbook.calculate();
      return range(geometry.surroundingRegion(target));
    },
    getSpillingToRange: (target, _args, { workbook }) => {
      workbook.calculate();
      return orThrow(geometry.spillingTo(target));
    },
    getSpillingToRangeOrNullObject: (target, _args, { workbook }) => {
      workbook.calculate();
      return range(geometry.spillingTo(target));
    },
    getSpillParent: (target, _args, { workbook }) => {
      workbook.calculate();
      return orThrow(geometry.spillParent(target));
    },
    getSpillParentOrNullObject: (target, _args, { workbook }) => {
      workbook.calculate();
      return range(geometry.spillParent(target));
    },
    getTables: (target, [fullyContained], context) =>
      tablesTouching(target, fullyContained === true, context),
    select: ({ sheet, block }, _args, { workbook }) => {
      workbook.select(sheet, block);
      return null;
    },
    clear: (target, [applyTo], { workbook }) => {
      clear(target, applyTo, workbook);
      return null;
    },
    calculate: (_target, _args, { workbook }) => {
      workbook.calculate();
      return null;
    },
  },
};

function intersection(target: RangeTarget, other: unknown, context: HostContext): RangeTarget | null {
  const second = rangeArgument(other, target.sheet, context);
  const block = second.sheet === target.sheet ? intersect(target.block, second.block) : null;
  return block && { sheet: target.sheet, block };
}

function clear({ sheet, block }: RangeTarget, applyTo: unknown, workbook: HostContext['workbook']): void {
  const what = typeof applyTo === 'string' ? applyTo : 'All';
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'].includes(what)) {
    throw hostErrors.invalidArgument();
  }
  workbook.checkWritable(sheet);
  const used = sheet.usedBlock(false);
  const area = used && intersect(used, block);
  if (!area) return;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (what !== 'Formats' && sheet.input(row, column))
        workbook.setCell(sheet, row, column, { value: null }, 'addin');
      if (what === 'All' || what === 'Formats') workbook.setFormat(sheet, row, column, 'General');
    }
  }
}
