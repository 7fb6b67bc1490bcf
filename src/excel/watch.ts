/** @file Tells the pane when another cell is selected. */
import { supports } from './host';

/**
 * Calls `onChange` after every change of the selection.
 * @returns stops it; safe to call at any time
 */
export function watchSelection(onChange: () => void): () => void {
  let stopped = false;
  let handlers: Handler[] = [];
  const notify = (): Promise<void> => {
    if (!stopped) onChange();
    return Promise.resolve();
  };
  const start = async (): Promise<void> => {
    if (!supports('ExcelApi', '1.9')) return;
    const added = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      // Showing another sheet changes the active cell without a change of any sheet's own selection.
      const results: Handler[] = [
        worksheets.onSelectionChanged.add(notify),
        worksheets.onActivated.add(notify),
      ];
      await context.sync();
      return results;
    });
    if (stopped) await remove(added);
    else handlers = added;
  };
  // Without the event the context line is refreshed by each request alone.
  start().catch(() => undefined);
  return () => {
    stopped = true;
    remove(handlers).catch(() => undefined);
    handlers = [];
  };
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

async function remove(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
