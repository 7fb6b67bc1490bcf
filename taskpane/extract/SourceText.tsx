/** @file The text that was read, with the stretches that became cells marked in it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';

import { stretchesOf } from './draft';
import type { CellPlace, Draft } from './draft';
import { isLit } from './TablePreview';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    maxHeight: '14em',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  found: {
    color: 'inherit',
    backgroundColor: 'transparent',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '0.2em',
    cursor: 'pointer',
  },
  lit: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    textDecorationStyle: 'solid',
  },
});

export interface SourceTextProps {
  readonly text: string;
  readonly draft: Draft;
  readonly lit: readonly CellPlace[];
  readonly onLit: (cells: readonly CellPlace[]) => void;
  /** Words were clicked: their cell is wanted. */
  readonly onGo: (place: CellPlace) => void;
}

export function SourceText({ text, draft, lit, onLit, onGo }: SourceTextProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const stretches = useMemo(() => stretchesOf(text.length, draft), [text, draft]);
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>('mark[data-lit]');
    if (!box.current || !mark || box.current.matches(':hover')) return;
    // Only within its box: scrolling the pane would take the cell from under the pointer.
    const { scrollTop, clientHeight } = box.current;
    const isSeen =
      mark.offsetTop >= scrollTop && mark.offsetTop + mark.offsetHeight <= scrollTop + clientHeight;
    if (!isSeen) box.current.scrollTop = Math.max(0, mark.offsetTop - clientHeight / 3);
  }, [lit]);
  return (
    <div ref={box} className={styles.box} role="region" aria-label="Source text" tabIndex={0}>
      {stretches.map(({ start, end, cells }) => {
        const words = text.slice(start, end);
        const [first] = cells;
        if (first === undefined) return <span key={start}>{words}</span>;
        const isOn = cells.some((place) => isLit(lit, place));
        return (
          <mark
            key={start}
            className={mergeClasses(styles.found, isOn && styles.lit)}
            data-lit={isOn || undefined}
            onMouseEnter={() => onLit(cells)}
            onMouseLeave={() => onLit([])}
            onClick={() => onGo(first)}
          >
            {words}
          </mark>
        );
      })}
    </div>
  );
}
