/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { renderInTheme } from '../testKit';
import { Tabs } from './Tabs';

const tabs = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
  { value: 'c', label: 'Third' },
] as const;

function Example() {
  const [selected, setSelected] = useState<'a' | 'b' | 'c'>('a');
  return <Tabs label="Example" tabs={tabs} selected={selected} onSelect={setSelected} />;
}

it.each([
  ['{ArrowRight}', 'Second'],
  ['{ArrowRight}{ArrowRight}{ArrowRight}', 'First'],
  ['{ArrowLeft}', 'Third'],
  ['{End}', 'Third'],
  ['{End}{Home}', 'First'],
  ['x', 'First'],
])('%s goes to %s', async (keys, name) => {
  renderInTheme(<Example />);
  await userEvent.tab();
  await userEvent.keyboard(keys);
  expect(screen.getByRole('tab', { selected: true })).toHaveAccessibleName(name);
  expect(screen.getByRole('tab', { name })).toHaveFocus();
});

it('is chosen by a click', async () => {
  renderInTheme(<Example />);
  await userEvent.click(screen.getByRole('tab', { name: 'Second' }));
  expect(screen.getByRole('tab', { name: 'Second' })).toHaveAttribute('aria-selected', 'true');
});
