/** @file Recalculation: only what changed and what depends on it, in order, with spills and cycles. */
import { cellKey, CellError, MAX_COLUMNS } from '../../src/formula/workbook';
import type { CellPosition, CellValue, WorkbookData } from '../../src/formula/workbook';
import { insideGrid, sameBlock } from './address';
import type { Block, SheetBlock } from './address';
import { DependencyIndex, keysOf } from './dependencies';
import type { Evaluation, Precedents } from './engine';
import type { Sheet } from './sheet';

/** Spills can change what other spills read; more rounds than this means that they chase each other. */
const MAX_ROUNDS = 50;

/** One formula in a cell. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  formula: string;
  isVolatile: boolean;
  /** What it reads; sheets by id. */
  reads: readonly SheetBlock[];
  /** Area that the last value wanted to spill into and could not; watched, so that it spills once there is room. */
  blockedArea: SheetBlock | null;
  isCircular: boolean;
  /** Why the evaluator could not calculate it, or null. */
  unsupported: string | null;
}

/** What the calculator needs of its workbook. */
export interface CalculationSource {
  view(): WorkbookData;
  evaluate(cell: FormulaCell, workbook: WorkbookData): Evaluation;
  /** Blocks carry sheet ids, not names. */
  precedents(formula: string, workbook: WorkbookData, at: CellPosition): Precedents;
  /** True when an area touches a table, where arrays may not spill. */
  touchesTable(sheet: Sheet, area: Block): boolean;
}

export class Calculator {
  private readonly formulas = new Map<string, Map<number, FormulaCell>>();
  private readonly dependents = new DependencyIndex<FormulaCell>();
  private readonly dirty = new Set<FormulaCell>();
  private readonly stale = new Set<FormulaCell>();

  constructor(private readonly source: CalculationSource) {}

