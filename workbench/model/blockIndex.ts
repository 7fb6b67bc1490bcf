/** @file Blocks of cells by place: which of many blocks touch a cell. */
import type { Block } from './address';

interface Entry<Item> {
  readonly block: Block;
  readonly items: Set<Item>;
}

/** Blocks of like size, filed under the tiles they touch: at most four, as a tile is no smaller than such a block. */
class SizeClass<Item> {
  private readonly entries = new Map<string, Entry<Item>>();
  private readonly tiles = new Map<number, Set<Entry<Item>>>();

  constructor(
    private readonly rowBits: number,
    private readonly columnBits: number,
  ) {}

  add(block: Block, item: Item): void {
    const key = blockKey(block);
    let entry = this.entries.get(key);
    if (!entry) {
      entry = { block, items: new Set() };
      this.entries.set(key, entry);
      for (const tile of this.tilesOf(block)) {
        const filed = this.tiles.get(tile);
        if (filed) filed.add(entry);
        else this.tiles.set(tile, new Set([entry]));
      }
    }
    entry.items.add(item);
  }

  delete(block: Block, item: Item): void {
    const key = blockKey(block);
    const entry = this.entries.get(key);
    if (!entry) return;
    entry.items.delete(item);
    if (entry.items.size > 0) return;
    this.entries.delete(key);
    for (const tile of this.tilesOf(block)) {
      const filed = this.tiles.get(tile);
      filed?.delete(entry);
      if (filed?.size === 0) this.tiles.delete(tile);
    }
  }

  visit(block: Block, visitor: (item: Item) => void): void {
    if (this.tileCount(block) > this.tiles.size) {
      for (const entry of this.entries.values()) visitEntry(entry, block, visitor);
      return;
    }
    for (const tile of this.tilesOf(block)) {
      for (const entry of this.tiles.get(tile) ?? []) visitEntry(entry, block, visitor);
    }
  }

  private tileCount({ row, column, rowCount, columnCount }: Block): number {
    const { rowBits, columnBits } = this;
    return (
      (((row + rowCount - 1) >> rowBits) - (row >> rowBits) + 1) *
      (((column + columnCount - 1) >> columnBits) - (column >> columnBits) + 1)
    );
  }

  private *tilesOf({ row, column, rowCount, columnCount }: Block): Generator<number> {
    const { rowBits, columnBits } = this;
    for (let down = row >> rowBits; down <= (row + rowCount - 1) >> rowBits; down++) {
      for (let right = column >> columnBits; right <= (column + columnCount - 1) >> columnBits; right++) {
        yield down * TILE_STRIDE + right;
      }
    }
  }
}

/** More tiles side by side than there are columns. */
const TILE_STRIDE = 16384;

/**
 * Items by the blocks they belong to. A block is filed with those of like size, so that a cell is looked up in a few
 * lists, however many overlapping blocks there are.
 */
export class BlockIndex<Item> {
  private readonly classes = new Map<number, SizeClass<Item>>();

  add(block: Block, item: Item): void {
    const [rowBits, columnBits] = [bits(block.rowCount), bits(block.columnCount)];
    const key = rowBits * 32 + columnBits;
    let found = this.classes.get(key);
    if (!found) this.classes.set(key, (found = new SizeClass(rowBits, columnBits)));
    found.add(block, item);
  }

  delete(block: Block, item: Item): void {
    this.classes.get(bits(block.rowCount) * 32 + bits(block.columnCount))?.delete(block, item);
  }

  /** Calls `visitor` for the items of every block that shares a cell with `block`; an item can come more than once. */
  visit(block: Block, visitor: (item: Item) => void): void {
    for (const each of this.classes.values()) each.visit(block, visitor);
  }
}

/** The least `n` for which 2 to the power `n` is not below a count. */
function bits(count: number): number {
  return Math.ceil(Math.log2(count));
}

function blockKey(block: Block): string {
  return `${block.row},${block.column},${block.rowCount},${block.columnCount}`;
}

function visitEntry<Item>(entry: Entry<Item>, block: Block, visitor: (item: Item) => void): void {
  if (touch(entry.block, block)) for (const item of entry.items) visitor(item);
}

/** True when two blocks share a cell; asked millions of times, so nothing is made. */
function touch(a: Block, b: Block): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}
