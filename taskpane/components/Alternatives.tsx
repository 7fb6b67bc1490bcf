/** @file Other formulas for the same request; choosing one shows it in the card. */
import type { FormulaCandidate } from '../../src/copilot/answer';
import { valueText } from '../previewText';
import { AlternativeList } from './AlternativeList';

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
  return (
    <AlternativeList
      items={candidates}
      noteOf={(candidate) => `${candidate.explanation}${valueNote(candidate, formatOf(candidate))}`}
      onChoose={onChoose}
    />
  );
}
