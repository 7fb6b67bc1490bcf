/** @file One cell of the preview, to be read and corrected. Enter and leaving it keep what was written, Escape brings back what stood there. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { DraftCell, Doubt } from './draft';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  input: {
    width: '100%',
    minWidth: '5.5em',
    boxSizing: 'border-box',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusSmall,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  number: { textAlign: 'right' },
  doubt: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorPaletteDarkOrangeBorderActive}` },
  edited: { fontStyle: 'italic' },
  icon: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});

const WORDS: Readonly<Record<Doubt, string>> = {
  unsure: 'Check this: Nano was not sure.',
  ambiguous: 'Check this: it can be read in two ways.',
};

export interface CellFieldProps {
  readonly id: string;
  /** Column and row, for those who do not see the table. */
  readonly label: string;
  readonly cell: DraftCell;
  readonly onCommit: (text: string) => void;
  readonly onFocus: () => void;
}

export function CellField({ id, label, cell, onCommit, onFocus }: CellFieldProps) {
  const styles = useStyles();
  /** What is being written; null while nothing is. */
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null) onCommit(typed);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // Enter on an untouched cell says that it is right as it stands.
    if (typed === null && cell.doubt !== null) onCommit(cell.text);
    else commit();
  };
  const { doubt } = cell;
  const isWritten = cell.span === null && cell.text !== '';
  return (
    <span className={styles.root}>
      <input
        id={id}
        className={mergeClasses(
          styles.input,
          typeof cell.value === 'number' && styles.number,
          isWritten && styles.edited,
          doubt !== null && styles.doubt,
        )}
        aria-label={label}
        aria-describedby={doubt === null ? undefined : `${id}-doubt`}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? cell.text}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={commit}
        onFocus={onFocus}
      />
      {doubt === null ? null : (
        <span
          id={`${id}-doubt`}
          role="img"
          aria-label={WORDS[doubt]}
          title={WORDS[doubt]}
          className={styles.icon}
        >
          <QuestionCircleRegular aria-hidden />
        </span>
      )}
    </span>
  );
}
