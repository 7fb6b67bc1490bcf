/** @file The tabs of the sheets, and what the selected cells come to. */
import { CellError } from '../../src/formula/workbook';
import { intersect } from '../model/address';
import { displayText } from '../model/entry';
import type { Workbook } from '../workbook';
import { useWorkbook } from './useWorkbook';

export function SheetTabs({ workbook }: { readonly workbook: Workbook }) {
  useWorkbook(workbook);
  return (
    <div className="footer">
      <div className="tabs" role="tablist" aria-label="Sheets">
        {workbook.sheets.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            className="tab"
            aria-selected={sheet === workbook.activeSheet}
            onClick={() => workbook.activate(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="addSheet"
        aria-label="New sheet"
        onClick={() => workbook.activate(workbook.addSheet())}
      >
        +
      </button>
      <div className="summary">{summary(workbook)}</div>
    </div>
  );
}

/** Average, count and sum of the selected cells, as Excel's status bar has them. */
function summary(workbook: Workbook): string {
  const sheet = workbook.activeSheet;
  const used = sheet.usedBlock();
  const block = used && intersect(used, sheet.selection);
  if (!block || block.rowCount * block.columnCount < 2) return '';
  let count = 0;
  const numbers: number[] = [];
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      const value = sheet.value(row, column);
      if (value !== null) count++;
      if (typeof value === 'number') numbers.push(value);
      if (value instanceof CellError) return `Count: ${count}`;
    }
  }
  if (numbers.length === 0) return `Count: ${count}`;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const show = (value: number): string => displayText(value, '#,##0.##').replace(/\.$/, '');
  return `Average: ${show(sum / numbers.length)}    Count: ${count}    Sum: ${show(sum)}`;
}
