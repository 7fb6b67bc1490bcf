import { CellError, type WorkbookData } from '../formula/workbook';
import type { LanguageModel } from '../model/constraint';
import { ModelError } from '../model/errors';
import { createCopilotClient, type WorkerLike } from './client';
import type { FromWorker, LoadProgress, ToWorker } from './messages';
import { randomModel, scriptedModel } from './extract/fixtures/models';
import { WorkerHost, type LoadBatchModel, type LoadModel } from './workerHost';

const vocabulary = ['<sum>', '<c1>', '<;>', '<eos>'];
const model: LanguageModel = {
  encode: (text) => [...text].map(() => 0),
  decode: (tokens) => tokens.map((token) => vocabulary[token]).join(''),
  tokenId: (token) => vocabulary.indexOf(token),
  generate: (_, __, { signal }) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve([{ tokens: [0, 1, 2, 3], logProbability: -0.1 }]), 20);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new DOMException('Aborted', 'AbortError'));
      });
    }),
};

/** A Worker in this thread: the real host behind real structured clones. */
class ThreadWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly sent: ToWorker['type'][] = [];
  terminated = false;
  private readonly host: WorkerHost;

  constructor(load: LoadModel, loadExtract: LoadBatchModel) {
    this.host = new WorkerHost(
      (message) => {
        if (!this.terminated)
          this.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromWorker>);
      },
      load,
      loadExtract,
    );
  }
  postMessage(message: ToWorker): void {
    this.sent.push(message.type);
    void this.host.receive(structuredClone(message));
  }
  terminate(): void {
    this.terminated = true;
  }
}

const workbook: WorkbookData = {
  sheets: [
    {
      name: 'S',
      cells: [
        ['Item', 'Amount'],
        ['a', 1],
        ['b', new CellError('#DIV/0!')],
        ['c', 4],
      ],
    },
  ],
  tables: [],
  names: [],
};
const request = { workbook, active: { sheet: 'S', row: 0, column: 4 }, request: 'total amount' };

function setUp(
  load: LoadModel = () => Promise.resolve(model),
  loadExtract: LoadBatchModel = () => Promise.resolve(scriptedModel(() => '<c0> tea <;> <eos>')),
) {
  const workers: ThreadWorker[] = [];
  const client = createCopilotClient({
    workerUrl: 'worker.js',
    modelUrl: 'models/',
    createWorker: () => {
      const worker = new ThreadWorker(load, loadExtract);
      workers.push(worker);
      return worker;
    },
  });
  return { client, workers };
}

test('an answer crosses to the Worker and back with its error values intact', async () => {
  const { client } = setUp();
  const answer = await client.answerFormula(request);
  expect(answer.best?.formula).toBe('=SUM($B$2:$B$4)');
  expect(answer.best?.preview).toEqual({ kind: 'value', value: new CellError('#DIV/0!') });
  expect((answer.best?.preview as { value: unknown }).value).toBeInstanceOf(CellError);
});

test('a workbook travels once', async () => {
  const { client, workers } = setUp();
  await client.answerFormula(request);
  await client.answerFormula(request);
  expect(workers[0]!.sent.filter((type) => type === 'workbook')).toHaveLength(1);
});

test('loading reports progress in bytes and happens once', async () => {
  let loads = 0;
  const { client } = setUp((_, report) => {
    loads++;
    report({ file: 'tokenizer.json', loaded: 10, total: 10 });
    report({ file: 'onnx/model_quantized.onnx', loaded: 50, total: 100 });
    return Promise.resolve(model);
  });
  const seen: LoadProgress[] = [];
  await client.load((progress) => seen.push(progress));
  await client.load();
  expect(loads).toBe(1);
  expect(seen.map(({ phase, loaded, total }) => [phase, loaded, total])).toEqual([
    ['tokenizer', 10, 10],
    ['model', 60, 110],
    ['ready', 60, 110],
  ]);
});

