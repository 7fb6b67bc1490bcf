/** @file Asks the copilot, keeps the answers, inserts formulas. */
import { useCallback, useReducer, useRef } from 'react';

import type { BlockAddress, FormulaCandidate } from '../src/copilot/answer';
import { isRunning, reduceConversation } from './conversation';
import type { Turn } from './conversation';
import { planInsert } from './insert';
import type { InsertMode } from './insert';
import { useServices } from './services';
import { problemText } from './wording';

export interface Conversation {
  readonly turns: readonly Turn[];
  readonly running: boolean;
  readonly ask: (request: string, block?: BlockAddress | null) => void;
  readonly cancel: () => void;
  readonly choose: (turn: Turn, candidate: FormulaCandidate) => void;
  readonly insert: (turn: Turn, mode: InsertMode) => void;
  /** Answers the question whether filled cells may be overwritten. */
  readonly confirm: (turn: Turn, overwrite: boolean) => void;
  readonly clear: () => void;
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
      dispatch({ type: 'asked', id, request, block });
      const run = async (): Promise<void> => {
        const snapshot = await excel.read();
        if (abort.signal.aborted) return;
        dispatch({ type: 'read', id, snapshot });
        await copilot.load();
        if (abort.signal.aborted) return;
        const answer = await copilot.answerFormula(
          {
            workbook: snapshot.workbook,
            active: snapshot.active,
            request,
            dynamicArrays: snapshot.dynamicArrays,
            ...(block === null ? {} : { block }),
          },
          { signal: abort.signal },
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
      const { chosen, snapshot } = turn;
      if (chosen === null || snapshot === null) return;
      dispatch({ type: 'inserting', id: turn.id, mode });
      const run = async (): Promise<void> => {
        const { active } = await excel.readSelection();
        const plan = planInsert(turn, snapshot, chosen, active, mode);
        const result = await excel.insert(plan);
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
  const clear = useCallback(() => {
    cancel();
    dispatch({ type: 'cleared' });
  }, [cancel]);

  return { turns, running: isRunning(turns.at(-1)), ask, cancel, choose, insert, confirm, clear };
}
