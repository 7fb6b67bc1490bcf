/** @file Columns of another table that a key leads to: a price list beside the orders, the staff beside the time sheet. */
import { joinKey, rowOfKey, tableCell, type ColumnJoin, type SheetTable, type TableColumn } from './table';

/** Share of the keys that the other table must know. */
const MIN_FOUND = 0.8;
const SAMPLE = 500;

/** `table` with the columns of `others` that it has a key to, behind its own. The table itself where there is none. */
export function withJoinedColumns(table: SheetTable, others: readonly SheetTable[]): SheetTable {
  const columns: TableColumn[] = [...table.columns];
  const headers = new Set(table.columns.map((column) => column.header.toLowerCase()));
  for (const other of others) {
    if (other === table) continue;
    const keys = findKeys(table, other);
    if (keys === null) continue;
    for (const column of other.columns) {
      if (
        column.index === keys.otherKey ||
        headers.has(column.header.toLowerCase()) ||
        column.type === 'empty'
      )
        continue;
      const join: ColumnJoin = { table: other, column: column.index, ...keys };
      columns.push({ index: columns.length, header: column.header, type: column.type, join });
    }
  }
  return columns.length === table.columns.length ? table : { ...table, columns };
}

/** `table` without the looked-up columns that `isWanted` turns down; their places close up. */
export function keepJoinedColumns(table: SheetTable, isWanted: (column: number) => boolean): SheetTable {
  const columns = table.columns
    .filter((column) => column.join === undefined || isWanted(column.index))
    .map((column, index) => ({ ...column, index }));
  return columns.length === table.columns.length ? table : { ...table, columns };
}

/** The columns by which rows of `table` name one row of `other` each: keys there without repeats, most of them found. */
function findKeys(table: SheetTable, other: SheetTable): { key: number; otherKey: number } | null {
  let best: { key: number; otherKey: number; score: number } | null = null;
  for (const { index: otherKey, type, header } of other.columns) {
    if (type === 'empty' || type === 'boolean' || type === 'date') continue;
    const rows = rowOfKey(other, otherKey);
    if (rows.size < 2 || rows.size < other.rowCount) continue;
    for (const column of table.columns) {
      // Numbers meet by chance; they are a key only where the headers say so too.
      const sameHeader = column.header.toLowerCase() === header.toLowerCase();
      const isText = column.type === 'text' || column.type === 'category';
      if ((!isText && !sameHeader) || column.join !== undefined) continue;
      const found = shareFound(table, column.index, rows);
      const score = found + (sameHeader ? 0.5 : 0);
      if (found >= MIN_FOUND && (best === null || score > best.score))
        best = { key: column.index, otherKey, score };
    }
  }
  return best === null ? null : { key: best.key, otherKey: best.otherKey };
}

function shareFound(table: SheetTable, column: number, rows: ReadonlyMap<unknown, number>): number {
  let filled = 0;
  let found = 0;
  for (let row = 0; row < Math.min(table.rowCount, SAMPLE); row++) {
    const value = tableCell(table, row, column);
    if (value === null || value === '') continue;
    filled++;
    if (rows.has(joinKey(value))) found++;
  }
  return filled === 0 ? 0 : found / filled;
}
