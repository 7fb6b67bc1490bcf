import { readFileSync } from 'node:fs';
import type { ModelConfig } from './config';
import { parseModelConfig } from './config';
import type { FixtureModel } from './fixtures/fixtures';
import { expectedCases, fixturePath } from './fixtures/fixtures';
import { useNodeRuntime } from './nodeFiles';
import { createOrtSession } from './ortSession';
import { PrefixCache } from './prefixCache';
import type { DecoderSession } from './session';

beforeAll(() => useNodeRuntime());

const read = (model: FixtureModel, name: string) => new Uint8Array(readFileSync(fixturePath(model, name)));

function open(model: FixtureModel, change: Partial<ModelConfig> = {}): Promise<DecoderSession> {
  const config = parseModelConfig(read(model, 'config.json'));
  return createOrtSession(read(model, 'onnx/model_quantized.onnx'), { ...config, ...change });
}

/** Root mean square of the difference, relative to that of `expected`. */
function relativeError(actual: Float32Array, expected: readonly number[]): number {
  const square = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(square(expected.map((value, i) => value - actual[i]!)) / square(expected));
}

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
    await expect(other.run([[1, 2, 3]], null)).rejects.toMatchObject({ name: 'ModelError', code: 'runtime' });
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

describe('config.json', () => {
  const good = JSON.parse(readFileSync(fixturePath('tiny-fp32', 'config.json'), 'utf8')) as object;
  const parse = (change: object) =>
    parseModelConfig(new TextEncoder().encode(JSON.stringify({ ...good, ...change })));

  test('gives the sizes, and our own section', () => {
    expect(parse({})).toMatchObject({ vocabSize: 340, layers: 2, kvHeads: 2, headDim: 8, maxPositions: 128 });
    expect(parse({ nano: { threshold: 0.5 } }).nano).toEqual({ threshold: 0.5 });
  });

  test.each([
    [{ model_type: 'gpt2' }, 'model_type is "gpt2", expected "llama"'],
    [{ num_hidden_layers: 0 }, '"num_hidden_layers" must be a whole number of at least 1'],
    [{ vocab_size: 'many' }, '"vocab_size"'],
    [{ eos_token_id: null }, '"eos_token_id"'],
  ])('%p is refused by name', (change, message) => {
    expect(() => parse(change)).toThrow(message);
  });

  test('text that is not JSON is refused', () => {
    expect(() => parseModelConfig(new TextEncoder().encode('<html>'))).toThrow(
      'config.json of the model is not JSON',
    );
  });
});
