/** @file Tests of the extraction from text to cells, with models that write what they are told. */
import { ExtractCopilot, MAX_FIELDS, MAX_TEXT, type ExtractAnswer } from '.';
import { randomModel, scriptedModel } from './fixtures/models';

const values = ({ rows }: ExtractAnswer) => rows.map((row) => row.map((cell) => cell?.value ?? null));
const raws = ({ rows }: ExtractAnswer) => rows.map((row) => row.map((cell) => cell?.raw ?? null));

const MAIL =
  'Hi Ann,\nplease send 3 Blue Pens at $1,234.50 and 12 Rulers (€2.00) by 15 March 2024.\nThanks, Bob';

describe('extract', () => {
  it('gives rows with raw text, place, value and confidence', async () => {
    const model = scriptedModel(
      () =>
        '<c0> blue pens <c1> 3 <c2> $ 1,234.50 <c3> 15 march 2024 <;> <c0> rulers <c1> 12 <c2> ( € 2.00 ) <;> <eos>',
    );
    const answer = await new ExtractCopilot(model).extract({
      text: MAIL,
      fields: ['Item', 'Quantity', 'Unit Price', 'Due Date'],
    });
    expect(answer).toMatchObject({ kind: 'answer', reason: null, message: '', cut: false });
    expect(raws(answer)).toEqual([
      ['Blue Pens', '3', '$1,234.50', '15 March 2024'],
      ['Rulers', '12', '(€2.00)', null],
    ]);
    expect(values(answer)[0]).toEqual(['Blue Pens', 3, 1234.5, '2024-03-15']);
    const price = answer.rows[0]![2]!;
    expect(MAIL.slice(price.start, price.end)).toBe('$1,234.50');
    expect(price).toMatchObject({ currency: 'USD', ambiguous: false });
    expect(price.confidence).toBeCloseTo(0.9 ** 3, 1);
    expect(model.prompts).toEqual([
      expect.stringContaining('<extract><c0> item<c1> quantity<c2> unit price<c3> due date<ask> hi ann ,<p>'),
    ]);
  });

  it('takes of several places the one nearest to its row', async () => {
    const text = '2 apples, red\n3 pears, green\n2 plums, red';
    const model = scriptedModel(
      () => '<c0> apples <c1> 2 <;> <c0> pears <c1> 3 <;> <c0> plums <c1> 2 <;> <eos>',
    );
    const { rows } = await new ExtractCopilot(model).extract({ text, fields: ['item', 'quantity'] });
    expect(rows.map((row) => row[1]!.start)).toEqual([0, text.indexOf('3'), text.lastIndexOf('2')]);
  });

  it('lists a row once that the text holds once, and twice what it holds twice', async () => {
    const twice = scriptedModel(() => '<c0> tea <;> <c0> tea <;> <eos>');
    const copilot = new ExtractCopilot(twice);
    expect((await copilot.extract({ text: 'tea, tea', fields: ['item'] })).rows).toHaveLength(2);
    const once = new ExtractCopilot(scriptedModel(() => '<c0> tea <;> <c0> tea <;> <c0> tea <;> <eos>'));
    const answer = await once.extract({ text: 'one tea', fields: ['item'] });
    expect(answer.rows).toHaveLength(1);
    expect(answer.cut).toBe(false);
  });

  it('fills a currency column from the sign beside the figure', async () => {
    const copilot = new ExtractCopilot(scriptedModel(() => '<c0> € 5 <;> <eos>'));
    const answer = await copilot.extract({ text: 'pay €5', fields: ['amount', 'currency'] });
    expect(values(answer)).toEqual([[5, 'EUR']]);
    expect(answer.rows[0]![1]).toMatchObject({ raw: '€5', start: 4, end: 6 });
  });

  it('reads numbers and dates by the locale', async () => {
    const copilot = new ExtractCopilot(scriptedModel(() => '<c0> 1.234 <c1> 03/04/2024 <;> <eos>'));
    const request = { text: '1.234 am 03/04/2024', fields: ['amount', 'date'] };
    expect(values(await copilot.extract({ ...request, locale: 'de-DE' }))).toEqual([[1234, '2024-04-03']]);
    expect(values(await copilot.extract({ ...request, locale: 'en-US' }))).toEqual([[1.234, '2024-03-04']]);
  });

  it('finds the columns when none are given', async () => {
    const model = scriptedModel((prompt) =>
      prompt.startsWith('<extract><ask>') ? '<c0> name <c1> batch code <eos>' : '<c0> ann <c1> b17 <;> <eos>',
    );
    const answer = await new ExtractCopilot(model).extract({ text: 'Ann\nBatch code: B17', fields: null });
    expect(answer.columns.map(({ name }) => name)).toEqual(['Name', 'Batch code']);
    expect(values(answer)).toEqual([['Ann', 'B17']]);
  });

  it('says when there is nothing', async () => {
    const copilot = new ExtractCopilot(scriptedModel(() => '<eos>'));
    const named = await copilot.extract({ text: 'Hello there.', fields: ['price'] });
    expect(named).toMatchObject({
      kind: 'answer',
      rows: [],
      message: expect.stringMatching(/nothing was found/i),
    });
    const found = await copilot.extract({ text: 'Hello there.', fields: null });
    expect(found).toMatchObject({
      kind: 'answer',
      columns: [],
      rows: [],
      message: expect.stringMatching(/nothing/i),
    });
  });

  it.each([
    ['empty-text', ' \n…', ['a']],
    ['text-too-long', 'a'.repeat(MAX_TEXT + 1), ['a']],
    ['too-many-fields', 'a', Array.from({ length: MAX_FIELDS + 1 }, (_, at) => `f${at}`)],
    ['empty-field', 'a', ['a', ' ']],
    ['duplicate-field', 'a', ['Order Date', 'orderDate']],
    ['fields-too-long', 'a', Array.from({ length: 32 }, (_, at) => `${at} ${'ǅǅǅ ǆǆǆ ǅǅǅǅ '.repeat(3)}`)],
  ])('refuses: %s', async (reason, text, fields) => {
    const answer = await new ExtractCopilot(randomModel(1)).extract({ text, fields });
    expect(answer).toMatchObject({ kind: 'refusal', reason, rows: [] });
    expect(answer.message).not.toBe('');
  });
});

