/** @file The grid: RevoGrid as a thin view over the active sheet. Values, formulas and selection live in the workbook. */
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { CellProps, ColumnRegular } from '@revolist/revogrid';
import { useEffect, useRef } from 'react';
import { cellKey, CellError } from '../../src/formula/workbook';
import { blockAddress, columnName, containsCell, fromCorners, sameBlock } from '../model/address';
import type { Block } from '../model/address';
import type { Workbook } from '../workbook';
import { EntryEditor } from './EntryEditor';
import type { EntrySource } from './EntryEditor';
import { sheetRows } from './sheetRows';

defineCustomElements();

interface GridProps {
  readonly workbook: Workbook;
  /** Types into cells; false when that was refused. */
  readonly onType: (entries: readonly CellEntry[]) => boolean;
  /** Repeats the cells of one block over a larger one. */
  readonly onFill: (source: Block, target: Block) => void;
}

export interface CellEntry {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const DEFAULT_WIDTH = 84;
const ROW_HEIGHT = 24;
const NO_KEYS = { text: '', isEntered: false };
/** Milliseconds until a grid with new columns and rows can take a selection. */
const DRAWING_TIME = 60;
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const MIN_ROWS = 100;
const MIN_COLUMNS = 26;

export function Grid({ workbook, onType, onFill }: GridProps) {
  const container = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onType, onFill });
  useEffect(() => {
    handlers.current = { onType, onFill };
  }, [onType, onFill]);

  useEffect(() => {
    const parent = container.current;
    if (!parent) return undefined;
    const view = new GridView(workbook, parent, {
      type: (entries) => handlers.current.onType(entries),
      fill: (source, target) => handlers.current.onFill(source, target),
    });
    return () => view.dispose();
  }, [workbook]);

  return <div ref={container} className="grid" role="region" aria-label="Sheet" />;
}

/** A block as the grid names it: columns x to x1, rows y to y1. */
interface GridRange {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
}

function blockOf({ x, y, x1, y1 }: GridRange): Block | null {
  return fromCorners(y, x, y1, x1);
}

/** RevoGrid's element and its wiring to the workbook. */
class GridView {
  private readonly element = document.createElement('revo-grid');
  private readonly unsubscribe: () => void;
  private shape = '';
  private typedKey = '';
  private isEditing = false;
  private earlyKeys = NO_KEYS;
  private isDrawQueued = false;
  private applied: Block | null = null;
  private isReady = false;

