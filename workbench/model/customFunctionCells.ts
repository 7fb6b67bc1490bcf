/** @file Formulas with add-in functions in them: arguments out, answers in, `#BUSY!` in between. */
import { CellError } from '../../src/formula/workbook';
import type { CellPosition, CellValue } from '../../src/formula/workbook';
import { sheetBlockAddress } from './address';
import type { SheetBlock } from './address';
import type { FormulaCell } from './calculator';
import { findCustomCalls, literal } from './customCalls';
import type { Calculation, Evaluation } from './engine';

export type CustomValue = CellValue | CellValue[][];

/** A call on its way to the add-in. */
export interface CustomInvocation {
  readonly name: string;
  readonly arguments: readonly (CustomValue | undefined)[];
  /** Cell that calls, with its sheet. */
  readonly address: string;
  /** Address of each argument that is a reference, else null. */
  readonly parameterAddresses: readonly (string | null)[];
}

/** The add-in's side of its functions. */
export interface CustomFunctionService {
  /** True when the add-in defines the function (`NANO.ASK`, in any case). */
  has(name: string): boolean;
  /** True when the function takes error values as arguments instead of passing them on. */
  acceptsErrors(name: string): boolean;
  /** Starts a call; `settle` is called with the value, more than once where the function streams. */
  invoke(call: CustomInvocation, settle: (value: CustomValue) => void): number;
  cancel(id: number): void;
}

interface PendingCall {
  readonly id: number;
  value: CustomValue | undefined;
}

/** Where the cell stands whose formula is worked on. */
interface Place {
  readonly cell: FormulaCell;
  readonly at: CellPosition;
  readonly address: string;
}

interface Surroundings {
  /** Cell values of a block, cut to what is in use; blanks as null. */
  read(block: SheetBlock): CellValue[][];
  recalculate(cells: readonly FormulaCell[]): void;
}

const BUSY: CustomValue = new CellError('#BUSY!');

export class CustomFunctionCells {
  service: CustomFunctionService | null = null;
  private readonly calls = new Map<FormulaCell, Map<string, PendingCall>>();
  private readonly settled = new Set<FormulaCell>();

  constructor(private readonly surroundings: Surroundings) {}

  /** The value of a formula with add-in functions; null when it has none. Same arguments: no new call. */
  evaluate(cell: FormulaCell, at: CellPosition, calculation: Calculation): Evaluation | null {
    const service = this.service;
    if (!service) return null;
    const found = findCustomCalls(cell.formula, (name) => service.has(name));
    if (found.length === 0) return null;
    const used = new Set<string>();
    const own = { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 };
    const place = { cell, at, address: sheetBlockAddress(cell.sheet.name, own) };
    const outcome = this.resolve(cell.formula, place, calculation, used);
    for (const [key, call] of this.calls.get(cell) ?? []) {
      if (used.has(key)) continue;
      if (call.value === undefined) service.cancel(call.id);
      this.calls.get(cell)?.delete(key);
    }
    return outcome;
  }

  /** Cancels what is under way for a cell whose formula goes away. */
  forget(cell: FormulaCell): void {
    for (const call of this.calls.get(cell)?.values() ?? []) {
      if (call.value === undefined) this.service?.cancel(call.id);
    }
    this.calls.delete(cell);
  }

  /** Evaluates `formula` after putting the results of its add-in calls in their place. */
  private resolve(formula: string, place: Place, calculation: Calculation, used: Set<string>): Evaluation {
    const { cell, at, address } = place;
    const service = this.service;
    const calls = service ? findCustomCalls(formula, (name) => service.has(name)) : [];
    let text = '';
    let from = 0;
    for (const call of calls) {
      const values: (CustomValue | undefined)[] = [];
      const addresses: (string | null)[] = [];
      for (const argument of call.arguments) {
        if (argument === '') {
          values.push(undefined);
          addresses.push(null);
          continue;
        }
        const reference = referenceIn(argument, at, calculation);
        addresses.push(reference && sheetBlockAddress(reference.sheet, reference));
        let given: CustomValue;
        if (reference) {
          // Read as they are: a formula would turn the blank cells into zeros.
          const rows = this.surroundings.read(reference);
          given = rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
        } else {
          const outcome = this.resolve(`=${argument}`, place, calculation, used);
          if (outcome.kind === 'unsupported') return outcome;
          given = outcome.value;
        }
        if (isBusy(given)) return { kind: 'value', value: BUSY };
        if (given instanceof CellError && !service?.acceptsErrors(call.name))
          return { kind: 'value', value: given };
        values.push(given);
      }
      const value = this.result(
        cell,
        { name: call.name, arguments: values, address, parameterAddresses: addresses },
        used,
      );
      if (value === undefined) return { kind: 'value', value: BUSY };
      if (call.start === 1 && call.end === formula.length) return { kind: 'value', value };
      text += formula.slice(from, call.start) + literal(value);
      from = call.end;
    }
    return calculation.evaluate(text + formula.slice(from), at);
  }

  private result(
    cell: FormulaCell,
    invocation: CustomInvocation,
    used: Set<string>,
  ): CustomValue | undefined {
    const key = JSON.stringify([invocation.name, invocation.arguments]);
    used.add(key);
    let calls = this.calls.get(cell);
    if (!calls) this.calls.set(cell, (calls = new Map<string, PendingCall>()));
    const known = calls.get(key);
    if (known) return known.value;
    if (!this.service) return undefined;
    const pending: PendingCall = {
      id: this.service.invoke(invocation, (value) => {
        pending.value = value;
        if (this.calls.get(cell)?.get(key) === pending) this.settle(cell);
      }),
      value: undefined,
    };
    calls.set(key, pending);
    return undefined;
  }

  /** Answers come in batches; the cells of one batch are calculated together. */
  private settle(cell: FormulaCell): void {
    if (this.settled.size === 0) {
      queueMicrotask(() => {
        const cells = [...this.settled].filter((each) => this.calls.has(each));
        this.settled.clear();
        this.surroundings.recalculate(cells);
      });
    }
    this.settled.add(cell);
  }
}

/** What an argument that is nothing but one reference points at, else null. */
function referenceIn(argument: string, at: CellPosition, calculation: Calculation): SheetBlock | null {
  if (/^["{\d(+-]/.test(argument) || /[(*/^&<>=+%]/.test(argument.replace(/\[[^\]]*\]/g, ''))) return null;
  const { blocks } = calculation.precedents(`=${argument}`, at);
  return blocks.length === 1 ? (blocks[0] ?? null) : null;
}

function isBusy(value: CustomValue): boolean {
  if (Array.isArray(value)) return value.some((row) => row.some(isBusy));
  return value instanceof CellError && value.code === '#BUSY!';
}
