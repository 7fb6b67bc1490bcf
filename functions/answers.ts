/** @file What NANO.FORMULA and NANO.ASK do, without Excel's function runtime. */
import type { FormulaAnswer, FormulaCandidate, FormulaRequest } from '../src/copilot/answer';
import type { CopilotClient } from '../src/copilot/client';
import { fullAddress, parseAddress } from '../src/excel/address';
import type { WorkbookSnapshot } from '../src/excel/read';
import type { TableFacts } from '../src/excel/tableFacts';
import type { CellValue, SheetData, WorkbookData } from '../src/formula/workbook';
import { digestCells } from './digest';
import { FunctionProblem, problemOf } from './problem';
import { RequestQueue } from './queue';
import { standardCell, tableArgument, tableRequest } from './request';
import type { Places, TableArgument } from './request';
import { Turns } from './turns';

export interface AnswerSources {
  copilot(this: void): Pick<CopilotClient, 'load' | 'answerFormula'>;
  readWorkbook(this: void): Promise<WorkbookSnapshot>;
  readTableFacts(this: void, block: TableArgument['block']): Promise<TableFacts>;
  dynamicArrays(this: void): boolean;
}

/** A table argument as Excel hands it over; null or undefined when it was left out. */
export type TableInput = readonly (readonly unknown[])[] | null | undefined;

const MAX_WAITING = 10_000;
const MAX_KEPT = 5_000;
/** All cells of one recalculation ask for the same few tables; their formats are read once for all of them. */
const FACTS_MS = 2_000;

export class FunctionAnswers {
  readonly #sources: AnswerSources;
  readonly #queue = new RequestQueue<FormulaAnswer>({ maxWaiting: MAX_WAITING, maxKept: MAX_KEPT });
  readonly #facts = new Map<string, Promise<TableFacts>>();
  /** The table of the last request; cells of one recalculation mostly share one. */
  #table: { readonly data: string; readonly workbook: WorkbookData } | null = null;
  readonly #turns = new Turns();
  readonly #marks = new WeakMap<SheetData, string>();

  constructor(sources: AnswerSources) {
    this.#sources = sources;
  }

  /**
   * The formula for a request.
   * @throws FunctionProblem with the copilot's reason
   */
  async formula(request: string, table: TableInput, places: Places, signal?: AbortSignal): Promise<string> {
    const answer =
      table === null || table === undefined
        ? await this.#aboutWorkbook(request, places, signal)
        : await this.#aboutTable(request, table, places, signal);
    return best(answer).formula;
  }

  /**
   * The value of the formula for a request, as rows; one row of one value for a scalar.
   * @throws FunctionProblem with the copilot's reason
   */
  async ask(
    request: string,
    table: TableInput,
    places: Places,
    signal?: AbortSignal,
  ): Promise<CellValue[][]> {
    if (table === null || table === undefined) {
      throw new FunctionProblem(
        'value',
        'Give the table as the second argument, with its header row: =NANO.ASK("…", A1:D20).',
      );
    }
    const { formula, preview } = best(await this.#aboutTable(request, table, places, signal));
    if (preview.kind === 'unsupported') {
      throw new FunctionProblem(
        'notAvailable',
        `Nano found ${formula} but cannot compute it here: ${preview.why}`,
      );
    }
    return Array.isArray(preview.value) ? preview.value : [[preview.value]];
  }

  async #aboutTable(
    request: string,
    input: readonly (readonly unknown[])[],
    places: Places,
    signal: AbortSignal | undefined,
  ): Promise<FormulaAnswer> {
    const table = tableArgument(input, places.table);
    const facts = table.isPlaced ? await this.#tableFacts(table) : { formats: [], table: null };
    // Going through a large table takes its time; with thousands of cells Excel must get its turn in between.
    await this.#turns.next();
    const { row } = standardCell(places.cell, table.block);
    const data = JSON.stringify([fullAddress(table.block), facts, digestCells(table.cells)]);
    const ask = (abort: AbortSignal): Promise<FormulaAnswer> => {
      const about = tableRequest(request, table, facts, places.cell, this.#sources.dynamicArrays());
      return this.#answer({ ...about, workbook: this.#sameWorkbook(data, about.workbook) }, abort);
    };
    return this.#queue.run(JSON.stringify([request, row, data]), ask, signal);
  }

  /** One object per table: the copilot's client copies each workbook to its Worker once. */
  #sameWorkbook(data: string, workbook: WorkbookData): WorkbookData {
    if (this.#table?.data !== data) this.#table = { data, workbook };
    return this.#table.workbook;
  }

  async #aboutWorkbook(
    request: string,
    places: Places,
    signal: AbortSignal | undefined,
  ): Promise<FormulaAnswer> {
    const snapshot = await this.#sources.readWorkbook();
    const active = places.cell === undefined ? snapshot.active : parseAddress(places.cell);
    const workbook = withoutCell(snapshot.workbook, active);
    const key = JSON.stringify([request, active.sheet, active.row, active.column, this.#mark(workbook)]);
    const { dynamicArrays } = snapshot;
    const place = { sheet: active.sheet, row: active.row, column: active.column };
    return this.#queue.run(
      key,
      (abort) => this.#answer({ workbook, active: place, request, dynamicArrays, alternatives: 0 }, abort),
      signal,
    );
  }

  async #answer(request: FormulaRequest, signal: AbortSignal): Promise<FormulaAnswer> {
    const copilot = this.#sources.copilot();
    await copilot.load();
    return copilot.answerFormula(request, { signal });
  }

  /** Stands for the cells of the workbook; sheets that have not changed since the last read are not gone through again. */
  #mark(workbook: WorkbookData): string {
    const marks = workbook.sheets.map((sheet) => {
      const mark = this.#marks.get(sheet) ?? digestCells(sheet.cells.map((row) => row ?? []));
      this.#marks.set(sheet, mark);
      return `${sheet.name} ${mark}`;
    });
    return marks.join('/');
  }

  #tableFacts(table: TableArgument): Promise<TableFacts> {
    const address = fullAddress(table.block);
    const known = this.#facts.get(address);
    if (known !== undefined) return known;
    const reading = this.#sources.readTableFacts(table.block);
    this.#facts.set(address, reading);
    setTimeout(() => this.#facts.delete(address), FACTS_MS).unref?.();
    return reading;
  }
}

function best(answer: FormulaAnswer): FormulaCandidate {
  if (answer.kind !== 'answer' || answer.best === null) throw problemOf(answer);
  return answer.best;
}

/** The workbook without the calling cell's own value: while it is calculated it holds #BUSY!, or its last answer. */
function withoutCell(
  workbook: WorkbookData,
  cell: { sheet: string; row: number; column: number },
): WorkbookData {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== cell.sheet || sheet.cells[cell.row] === undefined) return sheet;
    const cells = sheet.cells.map((row, index) =>
      index === cell.row ? row?.map((value, column) => (column === cell.column ? null : value)) : row,
    );
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}
