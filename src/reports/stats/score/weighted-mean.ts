/**
 * Mean of weighted answers by Taylor linearisation (Särndal, Swensson & Wretman 1992, chapter 5.7; svymean of R's survey
 * package).
 */
import { realAt } from '../at.ts';

export interface WeightedAnswers {
  readonly values: Float64Array;
  /** One a value, above 0. */
  readonly weights: Float64Array;
  /** Rows of the whole sample, where these are only a part of it (commenters, a period); they count for the error. */
  readonly sampled?: number;
}

export interface WeightedMean {
  readonly mean: number;
  readonly se: number;
  /** (sum of weights)^2 / sum of squares: Kish (1965), Survey sampling, section 11.7. */
  readonly effectiveN: number;
}

/** Null below two sampled rows or without weight. */
export function weightedMean({
  values,
  weights,
  sampled = values.length,
}: WeightedAnswers): WeightedMean | null {
  let total = 0;
  let sum = 0;
  let squaredWeights = 0;
  for (let row = 0; row < values.length; row += 1) {
    const weight = realAt(weights, row);
    total += weight;
    squaredWeights += weight * weight;
    sum += weight * realAt(values, row);
  }
  if (sampled < 2 || !(total > 0)) {
    return null;
  }
  const mean = sum / total;
  let squares = 0;
  for (let row = 0; row < values.length; row += 1) {
    squares += (realAt(weights, row) * (realAt(values, row) - mean)) ** 2;
  }
  const se = Math.sqrt((sampled / (sampled - 1)) * squares) / total;
  return { mean, se, effectiveN: (total * total) / squaredWeights };
}

/**
 * How many unweighted answers would tell as much, n / design effect, where one answer has this variance; `n` itself
 * where nothing varies.
 */
export function equivalentN({ se }: Pick<WeightedMean, 'se'>, n: number, variance: number): number {
  return se > 0 ? (n * variance) / (se * se * (n - 1)) : n;
}
