import { netScore, netVariance, totalOf, type GroupCounts } from '../counts.ts';

/** One agent, team or store: all that a comparison of means needs. */
export interface UnitMean {
  /** Answers, at least 1. */
  readonly n: number;
  readonly mean: number;
  /** Sum of squared distances from the unit's own mean. */
  readonly squares: number;
}

/** Mean of x in -1, 0, 1; null for a unit without answers. */
export function unitMean(counts: GroupCounts): UnitMean | null {
  const n = totalOf(counts);
  return n === 0 ? null : { n, mean: netScore(counts), squares: n * netVariance(counts) };
}
