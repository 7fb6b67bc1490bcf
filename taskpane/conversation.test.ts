import { MAX_TURNS, isRunning, reduceConversation } from './conversation';
import type { ConversationAction, Turn } from './conversation';
import { answerWith, average, refusal, snapshot, total } from './testData';

const run = (...actions: ConversationAction[]): readonly Turn[] =>
  actions.reduce<readonly Turn[]>(reduceConversation, []);
const asked = { type: 'asked', id: 1, request: 'total', task: 'formula', block: null } as const;
const read = { type: 'read', id: 1, snapshot } as const;
const answered = { type: 'answered', id: 1, answer: answerWith(total, [average]) } as const;

describe('reduceConversation', () => {
  it.each<[string, ConversationAction[], Partial<Turn>]>([
    ['asked', [asked], { state: 'reading', request: 'total', chosen: null }],
    ['read', [asked, read], { state: 'thinking', snapshot }],
    ['answered', [asked, read, answered], { state: 'answered', chosen: total }],
    [
      'refused',
      [asked, read, { type: 'answered', id: 1, answer: refusal }],
      { state: 'answered', chosen: null },
    ],
    ['failed', [asked, { type: 'failed', id: 1, problem: 'No.' }], { state: 'failed', problem: 'No.' }],
    ['cancelled', [asked, { type: 'cancelled', id: 1 }], { state: 'cancelled' }],
    [
      'answered too late',
      [asked, read, { type: 'cancelled', id: 1 }, answered],
      { state: 'cancelled', answer: null },
    ],
    ['read too late', [asked, { type: 'cancelled', id: 1 }, read], { state: 'cancelled', snapshot: null }],
    [
      'failed too late',
      [asked, read, answered, { type: 'failed', id: 1, problem: 'No.' }],
      { state: 'answered', problem: null },
    ],
    ['cancelled too late', [asked, read, answered, { type: 'cancelled', id: 1 }], { state: 'answered' }],
    ['answer to another', [asked, read, { ...answered, id: 2 }], { state: 'thinking' }],
    [
      'chosen',
      [asked, read, answered, { type: 'chose', id: 1, candidate: average }],
      { chosen: average, written: null },
    ],
    [
      'written',
      [
        asked,
        read,
        answered,
        { type: 'inserting', id: 1, mode: 'cell' },
        { type: 'written', id: 1, address: 'S!A1' },
      ],
      { written: 'S!A1', inserting: null },
    ],
    [
      'chosen after writing',
      [
        asked,
        read,
        answered,
        { type: 'written', id: 1, address: 'S!A1' },
        { type: 'chose', id: 1, candidate: average },
      ],
      { written: null },
    ],
    [
      'insert failed',
      [
        asked,
        read,
        answered,
        { type: 'inserting', id: 1, mode: 'cell' },
        { type: 'insertFailed', id: 1, problem: 'Protected.' },
      ],
      { inserting: null, problem: 'Protected.', state: 'answered' },
    ],
  ])('%s', (_, actions, expected) => {
    expect(run(...actions).at(-1)).toMatchObject(expected);
  });

  it('forgets the oldest beyond the limit, and all when cleared', () => {
    const many = Array.from({ length: MAX_TURNS + 5 }, (_, id) => ({ ...asked, id }));
    const turns = run(...many);
    expect(turns).toHaveLength(MAX_TURNS);
    expect(turns[0]?.id).toBe(5);
    expect(reduceConversation(turns, { type: 'cleared' })).toEqual([]);
  });

  it('runs while it reads and thinks', () => {
    expect(isRunning(run(asked).at(-1))).toBe(true);
    expect(isRunning(run(asked, read).at(-1))).toBe(true);
    expect(isRunning(run(asked, read, answered).at(-1))).toBe(false);
    expect(isRunning(undefined)).toBe(false);
  });
});
