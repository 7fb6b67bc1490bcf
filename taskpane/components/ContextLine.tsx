/** @file Says which cells the next request is about, and lets the person choose others. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, TableRegular } from '@fluentui/react-icons';

import { fullAddress, localAddress } from '../../src/excel/address';
import type { SheetContext } from '../useSheetContext';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', flexGrow: 1 },
});

export interface ContextLineProps {
  readonly context: SheetContext;
}

function describe({ pinned, place, table, tables, problem }: SheetContext): string {
  if (problem !== null) return problem;
  if (pinned !== null) return `Asking about the selection ${fullAddress(pinned)}`;
  if (place === null) return 'Reading the workbook…';
  if (table !== null) {
    const address = localAddress({
      row: table.row,
      column: table.column,
      rowCount: table.rowCount + 1,
      columnCount: table.columnCount,
    });
    return `Asking about ${table.name === null ? 'the table' : `table ${table.name}`} ${address} on ${place.active.sheet}`;
  }
  if (tables.length === 0) return `No table found on ${place.active.sheet}`;
  return `${tables.length} tables on ${place.active.sheet}; Nano picks the one that fits`;
}

export function ContextLine({ context }: ContextLineProps) {
  const styles = useStyles();
  const { pinned, place } = context;
  const canPin = pinned === null && place !== null && place.selection.rowCount > 1;
  return (
    <div className={styles.root} role="group" aria-label="Context">
      <TableRegular aria-hidden />
      <Text size={200} className={styles.text}>
        {describe(context)}
      </Text>
      {canPin ? (
        <Button size="small" appearance="subtle" onClick={() => void context.pinSelection()}>
          Use selection
        </Button>
      ) : null}
      {pinned === null ? null : (
        <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={context.unpin}>
          Find the table
        </Button>
      )}
    </div>
  );
}
