/** @file Tells the pane when another cell is selected. */
import { supports } from './host';

/**
 * Calls `onChange` after every change of the selection.
 * @returns stops it; safe to call at any time
 */
export function watchSelection(onChange: () => void): () => void {
  let stopped = false;
  let handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs> | null = null;
  const remove = (added: NonNullable<typeof handler>): Promise<void> =>
    Excel.run(added.context, async (context) => {
      added.remove();
      await context.sync();
    });
  const start = async (): Promise<void> => {
    if (!supports('ExcelApi', '1.2')) return;
    const added = await Excel.run(async (context) => {
      const result = context.workbook.onSelectionChanged.add(async () => {
        if (!stopped) onChange();
      });
      await context.sync();
      return result;
    });
    if (stopped) await remove(added);
    else handler = added;
  };
  // Without the event the context line is refreshed by each request alone.
  start().catch(() => undefined);
  return () => {
    stopped = true;
    if (handler !== null) remove(handler).catch(() => undefined);
    handler = null;
  };
}
