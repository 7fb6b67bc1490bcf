/** @file Which formulas read a cell: an index from blocks of cells to the formulas that depend on them. */
import { cellKey } from '../../src/formula/workbook';
import { intersect } from './address';
import type { Block, SheetBlock } from './address';

/** Blocks of up to this many cells are indexed cell by cell, larger ones are kept in a list. */
const SMALL_BLOCK = 16;

interface LargeBlock<Node> {
  readonly block: Block;
  readonly readers: Set<Node>;
}

/** Dependents by precedent. `Node` is whatever stands for a formula; compared by identity. */
export class DependencyIndex<Node> {
  private readonly small = new Map<string, Map<number, Set<Node>>>();
  private readonly large = new Map<string, Map<string, LargeBlock<Node>>>();
  private readonly precedents = new Map<Node, readonly SheetBlock[]>();

  /** Replaces what `node` reads. */
  set(node: Node, blocks: readonly SheetBlock[]): void {
    this.delete(node);
    if (blocks.length === 0) return;
    this.precedents.set(node, blocks);
    for (const block of blocks) {
      if (block.rowCount * block.columnCount <= SMALL_BLOCK) {
        const cells = getOrCreate(this.small, block.sheet, () => new Map<number, Set<Node>>());
        for (const key of keysOf(block)) getOrCreate(cells, key, () => new Set<Node>()).add(node);
      } else {
        const list = getOrCreate(this.large, block.sheet, () => new Map<string, LargeBlock<Node>>());
        getOrCreate(list, blockKey(block), () => ({ block, readers: new Set<Node>() })).readers.add(node);
      }
    }
  }

  delete(node: Node): void {
    for (const block of this.precedents.get(node) ?? []) {
      if (block.rowCount * block.columnCount <= SMALL_BLOCK) {
        const cells = this.small.get(block.sheet);
        for (const key of keysOf(block)) {
          const readers = cells?.get(key);
          readers?.delete(node);
          if (readers?.size === 0) cells?.delete(key);
        }
      } else {
        const entry = this.large.get(block.sheet)?.get(blockKey(block));
        entry?.readers.delete(node);
        if (entry?.readers.size === 0) this.large.get(block.sheet)?.delete(blockKey(block));
      }
    }
    this.precedents.delete(node);
  }

  /** Adds to `found` every formula that reads a cell of `block`. */
  collect(sheet: string, block: Block, found: Set<Node>): void {
    const cells = this.small.get(sheet);
    if (cells && cells.size > 0) {
      if (block.rowCount * block.columnCount <= cells.size) {
        for (const key of keysOf(block)) for (const reader of cells.get(key) ?? []) found.add(reader);
      } else {
        for (const [key, readers] of cells) {
          if (keyInBlock(key, block)) for (const reader of readers) found.add(reader);
        }
      }
    }
    for (const entry of this.large.get(sheet)?.values() ?? []) {
      if (intersect(entry.block, block)) for (const reader of entry.readers) found.add(reader);
    }
  }
}

function getOrCreate<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

function blockKey(block: Block): string {
  return `${block.row},${block.column},${block.rowCount},${block.columnCount}`;
}

export function* keysOf(block: Block): Generator<number> {
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      yield cellKey(row, column);
    }
  }
}

function keyInBlock(key: number, block: Block): boolean {
  const row = Math.floor(key / 16384);
  const column = key % 16384;
  return (
    row >= block.row &&
    row < block.row + block.rowCount &&
    column >= block.column &&
    column < block.column + block.columnCount
  );
}
