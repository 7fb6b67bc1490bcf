/**
 * @file `npm start` and `npm stop`: opens the add-in in the desktop Excel of this machine, and takes it out again.
 * office-addin-debugging is an optional dependency (it compiles native code); say so plainly where it is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const command = process.argv[2];
const cli = (name) => resolve(root, 'node_modules', name, 'cli.js');

/** Runs one of the Office tools to its end; its exit status. */
function office(name, ...args) {
  return spawnSync(process.execPath, [cli(name), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

if (command !== 'start' && command !== 'stop') {
  console.error('Usage: node test/sideload.mjs start|stop');
  process.exit(2);
}
if (!existsSync(resolve(root, 'node_modules/office-addin-debugging/package.json'))) {
  console.error(
    [
      `npm ${command} needs office-addin-debugging, which is not installed here.`,
      'It is an optional dependency: one of its parts compiles native code, and npm leaves it out where that fails.',
      'On Windows or macOS with desktop Excel: npm install --include=optional',
      'Without Excel: npm run workbench',
    ].join('\n'),
  );
  process.exit(1);
}
// The Office tools send usage data unless they are told not to.
office('office-addin-usage-data', 'off');
process.exit(
  office('office-addin-debugging', command, 'manifest.xml', ...(command === 'start' ? ['desktop'] : [])),
);
