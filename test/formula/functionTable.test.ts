/** @file docs/functions.md is what its generator writes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('docs/functions.md is up to date', () => {
  const options = ['--import', 'tsx', join(__dirname, 'functionTable.ts'), '--check'];
  const { status, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
