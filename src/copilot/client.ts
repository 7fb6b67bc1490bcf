/** @file The page's side of the copilot: a Worker behind promises, with progress, cancelling and restart. */
import type { WorkbookData } from '../formula/workbook';
import type { FormulaAnswer, FormulaRequest } from './answer';
import type { ExtractAnswer, ExtractBatchOptions, ExtractBatchRequest, ExtractRequest } from './extract';
import { reviveAnswer, type FromWorker, type LoadProgress, type ToWorker } from './messages';

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

/** A copilot in a Worker of its own. */
export function createCopilotClient(options: CopilotClientOptions): CopilotClient & ExtractClient {
  return new WorkerClient(options);
}

class WorkerClient implements CopilotClient, ExtractClient {
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
    const { signal } = options;
    throwIfCancelled(signal);
    await this.start();
    throwIfCancelled(signal);
    const { workbook, ...rest } = request;
    const workbookId = this.send(workbook);
    const id = this.nextId++;
    const message = await this.askCancellable(
      { type: 'formula', id, request: { ...rest, workbookId } },
      signal,
    );
    if (message.type !== 'answer') throw new CopilotError('failed', 'The copilot gave no answer. Ask again.');
    return reviveAnswer(message.answer);
  }

  async extract(
    { text, ...rest }: ExtractRequest,
    options: { signal?: AbortSignal } = {},
  ): Promise<ExtractAnswer> {
    const [answer] = await this.extractBatch({ ...rest, texts: [text] }, options);
    if (answer === undefined) throw new CopilotError('failed', 'The copilot gave no answer. Ask again.');
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
    if (message.type !== 'extracted')
      throw new CopilotError('failed', 'The copilot gave no answer. Ask again.');
    return message.answers;
  }

  dispose(): void {
    this.fail(new CopilotError('cancelled', 'The copilot was closed.'));
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
    worker.onerror = () =>
      this.fail(new CopilotError('worker', 'The copilot stopped unexpectedly. Ask again: it starts anew.'));
    return worker;
  }

  /** Asks; when the signal aborts, the Worker is told and the request rejects at once. */
  private async askCancellable(
    message: Extract<ToWorker, { type: 'formula' | 'extract' }>,
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

  private ask(
    id: number,
    message: ToWorker,
    onProgress?: ExtractBatchOptions['onProgress'],
  ): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, ...(onProgress === undefined ? {} : { onProgress }) });
      this.worker?.postMessage(message);
    });
  }

  /** Posts a workbook unless the Worker has it; returns its number. */
  private send(workbook: WorkbookData): number {
    let workbookId = this.workbookIds.get(workbook);
    if (workbookId === undefined) {
      workbookId = this.nextId++;
      this.workbookIds.set(workbook, workbookId);
    }
    if (!this.known.has(workbookId)) {
      this.worker?.postMessage({ type: 'workbook', workbookId, workbook });
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
