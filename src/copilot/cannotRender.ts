/** @file The error for plans that have no formula. */

/** Thrown where the workbook's Excel has no function for the plan. */
export class CannotRender extends Error {}
