/** @file From the words of the command line to an exit status. */
import { readFileSync } from 'node:fs';
import { bench } from './commands/bench';
import { calc } from './commands/calc';
import { explain } from './commands/explain';
import { extract } from './commands/extract';
import type { Command, ExitStatus, Terminal } from './commands/command';
import { evaluate } from './commands/eval';
import { fix } from './commands/fix';
import { formula } from './commands/formula';
import type { Core } from './core';
import { packagePath } from './packageRoot';
import { UsageError } from './usageError';

const COMMANDS: Readonly<Record<string, Command>> = {
  formula,
  explain,
  fix,
  extract,
  calc,
  eval: evaluate,
  bench,
};

const HELP = `nano: formulas from plain words, on this machine

  nano formula --data FILE [--sheet S] [--cell H2] "request"
  nano explain --data FILE [--sheet S] [--cell H2] "=formula"
  nano fix     [--data FILE] [--sheet S] [--cell A1] "=broken formula"
  nano extract [--fields "name,amount,date"] [--locale de-DE] [--models FOLDER] FILE
  nano calc    --data FILE [--sheet S] [--cell H2] "=formula"
  nano eval    --task formula|explain|fix|extract|calc --in CASES.jsonl --out RESULTS.jsonl [--models FOLDER]
  nano bench [--calc]

FILE is .xlsx, .csv or a workbook .json; for extract any text, or - for standard input.
The request or formula is one argument, in quotes.
--models FOLDER answers from another model folder than the shipped one, such as that of training/adapt.py.
--json prints JSON, as when the output goes into a file or another program.
--help and --version do what they say.

Exit status: 0 answered, 1 failed, 2 wrong usage, 3 refused or asked back.`;

function version(): string {
  return (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
}

/** @throws UsageError when there is no such command. */
function findCommand(name: string | undefined): Command {
  if (name === undefined) throw new UsageError('no command was given');
  const command = COMMANDS[name];
  if (command !== undefined) return command;
  throw new UsageError(`there is no command "${name}"`);
}

/** Runs the command line `args` (without node and script) to its end; nothing is thrown. */
export async function run(args: readonly string[], core: Core, terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = args;
  try {
    if (name === '--version') await terminal.print(version());
    else if (name === '--help' || name === 'help' || rest.includes('--help')) await terminal.print(HELP);
    else return await findCommand(name)(rest, core, terminal);
    return 0;
  } catch (error) {
    terminal.note(`nano: ${error instanceof Error ? error.message : String(error)}`);
    if (!(error instanceof UsageError)) return 1;
    terminal.note('Try: nano --help');
    return 2;
  }
}
