/** @file Sizes beyond which the add-in says so instead of slowing Excel down. */

/** Cells read from one workbook: as many as the copilot searches (50 columns by 100,000 rows). */
export const MAX_CELLS = 5_000_000;

/** Rows of formulas written in one go when a column is filled down. */
export const MAX_FILL_ROWS = 200_000;
