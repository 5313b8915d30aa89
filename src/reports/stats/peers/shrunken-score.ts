/** Score of a unit under the Dirichlet prior of its peers: closed form of the posterior. Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., 3.4. */
import type { Interval } from '../../types.ts';
import type { GroupCounts } from '../counts.ts';
import { Z95, normalCdf } from '../normal.ts';
import { dirichletMultinomial, total, type DirichletPrior } from './dirichlet-multinomial.ts';

/** Detractors, neutrals, promoters. */
function countsOf({ detractors, neutrals, promoters }: GroupCounts): [number, number, number] {
  return [detractors, neutrals, promoters];
}

/** Null where units cannot be told apart. */
export function scorePrior(units: readonly GroupCounts[]): DirichletPrior | null {
  return dirichletMultinomial(units.map((unit) => countsOf(unit)));
}

/** What a detractor, a neutral and a promoter count in the score: -1, 0, 1 for NPS; 0, 0, 1 for a share satisfied. */
export type Outcomes = readonly [detractor: number, neutral: number, promoter: number];

/** Mean and sd of the score, the shares being Dirichlet(detractors, neutrals, promoters). */
export function dirichletScore(alpha: readonly number[], outcomes: Outcomes): { mean: number; sd: number } {
  const strength = total(alpha);
  const mean = total(outcomes.map((outcome, k) => outcome * (alpha[k] ?? 0))) / strength;
  const square = total(outcomes.map((outcome, k) => outcome * outcome * (alpha[k] ?? 0))) / strength;
  return { mean, sd: Math.sqrt((square - mean * mean) / (strength + 1)) };
}

export interface ShrunkenScore {
  /** On the scale of the outcomes. */
  readonly value: number;
  readonly sd: number;
  readonly interval: Interval;
  /** Probability that the unit's true score is below the mean of its peers. */
  readonly belowMean: number;
}

/** Also for a unit without answers, which then is an average one. */
export function shrunkenScore(
  unit: GroupCounts,
  { alpha }: DirichletPrior,
  outcomes: Outcomes,
): ShrunkenScore {
  const posterior = countsOf(unit).map((count, k) => count + (alpha[k] ?? 0));
  const { mean, sd } = dirichletScore(posterior, outcomes);
  return {
    value: mean,
    sd,
    interval: [Math.max(outcomes[0], mean - Z95 * sd), Math.min(outcomes[2], mean + Z95 * sd)],
    belowMean: normalCdf((dirichletScore(alpha, outcomes).mean - mean) / sd),
  };
}
