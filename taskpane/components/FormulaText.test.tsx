/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { renderInTheme } from '../testKit';
import { FormulaText } from './FormulaText';

describe('FormulaText', () => {
  it('copies the formula and says so', async () => {
    const user = userEvent.setup();
    renderInTheme(<FormulaText formula="=SUM(A1:A3)" />);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe('=SUM(A1:A3)');
    expect(await screen.findByText('Copied')).toBeInTheDocument();
  });

  it('says how to copy by hand where the browser forbids it', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('blocked', 'NotAllowedError'));
    renderInTheme(<FormulaText formula="=1" />);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText(/Copying is blocked here/)).toBeInTheDocument();
  });
});
