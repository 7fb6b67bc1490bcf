import { CALIBRATION, confidence } from './confidence';

/** Evidence whose score before calibration is `score`, for scores of -8 to 0. */
const scored = (score: number) => ({
  logProbability: score,
  runnerUp: score,
  agreesWithRules: false,
  unexplained: 0,
});

test.each([-8, -3.7, -0.36, -0.35, -0.1, 0])(
  'the confidence of a score of %d is the logistic function of it',
  (score) => {
    const expected = 1 / (1 + Math.exp(-(CALIBRATION.slope * score + CALIBRATION.offset)));
    expect(confidence(scored(score))).toBeCloseTo(expected, 12);
  },
);

test('words that nothing accounts for lower it, agreement with the rules raises it', () => {
  const plain = confidence(scored(-1));
  expect(confidence({ ...scored(-1), unexplained: 1 })).toBeLessThan(plain);
  expect(confidence({ ...scored(-1), agreesWithRules: true })).toBeGreaterThan(plain);
});
