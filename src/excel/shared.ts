/** @file The one reader and the one copilot of a page: pane, commands and custom functions share a runtime. */
import { createCopilotClient } from '../copilot/client';
import type { PageCopilot } from '../copilot/client';
import { WorkbookReader } from './read';

export const sharedReader = new WorkbookReader();

let client: PageCopilot | null = null;

/** The copilot of this page; its Worker and model are found beside the page. */
export function sharedCopilot(): PageCopilot {
  client ??= createCopilotClient({
    workerUrl: new URL('copilotWorker.js', location.href),
    modelUrl: new URL('models/', location.href).href,
  });
  return client;
}
