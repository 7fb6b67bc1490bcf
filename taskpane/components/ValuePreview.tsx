/** @file The value that a formula has on this sheet: one value, or the first rows of a spill. */
import {
  Table,
  TableBody,
  TableCell,
  TableRow,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';

import type { Preview } from '../../src/copilot/answer';
import { CellError } from '../../src/formula/workbook';
import { valueText } from '../previewText';

const ROWS = 6;
const COLUMNS = 6;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
  cell: { whiteSpace: 'nowrap' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  table: { tableLayout: 'auto', minWidth: '100%' },
});

export interface ValuePreviewProps {
  readonly preview: Preview;
  /** Number formats by column of the result. */
  readonly formats: readonly string[];
}

export function ValuePreview({ preview, formats }: ValuePreviewProps) {
  const styles = useStyles();
  if (preview.kind === 'unsupported') {
    return <Text className={styles.note}>No preview: {preview.why}</Text>;
  }
  const { value } = preview;
  if (!Array.isArray(value)) {
    const text = valueText(value, formats[0]);
    return (
      <div>
        <Text className={styles.note}>Value: </Text>
        <Text className={styles.value}>{text === '' ? '(blank)' : text}</Text>
        {value instanceof CellError ? (
          <Text className={styles.note}> – the formula gives an error here</Text>
        ) : null}
      </div>
    );
  }
  const columns = Math.max(0, ...value.map((row) => row.length));
  const isCut = value.length > ROWS || columns > COLUMNS;
  return (
    <div>
      <Text className={styles.note}>
        Fills {value.length} {value.length === 1 ? 'row' : 'rows'} by {columns}{' '}
        {columns === 1 ? 'column' : 'columns'}
        {isCut ? ', the first of them:' : ':'}
      </Text>
      {/* A scrolling box must be reachable by keyboard. */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="First rows of the result">
        <Table size="extra-small" aria-label="Result" className={styles.table}>
          <TableBody>
            {value.slice(0, ROWS).map((row, i) => (
              <TableRow key={i}>
                {row.slice(0, COLUMNS).map((cell, j) => (
                  <TableCell
                    key={j}
                    className={mergeClasses(styles.cell, typeof cell === 'number' && styles.number)}
                  >
                    {valueText(cell, formats[j])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </div>
  );
}
