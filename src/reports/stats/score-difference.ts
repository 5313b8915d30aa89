/** Difference of two independent scores: each adjusted with its own three answers (Rocks 2016, section 4). */
import type { Interval } from '../types.ts';
import { withThreeAnswers } from './adjusted-wald.ts';
import { netScore, netVariance, totalOf, type GroupCounts } from './counts.ts';
import { Z95, normalCdf } from './normal.ts';

export interface ScoreDifference {
  /** Raw difference on -2…2. */
  readonly difference: number;
  readonly interval: Interval;
  /** Two-sided. For analysts; never shown to a layman. */
  readonly p: number;
}

/** `second - first`; null when a group is empty. */
export function scoreDifference(first: GroupCounts, second: GroupCounts): ScoreDifference | null {
  if (totalOf(first) === 0 || totalOf(second) === 0) {
    return null;
  }
  const one = withThreeAnswers(first);
  const two = withThreeAnswers(second);
  const center = netScore(two) - netScore(one);
  const se = Math.sqrt(netVariance(one) / totalOf(one) + netVariance(two) / totalOf(two));
  return {
    difference: netScore(second) - netScore(first),
    interval: [Math.max(-2, center - Z95 * se), Math.min(2, center + Z95 * se)],
    p: 2 * normalCdf(-Math.abs(center) / se),
  };
}
