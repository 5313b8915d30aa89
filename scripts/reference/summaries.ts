/** Values that several sections share, in the reference's shape. */
import { adjustedWald } from '../../src/reports/stats/adjusted-wald.ts';
import { netScore, netVariance, totalOf, type GroupCounts } from '../../src/reports/stats/counts.ts';
import { scoreDifference } from '../../src/reports/stats/score-difference.ts';
import { agrestiMin } from '../../src/reports/stats/score/agresti-min.ts';
import { meanInterval, standardError } from '../../src/reports/stats/score/mean-interval.ts';
import { scoreSample } from '../../src/reports/stats/score/sample.ts';
import { waldDifference } from '../../src/reports/stats/score/wald-difference.ts';
import { scoreSe, wald } from '../../src/reports/stats/score/wald.ts';
import { welchDifference } from '../../src/reports/stats/score/welch.ts';
import { tango } from '../../src/reports/stats/tango.ts';
import type { Interval } from '../../src/reports/types.ts';

const NONE = [null, null] as const;

/** The reference writes an undefined interval as two nulls. */
export const pair = (interval: Interval | null | undefined): Interval | typeof NONE => interval ?? NONE;

/** A score's counts, variance, standard errors and intervals. */
export function summarizeScore(counts: GroupCounts): object {
  const n = totalOf(counts);
  const sample = scoreSample(counts);
  const t = sample === null ? null : meanInterval(sample);
  return {
    n,
    P: counts.promoters,
    N: counts.neutrals,
    D: counts.detractors,
    nps: n === 0 ? null : netScore(counts),
    var: n === 0 ? null : netVariance(counts),
    se: scoreSe(counts),
    se_unbiased: sample === null ? null : standardError(sample),
    wald: pair(wald(counts)),
    adjusted_wald: pair(adjustedWald(counts)),
    agresti_min: pair(agrestiMin(counts)),
    tango: pair(tango(counts)),
    t: t === null ? NONE : [Math.max(-1, t[0]), Math.min(1, t[1])],
  };
}

function summarizeWelch(first: GroupCounts, second: GroupCounts): object {
  const [one, two] = [scoreSample(first), scoreSample(second)];
  const welch = one === null || two === null ? null : welchDifference(one, two);
  return { welch: pair(welch?.interval), welch_df: welch?.df, welch_p: welch?.p };
}

/** `second - first` by Wald, Rocks and Welch. */
export function summarizeDifference(first: GroupCounts, second: GroupCounts): object {
  const plain = waldDifference(first, second);
  const adjusted = scoreDifference(first, second);
  return {
    diff: plain?.difference,
    wald: pair(plain?.interval),
    wald_se: plain?.se,
    wald_p: plain?.p,
    adj_diff: adjusted?.adjusted,
    adjusted_wald: pair(adjusted?.interval),
    adjusted_p: adjusted?.p,
    ...summarizeWelch(first, second),
  };
}
