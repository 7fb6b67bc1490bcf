import {
  associateCommands,
  explainFormula,
  extractFromSelection,
  fixFormula,
  writeFormulaForSelection,
} from './commands';
import { listenInPane } from './paneEvents';

type Visibility = (message: { visibilityMode: string }) => void;

/** The part of Office that commands use, recording what was called. */
function office(show: () => Promise<void>) {
  const associated = new Map<string, unknown>();
  let visibility: Visibility = () => undefined;
  Object.assign(globalThis, {
    Office: {
      VisibilityMode: { taskpane: 'Taskpane', hidden: 'Hidden' },
      addin: {
        showAsTaskpane: show,
        onVisibilityModeChanged: (handler: Visibility) => {
          visibility = handler;
          return Promise.resolve(() => Promise.resolve());
        },
      },
      actions: { associate: (name: string, command: unknown) => associated.set(name, command) },
    },
  });
  return { associated, becomes: (visibilityMode: string) => visibility({ visibilityMode }) };
}

function command() {
  let completed = 0;
  const event = { completed: () => completed++ } as unknown as Office.AddinCommands.Event;
  return { event, completed: () => completed };
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('ribbon commands', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Office');
  });

  it('are known to Office by the names of the manifest', async () => {
    const { associated } = office(() => Promise.resolve());
    await associateCommands();
    expect([...associated]).toEqual([
      ['writeFormulaForSelection', writeFormulaForSelection],
      ['explainFormula', explainFormula],
      ['fixFormula', fixFormula],
      ['extractFromSelection', extractFromSelection],
    ]);
  });

  it('open the pane and tell it what to do, also when it starts only then', async () => {
    const order: string[] = [];
    office(() => Promise.resolve(void order.push('shown')));
    const { event, completed } = command();
    writeFormulaForSelection(event);
    await settle();
    const stop = listenInPane((wish) => order.push(wish));
    writeFormulaForSelection(event);
    await settle();
    stop();
    expect(order).toEqual(['shown', 'useSelection', 'shown', 'useSelection']);
    expect(completed()).toBe(2);
  });

  it.each([
    [explainFormula, 'explain'],
    [fixFormula, 'fix'],
    [extractFromSelection, 'extractSelection'],
  ] as const)('tell the pane which they are: %p', async (run, wish) => {
    office(() => Promise.resolve());
    const wishes: string[] = [];
    const stop = listenInPane((each) => wishes.push(each));
    run(command().event);
    await settle();
    stop();
    expect(wishes).toEqual([wish]);
  });

  it('give the button back even when the pane cannot be opened', async () => {
    office(() => Promise.reject(new Error('not supported')));
    const { event, completed } = command();
    writeFormulaForSelection(event);
    await settle();
    expect(completed()).toBe(1);
  });

  it('put the cursor into the box when the pane is shown, not when it is hidden', async () => {
    const { becomes } = office(() => Promise.resolve());
    await associateCommands();
    const wishes: string[] = [];
    const stop = listenInPane((wish) => wishes.push(wish));
    becomes('Hidden');
    becomes('Taskpane');
    stop();
    expect(wishes).toEqual(['focus']);
  });
});
