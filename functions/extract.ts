/** @file What NANO.EXTRACT does, without Excel's function runtime. */
import type { ExtractClient } from '../src/copilot/client';
import { parseFieldList, sheetValue, type ExtractAnswer } from '../src/copilot/extract';
import { CellError, type CellValue } from '../src/formula/workbook';
import { CancelledError, QueueFullError } from './queue';
import { FunctionProblem } from './problem';

/** An argument as Excel hands it over; null or undefined when it was left out. */
export type MatrixInput = readonly (readonly unknown[])[] | null | undefined;

export interface ExtractSources {
  copilot(this: void): Pick<ExtractClient, 'extractBatch'>;
  /** The language of Excel, such as `de-DE`, for numbers and dates; undefined where it is not known. */
  locale(this: void): string | undefined;
}

/** Texts of one argument; a column of receipts may be long, a sheet of them is a mistake. */
export const MAX_TEXTS = 20_000;
const MAX_WAITING = 50_000;
const MAX_KEPT = 5_000;

/** A cell of the sheet that waits for its texts. */
interface Call {
  readonly texts: readonly string[];
  readonly fields: readonly string[] | null;
  readonly resolve: (answers: readonly ExtractAnswer[]) => void;
  readonly reject: (reason: unknown) => void;
  cancelled: boolean;
}

/**
 * Calls of one recalculation come in the same turn of the event loop; those with the same fields are sent to the model
 * as one batch, so that a column of 1,000 functions costs what one function over 1,000 texts costs.
 */
export class ExtractAnswers {
  readonly #sources: ExtractSources;
  #waiting: Call[] = [];
  #running = false;
  /** Answers to texts under given fields, the least recently used first. */
  readonly #kept = new Map<string, ExtractAnswer>();

  constructor(sources: ExtractSources) {
    this.#sources = sources;
  }

  /**
   * The rows that the texts hold, one below the other, at least one for each text.
   * @param text a cell, a range or an array of texts; blank ones at the end are left out
   * @param fields names of the columns: a range, an array or `"a, b, c"`; left out: they are found
   * @param headers whether the first row names the columns; left out: only when they were found
   * @throws FunctionProblem when the arguments do not fit, or one text alone has nothing; CancelledError after `signal`
   */
  async extract(
    text: MatrixInput,
    fields: MatrixInput,
    headers: boolean | null | undefined,
    signal?: AbortSignal,
  ): Promise<CellValue[][]> {
    const texts = textsOf(text);
    const names = fieldsOf(fields);
    const answers = await this.#ask(texts, names, signal);
    const refused = answers.find(({ kind }) => kind === 'refusal');
    if (refused !== undefined && (texts.length === 1 || isAboutFields(refused)))
      throw new FunctionProblem('value', refused.message);
    const columns = answers.find(({ kind }) => kind === 'answer')?.columns ?? [];
    if (columns.length === 0 || (texts.length === 1 && answers[0]!.rows.length === 0))
      throw new FunctionProblem('notAvailable', answers[0]!.message);
    const rows = answers.flatMap((answer) => rowsOf(answer, columns.length));
    return (headers ?? names === null) ? [columns.map(({ name }) => name), ...rows] : rows;
  }

