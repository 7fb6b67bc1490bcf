/** @file Asks the copilot, keeps the answers, inserts formulas. */
import { useCallback, useReducer, useRef } from 'react';

import type { BlockAddress, FormulaCandidate } from '../src/copilot/answer';
import { wallTime } from '../src/copilot/clock';
import type { FixCandidate } from '../src/copilot/fix/fix';
import { ExcelError } from '../src/excel/errors';
import { fullAddress } from '../src/excel/address';
import type { WorkbookSnapshot } from '../src/excel/read';
import { isRunning, reduceConversation } from './conversation';
import type { AboutFormula, Turn } from './conversation';
import { planInsert, planRepair } from './insert';
import type { InsertMode } from './insert';
import { useServices } from './services';
import type { PaneServices } from './services';
import { parseCommand, unknownCommand } from './slash';
import { problemText } from './wording';

export interface Conversation {
  readonly turns: readonly Turn[];
  readonly running: boolean;
  readonly ask: (request: string, block?: BlockAddress | null) => void;
  readonly cancel: () => void;
  readonly choose: (turn: Turn, candidate: FormulaCandidate) => void;
  readonly chooseRepair: (turn: Turn, repair: FixCandidate) => void;
  readonly insert: (turn: Turn, mode: InsertMode) => void;
  /** Answers the question whether filled cells may be overwritten. */
  readonly confirm: (turn: Turn, overwrite: boolean) => void;
  readonly clear: () => void;
}

/**
 * The formula that a command is about: the one written after it, or that of the active cell.
 * @throws ExcelError `failed` when there is none
 */
async function findFormula(
  rest: string,
  task: 'explain' | 'fix',
  { active }: WorkbookSnapshot,
  excel: PaneServices['excel'],
): Promise<AboutFormula & { readonly error: string | null }> {
  if (rest !== '') return { formula: rest, cell: active, isInCell: false, error: null };
  const { cell, entry, error } = await excel.readCellEntry();
  // A text in a cell may be a formula that Excel did not take.
  if (entry !== '' && (task === 'fix' || entry.startsWith('=')))
    return { formula: entry, cell, isInCell: true, error };
  const address = fullAddress({ ...cell, rowCount: 1, columnCount: 1 });
  throw new ExcelError(
    'no-formula',
    `There is no formula in ${address}. Select a cell that has one, or write it after /${task}.`,
  );
}

export function useConversation(): Conversation {
  const { copilot, excel } = useServices();
  const [turns, dispatch] = useReducer(reduceConversation, []);
  const nextId = useRef(1);
  const current = useRef<{ id: number; abort: AbortController } | null>(null);

  const cancel = useCallback(() => {
    const running = current.current;
    if (running === null) return;
    current.current = null;
    running.abort.abort();
    dispatch({ type: 'cancelled', id: running.id });
  }, []);

  const ask = useCallback(
    (request: string, block: BlockAddress | null = null) => {
      cancel();
      const id = nextId.current++;
      const abort = new AbortController();
      current.current = { id, abort };
      const command = parseCommand(request);
      const task = command.task === 'explain' || command.task === 'fix' ? command.task : 'formula';
      dispatch({ type: 'asked', id, request, task, block });
      if (command.task === 'unknown') {
        dispatch({ type: 'failed', id, problem: unknownCommand(command.name) });
        current.current = null;
        return;
      }
      const { rest } = command;
      const { signal } = abort;
      const review = async (snapshot: WorkbookSnapshot, which: 'explain' | 'fix'): Promise<void> => {
        const { error, ...about } = await findFormula(rest, which, snapshot, excel);
        dispatch({ type: 'found', id, about });
        await copilot.load();
        if (signal.aborted) return;
        const place = { workbook: snapshot.workbook, active: about.cell };
        if (which === 'explain') {
          const request = { ...place, formula: about.formula, now: wallTime() };
          dispatch({ type: 'explained', id, explanation: await copilot.explain(request, { signal }) });
        } else {
          const request = { ...place, broken: about.formula, ...(error === null ? {} : { error }) };
          dispatch({ type: 'fixed', id, fix: await copilot.fix(request, { signal }) });
        }
      };
      const run = async (): Promise<void> => {
        const snapshot = await excel.read();
        if (abort.signal.aborted) return;
        dispatch({ type: 'read', id, snapshot });
        if (task !== 'formula') return review(snapshot, task);
        await copilot.load();
        if (signal.aborted) return;
        const answer = await copilot.answerFormula(
          {
            workbook: snapshot.workbook,
            active: snapshot.active,
            request: rest,
            dynamicArrays: snapshot.dynamicArrays,
            ...(block === null ? {} : { block }),
          },
          { signal },
        );
        dispatch({ type: 'answered', id, answer });
      };
      run()
        .catch((error: unknown) => dispatch({ type: 'failed', id, problem: problemText(error) }))
        .finally(() => {
          if (current.current?.id === id) current.current = null;
        });
    },
    [cancel, copilot, excel],
  );

  const insert = useCallback(
    (turn: Turn, mode: InsertMode) => {
      const { chosen, repair, about, snapshot } = turn;
      if (snapshot === null) return;
      dispatch({ type: 'inserting', id: turn.id, mode });
      const run = async (): Promise<void> => {
        const { active } = await excel.readSelection();
        const plan =
          repair !== null && about !== null
            ? planRepair(repair, about, active, snapshot)
            : chosen !== null
              ? planInsert(turn, snapshot, chosen, active, mode)
              : null;
        if (plan === null) return;
        // Whoever repairs a cell wants its old formula gone, but nothing else.
        const replaces = repair !== null && about?.isInCell === true ? { replaces: about.formula } : {};
        const result = await excel.insert(plan, replaces);
        if (result.kind === 'written') {
          dispatch({ type: 'written', id: turn.id, address: result.address });
        } else {
          const pending = { plan, mode, address: result.address, filled: result.filled };
          dispatch({ type: 'confirm', id: turn.id, pending });
        }
      };
      run().catch((error: unknown) =>
        dispatch({ type: 'insertFailed', id: turn.id, problem: problemText(error) }),
      );
    },
    [excel],
  );

  const confirm = useCallback(
    (turn: Turn, overwrite: boolean) => {
      if (turn.pending === null || !overwrite) {
        dispatch({ type: 'declined', id: turn.id });
        return;
      }
      const { plan, mode } = turn.pending;
      dispatch({ type: 'inserting', id: turn.id, mode });
      excel
        .insert(plan, { overwrite: true })
        .then((result) => dispatch({ type: 'written', id: turn.id, address: result.address }))
        .catch((error: unknown) =>
          dispatch({ type: 'insertFailed', id: turn.id, problem: problemText(error) }),
        );
    },
    [excel],
  );

  const choose = useCallback(
    (turn: Turn, candidate: FormulaCandidate) => dispatch({ type: 'chose', id: turn.id, candidate }),
    [],
  );
  const chooseRepair = useCallback(
    (turn: Turn, repair: FixCandidate) => dispatch({ type: 'choseRepair', id: turn.id, repair }),
    [],
  );
  const clear = useCallback(() => {
    cancel();
    dispatch({ type: 'cleared' });
  }, [cancel]);

  return {
    turns,
    running: isRunning(turns.at(-1)),
    ask,
    cancel,
    choose,
    chooseRepair,
    insert,
    confirm,
    clear,
  };
}
