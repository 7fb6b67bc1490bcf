import { readFileSync } from 'node:fs';
import type { ModelConfig } from './config';
import { parseModelConfig } from './config';
import type { FixtureModel } from './fixtures/fixtures';
import { expectedCases, fixturePath } from './fixtures/fixtures';
import { useNodeRuntime } from './nodeFiles';
import { createOrtSession } from './ortSession';
import { PrefixCache } from './prefixCache';
import type { DecoderSession, KvCache } from './session';
import { heapOf, loadWasmModule } from './wasmModule';
import { createWasmSession } from './wasmSession';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

beforeAll(() => useNodeRuntime());

const read = (model: FixtureModel, name: string) => new Uint8Array(readFileSync(fixturePath(model, name)));

type Open = (model: FixtureModel, change?: Partial<ModelConfig>) => Promise<DecoderSession>;

const opener =
  (create: typeof createOrtSession): Open =>
  (model, change = {}) => {
    const config = parseModelConfig(read(model, 'config.json'));
    return create(read(model, 'onnx/model_quantized.onnx'), { ...config, ...change });
  };

/** Root mean square of the difference, relative to that of `expected`. */
function relativeError(actual: Float32Array, expected: readonly number[]): number {
  const square = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(square(expected.map((value, i) => value - actual[i]!)) / square(expected));
}

