/** @file Tests of greedy decoding side by side: the same texts as one by one. */
import type { BatchJob } from './constraint';
import type { OnnxLanguageModel } from './decode';
import { env } from './env';
import { expectedCases, fixturePath, type FixtureModel } from './fixtures/fixtures';
import { freeText, oneOf } from './fixtures/grammars';
import { loadLanguageModel } from './load';
import { folderFiles, useNodeRuntime } from './nodeFiles';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

const END = 2;
const prompts = expectedCases().flatMap(({ ids }) => [ids, ids.slice(0, 5), ids.slice(2)]);
const free = freeText(
  Array.from({ length: 300 }, (_, id) => id + 20),
  END,
);
// Forced runs of different lengths, so that rows wait for one another.
const listed = oneOf([
  [50, 51, 52, 53, END],
  [50, 51, 60, 61, 62, END],
  [50, 70, END],
  [55, 56, 57, 58, END],
  [55, 56, 59, END],
  [80, 81, 82, 83, 84, 85, END],
]);
const long = oneOf(
  prompts.map((ids, at) => [...ids.map((id) => id % 300), 20 + at, END]).filter((_, at) => at % 2 === 0),
);
const jobs = (kinds: readonly unknown[] = [listed, long]): BatchJob<unknown>[] =>
  prompts.flatMap((prompt, at) =>
    kinds.map((constraint) => ({
      prompt,
      constraint: constraint as BatchJob<unknown>['constraint'],
      maxNewTokens: 60,
      boundary: at % 3,
    })),
  );

async function oneByOne(model: OnnxLanguageModel, list: readonly BatchJob<unknown>[]) {
  const texts: (readonly number[] | null)[] = [];
  for (const { prompt, constraint, maxNewTokens, boundary = 0 } of list) {
    const [best] = await model.generate(prompt, constraint, {
      beams: 1,
      returned: 1,
      maxNewTokens,
      boundary,
    });
    texts.push(best?.tokens ?? null);
  }
  return texts;
}

describe.each([
  ['caches in WebAssembly', true],
  ['the public API', false],
])('over %s', (_, inWasm) => {
  const open = async (name: FixtureModel): Promise<OnnxLanguageModel> => {
    useNodeRuntime();
    env.backends.onnx.keepCacheInWasm = inWasm;
    return loadLanguageModel(folderFiles(fixturePath(name)));
  };
  afterAll(() => (env.backends.onnx.keepCacheInWasm = true));

  test.each([1, 2, 5, 64])('%d side by side write what each writes alone', async (width) => {
    const model = await open('tiny-fp32');
    const list = jobs();
    const done: number[] = [];
    const texts = await model.generateBatch(list, { width, onText: (place) => done.push(place) });
    expect(texts.map((text) => text?.tokens ?? null)).toEqual(await oneByOne(model, list));
    expect(done.sort((a, b) => a - b)).toEqual(list.map((_job, place) => place));
    await model.dispose();
  });

  test('one at a time gives the same bits in int8, too', async () => {
    const model = await open('tiny-int8');
    const list = jobs([free]);
    const texts = await model.generateBatch(list, { width: 1 });
    for (const [place, { prompt, constraint, boundary = 0 }] of list.entries()) {
      const [best] = await model.generate(prompt, constraint, {
        beams: 1,
        returned: 1,
        maxNewTokens: 60,
        boundary,
      });
      const text = texts[place] ?? null;
      expect(text?.tokens ?? null).toEqual(best?.tokens ?? null);
      if (text !== null)
        expect(text.logProbabilities.reduce((sum, value) => sum + value, 0)).toBe(best!.logProbability);
    }
    await model.dispose();
  });

  test('joined caches of unequal length give the logits of each alone', async () => {
    const { session } = await open('tiny-fp32');
    const heads = [prompts[0]!, prompts[1]!, prompts[2]!];
    const runs = await Promise.all(heads.map((ids) => session.run([ids], null)));
    const two = session.join(runs.slice(0, 2).map(({ cache }) => cache));
    const picked = session.select(two, [1]);
    // The padding that only the longer row needed is gone.
    expect(session.join([picked])).toMatchObject({ rows: 1, length: 5, padding: [0] });
    const all = session.join([two, runs[2]!.cache]);
    expect(all).toMatchObject({ rows: 3, length: Math.max(...heads.map(({ length }) => length)) });
    const next = await session.run([[30], [31], [32]], all);
    const further = await session.run([[40], [41], [42]], next.cache);
    for (const [row, ids] of heads.entries()) {
      const alone = await session.run([[...ids, 30 + row, 40 + row]], null);
      further.logits[row]!.forEach((value, at) => expect(value).toBeCloseTo(alone.logits[0]![at]!, 3));
    }
    expect(() => session.join([])).toThrow(RangeError);
    await session.dispose();
  });

  test('stops at once when it is cancelled, and goes on with the next request', async () => {
    const model = await open('tiny-fp32');
    const controller = new AbortController();
    const onText = (): void => controller.abort();
    await expect(model.generateBatch(jobs(), { onText, signal: controller.signal })).rejects.toThrow(
      /abort/i,
    );
    expect(await model.generateBatch([])).toEqual([]);
    expect(await model.generateBatch(jobs().slice(0, 1))).toHaveLength(1);
    await expect(model.generateBatch([{ ...jobs()[0]!, prompt: [] }])).rejects.toThrow(RangeError);
    await model.dispose();
  });
});
