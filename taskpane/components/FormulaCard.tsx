/** @file The answer: formula, value, how sure, what it means, and what to do with it. */
import { Button, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import { TableColumnTopBottomRegular, TextboxRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';

import type { FormulaCandidate } from '../../src/copilot/answer';
import { fullAddress } from '../../src/excel/address';
import { resultFormats } from '../../src/excel/numberFormat';
import type { Turn } from '../conversation';
import type { InsertMode } from '../insert';
import { confidenceWords } from '../wording';
import { Alternatives } from './Alternatives';
import { ErrorCard } from './ErrorCard';
import { FormulaText } from './FormulaText';
import { OverwriteDialog } from './OverwriteDialog';
import { ValuePreview } from './ValuePreview';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FormulaCardProps {
  readonly turn: Turn;
  readonly candidate: FormulaCandidate;
  /** Where "Insert" would write, in words; null when that is not known. */
  readonly target: string | null;
  readonly onInsert: (mode: InsertMode) => void;
  readonly onChoose: (candidate: FormulaCandidate) => void;
  readonly onConfirm: (overwrite: boolean) => void;
}

function otherCandidates({ answer }: Turn, shown: FormulaCandidate): FormulaCandidate[] {
  if (answer === null) return [];
  const all = [...(answer.best === null ? [] : [answer.best]), ...answer.alternatives];
  return all.filter((candidate) => candidate.formula !== shown.formula);
}

export function FormulaCard({ turn, candidate, target, onInsert, onChoose, onConfirm }: FormulaCardProps) {
  const styles = useStyles();
  const { snapshot, answer, inserting } = turn;
  const formatsOf = useCallback(
    ({ formula }: FormulaCandidate): string[] =>
      snapshot === null ? [] : resultFormats(formula, snapshot.workbook, snapshot.active),
    [snapshot],
  );
  const block = answer?.block ?? null;
  const canFill = candidate.perRow && block !== null;
  const isBusy = inserting !== null;
  return (
    <Card size="small">
      <FormulaText formula={candidate.formula} />
      <ValuePreview preview={candidate.preview} formats={formatsOf(candidate)} />
      <Text>{candidate.explanation}</Text>
      <Text size={200} className={styles.note}>
        {confidenceWords(candidate.confidence)}
        {block === null ? '' : ` · from ${fullAddress(block)}`}
      </Text>
      <div className={styles.actions}>
        <Button
          appearance={canFill ? 'secondary' : 'primary'}
          icon={<TextboxRegular />}
          disabled={isBusy}
          onClick={() => onInsert('cell')}
        >
          Insert
        </Button>
        {canFill ? (
          <Button
            appearance="primary"
            icon={<TableColumnTopBottomRegular />}
            disabled={isBusy}
            onClick={() => onInsert('column')}
          >
            Insert as column
          </Button>
        ) : null}
      </div>
      {target === null || isBusy || turn.written !== null ? null : (
        <Text size={200} className={styles.note}>
          {target}
        </Text>
      )}
      <Text role="status" size={200}>
        {isBusy
          ? 'Writing…'
          : turn.written === null
            ? ''
            : `Written to ${turn.written}. Undo in Excel takes it back.`}
      </Text>
      {turn.problem === null ? null : <ErrorCard problem={turn.problem} />}
      {turn.pending === null ? null : <OverwriteDialog pending={turn.pending} onAnswer={onConfirm} />}
      <Alternatives
        candidates={otherCandidates(turn, candidate)}
        formatOf={(other) => formatsOf(other)[0]}
        onChoose={onChoose}
      />
    </Card>
  );
}
