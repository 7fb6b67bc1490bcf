/** @file All domains of this folder. */
import type { Domain } from '../columnKinds';
import { ACCOUNTING } from './accounting';
import { CULTURE } from './culture';
import { EDUCATION } from './education';
import { ENERGY } from './energy';
import { FACTORY } from './factory';
import { HEALTH } from './health';
import { HOSPITALITY } from './hospitality';
import { LOGISTICS } from './logistics';
import { MONEY } from './money';
import { PUBLIC_OFFICE } from './publicOffice';
import { RETAIL } from './retail';
import { STAFF } from './staff';

export const NEW_DOMAINS: readonly Domain[] = [
  ...ACCOUNTING,
  ...CULTURE,
  ...EDUCATION,
  ...ENERGY,
  ...FACTORY,
  ...HEALTH,
  ...HOSPITALITY,
  ...LOGISTICS,
  ...MONEY,
  ...PUBLIC_OFFICE,
  ...RETAIL,
  ...STAFF,
];
