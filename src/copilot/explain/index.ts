/** @file Explanations of formulas. */
export { coverage } from './coverage';
export type { Coverage, Stated } from './coverage';
export { ExplainCopilot } from './explain';
export type { Explanation, ExplainRequest } from './explain';
export type { FormulaAnswerer } from './roundTrip';
export type { Step } from './steps';
export { verifiedWords } from './verifiedWords';
