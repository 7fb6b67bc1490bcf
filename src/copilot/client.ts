/** @file The page's side of the copilot: a Worker behind promises, with progress, cancelling and restart. */
import type { WorkbookData } from '../formula/workbook';
import type { FormulaAnswer, FormulaRequest } from './answer';
import type { ExtractAnswer, ExtractBatchOptions, ExtractBatchRequest, ExtractRequest } from './extract';
import type { ExplainRequest, Explanation } from './explain';
import type { FixAnswer, FixRequest } from './fix/fix';
import {
  reviveAnswer,
  reviveExplanation,
  reviveFix,
  type FromWorker,
  type LoadProgress,
  type ToWorker,
} from './messages';

export type { LoadProgress } from './messages';

/** A request that failed. `code`: `cancelled`, a model error (`missing`, `corrupt`…), `worker` or `failed`. */
export class CopilotError extends Error {
  override readonly name = 'CopilotError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface CopilotClient {
  /** Starts the Worker and the model; may be called again at no cost. */
  load(onProgress?: (progress: LoadProgress) => void): Promise<void>;
  /** @throws CopilotError */
  answerFormula(request: FormulaRequest, options?: { signal?: AbortSignal }): Promise<FormulaAnswer>;
  dispose(): void;
}

/** What is said of a formula, and how a broken one is repaired; by the same Worker and model. */
export interface ReviewClient {
  /** See `ExplainCopilot.explain`. @throws CopilotError */
  explain(request: ExplainRequest, options?: { signal?: AbortSignal }): Promise<Explanation>;
  /** See `FixCopilot.answerFix`. @throws CopilotError */
  fix(request: FixRequest, options?: { signal?: AbortSignal }): Promise<FixAnswer>;
}

/** Tables out of texts, by the same Worker; its model is loaded at the first request. */
export interface ExtractClient {
  /** See `ExtractCopilot.extract`. @throws CopilotError */
  extract(request: ExtractRequest, options?: { signal?: AbortSignal }): Promise<ExtractAnswer>;
  /** See `ExtractCopilot.extractBatch`. @throws CopilotError */
  extractBatch(
    request: ExtractBatchRequest,
    options?: ExtractBatchOptions,
  ): Promise<readonly ExtractAnswer[]>;
}

/** The part of `Worker` that is used; tests give one that runs in their own thread. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface CopilotClientOptions {
  readonly workerUrl: string | URL;
  readonly modelUrl: string;
  /** Folder of the model for extraction. Default: `extract/` in that of the model. */
  readonly extractModelUrl?: string;
  /** Default: a `Worker` at `workerUrl`. */
  readonly createWorker?: () => WorkerLike;
}

interface Waiting {
  readonly resolve: (message: FromWorker) => void;
  readonly reject: (error: CopilotError) => void;
  readonly onProgress?: ExtractBatchOptions['onProgress'];
}

/** All that a page can ask its copilot for. */
export type PageCopilot = CopilotClient & ReviewClient & ExtractClient;

const stopped = (): CopilotError =>
  new CopilotError('worker', 'The copilot stopped unexpectedly. Ask again: it starts anew.');
const noAnswer = (): CopilotError => new CopilotError('failed', 'The copilot gave no answer. Ask again.');

/** A copilot in a Worker of its own. */
export function createCopilotClient(options: CopilotClientOptions): PageCopilot {
  return new WorkerClient(options);
}

class WorkerClient implements PageCopilot {
  private worker: WorkerLike | null = null;
  private ready: Promise<void> | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(progress: LoadProgress) => void>();
  private readonly workbookIds = new WeakMap<WorkbookData, number>();
  private known = new Set<number>();
  private nextId = 1;

  constructor(private readonly options: CopilotClientOptions) {}

  async load(onProgress?: (progress: LoadProgress) => void): Promise<void> {
    if (onProgress !== undefined) this.listeners.add(onProgress);
    try {
      await this.start();
    } finally {
      if (onProgress !== undefined) this.listeners.delete(onProgress);
    }
  }

  async answerFormula(
    request: FormulaRequest,
    options: { signal?: AbortSignal } = {},
  ): Promise<FormulaAnswer> {
    const { workbook, ...rest } = request;
    const id = await this.nextRequest(options.signal);
    const workbookId = this.send(workbook);
    const message = await this.askCancellable(
      { type: 'formula', id, request: { ...rest, workbookId } },
      options.signal,
    );
    if (message.type !== 'answer') throw noAnswer();
    return reviveAnswer(message.answer);
  }

  async explain(request: ExplainRequest, options: { signal?: AbortSignal } = {}): Promise<Explanation> {
    const { workbook, ...rest } = request;
    const id = await this.nextRequest(options.signal);
    const workbookId = this.send(workbook);
    const message = await this.askCancellable(
      { type: 'explain', id, request: { ...rest, workbookId } },
      options.signal,
    );
    if (message.type !== 'explained') throw noAnswer();
    return reviveExplanation(message.explanation);
  }

