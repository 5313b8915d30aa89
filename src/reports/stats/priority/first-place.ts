/**
 * How sure it is which theme costs most: draws from the joint normal distribution of the estimates (parametric bootstrap:
 * Efron & Tibshirani 1993, section 6.5; rank probabilities as Goldstein & Spiegelhalter 1996, JRSS A 159, 385-443).
 */
import { addAt, realAt } from '../at.ts';
import { randomNormal } from '../special/random-gamma.ts';
import { seededRandom } from '../special/seeded-random.ts';
import { cholesky } from './cholesky.ts';

export interface FirstPlace {
  /** That it is the largest, 0…1. */
  readonly probability: number;
  /** Cannot be told from the largest. */
  readonly isTied: boolean;
}

export interface Contest {
  /** The largest comes first: costs, not contributions. */
  readonly estimates: Float64Array;
  /** Of the estimates, row by row. */
  readonly covariance: Float64Array;
  readonly seed: number;
}

/** A probability is then known to within 0.7 percentage points (1.96 standard errors at one half). */
const DRAWS = 20_000;
/** Themes above this probability share the first place. */
const TIED = 0.1;

function largestOf(values: Float64Array): number {
  return values.reduce((best, value, index) => (value > realAt(values, best) ? index : best), 0);
}

/** The same seed, the same answer. */
export function firstPlace({ estimates, covariance, seed }: Contest): FirstPlace[] {
  const size = estimates.length;
  const draws = size === 0 ? 0 : DRAWS;
  const lower = cholesky(covariance);
  const random = seededRandom(seed);
  const wins = new Float64Array(size);
  const shocks = new Float64Array(size);
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = estimates.slice();
    for (let i = 0; i < size; i += 1) {
      shocks[i] = randomNormal(random);
      for (let k = 0; k <= i; k += 1) {
        addAt(drawn, i, realAt(lower, i * size + k) * realAt(shocks, k));
      }
    }
    addAt(wins, largestOf(drawn), 1);
  }
  return Array.from(wins, (count) => ({ probability: count / DRAWS, isTied: count > TIED * DRAWS }));
}
