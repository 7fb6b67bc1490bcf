/** @file All domains of this folder. */
import type { Domain } from '../columnKinds';
import { ACCOUNTING } from './accounting';
import { CARE } from './care';
import { CLUBS } from './clubs';
import { CULTURE } from './culture';
import { EDUCATION } from './education';
import { ENERGY } from './energy';
import { FACILITIES } from './facilities';
import { FACTORY } from './factory';
import { HEALTH } from './health';
import { HOSPITALITY } from './hospitality';
import { HOUSEHOLD } from './household';
import { IT } from './it';
import { LAND } from './land';
import { LAW } from './law';
import { LOGISTICS } from './logistics';
import { MARKETING } from './marketing';
import { MONEY } from './money';
import { PLANNING } from './planning';
import { PUBLIC_OFFICE } from './publicOffice';
import { RETAIL } from './retail';
import { STAFF } from './staff';
import { TRANSPORT } from './transport';
import { widen } from './thesaurus';

export const NEW_DOMAINS: readonly Domain[] = [
  ...ACCOUNTING,
  ...CARE,
  ...CLUBS,
  ...CULTURE,
  ...EDUCATION,
  ...ENERGY,
  ...FACILITIES,
  ...FACTORY,
  ...HEALTH,
  ...HOSPITALITY,
  ...HOUSEHOLD,
  ...IT,
  ...LAND,
  ...LAW,
  ...LOGISTICS,
  ...MARKETING,
  ...MONEY,
  ...PLANNING,
  ...PUBLIC_OFFICE,
  ...RETAIL,
  ...STAFF,
  ...TRANSPORT,
].map(widen);
