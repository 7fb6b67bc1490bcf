/** @file A request is being answered; it can be cancelled. */
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';

import type { Turn } from '../conversation';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  status: { flexGrow: 1 },
});

export interface BusyCardProps {
  readonly state: Turn['state'];
  readonly isModelReady: boolean;
  readonly onCancel: () => void;
}

export function BusyCard({ state, isModelReady, onCancel }: BusyCardProps) {
  const styles = useStyles();
  const doing =
    state === 'reading'
      ? 'Reading the workbook…'
      : isModelReady
        ? 'Looking for a formula…'
        : 'Waiting for the model…';
  return (
    <div className={styles.root}>
      <div role="status" className={styles.status}>
        <Spinner size="tiny" label={doing} labelPosition="after" role="presentation" />
      </div>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
