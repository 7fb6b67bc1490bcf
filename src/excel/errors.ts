/** @file What can go wrong between the copilot and the workbook, in words that a person can act on. */

export type ExcelErrorCode =
  | 'protected'
  | 'too-large'
  | 'sheet-missing'
  | 'no-room'
  | 'inside-table'
  | 'bad-address'
  | 'no-formula'
  | 'busy'
  | 'rejected'
  | 'failed';

/** An error whose message can be shown as it is. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  constructor(
    readonly code: ExcelErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Excel's error codes (Excel.ErrorCodes) that a person can do something about. */
const hostMessages: Readonly<Record<string, readonly [ExcelErrorCode, string]>> = {
  AccessDenied: [
    'protected',
    'Excel does not allow changes here. Unprotect the sheet, or copy the formula instead.',
  ],
  InvalidOperationInCellEditMode: [
    'busy',
    'A cell is being edited. Press Enter or Escape in the sheet, then try again.',
  ],
  HostRestartNeeded: ['busy', 'Excel must be restarted before add-ins can change this workbook.'],
  RequestAborted: ['busy', 'Excel was busy and stopped the request. Try again.'],
  ServiceNotAvailable: ['busy', 'Excel is busy. Try again in a moment.'],
  Conflict: ['busy', 'Somebody else changed the same cells. Try again.'],
  ItemNotFound: ['sheet-missing', 'The sheet or table is not in the workbook any more. Ask again.'],
  RequestPayloadSizeLimitExceeded: [
    'too-large',
    'That is more data than Excel accepts at once. Use a smaller table.',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    'That is more data than Excel hands out at once. Use a smaller table.',
  ],
  RangeExceedsLimit: ['too-large', 'That is more data than Excel hands out at once. Use a smaller table.'],
  InvalidArgument: [
    'rejected',
    'Excel did not accept the formula here. Copy it and paste it into the cell instead.',
  ],
};

/**
 * Any thrown thing as an ExcelError; errors of office.js are known by their `code`.
 * @param doing what was tried, as the end of the sentence "Excel could not …"
 */
export function toExcelError(error: unknown, doing: string): ExcelError {
  if (error instanceof ExcelError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === 'string' ? hostMessages[code] : undefined;
  if (known !== undefined) return new ExcelError(known[0], known[1], { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return new ExcelError('failed', `Excel could not ${doing}: ${detail}`, { cause: error });
}
