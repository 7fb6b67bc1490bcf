/**
 * @file The custom functions NANO.FORMULA and NANO.ASK. Their metadata (functions.json) is generated from the comments
 * here by `functions/generateMetadata.ts`. Neither is volatile: a cell is computed again only when its arguments change.
 */
import { hasDynamicArrays } from '../src/excel/host';
import { sharedCopilot, sharedReader } from '../src/excel/shared';
import { readTableFacts } from '../src/excel/tableFacts';
import { FunctionAnswers } from './answers';
import type { Places } from './request';
import { toExcelResult, toFunctionError } from './results';

const answers = new FunctionAnswers({
  copilot: sharedCopilot,
  readWorkbook: () => sharedReader.read(),
  readTableFacts,
  dynamicArrays: hasDynamicArrays,
});

/** Shown while the formula is being written and Excel asks for a preview of its value; the model is not asked then. */
const IN_PREVIEW = 'Nano answers when you press Enter';

function placesOf(invocation: CustomFunctions.Invocation): Places {
  return { cell: invocation.address, table: invocation.parameterAddresses?.[1] ?? undefined };
}

function signalOf(invocation: CustomFunctions.CancelableInvocation): AbortSignal {
  const abort = new AbortController();
  invocation.onCanceled = () => abort.abort();
  return abort.signal;
}

/**
 * Writes the formula that answers a request, as text.
 * @customfunction FORMULA
 * @param request What you want to know, in your own words.
 * @param [table] The table it is about, with its header row. Left out: the whole workbook.
 * @param invocation Where the function stands.
 * @returns The formula as text.
 * @cancelable
 * @requiresAddress
 * @requiresParameterAddresses
 */
export async function formula(
  request: string,
  table: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<string> {
  if (invocation.isInValuePreview) return IN_PREVIEW;
  try {
    return await answers.formula(request, table, placesOf(invocation), signalOf(invocation));
  } catch (error) {
    // Excel knows its own class of errors only.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw toFunctionError(error);
  }
}

/**
 * Answers a request about a table with the value of the formula that Nano finds for it.
 * @customfunction ASK
 * @param request What you want to know, in your own words.
 * @param table The table it is about, with its header row.
 * @param invocation Where the function stands.
 * @returns The value; several rows or columns spill. Dates are serial numbers.
 * @cancelable
 * @requiresAddress
 * @requiresParameterAddresses
 */
export async function ask(
  request: string,
  table: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  if (invocation.isInValuePreview) return [[IN_PREVIEW]];
  try {
    return toExcelResult(await answers.ask(request, table, placesOf(invocation), signalOf(invocation)));
  } catch (error) {
    // Excel knows its own class of errors only.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw toFunctionError(error);
  }
}

CustomFunctions.associate('FORMULA', formula);
CustomFunctions.associate('ASK', ask);
