/** @file Earlier requests of this session; kept in memory only. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';

import type { Turn } from '../conversation';
import { FormulaText } from './FormulaText';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  item: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  request: { justifyContent: 'flex-start', textAlign: 'left', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface HistoryProps {
  readonly turns: readonly Turn[];
  /** Puts a request back into the box. */
  readonly onAgain: (request: string) => void;
  readonly onClear: () => void;
}

function outcome(turn: Turn): string {
  if (turn.state === 'cancelled') return 'Cancelled';
  if (turn.state === 'failed') return turn.problem ?? 'Failed';
  return turn.explanation?.text ?? turn.answer?.message ?? turn.fix?.message ?? '';
}

/** The formula that came of a request, if any. */
function formulaOf({ chosen, repair }: Turn): string | null {
  return chosen?.formula ?? repair?.formula ?? null;
}

export function History({ turns, onAgain, onClear }: HistoryProps) {
  const styles = useStyles();
  if (turns.length === 0) return null;
  return (
    <div>
      <div className={styles.head}>
        <Text size={200} className={styles.note}>
          Earlier
        </Text>
        <Button size="small" appearance="subtle" onClick={onClear}>
          Clear
        </Button>
      </div>
      <ol className={styles.list} aria-label="Earlier requests">
        {turns.map((turn) => (
          <li key={turn.id} className={styles.item}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.request}
              onClick={() => onAgain(turn.request)}
            >
              {turn.request}
            </Button>
            {formulaOf(turn) === null ? (
              <Text size={200} className={styles.note}>
                {outcome(turn)}
              </Text>
            ) : (
              <FormulaText formula={formulaOf(turn) ?? ''} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
