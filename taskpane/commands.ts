/** @file The ribbon's commands. Each name is one of manifest.xml's `FunctionName`s; "Ask Nano" is Excel's own ShowTaskpane. */
import { sendToPane } from './paneEvents';

/** "Write formula for selection": opens the pane with the selected block as the table to ask about. */
export function writeFormulaForSelection(command: Office.AddinCommands.Event): void {
  Office.addin
    .showAsTaskpane()
    .then(() => sendToPane('useSelection'))
    // Where Excel cannot show the pane there is no place of ours to say so.
    .catch(() => undefined)
    // Excel keeps the button disabled until the command says that it is done.
    .finally(() => command.completed());
}

/** Makes the commands known to Office, and puts the cursor into the box whenever the pane is shown. */
export async function associateCommands(): Promise<void> {
  Office.actions.associate('writeFormulaForSelection', writeFormulaForSelection);
  await Office.addin.onVisibilityModeChanged((message) => {
    if (message.visibilityMode === Office.VisibilityMode.taskpane) sendToPane('focus');
  });
}
