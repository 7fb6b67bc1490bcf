/** @file The editor inside a cell: starts with what was entered (the formula, not its value), saves on Enter, Tab or leaving. */
import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';

/** What the editor reads of the grid's surroundings (RevoGrid's `additionalData`). */
export interface EntrySource {
  entryText(row: number, column: number): string;
  /** The key that started the editing by replacing the cell; empty after a double click, Enter or F2. */
  typedKey(): string;
  /** Keys pressed before the editor was there to take them; they are handed out once. */
  takeEarlyKeys(): { readonly text: string; readonly isEntered: boolean };
  /** The editor is gone. */
  closed(): void;
}

export class EntryEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  private input: HTMLInputElement | null = null;
  private isCancelled = false;
  private isFocused = false;
  private source: EntrySource | null = null;

  constructor(
    private readonly cell: ColumnDataSchemaModel,
    private readonly save: (value: unknown, preventFocus?: boolean) => void,
    private readonly close: (focusNext?: boolean) => void,
  ) {}

  componentDidRender(): void {
    const { input } = this;
    if (!input || this.isFocused) return;
    this.isFocused = true;
    const early = this.source?.takeEarlyKeys();
    input.value += early?.text ?? '';
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    if (early?.isEntered) setTimeout(() => this.save(this.getValue(), false), 0);
  }

  disconnectedCallback(): void {
    this.source?.closed();
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
    this.source = source;
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
