/** @file The change of one cell in the undo journal. */
import type { CellInput } from './entry';
import type { Change } from './journal';
import type { Sheet } from './sheet';

export type ApplyInput = (sheet: Sheet, row: number, column: number, input: CellInput | undefined) => void;

/** A class, not a pair of closures: opening a large file makes one for every cell. */
export class InputChange implements Change {
  constructor(
    private readonly apply: ApplyInput,
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly column: number,
    private readonly before: CellInput | undefined,
    private readonly after: CellInput,
  ) {}

  undo(): void {
    this.apply(this.sheet, this.row, this.column, this.before);
  }

  redo(): void {
    this.apply(this.sheet, this.row, this.column, this.after);
  }
}
