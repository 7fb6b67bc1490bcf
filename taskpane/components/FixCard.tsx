/** @file A repaired formula: what changes and why, its value, other repairs, and what to do with it. */
import {
  Button,
  Card,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { TextboxRegular } from '@fluentui/react-icons';

import type { FixAnswer, FixCandidate } from '../../src/copilot/fix/fix';
import { resultFormats } from '../../src/excel/numberFormat';
import type { Turn } from '../conversation';
import { AlternativeList } from './AlternativeList';
import { DiffText } from './DiffText';
import { ErrorCard } from './ErrorCard';
import { FormulaText } from './FormulaText';
import { OverwriteDialog } from './OverwriteDialog';
import { ValuePreview } from './ValuePreview';

const useStyles = makeStyles({
  reasons: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface FixCardProps {
  readonly turn: Turn;
  readonly answer: FixAnswer;
  /** Where "Insert" would write, in words; null when that is not known. */
  readonly target: string | null;
  readonly onInsert: () => void;
  readonly onChoose: (repair: FixCandidate) => void;
  readonly onConfirm: (overwrite: boolean) => void;
}

export function FixCard({ turn, answer, target, onInsert, onChoose, onConfirm }: FixCardProps) {
  const { repair, about } = turn;
  if (answer.kind === 'refusal' || repair === null || about === null) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>No repair for this</MessageBarTitle>
          {answer.message}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (answer.kind === 'unchanged') {
    return (
      <Card size="small">
        <FormulaText formula={repair.formula} />
        <Text>{answer.message}</Text>
      </Card>
    );
  }
  return (
    <Repair
      turn={turn}
      answer={answer}
      broken={about.formula.trim()}
      repair={repair}
      target={target}
      onInsert={onInsert}
      onChoose={onChoose}
      onConfirm={onConfirm}
    />
  );
}

interface RepairProps extends FixCardProps {
  readonly broken: string;
  readonly repair: FixCandidate;
}

function Repair({ turn, answer, broken, repair, target, onInsert, onChoose, onConfirm }: RepairProps) {
  const styles = useStyles();
  const { snapshot, inserting, written, problem, pending } = turn;
  const isBusy = inserting !== null;
  const reasons = [...new Set(repair.changes.map(({ reason }) => reason))];
  const all = [...(answer.best === null ? [] : [answer.best]), ...answer.alternatives];
  const others = all.filter(({ formula }) => formula !== repair.formula);
  return (
    <Card size="small">
      {answer.why === null ? null : <Text>{answer.message}</Text>}
      <DiffText broken={broken} changes={repair.changes} />
      <ul className={styles.reasons} aria-label="Reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <FormulaText formula={repair.formula} />
      {repair.preview === undefined ? null : (
        <ValuePreview
          preview={repair.preview}
          formats={snapshot === null ? [] : resultFormats(repair.formula, snapshot.workbook, snapshot.active)}
        />
      )}
      <div>
        <Button appearance="primary" icon={<TextboxRegular />} disabled={isBusy} onClick={onInsert}>
          Insert
        </Button>
      </div>
      {target === null || isBusy || written !== null ? null : (
        <Text size={200} className={styles.note}>
          {target}
        </Text>
      )}
      <Text role="status" size={200}>
        {isBusy ? 'Writing…' : written === null ? '' : `Written to ${written}. Undo in Excel takes it back.`}
      </Text>
      {problem === null ? null : <ErrorCard problem={problem} />}
      {pending === null ? null : <OverwriteDialog pending={pending} onAnswer={onConfirm} />}
      <AlternativeList items={others} onChoose={onChoose} />
    </Card>
  );
}
