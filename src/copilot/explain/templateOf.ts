/** @file The template of a function: its own, that of its newer name, or what the catalogue says about it. */
import { functionInfo } from '../../formula';
import { isUnsafeFunction } from '../../formula/safety';
import type { Template } from './template';
import { TEMPLATES } from './templates';

/** Some words for every function, known to Excel or not. */
export function templateOf(name: string): Template {
  const own = TEMPLATES[name];
  if (own !== undefined) return own;
  const description = functionInfo(name)?.description.replace(/\.$/, '');
  if (description === undefined || isUnsafeFunction(name)) return `the function ${name}`;
  const newer = /^Older name of (\S+)$/.exec(description)?.[1];
  if (newer !== undefined) return templateOf(newer);
  return /^[A-Z][a-z]/.test(description)
    ? description.charAt(0).toLowerCase() + description.slice(1)
    : description;
}
