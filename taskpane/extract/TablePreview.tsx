/** @file The extracted table, to be looked over and corrected before it goes to the sheet. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';

import { CellField } from './CellField';
import type { CellPlace, Draft } from './draft';

const useStyles = makeStyles({
  box: { overflowX: 'auto', border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  header: {
    textAlign: 'left',
    whiteSpace: 'nowrap',
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cell: { padding: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  lit: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorBrandStroke1}`,
  },
  button: { minWidth: 'auto' },
});

/** Rows shown at once; every cell is a box to write in. */
const PAGE = 50;

export interface TablePreviewProps {
  readonly draft: Draft;
  /** Cells to highlight: the one under the pointer, or those of the words under it. */
  readonly lit: readonly CellPlace[];
  readonly onLit: (cells: readonly CellPlace[]) => void;
  readonly idOf: (place: CellPlace) => string;
  readonly onEdit: (place: CellPlace, text: string) => void;
  readonly onRemove: (row: number) => void;
}

/** True when a place is among the highlighted ones. */
export function isLit(lit: readonly CellPlace[], { row, column }: CellPlace): boolean {
  return lit.some((place) => place.row === row && place.column === column);
}

export function TablePreview({ draft, lit, onLit, idOf, onEdit, onRemove }: TablePreviewProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = draft.rows.length - shown;
  return (
    <div>
      <div className={styles.box}>
        <table className={styles.table} aria-label="Extracted table">
          <thead>
            <tr>
              {draft.columns.map(({ name }) => (
                <th key={name} scope="col" className={styles.header}>
                  {name}
                </th>
              ))}
              <td className={styles.header} />
            </tr>
          </thead>
          <tbody>
            {draft.rows.slice(0, shown).map(({ id, cells }, at) => (
              <tr key={id}>
                {cells.map((cell, column) => {
                  const place = { row: id, column };
                  return (
                    <td
                      key={column}
                      className={mergeClasses(styles.cell, isLit(lit, place) && styles.lit)}
                      data-lit={isLit(lit, place) || undefined}
                      onMouseEnter={() => onLit([place])}
                      onMouseLeave={() => onLit([])}
                    >
                      <CellField
                        id={idOf(place)}
                        label={`${draft.columns[column]?.name ?? ''}, row ${at + 1}`}
                        cell={cell}
                        onCommit={(text) => onEdit(place, text)}
                        onFocus={() => onLit([place])}
                      />
                    </td>
                  );
                })}
                <td className={styles.cell}>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.button}
                    icon={<DismissRegular />}
                    aria-label={`Remove row ${at + 1}`}
                    title="Remove row"
                    onClick={() => onRemove(id)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 ? (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(left, PAGE)} more of {draft.rows.length} rows
        </Button>
      ) : null}
    </div>
  );
}
