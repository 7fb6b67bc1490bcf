/** @file What the person is looking at: active cell, selection, the table around it, and requests that fit. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { BlockAddress } from '../src/copilot/answer';
import type { WorkbookSnapshot } from '../src/excel/read';
import type { SheetTable } from '../src/sheet/table';
import { useServices } from './services';
import type { SelectionState } from './services';
import { suggestRequests, tablesOnSheet } from './suggestions';
import { problemText } from './wording';

export interface SheetContext {
  readonly place: SelectionState | null;
  /** Tables on the active sheet. */
  readonly tables: readonly SheetTable[];
  /** The table around the active cell, or the only one of the sheet. */
  readonly table: SheetTable | null;
  readonly suggestions: readonly string[];
  /** Why the workbook could not be read; null when it could. */
  readonly problem: string | null;
  /** Block that the person chose to ask about; null lets the copilot find the table. */
  readonly pinned: BlockAddress | null;
  readonly pinSelection: () => Promise<void>;
  readonly unpin: () => void;
}

/** A selection moved with the arrow keys changes many times a second. */
const SETTLE_MS = 150;

function tableAt(tables: readonly SheetTable[], place: SelectionState | null): SheetTable | null {
  if (place === null) return null;
  const { row, column } = place.active;
  const around = tables.find(
    (table) =>
      row >= table.row &&
      row <= table.row + table.rowCount &&
      column >= table.column &&
      column < table.column + table.columnCount,
  );
  return around ?? (tables.length === 1 ? (tables[0] ?? null) : null);
}

export function useSheetContext(): SheetContext {
  const { excel } = useServices();
  const [snapshot, setSnapshot] = useState<WorkbookSnapshot | null>(null);
  const [place, setPlace] = useState<SelectionState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pinned, setPinned] = useState<BlockAddress | null>(null);
  const readSheet = useRef('');

  const refresh = useCallback(async (): Promise<void> => {
    try {
      const next = await excel.readSelection();
      setPlace(next);
      // Within a sheet only the place changes; its tables are read anew when another sheet is shown.
      if (readSheet.current === next.active.sheet) return;
      const read = await excel.read();
      readSheet.current = read.active.sheet;
      setSnapshot(read);
      setProblem(null);
    } catch (error) {
      setProblem(problemText(error));
    }
  }, [excel]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    void refresh();
    const stop = excel.watchSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [excel, refresh]);

  const pinSelection = useCallback(async () => {
    const { selection } = await excel.readSelection();
    setPinned(selection.rowCount > 1 ? selection : null);
  }, [excel]);
  const unpin = useCallback(() => setPinned(null), []);

  const sheet = place?.active.sheet ?? null;
  const tables = useMemo(
    () => (snapshot === null || sheet === null ? [] : tablesOnSheet(snapshot.workbook, sheet)),
    [snapshot, sheet],
  );
  const suggestions = useMemo(
    () => (snapshot === null || sheet === null ? [] : suggestRequests(snapshot.workbook, sheet)),
    [snapshot, sheet],
  );
  return { place, tables, table: tableAt(tables, place), suggestions, problem, pinned, pinSelection, unpin };
}
