/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';

import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ExtractAnswer, ExtractRequest } from '../../src/copilot/extract';
import { ExcelError } from '../../src/excel/errors';
import { App } from '../App';
import type { ExcelServices } from '../services';
import { answerWith, total } from '../testData';
import { copilotOf, servicesOf } from '../testKit';
import { nothingFound, ordersAnswer, ordersText, refusedText } from './testTable';

async function show(
  answer: (request: ExtractRequest, signal?: AbortSignal) => Promise<ExtractAnswer> = () =>
    Promise.resolve(ordersAnswer),
  excel: Partial<ExcelServices> = {},
) {
  const requests: ExtractRequest[] = [];
  const copilot = copilotOf(() => Promise.resolve(answerWith(total)), {
    extract: (request, options) => {
      requests.push(request);
      return answer(request, options?.signal);
    },
  });
  const { services, tables } = servicesOf(copilot, excel);
  render(<App services={services} />);
  await userEvent.click(screen.getByRole('tab', { name: 'Extract table' }));
  const box = screen.getByRole('textbox', { name: 'Text' });
  const write = (text: string) => fireEvent.change(box, { target: { value: text } });
  const extract = () => userEvent.click(screen.getByRole('button', { name: 'Extract' }));
  return { requests, tables, box, write, extract };
}

const cell = (name: string) => screen.findByRole('textbox', { name });
const marks = () =>
  within(screen.getByRole('region', { name: 'Source text' })).getAllByText(/./, { selector: 'mark' });
const litMarks = () => marks().filter((mark) => mark.dataset['lit'] !== undefined);

