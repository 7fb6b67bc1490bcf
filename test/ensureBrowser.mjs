/**
 * @file Makes sure that there is a Chromium for the browser tests, and prints its path.
 * Looked for in order: CHROMIUM_PATH, the system's own, Playwright's. Where there is none, it is installed:
 * Debian's package as root, otherwise Playwright's build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of an installed Chromium, or undefined. */
function findChromium() {
  return [process.env.CHROMIUM_PATH, ...systemPaths, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

/** Runs a command with its output shown on standard error; true when it succeeded. */
function runs(command, ...args) {
  console.error(`> ${[command, ...args].join(' ')}`);
  return (
    spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0
  );
}

/** True when Chromium was installed. */
function installChromium() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && runs('apt-get', 'update') && runs('apt-get', 'install', '-y', 'chromium')) return true;
  return runs('npx', 'playwright-core', 'install', 'chromium');
}

const found = findChromium() ?? (installChromium() ? findChromium() : undefined);
if (found === undefined) {
  console.error(
    'No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to it.',
  );
  process.exit(1);
}
console.log(found);