test('a cancelled request rejects at once, and the next one works', async () => {
  const { client } = setUp();
  await client.load();
  const controller = new AbortController();
  const pending = client.answerFormula(request, { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
  expect((await client.answerFormula(request)).kind).toBe('answer');
});

test('a model that cannot be loaded says why; the next try may succeed', async () => {
  let broken = true;
  const { client } = setUp(() =>
    broken
      ? Promise.reject(new ModelError('missing', 'models/config.json is not there.'))
      : Promise.resolve(model),
  );
  await expect(client.answerFormula(request)).rejects.toMatchObject({
    code: 'missing',
    message: 'models/config.json is not there.',
  });
  broken = false;
  expect((await client.answerFormula(request)).kind).toBe('answer');
});

test('when the Worker dies, what waits is told, and the next request starts a new one', async () => {
  const { client, workers } = setUp();
  await client.load();
  const pending = client.answerFormula(request);
  await Promise.resolve();
  workers[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent);
  await expect(pending).rejects.toMatchObject({ code: 'worker' });
  expect(workers[0]!.terminated).toBe(true);
  expect((await client.answerFormula(request)).kind).toBe('answer');
  expect(workers).toHaveLength(2);
});

test('a runtime that broke is replaced', async () => {
  let broken = true;
  const fragile: LanguageModel = {
    ...model,
    generate: (...args) =>
      broken
        ? Promise.reject(new ModelError('runtime', 'The runtime failed. Ask again.'))
        : model.generate(...args),
  };
  const { client, workers } = setUp(() => Promise.resolve(fragile));
  await expect(client.answerFormula(request)).rejects.toMatchObject({ code: 'runtime' });
  broken = false;
  expect((await client.answerFormula(request)).kind).toBe('answer');
  expect(workers).toHaveLength(2);
});

describe('explaining and fixing', () => {
  const active = { sheet: 'S', row: 0, column: 4 };

  test('an explanation crosses with the error values of its steps, the workbook once', async () => {
    const { client, workers } = setUp();
    const explanation = await client.explain({ formula: '=SUM(B2:B4)+1', workbook, active });
    expect(explanation.text).toMatch(/sum of Amount/i);
    expect(explanation.steps.map(({ value }) => value)).toEqual([
      new CellError('#DIV/0!'),
      new CellError('#DIV/0!'),
    ]);
    expect(explanation.steps[0]!.value).toBeInstanceOf(CellError);
    await client.fix({ broken: '=SUM(B2:B4', workbook, active });
    expect(workers[0]!.sent).toEqual(['load', 'workbook', 'explain', 'fix']);
  });

  test('what is no formula is said, not thrown', async () => {
    const { client } = setUp();
    expect(await client.explain({ formula: '=SUM(', workbook, active })).toMatchObject({ problem: 'syntax' });
  });

  test('a repair crosses with its value', async () => {
    const { client } = setUp();
    const { best, kind } = await client.fix({ broken: '=SUM(B2:B4', workbook, active });
    expect(kind).toBe('repaired');
    expect(best?.formula).toBe('=SUM(B2:B4)');
    expect(best?.preview).toEqual({ kind: 'value', value: new CellError('#DIV/0!') });
    expect((await client.fix({ broken: 'hello there' })).kind).toBe('refusal');
  });

  test.each(['explain', 'fix'] as const)('a cancelled %s rejects at once', async (task) => {
    const { client } = setUp();
    await client.load();
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const pending =
      task === 'explain'
        ? client.explain({ formula: '=SUM(B2:B4)', workbook, active }, options)
        : client.fix({ broken: '=SUM(B2:B4', workbook, active }, options);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('extraction', () => {
  const fields = ['item'];

  test('crosses to the Worker and back, without the formula model', async () => {
    const urls: string[] = [];
    const { client, workers } = setUp(
      () => Promise.reject(new Error('not needed')),
      (url) => {
        urls.push(url);
        return Promise.resolve(scriptedModel(() => '<c0> tea <;> <eos>'));
      },
    );
    const progress: number[] = [];
    const answers = await client.extractBatch(
      { texts: ['tea', 'a tea', ''], fields },
      { onProgress: (done) => progress.push(done) },
    );
    expect(answers.map(({ rows }) => rows[0]?.[0]?.start)).toEqual([0, 2, undefined]);
    expect(progress).toEqual([1, 2, 3]);
    expect((await client.extract({ text: 'tea', fields })).rows[0]?.[0]?.raw).toBe('tea');
    expect(urls).toEqual(['models/extract/']);
    expect(workers[0]!.sent).toEqual(['extract', 'extract']);
  });

  test('a cancelled batch rejects at once and stops in the Worker', async () => {
    const slow = randomModel(1);
    const { client } = setUp(undefined, () => Promise.resolve(slow));
    const controller = new AbortController();
    const texts = Array.from({ length: 50 }, (_, at) => `tea ${at}`);
    const pending = client.extractBatch(
      { texts, fields },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(slow.prompts.length).toBeLessThan(10);
    expect((await client.answerFormula(request)).kind).toBe('answer');
  });

  test('a missing model says why; the next try may succeed', async () => {
    let broken = true;
    const { client } = setUp(undefined, () =>
      broken
        ? Promise.reject(new ModelError('missing', 'It is not there.'))
        : Promise.resolve(randomModel(2)),
    );
    await expect(client.extract({ text: 'tea', fields })).rejects.toMatchObject({ code: 'missing' });
    broken = false;
    expect((await client.extract({ text: 'tea', fields })).kind).toBe('answer');
  });
});
