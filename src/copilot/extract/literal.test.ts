/** @file The promise, on generated texts: whatever the model likes, every cell is a part of the text. */
import * as fc from 'fast-check';
import type { BatchLanguageModel } from '../../model/constraint';
import { loadLanguageModel } from '../../model/load';
import { folderFiles, useNodeRuntime } from '../../model/nodeFiles';
import { ExtractCopilot, type ExtractAnswer } from '.';
import { randomModel } from './fixtures/models';

jest.setTimeout(300_000);

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  // Half of a surrogate pair, controls, what looks like a token, and what offices write.
  fc.constantFrom(
    '\ud83d',
    '\udc00',
    '\u0000',
    '\u200d',
    '👩‍👩‍👧',
    '🏽',
    '<eos>',
    '<;>',
    '<c0>',
    'İ',
    'ﷺ',
    '½',
    'ﬁ',
  ),
  fc.constantFrom('\n', '\r\n', '\n\n', '\t', '    ', ' ', '\u00a0', '\u2028'),
  fc.constantFrom(
    '$1,234.50',
    '(12.30)',
    '3x',
    '2kg',
    'Ann',
    'Lee',
    'Total:',
    '03/04/2024',
    '"',
    '(',
    '. ',
    ', ',
  ),
  fc.integer().map(String),
);
const source = fc.array(word, { maxLength: 16 }).map((words) => words.join(''));
const fieldLists = [['name', 'amount', 'date'], ['item'], null] as const;

/** Fails when a cell is anything but a part of `text`; returns the number of cells. */
function checkLiteral(text: string, answer: ExtractAnswer): number {
  let cells = 0;
  for (const row of answer.rows) {
    expect(row).toHaveLength(answer.columns.length);
    for (const cell of row) {
      if (cell === null) continue;
      cells++;
      if (cell.start < 0 || cell.end > text.length || cell.end <= cell.start)
        throw new Error(`${cell.start}–${cell.end} is no span of ${JSON.stringify(text)}`);
      expect(text.slice(cell.start, cell.end)).toBe(cell.raw);
      expect(cell.confidence).toBeGreaterThan(0);
      expect(cell.confidence).toBeLessThanOrEqual(1);
    }
  }
  return cells;
}

async function extractAll(model: BatchLanguageModel, texts: readonly string[]): Promise<number> {
  const copilot = new ExtractCopilot(model);
  let cells = 0;
  for (const [at, fields] of fieldLists.entries()) {
    const own = texts.filter((_, place) => place % fieldLists.length === at);
    const answers = await copilot.extractBatch({ texts: own, fields });
    answers.forEach((answer, place) => (cells += checkLiteral(own[place]!, answer)));
  }
  return cells;
}

test('10,000 texts under random choices give nothing but spans', async () => {
  const texts = fc.sample(source, { numRuns: 10_000, seed: 5 });
  expect(await extractAll(randomModel(5, 400), texts)).toBeGreaterThan(10_000);
});

test('long texts under random choices give nothing but spans', async () => {
  const long = fc
    .array(word, { minLength: 200, maxLength: 800 })
    .map((words) => words.join(' ').slice(0, 20_000));
  const texts = fc.sample(long, { numRuns: 30, seed: 6 });
  expect(await extractAll(randomModel(6), texts)).toBeGreaterThan(100);
});

test('100 texts through ONNX Runtime, by a model that has not learned to extract, give nothing but spans', async () => {
  useNodeRuntime();
  const model = await loadLanguageModel(folderFiles('models'));
  const texts = fc.sample(source, { numRuns: 100, seed: 7 });
  expect(await extractAll(model, texts)).toBeGreaterThan(0);
  await model.dispose();
});
