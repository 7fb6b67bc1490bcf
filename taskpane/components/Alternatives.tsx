/** @file Other formulas for the same request; choosing one shows it in the card. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';

import type { FormulaCandidate } from '../../src/copilot/answer';
import { valueText } from '../previewText';
import { BreakableFormula } from './BreakableFormula';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: 'grid', minWidth: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface AlternativesProps {
  readonly candidates: readonly FormulaCandidate[];
  /** Number format of a candidate's value. */
  readonly formatOf: (candidate: FormulaCandidate) => string | undefined;
  readonly onChoose: (candidate: FormulaCandidate) => void;
}

function valueNote({ preview }: FormulaCandidate, format: string | undefined): string {
  if (preview.kind === 'unsupported') return '';
  if (Array.isArray(preview.value)) return ` – fills ${preview.value.length} rows`;
  return ` – ${valueText(preview.value, format)}`;
}

export function Alternatives({ candidates, formatOf, onChoose }: AlternativesProps) {
  const styles = useStyles();
  if (candidates.length === 0) return null;
  return (
    <div>
      <Text size={200} className={styles.note}>
        Or did you mean
      </Text>
      <ul className={styles.list} aria-label="Alternatives">
        {candidates.map((candidate) => (
          <li key={candidate.formula}>
            <Button size="small" className={styles.item} onClick={() => onChoose(candidate)}>
              <span className={styles.text}>
                <span className={styles.code}>
                  <BreakableFormula formula={candidate.formula} />
                </span>
                <span className={styles.note}>
                  {candidate.explanation}
                  {valueNote(candidate, formatOf(candidate))}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
