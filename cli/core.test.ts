import { createCore } from './core';
import { packagePath } from './packageRoot';
import { workbookFromJson } from './workbookJson';

const sales = workbookFromJson({
  sheets: [
    {
      name: 'S',
      cells: [
        ['Region', 'Amount'],
        ['West', 10],
        ['East', 20],
        ['West', 12],
      ],
    },
  ],
});
const active = { sheet: 'S', row: 0, column: 5 };

test('a request becomes a formula with its value, the same each time', async () => {
  const core = createCore(packagePath('models'));
  const answer = await core.answerFormula({ workbook: sales, active, request: 'total amount in the West' });
  expect(answer).toMatchObject({ kind: 'answer', best: { preview: { kind: 'value', value: 22 } } });
  const again = await core.answerFormula({ workbook: sales, active, request: 'total amount in the West' });
  expect({ ...again, ms: answer.ms }).toEqual(answer);
});

test('the evaluator works without the model', () => {
  const modelless = createCore(packagePath('no-such-folder'));
  expect(modelless.calculate('=SUMIFS(B:B,A:A,"West")', sales, active)).toEqual({ kind: 'value', value: 22 });
  expect(modelless.calculate('=WEBSERVICE("https://example.com")', sales, active).kind).toBe('unsupported');
  expect(modelless.calculate('=SUM(', sales, active).kind).toBe('unsupported');
});

test('a missing model is told by name', async () => {
  const modelless = createCore(packagePath('no-such-folder'));
  const asking = modelless.answerFormula({ workbook: sales, active, request: 'total amount' });
  await expect(asking).rejects.toThrow('no-such-folder');
});

test('extraction has a model of its own, and says where it is missing', async () => {
  const request = { text: 'Tea 2.50', fields: ['item'] };
  const core = createCore(packagePath('models'));
  await expect(core.extract(request, packagePath('no-such-folder'))).rejects.toThrow(
    /no model for extraction in .*no-such-folder.*--models/,
  );
  // Any model with the same vocabulary runs; what it writes is of the text.
  const answer = await core.extract(request, packagePath('models'));
  expect(answer.kind).toBe('answer');
});
