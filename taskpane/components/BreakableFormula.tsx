/** @file A formula's text that may break after separators rather than inside of names. */
import { Fragment } from 'react';

export interface BreakableFormulaProps {
  readonly formula: string;
}

export function BreakableFormula({ formula }: BreakableFormulaProps) {
  // Parts by position: the same part may occur twice.
  return formula.split(/(?<=[,;(*/+&=<>-])(?![=>])/).map((part, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
