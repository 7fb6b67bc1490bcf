/** @file The undo journal: one entry per action of a person or of the add-in. */

/** One reversible step inside an entry. */
export interface Change {
  undo(): void;
  redo(): void;
}

export interface JournalEntry {
  readonly label: string;
  readonly changes: Change[];
}

/** Excel keeps a hundred actions. */
const LIMIT = 100;

export class Journal {
  private readonly done: JournalEntry[] = [];
  private readonly undone: JournalEntry[] = [];

  push(entry: JournalEntry): void {
    this.done.push(entry);
    if (this.done.length > LIMIT) this.done.shift();
    this.undone.length = 0;
  }

  /** Takes back the newest entry; returns its label, or null when there is none. */
  undo(): string | null {
    const entry = this.done.pop();
    if (!entry) return null;
    for (const change of [...entry.changes].reverse()) change.undo();
    this.undone.push(entry);
    return entry.label;
  }

  redo(): string | null {
    const entry = this.undone.pop();
    if (!entry) return null;
    for (const change of entry.changes) change.redo();
    this.done.push(entry);
    return entry.label;
  }

  get undoLabels(): string[] {
    return this.done.map((entry) => entry.label);
  }

  get redoLabels(): string[] {
    return this.undone.map((entry) => entry.label);
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}
