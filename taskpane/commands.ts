/** @file The ribbon's commands. Each name is one of manifest.xml's `FunctionName`s. */
import { sendToPane } from './paneEvents';
import type { PaneEvent } from './paneEvents';

async function openPane(event: PaneEvent, command: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    sendToPane(event);
  } finally {
    // Excel keeps the button disabled until the command says that it is done.
    command.completed();
  }
}

/** "Ask Nano": opens the pane and puts the cursor into its box. */
export function askNano(command: Office.AddinCommands.Event): Promise<void> {
  return openPane('focus', command);
}

/** "Write formula for selection": opens the pane with the selected block as the table to ask about. */
export function writeFormulaForSelection(command: Office.AddinCommands.Event): Promise<void> {
  return openPane('useSelection', command);
}

/** Makes the commands known to Office. */
export function associateCommands(): void {
  Office.actions.associate('askNano', askNano);
  Office.actions.associate('writeFormulaForSelection', writeFormulaForSelection);
}
