/** @file Runs in a Worker of the bench page: loads the model as the pane does, measures it, posts the result. */
import { env } from '../../src/model/env';
import { fetchFiles } from '../../src/model/files';
import { loadLanguageModel, MODEL_FILE } from '../../src/model/load';
import { threadCount } from '../../src/model/runtime';
import { modelFacts, runtimeName } from './facts';
import { measureRequests, measureSpeed, round2 } from './measure';
import { plainRequests } from './plainRequests';

/** A result without the size of the process, which a page cannot see. */
async function measure() {
  // Kept files would make the second run of the page another measurement.
  env.useBrowserCache = false;
  const files = fetchFiles();
  const facts = await modelFacts(files, MODEL_FILE);
  const start = performance.now();
  const model = await loadLanguageModel(files);
  const loadMs = performance.now() - start;
  const speed = await measureSpeed(model);
  const [wall] = await measureRequests(plainRequests(model));
  return {
    model: facts,
    runtime: runtimeName(model),
    threads: threadCount(),
    load_ms: round2(loadMs),
    ...speed,
    request_ms: wall,
  };
}

measure().then(
  (answer) => postMessage({ answer }),
  (error: unknown) => postMessage({ error: String(error) }),
);
