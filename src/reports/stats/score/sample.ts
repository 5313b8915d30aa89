/** Size, mean and spread of some answers: all that t, Welch and variance analysis need. */
import { netScore, netVariance, totalOf, type GroupCounts } from '../counts.ts';

export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Unbiased (over n - 1). */
  readonly variance: number;
}

/** Of a score on -1…1; null below two answers. */
export function scoreSample(counts: GroupCounts): Sample | null {
  const n = totalOf(counts);
  return n < 2 ? null : { n, mean: netScore(counts), variance: (netVariance(counts) * n) / (n - 1) };
}

/** Of `counts[k]` answers of `values[k]`, for scales of few steps; null below two answers. */
export function valueSample(values: readonly number[], counts: readonly number[]): Sample | null {
  const weigh = (of: (value: number) => number): number =>
    values.reduce((sum, value, k) => sum + (counts[k] ?? 0) * of(value), 0);
  const n = weigh(() => 1);
  if (n < 2) {
    return null;
  }
  const mean = weigh((value) => value) / n;
  return { n, mean, variance: weigh((value) => (value - mean) ** 2) / (n - 1) };
}
