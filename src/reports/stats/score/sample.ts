/** Size, mean and spread of some answers: all that t, Welch and variance analysis need. */
import { totalOf, type GroupCounts } from '../counts.ts';
import type { Moments } from '../moments.ts';

export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Unbiased (over n - 1). */
  readonly variance: number;
}

/** Null below two answers. */
export function sampleOf({ n, sum, squares }: Moments): Sample | null {
  return n < 2 ? null : { n, mean: sum / n, variance: Math.max(0, squares - (sum * sum) / n) / (n - 1) };
}

/** Of a score on -1…1. */
function scoreMoments(counts: GroupCounts): Moments {
  const { promoters, detractors } = counts;
  return { n: totalOf(counts), sum: promoters - detractors, squares: promoters + detractors };
}

/** Of `counts[k]` answers of `values[k]`, for scales of few steps. */
export function scaleMoments(values: readonly number[], counts: readonly number[]): Moments {
  const weigh = (of: (value: number) => number): number =>
    values.reduce((sum, value, k) => sum + (counts[k] ?? 0) * of(value), 0);
  return { n: weigh(() => 1), sum: weigh((value) => value), squares: weigh((value) => value * value) };
}

/** Of a score on -1…1; null below two answers. */
export function scoreSample(counts: GroupCounts): Sample | null {
  return sampleOf(scoreMoments(counts));
}
