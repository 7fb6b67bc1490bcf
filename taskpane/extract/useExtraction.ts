/** @file Asks for a table out of a text, keeps it while it is looked over, and puts it on the sheet. */
import { useCallback, useReducer, useRef } from 'react';

import { parseFieldList } from '../../src/copilot/extract';
import type { ExtractAnswer } from '../../src/copilot/extract';
import { planAppend, planNewTable } from '../../src/excel/tablePlan';
import type { TablePlan } from '../../src/excel/tablePlan';
import type { TableData } from '../../src/formula/workbook';
import { useServices } from '../services';
import { problemText } from '../wording';
import { contentOf, draftOf, withCell, withoutRow } from './draft';
import type { CellPlace, Draft } from './draft';
import { readTextFile } from './readFile';

/** A table that would overwrite filled cells. */
export interface PendingTable {
  readonly plan: TablePlan;
  readonly address: string;
  readonly filled: number;
}

export interface ExtractionState {
  /** What stands in the box. */
  readonly text: string;
  readonly fields: string;
  readonly state: 'idle' | 'running' | 'done' | 'cancelled';
  /** The text that the answer is about; the box may have changed since. */
  readonly source: string;
  readonly answer: ExtractAnswer | null;
  readonly draft: Draft | null;
  /** What went wrong, in words for the person. */
  readonly problem: string | null;
  readonly inserting: boolean;
  readonly pending: PendingTable | null;
  readonly written: string | null;
}

const START: ExtractionState = {
  text: '',
  fields: '',
  state: 'idle',
  source: '',
  answer: null,
  draft: null,
  problem: null,
  inserting: false,
  pending: null,
  written: null,
};

export interface Extraction extends ExtractionState {
  readonly setText: (text: string) => void;
  readonly setFields: (fields: string) => void;
  /** Puts what the selected cells show into the box. */
  readonly takeSelection: () => void;
  readonly takeFile: (file: File) => void;
  readonly run: () => void;
  readonly cancel: () => void;
  readonly edit: (place: CellPlace, text: string) => void;
  readonly removeRow: (id: number) => void;
  readonly insert: () => void;
  readonly append: (table: TableData) => void;
  /** Answers the question whether filled cells may be overwritten. */
  readonly confirm: (overwrite: boolean) => void;
}

export function useExtraction(): Extraction {
  const { copilot, excel } = useServices();
  const [state, change] = useReducer(
    (before: ExtractionState, part: Partial<ExtractionState>): ExtractionState => ({ ...before, ...part }),
    START,
  );
  const running = useRef<AbortController | null>(null);
  const { text, fields, draft, pending } = state;

  const cancel = useCallback(() => {
    if (running.current === null) return;
    running.current.abort();
    running.current = null;
    change({ state: 'cancelled' });
  }, []);

  const setText = useCallback((next: string) => change({ text: next, problem: null }), []);
  const setFields = useCallback((next: string) => change({ fields: next, problem: null }), []);

  const take = useCallback((reading: Promise<string>) => {
    reading
      .then((next) => change({ text: next, problem: next.trim() === '' ? 'There is no text in it.' : null }))
      .catch((error: unknown) => change({ problem: problemText(error) }));
  }, []);
  const takeSelection = useCallback(
    () => take(excel.readSelectedText().then((selected) => selected.text)),
    [excel, take],
  );
  const takeFile = useCallback((file: File) => take(readTextFile(file)), [take]);

  const run = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    change({ ...START, text, fields, source: text, state: 'running' });
    const names = parseFieldList(fields);
    const locale = excel.locale();
    copilot
      .extract(
        { text, fields: names.length === 0 ? null : names, ...(locale === undefined ? {} : { locale }) },
        { signal: abort.signal },
      )
      .then((answer) => {
        if (abort.signal.aborted) return;
        change({ state: 'done', answer, draft: answer.kind === 'answer' ? draftOf(answer) : null });
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) change({ state: 'idle', problem: problemText(error) });
      })
      .finally(() => {
        if (running.current === abort) running.current = null;
      });
  }, [copilot, excel, fields, text]);

  const edit = useCallback(
    (place: CellPlace, written: string) => {
      if (draft !== null) change({ draft: withCell(draft, place, written, excel.locale()), written: null });
    },
    [draft, excel],
  );
  const removeRow = useCallback(
    (id: number) => {
      if (draft !== null) change({ draft: withoutRow(draft, id), written: null });
    },
    [draft],
  );

  const write = useCallback(
    (planned: () => Promise<TablePlan>, overwrite = false) => {
      change({ inserting: true, pending: null, problem: null, written: null });
      const work = async (): Promise<Partial<ExtractionState>> => {
        const plan = await planned();
        const result = await excel.insertTable(plan, { overwrite });
        return result.kind === 'written'
          ? { written: result.address }
          : { pending: { plan, address: result.address, filled: result.filled } };
      };
      work()
        .then((part) => change({ ...part, inserting: false }))
        .catch((error: unknown) => change({ inserting: false, problem: problemText(error) }));
    },
    [excel],
  );

  const insert = useCallback(() => {
    if (draft === null) return;
    write(async () => {
      const { workbook, active } = await excel.read();
      return planNewTable(contentOf(draft), active, workbook);
    });
  }, [draft, excel, write]);

  const append = useCallback(
    (table: TableData) => {
      if (draft === null) return;
      write(async () => {
        // The table may have got other columns since it was listed.
        const { workbook } = await excel.read();
        const now = workbook.tables.find(({ name }) => name === table.name) ?? table;
        return planAppend(contentOf(draft), now);
      });
    },
    [draft, excel, write],
  );

  const confirm = useCallback(
    (overwrite: boolean) => {
      if (pending !== null && overwrite) write(() => Promise.resolve(pending.plan), true);
      else change({ pending: null });
    },
    [pending, write],
  );

  return {
    ...state,
    setText,
    setFields,
    takeSelection,
    takeFile,
    run,
    cancel,
    edit,
    removeRow,
    insert,
    append,
    confirm,
  };
}
