/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { PageCopilot } from '../../src/copilot/client';
import type { ExplainRequest, Explanation } from '../../src/copilot/explain';
import type { FixAnswer, FixRequest } from '../../src/copilot/fix/fix';
import type { CellEntry } from '../../src/excel/activeFormula';
import { CellError } from '../../src/formula/workbook';
import { App } from '../App';
import { sendToPane } from '../paneEvents';
import type { ExcelServices } from '../services';
import { answerWith, snapshot, total } from '../testData';
import { copilotOf, servicesOf } from '../testKit';

const explanation: Explanation = {
  text: 'The sum of Amount plus 1.',
  steps: [
    { expression: 'C2:C3*2', value: [[241], [160]], text: 'twice Amount' },
    { expression: 'SUM(C2:C5)', value: 300.5, text: 'the sum of Amount' },
    { expression: '1/0', value: new CellError('#DIV/0!'), text: 'the result' },
  ],
  verified: true,
  problem: null,
  ms: 3,
};

const repaired: FixAnswer = {
  kind: 'repaired',
  best: {
    formula: '=SUM(C2:C5)',
    changes: [
      { start: 2, end: 4, from: 'MU', to: 'UM', reason: 'SMU is written SUM.' },
      { start: 10, end: 10, from: '', to: ')', reason: 'A parenthesis was not closed.' },
    ],
    preview: { kind: 'value', value: 300.5 },
  },
  alternatives: [
    {
      formula: '=SUM(C2:C5,1)',
      changes: [{ start: 10, end: 10, from: '', to: ',1)', reason: 'Another reason.' }],
      preview: { kind: 'value', value: 301.5 },
    },
  ],
  message: 'SMU is written SUM. A parenthesis was not closed.',
  why: null,
  ms: 4,
};

const inCell: CellEntry = { cell: snapshot.active, entry: '=SMU(C2:C5', error: null };

function show(tasks: Partial<PageCopilot>, entry: CellEntry = inCell, excel: Partial<ExcelServices> = {}) {
  const copilot = copilotOf(() => Promise.resolve(answerWith(total)), tasks);
  const { services, written } = servicesOf(copilot, {
    readCellEntry: () => Promise.resolve(entry),
    readSelection: () =>
      Promise.resolve({
        active: snapshot.active,
        selection: snapshot.selection,
        hasFormula: entry.entry.startsWith('='),
      }),
    ...excel,
  });
  render(<App services={services} />);
  return { written, box: screen.getByRole('textbox', { name: 'Ask Nano' }) };
}

const answer = () => screen.findByRole('region', { name: 'Answer' });
const chip = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('Explain', () => {
  const asked: ExplainRequest[] = [];
  const explain = (answered: Explanation) => ({
    explain: (request: ExplainRequest) => {
      asked.push(request);
      return Promise.resolve(answered);
    },
  });
  beforeEach(() => (asked.length = 0));

  it('says what the formula of the active cell does, with its steps and whether it was verified', async () => {
    show(explain(explanation), { ...inCell, entry: '=SUM(C2:C5)+1' });
    await screen.findByText(/Asking about/);
    await chip('Explain');
    const card = await answer();
    expect(await within(card).findByText('The sum of Amount plus 1.')).toBeInTheDocument();
    expect(asked[0]).toMatchObject({ formula: '=SUM(C2:C5)+1', active: snapshot.active });
    const steps = within(within(card).getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'C2:C3*2 → 241 … (2 × 1) twice Amount',
      'SUM(C2:C5) → 300.5 the sum of Amount',
      '1/0 → #DIV/0! the result',
    ]);
    expect(within(card).getByText(/^Verified: the sentence alone/)).toBeInTheDocument();
  });

  it('says when it was not verified', async () => {
    const { box } = show(explain({ ...explanation, verified: false }));
    await userEvent.type(box, '/explain =SUM(C2:C5)+1{Enter}');
    expect(await screen.findByText(/^Not verified: no equivalent formula/)).toBeInTheDocument();
    expect(asked[0]?.formula).toBe('=SUM(C2:C5)+1');
  });

  it('offers a repair of what it cannot read', async () => {
    const fixed: FixRequest[] = [];
    const { box } = show({
      ...explain({
        ...explanation,
        steps: [],
        verified: false,
        problem: 'syntax',
        text: 'This cannot be read.',
      }),
      fix: (request) => {
        fixed.push(request);
        return Promise.resolve(repaired);
      },
    });
    await userEvent.type(box, '/explain =SMU(C2:C5{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Fix it' }));
    await screen.findByRole('group', { name: 'What changes' });
    expect(fixed[0]?.broken).toBe('=SMU(C2:C5');
  });

  it('says what to do when the cell has no formula', async () => {
    const { box } = show(explain(explanation), { ...inCell, entry: 'West' });
    await userEvent.type(box, '/explain{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no formula in Sales!F1. Select a cell that has one, or write it after /explain.',
    );
    await chip('Explain');
    expect(box).toHaveValue('/explain =');
  });
});

