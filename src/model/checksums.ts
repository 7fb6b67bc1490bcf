/** @file SHA-256 of model files and the list of them, `checksums.json`. */
import { ModelError } from './errors';

export interface FileChecksum {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Names, with `/` between folders, of all files of a model folder except the list itself. */
export type Checksums = ReadonlyMap<string, FileChecksum>;

/** Name of the list in a model folder. */
export const CHECKSUMS_FILE = 'checksums.json';

/** SHA-256 of `data`, in lower-case hexadecimal. */
export async function sha256(data: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto;
  if (!subtle) {
    throw new ModelError(
      'blocked',
      'Model files cannot be checked here: open the add-in over https or localhost.',
    );
  }
  // A view on shared memory is refused by the digest; model files never are one.
  const digest = new Uint8Array(await subtle.digest('SHA-256', data as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Read the list from its JSON text.
 * @throws ModelError `corrupt` when it is not a list of checksums.
 */
export function parseChecksums(data: Uint8Array): Checksums {
  const list = new Map<string, FileChecksum>();
  try {
    const { files } = JSON.parse(new TextDecoder().decode(data)) as { files: Record<string, FileChecksum> };
    for (const [name, { sha256: digest, bytes }] of Object.entries(files)) {
      if (!/^[0-9a-f]{64}$/.test(digest) || !Number.isSafeInteger(bytes) || bytes < 0)
        throw new TypeError(name);
      list.set(name, { sha256: digest, bytes });
    }
  } catch (cause) {
    throw new ModelError(
      'corrupt',
      `${CHECKSUMS_FILE} of the model is damaged: install the add-in's files again.`,
      {
        cause,
      },
    );
  }
  return list;
}

/**
 * What the list says about `name`.
 * @throws ModelError `missing` when the list does not have it.
 */
export function checksumOf(checksums: Checksums, name: string): FileChecksum {
  const found = checksums.get(name);
  if (!found) throw new ModelError('missing', `The model has no file "${name}" in its ${CHECKSUMS_FILE}.`);
  return found;
}

/** True when `data` is the very file that the list means. */
export async function matches(data: Uint8Array, expected: FileChecksum): Promise<boolean> {
  return data.byteLength === expected.bytes && (await sha256(data)) === expected.sha256;
}

/** The error for bytes that differ from the list. */
export function corruptFile(name: string, data: Uint8Array, expected: FileChecksum): ModelError {
  const size =
    data.byteLength === expected.bytes
      ? 'has other content'
      : `has ${data.byteLength} of ${expected.bytes} bytes`;
  return new ModelError(
    'corrupt',
    `Model file "${name}" ${size}: load it again or install the add-in's files again.`,
  );
}
