/** @file References to spilled arrays (`B2#`): the evaluator sees them as the ranges that they are at the moment. */
import { walk } from '../../src/formula/ast';
import type { Ast } from '../../src/formula/ast';
import { parseFormula } from '../../src/formula/parse';
import { cellKey } from '../../src/formula/workbook';
import { sheetBlockAddress } from './address';
import type { Sheet } from './sheet';

/** The formula with every `B2#` replaced by the address of its area, or by #REF! where nothing is spilled. */
export function resolveSpillReferences(
  formula: string,
  ownSheet: Sheet,
  findSheet: (name: string) => Sheet | undefined,
): string {
  if (!formula.includes('#')) return formula;
  const replacements: { start: number; end: number; text: string }[] = [];
  let tree: Ast;
  try {
    tree = parseFormula(formula);
  } catch {
    return formula;
  }
  walk(tree, (node) => {
    if (node.type !== 'postfix' || node.operator !== '#' || node.operand.type !== 'reference') return;
    const { operand } = node;
    const sheet = operand.sheet === undefined ? ownSheet : findSheet(operand.sheet);
    const area = sheet?.spills.get(cellKey(operand.top ?? 0, operand.left ?? 0));
    const text = sheet && area ? sheetBlockAddress(sheet.name, area) : '#REF!';
    replacements.push({ start: node.start, end: node.end, text });
  });
  return replacements
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: address }) => text.slice(0, start) + address + text.slice(end),
      formula,
    );
}
