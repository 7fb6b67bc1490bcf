/** @file What the commands need of the core; the model is loaded when the first request comes, not before. */
import type { FormulaAnswer, FormulaRequest, Preview } from '../src/copilot/answer';
import { wallTime } from '../src/copilot/clock';
import { createCopilot } from '../src/copilot/copilot';
import { FixCopilot, type FixAnswer, type FixRequest } from '../src/copilot/fix/fix';
import { ExplainCopilot, type Explanation, type ExplainRequest } from '../src/copilot/explain';
import { ExtractCopilot, type ExtractAnswer, type ExtractRequest } from '../src/copilot/extract';
import { evaluateFormula } from '../src/formula';
import type { CellPosition, WorkbookData } from '../src/formula/workbook';
import { loadLanguageModel } from '../src/model/load';
import { folderFiles, useNodeRuntime } from '../src/model/nodeFiles';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Core {
  /** The whole path from request to formula. @throws ModelError when the model cannot be loaded. */
  answerFormula(request: FormulaRequest): Promise<FormulaAnswer>;
  /** The whole path from a broken formula to a repaired one. @throws ModelError when the model cannot be loaded. */
  answerFix(request: FixRequest): Promise<FixAnswer>;
  /** What a formula does, checked by writing it again. @throws ModelError when the model cannot be loaded. */
  explain(request: Omit<ExplainRequest, 'now'>): Promise<Explanation>;
  /**
   * A table out of a text.
   * @param models folder of the model for it; default: `extract` in the folder of the core's model
   * @throws Error naming the folder when it holds no model, ModelError when the model cannot be loaded
   */
  extract(request: ExtractRequest, models?: string): Promise<ExtractAnswer>;
  /** The evaluator alone, the formula standing at `place`. */
  calculate(formula: string, workbook: WorkbookData, place: CellPosition): Preview;
}

async function loadCopilots(folder: string) {
  useNodeRuntime();
  const model = await loadLanguageModel(folderFiles(folder));
  return { formula: createCopilot(model), fix: new FixCopilot(model) };
}

async function loadExtractor(folder: string): Promise<ExtractCopilot> {
  if (!existsSync(join(folder, 'config.json'))) {
    throw new Error(
      `there is no model for extraction in ${folder}: it is a folder of its own with config.json, ` +
        'tokenizer.json and onnx/model_quantized.onnx; name it with --models',
    );
  }
  useNodeRuntime();
  return new ExtractCopilot(await loadLanguageModel(folderFiles(folder)));
}

/** The core over the model in `folder`. */
export function createCore(folder: string): Core {
  let loading: ReturnType<typeof loadCopilots> | undefined;
  const copilots = () => (loading ??= loadCopilots(folder));
  const extractors = new Map<string, Promise<ExtractCopilot>>();
  const extractor = (models: string): Promise<ExtractCopilot> => {
    const loaded = extractors.get(models) ?? loadExtractor(models);
    extractors.set(models, loaded);
    return loaded;
  };
  const answerFormula = async (request: FormulaRequest): Promise<FormulaAnswer> =>
    (await copilots()).formula.answerFormula(request);
  const explainer = new ExplainCopilot({ answerFormula });
  return {
    answerFormula,
    answerFix: async (request) => (await copilots()).fix.answerFix(request),
    extract: async (request, models = join(folder, 'extract')) => (await extractor(models)).extract(request),
    explain: (request) => explainer.explain({ ...request, now: wallTime() }),
    calculate: (formula, workbook, place) => evaluateFormula(formula, workbook, place, { now: wallTime() }),
  };
}
