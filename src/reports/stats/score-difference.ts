/** Difference of two independent scores: each adjusted with its own three answers (Rocks 2016, section 4). */
import type { Interval } from '../types.ts';
import { withThreeAnswers } from './adjusted-wald.ts';
import { netScore, totalOf, type GroupCounts } from './counts.ts';
import { waldDifference } from './score/wald-difference.ts';

export interface ScoreDifference {
  /** Raw difference on -2…2. */
  readonly difference: number;
  /** Difference of the adjusted scores: the middle of the interval where that is not clipped. */
  readonly adjusted: number;
  readonly interval: Interval;
  /** Two-sided. For analysts; never shown to a layman. */
  readonly p: number;
}

/** `second - first`; null when a group is empty. */
export function scoreDifference(first: GroupCounts, second: GroupCounts): ScoreDifference | null {
  if (totalOf(first) === 0 || totalOf(second) === 0) {
    return null;
  }
  const compared = waldDifference(withThreeAnswers(first), withThreeAnswers(second));
  return compared === null
    ? null
    : {
        difference: netScore(second) - netScore(first),
        adjusted: compared.difference,
        interval: compared.interval,
        p: compared.p ?? 1,
      };
}
