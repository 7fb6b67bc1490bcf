import { compareFormulas } from './compareFormulas';

// A busy machine may take long to start the runtime.
jest.setTimeout(180_000);

test('the shipped model gives the same formulas and the same bits of confidence in Chromium as in Node', async () => {
  const cases = 'training/eval/office/office_dev.cases.jsonl';
  const { requests, sameInBrowser, different } = await compareFormulas('models', cases, 8, false);
  expect(requests).toBeGreaterThan(50);
  expect(different).toEqual([]);
  expect(sameInBrowser).toBe(requests);
});
