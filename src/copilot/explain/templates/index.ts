/** @file The phrases of functions that are said alike in every formula; those with idioms of their own are in code. */
import type { Template } from '../template';
import { DATE_TEMPLATES } from './dates';
import { FINANCE_TEMPLATES } from './finance';
import { LOOKUP_TEMPLATES } from './lookup';
import { MATH_TEMPLATES } from './math';
import { OUTSIDE_TEMPLATES } from './outside';
import { STATISTICS_TEMPLATES } from './statistics';
import { TEXT_TEMPLATES } from './text';

export const TEMPLATES: Readonly<Record<string, Template>> = {
  ...MATH_TEMPLATES,
  ...STATISTICS_TEMPLATES,
  ...TEXT_TEMPLATES,
  ...DATE_TEMPLATES,
  ...FINANCE_TEMPLATES,
  ...LOOKUP_TEMPLATES,
  ...OUTSIDE_TEMPLATES,
};
