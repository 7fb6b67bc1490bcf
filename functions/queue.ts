/**
 * @file Requests of many cells, one after the other: equal ones are answered once, their results are kept, and the line
 * has an end, so that a column of 10,000 cells neither freezes Excel nor fills its memory.
 */

/** The line is full; try again when it is shorter. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
  constructor(readonly limit: number) {
    super(`More than ${limit.toLocaleString('en')} different Nano requests are waiting.`);
  }
}

/** Nobody waits for the result any more. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('The request was cancelled.');
  }
}

export interface QueueOptions {
  /** Different requests that may wait. */
  readonly maxWaiting: number;
  /** Results kept for equal requests to come; the least recently used go first. */
  readonly maxKept: number;
}

interface Job<T> {
  readonly key: string;
  readonly start: (signal: AbortSignal) => Promise<T>;
  readonly abort: AbortController;
  readonly result: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
  callers: number;
}

export class RequestQueue<T> {
  readonly #options: QueueOptions;
  readonly #kept = new Map<string, { readonly value: T }>();
  /** Waiting and running jobs by key. */
  readonly #jobs = new Map<string, Job<T>>();
  readonly #waiting = new Set<Job<T>>();
  #running = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Requests waiting, the running one not counted. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * The result for `key`, from an equal request where there is one, otherwise by `start`.
   * @param start called once per key; its signal aborts when every caller has cancelled
   * @param signal cancels this caller alone
   * @throws QueueFullError when too many different requests wait; CancelledError after `signal`
   */
  run(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted === true) return Promise.reject(new CancelledError());
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#keep(key, kept.value);
      return Promise.resolve(kept.value);
    }
    let job = this.#jobs.get(key);
    if (job === undefined) {
      if (this.#waiting.size >= this.#options.maxWaiting) {
        return Promise.reject(new QueueFullError(this.#options.maxWaiting));
      }
      job = this.#add(key, start);
    }
    return this.#join(job, signal);
  }

  #add(key: string, start: (signal: AbortSignal) => Promise<T>): Job<T> {
    let resolve: (value: T) => void = () => undefined;
    let reject: (reason: unknown) => void = () => undefined;
    const result = new Promise<T>((onValue, onFailure) => {
      resolve = onValue;
      reject = onFailure;
    });
    // A job whose callers have all left may still fail; nobody is there to hear of it.
    result.catch(() => undefined);
    const job: Job<T> = { key, start, abort: new AbortController(), result, resolve, reject, callers: 0 };
    this.#jobs.set(key, job);
    this.#waiting.add(job);
    void this.#work();
    return job;
  }

  #join(job: Job<T>, signal: AbortSignal | undefined): Promise<T> {
    job.callers++;
    if (signal === undefined) return job.result;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        reject(new CancelledError());
        job.callers--;
        if (job.callers === 0) this.#drop(job);
      };
      signal.addEventListener('abort', leave, { once: true });
      job.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #drop(job: Job<T>): void {
    job.abort.abort();
    // An equal request that comes now must not share the fate of the cancelled one.
    if (this.#jobs.get(job.key) === job) this.#jobs.delete(job.key);
    if (this.#waiting.delete(job)) job.reject(new CancelledError());
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    // All cells of one recalculation come in the same turn of the event loop; let them join before the first starts.
    await Promise.resolve();
    for (const job of this.#waiting) {
      this.#waiting.delete(job);
      try {
        const value = await job.start(job.abort.signal);
        if (!job.abort.signal.aborted) this.#keep(job.key, value);
        job.resolve(value);
      } catch (error) {
        job.reject(error);
      }
      if (this.#jobs.get(job.key) === job) this.#jobs.delete(job.key);
    }
    this.#running = false;
  }

  #keep(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value });
    if (this.#kept.size > this.#options.maxKept) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
  }
}
