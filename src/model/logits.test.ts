import fc from 'fast-check';
import { argmax, topTokens } from './logits';
import { expNegative, logFromOne } from './portableMath';

const logits = Float32Array.of(1, 3, 3, -2, 0.5);

test.each([
  [[0, 1, 2], 1],
  [[2, 3], 2],
  [[3], 3],
  [[0, 4], 0],
])('argmax over %p is %p, lowest id first', (allowed, token) => {
  expect(argmax(logits, allowed)).toBe(token);
});

test('ranks allowed tokens, equal ones by id, with probabilities that add up to 1', () => {
  const ranked = topTokens(logits, [0, 1, 2, 3], 4);
  expect(ranked.map(({ token }) => token)).toEqual([1, 2, 0, 3]);
  expect(ranked.reduce((sum, { logProbability }) => sum + Math.exp(logProbability), 0)).toBeCloseTo(1, 12);
});

test('a forced token is certain', () => {
  expect(topTokens(logits, [3], 4)).toEqual([{ token: 3, logProbability: 0 }]);
});

test('agrees with a plain sort and softmax', () => {
  const values = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 8 }), (all, count) => {
      const scores = Float32Array.from(all);
      const allowed = all.map((_, id) => id).filter((id) => id % 3 !== 1);
      const total = allowed.reduce((sum, id) => sum + Math.exp(scores[id]!), 0);
      const expected = [...allowed].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count);
      const ranked = topTokens(scores, allowed, count);
      expect(ranked.map(({ token }) => token)).toEqual(expected);
      for (const { token, logProbability } of ranked) {
        const exact = allowed.length === 1 ? 0 : scores[token]! - Math.log(total);
        expect(Math.abs(logProbability - exact)).toBeLessThan(1e-10);
      }
    }),
  );
});

test('portable exponential and logarithm are as exact as those of Math', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -690, max: 0, noNaN: true }),
      fc.double({ min: 1, max: 1e9, noNaN: true }),
      (x, y) => {
        expect(Math.abs(expNegative(x) / Math.exp(x) - 1)).toBeLessThan(2e-15);
        expect(Math.abs(logFromOne(y) - Math.log(y))).toBeLessThan(4e-15 * Math.max(1, Math.log(y)));
      },
    ),
  );
  expect([expNegative(0), expNegative(-800), logFromOne(1)]).toEqual([1, 0, 0]);
});
