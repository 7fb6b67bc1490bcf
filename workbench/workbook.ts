/** @file The workbench's own workbook: sheets, tables, names, selection, calculation and undo. */
import { cellKey, MAX_COLUMNS } from '../src/formula/workbook';
import type {
  CellPosition,
  CellValue,
  NamedItemData,
  TableData,
  WorkbookData,
} from '../src/formula/workbook';
import {
  boundingBlock,
  cellAddress,
  containsCell,
  fromCorners,
  insideGrid,
  intersect,
} from './model/address';
import type { Block, SheetBlock } from './model/address';
import { Calculator } from './model/calculator';
import type { CalculationSource, CellCalculation, FormulaCell } from './model/calculator';
import { CustomFunctionCells } from './model/customFunctionCells';
import type { CustomFunctionService } from './model/customFunctionCells';
import { displayText, editText, parseEntry } from './model/entry';
import type { CellInput } from './model/entry';
import type { Calculation, Evaluation, FormulaEngine } from './model/engine';
import { InputChange } from './model/inputChange';
import type { ApplyInput } from './model/inputChange';
import { Journal } from './model/journal';
import type { Change } from './model/journal';
import { Sheet } from './model/sheet';
import { resolveSpillReferences } from './model/spillReferences';

/** An Excel table of the workbook; `row`/`column` is the top-left cell of its header row. */
export interface WorkbookTable extends Block {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  readonly columns: string[];
  columnCount: number;
  rowCount: number;
  readonly hasTotals: boolean;
}

/** Who changed something: a person at the grid, or the add-in through office.js. */
export type ChangeSource = 'person' | 'addin';

export type WorkbookEvent =
  | { readonly type: 'changed'; readonly sheet: Sheet; readonly block: Block; readonly source: ChangeSource }
  | { readonly type: 'formatted'; readonly sheet: Sheet; readonly block: Block }
  | { readonly type: 'calculated'; readonly sheets: readonly Sheet[] }
  | { readonly type: 'selected'; readonly sheet: Sheet; readonly block: Block }
  | { readonly type: 'activated'; readonly sheet: Sheet }
  | { readonly type: 'structure' }
  | { readonly type: 'journal' };

/** Why an edit was refused. */
export class EditError extends Error {
  constructor(
    readonly code: 'protected' | 'name' | 'overlap' | 'outside' | 'formula',
    message: string,
  ) {
    super(message);
    this.name = 'EditError';
  }
}

