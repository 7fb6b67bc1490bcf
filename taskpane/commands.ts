/** @file The ribbon's commands. Each name is one of manifest.xml's `FunctionName`s; "Ask Nano" is Excel's own ShowTaskpane. */
import { sendToPane } from './paneEvents';
import type { PaneEvent } from './paneEvents';

/** A command that opens the pane and tells it what to do. */
function paneCommand(wish: PaneEvent): (command: Office.AddinCommands.Event) => void {
  return (command) => {
    Office.addin
      .showAsTaskpane()
      .then(() => sendToPane(wish))
      // Where Excel cannot show the pane there is no place of ours to say so.
      .catch(() => undefined)
      // Excel keeps the button disabled until the command says that it is done.
      .finally(() => command.completed());
  };
}

/** "Write formula for selection": the selected block becomes the table to ask about. */
export const writeFormulaForSelection = paneCommand('useSelection');

/** "Explain formula": that of the active cell. */
export const explainFormula = paneCommand('explain');

/** "Fix formula": that of the active cell. */
export const fixFormula = paneCommand('fix');

/** "Extract table from selection": the text of the selected cells. */
export const extractFromSelection = paneCommand('extractSelection');

/** Makes the commands known to Office, and puts the cursor into the box whenever the pane is shown. */
export async function associateCommands(): Promise<void> {
  Office.actions.associate('writeFormulaForSelection', writeFormulaForSelection);
  Office.actions.associate('explainFormula', explainFormula);
  Office.actions.associate('fixFormula', fixFormula);
  Office.actions.associate('extractFromSelection', extractFromSelection);
  await Office.addin.onVisibilityModeChanged((message) => {
    if (message.visibilityMode === Office.VisibilityMode.taskpane) sendToPane('focus');
  });
}
