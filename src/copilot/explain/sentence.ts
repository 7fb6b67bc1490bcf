/** @file A formula as one plain sentence. */
import type { Ast, CellPosition, WorkbookData } from '../../formula';
import { Describer } from './describer';

/** States in one sentence all that a formula does, headers by name. */
export function explainSentence(tree: Ast, workbook: WorkbookData, active: CellPosition): string {
  return new Describer(tree, workbook, active).sentence();
}
