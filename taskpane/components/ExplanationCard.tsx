/** @file What a formula does: a sentence, its steps with their values on this sheet, and whether the sentence was verified. */
import {
  Button,
  Card,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';

import { verifiedWords } from '../../src/copilot/explain';
import type { Explanation, Step } from '../../src/copilot/explain';
import type { CellValue } from '../../src/formula/workbook';
import { valueText } from '../previewText';
import { BreakableFormula } from './BreakableFormula';
import { FormulaText } from './FormulaText';

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
  verified: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
});

export interface ExplanationCardProps {
  readonly formula: string;
  readonly explanation: Explanation;
  /** Asks for a repair, offered where the formula cannot be read. */
  readonly onFix: () => void;
}

/** A step's value; of an array its first cell and its size. */
function stepValue({ value }: Step): string {
  if (!isRows(value)) return valueText(value, undefined);
  const first = valueText(value[0]?.[0] ?? null, undefined);
  const columns = value[0]?.length ?? 0;
  return value.length * columns === 1 ? first : `${first} … (${value.length} × ${columns})`;
}

function isRows(value: Step['value']): value is readonly (readonly CellValue[])[] {
  return Array.isArray(value);
}

export function ExplanationCard({ formula, explanation, onFix }: ExplanationCardProps) {
  const styles = useStyles();
  const { text, steps, problem, verified } = explanation;
  return (
    <Card size="small">
      <FormulaText formula={formula} />
      {problem === null ? (
        <Text>{text}</Text>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      )}
      {problem === 'syntax' ? (
        <div>
          <Button onClick={onFix}>Fix it</Button>
        </div>
      ) : null}
      {steps.length === 0 ? null : (
        <ol className={styles.steps} aria-label="Steps">
          {steps.map((step) => (
            <li key={step.expression}>
              <span className={styles.code}>
                <BreakableFormula formula={step.expression} />
              </span>
              {' → '}
              <span className={styles.value}>{stepValue(step)}</span>{' '}
              <span className={styles.note}>{step.text}</span>
            </li>
          ))}
        </ol>
      )}
      {problem !== null ? null : (
        <Text size={200} className={styles.verified}>
          {verified ? <CheckmarkCircleRegular aria-hidden /> : <QuestionCircleRegular aria-hidden />}
          {verifiedWords(explanation)}.
        </Text>
      )}
    </Card>
  );
}
