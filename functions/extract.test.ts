/** @file Tests of NANO.EXTRACT's arguments, batches and results. */
import { ExtractCopilot, type ExtractBatchRequest } from '../src/copilot/extract';
import { scriptedModel } from '../src/copilot/extract/fixtures/models';
import { CellError } from '../src/formula/workbook';
import { ExtractAnswers } from './extract';

/** Reads `name price date` lines; finds "Name" and "Price" where no fields are given. */
const copilot = new ExtractCopilot(
  scriptedModel((prompt) => {
    if (prompt.startsWith('<extract><ask>')) return '<c0> name <c1> price <eos>';
    const width = prompt.match(/<c\d>/g)?.length ?? 0;
    const lines = (/<ask>(.*)<do>/.exec(prompt)?.[1] ?? '').split('<p>');
    const rows = lines.map((line) => line.trim().split(' ')).filter((words) => words.length > 1);
    return `${rows
      .map(
        (words) =>
          `${words
            .slice(0, width)
            .map((word, at) => `<c${at}> ${word}`)
            .join(' ')} <;>`,
      )
      .join('')}<eos>`;
  }),
);

let asked: ExtractBatchRequest[];
const answers = () =>
  new ExtractAnswers({
    copilot: () => ({
      extractBatch: (request, options) => {
        asked.push(request);
        return copilot.extractBatch(request, options);
      },
    }),
    locale: () => 'en-GB',
  });

beforeEach(() => (asked = []));

const TEA = 'Tea 2.50 2024-03-15';

describe('NANO.EXTRACT', () => {
  it.each([
    ['one text, names with commas', [[TEA]], [['name, price, date']], null, [['Tea', 2.5, 45366]]],
    ['a range of names', [[TEA]], [['name', 'price', '']], null, [['Tea', 2.5]]],
    ['a column of names', [[TEA]], [['name'], ['price']], null, [['Tea', 2.5]]],
    [
      'headers on demand',
      [[TEA]],
      [['name, price']],
      true,
      [
        ['name', 'price'],
        ['Tea', 2.5],
      ],
    ],
    [
      'columns that are found',
      [[TEA]],
      null,
      null,
      [
        ['Name', 'Price'],
        ['Tea', 2.5],
      ],
    ],
    ['columns that are found, without headers', [[TEA]], null, false, [['Tea', 2.5]]],
    [
      'several rows of one text',
      [['Tea 2\nMilk 1']],
      [['n, price']],
      null,
      [
        ['Tea', 2],
        ['Milk', 1],
      ],
    ],
    [
      'a column of texts',
      [[TEA], [''], ['x'], ['Milk 1']],
      [['n, price']],
      null,
      [
        ['Tea', 2.5],
        [null, null],
        [null, null],
        ['Milk', 1],
      ],
    ],
    ['blank rows at the end', [[TEA], [''], ['']], [['n, price']], null, [['Tea', 2.5]]],
    [
      'cells of a row together',
      [['Tea 2', 'Milk 1']],
      [['n, price']],
      null,
      [
        ['Tea', 2],
        ['Milk', 1],
      ],
    ],
    [
      'a long text among others',
      [[TEA], ['a'.repeat(20_001)]],
      [['n, price']],
      null,
      [
        ['Tea', 2.5],
        [new CellError('#VALUE!'), null],
      ],
    ],
  ])('%s', async (_, text, fields, headers, rows) => {
    expect(await answers().extract(text, fields, headers)).toEqual(rows);
  });

  it.each([
    ['no text', [['']], [['a']], 'value', /no text/],
    ['a text that is too long', [['a'.repeat(20_001)]], [['a']], 'value', /20,000/],
    ['two equal names', [[TEA], [TEA]], [['a', 'A']], 'value', /same name/],
    ['a name that is missing', [[TEA]], [['a,,b']], 'value', /no name/],
    ['nothing in the text', [['x']], [['name, price']], 'notAvailable', /nothing/i],
    ['too many texts', Array.from({ length: 20_001 }, () => ['a']), [['a']], 'value', /fewer rows/],
  ])('%s: says so', async (_, text, fields, code, message) => {
    await expect(answers().extract(text, fields, null)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('sends the cells of one recalculation as one batch, and equal texts once', async () => {
    const cells = answers();
    const texts = ['Tea 2', 'Milk 1', 'Tea 2'];
    const rows = await Promise.all(texts.map((text) => cells.extract([[text]], [['n, price']], null)));
    expect(rows).toEqual([[['Tea', 2]], [['Milk', 1]], [['Tea', 2]]]);
    expect(asked).toEqual([{ texts: ['Tea 2', 'Milk 1'], fields: ['n', 'price'], locale: 'en-GB' }]);
    await cells.extract([['Milk 1']], [['n, price']], null);
    expect(asked).toHaveLength(1);
  });

  it('lets a cell leave; the batch ends when all have left', async () => {
    const signals: AbortSignal[] = [];
    const cells = new ExtractAnswers({
      copilot: () => ({
        extractBatch: (_request, options) =>
          new Promise((_resolve, reject) => {
            signals.push(options!.signal!);
            options!.signal!.addEventListener('abort', () => reject(new Error('stopped')));
          }),
      }),
      locale: () => undefined,
    });
    const [one, two] = [new AbortController(), new AbortController()];
    const calls = [one, two].map(({ signal }) => cells.extract([['a']], [['b']], null, signal));
    await new Promise((resolve) => setTimeout(resolve, 20));
    one.abort();
    await expect(calls[0]).rejects.toMatchObject({ name: 'CancelledError' });
    expect(signals[0]!.aborted).toBe(false);
    two.abort();
    await expect(calls[1]).rejects.toMatchObject({ name: 'CancelledError' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
