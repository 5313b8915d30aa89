/** A weighted NPS: Taylor linearisation, and Rocks' interval with the equivalent number of answers. */
import type { Interval } from '../../types.ts';
import { adjustedWald } from '../adjusted-wald.ts';
import { realAt, signAt } from '../at.ts';
import { netVariance, type GroupCounts } from '../counts.ts';
import { Z95 } from '../normal.ts';
import { equivalentN, weightedMean } from './weighted-mean.ts';

export interface WeightedScore {
  /** On -1…1. */
  readonly score: number;
  readonly se: number;
  /** Kish's effective number of answers. */
  readonly effectiveN: number;
  /** Variance against that of as many unweighted answers. */
  readonly designEffect: number;
  /** n / design effect */
  readonly equivalentN: number;
  readonly wald: Interval;
  readonly adjustedWald: Interval;
}

/** Weight of each group, as if a weight were so many answers. */
function weighGroups(x: Int8Array, weights: Float64Array): GroupCounts {
  const counts = { promoters: 0, neutrals: 0, detractors: 0 };
  for (let row = 0; row < x.length; row += 1) {
    const weight = realAt(weights, row);
    const sign = signAt(x, row);
    counts.promoters += sign > 0 ? weight : 0;
    counts.neutrals += sign === 0 ? weight : 0;
    counts.detractors += sign < 0 ? weight : 0;
  }
  return counts;
}

function scaleTo(counts: GroupCounts, n: number): GroupCounts {
  const factor = n / (counts.promoters + counts.neutrals + counts.detractors);
  return {
    promoters: counts.promoters * factor,
    neutrals: counts.neutrals * factor,
    detractors: counts.detractors * factor,
  };
}

/** `x` 1 promoter, 0 neutral, -1 detractor; a weight above 0 for each. Null below two answers. */
export function weightedScore(x: Int8Array, weights: Float64Array): WeightedScore | null {
  const mean = weightedMean({ values: Float64Array.from(x), weights });
  if (mean === null) {
    return null;
  }
  const groups = weighGroups(x, weights);
  const equivalent = equivalentN(mean, x.length, netVariance(groups));
  const adjusted = adjustedWald(scaleTo(groups, equivalent));
  return adjusted === null
    ? null
    : {
        score: mean.mean,
        se: mean.se,
        effectiveN: mean.effectiveN,
        designEffect: x.length / equivalent,
        equivalentN: equivalent,
        wald: [mean.mean - Z95 * mean.se, mean.mean + Z95 * mean.se],
        adjustedWald: adjusted,
      };
}
