/**
 * @file A page in headless Chromium with one worker over the source, a model folder and the runtime, served from this
 * machine under the add-in's Content-Security-Policy.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import webpack from 'webpack';

export interface WorkerAnswer<T> {
  readonly answer: T;
  /** Version of Chromium. */
  readonly version: string;
  /** Largest resident size of the page's process in MB; 0 where the system does not tell (only Linux does). */
  readonly peakMegabytes: number;
}

/** Nothing but the site's own files, as in the add-in. */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** A page with one worker, whose message it keeps where the test can read it. */
const PAGE = `<!doctype html><title>Bench</title><script src="page.js"></script>`;
const PAGE_SCRIPT = `window.posted = new Promise((resolve) => {
  const worker = new Worker('worker.js');
  worker.onmessage = (event) => resolve(event.data);
  worker.onerror = (event) => resolve({ error: event.message });
});`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/**
 * Run a worker in Chromium and give what it posts, `{answer}` or `{error}`.
 * @param entry path of the worker's TypeScript file
 * @param modelFolder served as `models/`
 * @throws Error with the worker's own words when it posts an error.
 */
export async function askWorker<T>(entry: string, modelFolder: string): Promise<WorkerAnswer<T>> {
  const built = await mkdtemp(path.join(tmpdir(), 'nano-bench-'));
  let server: Server | undefined;
  let browser: Browser | undefined;
  try {
    await bundle(entry, built);
    server = await serve(modelFolder, built);
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { answer, error } = await page.evaluate(
      () => (globalThis as unknown as { posted: Promise<{ answer?: T; error?: string }> }).posted,
    );
    if (answer === undefined) throw new Error(`The worker in Chromium failed: ${error ?? 'no answer'}`);
    return { answer, version: browser.version(), peakMegabytes: await peakMegabytes(browser) };
  } finally {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await rm(built, { recursive: true, force: true });
  }
}

/** CHROMIUM_PATH, else the system's, else Playwright's own. */
function chromiumPath(): string | undefined {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return process.env.CHROMIUM_PATH ?? [...usual, chromium.executablePath()].find((file) => existsSync(file));
}

/** Build the worker into `folder`, with the settings of the web build that matter for it. */
async function bundle(entry: string, folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: ['webworker', 'es2022'],
    entry: { worker: entry },
    output: { path: folder, filename: '[name].js' },
    resolve: {
      extensions: ['.ts', '.js', '.mjs'],
      conditionNames: ['onnxruntime-web-use-extern-wasm', '...'],
    },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        },
      ],
    },
    devtool: false,
    optimization: { minimize: false },
    performance: { hints: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** A site on this machine with the page, the worker, the model and the runtime. */
async function serve(modelFolder: string, built: string): Promise<Server> {
  const runtime = path.dirname(
    createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  );
  const texts: Readonly<Record<string, string>> = { '/': PAGE, '/page.js': PAGE_SCRIPT };
  const fileOf = (url: string) => {
    if (url.startsWith('/models/')) return path.join(modelFolder, url.slice('/models/'.length));
    if (url.startsWith('/ort/')) return path.join(runtime, url.slice('/ort/'.length));
    return path.join(built, url);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost').pathname;
    const type = TYPES[path.extname(url === '/' ? 'index.html' : url)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'content-security-policy': POLICY };
    const content = texts[url] === undefined ? readFile(fileOf(url)) : Promise.resolve(texts[url]);
    content.then(
      (data) => response.writeHead(200, headers).end(data),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Largest resident size that the page's process has had. */
async function peakMegabytes(browser: Browser): Promise<number> {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
      }),
  );
  return Math.round(Math.max(0, ...peaks) / 1024);
}