describe.each([
  ['the public API', createOrtSession],
  ['caches in WebAssembly', createWasmSession],
])('a session over %s', (_, create) => {
  const open = opener(create);

  describe('logits', () => {
    // Quantised random weights are a worst case; a trained model is far closer.
    const models: [FixtureModel, number][] = [
      ['tiny-fp32', 1e-5],
      ['tiny-int8', 0.15],
    ];

    describe.each(models)('%s', (model, tolerance) => {
      let session: DecoderSession;
      beforeAll(async () => (session = await open(model)));
      afterAll(() => session.dispose());

      test.each(expectedCases())('are those of PyTorch for "$text"', async ({ ids, logits }) => {
        for (const [index, length] of [1, (ids.length >> 1) + 1, ids.length].entries()) {
          const run = await session.run([ids.slice(0, length)], null);
          expect(run.cache).toMatchObject({ rows: 1, length });
          expect(relativeError(run.logits[0]!, logits[index]!)).toBeLessThan(tolerance);
        }
      });

      test.each(expectedCases())(
        'are the same token by token, with the cache, for "$text"',
        async ({ ids, logits }) => {
          let run = await session.run([ids.slice(0, 1)], null);
          for (const id of ids.slice(1)) run = await session.run([[id]], run.cache);
          expect(relativeError(run.logits[0]!, logits[2])).toBeLessThan(tolerance);
        },
      );
    });
  });

  test('rows of a batch are independent, and cache rows can be picked', async () => {
    const session = await open('tiny-fp32');
    const [a, b] = expectedCases().map(({ ids }) => ids.slice(0, 8)) as [number[], number[]];
    const alone = await Promise.all([a, b].map((ids) => session.run([[...ids, 7]], null)));
    const both = await session.run([a, b], null);
    const swapped = session.select(both.cache, [1, 0, 1]);
    const run = await session.run([[7], [7], [7]], swapped);
    [1, 0, 1].forEach((source, row) => {
      expect(relativeError(run.logits[row]!, Array.from(alone[source]!.logits[0]!))).toBeLessThan(1e-5);
    });
    // The caches picked from are as they were.
    const again = await session.run([[7], [7]], both.cache);
    expect(relativeError(again.logits[0]!, Array.from(alone[0]!.logits[0]!))).toBeLessThan(1e-5);
    await session.dispose();
  });

  test('a kept prefix gives the same bits as an empty cache', async () => {
    const session = await open('tiny-int8');
    const prompt = expectedCases().flatMap(({ ids }) => ids);
    for (const boundary of [1, 20, prompt.length - 1]) {
      const cold = await new PrefixCache(session).read(prompt, boundary);
      const warm = new PrefixCache(session);
      // Another question about the same table comes first, and one about another table.
      await warm.read([...prompt.slice(0, boundary), 40, 41], boundary);
      await warm.read([9, ...prompt.slice(0, boundary), 40, 41], boundary);
      const kept = await warm.read(prompt, boundary);
      expect(kept.logits[0]).toEqual(cold.logits[0]);
      expect((await session.run([[5]], kept.cache)).logits[0]).toEqual(
        (await session.run([[5]], cold.cache)).logits[0],
      );
    }
    // The cut matters: without it the bits differ, which is why it is never left out.
    const whole = await new PrefixCache(session).read(prompt, 0);
    const cut = await new PrefixCache(session).read(prompt, 20);
    expect(whole.logits[0]).not.toEqual(cut.logits[0]);
    await session.dispose();
  });

  test('the prefix cache reads a shared prefix once, and lets go of the oldest', async () => {
    const session = await open('tiny-int8');
    const run = jest.spyOn(session, 'run');
    const release = jest.spyOn(session, 'release');
    const prefixes = new PrefixCache(session, 2);
    const runs = async (prompt: number[]) => {
      run.mockClear();
      await prefixes.read(prompt, 2);
      return run.mock.calls.map(([tokens]) => tokens[0]!.length);
    };
    expect(await runs([1, 2, 3, 4, 5])).toEqual([2, 3]);
    expect(await runs([1, 2, 6])).toEqual([1]);
    expect(await runs([7, 8, 6])).toEqual([2, 1]);
    expect(await runs([1, 2, 9])).toEqual([1]);
    expect(release).not.toHaveBeenCalled();
    expect(await runs([5, 5, 9])).toEqual([2, 1]);
    expect(release).toHaveBeenCalledTimes(1);
    expect(await runs([7, 8, 6])).toEqual([2, 1]);
    prefixes.clear();
    expect(release).toHaveBeenCalledTimes(4);
    await session.dispose();
  });

  describe('errors', () => {
    let session: DecoderSession;
    beforeAll(async () => (session = await open('tiny-int8')));
    afterAll(() => session.dispose());

    test.each([
      ['no token', [[]], 'at least one token'],
      ['unequal rows', [[1, 2], [1]], 'the same length'],
      ['an unknown token', [[1, 99999]], 'Token 99999 is not in the vocabulary of 340'],
      ['a fraction', [[1.5]], 'Token 1.5'],
      [
        'too long a text',
        [new Array<number>(129).fill(1)],
        'The text has 129 tokens; the model reads at most 128',
      ],
    ])('%s is refused by name', async (_, tokens, message) => {
      await expect(session.run(tokens, null)).rejects.toThrow(message);
    });

    test('a failed run leaves later runs as they were', async () => {
      const before = await session.run([[1, 2, 3]], null);
      const other = await open('tiny-int8', { kvHeads: 3 });
      await expect(other.run([[1, 2, 3]], null)).rejects.toMatchObject({
        name: 'ModelError',
        code: 'runtime',
      });
      await other.dispose();
      expect((await session.run([[1, 2, 3]], null)).logits).toEqual(before.logits);
    });

    test.each<[string, Partial<ModelConfig>, string]>([
      ['more layers than the file has', { layers: 3 }, 'The model lacks "past_key_values.2.key"'],
      ['fewer layers than the file has', { layers: 1 }, 'The model asks for "past_key_values.1.key"'],
    ])('%s are refused at loading', async (_, change, message) => {
      await expect(open('tiny-int8', change)).rejects.toMatchObject({
        code: 'incompatible',
        message: expect.stringContaining(message) as string,
      });
    });

    test('logits of another vocabulary are refused', async () => {
      const other = await open('tiny-int8', { vocabSize: 300 });
      await expect(other.run([[1]], null)).rejects.toThrow('logits of shape 1×1×340, expected 1×n×300');
      await other.dispose();
    });

    test('bytes that are no model are refused', async () => {
      const config = parseModelConfig(read('tiny-int8', 'config.json'));
      await expect(createOrtSession(Uint8Array.of(1, 2, 3), config)).rejects.toMatchObject({
        code: 'incompatible',
      });
    });
  });
});

