/**
 * @file The custom functions NANO.FORMULA, NANO.ASK, NANO.EXTRACT, NANO.EXPLAIN and NANO.FIX. Their metadata
 * (functions.json) is generated from the comments here by `functions/generateMetadata.ts`. None is volatile: a cell is computed again only when its arguments change.
 */
import { displayLocale, hasDynamicArrays } from '../src/excel/host';
import { readCellEntry } from '../src/excel/activeFormula';
import { sharedCopilot, sharedReader } from '../src/excel/shared';
import { readTableFacts } from '../src/excel/tableFacts';
import { FunctionAnswers } from './answers';
import { ExtractAnswers } from './extract';
import type { Places } from './request';
import { ReviewAnswers } from './reviews';
import { toExcelResult, toFunctionError } from './results';

const answers = new FunctionAnswers({
  copilot: sharedCopilot,
  readWorkbook: () => sharedReader.read(),
  readTableFacts,
  dynamicArrays: hasDynamicArrays,
});

const extracts = new ExtractAnswers({ copilot: sharedCopilot, locale: displayLocale });

const reviews = new ReviewAnswers({
  copilot: sharedCopilot,
  readWorkbook: () => sharedReader.read(),
  readEntry: readCellEntry,
});

/** Shown while the formula is being written and Excel asks for a preview of its value; the model is not asked then. */
const IN_PREVIEW = 'Nano answers when you press Enter';

function placesOf(invocation: CustomFunctions.Invocation): Places {
  return { cell: invocation.address, table: invocation.parameterAddresses?.[1] ?? undefined };
}

/** For functions whose first argument is a cell. */
function cellPlacesOf(invocation: CustomFunctions.Invocation): Places {
  return { cell: invocation.address, table: invocation.parameterAddresses?.[0] ?? undefined };
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

/**
 * Makes rows out of free text. Every value is a part of the text.
 * @customfunction EXTRACT
 * @param text The text: a cell, or a column of texts whose rows come one below the other.
 * @param [fields] The columns wanted: a range, an array, or their names in one text with commas between. Left out: the columns are found.
 * @param [headers] TRUE for a first row with the names of the columns. Left out: only when they were found.
 * @param invocation Where the function stands.
 * @returns A row for each thing that the text tells of; a blank where it has no value. Dates are serial numbers.
 * @cancelable
 */
export async function extract(
  text: unknown[][],
  fields: unknown[][],
  headers: boolean,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  if (invocation.isInValuePreview) return [[IN_PREVIEW]];
  try {
    return toExcelResult(await extracts.extract(text, fields, headers, signalOf(invocation)));
  } catch (error) {
    // Excel knows its own class of errors only.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw toFunctionError(error);
  }
}

/**
 * Says in a sentence what a formula does.
 * @customfunction EXPLAIN
 * @param formula A cell with a formula, or a formula as text.
 * @param invocation Where the function stands.
 * @returns The sentence; "(Not verified.)" at its end where it did not lead back to the formula.
 * @cancelable
 * @requiresAddress
 * @requiresParameterAddresses
 */
export async function explain(
  formula: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<string> {
  if (invocation.isInValuePreview) return IN_PREVIEW;
  try {
    return await reviews.explain(formula, cellPlacesOf(invocation), signalOf(invocation));
  } catch (error) {
    // Excel knows its own class of errors only.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw toFunctionError(error);
  }
}

/**
 * Repairs a broken formula.
 * @customfunction FIX
 * @param formula The broken formula as text, or a cell with it.
 * @param invocation Where the function stands.
 * @returns The repaired formula as text; a sound one as it is.
 * @cancelable
 * @requiresAddress
 * @requiresParameterAddresses
 */
export async function fix(
  formula: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<string> {
  if (invocation.isInValuePreview) return IN_PREVIEW;
  try {
    return await reviews.fix(formula, cellPlacesOf(invocation), signalOf(invocation));
  } catch (error) {
    // Excel knows its own class of errors only.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw toFunctionError(error);
  }
}

CustomFunctions.associate('FORMULA', formula);
CustomFunctions.associate('ASK', ask);
CustomFunctions.associate('EXTRACT', extract);
CustomFunctions.associate('EXPLAIN', explain);
CustomFunctions.associate('FIX', fix);
