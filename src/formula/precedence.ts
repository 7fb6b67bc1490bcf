/** @file How strongly Excel's operators bind: one table for reading and for printing. */

/** Binary operators; ` ` is the intersection of references, `,` their union. */
export const BINDING: Readonly<Record<string, number>> = {
  ':': 90,
  ' ': 80,
  ',': 75,
  '^': 50,
  '*': 40,
  '/': 40,
  '+': 30,
  '-': 30,
  '&': 20,
  '=': 10,
  '<': 10,
  '>': 10,
  '<=': 10,
  '>=': 10,
  '<>': 10,
};
export const SPILL_BINDING = 95;
/** A sign binds more strongly than a power: `-2^2` is 4. */
export const UNARY_BINDING = 70;
export const PERCENT_BINDING = 60;
