/** Means of groups whose spreads differ. Welch (1938), Biometrika 29, 350-362, and (1951), Biometrika 38, 330-336. */
import type { Interval } from '../../types.ts';
import { fTail } from '../special/f-distribution.ts';
import { twoSidedT, upperTQuantile } from '../special/student-t.ts';
import type { Sample } from './sample.ts';

export interface WelchDifference {
  /** `second - first` */
  readonly difference: number;
  readonly interval: Interval;
  /** Degrees of freedom, seldom whole. */
  readonly df: number;
  readonly p: number;
}

/** R's t.test; null where neither group varies. */
export function welchDifference(first: Sample, second: Sample): WelchDifference | null {
  const one = first.variance / first.n;
  const two = second.variance / second.n;
  if (!(one + two > 0)) {
    return null;
  }
  const df = (one + two) ** 2 / (one ** 2 / (first.n - 1) + two ** 2 / (second.n - 1));
  const se = Math.sqrt(one + two);
  const difference = second.mean - first.mean;
  const half = upperTQuantile(0.025, df) * se;
  return {
    difference,
    interval: [difference - half, difference + half],
    df,
    p: twoSidedT(difference / se, df),
  };
}

export interface WelchTest {
  readonly statistic: number;
  readonly df: readonly [number, number];
  readonly p: number;
}

/** "Do all groups have the same mean?" (R's oneway.test); null below two groups or where a group does not vary. */
export function welchTest(groups: readonly Sample[]): WelchTest | null {
  const k = groups.length;
  if (k < 2 || groups.some(({ variance }) => !(variance > 0))) {
    return null;
  }
  const weights = groups.map(({ n, variance }) => n / variance);
  const total = weights.reduce((a, b) => a + b, 0);
  const weigh = (part: (group: Sample, weight: number) => number): number =>
    groups.reduce((sum, group, index) => sum + part(group, weights[index] ?? 0), 0);
  const mean = weigh(({ mean: own }, weight) => own * weight) / total;
  const between = weigh(({ mean: own }, weight) => weight * (own - mean) ** 2) / (k - 1);
  const spread = weigh(({ n }, weight) => (1 - weight / total) ** 2 / (n - 1)) / (k * k - 1);
  const statistic = between / (1 + 2 * (k - 2) * spread);
  const df = [k - 1, 1 / (3 * spread)] as const;
  return { statistic, df, p: fTail(statistic, df) };
}
