/** @file What `report.json` holds: the figures of every part that was run. */
import type { AblationRow } from './ablationPart';
import type { ExplainSection } from './explainPart';
import type { FormulaSection } from './formulaPart';
import type { QuantisationSection } from './quantisationPart';
import type { RepairSection } from './repairPart';

/** What the comparison of two runs in Node with one in Chromium gave; `failed` where no browser could be started. */
export type Comparison =
  | {
      readonly requests: number;
      readonly sameAgain: number;
      readonly sameInBrowser: number;
      readonly browser: string;
      readonly node: string;
      readonly different: readonly string[];
    }
  | { readonly failed: string };

/** Raised when a part's figures change their form: figures in another form are not kept. */
export const LAYOUT = 1;

export interface Report {
  layout: number;
  /** SHA-256 of the weights that the figures are of. */
  weights: string;
  model: { parameters: number | null; vocabulary: number };
  /** By case set. */
  formulas: Record<string, FormulaSection>;
  /** By case file, with the model and by edits and values alone. */
  repairs: Record<string, { model: RepairSection; plain: RepairSection }>;
  explanations: ExplainSection | null;
  ablations: AblationRow[] | null;
  /** Models trained without a stage, on the same cases. */
  otherModels: AblationRow[];
  quantisation: QuantisationSection | null;
  determinism: Comparison | null;
  /** Wall time of each part when it was last run. */
  minutes: Record<string, number>;
}

/** A report without figures. */
export function emptyReport(weights: string): Report {
  return {
    layout: LAYOUT,
    weights,
    model: { parameters: null, vocabulary: 0 },
    formulas: {},
    repairs: {},
    explanations: null,
    ablations: null,
    otherModels: [],
    quantisation: null,
    determinism: null,
    minutes: {},
  };
}
