/** @file Loads a model file on three visits, with the browser's own storage, and posts what was fetched for each. */
import { fetchFiles } from '../../src/model/files';
import { MODEL_FILE } from '../../src/model/load';

export interface KeptFiles {
  /** Paths fetched on a first visit, on a second, and on a third before which the kept copy was damaged. */
  readonly fetched: string[][];
  /** Size of the file as each visit got it. */
  readonly bytes: number[];
}

/** A visit: nothing but the storage is left of the one before. */
async function visit(result: KeptFiles): Promise<void> {
  performance.clearResourceTimings();
  result.bytes.push((await fetchFiles().read(MODEL_FILE)).byteLength);
  result.fetched.push(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
}

async function threeVisits(): Promise<KeptFiles> {
  const result: KeptFiles = { fetched: [], bytes: [] };
  await visit(result);
  await visit(result);
  const store = await caches.open('nano-model');
  for (const request of await store.keys()) await store.put(request, new Response('damaged'));
  await visit(result);
  return result;
}

threeVisits().then(
  (answer) => postMessage({ answer }),
  (error: unknown) => postMessage({ error: String(error) }),
);
