/** @file numfmt's functions, whichever way the loader at hand presents its CommonJS build. */
import * as namespace from 'numfmt';

/** Some loaders see named exports, others only a default one. */
const numfmt = (namespace as { default?: typeof namespace }).default ?? namespace;

export const { format, parseDate, parseTime, parseValue } = numfmt;