/** A workbook that calculates itself. All writing goes through `edit`, which makes one undo entry. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly tables: WorkbookTable[] = [];
  readonly names: NamedItemData[] = [];
  readonly journal = new Journal();
  activeSheet: Sheet;
  private readonly calculator: Calculator;
  private readonly customCells: CustomFunctionCells;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private openChanges: Change[] | null = null;
  /** What the open edit has written so far: the smallest block on each sheet. */
  private readonly noted: { sheet: Sheet; block: Block; source: ChangeSource }[] = [];
  private nextSheet = 1;
  private nextTable = 1;

  constructor(private readonly engine: FormulaEngine) {
    this.customCells = new CustomFunctionCells({
      read: (block) => this.readBlock(block),
      recalculate: (cells) => {
        for (const cell of cells) this.calculator.invalidateCell(cell);
        this.calculate();
      },
    });
    const source: CalculationSource = {
      open: () => this.openCalculation(),
      touchesTable: (sheet, area) =>
        this.tables.some((table) => table.sheet === sheet && intersect(table, area) !== null),
    };
    this.calculator = new Calculator(source);
    this.activeSheet = this.addSheet('Sheet1');
    this.journal.clear();
  }

  /** Tells `listener` of every event until the function returned is called. */
  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Add-in functions that formulas may call. */
  set customFunctions(service: CustomFunctionService) {
    this.customCells.service = service;
    this.calculator.invalidateAll();
    this.calculate();
  }

  // Structure

  sheet(nameOrId: string): Sheet | undefined {
    const lower = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === lower);
  }

  /** @throws EditError when the name is empty, too long, has a character that Excel forbids, or is taken. */
  addSheet(name?: string): Sheet {
    const number = this.nextSheet++;
    const sheet = new Sheet(sheetId(number), name ?? this.freeSheetName());
    this.checkSheetName(sheet.name);
    this.sheets.push(sheet);
    this.record({
      undo: () => {
        this.sheets.splice(this.sheets.indexOf(sheet), 1);
        if (this.activeSheet === sheet) this.activeSheet = this.sheets[0] ?? sheet;
        this.structureChanged();
      },
      redo: () => {
        this.sheets.push(sheet);
        this.structureChanged();
      },
    });
    this.structureChanged();
    return sheet;
  }

  /** @throws EditError when the name cannot be used. */
  renameSheet(sheet: Sheet, name: string): void {
    this.checkSheetName(name, sheet);
    const before = sheet.name;
    const rename = (to: string): void => {
      sheet.name = to;
      this.structureChanged();
    };
    rename(name);
    this.record({ undo: () => rename(before), redo: () => rename(name) });
  }

  private checkSheetName(name: string, renamed?: Sheet): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
      throw new EditError(
        'name',
        `"${name}" cannot be the name of a sheet: use 1 to 31 characters without : \\ / ? * [ ].`,
      );
    }
    const other = this.sheet(name);
    if (other && other !== renamed) throw new EditError('name', `There is already a sheet named "${name}".`);
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.sheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  table(nameOrId: string): WorkbookTable | undefined {
    const lower = nameOrId.toLowerCase();
    return this.tables.find((table) => table.id === nameOrId || table.name.toLowerCase() === lower);
  }

  /**
   * Makes a table of `block`, whose first row is the header row (blank headers are filled in as Excel does).
   * @throws EditError when the block overlaps another table or the name is taken.
   */
  addTable(sheet: Sheet, block: Block, options: { name?: string; hasTotals?: boolean } = {}): WorkbookTable {
    if (this.tables.some((table) => table.sheet === sheet && intersect(table, block))) {
      throw new EditError('overlap', 'A table cannot overlap another table.');
    }
    const number = this.nextTable++;
    const name = options.name ?? `Table${number}`;
    if (this.table(name)) throw new EditError('name', `There is already a table named "${name}".`);
    const columns: string[] = [];
    for (let offset = 0; offset < block.columnCount; offset++) {
      const value = sheet.value(block.row, block.column + offset);
      const text =
        value === null
          ? `Column${offset + 1}`
          : displayText(value, sheet.format(block.row, block.column + offset));
      let header = text;
      for (let copy = 2; columns.some((other) => other.toLowerCase() === header.toLowerCase()); copy++)
        header = `${text}${copy}`;
      columns.push(header);
      if (value !== header) this.setInput(sheet, block.row, block.column + offset, { value: header });
    }
    const table: WorkbookTable = {
      id: `{${number}}`,
      name,
      sheet,
      columns,
      hasTotals: options.hasTotals ?? false,
      ...block,
    };
    const insert = (): void => {
      this.tables.push(table);
      this.structureChanged();
    };
    const remove = (): void => {
      this.tables.splice(this.tables.indexOf(table), 1);
      this.structureChanged();
    };
    insert();
    this.record({ undo: remove, redo: insert });
    return table;
  }

  /**
   * Adds a column at the right edge of a table. @throws EditError when filled cells are in the way: this workbook does
   * not move cells.
   */
  addTableColumn(table: WorkbookTable, header?: string): void {
    const { sheet } = table;
    this.checkWritable(sheet);
    const column = table.column + table.columnCount;
    if (!insideGrid({ ...table, columnCount: table.columnCount + 1 })) {
      throw new EditError('outside', 'There is no column right of the table.');
    }
    for (let row = table.row; row < table.row + table.rowCount; row++) {
      if (!sheet.isBlank(row, column)) {
        throw new EditError('overlap', `${cellAddress(row, column)} is not empty, so the table cannot grow.`);
      }
    }
    const name = header ?? `Column${table.columnCount + 1}`;
    const grow = (): void => {
      table.columns.push(name);
      table.columnCount++;
      this.structureChanged();
    };
    const shrink = (): void => {
      table.columns.pop();
      table.columnCount--;
      this.structureChanged();
    };
    this.setInput(sheet, table.row, column, { value: name });
    grow();
    this.record({ undo: shrink, redo: grow });
  }

  /**
   * Adds blank rows at the end of a table, above its totals, with the number formats of the row before.
   * @returns the first of them
   * @throws EditError when filled cells or a totals row are in the way: this workbook does not move cells.
   */
  addTableRows(table: WorkbookTable, count: number): number {
    const { sheet, column } = table;
    this.checkWritable(sheet);
    const first = table.row + table.rowCount;
    if (table.hasTotals)
      throw new EditError('overlap', 'The totals row is in the way, so the table cannot grow.');
    if (!insideGrid({ ...table, rowCount: table.rowCount + count })) {
      throw new EditError('outside', 'There are no more rows below the table.');
    }
    for (let row = first; row < first + count; row++) {
      for (let offset = 0; offset < table.columnCount; offset++) {
        if (!sheet.isBlank(row, column + offset)) {
          throw new EditError(
            'overlap',
            `${cellAddress(row, column + offset)} is not empty, so the table cannot grow.`,
          );
        }
      }
    }
    const resize = (by: number): void => {
      table.rowCount += by;
      this.structureChanged();
    };
    resize(count);
    this.record({ undo: () => resize(-count), redo: () => resize(count) });
    for (let row = first; row < first + count; row++) {
      for (let offset = 0; offset < table.columnCount; offset++) {
        const format = sheet.format(first - 1, column + offset);
        if (format !== sheet.format(row, column + offset))
          this.setFormat(sheet, row, column + offset, format);
      }
    }
    return first;
  }

  /** @throws EditError when the name is taken. */
  addName(name: string, formula: string): void {
    if (this.names.some((item) => item.name.toLowerCase() === name.toLowerCase())) {
      throw new EditError('name', `There is already a name "${name}".`);
    }
    const item: NamedItemData = { name, formula: formula.replace(/^=/, '') };
    const insert = (): void => {
      this.names.push(item);
      this.structureChanged();
    };
    insert();
    this.record({
      undo: () => {
        this.names.splice(this.names.indexOf(item), 1);
        this.structureChanged();
      },
      redo: insert,
    });
  }

  // Selection

  activate(sheet: Sheet): void {
    if (sheet === this.activeSheet) return;
    this.activeSheet = sheet;
    this.emit({ type: 'activated', sheet });
    this.emit({ type: 'selected', sheet, block: sheet.selection });
  }

  select(sheet: Sheet, block: Block): void {
    this.activate(sheet);
    sheet.selection = block;
    this.emit({ type: 'selected', sheet, block });
  }

  // Editing

  /**
   * Runs `change` as one action: its writes make one journal entry and one calculation.
   * What was written before an error stays written, and can be undone, as in Excel.
   */
  edit<Result>(label: string, change: () => Result): Result {
    if (this.openChanges) return change();
    this.openChanges = [];
    try {
      return change();
    } finally {
      const changes = this.openChanges;
      this.openChanges = null;
      for (const change of this.noted.splice(0)) this.emit({ type: 'changed', ...change });
      if (changes.length > 0) {
        this.journal.push({ label, changes });
        this.emit({ type: 'journal' });
      }
      this.calculate();
    }
  }

  /** Types `text` into a cell. @throws EditError when the cell may not be written. */
  type(sheet: Sheet, row: number, column: number, text: string): void {
    const entry = parseEntry(text, sheet.format(row, column));
    this.edit(`Typing in ${cellAddress(row, column)}`, () => {
      this.setCell(sheet, row, column, entry.input, 'person');
      if (entry.format && sheet.format(row, column) === 'General')
        this.setFormat(sheet, row, column, entry.format);
    });
  }

  /** Writes one cell. @throws EditError when the sheet is protected or the text is no formula. */
  setCell(sheet: Sheet, row: number, column: number, input: CellInput, source: ChangeSource): void {
    this.checkWritable(sheet);
    if (!fromCorners(row, column, row, column))
      throw new EditError('outside', 'The cell lies outside the sheet.');
    const problem = 'formula' in input ? this.engine.problem(input.formula) : null;
    if (problem !== null) throw new EditError('formula', problem);
    this.setInput(sheet, row, column, input);
    this.renameTableColumn(sheet, row, column);
    this.noteChange(sheet, { row, column, rowCount: 1, columnCount: 1 }, source);
  }

  setFormat(sheet: Sheet, row: number, column: number, format: string): void {
    this.checkWritable(sheet);
    const key = cellKey(row, column);
    const before = sheet.formats.get(key);
    const apply = (value: string | undefined): void => {
      if (value === undefined) sheet.formats.delete(key);
      else sheet.formats.set(key, value);
      sheet.shapeChanged();
      this.emit({ type: 'formatted', sheet, block: { row, column, rowCount: 1, columnCount: 1 } });
    };
    apply(format);
    this.record({ undo: () => apply(before), redo: () => apply(format) });
  }

  /** @throws EditError when the sheet is protected. */
  checkWritable(sheet: Sheet): void {
    if (sheet.isProtected) throw new EditError('protected', `The sheet "${sheet.name}" is protected.`);
  }

  setProtection(sheet: Sheet, isProtected: boolean): void {
    sheet.isProtected = isProtected;
    this.emit({ type: 'structure' });
  }

  undo(): string | null {
    return this.replay(() => this.journal.undo());
  }

  redo(): string | null {
    return this.replay(() => this.journal.redo());
  }

  private replay(step: () => string | null): string | null {
    const label = step();
    this.calculate();
    this.emit({ type: 'journal' });
    return label;
  }

  private setInput(sheet: Sheet, row: number, column: number, input: CellInput): void {
    const before = sheet.input(row, column);
    this.applyInput(sheet, row, column, input);
    this.record(new InputChange(this.applyInput, sheet, row, column, before, input));
  }

  private readonly applyInput: ApplyInput = (sheet, row, column, input) => {
    const key = cellKey(row, column);
    const old = this.calculator.formulaAt(sheet, row, column);
    if (old) this.customCells.forget(old);
    const anchor = sheet.spilledFrom.get(key);
    const isBlank = !input || ('value' in input && input.value === null);
    sheet.shapeChanged();
    if (isBlank) sheet.inputs.delete(key);
    else sheet.inputs.set(key, input);
    this.calculator.setFormula(sheet, row, column, input && 'formula' in input ? input.formula : null);
    if (anchor !== undefined && !isBlank) {
      const cell = this.calculator.formulaAt(sheet, Math.floor(anchor / MAX_COLUMNS), anchor % MAX_COLUMNS);
      if (cell) this.calculator.invalidateCell(cell);
    }
    if (anchor === undefined || !isBlank) {
      sheet.spilledFrom.delete(key);
      sheet.setValue(row, column, input && 'value' in input ? input.value : null);
    }
    this.calculator.invalidate(sheet, { row, column, rowCount: 1, columnCount: 1 });
  };

  private renameTableColumn(sheet: Sheet, row: number, column: number): void {
    const table = this.tables.find(
      (each) => each.sheet === sheet && each.row === row && containsCell(each, row, column),
    );
    if (!table) return;
    const index = column - table.column;
    const before = table.columns[index] ?? '';
    const after = displayText(sheet.value(row, column), sheet.format(row, column)) || `Column${index + 1}`;
    const rename = (name: string): void => {
      table.columns[index] = name;
      this.calculator.invalidateAll();
    };
    rename(after);
    this.record({ undo: () => rename(before), redo: () => rename(after) });
  }

  // Reading

  value(sheet: Sheet, row: number, column: number): CellValue {
    this.calculate();
    return sheet.value(row, column);
  }

  text(sheet: Sheet, row: number, column: number): string {
    return displayText(this.value(sheet, row, column), sheet.format(row, column));
  }

  /** What the formula bar shows. */
  entryText(sheet: Sheet, row: number, column: number): string {
    const input = sheet.input(row, column);
    if (input) return editText(input, sheet.format(row, column));
    const anchor = sheet.spilledFrom.get(cellKey(row, column));
    return anchor === undefined ? '' : editText(sheet.inputs.get(anchor));
  }

  /** State of the formula in a cell, or undefined where there is none. */
  formulaState(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.calculator.formulaAt(sheet, row, column);
  }

  /** A copy for the core: later edits do not touch it. */
  snapshot(): WorkbookData {
    this.calculate();
    return {
      sheets: this.sheets.map((sheet) => sheet.snapshot()),
      tables: this.tableData(),
      names: [...this.names],
    };
  }

  /** Calculates whatever is out of date. */
  calculate(): void {
    if (!this.calculator.isDirty) return;
    this.emit({ type: 'calculated', sheets: [...this.calculator.run()] });
  }

  /** Takes everything out, leaving one empty sheet, and forgets the journal. */
  clear(): void {
    for (const cell of this.calculator.all()) this.customCells.forget(cell);
    for (const cell of this.calculator.all())
      this.calculator.setFormula(cell.sheet, cell.row, cell.column, null);
    this.sheets.length = 0;
    this.tables.length = 0;
    this.names.length = 0;
    this.activeSheet = this.addSheet('Sheet1');
    this.journal.clear();
  }

  private readBlock(block: SheetBlock): CellValue[][] {
    const sheet = this.sheet(block.sheet);
    const used = sheet?.usedBlock();
    const lastRow = used ? Math.max(block.row, used.row + used.rowCount - 1) : block.row;
    const lastColumn = used ? Math.max(block.column, used.column + used.columnCount - 1) : block.column;
    const rowCount = Math.min(block.rowCount, lastRow - block.row + 1);
    const columnCount = Math.min(block.columnCount, lastColumn - block.column + 1);
    return Array.from({ length: rowCount }, (_, down) =>
      Array.from(
        { length: columnCount },
        (__, right) => sheet?.value(block.row + down, block.column + right) ?? null,
      ),
    );
  }

  private tableData(): TableData[] {
    return this.tables.map((table) => ({
      name: table.name,
      sheet: table.sheet.name,
      row: table.row,
      column: table.column,
      rowCount: table.rowCount - 1 - (table.hasTotals ? 1 : 0),
      columns: [...table.columns],
      hasTotals: table.hasTotals,
    }));
  }

  private openCalculation(): CellCalculation {
    const calculation = this.engine.open({
      sheets: this.sheets.map((sheet) => sheet.view()),
      tables: this.tableData(),
      names: this.names,
    });
    return {
      evaluate: (cell) => this.evaluateCell(cell, calculation),
      precedents: (cell) => {
        const { blocks, isVolatile } = calculation.precedents(cell.formula, positionOf(cell));
        return {
          isVolatile,
          blocks: blocks.flatMap((block) => {
            const sheet = this.sheet(block.sheet);
            return sheet ? [{ ...block, sheet: sheet.id }] : [];
          }),
        };
      },
      changed: (sheet, block) => calculation.changed(sheet.name, block),
    };
  }

  private evaluateCell(cell: FormulaCell, calculation: Calculation): Evaluation {
    const at = positionOf(cell);
    const custom = this.customCells.evaluate(cell, at, calculation);
    if (custom) return custom;
    const formula = resolveSpillReferences(cell.formula, cell.sheet, (name) => this.sheet(name));
    return calculation.evaluate(formula, at);
  }

  private structureChanged(): void {
    this.calculator.invalidateAll();
    this.emit({ type: 'structure' });
  }

  /** One edit is reported as one change of each sheet, as Excel reports one action. */
  private noteChange(sheet: Sheet, block: Block, source: ChangeSource): void {
    if (!this.openChanges) {
      this.emit({ type: 'changed', sheet, block, source });
      return;
    }
    const known = this.noted.find((change) => change.sheet === sheet);
    if (known) known.block = boundingBlock(known.block, block);
    else this.noted.push({ sheet, block, source });
  }

  private record(change: Change): void {
    if (this.openChanges) this.openChanges.push(change);
    else this.journal.push({ label: 'Change', changes: [change] });
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function positionOf({ sheet, row, column }: FormulaCell): CellPosition {
  return { sheet: sheet.name, row, column };
}

/** Sheet ids look as Excel's do. */
function sheetId(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}
