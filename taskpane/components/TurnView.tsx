/** @file The latest request with its answer, in whatever state it is. */
import { Text, makeStyles, tokens } from '@fluentui/react-components';

import type { FormulaCandidate } from '../../src/copilot/answer';
import type { FixCandidate } from '../../src/copilot/fix/fix';
import type { CellPosition } from '../../src/formula/workbook';
import type { Turn } from '../conversation';
import { insertPreview } from '../insert';
import type { InsertMode } from '../insert';
import { Announcement } from './Announcement';
import { BusyCard } from './BusyCard';
import { ErrorCard } from './ErrorCard';
import { ExplanationCard } from './ExplanationCard';
import { FixCard } from './FixCard';
import { FormulaCard } from './FormulaCard';
import { QuestionCard } from './QuestionCard';
import { RefusalCard } from './RefusalCard';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  request: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

export interface TurnViewProps {
  readonly turn: Turn;
  readonly isModelReady: boolean;
  /** The active cell, where the next insert goes. */
  readonly active: CellPosition | null;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onInsert: (mode: InsertMode) => void;
  readonly onChoose: (candidate: FormulaCandidate) => void;
  readonly onChooseRepair: (repair: FixCandidate) => void;
  /** Asks for a repair of the formula that could not be explained. */
  readonly onFix: () => void;
  readonly onConfirm: (overwrite: boolean) => void;
}

function Outcome(props: TurnViewProps) {
  const { turn } = props;
  if (turn.state === 'reading' || turn.state === 'thinking') {
    return (
      <BusyCard
        state={turn.state}
        task={turn.task}
        isModelReady={props.isModelReady}
        onCancel={props.onCancel}
      />
    );
  }
  if (turn.state === 'cancelled') return <Text role="status">Cancelled.</Text>;
  if (turn.state === 'failed') {
    return <ErrorCard problem={turn.problem ?? 'Something went wrong.'} onRetry={props.onRetry} />;
  }
  if (turn.chosen !== null) {
    return (
      <FormulaCard
        turn={turn}
        candidate={turn.chosen}
        target={insertPreview(turn, props.active)}
        onInsert={props.onInsert}
        onChoose={props.onChoose}
        onConfirm={props.onConfirm}
      />
    );
  }
  if (turn.explanation !== null && turn.about !== null) {
    return (
      <ExplanationCard formula={turn.about.formula} explanation={turn.explanation} onFix={props.onFix} />
    );
  }
  if (turn.fix !== null) {
    return (
      <FixCard
        turn={turn}
        answer={turn.fix}
        target={insertPreview(turn, props.active)}
        onInsert={() => props.onInsert('cell')}
        onChoose={props.onChooseRepair}
        onConfirm={props.onConfirm}
      />
    );
  }
  if (turn.answer === null) return null;
  if (turn.answer.kind === 'question') return <QuestionCard answer={turn.answer} onChoose={props.onChoose} />;
  return <RefusalCard answer={turn.answer} />;
}

/** What a screen reader says when the answer is there; errors are alerts of their own. */
function summary({ answer, chosen, explanation, fix }: Turn): string {
  if (explanation !== null)
    return explanation.problem === 'syntax' ? 'Nano cannot read this.' : 'Nano explained it.';
  if (fix !== null) {
    if (fix.kind === 'repaired') return 'Nano found a repair.';
    return fix.kind === 'unchanged' ? 'Nano looked at it.' : 'Nano found no repair.';
  }
  if (chosen !== null) return 'Nano found a formula.';
  if (answer === null) return '';
  return answer.kind === 'question' ? 'Nano asks back.' : 'Nano found no formula.';
}

export function TurnView(props: TurnViewProps) {
  const styles = useStyles();
  return (
    <section
      className={styles.root}
      aria-label="Answer"
      aria-busy={props.turn.state === 'reading' || props.turn.state === 'thinking'}
    >
      <Text weight="semibold" className={styles.request}>
        {props.turn.request}
      </Text>
      <Outcome {...props} />
      <Announcement text={summary(props.turn)} />
    </section>
  );
}
