/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { renderInTheme } from '../testKit';
import { LoadProgress } from './LoadProgress';

describe('LoadProgress', () => {
  it('shows how much of the model is there', () => {
    const progress = { phase: 'model', loaded: 6, total: 24 } as const;
    renderInTheme(<LoadProgress load={{ state: 'loading', progress }} onRetry={() => undefined} />);
    expect(screen.getByText('Loading the model: 25%')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Model loading' })).toHaveAttribute(
      'aria-valuenow',
      '0.25',
    );
  });

  it('says what it does when the size is unknown', () => {
    const progress = { phase: 'runtime', loaded: 0, total: 0 } as const;
    renderInTheme(<LoadProgress load={{ state: 'loading', progress }} onRetry={() => undefined} />);
    expect(screen.getByText('Starting the model runtime…')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });

  it('is gone when the model is ready', () => {
    renderInTheme(<LoadProgress load={{ state: 'ready' }} onRetry={() => undefined} />);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('says why the model failed and loads again', async () => {
    let retries = 0;
    renderInTheme(
      <LoadProgress load={{ state: 'failed', problem: 'The file is damaged.' }} onRetry={() => retries++} />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The model could not be loaded. The file is damaged.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
    expect(retries).toBe(1);
  });
});