  formulaAt(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheet.id)?.get(cellKey(row, column));
  }

  all(): FormulaCell[] {
    return [...this.formulas.values()].flatMap((cells) => [...cells.values()]);
  }

  /** Puts a formula into a cell, or takes it away (`formula` null). */
  setFormula(sheet: Sheet, row: number, column: number, formula: string | null): void {
    const key = cellKey(row, column);
    let cells = this.formulas.get(sheet.id);
    if (!cells) this.formulas.set(sheet.id, (cells = new Map<number, FormulaCell>()));
    const old = cells.get(key);
    if (old) {
      const area = this.clearSpill(old);
      if (area) this.invalidate(sheet, area);
      this.dependents.delete(old);
      this.dirty.delete(old);
      this.stale.delete(old);
      cells.delete(key);
    }
    if (formula === null) return;
    const cell: FormulaCell = {
      sheet,
      row,
      column,
      formula,
      isVolatile: false,
      reads: [],
      blockedArea: null,
      isCircular: false,
      unsupported: null,
    };
    cells.set(key, cell);
    this.stale.add(cell);
    this.dirty.add(cell);
  }

  /** Marks whatever reads a cell of `block`. */
  invalidate(sheet: Sheet, block: Block): void {
    this.dependents.collect(sheet.id, block, this.dirty);
  }

  /** Marks one formula. */
  invalidateCell(cell: FormulaCell): void {
    this.dirty.add(cell);
  }

  /** Marks everything, and reads the precedents afresh: names, tables or sheets have changed. */
  invalidateAll(): void {
    for (const cell of this.all()) {
      this.stale.add(cell);
      this.dirty.add(cell);
    }
  }

  get isDirty(): boolean {
    return this.dirty.size > 0;
  }

  /** Calculates all that is marked. Returns the formulas calculated. */
  run(): Set<FormulaCell> {
    const calculated = new Set<FormulaCell>();
    if (this.dirty.size > 0) for (const cell of this.all()) if (cell.isVolatile) this.dirty.add(cell);
    for (let round = 0; this.dirty.size > 0 && round < MAX_ROUNDS; round++) {
      this.readPrecedents();
      const cells = this.withDependents(this.dirty);
      this.dirty.clear();
      const { ordered, cyclic } = this.order(cells);
      for (const cell of cyclic) {
        cell.isCircular = true;
        this.store(cell, 0);
        calculated.add(cell);
      }
      const workbook = this.source.view();
      const done = new Set<FormulaCell>();
      for (const cell of ordered) {
        cell.isCircular = false;
        const evaluation = this.source.evaluate(cell, workbook);
        cell.unsupported = evaluation.kind === 'unsupported' ? evaluation.why : null;
        done.add(cell);
        const changed = this.store(
          cell,
          evaluation.kind === 'value' ? evaluation.value : new CellError(evaluation.error ?? '#NAME?'),
        );
        calculated.add(cell);
        for (const area of changed) {
          const readers = new Set<FormulaCell>();
          this.dependents.collect(cell.sheet.id, area, readers);
          for (const reader of readers) if (reader !== cell && done.has(reader)) this.dirty.add(reader);
          for (const reader of readers) if (!cells.has(reader)) this.dirty.add(reader);
        }
      }
    }
    this.dirty.clear();
    return calculated;
  }

  private readPrecedents(): void {
    if (this.stale.size === 0) return;
    const workbook = this.source.view();
    for (const cell of this.stale) {
      const at = { sheet: cell.sheet.name, row: cell.row, column: cell.column };
      const { blocks, isVolatile } = this.source.precedents(cell.formula, workbook, at);
      cell.isVolatile = isVolatile;
      cell.reads = blocks;
      this.watch(cell);
    }
    this.stale.clear();
  }

  private watch(cell: FormulaCell): void {
    this.dependents.set(cell, cell.blockedArea ? [...cell.reads, cell.blockedArea] : cell.reads);
  }

  /** The cells given and all that read them, at any remove. */
  private withDependents(cells: Iterable<FormulaCell>): Set<FormulaCell> {
    const found = new Set<FormulaCell>(cells);
    for (const cell of found) this.dependents.collect(cell.sheet.id, this.extent(cell), found);
    return found;
  }

  /** The cells that a formula fills: its own, or its spill area. */
  private extent(cell: FormulaCell): Block {
    return (
      cell.sheet.spills.get(cellKey(cell.row, cell.column)) ?? {
        row: cell.row,
        column: cell.column,
        rowCount: 1,
        columnCount: 1,
      }
    );
  }

  /** Precedents before dependents; formulas on a cycle are set apart. */
  private order(cells: Set<FormulaCell>): { ordered: FormulaCell[]; cyclic: FormulaCell[] } {
    const readersOf = new Map<FormulaCell, Set<FormulaCell>>();
    const waiting = new Map<FormulaCell, number>();
    for (const cell of cells) waiting.set(cell, 0);
    for (const cell of cells) {
      const readers = new Set<FormulaCell>();
      this.dependents.collect(cell.sheet.id, this.extent(cell), readers);
      for (const reader of readers) {
        const ownBlockedArea = reader === cell && !this.readsItself(cell);
        if (!cells.has(reader) || ownBlockedArea) readers.delete(reader);
      }
      readersOf.set(cell, readers);
      for (const reader of readers) waiting.set(reader, (waiting.get(reader) ?? 0) + 1);
    }
    const ordered: FormulaCell[] = [];
    const release = (ready: FormulaCell[]): void => {
      for (let index = 0; index < ready.length; index++) {
        const cell = ready[index];
        if (!cell) continue;
        ordered.push(cell);
        waiting.delete(cell);
        for (const reader of readersOf.get(cell) ?? []) {
          const left = (waiting.get(reader) ?? 0) - 1;
          if (!waiting.has(reader)) continue;
          waiting.set(reader, left);
          if (left === 0) ready.push(reader);
        }
      }
    };
    release([...cells].filter((cell) => waiting.get(cell) === 0));
    const cyclic = [...waiting.keys()].filter((cell) => this.isOnCycle(cell, readersOf, waiting));
    for (const cell of cyclic) waiting.delete(cell);
    const downstream = new Map([...waiting.keys()].map((cell) => [cell, 0]));
    for (const cell of downstream.keys()) {
      for (const reader of readersOf.get(cell) ?? []) {
        if (downstream.has(reader)) downstream.set(reader, (downstream.get(reader) ?? 0) + 1);
      }
    }
    for (const [cell, left] of downstream) waiting.set(cell, left);
    release([...waiting].filter(([, left]) => left === 0).map(([cell]) => cell));
    return { ordered, cyclic };
  }

  private readsItself(cell: FormulaCell): boolean {
    return cell.reads.some(
      (block) =>
        block.sheet === cell.sheet.id &&
        cell.row >= block.row &&
        cell.row < block.row + block.rowCount &&
        cell.column >= block.column &&
        cell.column < block.column + block.columnCount,
    );
  }

  private isOnCycle(
    start: FormulaCell,
    readersOf: ReadonlyMap<FormulaCell, Set<FormulaCell>>,
    among: ReadonlyMap<FormulaCell, number>,
  ): boolean {
    const seen = new Set<FormulaCell>();
    const queue = [...(readersOf.get(start) ?? [])];
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (cell === start) return true;
      if (seen.has(cell) || !among.has(cell)) continue;
      seen.add(cell);
      queue.push(...(readersOf.get(cell) ?? []));
    }
    return false;
  }

  /** Writes a value (and its spill); returns the areas whose values may differ from before. */
  private store(cell: FormulaCell, result: CellValue | CellValue[][]): Block[] {
    const { sheet, row, column } = cell;
    const own: Block = { row, column, rowCount: 1, columnCount: 1 };
    const key = cellKey(row, column);
    const before = sheet.value(row, column);
    const hadBlockedArea = cell.blockedArea !== null;
    const oldArea = this.clearSpill(cell);
    cell.blockedArea = null;
    const changed: Block[] = oldArea ? [oldArea] : [];
    const rows = Array.isArray(result) ? result : null;
    const rowCount = rows?.length ?? 1;
    const columnCount = rows ? Math.max(0, ...rows.map((cells) => cells.length)) : 1;
    if (!rows || rowCount * columnCount <= 1) {
      const value = rows ? (rows[0]?.[0] ?? new CellError('#CALC!')) : (result as CellValue);
      sheet.setValue(row, column, value ?? 0);
    } else {
      const area: Block = { row, column, rowCount, columnCount };
      if (this.isFree(cell, area)) {
        sheet.spills.set(key, area);
        sheet.shapeChanged();
        for (const spilled of keysOf(area)) if (spilled !== key) sheet.spilledFrom.set(spilled, key);
        rows.forEach((cells, down) => {
          for (let right = 0; right < columnCount; right++) {
            sheet.setValue(
              row + down,
              column + right,
              right < cells.length ? (cells[right] ?? 0) : new CellError('#N/A'),
            );
          }
        });
        if (!oldArea || !sameBlock(oldArea, area)) changed.push(area);
      } else {
        sheet.setValue(row, column, new CellError('#SPILL!'));
        if (insideGrid(area)) cell.blockedArea = { sheet: sheet.id, ...area };
      }
    }
    if (hadBlockedArea || cell.blockedArea) this.watch(cell);
    if (changed.length === 0 && before !== sheet.value(row, column)) changed.push(own);
    return changed;
  }

  private isFree(cell: FormulaCell, area: Block): boolean {
    if (!insideGrid(area) || this.source.touchesTable(cell.sheet, area)) return false;
    const own = cellKey(cell.row, cell.column);
    for (const key of keysOf(area)) {
      if (key !== own && (cell.sheet.inputs.has(key) || cell.sheet.spilledFrom.has(key))) return false;
    }
    return true;
  }

  /** Empties the cells that the formula has spilled into; returns the area it had. */
  private clearSpill(cell: FormulaCell): Block | undefined {
    const { sheet, row, column } = cell;
    const key = cellKey(row, column);
    const area = sheet.spills.get(key);
    if (!area) return undefined;
    sheet.spills.delete(key);
    sheet.shapeChanged();
    for (const spilled of keysOf(area)) {
      if (spilled === key || sheet.spilledFrom.get(spilled) !== key) continue;
      sheet.spilledFrom.delete(spilled);
      sheet.setValue(Math.floor(spilled / MAX_COLUMNS), spilled % MAX_COLUMNS, null);
    }
    return area;
  }
}
