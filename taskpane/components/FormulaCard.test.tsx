/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { FormulaCandidate } from '../../src/copilot/answer';
import type { Turn } from '../conversation';
import type { InsertMode } from '../insert';
import { answerWith, average, perRow, spill, total, turnOf } from '../testData';
import { renderInTheme } from '../testKit';
import { FormulaCard } from './FormulaCard';

function show(turn: Turn) {
  const inserted: InsertMode[] = [];
  const chosen: FormulaCandidate[] = [];
  const confirmed: boolean[] = [];
  if (turn.chosen === null) throw new Error('The card needs a candidate.');
  renderInTheme(
    <FormulaCard
      turn={turn}
      candidate={turn.chosen}
      target="Goes into Sales!F1"
      onInsert={(mode) => inserted.push(mode)}
      onChoose={(candidate) => chosen.push(candidate)}
      onConfirm={(overwrite) => confirmed.push(overwrite)}
    />,
  );
  return { inserted, chosen, confirmed };
}

describe('FormulaCard', () => {
  it('shows formula, value, meaning, confidence and source', () => {
    show(turnOf(answerWith(total)));
    expect(screen.getByRole('code')).toHaveTextContent(total.formula);
    expect(screen.getByText('180.5')).toBeInTheDocument();
    expect(screen.getByText(total.explanation)).toBeInTheDocument();
    expect(screen.getByText(/Very likely right · from Sales!A1:C5/)).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Alternatives' })).not.toBeInTheDocument();
  });

  it('inserts into the cell', async () => {
    const { inserted } = show(turnOf(answerWith(total)));
    await userEvent.click(screen.getByRole('button', { name: 'Insert' }));
    expect(inserted).toEqual(['cell']);
    expect(screen.queryByRole('button', { name: 'Insert as column' })).not.toBeInTheDocument();
  });

  it('offers a column for a formula that belongs in every row', async () => {
    const { inserted } = show(turnOf(answerWith(perRow)));
    await userEvent.click(screen.getByRole('button', { name: 'Insert as column' }));
    expect(inserted).toEqual(['column']);
  });

  it('shows the first rows of a spill with dates as dates', () => {
    show(turnOf(answerWith(spill)));
    const table = screen.getByRole('table', { name: 'Result' });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(within(table).getByText('2023-03-15')).toBeInTheDocument();
    expect(screen.getByText(/Fills 2 rows by 3 columns/)).toBeInTheDocument();
  });

  it('lists the other candidates, the first one too once another is chosen', async () => {
    const answer = answerWith(total, [average]);
    const { chosen } = show(turnOf(answer, { chosen: average }));
    const list = screen.getByRole('list', { name: 'Alternatives' });
    const item = within(list).getByRole('button', { name: /SUMIFS.*180\.5/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(item);
    expect(chosen).toEqual([total]);
  });

  it('says where it will write, until it has', () => {
    show(turnOf(answerWith(total)));
    expect(screen.getByText('Goes into Sales!F1')).toBeInTheDocument();
  });

  it('says where it wrote', () => {
    show(turnOf(answerWith(total), { written: 'Sales!F1' }));
    expect(screen.getByRole('status')).toHaveTextContent('Written to Sales!F1');
    expect(screen.queryByText('Goes into Sales!F1')).not.toBeInTheDocument();
  });

  it('cannot be pressed twice while it writes', () => {
    show(turnOf(answerWith(perRow), { inserting: 'column' }));
    expect(screen.getByRole('button', { name: 'Insert' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Insert as column' })).toBeDisabled();
  });

  it('says why it could not write', () => {
    show(turnOf(answerWith(total), { problem: 'The sheet "Sales" is protected.' }));
    expect(screen.getByRole('alert')).toHaveTextContent('The sheet "Sales" is protected.');
  });

  it.each([
    ['Overwrite', true],
    ['Keep the cells', false],
  ])('asks before overwriting: %s', async (name, answer) => {
    const pending = {
      mode: 'cell' as const,
      address: 'Sales!F1:G3',
      filled: 2,
      plan: {
        target: { sheet: 'Sales', row: 0, column: 5, rowCount: 1, columnCount: 1 },
        occupied: { sheet: 'Sales', row: 0, column: 5, rowCount: 3, columnCount: 2 },
        header: null,
        formulas: [total.formula],
        formats: ['General'],
        table: null,
      },
    };
    const { confirmed } = show(turnOf(answerWith(total), { pending }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Overwrite filled cells?' });
    expect(dialog).toHaveTextContent('Sales!F1:G3, with 2 cells that are not empty');
    await userEvent.click(within(dialog).getByRole('button', { name }));
    expect(confirmed).toEqual([answer]);
  });
});
