/**
 * Gamma prior of all cells' ratios observed / expected, from the cells themselves. DuMouchel (1999), The American
 * Statistician 53(3), 177-190, with one gamma instead of two; maximum likelihood of the negative binomial.
 */
import type { Interval } from '../../types.ts';
import { bisect } from '../bisect.ts';
import { digamma } from '../special/digamma.ts';
import { gammaQuantile } from '../special/incomplete-gamma.ts';

export interface CountCell {
  readonly count: number;
  /** Above 0. */
  readonly expected: number;
}

/** Ratios ~ Gamma(shape, rate); their mean is shape / rate. */
export interface GammaPrior {
  readonly shape: number;
  readonly rate: number;
}

const MIN_SHAPE = 1e-3;
/** Beyond this shape all cells have the same ratio: no over-dispersion. */
const MAX_SHAPE = 1e4;

/** Mean ratio that fits best at one shape. */
function meanRatio(cells: readonly CountCell[], shape: number): number {
  const score = (ratio: number): number =>
    cells.reduce(
      (sum, { count, expected }) => sum + (count - ratio * expected) / (1 + (ratio * expected) / shape),
      0,
    );
  const highest = cells.reduce((most, { count, expected }) => Math.max(most, count / expected), 0);
  return bisect(score, [0, highest]);
}

/** Derivative of the log-likelihood by the shape, at the mean ratio that fits best there. */
function shapeScore(cells: readonly CountCell[], shape: number): number {
  const ratio = meanRatio(cells, shape);
  const own = digamma(shape);
  return cells.reduce((sum, { count, expected }) => {
    const mean = ratio * expected;
    return sum + digamma(count + shape) - own - Math.log1p(mean / shape) + (mean - count) / (shape + mean);
  }, 0);
}

/** Null where there is nothing to learn from: no counts, or no over-dispersion (the prior degenerates). */
export function gammaPoisson(cells: readonly CountCell[]): GammaPrior | null {
  if (cells.every(({ count }) => count === 0) || shapeScore(cells, MAX_SHAPE) > 0) {
    return null;
  }
  const bounds = [Math.log(MIN_SHAPE), Math.log(MAX_SHAPE)] as const;
  const shape = Math.exp(bisect((log) => shapeScore(cells, Math.exp(log)), bounds));
  return { shape, rate: shape / meanRatio(cells, shape) };
}

/** Of a cell's ratio; its mean is shape / rate. */
export function gammaPosterior({ count, expected }: CountCell, { shape, rate }: GammaPrior): GammaPrior {
  return { shape: shape + count, rate: rate + expected };
}

/** 95% of a gamma distribution. */
export function gammaInterval({ shape, rate }: GammaPrior): Interval {
  return [gammaQuantile(0.025, shape) / rate, gammaQuantile(0.975, shape) / rate];
}
