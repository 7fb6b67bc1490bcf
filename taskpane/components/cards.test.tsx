/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith, average, question, refusal, total, turnOf } from '../testData';
import { renderInTheme } from '../testKit';
import { BusyCard } from './BusyCard';
import { EmptyState } from './EmptyState';
import { ErrorCard } from './ErrorCard';
import { History } from './History';
import { QuestionCard } from './QuestionCard';
import { RefusalCard } from './RefusalCard';
import { StartProblem } from './StartProblem';

describe('QuestionCard', () => {
  it('offers the readings as buttons', async () => {
    const chosen: unknown[] = [];
    renderInTheme(<QuestionCard answer={question} onChoose={(candidate) => chosen.push(candidate)} />);
    expect(screen.getByText('Which one do you mean?')).toBeInTheDocument();
    const choices = screen.getByRole('group', { name: 'Choices' });
    await userEvent.click(within(choices).getByRole('button', { name: 'Average of Amount' }));
    expect(chosen).toEqual([average]);
  });
});

describe('RefusalCard', () => {
  it('says why', () => {
    renderInTheme(<RefusalCard answer={refusal} />);
    expect(screen.getByText(/No formula for this/)).toBeInTheDocument();
    expect(screen.getByText(/There is no column about profit\./)).toBeInTheDocument();
  });
});

describe('BusyCard', () => {
  it.each([
    ['reading', true, 'Reading the workbook…'],
    ['thinking', true, 'Looking for a formula…'],
    ['thinking', false, 'Waiting for the model…'],
  ] as const)('%s (model ready: %p) says "%s" and can be cancelled', async (state, isModelReady, text) => {
    let cancelled = 0;
    renderInTheme(<BusyCard state={state} isModelReady={isModelReady} onCancel={() => cancelled++} />);
    expect(screen.getByRole('status')).toHaveTextContent(text);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancelled).toBe(1);
  });
});

describe('ErrorCard', () => {
  it('is an alert with a way to try again', async () => {
    let retries = 0;
    renderInTheme(<ErrorCard problem="Excel is busy." onRetry={() => retries++} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Excel is busy.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retries).toBe(1);
  });
});

describe('EmptyState', () => {
  it('asks a suggestion at a click', async () => {
    const picked: string[] = [];
    renderInTheme(
      <EmptyState
        suggestions={['Average Amount', 'Top 5 rows by Amount']}
        onPick={(text) => picked.push(text)}
      />,
    );
    const list = screen.getByRole('list', { name: 'Suggestions' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(within(list).getByRole('button', { name: 'Top 5 rows by Amount' }));
    expect(picked).toEqual(['Top 5 rows by Amount']);
  });

  it('says what is needed on a blank sheet', () => {
    renderInTheme(<EmptyState suggestions={[]} onPick={() => undefined} />);
    expect(screen.getByText(/Open a sheet with a table/)).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });
});

describe('History', () => {
  it('lists what was asked and what came of it', async () => {
    const again: string[] = [];
    let cleared = 0;
    const turns = [
      turnOf(answerWith(total), { id: 1, request: 'total west' }),
      turnOf(refusal, { id: 2, request: 'profit' }),
      turnOf(answerWith(total), {
        id: 3,
        request: 'never mind',
        state: 'cancelled',
        answer: null,
        chosen: null,
      }),
    ];
    renderInTheme(<History turns={turns} onAgain={(text) => again.push(text)} onClear={() => cleared++} />);
    const items = within(screen.getByRole('list', { name: 'Earlier requests' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringContaining(total.formula),
      expect.stringContaining('There is no column about profit.'),
      expect.stringContaining('Cancelled'),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'profit' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(again).toEqual(['profit']);
    expect(cleared).toBe(1);
  });
});

describe('StartProblem', () => {
  it('says where the page belongs', () => {
    renderInTheme(<StartProblem />);
    expect(screen.getByRole('alert')).toHaveTextContent(/Open it in Excel/);
  });
});
