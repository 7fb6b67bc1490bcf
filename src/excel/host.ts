/** @file What the Excel at hand can do. */

/** True when Excel offers the requirement set, e.g. `supports('ExcelApi', '1.9')`; false outside Office. */
export function supports(set: string, version: string): boolean {
  if (typeof Office === 'undefined') return false;
  return Office.context?.requirements?.isSetSupported(set, version) ?? false;
}

/**
 * True for an Excel with spilling, XLOOKUP and FILTER. ExcelApi 1.12 is the set that brought the spill members
 * (`Range.getSpillingToRangeOrNullObject`); Excel 2019 ends at 1.8, so it tells the two apart.
 */
export function hasDynamicArrays(): boolean {
  return supports('ExcelApi', '1.12');
}

/** The language in which the workbook's numbers and dates are written, such as `de-DE`; undefined outside Office. */
export function displayLocale(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  const language: unknown = Office.context?.contentLanguage;
  // Hosts without a document language give something else than a text.
  return typeof language === 'string' && language !== '' ? language : undefined;
}

/**
 * `Excel.run` with everything in it as one undo step where Excel can do that (ExcelApi 1.20 and later; the option is
 * unknown to older clients).
 */
export function runAsOneUndoStep<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!supports('ExcelApi', '1.20')) return Excel.run(batch);
  return Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, batch);
}
