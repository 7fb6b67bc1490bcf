/** @file Filling cells from others, as dragging the handle of a selection does: formulas move, values repeat. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { Workbook } from '../workbook';
import { cellAddress, containsCell } from './address';
import type { Block } from './address';
import type { Sheet } from './sheet';

/** The formula of one cell as it reads in another: relative references keep their distance. */
export function moveFormula(
  formula: string,
  from: readonly [row: number, column: number],
  to: readonly [row: number, column: number],
): string {
  const relative = translateFormulaToR1C1(formula, cellAddress(...from));
  return translateFormulaToA1(relative, cellAddress(...to));
}

/** Repeats the cells of `source` over `target`, which contains it, as one action. @throws EditError on a protected sheet */
export function fillFrom(workbook: Workbook, sheet: Sheet, source: Block, target: Block): void {
  workbook.edit('Fill', () => {
    for (let row = target.row; row < target.row + target.rowCount; row++) {
      for (let column = target.column; column < target.column + target.columnCount; column++) {
        if (containsCell(source, row, column)) continue;
        const fromRow = source.row + modulo(row - source.row, source.rowCount);
        const fromColumn = source.column + modulo(column - source.column, source.columnCount);
        const input = sheet.input(fromRow, fromColumn) ?? { value: sheet.value(fromRow, fromColumn) };
        const moved =
          'formula' in input
            ? { formula: moveFormula(input.formula, [fromRow, fromColumn], [row, column]) }
            : input;
        workbook.setCell(sheet, row, column, moved, 'person');
        const format = sheet.format(fromRow, fromColumn);
        if (format !== sheet.format(row, column)) workbook.setFormat(sheet, row, column, format);
      }
    }
  });
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
