/** Rate of a unit under the beta prior of its peers (beta-binomial empirical Bayes). Casella (1985), The American Statistician 39(2), 83-87. */
import type { Interval } from '../../types.ts';
import type { Share } from '../newcombe.ts';
import { betaQuantile } from '../special/incomplete-beta.ts';
import { dirichletMultinomial, type DirichletPrior } from './dirichlet-multinomial.ts';

/** `alpha` of hits and of misses; null where units cannot be told apart. */
export function ratePrior(units: readonly Share[]): DirichletPrior | null {
  return dirichletMultinomial(units.map(({ count, n }) => [count, n - count]));
}

export interface ShrunkenRate {
  /** 0…1 */
  readonly value: number;
  /** 95% of the posterior. */
  readonly interval: Interval;
}

/** Also for a unit without answers, which then is an average one. */
export function shrunkenRate({ count, n }: Share, { alpha }: DirichletPrior): ShrunkenRate {
  const [hits = 0, misses = 0] = alpha;
  const a = hits + count;
  const b = misses + n - count;
  return { value: a / (a + b), interval: [betaQuantile(0.025, [a, b]), betaQuantile(0.975, [a, b])] };
}
