/** @file Reads the options of one command with node:util's parseArgs, its complaints turned into usage errors. */
import { parseArgs } from 'node:util';
import { UsageError } from './usageError';

/** Options with a text as value; `--json` is known to every command. */
export interface Options {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * @param names the options the command knows, each taking a value
 * @throws UsageError for an option it does not know or one without its value
 */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  const options: Record<string, { type: 'string' | 'boolean' }> = { json: { type: 'boolean' } };
  for (const name of names) options[name] = { type: 'string' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const texts = Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return { values: Object.fromEntries(texts), positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** The value of an option that must be there. @throws UsageError */
export function required(options: Options, name: string): string {
  const value = options.values[name];
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
}

/** The one positional argument. @throws UsageError when there is none or more than one; `what` says what it should be. */
export function onlyPositional(options: Options, what: string): string {
  const [first, ...more] = options.positionals;
  if (first === undefined) throw new UsageError(`${what} is missing`);
  if (more.length > 0)
    throw new UsageError(`expected only ${what}, in quotes; got ${options.positionals.length} arguments`);
  return first;
}