describe('a long text', () => {
  const line = (at: number): string => `Order ${1000 + at}: ${at % 7} boxes for customer ${at}.`;
  const text = Array.from({ length: 400 }, (_, at) => line(at)).join('\n');
  /** Copies every line it sees whole, as a model that does its job would. */
  const model = scriptedModel((prompt) => {
    const seen = [...prompt.matchAll(/order (\d+) : (\d+) boxes for customer (\d+) \./g)];
    return `${seen.map(([, order, boxes, customer]) => `<c0> ${order} <c1> ${boxes} <c2> ${customer} <;>`).join('')}<eos>`;
  });

  it('is read in chunks whose rows come out once each, in order', async () => {
    const answer = await new ExtractCopilot(model).extract({ text, fields: ['order', 'boxes', 'customer'] });
    expect(text.length).toBeGreaterThan(14_000);
    expect(model.prompts.length).toBeGreaterThan(10);
    expect(answer.cut).toBe(false);
    expect(raws(answer)).toEqual(
      Array.from({ length: 400 }, (_, at) => [String(1000 + at), String(at % 7), String(at)]),
    );
  });

  it('has missing rows said so when even halves do not suffice', async () => {
    const greedy = randomModel(3, 300);
    const answer = await new ExtractCopilot(greedy).extract({
      text: 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(8),
      fields: ['a', 'b', 'c', 'd'],
    });
    if (answer.cut) expect(answer.message).toMatch(/missing/);
    expect(answer.rows.length).toBeGreaterThan(0);
  });
});

describe('extractBatch', () => {
  const copy = scriptedModel((prompt) => {
    const name = /<ask> (\w+)/.exec(prompt)?.[1] ?? '';
    return `<c0> ${name} <;> <eos>`;
  });

  it('answers each text in order, reads equal ones once, and tells how far it is', async () => {
    const progress: [number, number][] = [];
    copy.prompts.length = 0;
    const answers = await new ExtractCopilot(copy).extractBatch(
      { texts: ['ann', '', 'bob', 'ann', 'ann'], fields: ['name'] },
      { onProgress: (done, total) => progress.push([done, total]) },
    );
    expect(answers.map(({ rows }) => rows[0]?.[0]?.raw ?? null)).toEqual(['ann', null, 'bob', 'ann', 'ann']);
    expect(answers[1]).toMatchObject({ kind: 'refusal', reason: 'empty-text' });
    expect(copy.prompts).toHaveLength(2);
    expect(progress.at(-1)).toEqual([5, 5]);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const running = new ExtractCopilot(copy).extractBatch(
      { texts: Array.from({ length: 100 }, (_, at) => `text${at}`), fields: ['name'] },
      { signal: controller.signal, onProgress: (done) => done >= 3 && controller.abort() },
    );
    await expect(running).rejects.toThrow(/abort/i);
  });

  it('refuses all texts when the fields are wrong', async () => {
    const answers = await new ExtractCopilot(copy).extractBatch({ texts: ['a', ''], fields: ['x', 'X'] });
    expect(answers.map(({ reason }) => reason)).toEqual(['duplicate-field', 'empty-text']);
  });
});
