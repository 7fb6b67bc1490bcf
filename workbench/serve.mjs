/** @file Serves dist/web on this machine only, with the headers a real deployment should have: `node workbench/serve.mjs [--port 3001]`. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = resolve(fileURLToPath(new URL('../dist/web', import.meta.url)));
const DEFAULT_PORT = 3001;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.onnx': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The policy of the pages, as a header too, so that it also holds for workers. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The file that a request path means, or null when it lies outside of the folder or does not exist. */
function fileFor(path, root) {
  const decoded = decodeURIComponent(path);
  const file = normalize(join(root, decoded === '/' ? 'workbench.html' : decoded));
  if (file !== root && !file.startsWith(root + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response, root) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  let file = null;
  try {
    file = fileFor(pathname, root);
  } catch {
    response.writeHead(400).end('Bad path');
    return;
  }
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`Not found: ${pathname}`);
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * Starts the server on the loopback interface. Port 0 takes any free port.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve({ port = DEFAULT_PORT, root = ROOT } = {}) {
  const server = createServer((request, response) => answer(request, response, root));
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      const bound = server.address();
      ready({
        address: `http://localhost:${bound.port}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

async function main() {
  const at = process.argv.indexOf('--port');
  const port = at < 0 ? DEFAULT_PORT : Number(process.argv[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error('usage: node workbench/serve.mjs [--port 0..65535]');
    process.exit(2);
  }
  if (!existsSync(join(ROOT, 'workbench.html'))) {
    console.error('dist/web/workbench.html is missing: run `npm run build` first.');
    process.exit(1);
  }
  try {
    const { address } = await serve({ port });
    console.log(`Workbench: ${address}  (Ctrl+C stops it)`);
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use; choose another with --port.` : error.message,
    );
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) void main();
