/** @file From the model's likelihood to a probability of being right, and what follows from it. */
import { expNegative } from '../model/portableMath';

/** What is known of a candidate when its confidence is asked. */
export interface ConfidenceEvidence {
  /** Sum of the log-probabilities of its tokens, renormalised over what the grammar allowed. */
  readonly logProbability: number;
  /** The same of the next different candidate; -Infinity when there is none. */
  readonly runnerUp: number;
  /** True when the rules alone had proposed the same plan. */
  readonly agreesWithRules: boolean;
  /** How much of the request nothing accounts for; see `unexplained.ts`. */
  readonly unexplained: number;
}

/**
 * What speaks for a candidate: its log-probability, its margin over the runner-up (capped), agreement with the rules; and
 * against it: words that nothing accounts for (capped).
 */
const WEIGHTS = { logProbability: 1, margin: 0.2, agreement: 0.6, unexplained: -0.7 } as const;
const MAX_MARGIN = 6;
const MAX_UNEXPLAINED = 3;

/** Platt scaling of that sum, fitted on held-back questions by `training/eval/calibrate.ts`. */
export const CALIBRATION = { slope: 1.53, offset: 1.27 } as const;

/** Calibrated probability, 0 to 1. */
export function confidence(evidence: ConfidenceEvidence): number {
  const margin = Math.min(MAX_MARGIN, evidence.logProbability - evidence.runnerUp);
  const score =
    WEIGHTS.logProbability * Math.max(-8, evidence.logProbability) +
    WEIGHTS.margin * margin +
    (evidence.agreesWithRules ? WEIGHTS.agreement : 0) +
    WEIGHTS.unexplained * Math.min(MAX_UNEXPLAINED, evidence.unexplained);
  return logistic(CALIBRATION.slope * score + CALIBRATION.offset);
}

/** 1/(1 + e^-x), the same to the bit in every browser: `Math.exp` is not, in its last digit. */
function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + expNegative(-x));
  const odds = expNegative(x);
  return odds / (1 + odds);
}

/** Below this nothing is offered; the person is told what would help. */
export const OFFER_THRESHOLD = 0.15;
/** Below this, two readings that are nearly as likely become a question. */
export const ASK_THRESHOLD = 0.28;
