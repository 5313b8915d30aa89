/** Score of a unit under the Dirichlet prior of its peers: closed form of the posterior. Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., 3.4. */
import type { Interval } from '../../types.ts';
import { totalOf, type GroupCounts } from '../counts.ts';
import { Z95, normalCdf } from '../normal.ts';
import { dirichletMultinomial, total, type DirichletPrior } from './dirichlet-multinomial.ts';

/** Detractors, neutrals, promoters. */
export function countsOf({ detractors, neutrals, promoters }: GroupCounts): [number, number, number] {
  return [detractors, neutrals, promoters];
}

/** Null where units cannot be told apart. */
export function scorePrior(units: readonly GroupCounts[]): DirichletPrior | null {
  return dirichletMultinomial(units.map((unit) => countsOf(unit)));
}

/** Score and its sd of a Dirichlet(detractors, neutrals, promoters). */
export function dirichletScore(alpha: readonly number[]): { mean: number; sd: number } {
  const [detractors = 0, , promoters = 0] = alpha;
  const strength = total(alpha);
  const mean = (promoters - detractors) / strength;
  return {
    mean,
    sd: Math.sqrt(((promoters + detractors) / strength - mean * mean) / (strength + 1)),
  };
}

export interface ShrunkenScore {
  /** -1…1 */
  readonly value: number;
  readonly sd: number;
  readonly interval: Interval;
  /** Probability that the unit's true score is below the mean of its peers. */
  readonly belowMean: number;
}

/** Also for a unit without answers, which then is an average one. */
export function shrunkenScore(unit: GroupCounts, { alpha }: DirichletPrior): ShrunkenScore {
  const posterior = countsOf(unit).map((count, k) => count + (alpha[k] ?? 0));
  const { mean, sd } = dirichletScore(posterior);
  return {
    value: mean,
    sd,
    interval: [Math.max(-1, mean - Z95 * sd), Math.min(1, mean + Z95 * sd)],
    belowMean: normalCdf((dirichletScore(alpha).mean - mean) / sd),
  };
}

/** Share of the spread of raw scores of `unit`'s size that is real, 0…1. */
export function scoreReliability(unit: GroupCounts, { alpha }: DirichletPrior): number {
  const n = totalOf(unit);
  return n / (n + total(alpha));
}
