/** @file What a formula does: one sentence that leaves nothing out, its steps with their values, and whether it reads back. */
import {
  FormulaError,
  isUnsafe,
  isUnsafeFunction,
  parseFormula,
  walk,
  type Ast,
  type CellPosition,
  type WorkbookData,
} from '../../formula';
import { Describer } from './describer';
import { listed } from './phrase';
import { verifyExplanation, type FormulaAnswerer } from './roundTrip';
import { explainSentence } from './sentence';
import { explainSteps, type Step } from './steps';

export interface ExplainRequest {
  /** With or without the leading `=`. */
  readonly formula: string;
  readonly workbook: WorkbookData;
  /** The cell that the formula stands in, or would. */
  readonly active: CellPosition;
  /** The clock of TODAY and NOW: milliseconds since 1970, read as local wall time in UTC. */
  readonly now?: number;
}

export interface Explanation {
  /** Plain text, headers by name; or why there is nothing to explain. */
  readonly text: string;
  readonly steps: readonly Step[];
  /** True when the text, given back as a request, leads to an equivalent formula. */
  readonly verified: boolean;
  /** `syntax`: it is no formula. `unsafe`: it reaches outside the workbook, so it was explained but not calculated. */
  readonly problem: 'syntax' | 'unsafe' | null;
  readonly ms: number;
}

/** Why a formula was not calculated. */
function warning(tree: Ast): string {
  const reaching = new Set<string>();
  walk(tree, (node) => {
    if ((node.type === 'call' || node.type === 'name') && isUnsafeFunction(node.name))
      reaching.add(node.name.toUpperCase());
    if (
      (node.type === 'reference' || node.type === 'name' || node.type === 'structured') &&
      node.workbook !== undefined
    )
      reaching.add(`the workbook ${node.workbook}`);
  });
  return `Careful: it reaches outside this workbook (${listed([...reaching])}), so it was not calculated here.`;
}

/** Explains formulas; the copilot checks the explanations by writing the formulas again. */
export class ExplainCopilot {
  constructor(private readonly formulas: FormulaAnswerer) {}

  /**
   * Explains one formula. Formulas that reach outside the workbook are explained with a warning and never calculated.
   * @throws ModelError when the model of the round trip cannot be loaded
   */
  async explain(request: ExplainRequest): Promise<Explanation> {
    const started = performance.now();
    const { formula, workbook, active, now } = request;
    const answer = (part: Omit<Explanation, 'ms'>): Explanation => ({
      ...part,
      ms: performance.now() - started,
    });
    let tree: Ast;
    try {
      tree = parseFormula(formula);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      const text = `This cannot be read as a formula. ${error.message}`;
      return answer({ text, steps: [], verified: false, problem: 'syntax' });
    }
    const text = explainSentence(tree, workbook, active);
    if (isUnsafe(tree))
      return answer({ text: `${text} ${warning(tree)}`, steps: [], verified: false, problem: 'unsafe' });
    const describer = new Describer(tree, workbook, active);
    const steps = explainSteps(tree, workbook, active, describer, now);
    const block = describer.names.block();
    const place = { workbook, active, ...(block === null ? {} : { block }) };
    const verified = await verifyExplanation(
      text,
      tree,
      place,
      this.formulas,
      now === undefined ? {} : { now },
    );
    return answer({ text, steps, verified, problem: null });
  }
}
