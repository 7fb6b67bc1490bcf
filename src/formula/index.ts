/** @file The formula language: parse, print, evaluate, facts about functions. */
export { children, walk } from './ast';
export type * from './ast';
export { allFunctions, argumentAt, arityProblem, functionInfo, isFunctionName } from './catalogue';
export type { ArgumentInfo, ArgumentKind, Category, FunctionInfo, ReturnKind } from './catalogue';
export { numberToText, textToNumber } from './coerce';
export { references } from './dependencies';
export type { Block, References } from './dependencies';
export { createEvaluator, evaluateFormula } from './evaluator';
export type { Evaluator } from './evaluator';
export type { CustomFunction, EvalResult, EvaluateOptions } from './evaluate';
export { FormulaError } from './formulaError';
export { MAX_FORMULA_LENGTH, parseFormula } from './parse';
export { columnLetters, escapeColumn, isPlainSheetName, printFormula } from './print';
export { isCalculated } from './registry';
export { isUnsafe, isUnsafeFunction } from './safety';
export { traceFormula } from './trace';
export type { Trace, TraceNode } from './trace';
export * from './workbook';
