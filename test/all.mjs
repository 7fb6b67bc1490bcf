/**
 * @file `npm test`: everything that must hold, step after step. A step that fails does not keep the others from running,
 * so that one run shows all there is to mend. The last line counts tests, and each other step that failed as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Name, npm script, and where Jest writes its result for the steps that are tests. */
const steps = [
  { name: 'build', script: 'build' },
  { name: 'browser for the tests', script: 'browser' },
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'unit and host tests', script: 'test:unit', result: 'test/output/unit.json' },
  { name: 'browser tests', script: 'test:browser', result: 'test/output/browser.json' },
];

/** Runs one step to its end, its output on this terminal; tests counted from Jest's own result. */
function run({ name, script, result }) {
  const file = result === undefined ? undefined : resolve(root, result);
  if (file !== undefined) rmSync(file, { force: true });
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell });
  const ok = status === 0;
  if (file === undefined || !existsSync(file)) return { name, ok, passed: 0, failed: ok ? 0 : 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { name, ok, passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

const outcomes = steps.map((step) => {
  console.log(`\n== ${step.name}`);
  return run(step);
});

console.log('');
for (const { name, ok } of outcomes) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
