/** @file What NANO.EXPLAIN and NANO.FIX do, without Excel's function runtime. */
import type { CopilotClient, ReviewClient } from '../src/copilot/client';
import { wallTime } from '../src/copilot/clock';
import type { CellEntry } from '../src/excel/activeFormula';
import { parseAddress } from '../src/excel/address';
import type { WorkbookSnapshot } from '../src/excel/read';
import type { CellPosition } from '../src/formula/workbook';
import type { MatrixInput } from './extract';
import { FunctionProblem } from './problem';
import { RequestQueue } from './queue';
import type { Places } from './request';

export interface ReviewSources {
  copilot(this: void): Pick<CopilotClient & ReviewClient, 'load' | 'explain' | 'fix'>;
  readWorkbook(this: void): Promise<WorkbookSnapshot>;
  /** What stands in the cell at an address. */
  readEntry(this: void, address: string): Promise<CellEntry>;
}

/** The formula of an argument, and the cell it stands in or would. */
interface Subject {
  readonly formula: string;
  readonly active: CellPosition;
}

const MAX_WAITING = 10_000;

/** Explains and repairs for cells, one after the other; equal ones that wait together are asked once. */
export class ReviewAnswers {
  readonly #sources: ReviewSources;
  // Headers may change while the formula stays, so results are not kept.
  readonly #queue = new RequestQueue<string>({ maxWaiting: MAX_WAITING, maxKept: 0 });

  constructor(sources: ReviewSources) {
    this.#sources = sources;
  }

  /**
   * What a formula does, in a sentence.
   * @param input a cell with a formula, or a formula as text
   * @throws FunctionProblem when it is no formula; CancelledError after `signal`
   */
  async explain(input: MatrixInput, places: Places, signal?: AbortSignal): Promise<string> {
    return this.#run('explain', input, places, signal, async (subject, abort) => {
      const { workbook } = await this.#sources.readWorkbook();
      const request = { ...subject, workbook, now: wallTime() };
      const { text, problem, verified } = await this.#sources.copilot().explain(request, { signal: abort });
      if (problem === 'syntax') throw new FunctionProblem('value', text);
      return problem === null && !verified ? `${text} (Not verified.)` : text;
    });
  }

  /**
   * The repaired formula as text; a sound one as it is.
   * @param input a broken formula as text, or a cell with one
   * @throws FunctionProblem when there is no repair; CancelledError after `signal`
   */
  async fix(input: MatrixInput, places: Places, signal?: AbortSignal): Promise<string> {
    return this.#run('fix', input, places, signal, async ({ formula: broken, active }, abort) => {
      const { workbook } = await this.#sources.readWorkbook();
      const { best, message } = await this.#sources
        .copilot()
        .fix({ broken, active, workbook }, { signal: abort });
      if (best === null) throw new FunctionProblem('notAvailable', message);
      return best.formula;
    });
  }

  #run(
    task: string,
    input: MatrixInput,
    places: Places,
    signal: AbortSignal | undefined,
    work: (subject: Subject, signal: AbortSignal) => Promise<string>,
  ): Promise<string> {
    const cells = (input ?? []).flat();
    if (cells.length > 1)
      throw new FunctionProblem(
        'value',
        'Give one cell, or a formula as text: this range has several cells.',
      );
    const text = typeof cells[0] === 'string' ? cells[0] : '';
    // Where the text stands matters to relative references; a referenced cell is its own place.
    const key = JSON.stringify([task, text, places.table ?? places.cell]);
    return this.#queue.run(
      key,
      async (abort) => {
        const subject = await this.#subject(text, places);
        await this.#sources.copilot().load();
        return work(subject, abort);
      },
      signal,
    );
  }

  /** Of a cell its formula, which Excel does not hand over; else the text. */
  async #subject(text: string, { cell, table }: Places): Promise<Subject> {
    if (table !== undefined) {
      const { entry, cell: active } = await this.#sources.readEntry(table);
      if (entry !== '') return { formula: entry, active };
    }
    if (text.trim() === '')
      throw new FunctionProblem(
        'value',
        'There is no formula. Give a cell that has one, or a formula as text.',
      );
    const { sheet, row, column } = parseAddress(cell ?? 'A1');
    return { formula: text, active: { sheet, row, column } };
  }
}
