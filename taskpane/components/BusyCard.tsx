/** @file A request is being answered; it can be cancelled. */
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';

import type { Turn } from '../conversation';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  status: { flexGrow: 1 },
});

const DOING: Readonly<Record<Turn['task'], string>> = {
  formula: 'Looking for a formula…',
  explain: 'Reading the formula…',
  fix: 'Looking for a repair…',
};

export interface BusyCardProps {
  readonly state: Turn['state'];
  readonly task?: Turn['task'];
  readonly isModelReady: boolean;
  readonly onCancel: () => void;
}

export function BusyCard({ state, task = 'formula', isModelReady, onCancel }: BusyCardProps) {
  const styles = useStyles();
  const doing =
    state === 'reading' ? 'Reading the workbook…' : isModelReady ? DOING[task] : 'Waiting for the model…';
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
