/** @file A short key for a large table, so that equal calls are found without keeping copies of their data. */

const text = new DataView(new ArrayBuffer(8));

/** Two independent 32-bit states: 64 bits make a clash among millions of tables less likely than a memory fault. */
class Hash {
  #a = 0x811c9dc5;
  #b = 0x9e3779b9;

  add(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 0x01000193);
    this.#b = Math.imul(this.#b ^ word, 0x85ebca6b);
    this.#b ^= this.#b >>> 15;
  }

  addText(value: string): void {
    this.add(value.length);
    for (let i = 0; i < value.length; i++) this.add(value.charCodeAt(i));
  }

  addNumber(value: number): void {
    text.setFloat64(0, value);
    this.add(text.getInt32(0));
    this.add(text.getInt32(4));
  }

  toString(): string {
    return `${(this.#a >>> 0).toString(36)}${(this.#b >>> 0).toString(36)}`;
  }
}

/** Digest of a matrix of cell values as custom functions are given them; types count (`1` differs from `"1"`). */
export function digestCells(cells: readonly (readonly unknown[])[]): string {
  const hash = new Hash();
  hash.add(cells.length);
  for (const row of cells) {
    hash.add(row.length);
    for (const cell of row) {
      if (typeof cell === 'number') {
        hash.add(1);
        hash.addNumber(cell);
      } else if (typeof cell === 'string') {
        hash.add(2);
        hash.addText(cell);
      } else if (typeof cell === 'boolean') {
        hash.add(cell ? 3 : 4);
      } else {
        hash.add(5);
        hash.addText(cell === null || cell === undefined ? '' : JSON.stringify(cell));
      }
    }
  }
  return hash.toString();
}
