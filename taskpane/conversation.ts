/** @file The requests of this session and what became of them: state and transitions, no React. */
import type { BlockAddress, FormulaAnswer, FormulaCandidate } from '../src/copilot/answer';
import type { Explanation } from '../src/copilot/explain';
import type { FixAnswer, FixCandidate } from '../src/copilot/fix/fix';
import type { WorkbookSnapshot } from '../src/excel/read';
import type { CellPosition } from '../src/formula/workbook';
import type { InsertMode, PendingInsert } from './insert';

/** The formula that an explanation or a repair is about. */
export interface AboutFormula {
  readonly formula: string;
  /** Where it stands, or would. */
  readonly cell: CellPosition;
  /** False when it was written into the box. */
  readonly isInCell: boolean;
}

/** One request and its answer. */
export interface Turn {
  readonly id: number;
  /** As it was written, its slash command included. */
  readonly request: string;
  readonly task: 'formula' | 'explain' | 'fix';
  /** The block the person chose for it, if any. */
  readonly block: BlockAddress | null;
  readonly state: 'reading' | 'thinking' | 'answered' | 'failed' | 'cancelled';
  readonly answer: FormulaAnswer | null;
  /** Null until it has been read, and for requests for a formula. */
  readonly about: AboutFormula | null;
  readonly explanation: Explanation | null;
  readonly fix: FixAnswer | null;
  /** The repair shown: the best one until another is chosen. */
  readonly repair: FixCandidate | null;
  /** The workbook that the answer was found on. */
  readonly snapshot: WorkbookSnapshot | null;
  /** The candidate shown: the best one until another is chosen. */
  readonly chosen: FormulaCandidate | null;
  /** Address last written to. */
  readonly written: string | null;
  /** What went wrong, in words for the person. */
  readonly problem: string | null;
  /** An insert that waits for a yes, because cells are filled. */
  readonly pending: PendingInsert | null;
  readonly inserting: InsertMode | null;
}

export type ConversationAction =
  | {
      readonly type: 'asked';
      readonly id: number;
      readonly request: string;
      readonly task: Turn['task'];
      readonly block: BlockAddress | null;
    }
  | { readonly type: 'read'; readonly id: number; readonly snapshot: WorkbookSnapshot }
  | { readonly type: 'found'; readonly id: number; readonly about: AboutFormula }
  | { readonly type: 'answered'; readonly id: number; readonly answer: FormulaAnswer }
  | { readonly type: 'explained'; readonly id: number; readonly explanation: Explanation }
  | { readonly type: 'fixed'; readonly id: number; readonly fix: FixAnswer }
  | { readonly type: 'failed'; readonly id: number; readonly problem: string }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'chose'; readonly id: number; readonly candidate: FormulaCandidate }
  | { readonly type: 'choseRepair'; readonly id: number; readonly repair: FixCandidate }
  | { readonly type: 'inserting'; readonly id: number; readonly mode: InsertMode }
  | { readonly type: 'written'; readonly id: number; readonly address: string }
  | { readonly type: 'confirm'; readonly id: number; readonly pending: PendingInsert }
  | { readonly type: 'declined'; readonly id: number }
  | { readonly type: 'insertFailed'; readonly id: number; readonly problem: string }
  | { readonly type: 'cleared' };

/** Requests kept in the list; each holds on to the snapshot it was answered on. */
export const MAX_TURNS = 30;

export function isRunning(turn: Turn | undefined): boolean {
  return turn?.state === 'reading' || turn?.state === 'thinking';
}

function reduceTurn(turn: Turn, action: ConversationAction): Turn {
  switch (action.type) {
    case 'read':
      return isRunning(turn) ? { ...turn, state: 'thinking', snapshot: action.snapshot } : turn;
    case 'answered':
      // An answer that arrives after Cancel is not wanted any more.
      return isRunning(turn)
        ? { ...turn, state: 'answered', answer: action.answer, chosen: action.answer.best }
        : turn;
    case 'found':
      return isRunning(turn) ? { ...turn, about: action.about } : turn;
    case 'explained':
      return isRunning(turn) ? { ...turn, state: 'answered', explanation: action.explanation } : turn;
    case 'fixed':
      return isRunning(turn)
        ? { ...turn, state: 'answered', fix: action.fix, repair: action.fix.best }
        : turn;
    case 'failed':
      return isRunning(turn) ? { ...turn, state: 'failed', problem: action.problem } : turn;
    case 'cancelled':
      return isRunning(turn) ? { ...turn, state: 'cancelled' } : turn;
    case 'chose':
      return { ...turn, chosen: action.candidate, written: null, problem: null };
    case 'choseRepair':
      return { ...turn, repair: action.repair, written: null, problem: null };
    case 'inserting':
      return { ...turn, inserting: action.mode, pending: null, problem: null, written: null };
    case 'written':
      return { ...turn, inserting: null, written: action.address };
    case 'confirm':
      return { ...turn, inserting: null, pending: action.pending };
    case 'declined':
      return { ...turn, pending: null };
    case 'insertFailed':
      return { ...turn, inserting: null, problem: action.problem };
    case 'asked':
    case 'cleared':
      return turn;
  }
}

/** Turns, oldest first. */
export function reduceConversation(turns: readonly Turn[], action: ConversationAction): readonly Turn[] {
  if (action.type === 'cleared') return [];
  if (action.type === 'asked') {
    const turn: Turn = {
      id: action.id,
      request: action.request,
      task: action.task,
      block: action.block,
      state: 'reading',
      answer: null,
      about: null,
      explanation: null,
      fix: null,
      repair: null,
      snapshot: null,
      chosen: null,
      written: null,
      problem: null,
      pending: null,
      inserting: null,
    };
    return [...turns, turn].slice(-MAX_TURNS);
  }
  return turns.map((turn) => (turn.id === action.id ? reduceTurn(turn, action) : turn));
}
