/** Control chart of the score by week: each week's distance from the baseline weeks together. */
import { netScore, netVariance, totalOf, type GroupCounts } from '../counts.ts';

export interface ScoreChart {
  /** Score of all baseline weeks together, -1…1. */
  readonly centre: number;
  /** Variance of one answer of the baseline weeks. */
  readonly variance: number;
  /** Standard errors from the centre; null for a week without answers or a baseline without variance. */
  readonly z: readonly (number | null)[];
}

function together(weeks: readonly GroupCounts[]): GroupCounts {
  const sum = { promoters: 0, neutrals: 0, detractors: 0 };
  for (const { promoters, neutrals, detractors } of weeks) {
    sum.promoters += promoters;
    sum.neutrals += neutrals;
    sum.detractors += detractors;
  }
  return sum;
}

/** Null when the baseline weeks hold no answers. */
export function scoreChart(
  weeks: readonly GroupCounts[],
  baseline: readonly GroupCounts[],
): ScoreChart | null {
  const normal = together(baseline);
  if (totalOf(normal) === 0) {
    return null;
  }
  const centre = netScore(normal);
  const variance = netVariance(normal);
  const z = weeks.map((week) =>
    totalOf(week) === 0 || variance === 0
      ? null
      : (netScore(week) - centre) / Math.sqrt(variance / totalOf(week)),
  );
  return { centre, variance, z };
}
