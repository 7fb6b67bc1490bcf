/** @jest-environment jsdom */
import { render } from '@testing-library/react';

import { BreakableFormula } from './BreakableFormula';

describe('BreakableFormula', () => {
  it.each([
    ['=SUM(A1:A3)', ['=', 'SUM(', 'A1:A3)']],
    ['=IF(A1<>"",A1,0)', ['=', 'IF(', 'A1<>', '"",', 'A1,', '0)']],
    ['=A1', ['=', 'A1']],
  ])('%s may break after separators only, and reads the same', (formula, parts) => {
    const { container } = render(<BreakableFormula formula={formula} />);
    expect(container.textContent).toBe(formula);
    expect(container.innerHTML.split('<wbr>')).toEqual(
      parts.map((part) => part.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
    );
  });
});
