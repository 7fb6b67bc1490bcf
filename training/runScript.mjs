/** @file Runs a TypeScript script of this folder with Node: `node training/runScript.mjs training/eval/scoreFormula.ts …`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node training/runScript.mjs SCRIPT.ts [ARGUMENTS]');
  process.exit(2);
}
// Inside the project, so that the packages left out of the bundle are found from there.
const folder = mkdtempSync(join(fileURLToPath(new URL('../node_modules', import.meta.url)), '.nano-script-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'script.mjs');
await build({
  entryPoints: [resolve(script)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  // The runtime finds its WebAssembly beside itself.
  external: ['onnxruntime-web'],
  logLevel: 'error',
});
process.argv = [process.argv[0], resolve(script), ...rest];
await import(pathToFileURL(outfile).href);
