/** @file The copilot's Worker: the model and everything that takes time lives here, off the page's thread. */
import { fetchFiles, type OnProgress } from '../model/files';
import { loadLanguageModel } from '../model/load';
import type { ToWorker } from './messages';
import { WorkerHost } from './workerHost';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const load = (modelUrl: string, onProgress: OnProgress) =>
  loadLanguageModel(fetchFiles(modelUrl), onProgress);
const host = new WorkerHost((message) => scope.postMessage(message), load, load);

scope.addEventListener('message', (event: MessageEvent<ToWorker>) => void host.receive(event.data));
