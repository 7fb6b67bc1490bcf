import { calibrationOf, quantiles } from './measures';

test('quantiles by nearest rank', () => {
  expect(quantiles([])).toEqual({ p50: 0, p95: 0 });
  expect(quantiles([3, 1, 2, 4])).toEqual({ p50: 2, p95: 4 });
});

test('calibration error is the gap of each bin, weighted by its count', () => {
  const offers = [
    { confidence: 0.95, right: true },
    { confidence: 0.95, right: false },
    { confidence: 0.15, right: false },
    { confidence: 1, right: true },
  ];
  const { error, bins } = calibrationOf(offers);
  // Bin 0.9–1: 2 of 3 right at 2.9 in all; bin 0.1–0.2: none right at 0.15.
  expect(error).toBeCloseTo((0.9 + 0.15) / 4);
  expect(bins.map(({ count }) => count)).toEqual([1, 3]);
});
