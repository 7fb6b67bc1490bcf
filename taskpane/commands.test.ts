import { askNano, associateCommands, writeFormulaForSelection } from './commands';
import { listenInPane } from './paneEvents';

/** The part of Office that commands use, recording what was called. */
function office(show: () => Promise<void>) {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    Office: {
      addin: { showAsTaskpane: show },
      actions: { associate: (name: string, command: unknown) => associated.set(name, command) },
    },
  });
  return associated;
}

function command() {
  let completed = 0;
  const event = { completed: () => completed++ } as unknown as Office.AddinCommands.Event;
  return { event, completed: () => completed };
}

describe('ribbon commands', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Office');
  });

  it('are known to Office by the names of the manifest', () => {
    const associated = office(() => Promise.resolve());
    associateCommands();
    expect([...associated]).toEqual([
      ['askNano', askNano],
      ['writeFormulaForSelection', writeFormulaForSelection],
    ]);
  });

  it('open the pane and tell it what to do, also when it starts only then', async () => {
    const order: string[] = [];
    office(() => Promise.resolve(void order.push('shown')));
    const { event, completed } = command();
    await writeFormulaForSelection(event);
    const stop = listenInPane((wish) => order.push(wish));
    await askNano(event);
    stop();
    expect(order).toEqual(['shown', 'useSelection', 'shown', 'focus']);
    expect(completed()).toBe(2);
  });

  it('give the button back even when the pane cannot be opened', async () => {
    office(() => Promise.reject(new Error('not supported')));
    const { event, completed } = command();
    await expect(askNano(event)).rejects.toThrow('not supported');
    expect(completed()).toBe(1);
  });
});