  constructor(
    private readonly workbook: Workbook,
    parent: HTMLElement,
    private readonly actions: {
      type(entries: readonly CellEntry[]): void;
      fill(source: Block, target: Block): void;
    },
  ) {
    const { element } = this;
    element.rowHeaders = true;
    element.range = true;
    element.resize = true;
    element.rowSize = ROW_HEIGHT;
    element.colSize = DEFAULT_WIDTH;
    element.hideAttribution = true;
    element.theme = 'compact';
    element.editors = { entry: EntryEditor };
    const source: EntrySource = {
      entryText: (row, column) => workbook.entryText(workbook.activeSheet, row, column),
      typedKey: () => this.typedKey,
      takeEarlyKeys: () => {
        const keys = this.earlyKeys;
        this.earlyKeys = NO_KEYS;
        return keys;
      },
      closed: () => {
        this.isEditing = false;
      },
    };
    element.additionalData = source;
    this.listen('beforeeditstart', (event: CustomEvent<{ val?: string }>) => {
      this.typedKey = event.detail.val ?? '';
      this.isEditing = true;
      this.earlyKeys = NO_KEYS;
    });
    this.listen('beforeedit', (event: CustomEvent<{ rowIndex: number; prop: string; val?: string }>) => {
      event.preventDefault();
      const { rowIndex, prop, val } = event.detail;
      this.actions.type([{ row: rowIndex, column: Number(prop), text: val ?? '' }]);
    });
    this.listen(
      'beforerangeedit',
      (event: CustomEvent<{ data: Record<string, Record<string, string | undefined>> }>) => {
        event.preventDefault();
        const entries = Object.entries(event.detail.data).flatMap(([row, cells]) =>
          Object.entries(cells).map(([column, text]) => ({
            row: Number(row),
            column: Number(column),
            text: text ?? '',
          })),
        );
        this.actions.type(entries);
      },
    );
    this.listen('beforeautofill', (event: CustomEvent<{ oldRange: GridRange; newRange: GridRange }>) => {
      event.preventDefault();
      const source = blockOf(event.detail.oldRange);
      const target = blockOf(event.detail.newRange);
      if (source && target) this.actions.fill(source, target);
    });
    this.listen('afterfocus', (event: CustomEvent<{ rowIndex: number; colIndex: number }>) => {
      const { rowIndex, colIndex } = event.detail;
      this.selected({ row: rowIndex, column: colIndex, rowCount: 1, columnCount: 1 });
    });
    this.listen('setrange', (event: CustomEvent<GridRange>) => {
      const block = blockOf(event.detail);
      if (block) this.selected(block);
    });
    this.listen('aftercolumnresize', (event: CustomEvent<Record<string, { prop: string; size: number }>>) => {
      for (const { prop, size } of Object.values(event.detail)) {
        workbook.activeSheet.columnWidths.set(Number(prop), size);
      }
    });
    // A click on the cell that is already selected would leave the keyboard in the pane or in the formula bar.
    element.addEventListener('pointerdown', () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && !element.contains(activeElement)) activeElement.blur();
    });
    // RevoGrid tells of a click only when it moves its own focus; right after a redraw that may lag behind the workbook's.
    element.addEventListener('click', (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest('[data-rgrow][data-rgcol]') : null;
      if (!(cell instanceof HTMLElement) || event.shiftKey) return;
      const row = Number(cell.dataset['rgrow']);
      const column = Number(cell.dataset['rgcol']);
      this.selected({ row, column, rowCount: 1, columnCount: 1 });
    });
    document.addEventListener('keydown', this.holdKey, { capture: true });
    parent.append(element);
    this.unsubscribe = workbook.subscribe((event) => {
      if (event.type === 'selected') this.applySelection();
      else this.queueDraw();
    });
    this.draw();
  }

  dispose(): void {
    document.removeEventListener('keydown', this.holdKey, { capture: true });
    this.unsubscribe();
    this.element.remove();
  }

  /** The editor appears some milliseconds after the first key; what is typed in between is kept for it. */
  private readonly holdKey = (event: KeyboardEvent): void => {
    if (!this.isEditing || event.target instanceof HTMLInputElement) return;
    const isEnter = event.key === 'Enter';
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isEnter && !isText) return;
    event.preventDefault();
    event.stopPropagation();
    const { text, isEntered } = this.earlyKeys;
    this.earlyKeys = { text: isText ? text + event.key : text, isEntered: isEntered || isEnter };
  };

  private listen<Event extends CustomEvent>(name: string, handle: (event: Event) => void): void {
    this.element.addEventListener(name, handle as unknown as EventListener);
  }

  private selected(block: Block): void {
    if (!this.isReady || sameBlock(block, this.workbook.activeSheet.selection)) return;
    this.applied = block;
    this.workbook.select(this.workbook.activeSheet, block);
  }

  private queueDraw(): void {
    if (this.isDrawQueued) return;
    this.isDrawQueued = true;
    requestAnimationFrame(() => {
      this.isDrawQueued = false;
      this.draw();
    });
  }

  private draw(): void {
    const sheet = this.workbook.activeSheet;
    const used = sheet.usedBlock();
    const rowCount = Math.max(MIN_ROWS, (used ? used.row + used.rowCount : 0) + SPARE_ROWS);
    const columnCount = Math.max(MIN_COLUMNS, (used ? used.column + used.columnCount : 0) + SPARE_COLUMNS);
    const widths = [...sheet.columnWidths].join();
    const shape = `${sheet.id} ${rowCount} ${columnCount} ${widths}`;
    if (shape !== this.shape) {
      this.shape = shape;
      this.element.columns = Array.from({ length: columnCount }, (_, column) => this.column(column));
      this.element.source = sheetRows(this.workbook, sheet, rowCount);
      this.applied = null;
    } else {
      void this.element.refresh('all');
    }
    this.applySelection();
  }

  /** Shows a selection that did not come from the grid itself. */
  private applySelection(): void {
    const { selection } = this.workbook.activeSheet;
    if (this.applied && sameBlock(this.applied, selection)) return;
    this.applied = selection;
    setTimeout(() => {
      this.isReady = true;
      // Another cell may have been selected while the grid was drawing.
      if (!sameBlock(selection, this.workbook.activeSheet.selection)) return;
      const { row, column, rowCount, columnCount } = selection;
      const end = {
        x: column + Math.min(columnCount, MIN_COLUMNS) - 1,
        y: row + Math.min(rowCount, MIN_ROWS) - 1,
      };
      void this.element.setCellsFocus?.({ x: column, y: row }, end);
    }, DRAWING_TIME);
  }

  private column(column: number): ColumnRegular {
    const { workbook } = this;
    return {
      prop: String(column),
      name: columnName(column),
      size: workbook.activeSheet.columnWidths.get(column) ?? DEFAULT_WIDTH,
      editor: 'entry',
      cellProperties: ({ rowIndex }) => cellProperties(workbook, rowIndex, column),
    };
  }
}

/** Classes of a cell: how its kind of value stands, and its part in a table or a spill. */
function cellProperties(workbook: Workbook, row: number, column: number): CellProps {
  const sheet = workbook.activeSheet;
  const value = sheet.value(row, column);
  const names: Record<string, boolean> = {
    number: typeof value === 'number',
    boolean: typeof value === 'boolean',
    error: value instanceof CellError,
  };
  if (typeof value === 'string' && sheet.isBlank(row, column + 1)) names['overflowing'] = true;
  const key = cellKey(row, column);
  const spill = sheet.spills.get(sheet.spilledFrom.get(key) ?? key);
  if (spill) {
    names['spillTop'] = row === spill.row;
    names['spillLeft'] = column === spill.column;
    names['spillBottom'] = row === spill.row + spill.rowCount - 1;
    names['spillRight'] = column === spill.column + spill.columnCount - 1;
  }
  const table = workbook.tables.find((each) => each.sheet === sheet && containsCell(each, row, column));
  if (table) {
    const isTotals = table.hasTotals && row === table.row + table.rowCount - 1;
    names['tableHeader'] = row === table.row;
    names['tableTotals'] = isTotals;
    names['tableBand'] = (row - table.row) % 2 === 1 && !isTotals;
  }
  const why = workbook.formulaState(sheet, row, column)?.unsupported;
  return {
    class: names,
    'aria-label':
      `${blockAddress({ row, column, rowCount: 1, columnCount: 1 })} ${workbook.text(sheet, row, column)}`.trim(),
    ...(why ? { title: why } : {}),
  };
}
