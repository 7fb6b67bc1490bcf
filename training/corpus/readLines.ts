/** @file JSON lines out of gzip files, one at a time. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Yields each line of a `.jsonl` or `.jsonl.gz` file, parsed. */
export async function* readJsonLines<T>(path: string): AsyncGenerator<T> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') yield JSON.parse(line) as T;
  }
}
