/** A weighted share, with Wilson's interval at the equivalent number of answers. */
import type { Interval } from '../../types.ts';
import { equivalentN, weightedMean, type WeightedAnswers } from '../score/weighted-mean.ts';
import { wilson } from '../wilson.ts';

export interface WeightedShare {
  readonly share: number;
  readonly se: number;
  /** How many unweighted answers would tell as much. */
  readonly equivalentN: number;
  readonly interval: Interval;
}

/** `values` are 1 for a hit, else 0; null below two answers. */
export function weightedShare(answers: WeightedAnswers): WeightedShare | null {
  const mean = weightedMean(answers);
  if (mean === null || answers.values.length < 2) {
    return null;
  }
  const n = equivalentN(mean, answers.values.length, mean.mean * (1 - mean.mean));
  const interval = wilson(mean.mean * n, n);
  return interval === null ? null : { share: mean.mean, se: mean.se, equivalentN: n, interval };
}
