/// <reference types="custom-functions-runtime" />
/** @file Values and problems in the form that Excel's custom functions return and throw. */
import { CellError } from '../src/formula/workbook';
import type { CellValue, ErrorCode } from '../src/formula/workbook';
import { toProblem } from './problem';

/** The errors a custom function may return; the others become #VALUE! and keep their name as the message. */
function errorCode(code: ErrorCode): CustomFunctions.ErrorCode | null {
  const { ErrorCode: codes } = CustomFunctions;
  switch (code) {
    case '#DIV/0!':
      return codes.divisionByZero;
    case '#N/A':
      return codes.notAvailable;
    case '#NUM!':
      return codes.invalidNumber;
    case '#NULL!':
      return codes.nullReference;
    case '#VALUE!':
      return codes.invalidValue;
    default:
      return null;
  }
}

/** Rows for Excel: blanks as empty text, errors as error objects. */
export function toExcelResult(rows: readonly (readonly CellValue[])[]): unknown[][] {
  return rows.map((row) =>
    row.map((value) => {
      if (value === null) return '';
      if (!(value instanceof CellError)) return value;
      const code = errorCode(value.code);
      return code === null
        ? new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, value.code)
        : new CustomFunctions.Error(code);
    }),
  );
}

/** What to throw so that the cell shows #VALUE! or #N/A with the reason. */
export function toFunctionError(error: unknown): CustomFunctions.Error {
  const problem = toProblem(error);
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(problem.code === 'value' ? invalidValue : notAvailable, problem.message);
}
