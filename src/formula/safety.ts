/** @file Which formulas reach outside the workbook. They are never offered and never evaluated. */
import { walk } from './ast';
import type { Ast } from './ast';

const UNSAFE = new Set([
  'WEBSERVICE',
  'FILTERXML',
  'HYPERLINK',
  'RTD',
  'DDE',
  'CALL',
  'REGISTER',
  'REGISTER.ID',
  'EXEC',
  'EVALUATE',
  'IMAGE',
  'STOCKHISTORY',
  'COPILOT',
  'PY',
  'TRANSLATE',
  'DETECTLANGUAGE',
  'IMPORTTEXT',
  'IMPORTCSV',
  'EUROCONVERT',
  'SQL.REQUEST',
  'CUBEKPIMEMBER',
  'CUBEMEMBER',
  'CUBEMEMBERPROPERTY',
  'CUBERANKEDMEMBER',
  'CUBESET',
  'CUBESETCOUNT',
  'CUBEVALUE',
]);

/** True when a function reaches the network, the file system, other programs or data connections. */
export function isUnsafeFunction(name: string): boolean {
  return UNSAFE.has(name.toUpperCase());
}

/** True when a formula calls such a function, or names one as a value, or refers to another workbook. */
export function isUnsafe(tree: Ast): boolean {
  let unsafe = false;
  walk(tree, (node) => {
    if (node.type === 'call' || node.type === 'name') unsafe ||= isUnsafeFunction(node.name);
    if (node.type === 'reference' || node.type === 'name' || node.type === 'structured') {
      unsafe ||= node.workbook !== undefined;
    }
  });
  return unsafe;
}