  async fix(request: FixRequest, options: { signal?: AbortSignal } = {}): Promise<FixAnswer> {
    const { workbook, ...rest } = request;
    const id = await this.nextRequest(options.signal);
    const workbookId = workbook === undefined ? null : this.send(workbook);
    const message = await this.askCancellable(
      { type: 'fix', id, request: { ...rest, workbookId } },
      options.signal,
    );
    if (message.type !== 'fixed') throw noAnswer();
    return reviveFix(message.answer);
  }

  async extract(
    { text, ...rest }: ExtractRequest,
    options: { signal?: AbortSignal } = {},
  ): Promise<ExtractAnswer> {
    const [answer] = await this.extractBatch({ ...rest, texts: [text] }, options);
    if (answer === undefined) throw noAnswer();
    return answer;
  }

  async extractBatch(
    request: ExtractBatchRequest,
    { signal, onProgress }: ExtractBatchOptions = {},
  ): Promise<readonly ExtractAnswer[]> {
    throwIfCancelled(signal);
    // Not the formula model: who only extracts does not wait for it.
    this.worker ??= this.createWorker();
    const id = this.nextId++;
    const modelUrl = this.options.extractModelUrl ?? `${this.options.modelUrl}extract/`;
    const message = await this.askCancellable({ type: 'extract', id, modelUrl, request }, signal, onProgress);
    if (message.type !== 'extracted') throw noAnswer();
    return message.answers;
  }

  dispose(): void {
    this.fail(new CopilotError('cancelled', 'The copilot was closed.'));
  }

  /** Waits for the model; returns the number for a request to it. */
  private async nextRequest(signal: AbortSignal | undefined): Promise<number> {
    throwIfCancelled(signal);
    await this.start();
    throwIfCancelled(signal);
    return this.nextId++;
  }

  private start(): Promise<void> {
    this.ready ??= this.boot().catch((error: unknown) => {
      this.ready = null;
      throw error;
    });
    return this.ready;
  }

  private async boot(): Promise<void> {
    this.worker ??= this.createWorker();
    const id = this.nextId++;
    await this.ask(id, { type: 'load', id, modelUrl: this.options.modelUrl });
  }

  private createWorker(): WorkerLike {
    const worker: WorkerLike = this.options.createWorker?.() ?? new Worker(this.options.workerUrl);
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = () => this.fail(stopped());
    return worker;
  }

  /** Asks; when the signal aborts, the Worker is told and the request rejects at once. */
  private async askCancellable(
    message: Extract<ToWorker, { type: 'formula' | 'explain' | 'fix' | 'extract' }>,
    signal: AbortSignal | undefined,
    onProgress?: ExtractBatchOptions['onProgress'],
  ): Promise<FromWorker> {
    const { id } = message;
    const cancel = (): void => {
      this.worker?.postMessage({ type: 'cancel', id });
      this.waiting.get(id)?.reject(cancelled());
      this.waiting.delete(id);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await this.ask(id, message, onProgress);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** The Worker; it may have ended while a request was on its way, and then nobody would answer. @throws CopilotError */
  private running(): WorkerLike {
    if (this.worker === null) throw stopped();
    return this.worker;
  }

  private async ask(
    id: number,
    message: ToWorker,
    onProgress?: ExtractBatchOptions['onProgress'],
  ): Promise<FromWorker> {
    const worker = this.running();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, ...(onProgress === undefined ? {} : { onProgress }) });
      worker.postMessage(message);
    });
  }

  /** Posts a workbook unless the Worker has it; returns its number. */
  private send(workbook: WorkbookData): number {
    const worker = this.running();
    let workbookId = this.workbookIds.get(workbook);
    if (workbookId === undefined) {
      workbookId = this.nextId++;
      this.workbookIds.set(workbook, workbookId);
    }
    if (!this.known.has(workbookId)) {
      worker.postMessage({ type: 'workbook', workbookId, workbook });
      // The Worker keeps the last few; remembering no more than the last means one extra copy at worst.
      this.known = new Set([workbookId]);
    }
    return workbookId;
  }

  private receive(message: FromWorker): void {
    if (message.type === 'progress') {
      for (const listener of this.listeners) listener(message.progress);
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (message.type === 'extracting') {
      waiting?.onProgress?.(message.done, message.total);
      return;
    }
    this.waiting.delete(message.id);
    if (message.type !== 'failed') {
      waiting?.resolve(message);
      return;
    }
    const error = new CopilotError(message.code, message.message);
    waiting?.reject(error);
    // A runtime that broke once does not recover; a fresh Worker does.
    if (message.code === 'runtime') this.fail(error);
  }

  /** Ends the Worker and all that waits for it; the next request starts a new one. */
  private fail(error: CopilotError): void {
    this.worker?.terminate();
    this.worker = null;
    this.ready = null;
    this.known.clear();
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

function cancelled(): CopilotError {
  return new CopilotError('cancelled', 'Cancelled.');
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled();
}
