/** @file Starts the pane once Office is ready. Custom functions are registered by their own entry in the same page. */
import { createRoot } from 'react-dom/client';

import { readCellEntry } from '../src/excel/activeFormula';
import { displayLocale } from '../src/excel/host';
import { readSelectedText } from '../src/excel/selectedText';
import { readSelection } from '../src/excel/selection';
import { sharedCopilot, sharedReader } from '../src/excel/shared';
import { watchSelection } from '../src/excel/watch';
import { insertPlan } from '../src/excel/write';
import { insertTable } from '../src/excel/writeTable';
import { App } from './App';
import { associateCommands } from './commands';
import type { PaneServices } from './services';
import { StartProblem } from './components/StartProblem';

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (container === null) throw new Error('taskpane.html has no element with the id "root".');
  const root = createRoot(container);
  const info = await Office.onReady();
  if (info.host !== Office.HostType.Excel) {
    root.render(<StartProblem />);
    return;
  }
  // Without SharedRuntime (an old Excel) the pane still works; only the ribbon command does not.
  associateCommands().catch(() => undefined);
  const services: PaneServices = {
    copilot: sharedCopilot(),
    excel: {
      read: () => sharedReader.read(),
      readSelection,
      readCellEntry: () => readCellEntry(),
      insert: insertPlan,
      readSelectedText,
      insertTable,
      locale: displayLocale,
      watchSelection,
    },
  };
  root.render(<App services={services} />);
}

void start();
