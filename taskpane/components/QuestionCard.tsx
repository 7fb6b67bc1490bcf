/** @file The request has several readings; the person picks one. */
import { Button, Card, Text, makeStyles, tokens } from '@fluentui/react-components';

import type { FormulaAnswer, FormulaCandidate } from '../../src/copilot/answer';

const useStyles = makeStyles({
  choices: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  choice: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

export interface QuestionCardProps {
  readonly answer: FormulaAnswer;
  readonly onChoose: (candidate: FormulaCandidate) => void;
}

export function QuestionCard({ answer, onChoose }: QuestionCardProps) {
  const styles = useStyles();
  return (
    <Card size="small">
      <Text weight="semibold">{answer.message}</Text>
      <div className={styles.choices} role="group" aria-label="Choices">
        {answer.choices.map(({ label, candidate }) => (
          <Button
            key={`${label} ${candidate.formula}`}
            className={styles.choice}
            onClick={() => onChoose(candidate)}
          >
            {label}
          </Button>
        ))}
      </div>
    </Card>
  );
}
