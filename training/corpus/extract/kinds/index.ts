/** @file All kinds of texts. */
import { FIELDWORK } from './field';
import type { Kind } from './kind';
import { LIFE } from './life';
import { OFFICE } from './office';
import { TRADE } from './trade';

export type { Kind } from './kind';

export const KINDS: readonly Kind[] = [...TRADE, ...OFFICE, ...LIFE, ...FIELDWORK];
