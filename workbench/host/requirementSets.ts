/** @file The requirement sets that this host says it has: the client's own surface ends at ExcelApi 1.15. */

/** Newest version of each set; names in lower case, as the client compares them. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  excelapi: '1.15',
  excelapiundo: '1.7',
  customfunctions: '1.9',
  customfunctionsruntime: '1.5',
  sharedruntime: '1.2',
  addincommands: '1.1',
  dialogapi: '1.1',
};

/** What `Office.context.requirements.isSetSupported` answers on this host. */
export function isSetSupported(name: string, version = '1.1'): boolean {
  const [major = 0, minor = 0] = (REQUIREMENT_SETS[name.toLowerCase()] ?? '0.0').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
