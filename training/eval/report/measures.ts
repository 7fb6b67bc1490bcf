/** @file Figures over runs: shares, calibration, quantiles. Shares are fractions from 0 to 1. */
import type { FormulaRun } from './runCases';

/** `right` of `total`. */
export interface Share {
  readonly right: number;
  readonly total: number;
}

export interface CalibrationBin {
  /** Mean confidence of the offers in the bin, 0 to 1. */
  readonly confidence: number;
  /** Share of them that is right, 0 to 1. */
  readonly accuracy: number;
  readonly count: number;
}

export interface SetMeasures {
  readonly cases: number;
  /** Value accuracy over the cases that have an answer. */
  readonly top1: Share;
  readonly top3: Share;
  /** Of the cases to be declined, how many are. */
  readonly refusalRecall: Share;
  /** Of the declined, how many should be. */
  readonly refusalPrecision: Share;
  /** Of the cases with an answer, how many are refused. */
  readonly goodRefused: Share;
  /** Of the cases with an answer, how many get a question back. */
  readonly goodAsked: Share;
  readonly categories: Readonly<Record<string, { readonly top1: Share; readonly top3: Share }>>;
  readonly calibration: { readonly error: number; readonly bins: readonly CalibrationBin[] };
  /** Milliseconds of a request. */
  readonly ms: Quantiles;
  readonly promptTokens: Quantiles;
  readonly writtenTokens: Quantiles;
}

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** How many of `items` fulfil `test`. */
export function share<T>(items: readonly T[], test: (item: T) => boolean): Share {
  return { right: items.filter(test).length, total: items.length };
}

/** 50th and 95th percentile by nearest rank; zeros for no values. */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (q: number): number => sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Expected calibration error over ten equal bins: |right − confidence|, weighted by count. */
export function calibrationOf(
  offers: readonly { readonly confidence: number; readonly right: boolean }[],
): SetMeasures['calibration'] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, confidence: 0 }));
  for (const { confidence, right } of offers) {
    const bin = bins[Math.min(9, Math.max(0, Math.floor(confidence * 10)))];
    if (bin === undefined) continue;
    bin.count++;
    bin.confidence += confidence;
    if (right) bin.right++;
  }
  const gap = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0);
  return {
    error: gap / Math.max(1, offers.length),
    bins: bins
      .filter((bin) => bin.count > 0)
      .map(({ count, right, confidence }) => ({
        confidence: confidence / count,
        accuracy: right / count,
        count,
      })),
  };
}

/** All figures of one set. */
export function measure(runs: readonly FormulaRun[]): SetMeasures {
  const good = runs.filter(({ item }) => !item.refuse);
  const declined = runs.filter(({ offered }) => offered === null);
  const categories = new Map<string, FormulaRun[]>();
  for (const run of runs) {
    const { category } = run.item;
    categories.set(category, [...(categories.get(category) ?? []), run]);
  }
  const top1 = (some: readonly FormulaRun[]): Share => share(some, ({ right }) => right);
  const top3 = (some: readonly FormulaRun[]): Share => share(some, ({ right3 }) => right3);
  return {
    cases: runs.length,
    top1: top1(good),
    top3: top3(good),
    refusalRecall: share(
      runs.filter(({ item }) => item.refuse),
      ({ offered }) => offered === null,
    ),
    refusalPrecision: share(declined, ({ item }) => item.refuse),
    goodRefused: share(good, ({ answer }) => answer.kind === 'refusal'),
    goodAsked: share(good, ({ answer }) => answer.kind === 'question'),
    categories: Object.fromEntries(
      [...categories]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, some]) => [name, { top1: top1(some), top3: top3(some) }]),
    ),
    calibration: calibrationOf(
      runs.flatMap(({ offered, right }) =>
        offered === null ? [] : [{ confidence: offered.confidence, right }],
      ),
    ),
    ms: quantiles(runs.map(({ answer }) => answer.ms)),
    promptTokens: quantiles(runs.map((run) => run.promptTokens)),
    writtenTokens: quantiles(runs.map((run) => run.writtenTokens)),
  };
}
