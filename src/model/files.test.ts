import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryCache, openModelCache } from './cache';
import { env } from './env';
import { fetchFiles } from './files';
import type { LoadProgress } from './files';
import { fixturePath } from './fixtures/fixtures';
import { folderFiles } from './nodeFiles';

// A busy machine may take long to start the runtime.
jest.setTimeout(120_000);

const MODEL = 'onnx/model_quantized.onnx';

let folder: string;
let server: Server;
let page: string;
/** Paths asked for since the last test. */
let requests: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nano-model-'));
  await cp(fixturePath('tiny-int8'), folder, { recursive: true });
  requests = [];
  server = createServer((request, response) => {
    requests.push(request.url!);
    if (request.url === '/models/elsewhere') {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      return;
    }
    readFile(path.join(folder, request.url!.replace('/models/', ''))).then(
      (data) => response.end(data),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const original = async (name: string) => new Uint8Array(await readFile(fixturePath('tiny-int8', name)));

describe('from the site', () => {
  test('gives the file, with progress up to its size', async () => {
    const heard: LoadProgress[] = [];
    const data = await fetchFiles('models/', { page, cache: null }).read(MODEL, (progress) =>
      heard.push(progress),
    );
    expect(data).toEqual(await original(MODEL));
    expect(heard.at(-1)).toEqual({ file: MODEL, loaded: data.byteLength, total: data.byteLength });
    expect(heard.every(({ loaded, total }) => loaded <= total)).toBe(true);
  });

  test('refuses another site', () => {
    expect(() => fetchFiles('https://example.org/models/', { page })).toThrow(
      '"https://example.org" is another site: Nano loads its files from its own site only',
    );
    expect(env.allowRemoteModels).toBe(false);
    expect(() => Object.assign(env, { allowRemoteModels: true })).toThrow(TypeError);
  });

  test.each<[string, () => Promise<void>, string, string]>([
    [
      'a file that is not there',
      () => rm(path.join(folder, MODEL)),
      'missing',
      "is not on the add-in's site (status 404)",
    ],
    ['a file cut short', () => writeFile(path.join(folder, MODEL), 'x'), 'corrupt', 'has 1 of '],
    [
      'no list',
      () => rm(path.join(folder, 'checksums.json')),
      'missing',
      '"checksums.json" is not on the add-in',
    ],
    [
      'a damaged list',
      () => writeFile(path.join(folder, 'checksums.json'), '{}'),
      'corrupt',
      'checksums.json of the model is damaged',
    ],
    [
      'a list without the file',
      () => writeFile(path.join(folder, 'checksums.json'), '{"files":{}}'),
      'missing',
      'no file "onnx/',
    ],
  ])('%s is told plainly', async (_, damage, code, message) => {
    await damage();
    await expect(fetchFiles('models/', { page, cache: null }).read(MODEL)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as string,
    });
  });

  test('a changed byte of the same size is found, after asking the server twice', async () => {
    const data = await original(MODEL);
    data[data.length - 1]! ^= 1;
    await writeFile(path.join(folder, MODEL), data);
    await expect(fetchFiles('models/', { page, cache: null }).read(MODEL)).rejects.toThrow(
      'has other content',
    );
    expect(requests).toEqual(['/models/checksums.json', `/models/${MODEL}`, `/models/${MODEL}`]);
  });

  test('a redirect, which could lead away, is refused', async () => {
    const data = await original('config.json');
    const checksum = { sha256: createHash('sha256').update(data).digest('hex'), bytes: data.byteLength };
    await writeFile(path.join(folder, 'checksums.json'), JSON.stringify({ files: { elsewhere: checksum } }));
    await expect(fetchFiles('models/', { page, cache: null }).read('elsewhere')).rejects.toMatchObject({
      code: 'missing',
    });
  });

  test('a site that does not answer, then does: the next try succeeds', async () => {
    const files = fetchFiles('models/', { page, cache: null });
    await rm(path.join(folder, 'checksums.json'));
    await expect(files.read('config.json')).rejects.toMatchObject({ code: 'missing' });
    await cp(fixturePath('tiny-int8', 'checksums.json'), path.join(folder, 'checksums.json'));
    expect(await files.read('config.json')).toEqual(await original('config.json'));
  });

  test('an aborted load ends with the reason', async () => {
    const files = fetchFiles('models/', { page, cache: null, signal: AbortSignal.abort() });
    await expect(files.read(MODEL)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

/** The part of the Cache API that is used, over a map; `fail` plays a browser that refuses storage. */
class TestCaches {
  readonly kept = new Map<string, Uint8Array<ArrayBuffer>>();
  fail: 'open' | 'put' | 'match' | null = null;

  open() {
    if (this.fail === 'open') return Promise.reject(new DOMException('blocked', 'SecurityError'));
    return Promise.resolve({
      match: (url: string) => {
        if (this.fail === 'match') return Promise.reject(new DOMException('blocked', 'SecurityError'));
        const data = this.kept.get(url);
        return Promise.resolve(data && new Response(data));
      },
      put: async (url: string, response: Response) => {
        if (this.fail === 'put') throw new DOMException('full', 'QuotaExceededError');
        this.kept.set(url, new Uint8Array(await response.arrayBuffer()));
      },
      keys: () => Promise.resolve([...this.kept.keys()].map((url) => ({ url }))),
      delete: (request: { url: string } | string) =>
        Promise.resolve(this.kept.delete(typeof request === 'string' ? request : request.url)),
    });
  }
}

describe('kept between visits', () => {
  let storage: TestCaches;
  beforeEach(() => {
    storage = new TestCaches();
    Object.assign(globalThis, { caches: storage });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'caches');
  });

  test('a second visit loads only the list', async () => {
    await fetchFiles('models/', { page }).read(MODEL);
    requests = [];
    expect(await fetchFiles('models/', { page }).read(MODEL)).toEqual(await original(MODEL));
    expect(requests).toEqual(['/models/checksums.json']);
  });

  test('a damaged copy is loaded once more and replaced', async () => {
    await fetchFiles('models/', { page }).read(MODEL);
    const [address] = storage.kept.keys();
    storage.kept.set(address!, Uint8Array.of(1, 2, 3));
    requests = [];
    expect(await fetchFiles('models/', { page }).read(MODEL)).toEqual(await original(MODEL));
    expect(requests).toEqual(['/models/checksums.json', `/models/${MODEL}`]);
    expect(storage.kept.get(address!)).toEqual(await original(MODEL));
  });

  test('a new version is loaded, and the old one dropped', async () => {
    const files = ['config.json', MODEL];
    for (const name of files) await fetchFiles('models/', { page }).read(name);
    await cp(fixturePath('tiny-fp32'), folder, { recursive: true });
    const data = await fetchFiles('models/', { page }).read(MODEL);
    expect(data).toEqual(new Uint8Array(await readFile(fixturePath('tiny-fp32', MODEL))));
    expect([...storage.kept.keys()].filter((url) => url.includes(MODEL))).toHaveLength(1);
    expect(storage.kept.size).toBe(2);
  });

  test.each(['open', 'put', 'match'] as const)('memory serves where storage fails (%s)', async (fail) => {
    storage.fail = fail;
    const cache = await openModelCache(new URL('models/', page).href);
    const files = fetchFiles('models/', { page, cache });
    expect(await files.read(MODEL)).toEqual(await original(MODEL));
    requests = [];
    expect(await files.read(MODEL)).toEqual(await original(MODEL));
    // Where only reading fails, the copy went to the storage; it is loaded again.
    expect(requests).toEqual(fail === 'match' ? [`/models/${MODEL}`] : []);
  });

  test('nothing is kept when the setting says so', async () => {
    env.useBrowserCache = false;
    await fetchFiles('models/', { page }).read(MODEL);
    env.useBrowserCache = true;
    expect(storage.kept.size).toBe(0);
  });

  test('memory finds a damaged copy too', async () => {
    const cache = memoryCache();
    const data = await original(MODEL);
    const files = fetchFiles('models/', { page, cache });
    const first = await files.read(MODEL);
    first[0]! ^= 1;
    expect(await files.read(MODEL)).toEqual(data);
  });
});

describe('from a folder', () => {
  test('gives the file', async () => {
    expect(await folderFiles(folder).read(MODEL)).toEqual(await original(MODEL));
  });

  test.each<[string, () => Promise<void>, string, string]>([
    ['a missing file', () => rm(path.join(folder, MODEL)), 'missing', 'is not in the folder'],
    ['a file cut short', () => writeFile(path.join(folder, MODEL), 'x'), 'corrupt', 'has 1 of '],
    [
      'a missing list',
      () => rm(path.join(folder, 'checksums.json')),
      'missing',
      '"checksums.json" is not in the folder',
    ],
  ])('%s is told plainly', async (_, damage, code, message) => {
    await damage();
    await expect(folderFiles(folder).read(MODEL)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as string,
    });
  });
});
