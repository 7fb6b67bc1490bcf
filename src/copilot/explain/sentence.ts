/** @file A formula as one plain sentence that leaves nothing out. */
import type { Ast, CellPosition, WorkbookData } from '../../formula';
import { coverage } from './coverage';
import { Describer } from './describer';
import { listed } from './phrase';

/** What the phrases of a formula do not state by themselves, in words. */
const KINDS = {
  reference: '',
  name: '',
  sheet: '',
  operator: 'the operator ',
  constant: '',
  function: 'the function ',
};

/** States in one sentence all that a formula does, headers by name. */
export function explainSentence(tree: Ast, workbook: WorkbookData, active: CellPosition): string {
  const text = new Describer(tree, workbook, active).sentence();
  const { missing } = coverage(tree, text, workbook, active);
  if (missing.length === 0) return text;
  const labels = [...new Set(missing.map(({ kind, label }) => `${KINDS[kind]}${label}`))];
  return `${text.replace(/\.$/, '')} (with ${listed(labels)}).`;
}
