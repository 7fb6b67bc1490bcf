/** @file Ranges reached from ranges: cells, rows, neighbours, intersections, regions, spills. */
import { cellKey, MAX_COLUMNS, MAX_ROWS } from '../../src/formula/workbook';
import { boundingBlock, insideGrid, intersect } from '../model/address';
import type { Block } from '../model/address';
import type { Sheet } from '../model/sheet';
import { hostErrors } from './protocol';
import type { RangeTarget } from './hostClass';

/** @throws HostError InvalidArgument when the block leaves the grid. */
export function rangeOn(sheet: Sheet, block: Block): RangeTarget {
  if (!insideGrid(block)) throw hostErrors.invalidArgument();
  return { sheet, block };
}

export function wholeSheet(sheet: Sheet): RangeTarget {
  return { sheet, block: { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS } };
}

export function integer(value: unknown, fallback?: number): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw hostErrors.invalidArgument();
  return value;
}

/** The used cells inside a range, or null. */
export function usedInside({ sheet, block }: RangeTarget, valuesOnly: boolean): RangeTarget | null {
  const used = sheet.usedBlock(valuesOnly);
  const inside = used && intersect(used, block);
  if (!inside) return null;
  let found: Block | null = null;
  for (let row = inside.row; row < inside.row + inside.rowCount; row++) {
    for (let column = inside.column; column < inside.column + inside.columnCount; column++) {
      const isUsed = !sheet.isBlank(row, column) || (!valuesOnly && sheet.formats.has(cellKey(row, column)));
      if (!isUsed) continue;
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      found = found ? boundingBlock(found, cell) : cell;
    }
  }
  return found && { sheet, block: found };
}

/** The block bounded by blank rows and columns around a range (Ctrl+Shift+*). */
export function surroundingRegion({ sheet, block }: RangeTarget): RangeTarget {
  let region = block;
  for (let grown = true; grown;) {
    grown = false;
    const halo = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rowCount: 0,
      columnCount: 0,
    };
    halo.rowCount = Math.min(MAX_ROWS, region.row + region.rowCount + 1) - halo.row;
    halo.columnCount = Math.min(MAX_COLUMNS, region.column + region.columnCount + 1) - halo.column;
    for (let row = halo.row; row < halo.row + halo.rowCount; row++) {
      for (let column = halo.column; column < halo.column + halo.columnCount; column++) {
        const cell = { row, column, rowCount: 1, columnCount: 1 };
        if (sheet.isBlank(row, column) || intersect(region, cell)) continue;
        region = boundingBlock(region, cell);
        grown = true;
      }
    }
  }
  return { sheet, block: region };
}

/** The spill area of a range that is exactly the cell of a spilling formula, or null. */
export function spillingTo({ sheet, block }: RangeTarget): RangeTarget | null {
  if (block.rowCount !== 1 || block.columnCount !== 1) throw hostErrors.invalidArgument();
  const area = sheet.spills.get(cellKey(block.row, block.column));
  return area ? { sheet, block: area } : null;
}

/** The cell whose formula fills the given cell, or null. */
export function spillParent({ sheet, block }: RangeTarget): RangeTarget | null {
  if (block.rowCount !== 1 || block.columnCount !== 1) throw hostErrors.invalidArgument();
  const key = cellKey(block.row, block.column);
  const parent = sheet.spills.has(key) ? key : sheet.spilledFrom.get(key);
  if (parent === undefined) return null;
  return {
    sheet,
    block: {
      row: Math.floor(parent / MAX_COLUMNS),
      column: parent % MAX_COLUMNS,
      rowCount: 1,
      columnCount: 1,
    },
  };
}

/** True when every cell belongs to a spill, false when none does, null when some do. */
export function hasSpill({ sheet, block }: RangeTarget): boolean | null {
  if (block.rowCount * block.columnCount > 1_000_000) return null;
  let spilled = 0;
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      const key = cellKey(row, column);
      if (sheet.spills.has(key) || sheet.spilledFrom.has(key)) spilled++;
    }
  }
  if (spilled === 0) return false;
  return spilled === block.rowCount * block.columnCount ? true : null;
}
