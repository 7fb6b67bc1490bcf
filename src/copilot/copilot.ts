/** @file The copilot over one model: what the Worker, the CLI and tests create. */
import type { LanguageModel } from '../model/constraint';
import { FormulaCopilot } from './formula';

/** A copilot whose tasks share `model`. */
export function createCopilot(model: LanguageModel): FormulaCopilot {
  return new FormulaCopilot(model);
}
