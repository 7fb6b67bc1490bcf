/** @file Model files kept between visits: Cache API under names that contain the checksum, else memory. */
import type { FileChecksum } from './checksums';
import { matches } from './checksums';

/** Name of the store in the browser. */
const STORE = 'nano-model';

/** Keeps files by name and checksum; a new version never meets an old copy. */
export interface ModelCache {
  /** The file, or null when it is not kept or its copy turned out to be damaged (which is then dropped). */
  get(name: string, checksum: FileChecksum): Promise<Uint8Array | null>;
  /** Keep `data`, and drop other versions of `name`. Never fails: what cannot be kept is loaded again next time. */
  put(name: string, checksum: FileChecksum, data: Uint8Array): Promise<void>;
}

/** Lives as long as the page; for browsers whose storage is blocked or partitioned away. */
export function memoryCache(): ModelCache {
  const kept = new Map<string, { sha256: string; data: Uint8Array }>();
  return {
    get: async (name, checksum) => {
      const entry = kept.get(name);
      if (entry?.sha256 !== checksum.sha256) return null;
      if (await matches(entry.data, checksum)) return entry.data;
      kept.delete(name);
      return null;
    },
    put: (name, checksum, data) => {
      kept.set(name, { sha256: checksum.sha256, data });
      return Promise.resolve();
    },
  };
}

/**
 * A cache in the browser's storage, or in memory where that is missing or refused (private windows, third-party frames).
 * @param baseUrl folder of the model; keys are addresses below it, so models of several folders do not meet.
 */
export async function openModelCache(baseUrl: string): Promise<ModelCache> {
  const memory = memoryCache();
  let store: Cache;
  try {
    store = await caches.open(STORE);
  } catch {
    return memory;
  }
  const key = (name: string, { sha256 }: FileChecksum) => new URL(`${name}?sha256=${sha256}`, baseUrl).href;
  return {
    get: async (name, checksum) => {
      try {
        const response = await store.match(key(name, checksum));
        if (!response) return await memory.get(name, checksum);
        const data = new Uint8Array(await response.arrayBuffer());
        if (await matches(data, checksum)) return data;
        await store.delete(key(name, checksum));
        return null;
      } catch {
        return memory.get(name, checksum);
      }
    },
    put: async (name, checksum, data) => {
      try {
        await dropVersions(store, new URL(name, baseUrl));
        await store.put(key(name, checksum), new Response(data as Uint8Array<ArrayBuffer>));
      } catch {
        // Quota or policy: the copy in memory serves this visit.
        await memory.put(name, checksum, data);
      }
    },
  };
}

/** Remove every kept version of the file at `address`. */
async function dropVersions(store: Cache, address: URL): Promise<void> {
  for (const request of await store.keys()) {
    const url = new URL(request.url);
    if (url.origin === address.origin && url.pathname === address.pathname) await store.delete(request);
  }
}
