import { auc } from './auc.ts';
import type { Figures } from './bootstrap.ts';
import type { Certainty } from './score-comment.ts';

const BINS = Array.from({ length: 10 }, (_, bin) => bin);

/** One bin of a tenth of the confidences, `from` included. */
export interface Bin {
  readonly from: number;
  readonly n: number;
  /** Mean confidence; null without any. */
  readonly said: number | null;
  /** Share that was right. */
  readonly right: number | null;
}

/** What was said with a confidence beside what was right, in ten bins of equal width. */
export function reliabilityBins(certainties: readonly Certainty[]): Bin[] {
  const bins = BINS.map((bin) => ({ from: bin / BINS.length, n: 0, said: 0, right: 0 }));
  for (const { confidence, isRight } of certainties) {
    const bin = bins[Math.min(BINS.length - 1, Math.floor(confidence * BINS.length))];
    if (bin === undefined) continue;
    bin.n++;
    bin.said += confidence;
    bin.right += isRight ? 1 : 0;
  }
  return bins.map(({ from, n, said, right }) =>
    n === 0 ? { from, n, said: null, right: null } : { from, n, said: said / n, right: right / n },
  );
}

/** Expected calibration error: ten bins of equal width (Naeini et al. 2015); null without any. */
export function calibrationError(certainties: readonly Certainty[]): number | null {
  const gap = ({ n, said, right }: Bin): number => n * Math.abs((said ?? 0) - (right ?? 0));
  const gaps = reliabilityBins(certainties).map(gap);
  return certainties.length === 0 ? null : gaps.reduce((sum, one) => sum + one, 0) / certainties.length;
}

/** Chance that what was right was said with more confidence than what was wrong (area under the ROC curve). */
export function separation(certainties: readonly Certainty[]): number | null {
  return auc(certainties.map(({ confidence, isRight }) => ({ value: confidence, isHigh: isRight })));
}

export type ReliabilityName = 'error' | 'auroc' | `bin${number}`;

/** Calibration error, AUROC, and the share right of each bin. */
export function measureReliability(certainties: readonly Certainty[]): Figures<ReliabilityName> {
  const bins = reliabilityBins(certainties).map(({ right }, bin) => [`bin${bin}`, right] as const);
  return {
    ...Object.fromEntries(bins),
    error: calibrationError(certainties),
    auroc: separation(certainties),
  };
}
