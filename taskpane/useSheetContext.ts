/** @file What the person is looking at: active cell, selection, the table around it, and requests that fit. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { BlockAddress } from '../src/copilot/answer';
import type { WorkbookSnapshot } from '../src/excel/read';
import type { WorkbookData } from '../src/formula/workbook';
import type { SheetTable } from '../src/sheet/table';
import { useServices } from './services';
import type { SelectionState } from './services';
import { suggestRequests, tablesOnSheet } from './suggestions';
import { problemText } from './wording';

export interface SheetContext {
  /** As it was read last; null before. */
  readonly workbook: WorkbookData | null;
  readonly place: SelectionState | null;
  /** True when the active cell holds a formula. */
  readonly hasFormula: boolean;
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

/** Cells above which typing into the sheet does not make the pane read it again by itself. */
const LARGE_CELLS = 100_000;

function cellCount({ workbook }: WorkbookSnapshot): number {
  return workbook.sheets.reduce((sum, { cells }) => sum + cells.length * (cells.at(-1)?.length ?? 0), 0);
}

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
  const last = useRef({ sheet: '', isLarge: false, refresh: 0 });

  const refresh = useCallback(async (): Promise<void> => {
    const mine = ++last.current.refresh;
    try {
      const next = await excel.readSelection();
      // A later change of the selection has overtaken this one.
      if (mine !== last.current.refresh) return;
      setPlace(next);
      setProblem(null);
      // Unchanged cells cost nothing to read again; a large sheet that changes is left until another one is shown.
      if (last.current.sheet === next.active.sheet && last.current.isLarge) return;
      const read = await excel.read();
      if (mine !== last.current.refresh) return;
      last.current = { ...last.current, sheet: next.active.sheet, isLarge: cellCount(read) > LARGE_CELLS };
      setSnapshot(read);
    } catch (error) {
      if (mine === last.current.refresh) setProblem(problemText(error));
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
  const workbook = snapshot?.workbook ?? null;
  const tables = useMemo(
    () => (workbook === null || sheet === null ? [] : tablesOnSheet(workbook, sheet)),
    [workbook, sheet],
  );
  const suggestions = useMemo(
    () => (workbook === null || sheet === null ? [] : suggestRequests(workbook, sheet)),
    [workbook, sheet],
  );
  return {
    workbook,
    place,
    hasFormula: place?.hasFormula ?? false,
    tables,
    table: tableAt(tables, place),
    suggestions,
    problem,
    pinned,
    pinSelection,
    unpin,
  };
}
