/** @file Rows of a sheet as the grid reads them: objects whose property `3` is the text of column D. */
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../workbook';

type GridRow = Record<string, string>;

/** Rows that read from the workbook whenever the grid asks. */
export function sheetRows(workbook: Workbook, sheet: Sheet, count: number): GridRow[] {
  return Array.from(
    { length: count },
    (_, row) =>
      new Proxy<GridRow>(
        {},
        {
          get: (target, property, receiver): unknown =>
            typeof property === 'string' && /^\d+$/.test(property)
              ? workbook.text(sheet, row, Number(property))
              : Reflect.get(target, property, receiver),
          // The grid's own writes are refused: what is typed goes through the workbook.
          set: () => true,
        },
      ),
  );
}
