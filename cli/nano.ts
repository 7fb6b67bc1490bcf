/** @file The `nano` command: hands the command line to `run` and its results to the terminal. */
import { createCore } from './core';
import { takeModelFolder } from './modelFolder';
import { run } from './run';
import { UsageError } from './usageError';

const args = process.argv.slice(2);

// A reader that stops early (`nano eval … | head`) ends the command quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const { folder, rest } = takeModelFolder(args);
  process.exitCode = await run(rest, createCore(folder), {
    json: rest.includes('--json') || !process.stdout.isTTY,
    print: (text) => new Promise((written) => process.stdout.write(`${text}\n`, () => written())),
    note: (text) => console.error(text),
  });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`nano: ${error.message}\nTry: nano --help`);
  process.exitCode = 2;
}
