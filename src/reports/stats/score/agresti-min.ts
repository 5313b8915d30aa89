/**
 * Interval of a score with two made-up answers. Agresti & Min (2005), Simple improved confidence intervals for comparing
 * matched proportions, Statistics in Medicine 24, 729-740: the score is the difference of paired proportions.
 */
import type { Interval } from '../../types.ts';
import { totalOf, type GroupCounts } from '../counts.ts';
import { wald } from './wald.ts';

/** 95% interval on -1…1; null without answers. */
export function agrestiMin(counts: GroupCounts): Interval | null {
  const { promoters, neutrals, detractors } = counts;
  return totalOf(counts) === 0
    ? null
    : wald({ promoters: promoters + 0.5, neutrals: neutrals + 1, detractors: detractors + 0.5 });
}
