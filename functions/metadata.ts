/** @file The metadata of the custom functions, from the comments in functions.ts. */
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

/**
 * functions.json as text.
 * @param folder the folder `functions/`
 * @throws Error naming what is wrong in the comments or types
 */
export async function functionsMetadata(folder: string): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([resolve(folder, 'functions.ts')]);
  if (errors.length > 0) throw new Error(`functions.ts: ${errors.join('; ')}`);
  return `${metadataJson.trim()}\n`;
}

/** The folder of a module, from its `import.meta.url`. */
export function folderOf(url: string): string {
  return fileURLToPath(new URL('.', url));
}
