/** @file Writes functions.json: `npx tsx functions/generateMetadata.ts`. A test checks that it is current. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { folderOf, functionsMetadata } from './metadata';

const folder = folderOf(import.meta.url);
writeFileSync(resolve(folder, 'functions.json'), await functionsMetadata(folder));
