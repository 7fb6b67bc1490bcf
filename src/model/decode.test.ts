import type { Hypothesis, TokenConstraint } from './constraint';
import type { OnnxLanguageModel } from './decode';
import { expectedCases, fixturePath } from './fixtures/fixtures';
import { freeText, oneOf } from './fixtures/grammars';
import { loadLanguageModel } from './load';
import { folderFiles, useNodeRuntime } from './nodeFiles';
import type { DecoderSession } from './session';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

let exact: OnnxLanguageModel;
let quantized: OnnxLanguageModel;

beforeAll(async () => {
  useNodeRuntime();
  exact = await loadLanguageModel(folderFiles(fixturePath('tiny-fp32')));
  quantized = await loadLanguageModel(folderFiles(fixturePath('tiny-int8')));
});

afterAll(async () => {
  await exact.dispose();
  await quantized.dispose();
});

const prompt = expectedCases()[0]!.ids;
const END = 2;

/** Log-probability of `text` after `prompt`: the whole text read anew for every token, no cache, plain softmax. */
async function score<S>(session: DecoderSession, constraint: TokenConstraint<S>, text: readonly number[]) {
  let state = constraint.start();
  let sum = 0;
  for (const [place, token] of text.entries()) {
    const allowed = constraint.allowed(state);
    const [logits] = (await session.run([[...prompt, ...text.slice(0, place)]], null)).logits;
    sum += logits![token]! - Math.log(allowed.reduce((total, id) => total + Math.exp(logits![id]!), 0));
    state = constraint.advance(state, token);
  }
  return sum;
}

/** All complete texts of at most `length` tokens. */
function allTexts<S>(constraint: TokenConstraint<S>, length: number): number[][] {
  const walk = (state: S, text: number[]): number[][] => {
    if (constraint.isFinal(state)) return [text];
    if (text.length === length) return [];
    return constraint
      .allowed(state)
      .flatMap((token) => walk(constraint.advance(state, token), [...text, token]));
  };
  return walk(constraint.start(), []);
}

async function exhaustive<S>(constraint: TokenConstraint<S>, length: number): Promise<Hypothesis[]> {
  const texts = allTexts(constraint, length);
  const scored: Hypothesis[] = [];
  for (const tokens of texts) {
    scored.push({ tokens, logProbability: await score(exact.session, constraint, tokens) });
  }
  return scored.sort((a, b) => b.logProbability - a.logProbability);
}

// Shared heads, forced runs inside and at the end, texts of different lengths.
const listed = oneOf([
  [50, 51, 52, 53, END],
  [50, 51, 60, 61, 62, END],
  [50, 70, END],
  [55, 56, 57, 58, END],
  [55, 56, 59, END],
  [80, 81, 82, 83, 84, 85, END],
]);

describe('beam search', () => {
  const grammars: [string, TokenConstraint<unknown>, number, number][] = [
    ['a list of texts', listed, 10, 6],
    ['free text', freeText([30, 31, 32], END), 4, 40],
    ['free text, short', freeText([100, 200], END), 2, 7],
  ];

  test.each(grammars)(
    'wide enough for all of %s finds what trying every text finds',
    async (_, grammar, length, wide) => {
      const expected = await exhaustive(grammar, length);
      const found = await exact.generate(prompt, grammar, {
        beams: wide,
        returned: wide,
        maxNewTokens: length,
      });
      expect(found.map(({ tokens }) => tokens)).toEqual(expected.slice(0, wide).map(({ tokens }) => tokens));
      found.forEach(({ logProbability }, i) =>
        expect(logProbability).toBeCloseTo(expected[i]!.logProbability, 4),
      );
    },
  );

  test('narrow, it is greedy: the likeliest token at each choice', async () => {
    const grammar = freeText([30, 31, 32, 33, 34], END);
    const texts: number[] = [];
    while (texts.at(-1) !== END) {
      const [logits] = (await exact.session.run([[...prompt, ...texts]], null)).logits;
      texts.push(grammar.allowed(false).reduce((best, id) => (logits![id]! > logits![best]! ? id : best)));
      // The random model may never end; it then has no complete text.
      if (texts.length === 20) break;
    }
    const found = await exact.generate(prompt, grammar, { beams: 1, returned: 1, maxNewTokens: 20 });
    expect(found.map(({ tokens }) => tokens)).toEqual(texts.at(-1) === END ? [texts] : []);
  });

  test('wider beams never find a worse best text', async () => {
    const grammar = freeText([30, 31, 32, 33, 34, 35, 36, 37], END);
    const best = async (beams: number) =>
      (await exact.generate(prompt, grammar, { beams, returned: 1, maxNewTokens: 3 }))[0]?.logProbability ??
      -Infinity;
    const all = (await exhaustive(grammar, 3))[0]!.logProbability;
    expect(await best(64)).toBeCloseTo(all, 4);
    expect(await best(2)).toBeLessThanOrEqual(all + 1e-4);
  });

  test('beams far behind the best are given up', async () => {
    const grammar = freeText([30, 31, 32, 33, 34, 35, 36, 37], END);
    const widths = async (margin?: number) => {
      const run = jest.spyOn(exact.session, 'run');
      const options = {
        beams: 6,
        returned: 6,
        maxNewTokens: 30,
        ...(margin === undefined ? {} : { margin }),
      };
      const found = await exact.generate(prompt, grammar, options);
      const rows = run.mock.calls.map(([tokens]) => tokens.length);
      run.mockRestore();
      return { found, rows };
    };
    const all = await widths();
    expect(all.rows).toContain(6);
    expect(await widths(1000)).toEqual(all);
    const narrow = await widths(0);
    expect(Math.max(...narrow.rows)).toBe(1);
    const greedy = await exact.generate(prompt, grammar, { beams: 1, returned: 1, maxNewTokens: 30 });
    expect(narrow.found.map(({ tokens }) => tokens)).toContainEqual(greedy[0]?.tokens);
  });

  test('forced tokens are read together with what follows', async () => {
    const run = jest.spyOn(exact.session, 'run');
    const grammar = oneOf([
      [40, 41, 42, 43, 50, END],
      [40, 41, 42, 43, 51, 52, 53, 54, 60, END],
      [40, 41, 42, 43, 51, 52, 53, 54, 61, END],
    ]);
    await exact.generate(prompt, grammar, { beams: 3, returned: 3, maxNewTokens: 12 });
    // The prompt with the four forced tokens; then 51 52 53 54, before the choice between 60 and 61.
    expect(run.mock.calls.map(([tokens]) => tokens.map((row) => row.length))).toEqual([
      [prompt.length + 4],
      [4],
    ]);
    run.mockRestore();
  });

  test('a text that is wholly forced needs no model', async () => {
    const run = jest.spyOn(exact.session, 'run');
    const found = await exact.generate(prompt, oneOf([[9, 8, END]]), {
      beams: 2,
      returned: 2,
      maxNewTokens: 5,
    });
    expect(found).toEqual([{ tokens: [9, 8, END], logProbability: 0 }]);
    expect(run).not.toHaveBeenCalled();
    run.mockRestore();
  });

  test('texts that do not fit are left out and take no place from others', async () => {
    const heads = Array.from({ length: 40 }, (_, i) => 50 + i);
    const fits = 77;
    const grammar = oneOf(heads.map((head) => (head === fits ? [head, END] : [head, 40, 41, END])));
    const found = await exact.generate(prompt, grammar, { beams: 1, returned: 1, maxNewTokens: 3 });
    expect(found.map(({ tokens }) => tokens)).toEqual([[fits, END]]);
    expect(await exact.generate(prompt, listed, { beams: 4, returned: 4, maxNewTokens: 2 })).toEqual([]);
  });
});

