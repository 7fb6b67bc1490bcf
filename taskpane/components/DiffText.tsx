/** @file A formula before and after a repair, character by character: what goes is struck through, what comes is underlined. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';

import type { FormulaChange } from '../../src/copilot/fix/changes';
import { BreakableFormula } from './BreakableFormula';

const useStyles = makeStyles({
  root: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  removed: {
    textDecorationLine: 'line-through',
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  added: {
    textDecorationLine: 'underline',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
  },
});

export interface DiffTextProps {
  readonly broken: string;
  /** In the order of the broken text. */
  readonly changes: readonly FormulaChange[];
}

export function DiffText({ broken, changes }: DiffTextProps) {
  const styles = useStyles();
  const rest = changes.at(-1)?.end ?? 0;
  return (
    <code className={styles.root} role="group" aria-label="What changes">
      {changes.map(({ start, from, to }, at) => (
        // A place may be changed twice: by position in the list.
        <Fragment key={at}>
          <BreakableFormula formula={broken.slice(changes[at - 1]?.end ?? 0, start)} />
          {from === '' ? null : <del className={styles.removed}>{from}</del>}
          {to === '' ? null : <ins className={styles.added}>{to}</ins>}
        </Fragment>
      ))}
      <BreakableFormula formula={broken.slice(rest)} />
    </code>
  );
}
