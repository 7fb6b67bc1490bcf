/** @file The copilot's Worker: the model and everything that takes time lives here, off the page's thread. */
import { fetchFiles } from '../model/files';
import { loadLanguageModel } from '../model/load';
import type { ToWorker } from './messages';
import { WorkerHost } from './workerHost';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const host = new WorkerHost(
  (message) => scope.postMessage(message),
  (modelUrl, onProgress) => loadLanguageModel(fetchFiles(modelUrl), onProgress),
);

scope.addEventListener('message', (event: MessageEvent<ToWorker>) => void host.receive(event.data));
