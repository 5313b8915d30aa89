/**
 * Score interval of the NPS, for few answers. Tango (1998), Equivalence test and confidence interval for the
 * difference in proportions for the paired-sample design, Statistics in Medicine 17, 891-908: the NPS is the
 * paired difference (c - b) / n with c = promoters, b = detractors.
 */
import type { Interval } from '../types.ts';
import { bisect } from './bisect.ts';
import { netScore, totalOf, type GroupCounts } from './counts.ts';
import { Z95 } from './normal.ts';

function scoreStatistic({ promoters, neutrals, detractors }: GroupCounts, t: number): number {
  const n = promoters + neutrals + detractors;
  const a = 2 * n;
  const b = -detractors - promoters + (2 * n - promoters + detractors) * t;
  const c = -detractors * t * (1 - t);
  const q = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
  const variance = n * (2 * q + t * (1 - t));
  const gap = promoters - detractors - n * t;
  return variance > 0 ? gap / Math.sqrt(variance) : Math.sign(gap) * Infinity;
}

/**
 * 95% interval on -1…1; null without answers.
 * @example tango({promoters: 3, neutrals: 2, detractors: 0}) // [-0.0952, 0.8824]
 */
export function tango(counts: GroupCounts): Interval | null {
  const n = totalOf(counts);
  if (n === 0) {
    return null;
  }
  const net = netScore(counts);
  const low = counts.detractors === n ? -1 : bisect((t) => scoreStatistic(counts, t) - Z95, [-1, net]);
  const high = counts.promoters === n ? 1 : bisect((t) => scoreStatistic(counts, t) + Z95, [net, 1]);
  return [low, high];
}
