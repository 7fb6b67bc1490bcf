/** @file Where this package lies: the built command stands in dist/cli/, its source in cli/. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder upwards with a package.json. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Path of a file of the package. */
export function packagePath(...path: string[]): string {
  return join(packageRoot(), ...path);
}