  #ask(
    texts: readonly string[],
    fields: readonly string[] | null,
    signal: AbortSignal | undefined,
  ): Promise<readonly ExtractAnswer[]> {
    if (signal?.aborted === true) return Promise.reject(new CancelledError());
    if (this.#waiting.length >= MAX_WAITING) return Promise.reject(new QueueFullError(MAX_WAITING));
    return new Promise((resolve, reject) => {
      const call: Call = { texts, fields, resolve, reject, cancelled: false };
      signal?.addEventListener(
        'abort',
        () => {
          call.cancelled = true;
          reject(new CancelledError());
          this.#left?.();
        },
        { once: true },
      );
      this.#waiting.push(call);
      void this.#work();
    });
  }

  /** Set while a batch runs: a caller has gone. */
  #left: (() => void) | null = null;

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    // Let the other cells of this recalculation come first.
    await new Promise<void>((resolve) => setTimeout(resolve));
    while (this.#waiting.length > 0) {
      const first = this.#waiting[0]!;
      const key = keyOf(first);
      // Columns that are found belong to one call; with given ones, calls share a batch.
      const together = (call: Call): boolean =>
        call === first || (first.fields !== null && keyOf(call) === key);
      const calls = this.#waiting.filter((call) => together(call) && !call.cancelled);
      this.#waiting = this.#waiting.filter((call) => !together(call) && !call.cancelled);
      if (calls.length > 0) await this.#answer(calls, key);
    }
    this.#running = false;
  }

  async #answer(calls: readonly Call[], key: string): Promise<void> {
    const abort = new AbortController();
    this.#left = () => {
      if (calls.every(({ cancelled }) => cancelled)) abort.abort();
    };
    try {
      const { fields } = calls[0]!;
      const kept = new Map<string, ExtractAnswer>();
      const ask: string[] = [];
      for (const text of new Set(calls.flatMap(({ texts }) => texts))) {
        const known = fields === null ? undefined : this.#kept.get(key + text);
        if (known === undefined) ask.push(text);
        else kept.set(text, known);
      }
      const locale = this.#sources.locale();
      const answers =
        ask.length === 0
          ? []
          : await this.#sources
              .copilot()
              .extractBatch(
                { texts: ask, fields, ...(locale === undefined ? {} : { locale }) },
                { signal: abort.signal },
              );
      ask.forEach((text, at) => {
        kept.set(text, answers[at]!);
        if (fields !== null) this.#keep(key + text, answers[at]!);
      });
      for (const { texts, resolve } of calls) resolve(texts.map((text) => kept.get(text)!));
    } catch (error) {
      for (const { reject } of calls) reject(error);
    } finally {
      this.#left = null;
    }
  }

  #keep(key: string, answer: ExtractAnswer): void {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    if (this.#kept.size > MAX_KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
  }
}

const keyOf = ({ fields }: Call): string => `${JSON.stringify(fields)}\n`;

function isAboutFields({ reason }: ExtractAnswer): boolean {
  return reason !== null && reason !== 'empty-text' && reason !== 'text-too-long';
}

/** @throws FunctionProblem when there is none, or too many */
function textsOf(input: MatrixInput): string[] {
  const texts = (input ?? []).map((row) =>
    row
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n'),
  );
  while (texts.at(-1)?.trim() === '') texts.pop();
  if (texts.length === 0)
    throw new FunctionProblem('value', 'There is no text to read. Give a cell or range that has some.');
  if (texts.length > MAX_TEXTS)
    throw new FunctionProblem(
      'value',
      `The range has ${texts.length.toLocaleString('en')} texts; NANO.EXTRACT reads up to ${MAX_TEXTS.toLocaleString('en')} at once. Give fewer rows.`,
    );
  return texts;
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

/** Names of the fields; null when they are to be found. Blank cells beside names are left out. */
function fieldsOf(input: MatrixInput): string[] | null {
  const cells = (input ?? []).flat().map(textOf);
  const [only] = cells;
  const names = cells.length === 1 && only !== undefined ? parseFieldList(only) : cells;
  const kept = cells.length === 1 ? names : names.map((name) => name.trim()).filter((name) => name !== '');
  return kept.length === 0 ? null : kept;
}

/** Rows of one text as Excel has them: dates as serial numbers; a row of blanks where there is nothing. */
function rowsOf(answer: ExtractAnswer, width: number): CellValue[][] {
  const blank = Array.from({ length: width }, () => null);
  // In the middle of a column, an error would hide which text it was: it stands in that text's own row.
  if (answer.reason === 'text-too-long') return [[new CellError('#VALUE!'), ...blank.slice(1)]];
  if (answer.rows.length === 0) return [blank];
  return answer.rows.map((row) =>
    row.map((cell, at) => {
      if (cell === null) return null;
      return sheetValue(answer.columns[at]?.kind, cell.value);
    }),
  );
}
