/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { FormulaAnswer, FormulaRequest } from '../src/copilot/answer';
import { ExcelError } from '../src/excel/errors';
import type { InsertResult } from '../src/excel/write';
import { App } from './App';
import { sendToPane } from './paneEvents';
import type { ExcelServices } from './services';
import { answerWith, average, perRow, question, refusal, snapshot, total } from './testData';
import { copilotOf, servicesOf } from './testKit';

function show(
  answer: (request: FormulaRequest, signal?: AbortSignal) => Promise<FormulaAnswer>,
  excel: Partial<ExcelServices> = {},
) {
  const requests: FormulaRequest[] = [];
  const copilot = copilotOf((request, signal) => {
    requests.push(request);
    return answer(request, signal);
  });
  const { services, written } = servicesOf(copilot, excel);
  render(<App services={services} />);
  return { requests, written, box: screen.getByRole('textbox', { name: 'Ask Nano' }) };
}

const answerRegion = () => screen.findByRole('region', { name: 'Answer' });

describe('the pane', () => {
  it('starts with requests made from the sheet, and asks one at a click', async () => {
    const { requests } = show(() => Promise.resolve(answerWith(total)));
    const list = await screen.findByRole('list', { name: 'Suggestions' });
    await userEvent.click(within(list).getByRole('button', { name: 'Total Amount where Region is West' }));
    expect(await screen.findByText('180.5')).toBeInTheDocument();
    expect(requests[0]).toMatchObject({
      request: 'Total Amount where Region is West',
      active: snapshot.active,
    });
    expect(requests[0]?.workbook).toBe(snapshot.workbook);
    expect(requests[0]).not.toHaveProperty('block');
  });

  it('answers a typed request and inserts it at the active cell', async () => {
    const { written, box } = show(() => Promise.resolve(answerWith(total, [average])));
    expect(box).toHaveFocus();
    await userEvent.type(box, 'total of amount for west{Enter}');
    const region = await answerRegion();
    expect(await within(region).findByRole('code')).toHaveTextContent(total.formula);
    await userEvent.click(within(region).getByRole('button', { name: 'Insert' }));
    expect(await within(region).findByText(/Written to Sales!F1/)).toBeInTheDocument();
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({
      overwrite: false,
      plan: { formulas: [total.formula], target: { sheet: 'Sales', row: 0, column: 5 } },
    });
  });

  it('inserts the alternative that was chosen', async () => {
    const { written, box } = show(() => Promise.resolve(answerWith(total, [average])));
    await userEvent.type(box, 'west{Enter}');
    const list = await screen.findByRole('list', { name: 'Alternatives' });
    await userEvent.click(within(list).getByRole('button', { name: /AVERAGEIFS/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]?.plan.formulas).toEqual([average.formula]);
  });

  it('fills a column beside the table, titled by the request', async () => {
    const { written, box } = show(() => Promise.resolve(answerWith(perRow)));
    await userEvent.type(box, 'amount times 1.2{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Insert as column' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]?.plan).toMatchObject({
      header: 'Amount times 1.2',
      formulas: ['=C2*1.2', '=C3*1.2', '=C4*1.2', '=C5*1.2'],
      table: 'Orders',
    });
  });

  it('writes beside the table when the active cell is part of it', async () => {
    const active = { sheet: 'Sales', row: 2, column: 1 };
    const { written, box } = show(() => Promise.resolve(answerWith(total)), {
      readSelection: () => Promise.resolve({ active, selection: { ...active, rowCount: 1, columnCount: 1 } }),
    });
    await userEvent.type(box, 'total{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Insert' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]?.plan.target).toMatchObject({ row: 0, column: 4 });
  });

  it.each([
    ['Overwrite', 2],
    ['Keep the cells', 1],
  ])('asks before it overwrites, and %s leads to %d calls', async (name, calls) => {
    const overwrites: boolean[] = [];
    const { box } = show(() => Promise.resolve(answerWith(total)), {
      insert: (_, options) => {
        overwrites.push(options?.overwrite ?? false);
        const result: InsertResult =
          options?.overwrite === true
            ? { kind: 'written', address: 'Sales!F1' }
            : { kind: 'needsConfirmation', reason: 'overwrite', address: 'Sales!F1', filled: 1 };
        return Promise.resolve(result);
      },
    });
    await userEvent.type(box, 'total{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Insert' }));
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(overwrites).toEqual([false, true].slice(0, calls));
  });

  it('says that the sheet is protected, and keeps the formula to copy', async () => {
    const { box } = show(() => Promise.resolve(answerWith(total)), {
      insert: () =>
        Promise.reject(
          new ExcelError('protected', 'The sheet "Sales" is protected, so nothing was written.'),
        ),
    });
    await userEvent.type(box, 'total{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Insert' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('"Sales" is protected');
    expect(screen.getByRole('button', { name: 'Copy' })).toBeEnabled();
  });

  it('shows a refusal with what would help, and a question with its choices', async () => {
    const answers = [refusal, question];
    const { box } = show(() => Promise.resolve(answers.shift() ?? refusal));
    await userEvent.type(box, 'profit{Enter}');
    expect(await screen.findByText(/There is no column about profit/)).toBeInTheDocument();
    await userEvent.type(box, 'amount{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Average of Amount' }));
    expect(within(await answerRegion()).getByRole('code')).toHaveTextContent(average.formula);
  });

  it('can be cancelled, by button and by Escape, and takes no notice of a late answer', async () => {
    const pending: { answer: (value: FormulaAnswer) => void; signal: AbortSignal | undefined }[] = [];
    const { box } = show(
      (_, signal) => new Promise<FormulaAnswer>((resolve) => pending.push({ answer: resolve, signal })),
    );
    await userEvent.type(box, 'slow{Enter}');
    expect(await screen.findByText('Looking for a formula…')).toBeInTheDocument();
    await waitFor(() => expect(pending).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(pending[0]?.signal?.aborted).toBe(true);
    await act(() => Promise.resolve(pending[0]?.answer(answerWith(total))));
    expect(screen.getByText('Cancelled.')).toBeInTheDocument();
    expect(screen.queryByRole('code')).not.toBeInTheDocument();

    await userEvent.type(box, 'slow again{Enter}');
    await waitFor(() => expect(pending).toHaveLength(2));
    await userEvent.type(box, '{Escape}');
    expect(pending[1]?.signal?.aborted).toBe(true);
  });

  it('says what went wrong and tries again', async () => {
    let tries = 0;
    const { box } = show(() => {
      tries++;
      return tries === 1
        ? Promise.reject(Object.assign(new Error('The model stopped. Ask again.'), { code: 'worker-died' }))
        : Promise.resolve(answerWith(total));
    });
    await userEvent.type(box, 'total{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('The model stopped. Ask again.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('180.5')).toBeInTheDocument();
  });

  it('says when the workbook cannot be read', async () => {
    const { box } = show(() => Promise.resolve(answerWith(total)), {
      read: () => Promise.reject(new ExcelError('too-large', 'The used part of "Log" has 30,000,000 cells.')),
    });
    await userEvent.type(box, 'total{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('30,000,000 cells');
  });

  it('keeps earlier requests in a list above, and puts one back into the box', async () => {
    const { box } = show(() => Promise.resolve(answerWith(total)));
    await userEvent.type(box, 'first{Enter}');
    await screen.findByText('180.5');
    await userEvent.type(box, 'second{Enter}');
    const list = await screen.findByRole('list', { name: 'Earlier requests' });
    await userEvent.click(within(list).getByRole('button', { name: 'first' }));
    expect(box).toHaveValue('first');
    expect(box).toHaveFocus();
  });

  it('asks about the selection when the ribbon command says so', async () => {
    const selection = { sheet: 'Sales', row: 0, column: 0, rowCount: 5, columnCount: 2 };
    const { requests, box } = show(() => Promise.resolve(answerWith(total)), {
      readSelection: () => Promise.resolve({ active: snapshot.active, selection }),
    });
    await screen.findByText(/table Orders/);
    act(() => sendToPane('useSelection'));
    expect(await screen.findByText('Asking about the selection Sales!A1:B5')).toBeInTheDocument();
    await userEvent.type(box, 'count{Enter}');
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]?.block).toEqual(selection);
  });

  it('follows the selection', async () => {
    let moved: () => void = () => undefined;
    let sheet = 'Sales';
    show(() => Promise.resolve(answerWith(total)), {
      readSelection: () =>
        Promise.resolve({
          active: { sheet, row: 0, column: 0 },
          selection: { sheet, row: 0, column: 0, rowCount: 1, columnCount: 1 },
        }),
      watchSelection: (onChange) => {
        moved = onChange;
        return () => undefined;
      },
    });
    expect(await screen.findByText(/table Orders A1:C5 on Sales/)).toBeInTheDocument();
    sheet = 'Empty';
    act(() => moved());
    expect(await screen.findByText('No table found on Empty')).toBeInTheDocument();
  });
});
