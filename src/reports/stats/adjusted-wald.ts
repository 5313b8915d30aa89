/** Interval of the NPS. Rocks (2016), Interval estimation for the Net Promoter Score, The American Statistician 70(4), 365-372. */
import type { Interval } from '../types.ts';
import { totalOf, type GroupCounts } from './counts.ts';
import { wald } from './score/wald.ts';

/** Three made-up answers (3/4 promoter, 3/2 neutral, 3/4 detractor) keep the interval honest for small n. */
export function withThreeAnswers(counts: GroupCounts): GroupCounts {
  return {
    promoters: counts.promoters + 0.75,
    neutrals: counts.neutrals + 1.5,
    detractors: counts.detractors + 0.75,
  };
}

/**
 * 95% interval of the NPS on -1…1; null without answers.
 * @example adjustedWald({promoters: 50, neutrals: 30, detractors: 20}) // [0.1405, 0.4420]
 */
export function adjustedWald(counts: GroupCounts): Interval | null {
  return totalOf(counts) === 0 ? null : wald(withThreeAnswers(counts));
}