describe('both kinds of session', () => {
  const prompt = expectedCases().flatMap(({ ids }) => ids);

  /** Bits of every logit of a search-like sequence of runs: prefix, batch, picked rows, single steps. */
  async function trace(session: DecoderSession): Promise<number[][]> {
    const seen: Float32Array[] = [];
    const step = async (tokens: number[][], past: KvCache | null) => {
      const { logits, cache } = await session.run(tokens, past);
      if (past) session.release(past);
      seen.push(...logits);
      return cache;
    };
    const picked = (cache: KvCache, rows: number[]) => {
      const copy = session.select(cache, rows);
      session.release(cache);
      return copy;
    };
    let cache = await step([prompt.slice(0, 30)], null);
    cache = await step([prompt.slice(30)], cache);
    cache = await step([[3], [4], [5]], picked(cache, [0, 0, 0]));
    cache = await step(
      [
        [9, 8, 7],
        [7, 8, 9],
      ],
      picked(cache, [2, 0]),
    );
    cache = await step([[9], [9]], picked(cache, [0, 1]));
    cache = picked(cache, [1]);
    for (let token = 40; token < 60; token++) cache = await step([[token]], cache);
    session.release(cache);
    return seen.map((logits) => Array.from(new Uint32Array(Float32Array.from(logits).buffer)));
  }

  test.each<FixtureModel>(['tiny-fp32', 'tiny-int8'])('give the same bits (%s)', async (model) => {
    const sessions = await Promise.all([opener(createOrtSession)(model), opener(createWasmSession)(model)]);
    const [one, other] = await Promise.all(sessions.map(trace));
    expect(one).toHaveLength(29);
    expect(other).toEqual(one);
    await Promise.all(sessions.map((session) => session.dispose()));
  });

  test('memory of caches is used again: a hundred requests take no more than ten', async () => {
    const session = await opener(createWasmSession)('tiny-int8');
    const module = await loadWasmModule();
    const bytes = async (requests: number) => {
      for (let i = 0; i < requests; i++) await trace(session);
      return heapOf(module).length;
    };
    const before = await bytes(10);
    expect(await bytes(100)).toBe(before);
    await session.dispose();
  });

  test('a module that traps is left behind: this model says so, the next one works', async () => {
    const session = await opener(createWasmSession)('tiny-int8');
    const before = await session.run([[1, 2, 3]], null);
    const module = await loadWasmModule();
    const run = jest.spyOn(module, '_OrtRun').mockImplementation(() => {
      throw new WebAssembly.RuntimeError('memory access out of bounds');
    });
    await expect(session.run([[4]], before.cache)).rejects.toMatchObject({
      code: 'runtime',
      message: expect.stringContaining('must be loaded again') as string,
    });
    run.mockRestore();
    await expect(session.run([[4]], before.cache)).rejects.toThrow('The model has stopped: load it again');
    session.release(before.cache);
    await session.dispose();
    expect(await loadWasmModule()).not.toBe(module);
    const next = await opener(createWasmSession)('tiny-int8');
    expect((await next.run([[1, 2, 3]], null)).logits).toEqual(before.logits);
    await next.dispose();
  });

  test('a cache that was released, and a session that was closed, are refused', async () => {
    const session = await opener(createWasmSession)('tiny-int8');
    const { cache } = await session.run([[1, 2]], null);
    const shared = session.select(cache, [0]);
    session.release(cache);
    session.release(cache);
    await expect(session.run([[3]], cache)).rejects.toThrow('The cache has been released');
    expect((await session.run([[3]], shared)).cache.length).toBe(3);
    await session.dispose();
    await session.dispose();
    await expect(session.run([[1]], null)).rejects.toThrow('The model has been closed');
  });
});
