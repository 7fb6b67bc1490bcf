/** @file The metadata of the custom functions, from the comments in functions.ts. */
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

/** Functions about a formula, whose cell may well show an error; Excel calls others only without one. */
const TAKE_ERRORS = ['EXPLAIN', 'FIX'];

/**
 * functions.json as text.
 * @param folder the folder `functions/`
 * @throws Error naming what is wrong in the comments or types
 */
export async function functionsMetadata(folder: string): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([resolve(folder, 'functions.ts')]);
  if (errors.length > 0) throw new Error(`functions.ts: ${errors.join('; ')}`);
  const metadata = JSON.parse(metadataJson) as { functions: { id: string }[] };
  // The comments have no tag for it.
  const functions = metadata.functions.map((each) =>
    TAKE_ERRORS.includes(each.id) ? { ...each, allowErrorForDataTypeAny: true } : each,
  );
  return `${JSON.stringify({ ...metadata, functions }, null, 4)}\n`;
}

/** The folder of a module, from its `import.meta.url`. */
export function folderOf(url: string): string {
  return fileURLToPath(new URL('.', url));
}
