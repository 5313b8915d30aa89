/** Plain Wald interval of a score: estimate -+ z x standard error. Too narrow below 100 answers; the base of better ones. */
import type { Interval } from '../../types.ts';
import { netScore, netVariance, totalOf, type GroupCounts } from '../counts.ts';
import { Z95 } from '../normal.ts';

/** Plug-in standard error on the scale -1…1; null without answers. */
export function scoreSe(counts: GroupCounts): number | null {
  const n = totalOf(counts);
  return n === 0 ? null : Math.sqrt(netVariance(counts) / n);
}

/** 95% interval within -1…1; null without answers. Counts need not be whole. */
export function wald(counts: GroupCounts): Interval | null {
  const se = scoreSe(counts);
  if (se === null) {
    return null;
  }
  const center = netScore(counts);
  return [Math.max(-1, center - Z95 * se), Math.min(1, center + Z95 * se)];
}
