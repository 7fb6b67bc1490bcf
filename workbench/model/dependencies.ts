/** @file Which formulas read a cell: an index from blocks of cells to the formulas that depend on them. */
import { cellKey, MAX_COLUMNS } from '../../src/formula/workbook';
import { containsCell } from './address';
import type { Block, SheetBlock } from './address';
import { BlockIndex } from './blockIndex';

/** Blocks of up to this many cells are indexed cell by cell, larger ones by place. */
const SMALL_BLOCK = 16;

/** Most cells are read by one formula, which needs no set of its own. */
type Readers<Node> = Node | Set<Node>;

/** Dependents by precedent. `Node` is whatever stands for a formula; compared by identity. */
export class DependencyIndex<Node extends object> {
  private readonly small = new Map<string, Map<number, Readers<Node>>>();
  private readonly large = new Map<string, BlockIndex<Node>>();
  private readonly precedents = new Map<Node, readonly SheetBlock[]>();

  /** Replaces what `node` reads. */
  set(node: Node, blocks: readonly SheetBlock[]): void {
    this.delete(node);
    if (blocks.length === 0) return;
    this.precedents.set(node, blocks);
    for (const block of blocks) {
      if (isSmall(block)) {
        const cells = getOrCreate(this.small, block.sheet, () => new Map<number, Readers<Node>>());
        for (const key of keysOf(block)) addReader(cells, key, node);
      } else {
        getOrCreate(this.large, block.sheet, () => new BlockIndex<Node>()).add(block, node);
      }
    }
  }

  delete(node: Node): void {
    for (const block of this.precedents.get(node) ?? []) {
      if (isSmall(block)) {
        const cells = this.small.get(block.sheet);
        if (cells) for (const key of keysOf(block)) deleteReader(cells, key, node);
      } else {
        this.large.get(block.sheet)?.delete(block, node);
      }
    }
    this.precedents.delete(node);
  }

  /** Calls `visitor` for every formula that reads a cell of `block`; a formula can come more than once. */
  visit(sheet: string, block: Block, visitor: (node: Node) => void): void {
    const cells = this.small.get(sheet);
    if (cells && cells.size > 0) {
      if (block.rowCount * block.columnCount <= cells.size) {
        for (const key of keysOf(block)) visitReaders(cells.get(key), visitor);
      } else {
        for (const [key, readers] of cells) {
          if (containsCell(block, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)) {
            visitReaders(readers, visitor);
          }
        }
      }
    }
    this.large.get(sheet)?.visit(block, visitor);
  }
}

function addReader<Node extends object>(cells: Map<number, Readers<Node>>, key: number, node: Node): void {
  const readers = cells.get(key);
  if (readers === undefined) cells.set(key, node);
  else if (readers instanceof Set) readers.add(node);
  else if (readers !== node) cells.set(key, new Set([readers, node]));
}

function deleteReader<Node extends object>(cells: Map<number, Readers<Node>>, key: number, node: Node): void {
  const readers = cells.get(key);
  if (readers instanceof Set) {
    readers.delete(node);
    if (readers.size === 0) cells.delete(key);
  } else if (readers === node) {
    cells.delete(key);
  }
}

function visitReaders<Node extends object>(
  readers: Readers<Node> | undefined,
  visitor: (node: Node) => void,
): void {
  if (readers instanceof Set) readers.forEach((reader) => visitor(reader));
  else if (readers !== undefined) visitor(readers);
}

function isSmall(block: Block): boolean {
  return block.rowCount * block.columnCount <= SMALL_BLOCK;
}

function getOrCreate<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

export function* keysOf(block: Block): Generator<number> {
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      yield cellKey(row, column);
    }
  }
}
