/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';

import type { CellValue } from '../../src/formula/workbook';
import { CellError } from '../../src/formula/workbook';
import { renderInTheme } from '../testKit';
import { ValuePreview } from './ValuePreview';

describe('ValuePreview', () => {
  it.each<[CellValue, string, string]>([
    [1234.5, '#,##0.00', '1,234.50'],
    [45000, 'yyyy-mm-dd', '2023-03-15'],
    [0.25, '0%', '25%'],
    [0.1 + 0.2, 'General', '0.3'],
    ['West', 'General', 'West'],
    [true, 'General', 'TRUE'],
    [null, 'General', '(blank)'],
  ])('shows %p with format %s as %s', (value, format, text) => {
    renderInTheme(<ValuePreview preview={{ kind: 'value', value }} formats={[format]} />);
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  it('names an error as one', () => {
    renderInTheme(<ValuePreview preview={{ kind: 'value', value: new CellError('#DIV/0!') }} formats={[]} />);
    expect(screen.getByText('#DIV/0!')).toBeInTheDocument();
    expect(screen.getByText(/gives an error here/)).toBeInTheDocument();
  });

  it('shows the first rows and columns of a large spill and its whole size', () => {
    const value = Array.from({ length: 100 }, (_, i) => Array.from({ length: 9 }, (__, j) => i * 10 + j));
    renderInTheme(<ValuePreview preview={{ kind: 'value', value }} formats={[]} />);
    expect(screen.getByText(/Fills 100 rows by 9 columns, the first of them/)).toBeInTheDocument();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(6);
    expect(within(rows[0] as HTMLElement).getAllByRole('cell')).toHaveLength(6);
  });

  it('says why there is no value', () => {
    renderInTheme(
      <ValuePreview
        preview={{ kind: 'unsupported', why: 'CUBEVALUE is not evaluated here.' }}
        formats={[]}
      />,
    );
    expect(screen.getByText(/No preview: CUBEVALUE/)).toBeInTheDocument();
  });
});
