/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { renderInTheme } from '../testKit';
import { AskBox } from './AskBox';

function show(running = false) {
  const asked: string[] = [];
  let cancelled = 0;
  renderInTheme(
    <AskBox running={running} onAsk={(request) => asked.push(request)} onCancel={() => cancelled++} />,
  );
  return { asked, cancelled: () => cancelled, box: screen.getByRole('textbox', { name: 'Ask Nano' }) };
}

describe('AskBox', () => {
  it('sends by Enter, trimmed, and empties itself', async () => {
    const { asked, box } = show();
    await userEvent.type(box, '  total amount {Enter}');
    expect(asked).toEqual(['total amount']);
    expect(box).toHaveValue('');
  });

  it('makes a new line by Shift+Enter', async () => {
    const { asked, box } = show();
    await userEvent.type(box, 'total{Shift>}{Enter}{/Shift}amount');
    expect(asked).toEqual([]);
    expect(box).toHaveValue('total\namount');
  });

  it('sends by the button, which is off while there is nothing to send', async () => {
    const { asked, box } = show();
    const button = screen.getByRole('button', { name: 'Ask' });
    expect(button).toBeDisabled();
    await userEvent.type(box, '   {Enter}');
    expect(button).toBeDisabled();
    await userEvent.type(box, 'count');
    await userEvent.click(button);
    expect(asked).toEqual(['count']);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('Escape while running=%p cancels %d times', async (running, times) => {
    const { box, cancelled } = show(running);
    await userEvent.type(box, '{Escape}');
    expect(cancelled()).toBe(times);
  });
});
