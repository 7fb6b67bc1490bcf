/** @file Which model folder the command works with: the shipped one, or the one that `--models FOLDER` names. */
import { packagePath } from './packageRoot';
import { UsageError } from './usageError';

/**
 * Takes `--models FOLDER` out of a command line, wherever it stands.
 * @throws UsageError when the folder is not named
 */
export function takeModelFolder(args: readonly string[]): { folder: string; rest: string[] } {
  const at = args.findIndex((arg) => arg === '--models' || arg.startsWith('--models='));
  if (at === -1) return { folder: packagePath('models'), rest: [...args] };
  const joined = args[at]?.startsWith('--models=') === true;
  const folder = joined ? args[at]?.slice('--models='.length) : args[at + 1];
  if (folder === undefined || folder === '') throw new UsageError('--models needs the name of a folder');
  return { folder, rest: args.filter((_, index) => index !== at && (joined || index !== at + 1)) };
}
