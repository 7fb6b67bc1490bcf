/** @file The editor inside a cell: starts with what was entered (the formula, not its value), saves on Enter, Tab or leaving. */
import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';

/** What the editor reads of the grid's surroundings (RevoGrid's `additionalData`). */
export interface EntrySource {
  entryText(row: number, column: number): string;
  /** The key that started the editing by replacing the cell; empty after a double click, Enter or F2. */
  typedKey(): string;
}

export class EntryEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  private input: HTMLInputElement | null = null;
  private isCancelled = false;

  constructor(
    private readonly cell: ColumnDataSchemaModel,
    private readonly save: (value: unknown, preventFocus?: boolean) => void,
    private readonly close: (focusNext?: boolean) => void,
  ) {}

  componentDidRender(): void {
    setTimeout(() => {
      const { input } = this;
      if (!input) return;
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    }, 0);
  }

  /** Keys pressed while the editor was still being built. */
  appendPendingInput(text: string): boolean {
    if (!this.input) return false;
    this.input.value += text;
    return true;
  }

  getValue(): string {
    return this.input?.value ?? '';
  }

  beforeAutoSave(): boolean {
    return !this.isCancelled;
  }

  beforeDisconnect(): void {
    this.input?.blur();
  }

  render(createElement: HyperFunc<VNode>, source: EntrySource): VNode {
    const typed = source.typedKey();
    const initial = typed === '' ? source.entryText(this.cell.rowIndex, Number(this.cell.prop)) : typed;
    return createElement('input', {
      type: 'text',
      'aria-label': 'Cell entry',
      spellcheck: false,
      // Drawn again while somebody types, it keeps what is typed.
      value: this.input?.value ?? initial,
      ref: (element: HTMLInputElement) => {
        this.input = element;
      },
      onKeyDown: (event: KeyboardEvent) => this.key(event),
    });
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.beforeDisconnect();
      this.save(this.getValue(), event.key === 'Tab');
    } else if (event.key === 'Escape') {
      this.isCancelled = true;
      this.close(false);
    }
  }
}
