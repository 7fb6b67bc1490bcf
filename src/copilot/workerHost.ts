/** @file The Worker's side of the copilot, apart from the Worker itself so that tests can run it in their own thread. */
import type { WorkbookData } from '../formula/workbook';
import type { OnProgress } from '../model/files';
import type { BatchLanguageModel, LanguageModel } from '../model/constraint';
import { createCopilots, type Copilots } from './copilot';
import { ExtractCopilot, type ExtractBatchRequest } from './extract';
import {
  reviveWorkbook,
  type FromWorker,
  type LoadProgress,
  type ToWorker,
  type WireExplainRequest,
  type WireFixRequest,
  type WireRequest,
} from './messages';

/** Loads the model of a folder; given by the Worker so that this file needs no network. */
export type LoadModel = (modelUrl: string, onProgress: OnProgress) => Promise<LanguageModel>;

/** Loads the model for extraction, which writes many texts at once. */
export type LoadBatchModel = (modelUrl: string, onProgress: OnProgress) => Promise<BatchLanguageModel>;

/** Snapshots kept: the pane's and one that a custom function uses meanwhile. */
const MAX_WORKBOOKS = 4;

/** A message came to a Worker that has not been told of the model or the workbook. */
const RESTARTED = 'The copilot was restarted. Ask again.';

/** Answers messages until the Worker is terminated. */
export class WorkerHost {
  private copilots: Promise<Copilots> | null = null;
  private extractor: Promise<ExtractCopilot> | null = null;
  private readonly workbooks = new Map<number, WorkbookData>();
  private readonly running = new Map<number, AbortController>();
  private readonly files = new Map<string, { loaded: number; total: number }>();

  constructor(
    private readonly post: (message: FromWorker) => void,
    private readonly loadModel: LoadModel,
    private readonly loadExtractModel: LoadBatchModel,
  ) {}

  /** Handles one message; never throws: what fails is posted as `failed`. */
  async receive(message: ToWorker): Promise<void> {
    switch (message.type) {
      case 'workbook':
        this.keepWorkbook(message.workbookId, reviveWorkbook(message.workbook));
        return;
      case 'cancel':
        this.running.get(message.id)?.abort();
        return;
      case 'load':
        return this.settle(message.id, async () => {
          await this.load(message.modelUrl);
          this.post({ type: 'loaded', id: message.id });
        });
      case 'formula':
        return this.settle(message.id, () => this.answer(message.id, message.request));
      case 'explain':
        return this.settle(message.id, () => this.explain(message.id, message.request));
      case 'fix':
        return this.settle(message.id, () => this.fix(message.id, message.request));
      case 'extract':
        return this.settle(message.id, () => this.extract(message.id, message.modelUrl, message.request));
    }
  }

  private async settle(id: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.post({ type: 'failed', id, ...problem(error) });
    }
  }

  private load(modelUrl: string): Promise<Copilots> {
    this.copilots ??= this.loadModel(modelUrl, (progress) => this.report(modelUrl, progress)).then(
      (model) => {
        this.tell('ready');
        return createCopilots(model);
      },
      (error: unknown) => {
        // The next request tries again: the file may be back by then.
        this.copilots = null;
        throw error;
      },
    );
    return this.copilots;
  }

  private loaded(): Promise<Copilots> {
    if (this.copilots === null) throw new Error(RESTARTED);
    return this.copilots;
  }

  private workbook(id: number): WorkbookData {
    const workbook = this.workbooks.get(id);
    if (workbook === undefined) throw new Error(RESTARTED);
    return workbook;
  }

  private async answer(id: number, { workbookId, ...request }: WireRequest): Promise<void> {
    const workbook = this.workbook(workbookId);
    await this.cancellable(id, async (signal) => {
      const { formula } = await this.loaded();
      const answer = await formula.answerFormula({ ...request, workbook }, { signal });
      this.post({ type: 'answer', id, answer });
    });
  }

  private async explain(id: number, { workbookId, ...request }: WireExplainRequest): Promise<void> {
    const workbook = this.workbook(workbookId);
    const { explain } = await this.loaded();
    this.post({ type: 'explained', id, explanation: await explain.explain({ ...request, workbook }) });
  }

  private async fix(id: number, { workbookId, ...request }: WireFixRequest): Promise<void> {
    const data = workbookId === null ? {} : { workbook: this.workbook(workbookId) };
    await this.cancellable(id, async (signal) => {
      const { fix } = await this.loaded();
      this.post({ type: 'fixed', id, answer: await fix.answerFix({ ...request, ...data }, { signal }) });
    });
  }

  private async extract(id: number, modelUrl: string, request: ExtractBatchRequest): Promise<void> {
    await this.cancellable(id, async (signal) => {
      const extractor = await this.loadExtractor(modelUrl);
      signal.throwIfAborted();
      const onProgress = (done: number, total: number): void =>
        this.post({ type: 'extracting', id, done, total });
      const answers = await extractor.extractBatch(request, { signal, onProgress });
      this.post({ type: 'extracted', id, answers });
    });
  }

  private loadExtractor(modelUrl: string): Promise<ExtractCopilot> {
    this.extractor ??= this.loadExtractModel(modelUrl, (progress) => this.report(modelUrl, progress)).then(
      (model) => {
        this.tell('ready');
        return new ExtractCopilot(model);
      },
      (error: unknown) => {
        this.extractor = null;
        throw error;
      },
    );
    return this.extractor;
  }

  private async cancellable(id: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    this.running.set(id, controller);
    try {
      await work(controller.signal);
    } finally {
      this.running.delete(id);
    }
  }

  private keepWorkbook(id: number, workbook: WorkbookData): void {
    this.workbooks.set(id, workbook);
    const [oldest] = this.workbooks.keys();
    if (this.workbooks.size > MAX_WORKBOOKS && oldest !== undefined) this.workbooks.delete(oldest);
  }

  private report(modelUrl: string, progress: { file: string; loaded: number; total: number }): void {
    this.files.set(modelUrl + progress.file, progress);
    this.tell(progress.file.endsWith('.onnx') ? 'model' : 'tokenizer');
  }

  private tell(phase: LoadProgress['phase']): void {
    const files = [...this.files.values()];
    const sum = (key: 'loaded' | 'total'): number => files.reduce((total, file) => total + file[key], 0);
    this.post({ type: 'progress', progress: { phase, loaded: sum('loaded'), total: sum('total') } });
  }
}

function problem(error: unknown): { code: string; message: string } {
  if (error instanceof DOMException && error.name === 'AbortError')
    return { code: 'cancelled', message: 'Cancelled.' };
  if (error instanceof Error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
    return { code, message: error.message };
  }
  return { code: 'failed', message: String(error) };
}
