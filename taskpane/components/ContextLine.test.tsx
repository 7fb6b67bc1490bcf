/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { findTables } from '../../src/sheet/table';
import { snapshot, workbook } from '../testData';
import { renderInTheme } from '../testKit';
import type { SheetContext } from '../useSheetContext';
import { ContextLine } from './ContextLine';

const tables = findTables(workbook);
const selection = { sheet: 'Sales', row: 0, column: 0, rowCount: 3, columnCount: 2 };
const base: SheetContext = {
  workbook,
  hasFormula: false,
  place: { active: snapshot.active, selection: snapshot.selection },
  tables,
  table: tables[0] ?? null,
  suggestions: [],
  problem: null,
  pinned: null,
  pinSelection: () => Promise.resolve(),
  unpin: () => undefined,
};

describe('ContextLine', () => {
  it.each<[string, Partial<SheetContext>, RegExp]>([
    ['the table', {}, /Asking about table Orders A1:C5 on Sales/],
    ['a chosen block', { pinned: selection }, /the selection Sales!A1:B3/],
    ['a blank sheet', { table: null, tables: [] }, /No table found on Sales/],
    ['several tables', { table: null, tables: [...tables, ...tables] }, /2 tables on Sales/],
    ['the start', { place: null }, /Reading the workbook/],
    ['a fault', { problem: 'A cell is being edited.' }, /A cell is being edited\./],
  ])('names %s', (_, changes, text) => {
    renderInTheme(<ContextLine context={{ ...base, ...changes }} />);
    expect(screen.getByRole('group', { name: 'Context' })).toHaveTextContent(text);
  });

  it('offers a selected block, and the way back', async () => {
    const calls: string[] = [];
    const acting = {
      ...base,
      place: { active: snapshot.active, selection },
      pinSelection: () => Promise.resolve(void calls.push('pin')),
      unpin: () => void calls.push('unpin'),
    };
    const { rerender } = renderInTheme(<ContextLine context={acting} />);
    await userEvent.click(screen.getByRole('button', { name: 'Use selection' }));
    rerender(<ContextLine context={{ ...acting, pinned: selection }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Find the table' }));
    expect(calls).toEqual(['pin', 'unpin']);
  });

  it('does not offer a single cell as a table', () => {
    renderInTheme(<ContextLine context={base} />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
