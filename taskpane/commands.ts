/** @file The ribbon's commands. Each name is one of manifest.xml's `FunctionName`s; "Ask Nano" is Excel's own ShowTaskpane. */
import { sendToPane } from './paneEvents';

/** "Write formula for selection": opens the pane with the selected block as the table to ask about. */
export async function writeFormulaForSelection(command: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    sendToPane('useSelection');
  } finally {
    // Excel keeps the button disabled until the command says that it is done.
    command.completed();
  }
}

/** Makes the commands known to Office, and puts the cursor into the box whenever the pane is shown. */
export async function associateCommands(): Promise<void> {
  Office.actions.associate('writeFormulaForSelection', writeFormulaForSelection);
  await Office.addin.onVisibilityModeChanged((message) => {
    if (message.visibilityMode === Office.VisibilityMode.taskpane) sendToPane('focus');
  });
}