describe('Fix', () => {
  it('shows what changes and why, and replaces the formula of the cell', async () => {
    const asked: FixRequest[] = [];
    const { written } = show(
      {
        fix: (request) => {
          asked.push(request);
          return Promise.resolve(repaired);
        },
      },
      { ...inCell, error: '#NAME?' },
    );
    await screen.findByText(/Asking about/);
    await chip('Fix');
    const change = await screen.findByRole('group', { name: 'What changes' });
    expect(change).toHaveTextContent('=SMUUM(C2:C5)');
    expect(within(change).getByRole('deletion')).toHaveTextContent('MU');
    expect(
      within(change)
        .getAllByRole('insertion')
        .map(({ textContent }) => textContent),
    ).toEqual(['UM', ')']);
    expect(
      within(screen.getByRole('list', { name: 'Reasons' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['SMU is written SUM.', 'A parenthesis was not closed.']);
    expect(asked[0]).toMatchObject({ broken: '=SMU(C2:C5', error: '#NAME?' });
    expect(screen.getByText('Replaces the formula in Sales!F1')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toMatchObject({
      replaces: '=SMU(C2:C5',
      plan: { formulas: ['=SUM(C2:C5)'], target: { sheet: 'Sales', row: 0, column: 5 } },
    });
  });

  it('inserts another repair that was chosen; a written formula replaces nothing', async () => {
    const { written, box } = show({ fix: () => Promise.resolve(repaired) });
    await userEvent.type(box, '/fix =SMU(C2:C5{Enter}');
    const list = await screen.findByRole('list', { name: 'Alternatives' });
    await userEvent.click(within(list).getByRole('button', { name: /SUM/ }));
    expect(screen.getByText('Another reason.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]?.plan.formulas).toEqual(['=SUM(C2:C5,1)']);
    expect(written[0]).not.toHaveProperty('replaces');
  });

  it.each<[string, Partial<FixAnswer>, string]>([
    [
      'a refusal',
      { kind: 'refusal', best: null, message: 'No small change makes this a formula.' },
      'No small change makes this a formula.',
    ],
    [
      'nothing to do',
      { kind: 'unchanged', message: 'Nothing is wrong with this formula.' },
      'Nothing is wrong with this formula.',
    ],
  ])('says so: %s', async (_, part, text) => {
    const { box } = show({ fix: () => Promise.resolve({ ...repaired, ...part }) });
    await userEvent.type(box, '/fix =A1{Enter}');
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Insert' })).not.toBeInTheDocument();
  });
});

describe('commands', () => {
  it('opens the tables with the words after /extract, and names the commands there are', async () => {
    const { box } = show({});
    await userEvent.type(box, '/sing{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no command /sing. There are /formula, /explain, /fix, /extract.',
    );
    await userEvent.type(box, '/extract Tea 2.50{Enter}');
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Tea 2.50');
  });

  it('come from the ribbon, too', async () => {
    const { box } = show({ fix: () => Promise.resolve(repaired) });
    await screen.findByText(/Asking about/);
    act(() => sendToPane('fix'));
    expect(await screen.findByRole('group', { name: 'What changes' })).toBeInTheDocument();
    expect(box).toBeInTheDocument();
    act(() => sendToPane('extractSelection'));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Tea 2.50'));
  });

  it('goes to the tables by its chip', async () => {
    show({});
    await chip('Extract table');
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveFocus();
  });
});