describe('determinism', () => {
  const grammar = freeText(
    Array.from({ length: 60 }, (_, i) => 40 + i),
    END,
  );
  const options = { beams: 4, returned: 4, maxNewTokens: 8, boundary: 5 };

  test('the same request gives the same bits, whatever was asked before', async () => {
    const cold = await loadLanguageModel(folderFiles(fixturePath('tiny-int8')));
    const first = await cold.generate(prompt, grammar, options);
    await cold.dispose();
    expect(first.length).toBeGreaterThan(0);
    const others = [[...prompt.slice(0, 5), 60, 61], [60, ...prompt], prompt.slice(0, 4)];
    for (const other of others) await quantized.generate(other, grammar, { ...options, boundary: 3 });
    const [warm, again] = await Promise.all([
      quantized.generate(prompt, grammar, options),
      quantized.generate(prompt, grammar, options),
    ]);
    expect(warm).toEqual(first);
    expect(again).toEqual(first);
  });
});

describe('cancelling', () => {
  const endless = freeText([30, 31], END);
  // Never allowed to end, so only the limit or the signal stops it.
  const grammar: TokenConstraint<boolean> = { ...endless, allowed: () => [30, 31] };
  const options = { beams: 2, returned: 1, maxNewTokens: 100 };

  test('a request that is not wanted any more does not start', async () => {
    const run = jest.spyOn(exact.session, 'run');
    const asked = exact.generate(prompt, grammar, { ...options, signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(run).not.toHaveBeenCalled();
    run.mockRestore();
  });

  test('it stops at the next step, and the next request is answered', async () => {
    const controller = new AbortController();
    const run = jest.spyOn(exact.session, 'run');
    const asked = exact.generate(prompt, grammar, { ...options, signal: controller.signal });
    // As a message to a worker would: in a macrotask, while the search is under way.
    setImmediate(() => setImmediate(() => controller.abort()));
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(run.mock.calls.length).toBeLessThan(10);
    run.mockRestore();
    expect(await exact.generate(prompt, listed, { beams: 6, returned: 6, maxNewTokens: 9 })).toHaveLength(6);
  });
});

describe('errors', () => {
  const options = { beams: 2, returned: 1, maxNewTokens: 9 };

  test.each([
    [{ beams: 0 }, 'beams must be at least 1'],
    [{ returned: 3 }, 'returned must be from 1 to beams (2), not 3'],
    [{ maxNewTokens: 0 }, 'maxNewTokens must be at least 1'],
    [{ margin: NaN }, 'margin must be at least 0'],
    [{ boundary: 99 }, 'boundary must lie within the prompt (11 tokens), not at 99'],
  ])('%p is refused by name', async (change, message) => {
    await expect(exact.generate(prompt, listed, { ...options, ...change })).rejects.toThrow(message);
  });

  test('a prompt too long or empty is refused', async () => {
    const long = new Array<number>(128).fill(30);
    await expect(exact.generate(long, listed, options)).rejects.toThrow(
      '128 tokens; the model reads at most 127',
    );
    await expect(exact.generate([], listed, options)).rejects.toThrow('The prompt is empty');
  });

  test('a failure does not reach the requests after it', async () => {
    const good = { beams: 2, returned: 2, maxNewTokens: 9 };
    const before = await exact.generate(prompt, listed, good);
    const broken: TokenConstraint<readonly number[]> = { ...listed, allowed: () => [1, 99999] };
    const all = await Promise.allSettled([
      exact.generate([99999], listed, options),
      exact.generate(prompt, broken, { ...options, beams: 4 }),
      exact.generate(prompt, listed, good),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(all[2]).toEqual({ status: 'fulfilled', value: before });
  });
});