describe('Extract table', () => {
  it('finds the columns, shows the table, takes a correction and inserts it', async () => {
    const { requests, tables, box, write, extract } = await show();
    expect(box).toHaveFocus();
    write(ordersText);
    await extract();
    const table = await screen.findByRole('table', { name: 'Extracted table' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['name', 'amount', 'due date']);
    expect(requests).toEqual([{ text: ordersText, fields: null }]);
    const amount = await cell('amount, row 1');
    expect(amount).toHaveValue('12.5');
    await userEvent.clear(amount);
    await userEvent.type(amount, '99.90{Enter}');
    expect(amount).toHaveValue('99.9');
    await userEvent.click(screen.getByRole('button', { name: 'Insert as new table' }));
    expect(await screen.findByText(/Written to Sales!F1:H4/)).toBeInTheDocument();
    expect(tables).toEqual([
      expect.objectContaining({
        kind: 'new',
        target: { sheet: 'Sales', row: 0, column: 5, rowCount: 4, columnCount: 3 },
        entries: [
          ['name', 'amount', 'due date'],
          ['Anna Berg', 99.9, 45355],
          ['Bo Lee', 80, ''],
          ['Cy Fox', 7.25, 45432],
        ],
      }),
    ]);
  });

  it.each([
    [
      'typed',
      () => userEvent.type(screen.getByRole('textbox', { name: 'Columns' }), 'name, amount'),
      ['name', 'amount'],
    ],
    [
      'taken from the headers of the table',
      async () => userEvent.click(await screen.findByRole('button', { name: 'Headers of Orders' })),
      ['Date', 'Region', 'Amount'],
    ],
  ])('asks for columns that are %s', async (_, choose, fields) => {
    const { requests, write, extract } = await show();
    write(ordersText);
    await choose();
    await extract();
    await waitFor(() => expect(requests).toEqual([{ text: ordersText, fields }]));
  });

  it('highlights the words of a cell, and the cell of words', async () => {
    const { write, extract } = await show();
    write(ordersText);
    await extract();
    await userEvent.hover(await cell('name, row 2'));
    expect(litMarks().map(({ textContent }) => textContent)).toEqual(['Bo Lee']);
    await userEvent.click(await cell('amount, row 3'));
    expect(litMarks().map(({ textContent }) => textContent)).toEqual(['7.25']);
    await userEvent.hover(screen.getByText('Cy Fox', { selector: 'mark' }));
    const lit = screen.getAllByRole('cell').filter((item) => item.dataset['lit'] !== undefined);
    expect(lit).toHaveLength(1);
    expect(within(lit[0]!).getByRole('textbox', { name: 'name, row 3' })).toBeInTheDocument();
    await userEvent.click(screen.getByText('20 May 2024', { selector: 'mark' }));
    expect(await cell('due date, row 3')).toHaveFocus();
  });

  it('marks cells to check in words, until they were looked at', async () => {
    const { write, extract } = await show();
    write(ordersText);
    await extract();
    expect(
      await screen.findByText('3 rows found, 2 cells to check.', { selector: 'section *' }),
    ).toBeInTheDocument();
    expect(await cell('amount, row 2')).toHaveAccessibleDescription('Check this: Nano was not sure.');
    const date = await cell('due date, row 1');
    expect(date).toHaveAccessibleDescription('Check this: it can be read in two ways.');
    await userEvent.type(date, '{Enter}');
    expect(date).not.toHaveAccessibleDescription();
    expect(screen.getByText('3 rows found, 1 cell to check.', { selector: 'section *' })).toBeInTheDocument();
  });

  it('brings back what stood in a cell at Escape, and removes rows', async () => {
    const { write, extract } = await show();
    write(ordersText);
    await extract();
    const name = await cell('name, row 1');
    await userEvent.type(name, 'x{Escape}');
    expect(name).toHaveValue('Anna Berg');
    await userEvent.click(screen.getByRole('button', { name: 'Remove row 1' }));
    expect(await cell('name, row 1')).toHaveValue('Bo Lee');
  });

  it('adds the rows to a table by its columns, and says which have none', async () => {
    const { tables, write, extract } = await show();
    write(ordersText);
    await extract();
    expect(await screen.findByText('Not in Orders, left out: name.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add rows to table' }));
    await screen.findByText(/Written to/);
    expect(tables).toEqual([
      {
        kind: 'append',
        table: 'Orders',
        sheet: 'Sales',
        entries: [
          [45355, null, 12.5],
          [null, null, 80],
          [45432, null, 7.25],
        ],
      },
    ]);
  });

  it.each([
    ['Overwrite', [false, true]],
    ['Keep the cells', [false]],
  ])('asks before filled cells are overwritten: %s', async (name, expected) => {
    const calls: boolean[] = [];
    const { write, extract } = await show(undefined, {
      insertTable: (_, options) => {
        calls.push(options?.overwrite ?? false);
        return Promise.resolve(
          options?.overwrite === true
            ? { kind: 'written', address: 'Sales!F1:H4' }
            : { kind: 'needsConfirmation', reason: 'overwrite', address: 'Sales!F1:H4', filled: 2 },
        );
      },
    });
    write(ordersText);
    await extract();
    await userEvent.click(await screen.findByRole('button', { name: 'Insert as new table' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('The result takes Sales!F1:H4, with 2 cells that are not empty.');
    await userEvent.click(within(dialog).getByRole('button', { name }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(calls).toEqual(expected);
  });

  it.each([
    ['nothing was found', nothingFound, 'Nothing was found in this text for these columns.'],
    ['a refusal', refusedText, 'Two columns have the same name. Give each its own.'],
  ])('says why there is no table: %s', async (_, answer, text) => {
    const { write, extract } = await show(() => Promise.resolve(answer));
    write('Hello');
    await extract();
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('takes the text from the selected cells or a file', async () => {
    const { box } = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Use selection' }));
    await waitFor(() => expect(box).toHaveValue('Tea 2.50'));
    const source = 'Subject: Order\n\nMilk 1.20';
    const mail = new File([source], 'order.eml');
    // jsdom has neither of the two.
    Object.assign(globalThis, { TextDecoder });
    Object.assign(mail, {
      arrayBuffer: () => Promise.resolve(Uint8Array.from(source, (letter) => letter.charCodeAt(0)).buffer),
    });
    await userEvent.upload(screen.getByLabelText('Text file'), mail);
    await waitFor(() => expect(box).toHaveValue('Subject: Order\n\nMilk 1.20'));
  });

  it('says when the selection cannot be read, or is blank', async () => {
    const answers = [
      () => Promise.reject(new ExcelError('busy', 'A cell is being edited.')),
      () => Promise.resolve({ text: '', address: 'Sales!A9' }),
    ];
    await show(undefined, { readSelectedText: () => answers.shift()!() });
    await userEvent.click(screen.getByRole('button', { name: 'Use selection' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('A cell is being edited.');
    await userEvent.click(screen.getByRole('button', { name: 'Use selection' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('There is no text in it.'));
  });

  it('can be cancelled, and says what went wrong', async () => {
    let signal: AbortSignal | undefined;
    const { write, extract } = await show((request, given) => {
      signal = given;
      return request.text === 'slow'
        ? new Promise(() => undefined)
        : Promise.reject(Object.assign(new Error('The model for tables is missing.'), { code: 'missing' }));
    });
    write('slow');
    await extract();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(signal?.aborted).toBe(true);
    expect(screen.getByText('Cancelled.')).toBeInTheDocument();
    write('other');
    await extract();
    expect(await screen.findByRole('alert')).toHaveTextContent('The model for tables is missing.');
  });

  it('is still there after a look at the other tab', async () => {
    const { write, extract } = await show();
    write(ordersText);
    await extract();
    await screen.findByRole('table');
    await userEvent.click(screen.getByRole('tab', { name: 'Ask' }));
    await userEvent.click(screen.getByRole('tab', { name: 'Extract table' }));
    expect(screen.getByRole('table', { name: 'Extracted table' })).toBeInTheDocument();
  });
});
