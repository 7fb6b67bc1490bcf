/** @file All domains of this folder. */
import type { Domain } from '../columnKinds';
import { ACCOUNTING } from './accounting';
import { EDUCATION } from './education';
import { ENERGY } from './energy';
import { FACTORY } from './factory';
import { HEALTH } from './health';
import { HOSPITALITY } from './hospitality';
import { LOGISTICS } from './logistics';
import { RETAIL } from './retail';

export const NEW_DOMAINS: readonly Domain[] = [
  ...ACCOUNTING,
  ...EDUCATION,
  ...ENERGY,
  ...FACTORY,
  ...HEALTH,
  ...HOSPITALITY,
  ...LOGISTICS,
  ...RETAIL,
];
