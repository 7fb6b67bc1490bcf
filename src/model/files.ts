/** @file Where the bytes of a model come from: the add-in's own origin, checked against checksums.json. */
import type { ModelCache } from './cache';
import { openModelCache } from './cache';
import type { Checksums, FileChecksum } from './checksums';
import { CHECKSUMS_FILE, checksumOf, corruptFile, matches, parseChecksums } from './checksums';
import { env } from './env';
import { ModelError } from './errors';

/** How far loading of one file has come, in bytes. */
export interface LoadProgress {
  readonly file: string;
  readonly loaded: number;
  readonly total: number;
}

export type OnProgress = (progress: LoadProgress) => void;

/** The files of one model, by their names in checksums.json (`onnx/model_quantized.onnx`). */
export interface ModelFiles {
  /**
   * The whole file, its SHA-256 checked.
   * @throws ModelError `missing`, `corrupt` or `blocked`.
   */
  read(name: string, onProgress?: OnProgress): Promise<Uint8Array>;
}

export interface FetchFilesOptions {
  readonly signal?: AbortSignal;
  /** Address of the page; default: the one this code runs in. */
  readonly page?: string;
  /** Default: the browser's storage, or none when `env.useBrowserCache` is false. */
  readonly cache?: ModelCache | null;
}

/**
 * Absolute address of `url`, which must be of the page's own origin.
 * @throws ModelError `blocked` for any other origin.
 */
export function sameOriginUrl(url: string, page: string = globalThis.location.href): string {
  const absolute = new URL(url, page);
  if (absolute.origin !== new URL(page).origin) {
    throw new ModelError(
      'blocked',
      `"${absolute.origin}" is another site: Nano loads its files from its own site only.`,
    );
  }
  return absolute.href;
}

/**
 * Model files served beside the page.
 * @param baseUrl folder of the model, relative to the page; ends with a slash.
 * @throws ModelError `blocked` when the folder is on another site.
 */
export function fetchFiles(
  baseUrl: string = env.localModelPath,
  options: FetchFilesOptions = {},
): ModelFiles {
  const { signal, page } = options;
  const base = sameOriginUrl(baseUrl, page);
  let opened: Promise<ModelCache | null> | undefined;
  const cache = () =>
    (opened ??=
      options.cache === undefined && env.useBrowserCache
        ? openModelCache(base)
        : Promise.resolve(options.cache ?? null));
  let listed: Promise<Checksums> | undefined;
  const checksums = () => {
    listed ??= download(new URL(CHECKSUMS_FILE, base), CHECKSUMS_FILE, { cache: 'no-cache', signal }).then(
      parseChecksums,
    );
    // A list that could not be loaded is asked for again at the next try.
    listed.catch(() => (listed = undefined));
    return listed;
  };

  return {
    read: async (name, onProgress) => {
      const checksum = checksumOf(await checksums(), name);
      const store = await cache();
      const kept = await store?.get(name, checksum);
      if (kept) {
        onProgress?.({ file: name, loaded: checksum.bytes, total: checksum.bytes });
        return kept;
      }
      const url = new URL(name, base);
      const progress = (loaded: number) => onProgress?.({ file: name, loaded, total: checksum.bytes });
      let data = await download(url, name, { signal }, progress);
      if (!(await matches(data, checksum))) {
        // The HTTP cache may hold the file of an earlier version, or half of one: ask the server itself, once.
        data = await download(url, name, { cache: 'reload', signal }, progress);
        await requireMatch(name, data, checksum);
      }
      await store?.put(name, checksum, data);
      return data;
    },
  };
}

async function requireMatch(name: string, data: Uint8Array, checksum: FileChecksum): Promise<void> {
  if (!(await matches(data, checksum))) throw corruptFile(name, data, checksum);
}

/** Fetch one file; `onLoaded` hears the bytes so far. */
async function download(
  url: URL,
  name: string,
  init: RequestInit,
  onLoaded?: (loaded: number) => void,
): Promise<Uint8Array> {
  let response: Response;
  try {
    // A redirect could lead to another site.
    response = await fetch(url, { ...init, credentials: 'same-origin', redirect: 'error' });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ModelError(
      'missing',
      `Model file "${name}" could not be loaded: check the connection and try again.`,
      {
        cause,
      },
    );
  }
  if (!response.ok) {
    throw new ModelError(
      'missing',
      `Model file "${name}" is not on the add-in's site (status ${response.status}): this version was published without that model.`,
    );
  }
  if (!response.body || !onLoaded) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.byteLength;
    onLoaded(loaded);
  }
  const data = new Uint8Array(loaded);
  let offset = 0;
  for (const chunk of chunks) {
    data.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return data;
}
