/** @file The `nano` command: hands the command line to `run` and its results to the terminal. */
import { createCore } from './core';
import { packagePath } from './packageRoot';
import { run } from './run';

const args = process.argv.slice(2);

// A reader that stops early (`nano eval … | head`) ends the command quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(args, createCore(packagePath('models')), {
  json: args.includes('--json') || !process.stdout.isTTY,
  print: (text) => new Promise((written) => process.stdout.write(`${text}\n`, () => written())),
  note: (text) => console.error(text),
});
