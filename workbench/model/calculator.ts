/** @file Recalculation: only what changed and what depends on it, in order, with spills and cycles. */
import { cellKey, CellError, MAX_COLUMNS } from '../../src/formula/workbook';
import type { CellValue } from '../../src/formula/workbook';
import { containsCell, insideGrid, sameBlock } from './address';
import type { Block, SheetBlock } from './address';
import { calculationOrder } from './calculationOrder';
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

/** The workbook while it is calculated once: what its cells come to and read. */
export interface CellCalculation {
  evaluate(cell: FormulaCell): Evaluation;
  /** Blocks carry sheet ids, not names. */
  precedents(cell: FormulaCell): Precedents;
  /** Is told of every block that has got other values. */
  changed(sheet: Sheet, block: Block): void;
}

/** What the calculator needs of its workbook. */
export interface CalculationSource {
  open(): CellCalculation;
  /** True when an area touches a table, where arrays may not spill. */
  touchesTable(sheet: Sheet, area: Block): boolean;
}

export class Calculator {
  private readonly formulas = new Map<string, Map<number, FormulaCell>>();
  private readonly dependents = new DependencyIndex<FormulaCell>();
  private readonly dirty = new Set<FormulaCell>();
  private readonly stale = new Set<FormulaCell>();
  private readonly volatile = new Set<FormulaCell>();

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
      this.volatile.delete(old);
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
    this.dependents.visit(sheet.id, block, (reader) => this.dirty.add(reader));
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

  /** Calculates all that is marked. Returns the sheets of the formulas calculated. */
  run(): Set<Sheet> {
    const calculated = new Set<Sheet>();
    if (this.dirty.size === 0) return calculated;
    for (const cell of this.volatile) this.dirty.add(cell);
    const calculation = this.source.open();
    for (let round = 0; this.dirty.size > 0 && round < MAX_ROUNDS; round++) {
      this.readPrecedents(calculation);
      this.runRound(calculation, calculated);
    }
    this.dirty.clear();
    return calculated;
  }

  /** Calculates what is marked and all behind it; marks again what a spill has changed under those already done. */
  private runRound(calculation: CellCalculation, calculated: Set<Sheet>): void {
    const { cells, places, readers } = this.withReaders();
    const isDone = new Uint8Array(cells.length);
    this.dirty.clear();
    const { ordered, cyclic } = calculationOrder(readers);
    for (const index of cyclic) {
      const cell = cells[index] as FormulaCell;
      cell.isCircular = true;
      this.store(cell, 0, calculation);
      calculated.add(cell.sheet);
    }
    for (const index of ordered) {
      const cell = cells[index] as FormulaCell;
      cell.isCircular = false;
      const evaluation = calculation.evaluate(cell);
      cell.unsupported = evaluation.kind === 'unsupported' ? evaluation.why : null;
      isDone[index] = 1;
      calculated.add(cell.sheet);
      const value =
        evaluation.kind === 'value' ? evaluation.value : new CellError(evaluation.error ?? '#NAME?');
      for (const area of this.store(cell, value, calculation)) {
        this.dependents.visit(cell.sheet.id, area, (reader) => {
          const place = places.get(reader);
          if (reader !== cell && (place === undefined || isDone[place] === 1)) this.dirty.add(reader);
        });
      }
    }
  }

  private readPrecedents(calculation: CellCalculation): void {
    for (const cell of this.stale) {
      const { blocks, isVolatile } = calculation.precedents(cell);
      cell.isVolatile = isVolatile;
      if (isVolatile) this.volatile.add(cell);
      else this.volatile.delete(cell);
      cell.reads = blocks;
      this.watch(cell);
    }
    this.stale.clear();
  }

  private watch(cell: FormulaCell): void {
    this.dependents.set(cell, cell.blockedArea ? [...cell.reads, cell.blockedArea] : cell.reads);
  }

  /** The cells that are marked and all that read them, at any remove; the readers of each, by place in the list. */
  private withReaders(): {
    cells: FormulaCell[];
    places: ReadonlyMap<FormulaCell, number>;
    readers: number[][];
  } {
    const cells = [...this.dirty];
    const places = new Map(cells.map((cell, place) => [cell, place]));
    const readers: number[][] = [];
    // The list grows while it is gone through.
    for (const cell of cells) {
      const found: number[] = [];
      this.dependents.visit(cell.sheet.id, this.extent(cell), (reader) => {
        // A cell also watches the area it could not spill into, its own place included.
        if (reader === cell && !this.readsItself(cell)) return;
        let place = places.get(reader);
        if (place === undefined) {
          place = cells.push(reader) - 1;
          places.set(reader, place);
        }
        found.push(place);
      });
      readers.push(found);
    }
    return { cells, places, readers };
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

  private readsItself(cell: FormulaCell): boolean {
    return cell.reads.some(
      (block) => block.sheet === cell.sheet.id && containsCell(block, cell.row, cell.column),
    );
  }

  /**
   * Writes a value (and its spill). Returns the areas that cells spill into no longer, or newly: who reads them may not
   * have been known to read this formula.
   */
  private store(cell: FormulaCell, result: CellValue | CellValue[][], calculation: CellCalculation): Block[] {
    const { sheet, row, column } = cell;
    const key = cellKey(row, column);
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
    if (changed.length === 0) calculation.changed(sheet, { row, column, rowCount: 1, columnCount: 1 });
    for (const area of changed) calculation.changed(sheet, area);
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
