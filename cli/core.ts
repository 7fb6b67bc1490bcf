/** @file What the commands need of the core; the model is loaded when the first request comes, not before. */
import type { FormulaAnswer, FormulaRequest, Preview } from '../src/copilot/answer';
import { createCopilot } from '../src/copilot/copilot';
import { ExplainCopilot, type Explanation, type ExplainRequest } from '../src/copilot/explain';
import { evaluateFormula } from '../src/formula';
import type { CellPosition, WorkbookData } from '../src/formula/workbook';
import { loadLanguageModel } from '../src/model/load';
import { folderFiles, useNodeRuntime } from '../src/model/nodeFiles';

export interface Core {
  /** The whole path from request to formula. @throws ModelError when the model cannot be loaded. */
  answerFormula(request: FormulaRequest): Promise<FormulaAnswer>;
  /** What a formula does, checked by writing it again. @throws ModelError when the model cannot be loaded. */
  explain(request: Omit<ExplainRequest, 'now'>): Promise<Explanation>;
  /** The evaluator alone, the formula standing at `place`. */
  calculate(formula: string, workbook: WorkbookData, place: CellPosition): Preview;
}

/** The clock of TODAY and NOW, as the evaluator reads it: this machine's wall time as if it were UTC. */
function wallTime(): number {
  return Date.now() - new Date().getTimezoneOffset() * 60_000;
}

async function loadCopilot(folder: string) {
  useNodeRuntime();
  return createCopilot(await loadLanguageModel(folderFiles(folder)));
}

/** The core over the model in `folder`. */
export function createCore(folder: string): Core {
  let copilot: ReturnType<typeof loadCopilot> | undefined;
  const answerFormula = async (request: FormulaRequest): Promise<FormulaAnswer> => {
    copilot ??= loadCopilot(folder);
    return (await copilot).answerFormula(request);
  };
  const explainer = new ExplainCopilot({ answerFormula });
  return {
    answerFormula,
    explain: (request) => explainer.explain({ ...request, now: wallTime() }),
    calculate: (formula, workbook, place) => evaluateFormula(formula, workbook, place, { now: wallTime() }),
  };
}
