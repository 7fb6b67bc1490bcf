/** @file The copilots over one model: what the Worker, the CLI and tests create. */
import type { LanguageModel } from '../model/constraint';
import { ExplainCopilot } from './explain';
import { FixCopilot } from './fix/fix';
import { FormulaCopilot } from './formula';

/** A copilot that writes formulas with `model`. */
export function createCopilot(model: LanguageModel): FormulaCopilot {
  return new FormulaCopilot(model);
}

/** A copilot for each task about formulas. */
export interface Copilots {
  readonly formula: FormulaCopilot;
  readonly explain: ExplainCopilot;
  readonly fix: FixCopilot;
}

/** Copilots whose tasks share `model`. */
export function createCopilots(model: LanguageModel): Copilots {
  const formula = createCopilot(model);
  return { formula, explain: new ExplainCopilot(formula), fix: new FixCopilot(model) };
}
