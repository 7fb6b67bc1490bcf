/**
 * @file Fits the calibration of the confidence on results of held-back cases and prints the constants for
 * `src/copilot/confidence.ts`: `node training/runScript.mjs training/eval/calibrate.ts --cases CASES --results RESULTS`.
 */
import { parseArgs } from 'node:util';
import { CALIBRATION } from '../../src/copilot/confidence';
import { readJsonLines } from '../corpus/readLines';
import { sameAnswer, type AnswerValue } from './compare';

const { values: args } = parseArgs({ options: { cases: { type: 'string' }, results: { type: 'string' } } });
if (args.cases === undefined || args.results === undefined) throw new Error('Name --cases and --results.');

const expected = new Map<string, AnswerValue>();
for await (const item of readJsonLines<{ id: string; expected: AnswerValue; refuse?: boolean }>(args.cases))
  // What should have been declined is never right.
  expected.set(item.id, item.refuse === true ? [] : item.expected);

// Each offered answer as (score before calibration, right or not).
const points: { score: number; right: number }[] = [];
for await (const result of readJsonLines<{
  id: string;
  formula: string | null;
  value: AnswerValue;
  confidence: number | null;
}>(args.results)) {
  const wanted = expected.get(result.id);
  if (wanted === undefined || result.formula === null || result.confidence === null) continue;
  const confidence = Math.min(1 - 1e-9, Math.max(1e-9, result.confidence));
  const score = (Math.log(confidence / (1 - confidence)) - CALIBRATION.offset) / CALIBRATION.slope;
  points.push({ score, right: sameAnswer(result.value, wanted) ? 1 : 0 });
}

const probability = (slope: number, offset: number, score: number): number =>
  1 / (1 + Math.exp(-(slope * score + offset)));

/** Expected calibration error over ten equal bins of confidence. */
function calibrationError(slope: number, offset: number): number {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, sum: 0 }));
  for (const { score, right } of points) {
    const p = probability(slope, offset, score);
    const bin = bins[Math.min(9, Math.floor(p * 10))];
    if (bin !== undefined) {
      bin.right += right;
      bin.sum += p;
    }
  }
  return bins.reduce((gap, bin) => gap + Math.abs(bin.right - bin.sum), 0) / points.length;
}

// Platt scaling: Newton's method on the logistic loss of two parameters.
let [slope, offset] = [1, 0];
for (let step = 0; step < 50; step++) {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
  for (const { score, right } of points) {
    const p = probability(slope, offset, score);
    const [error, weight] = [p - right, p * (1 - p)];
    g0 += error * score;
    g1 += error;
    h00 += weight * score * score;
    h01 += weight * score;
    h11 += weight;
  }
  const determinant = h00 * h11 - h01 * h01;
  slope -= (h11 * g0 - h01 * g1) / determinant;
  offset -= (h00 * g1 - h01 * g0) / determinant;
}
const show = (value: number): string => value.toFixed(3);
console.log(`${points.length} answers offered, ${points.filter((point) => point.right === 1).length} right`);
console.log(
  `calibration error now ${show(calibrationError(CALIBRATION.slope, CALIBRATION.offset))}, fitted ${show(calibrationError(slope, offset))}`,
);
console.log(`export const CALIBRATION = { slope: ${show(slope)}, offset: ${show(offset)} } as const;`);
